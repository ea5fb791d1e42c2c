package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// weightingRow is a row of weightings.
type weightingRow struct {
	ID             int64
	Program        string
	Score, Mission int
	Note           string
}

// TableName returns the name of the table.
func (weightingRow) TableName() string { return "weightings" }

func (r weightingRow) key() domain.ID { return domain.ID(r.ID) }

// Weightings returns the table of the user's weights, one row for each program.
func (t tables) Weightings() records.Table[domain.Weighting] {
	return table[domain.Weighting, weightingRow]{
		tables: t,
		from: func(w domain.Weighting) weightingRow {
			return weightingRow{int64(w.ID), w.Program, w.Score, w.Mission, w.Note}
		},
		clash: domain.FieldError{Field: "program", Problem: "has weights of yours already: change those"},
	}
}

// record turns the row back into a record.
func (r weightingRow) record() (domain.Weighting, error) {
	return domain.Weighting{ID: r.key(), Program: r.Program, Score: r.Score, Mission: r.Mission, Note: r.Note}, nil
}
