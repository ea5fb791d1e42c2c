package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// formalityRow is a row of formalities.
type formalityRow struct {
	ID     int64
	Season int
	Step   string
	State  string
	Begun  string
	Due    string
	Done   string
	Note   string
}

// TableName returns the name of the table.
func (formalityRow) TableName() string { return "formalities" }

func (r formalityRow) key() domain.ID { return domain.ID(r.ID) }

// Formalities returns the table of the steps after the Match.
func (t tables) Formalities() records.Table[domain.Formality] {
	return table[domain.Formality, formalityRow]{
		tables: t, from: formalityFrom,
		clash: domain.FieldError{Field: "step", Problem: "is noted already: change that one"},
	}
}

func formalityFrom(f domain.Formality) formalityRow {
	return formalityRow{
		ID:     int64(f.ID),
		Season: f.Season,
		Step:   f.Step,
		State:  f.State.String(),
		Begun:  f.Begun.String(),
		Due:    f.Due.String(),
		Done:   f.Done.String(),
		Note:   f.Note,
	}
}

// record turns the row back into a record.
func (r formalityRow) record() (domain.Formality, error) {
	f := domain.Formality{
		ID:     r.key(),
		Season: r.Season,
		Step:   r.Step,
		Note:   r.Note,
	}
	var read reader
	read.text(&f.State, "state", r.State)
	read.text(&f.Begun, "begun", r.Begun)
	read.text(&f.Due, "due", r.Due)
	read.text(&f.Done, "done", r.Done)
	return f, read.err
}
