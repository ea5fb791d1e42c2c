package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// rotationRow is a row of rotations.
type rotationRow struct {
	ID                                                                                      int64
	Kind                                                                                    string
	HandsOn                                                                                 bool
	Site, City, State, Country, Region, Specialty, Setting, Start, End, Program, Supervisor string
	CostCents                                                                               int64
	Note                                                                                    string
	Role                                                                                    string
	Hours                                                                                   int
	Languages, Patients, LetterOdds                                                         string
	StayCents                                                                               int64
	Warnings                                                                                string
}

// TableName returns the name of the table.
func (rotationRow) TableName() string { return "rotations" }

func (r rotationRow) key() domain.ID { return domain.ID(r.ID) }

// Rotations returns the table of the clinical placements.
func (t tables) Rotations() records.Table[domain.Rotation] {
	return table[domain.Rotation, rotationRow]{tables: t, from: rotationFrom}
}

func rotationFrom(r domain.Rotation) rotationRow {
	return rotationRow{
		ID:         int64(r.ID),
		Kind:       r.Kind.String(),
		HandsOn:    r.HandsOn,
		Site:       r.Site,
		City:       r.City,
		State:      r.State,
		Country:    r.Country,
		Region:     r.Region,
		Specialty:  r.Specialty,
		Setting:    r.Setting.String(),
		Start:      r.Start.String(),
		End:        r.End.String(),
		Program:    r.Program,
		Supervisor: r.Supervisor,
		CostCents:  r.CostCents,
		Role:       r.Role.String(),
		Hours:      r.Hours,
		Languages:  jsonText(r.Languages),
		Patients:   r.Patients,
		LetterOdds: r.LetterOdds.String(),
		StayCents:  r.StayCents,
		Warnings:   jsonText(r.Warnings),
		Note:       r.Note,
	}
}

// record turns the row back into a record.
func (r rotationRow) record() (domain.Rotation, error) {
	place := domain.Rotation{
		ID:         r.key(),
		HandsOn:    r.HandsOn,
		Site:       r.Site,
		City:       r.City,
		State:      r.State,
		Country:    r.Country,
		Region:     r.Region,
		Specialty:  r.Specialty,
		Program:    r.Program,
		Supervisor: r.Supervisor,
		CostCents:  r.CostCents,
		Hours:      r.Hours,
		Patients:   r.Patients,
		StayCents:  r.StayCents,
		Note:       r.Note,
	}
	var read reader
	read.text(&place.Kind, "kind", r.Kind)
	read.text(&place.Setting, "setting", r.Setting)
	read.text(&place.Start, "start", r.Start)
	read.text(&place.End, "end", r.End)
	read.text(&place.Role, "role", r.Role)
	read.json(&place.Languages, "languages", r.Languages)
	read.text(&place.LetterOdds, "letter_odds", r.LetterOdds)
	read.json(&place.Warnings, "warnings", r.Warnings)
	return place, read.err
}
