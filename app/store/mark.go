package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// markRow is a row of marks.
type markRow struct {
	ID         int64
	Program    string
	Season     int
	Kind, Note string
	Value      int
}

// TableName returns the name of the table.
func (markRow) TableName() string { return "marks" }

func (r markRow) key() domain.ID { return domain.ID(r.ID) }

// Marks returns the table of pinned and banned programs, one row for each
// program and season.
func (t tables) Marks() records.Table[domain.Mark] {
	return table[domain.Mark, markRow]{
		tables: t,
		from: func(m domain.Mark) markRow {
			return markRow{int64(m.ID), m.Program, m.Season, m.Kind.String(), m.Note, m.Value}
		},
		clash: domain.FieldError{Field: "program", Problem: "is marked already in that season: change that mark"},
	}
}

// record turns the row back into a record.
func (r markRow) record() (domain.Mark, error) {
	m := domain.Mark{ID: r.key(), Program: r.Program, Season: r.Season, Value: r.Value, Note: r.Note}
	var read reader
	read.text(&m.Kind, "kind", r.Kind)
	return m, read.err
}
