package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// personRow is a row of people.
type personRow struct {
	ID                                int64
	Name, Role, Institution, Programs string
	Strength                          int
	Advocate                          bool
	AdvocatedOn, Contact, Note        string
}

// TableName returns the name of the table.
func (personRow) TableName() string { return "people" }

func (r personRow) key() domain.ID { return domain.ID(r.ID) }

// People returns the table of the people who may speak for the applicant.
func (t tables) People() records.Table[domain.Person] {
	return table[domain.Person, personRow]{tables: t, from: personFrom}
}

func personFrom(p domain.Person) personRow {
	return personRow{
		ID:          int64(p.ID),
		Name:        p.Name,
		Role:        p.Role,
		Institution: p.Institution,
		Programs:    jsonText(p.Programs),
		Strength:    p.Strength,
		Advocate:    p.Advocate,
		AdvocatedOn: p.AdvocatedOn.String(),
		Contact:     p.Contact,
		Note:        p.Note,
	}
}

// record turns the row back into a record.
func (r personRow) record() (domain.Person, error) {
	p := domain.Person{
		ID:          r.key(),
		Name:        r.Name,
		Role:        r.Role,
		Institution: r.Institution,
		Strength:    r.Strength,
		Advocate:    r.Advocate,
		Contact:     r.Contact,
		Note:        r.Note,
	}
	var read reader
	read.json(&p.Programs, "programs", r.Programs)
	read.text(&p.AdvocatedOn, "advocated_on", r.AdvocatedOn)
	return p, read.err
}
