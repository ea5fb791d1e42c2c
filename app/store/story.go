package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// storyRow is a row of stories.
type storyRow struct {
	ID        int64
	Title     string
	Situation string
	Action    string
	Result    string
	Tags      string
	Shows     string
	Used      string
	Note      string
}

// TableName returns the name of the table.
func (storyRow) TableName() string { return "stories" }

func (r storyRow) key() domain.ID { return domain.ID(r.ID) }

// Stories returns the table of the story bank.
func (t tables) Stories() records.Table[domain.Story] {
	return table[domain.Story, storyRow]{tables: t, from: storyFrom}
}

func storyFrom(s domain.Story) storyRow {
	return storyRow{
		ID:        int64(s.ID),
		Title:     s.Title,
		Situation: s.Situation,
		Action:    s.Action,
		Result:    s.Result,
		Tags:      jsonText(s.Tags),
		Shows:     jsonText(s.Shows),
		Used:      jsonText(s.Used),
		Note:      s.Note,
	}
}

// record turns the row back into a record.
func (r storyRow) record() (domain.Story, error) {
	s := domain.Story{
		ID:        r.key(),
		Title:     r.Title,
		Situation: r.Situation,
		Action:    r.Action,
		Result:    r.Result,
		Note:      r.Note,
	}
	var read reader
	read.json(&s.Tags, "tags", r.Tags)
	read.json(&s.Shows, "shows", r.Shows)
	read.json(&s.Used, "used", r.Used)
	return s, read.err
}
