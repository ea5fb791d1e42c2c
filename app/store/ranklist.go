package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// rankListRow is a row of rank_lists.
type rankListRow struct {
	ID           int64
	Season       int
	Number       int
	Kept         string
	Certified    string
	Primary      string
	Supplemental string
	Couple       bool
	Choices      string
	Note         string
}

// TableName returns the name of the table.
func (rankListRow) TableName() string { return "rank_lists" }

func (r rankListRow) key() domain.ID { return domain.ID(r.ID) }

// RankLists returns the table of the rank order lists and their kept versions.
func (t tables) RankLists() records.Table[domain.RankList] {
	return table[domain.RankList, rankListRow]{
		tables: t, from: rankListFrom,
		clash: domain.FieldError{Field: "number", Problem: "is the number of another version: keep it under a new one"},
	}
}

func rankListFrom(l domain.RankList) rankListRow {
	return rankListRow{
		ID:           int64(l.ID),
		Season:       l.Season,
		Number:       l.Number,
		Kept:         l.Kept.String(),
		Certified:    l.Certified.String(),
		Primary:      jsonText(l.Primary),
		Supplemental: jsonText(l.Supplemental),
		Couple:       l.Couple,
		Choices:      jsonText(l.Choices),
		Note:         l.Note,
	}
}

// record turns the row back into a record.
func (r rankListRow) record() (domain.RankList, error) {
	l := domain.RankList{
		ID:     r.key(),
		Season: r.Season,
		Number: r.Number,
		Couple: r.Couple,
		Note:   r.Note,
	}
	var read reader
	read.text(&l.Kept, "kept", r.Kept)
	read.text(&l.Certified, "certified", r.Certified)
	read.json(&l.Primary, "primary", r.Primary)
	read.json(&l.Supplemental, "supplemental", r.Supplemental)
	read.json(&l.Choices, "choices", r.Choices)
	return l, read.err
}
