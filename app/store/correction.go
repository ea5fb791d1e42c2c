package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// correctionRow is a row of corrections.
type correctionRow struct {
	ID                                                              int64
	Program, Field, Value, Strength, Source, AsOf, Entered, Wording string
}

// TableName returns the name of the table.
func (correctionRow) TableName() string { return "corrections" }

func (r correctionRow) key() domain.ID { return domain.ID(r.ID) }

// Corrections returns the table of the user's corrections, one for each fact of a program.
func (t tables) Corrections() records.Table[domain.Correction] {
	return table[domain.Correction, correctionRow]{
		tables: t,
		from:   correctionFrom,
		clash:  domain.FieldError{Field: "field", Problem: "is corrected already for that program: change that correction"},
	}
}

func correctionFrom(c domain.Correction) correctionRow {
	return correctionRow{
		ID:       int64(c.ID),
		Program:  c.Program,
		Field:    c.Field,
		Value:    c.Value,
		Strength: c.Strength.String(),
		Source:   c.Source,
		AsOf:     c.AsOf,
		Entered:  c.Entered.String(),
		Wording:  c.Wording,
	}
}

// record turns the row back into a record.
func (r correctionRow) record() (domain.Correction, error) {
	c := domain.Correction{
		ID:      r.key(),
		Program: r.Program,
		Field:   r.Field,
		Value:   r.Value,
		Source:  r.Source,
		AsOf:    r.AsOf,
		Wording: r.Wording,
	}
	var read reader
	read.text(&c.Strength, "strength", r.Strength)
	read.text(&c.Entered, "entered", r.Entered)
	return c, read.err
}
