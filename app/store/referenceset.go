package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// referenceSetRow is a row of reference_sets.
type referenceSetRow struct {
	ID    int64
	Name  string
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
			return referenceSetRow{int64(s.ID), s.Name, jsonText(s.Files)}
		},
		clash: domain.FieldError{Field: "name", Problem: "is that of another reference set: give this one another name"},
	}
}

// record turns the row back into a record.
func (r referenceSetRow) record() (domain.ReferenceSet, error) {
	s := domain.ReferenceSet{ID: r.key(), Name: r.Name}
	var read reader
	read.json(&s.Files, "files", r.Files)
	return s, read.err
}

// referenceChoiceRow is a row of reference_choices.
type referenceChoiceRow struct {
	ID   int64
	Name string
}

// TableName returns the name of the table.
func (referenceChoiceRow) TableName() string { return "reference_choices" }

func (r referenceChoiceRow) key() domain.ID { return domain.ID(r.ID) }

// ReferenceChoices returns the table of the reference set in use, one row at
// most.
func (t tables) ReferenceChoices() records.Table[domain.ReferenceChoice] {
	return table[domain.ReferenceChoice, referenceChoiceRow]{
		tables: t,
		from:   func(c domain.ReferenceChoice) referenceChoiceRow { return referenceChoiceRow{int64(c.ID), c.Name} },
		clash:  domain.FieldError{Field: "reference set", Problem: "is chosen already: change that choice"},
	}
}

// record turns the row back into a record.
func (r referenceChoiceRow) record() (domain.ReferenceChoice, error) {
	return domain.ReferenceChoice{ID: r.key(), Name: r.Name}, nil
}
