package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// seasonRow is a row of seasons.
type seasonRow struct {
	ID                                int64
	Year                              int
	SubmitsOn, Note                   string
	Divisions, Setting, GeoReason     string
	Registered, Verified, Outcome     string
	CanStart, Reachable               string
	Opened, Closed, Review, Questions string
	SOAPOrder                         string `gorm:"column:soap_order"`
	ToldSent, ToldInvited             int
	ToldInterviewed, ToldRanked       int
}

// TableName returns the name of the table.
func (seasonRow) TableName() string { return "seasons" }

func (r seasonRow) key() domain.ID { return domain.ID(r.ID) }

// Seasons returns the table of the seasons, one row for each year.
func (t tables) Seasons() records.Table[domain.Season] {
	return table[domain.Season, seasonRow]{
		tables: t,
		from:   seasonFrom,
		clash:  domain.FieldError{Field: "year", Problem: "is there already: change that season"},
	}
}

func seasonFrom(s domain.Season) seasonRow {
	return seasonRow{
		ID:        int64(s.ID),
		Year:      s.Year,
		SubmitsOn: s.SubmitsOn.String(),
		Note:      s.Note,
		Divisions: jsonText(s.Divisions), Setting: s.Setting.String(), GeoReason: s.GeoReason,
		Registered: s.Registered.String(), Verified: s.Verified.String(), Outcome: s.Outcome.String(),
		CanStart: s.CanStart.String(), Reachable: s.Reachable.String(), SOAPOrder: jsonText(s.SOAPOrder),
		Opened: s.Opened.String(), Closed: s.Closed.String(), Review: s.Review, Questions: jsonText(s.Questions),
		ToldSent: s.ToldSent, ToldInvited: s.ToldInvited, ToldInterviewed: s.ToldInterviewed, ToldRanked: s.ToldRanked,
	}
}

// record turns the row back into a record.
func (r seasonRow) record() (domain.Season, error) {
	s := domain.Season{
		ID:   r.key(),
		Year: r.Year,
		Note: r.Note, GeoReason: r.GeoReason, Review: r.Review,
		ToldSent: r.ToldSent, ToldInvited: r.ToldInvited, ToldInterviewed: r.ToldInterviewed, ToldRanked: r.ToldRanked,
	}
	var read reader
	read.text(&s.SubmitsOn, "submits_on", r.SubmitsOn)
	read.json(&s.Divisions, "divisions", r.Divisions)
	read.text(&s.Setting, "setting", r.Setting)
	read.text(&s.Registered, "registered", r.Registered)
	read.text(&s.Verified, "verified", r.Verified)
	read.text(&s.Outcome, "outcome", r.Outcome)
	read.text(&s.CanStart, "can_start", r.CanStart)
	read.text(&s.Reachable, "reachable", r.Reachable)
	read.json(&s.SOAPOrder, "soap_order", r.SOAPOrder)
	read.text(&s.Opened, "opened", r.Opened)
	read.text(&s.Closed, "closed", r.Closed)
	read.json(&s.Questions, "questions", r.Questions)
	return s, read.err
}
