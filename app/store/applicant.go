package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// applicantRow is a row of applicants.
type applicantRow struct {
	ID                                                                            int64
	Name, Status, School, Country, Graduation, ECFMG, Degrees, Ties, Wishes, Note string
	Sample                                                                        bool
	Zone                                                                          string
	Papers, Footing                                                               string
	Currency, RateOn                                                              string
	RateMicros                                                                    int64
}

// TableName returns the name of the table.
func (applicantRow) TableName() string { return "applicants" }

func (r applicantRow) key() domain.ID { return domain.ID(r.ID) }

// Applicants returns the table of the applicant, one row at most.
func (t tables) Applicants() records.Table[domain.Applicant] {
	return table[domain.Applicant, applicantRow]{
		tables: t,
		from:   applicantFrom,
		clash:  domain.FieldError{Field: "applicant", Problem: "is there already: change that one"},
	}
}

func applicantFrom(a domain.Applicant) applicantRow {
	return applicantRow{
		ID:         int64(a.ID),
		Name:       a.Name,
		Status:     a.Status.String(),
		School:     a.School,
		Country:    a.Country,
		Graduation: a.Graduation.String(),
		ECFMG:      a.ECFMG.String(),
		Degrees:    jsonText(a.Degrees),
		Ties:       jsonText(a.Ties),
		Wishes:     jsonText(a.Wishes),
		Papers:     jsonText(a.Papers),
		Footing:    jsonText(a.Footing),
		Zone:       a.Zone,
		Currency:   a.Currency, RateMicros: a.RateMicros, RateOn: a.RateOn.String(),
		Note:   a.Note,
		Sample: a.Sample,
	}
}

// record turns the row back into a record.
func (r applicantRow) record() (domain.Applicant, error) {
	a := domain.Applicant{
		ID:       r.key(),
		Name:     r.Name,
		School:   r.School,
		Country:  r.Country,
		Note:     r.Note,
		Zone:     r.Zone,
		Currency: r.Currency, RateMicros: r.RateMicros,
		Sample: r.Sample,
	}
	var read reader
	read.text(&a.Status, "status", r.Status)
	read.text(&a.Graduation, "graduation", r.Graduation)
	read.text(&a.ECFMG, "ecfmg", r.ECFMG)
	read.json(&a.Degrees, "degrees", r.Degrees)
	read.json(&a.Ties, "ties", r.Ties)
	read.json(&a.Wishes, "wishes", r.Wishes)
	read.json(&a.Papers, "papers", r.Papers)
	read.json(&a.Footing, "footing", r.Footing)
	read.text(&a.RateOn, "rate_on", r.RateOn)
	return a, read.err
}
