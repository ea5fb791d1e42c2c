package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// draftRow is a row of drafts.
type draftRow struct {
	ID        int64
	Statement string
	Number    int
	Date      string
	Text      string
	Note      string
}

// TableName returns the name of the table.
func (draftRow) TableName() string { return "drafts" }

func (r draftRow) key() domain.ID { return domain.ID(r.ID) }

// Drafts returns the table of the drafts of statements.
func (t tables) Drafts() records.Table[domain.Draft] {
	return table[domain.Draft, draftRow]{
		tables: t, from: draftFrom,
		clash: domain.FieldError{Field: "number", Problem: "is the number of another draft of that statement"},
	}
}

func draftFrom(d domain.Draft) draftRow {
	return draftRow{
		ID:        int64(d.ID),
		Statement: d.Statement,
		Number:    d.Number,
		Date:      d.Date.String(),
		Text:      d.Text,
		Note:      d.Note,
	}
}

// record turns the row back into a record.
func (r draftRow) record() (domain.Draft, error) {
	d := domain.Draft{
		ID:        r.key(),
		Statement: r.Statement,
		Number:    r.Number,
		Text:      r.Text,
		Note:      r.Note,
	}
	var read reader
	read.text(&d.Date, "date", r.Date)
	return d, read.err
}
