package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// ownProgramRow is a row of own_programs.
type ownProgramRow struct {
	ID                                                                                         int64
	Key, ACGME, Name, Specialty, Track, Institution, City, State, County, Region, Source, AsOf string
}

// TableName returns the name of the table.
func (ownProgramRow) TableName() string { return "own_programs" }

func (r ownProgramRow) key() domain.ID { return domain.ID(r.ID) }

// OwnPrograms returns the table of the programs that the user added, one for each key.
func (t tables) OwnPrograms() records.Table[domain.OwnProgram] {
	return table[domain.OwnProgram, ownProgramRow]{
		tables: t,
		from:   ownProgramFrom,
		clash:  domain.FieldError{Field: "key", Problem: "belongs to another program of yours"},
	}
}

func ownProgramFrom(o domain.OwnProgram) ownProgramRow {
	return ownProgramRow{
		ID:          int64(o.ID),
		Key:         o.Key,
		ACGME:       o.ACGME,
		Name:        o.Name,
		Specialty:   o.Specialty,
		Track:       o.Track.String(),
		Institution: o.Institution,
		City:        o.City,
		State:       o.State,
		County:      o.County,
		Region:      o.Region,
		Source:      o.Source,
		AsOf:        o.AsOf,
	}
}

// record turns the row back into a record.
func (r ownProgramRow) record() (domain.OwnProgram, error) {
	o := domain.OwnProgram{
		ID:          r.key(),
		Key:         r.Key,
		ACGME:       r.ACGME,
		Name:        r.Name,
		Specialty:   r.Specialty,
		Institution: r.Institution,
		City:        r.City,
		State:       r.State,
		County:      r.County,
		Region:      r.Region,
		Source:      r.Source,
		AsOf:        r.AsOf,
	}
	var read reader
	read.text(&o.Track, "track", r.Track)
	return o, read.err
}
