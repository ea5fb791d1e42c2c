package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// scholarlyWorkRow is a row of scholarly_works.
type scholarlyWorkRow struct {
	ID       int64
	Kind     string
	Title    string
	Topics   string
	Parts    string
	Stage    string
	Mentor   string
	Site     string
	InUS     bool
	Remote   bool
	Start    string
	End      string
	Citation string
	Note     string
}

// TableName returns the name of the table.
func (scholarlyWorkRow) TableName() string { return "scholarly_works" }

func (r scholarlyWorkRow) key() domain.ID { return domain.ID(r.ID) }

// ScholarlyWorks returns the table of the scholarly works.
func (t tables) ScholarlyWorks() records.Table[domain.ScholarlyWork] {
	return table[domain.ScholarlyWork, scholarlyWorkRow]{tables: t, from: scholarlyWorkFrom}
}

func scholarlyWorkFrom(w domain.ScholarlyWork) scholarlyWorkRow {
	return scholarlyWorkRow{
		ID:       int64(w.ID),
		Kind:     w.Kind.String(),
		Title:    w.Title,
		Topics:   jsonText(w.Topics),
		Parts:    jsonText(w.Parts),
		Stage:    w.Stage.String(),
		Mentor:   w.Mentor,
		Site:     w.Site,
		InUS:     w.InUS,
		Remote:   w.Remote,
		Start:    w.Start.String(),
		End:      w.End.String(),
		Citation: w.Citation,
		Note:     w.Note,
	}
}

// record turns the row back into a record.
func (r scholarlyWorkRow) record() (domain.ScholarlyWork, error) {
	w := domain.ScholarlyWork{
		ID:       r.key(),
		Title:    r.Title,
		Mentor:   r.Mentor,
		Site:     r.Site,
		InUS:     r.InUS,
		Remote:   r.Remote,
		Citation: r.Citation,
		Note:     r.Note,
	}
	var read reader
	read.text(&w.Kind, "kind", r.Kind)
	read.json(&w.Topics, "topics", r.Topics)
	read.json(&w.Parts, "parts", r.Parts)
	read.text(&w.Stage, "stage", r.Stage)
	read.text(&w.Start, "start", r.Start)
	read.text(&w.End, "end", r.End)
	return w, read.err
}
