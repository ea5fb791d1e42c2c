package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// documentRow is a row of documents.
type documentRow struct {
	ID      int64
	Season  int
	Kind    string
	Program string
	State   string
	Date    string
	Due     string
	Expires string
	Note    string
}

// TableName returns the name of the table.
func (documentRow) TableName() string { return "documents" }

func (r documentRow) key() domain.ID { return domain.ID(r.ID) }

// Documents returns the table of the documents of the seasons, each kind once for all programs and once for each.
func (t tables) Documents() records.Table[domain.Document] {
	return table[domain.Document, documentRow]{
		tables: t, from: documentFrom,
		clash: domain.FieldError{Field: "kind", Problem: "has a record in that season already: change that one"},
	}
}

func documentFrom(d domain.Document) documentRow {
	return documentRow{
		ID:      int64(d.ID),
		Season:  d.Season,
		Kind:    d.Kind.String(),
		Program: d.Program,
		State:   d.State.String(),
		Date:    d.Date.String(),
		Due:     d.Due.String(),
		Expires: d.Expires.String(),
		Note:    d.Note,
	}
}

// record turns the row back into a record.
func (r documentRow) record() (domain.Document, error) {
	d := domain.Document{
		ID:      r.key(),
		Season:  r.Season,
		Program: r.Program,
		Note:    r.Note,
	}
	var read reader
	read.text(&d.Kind, "kind", r.Kind)
	read.text(&d.State, "state", r.State)
	read.text(&d.Date, "date", r.Date)
	read.text(&d.Due, "due", r.Due)
	read.text(&d.Expires, "expires", r.Expires)
	return d, read.err
}
