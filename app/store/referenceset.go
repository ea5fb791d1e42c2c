package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// referenceSetRow is a row of reference_sets.
type referenceSetRow struct {
	ID    int64
	Name  string
	InUse bool
	Files string // JSON
}

// TableName returns the name of the table.
func (referenceSetRow) TableName() string { return "reference_sets" }

func (r referenceSetRow) key() domain.ID { return domain.ID(r.ID) }

// ReferenceSets returns the table of the reference sets that were loaded.
func (t tables) ReferenceSets() records.Table[domain.ReferenceSet] {
	return table[domain.ReferenceSet, referenceSetRow]{
		tables: t,
		from: func(s domain.ReferenceSet) referenceSetRow {
			return referenceSetRow{int64(s.ID), s.Name, s.InUse, jsonText(s.Files)}
		},
		clash: domain.FieldError{Field: "name", Problem: "is that of another reference set: give this one another name"},
	}
}

// record turns the row back into a record.
func (r referenceSetRow) record() (domain.ReferenceSet, error) {
	s := domain.ReferenceSet{ID: r.key(), Name: r.Name, InUse: r.InUse}
	var read reader
	read.json(&s.Files, "files", r.Files)
	return s, read.err
}
