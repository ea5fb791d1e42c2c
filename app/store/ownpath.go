package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// ownPathRow is a row of own_paths.
type ownPathRow struct {
	ID    int64
	Name  string
	Steps string
	Note  string
}

// TableName returns the name of the table.
func (ownPathRow) TableName() string { return "own_paths" }

func (r ownPathRow) key() domain.ID { return domain.ID(r.ID) }

// OwnPaths returns the table of the applicant's own plans over several seasons.
func (t tables) OwnPaths() records.Table[domain.OwnPath] {
	return table[domain.OwnPath, ownPathRow]{
		tables: t, from: ownPathFrom,
		clash: domain.FieldError{Field: "name", Problem: "is the name of another path: choose a new one"},
	}
}

func ownPathFrom(o domain.OwnPath) ownPathRow {
	return ownPathRow{
		ID:    int64(o.ID),
		Name:  o.Name,
		Steps: jsonText(o.Steps),
		Note:  o.Note,
	}
}

// record turns the row back into a record.
func (r ownPathRow) record() (domain.OwnPath, error) {
	o := domain.OwnPath{
		ID:   r.key(),
		Name: r.Name,
		Note: r.Note,
	}
	var read reader
	read.json(&o.Steps, "steps", r.Steps)
	return o, read.err
}
