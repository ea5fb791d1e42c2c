package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// seasonRow is a row of seasons.
type seasonRow struct {
	ID              int64
	Year            int
	SubmitsOn, Note string
}

// TableName returns the name of the table.
func (seasonRow) TableName() string { return "seasons" }

func (r seasonRow) key() domain.ID { return domain.ID(r.ID) }

// Seasons returns the table of the seasons, one row for each year.
func (t tables) Seasons() records.Table[domain.Season] {
	return table[domain.Season, seasonRow]{
		tables: t,
		from:   seasonFrom,
		clash:  domain.FieldError{Field: "year", Problem: "is there already: change that season"},
	}
}

func seasonFrom(s domain.Season) seasonRow {
	return seasonRow{
		ID:        int64(s.ID),
		Year:      s.Year,
		SubmitsOn: s.SubmitsOn.String(),
		Note:      s.Note,
	}
}

// record turns the row back into a record.
func (r seasonRow) record() (domain.Season, error) {
	s := domain.Season{
		ID:   r.key(),
		Year: r.Year,
		Note: r.Note,
	}
	var read reader
	read.text(&s.SubmitsOn, "submits_on", r.SubmitsOn)
	return s, read.err
}
