package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// invitationRow is a row of invitations.
type invitationRow struct {
	ID       int64
	Program  string
	Season   int
	Received string
	Channel  string
	System   string
	Offers   string
	Minutes  int
	AnswerBy string
	Answered string
	Answer   string
	Text     string
	Note     string
}

// TableName returns the name of the table.
func (invitationRow) TableName() string { return "invitations" }

func (r invitationRow) key() domain.ID { return domain.ID(r.ID) }

// Invitations returns the table of the invitations to interviews.
func (t tables) Invitations() records.Table[domain.Invitation] {
	return table[domain.Invitation, invitationRow]{tables: t, from: invitationFrom}
}

func invitationFrom(i domain.Invitation) invitationRow {
	return invitationRow{
		ID:       int64(i.ID),
		Program:  i.Program,
		Season:   i.Season,
		Received: i.Received.String(),
		Channel:  i.Channel.String(),
		System:   i.System,
		Offers:   jsonText(i.Offers),
		Minutes:  i.Minutes,
		AnswerBy: i.AnswerBy.String(),
		Answered: i.Answered.String(),
		Answer:   i.Answer.String(),
		Text:     i.Text,
		Note:     i.Note,
	}
}

// record turns the row back into a record.
func (r invitationRow) record() (domain.Invitation, error) {
	i := domain.Invitation{
		ID:      r.key(),
		Program: r.Program,
		Season:  r.Season,
		System:  r.System,
		Minutes: r.Minutes,
		Text:    r.Text,
		Note:    r.Note,
	}
	var read reader
	read.text(&i.Received, "received", r.Received)
	read.text(&i.Channel, "channel", r.Channel)
	read.json(&i.Offers, "offers", r.Offers)
	read.text(&i.AnswerBy, "answer_by", r.AnswerBy)
	read.text(&i.Answered, "answered", r.Answered)
	read.text(&i.Answer, "answer", r.Answer)
	return i, read.err
}
