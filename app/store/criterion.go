package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// criterionRow is a row of criteria.
type criterionRow struct {
	ID     int64
	Name   string
	Weight int
	Note   string
}

// TableName returns the name of the table.
func (criterionRow) TableName() string { return "criteria" }

func (r criterionRow) key() domain.ID { return domain.ID(r.ID) }

// Criteria returns the table of the criteria by which programs are scored after an interview.
func (t tables) Criteria() records.Table[domain.Criterion] {
	return table[domain.Criterion, criterionRow]{
		tables: t, from: criterionFrom,
		clash: domain.FieldError{Field: "name", Problem: "is the name of another criterion: choose a new one"},
	}
}

func criterionFrom(k domain.Criterion) criterionRow {
	return criterionRow{
		ID:     int64(k.ID),
		Name:   k.Name,
		Weight: k.Weight,
		Note:   k.Note,
	}
}

// record turns the row back into a record.
func (r criterionRow) record() (domain.Criterion, error) {
	k := domain.Criterion{
		ID:     r.key(),
		Name:   r.Name,
		Weight: r.Weight,
		Note:   r.Note,
	}
	return k, nil
}
