package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// experienceRow is a row of experiences.
type experienceRow struct {
	ID                                                                              int64
	Kind, Title, Organization, City, State, Country, Region, Start, End, Tags, Note string
	OnERAS, Meaningful                                                              bool
	Description, Meaning                                                            string
}

// TableName returns the name of the table.
func (experienceRow) TableName() string { return "experiences" }

func (r experienceRow) key() domain.ID { return domain.ID(r.ID) }

// Experiences returns the table of the experiences.
func (t tables) Experiences() records.Table[domain.Experience] {
	return table[domain.Experience, experienceRow]{tables: t, from: experienceFrom}
}

func experienceFrom(e domain.Experience) experienceRow {
	return experienceRow{
		ID:           int64(e.ID),
		Kind:         e.Kind.String(),
		Title:        e.Title,
		Organization: e.Organization,
		City:         e.City,
		State:        e.State,
		Country:      e.Country,
		Region:       e.Region,
		Start:        e.Start.String(),
		End:          e.End.String(),
		Tags:         jsonText(e.Tags),
		OnERAS:       e.OnERAS,
		Meaningful:   e.Meaningful,
		Description:  e.Description,
		Meaning:      e.Meaning,
		Note:         e.Note,
	}
}

// record turns the row back into a record.
func (r experienceRow) record() (domain.Experience, error) {
	e := domain.Experience{
		ID:           r.key(),
		Title:        r.Title,
		Organization: r.Organization,
		City:         r.City,
		State:        r.State,
		Country:      r.Country,
		Region:       r.Region,
		OnERAS:       r.OnERAS,
		Meaningful:   r.Meaningful,
		Description:  r.Description,
		Meaning:      r.Meaning,
		Note:         r.Note,
	}
	var read reader
	read.text(&e.Kind, "kind", r.Kind)
	read.text(&e.Start, "start", r.Start)
	read.text(&e.End, "end", r.End)
	read.json(&e.Tags, "tags", r.Tags)
	return e, read.err
}
