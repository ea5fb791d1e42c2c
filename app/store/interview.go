package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// interviewRow is a row of interviews.
type interviewRow struct {
	ID         int64
	Program    string
	Season     int
	Kind       string
	Format     string
	Start      string
	Minutes    int
	State      string
	Place      string
	People     string
	Agenda     string
	Questions  string
	Scores     string
	Gut        int
	ScoredOn   string
	Impression string
	Note       string
}

// TableName returns the name of the table.
func (interviewRow) TableName() string { return "interviews" }

func (r interviewRow) key() domain.ID { return domain.ID(r.ID) }

// Interviews returns the table of the interviews and other meetings with programs.
func (t tables) Interviews() records.Table[domain.Interview] {
	return table[domain.Interview, interviewRow]{tables: t, from: interviewFrom}
}

func interviewFrom(i domain.Interview) interviewRow {
	return interviewRow{
		ID:         int64(i.ID),
		Program:    i.Program,
		Season:     i.Season,
		Kind:       i.Kind.String(),
		Format:     i.Format.String(),
		Start:      i.Start.String(),
		Minutes:    i.Minutes,
		State:      i.State.String(),
		Place:      i.Place,
		People:     jsonText(i.People),
		Agenda:     i.Agenda,
		Questions:  i.Questions,
		Scores:     jsonText(i.Scores),
		Gut:        i.Gut,
		ScoredOn:   i.ScoredOn.String(),
		Impression: i.Impression,
		Note:       i.Note,
	}
}

// record turns the row back into a record.
func (r interviewRow) record() (domain.Interview, error) {
	i := domain.Interview{
		ID:         r.key(),
		Program:    r.Program,
		Season:     r.Season,
		Minutes:    r.Minutes,
		Place:      r.Place,
		Agenda:     r.Agenda,
		Questions:  r.Questions,
		Gut:        r.Gut,
		Impression: r.Impression,
		Note:       r.Note,
	}
	var read reader
	read.text(&i.Kind, "kind", r.Kind)
	read.text(&i.Format, "format", r.Format)
	read.text(&i.Start, "start", r.Start)
	read.text(&i.State, "state", r.State)
	read.json(&i.People, "people", r.People)
	read.json(&i.Scores, "scores", r.Scores)
	read.text(&i.ScoredOn, "scored_on", r.ScoredOn)
	return i, read.err
}
