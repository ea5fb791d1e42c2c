package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// drillRow is a row of drills.
type drillRow struct {
	ID       int64
	Question string
	Date     string
	Seconds  int
	Rating   int
	Note     string
}

// TableName returns the name of the table.
func (drillRow) TableName() string { return "drills" }

func (r drillRow) key() domain.ID { return domain.ID(r.ID) }

// Drills returns the table of the times that an answer was said aloud.
func (t tables) Drills() records.Table[domain.Drill] {
	return table[domain.Drill, drillRow]{tables: t, from: drillFrom}
}

func drillFrom(d domain.Drill) drillRow {
	return drillRow{
		ID:       int64(d.ID),
		Question: d.Question,
		Date:     d.Date.String(),
		Seconds:  d.Seconds,
		Rating:   d.Rating,
		Note:     d.Note,
	}
}

// record turns the row back into a record.
func (r drillRow) record() (domain.Drill, error) {
	d := domain.Drill{
		ID:       r.key(),
		Question: r.Question,
		Seconds:  r.Seconds,
		Rating:   r.Rating,
		Note:     r.Note,
	}
	var read reader
	read.text(&d.Date, "date", r.Date)
	return d, read.err
}
