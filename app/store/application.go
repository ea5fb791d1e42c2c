package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// applicationRow is a row of applications.
type applicationRow struct {
	ID                         int64
	Program                    string
	Season                     int
	Status, Signal             string
	Preferred                  bool
	Added, Note                string
	Events                     string
	Letters, Statement, Custom string
}

// TableName returns the name of the table.
func (applicationRow) TableName() string { return "applications" }

func (r applicationRow) key() domain.ID { return domain.ID(r.ID) }

// Applications returns the table of the applications, one for each program and season.
func (t tables) Applications() records.Table[domain.Application] {
	return table[domain.Application, applicationRow]{
		tables: t,
		from:   applicationFrom,
		clash:  domain.FieldError{Field: "program", Problem: "is on the list of that season already"},
	}
}

func applicationFrom(a domain.Application) applicationRow {
	return applicationRow{
		ID:        int64(a.ID),
		Program:   a.Program,
		Season:    a.Season,
		Status:    a.Status.String(),
		Signal:    a.Signal.String(),
		Preferred: a.Preferred,
		Added:     a.Added.String(),
		Events:    jsonText(a.Events),
		Letters:   jsonText(a.Letters),
		Statement: a.Statement,
		Custom:    a.Custom.String(),
		Note:      a.Note,
	}
}

// record turns the row back into a record.
func (r applicationRow) record() (domain.Application, error) {
	a := domain.Application{
		ID:        r.key(),
		Program:   r.Program,
		Season:    r.Season,
		Preferred: r.Preferred,
		Statement: r.Statement,
		Note:      r.Note,
	}
	var read reader
	read.text(&a.Status, "status", r.Status)
	read.text(&a.Signal, "signal", r.Signal)
	read.text(&a.Added, "added", r.Added)
	read.json(&a.Events, "events", r.Events)
	read.json(&a.Letters, "letters", r.Letters)
	read.text(&a.Custom, "custom", r.Custom)
	return a, read.err
}
