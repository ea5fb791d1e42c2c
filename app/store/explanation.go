package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// explanationRow is a row of explanations.
type explanationRow struct {
	ID    int64
	Flag  string
	Place string
	Where string
	Text  string
	Note  string
}

// TableName returns the name of the table.
func (explanationRow) TableName() string { return "explanations" }

func (r explanationRow) key() domain.ID { return domain.ID(r.ID) }

// Explanations returns the table of the places where something is explained.
func (t tables) Explanations() records.Table[domain.Explanation] {
	return table[domain.Explanation, explanationRow]{tables: t, from: explanationFrom}
}

func explanationFrom(e domain.Explanation) explanationRow {
	return explanationRow{
		ID:    int64(e.ID),
		Flag:  e.Flag,
		Place: e.Place.String(),
		Where: e.Where,
		Text:  e.Text,
		Note:  e.Note,
	}
}

// record turns the row back into a record.
func (r explanationRow) record() (domain.Explanation, error) {
	e := domain.Explanation{
		ID:    r.key(),
		Flag:  r.Flag,
		Where: r.Where,
		Text:  r.Text,
		Note:  r.Note,
	}
	var read reader
	read.text(&e.Place, "place", r.Place)
	return e, read.err
}
