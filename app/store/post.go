package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// postRow is a row of posts.
type postRow struct {
	ID           int64
	Kind         string
	Title        string
	Organization string
	City         string
	State        string
	Region       string
	Program      string
	Specialty    string
	Supervisor   string
	Stage        string
	ApplyBy      string
	AppliedOn    string
	InterviewOn  string
	OfferedOn    string
	AnsweredOn   string
	Start        string
	End          string
	Paid         string
	YearCents    int64
	CostCents    int64
	Permits      string
	Note         string
}

// TableName returns the name of the table.
func (postRow) TableName() string { return "posts" }

func (r postRow) key() domain.ID { return domain.ID(r.ID) }

// Posts returns the table of the posts between seasons.
func (t tables) Posts() records.Table[domain.Post] {
	return table[domain.Post, postRow]{tables: t, from: postFrom}
}

func postFrom(p domain.Post) postRow {
	return postRow{
		ID:           int64(p.ID),
		Kind:         p.Kind.String(),
		Title:        p.Title,
		Organization: p.Organization,
		City:         p.City,
		State:        p.State,
		Region:       p.Region,
		Program:      p.Program,
		Specialty:    p.Specialty,
		Supervisor:   p.Supervisor,
		Stage:        p.Stage.String(),
		ApplyBy:      p.ApplyBy.String(),
		AppliedOn:    p.AppliedOn.String(),
		InterviewOn:  p.InterviewOn.String(),
		OfferedOn:    p.OfferedOn.String(),
		AnsweredOn:   p.AnsweredOn.String(),
		Start:        p.Start.String(),
		End:          p.End.String(),
		Paid:         p.Paid.String(),
		YearCents:    p.YearCents,
		CostCents:    p.CostCents,
		Permits:      jsonText(p.Permits),
		Note:         p.Note,
	}
}

// record turns the row back into a record.
func (r postRow) record() (domain.Post, error) {
	p := domain.Post{
		ID:           r.key(),
		Title:        r.Title,
		Organization: r.Organization,
		City:         r.City,
		State:        r.State,
		Region:       r.Region,
		Program:      r.Program,
		Specialty:    r.Specialty,
		Supervisor:   r.Supervisor,
		YearCents:    r.YearCents,
		CostCents:    r.CostCents,
		Note:         r.Note,
	}
	var read reader
	read.text(&p.Kind, "kind", r.Kind)
	read.text(&p.Stage, "stage", r.Stage)
	read.text(&p.ApplyBy, "apply_by", r.ApplyBy)
	read.text(&p.AppliedOn, "applied_on", r.AppliedOn)
	read.text(&p.InterviewOn, "interview_on", r.InterviewOn)
	read.text(&p.OfferedOn, "offered_on", r.OfferedOn)
	read.text(&p.AnsweredOn, "answered_on", r.AnsweredOn)
	read.text(&p.Start, "start", r.Start)
	read.text(&p.End, "end", r.End)
	read.text(&p.Paid, "paid", r.Paid)
	read.json(&p.Permits, "permits", r.Permits)
	return p, read.err
}
