package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// outreachRow is a row of outreach.
type outreachRow struct {
	ID          int64
	Person      string
	Institution string
	Channel     string
	Purpose     string
	Program     string
	Sent        string
	FollowUp    string
	Replied     string
	Reply       string
	Note        string
}

// TableName returns the name of the table.
func (outreachRow) TableName() string { return "outreach" }

func (r outreachRow) key() domain.ID { return domain.ID(r.ID) }

// Outreaches returns the table of the messages to people who could help.
func (t tables) Outreaches() records.Table[domain.Outreach] {
	return table[domain.Outreach, outreachRow]{tables: t, from: outreachFrom}
}

func outreachFrom(o domain.Outreach) outreachRow {
	return outreachRow{
		ID:          int64(o.ID),
		Person:      o.Person,
		Institution: o.Institution,
		Channel:     o.Channel.String(),
		Purpose:     o.Purpose.String(),
		Program:     o.Program,
		Sent:        o.Sent.String(),
		FollowUp:    o.FollowUp.String(),
		Replied:     o.Replied.String(),
		Reply:       o.Reply.String(),
		Note:        o.Note,
	}
}

// record turns the row back into a record.
func (r outreachRow) record() (domain.Outreach, error) {
	o := domain.Outreach{
		ID:          r.key(),
		Person:      r.Person,
		Institution: r.Institution,
		Program:     r.Program,
		Note:        r.Note,
	}
	var read reader
	read.text(&o.Channel, "channel", r.Channel)
	read.text(&o.Purpose, "purpose", r.Purpose)
	read.text(&o.Sent, "sent", r.Sent)
	read.text(&o.FollowUp, "follow_up", r.FollowUp)
	read.text(&o.Replied, "replied", r.Replied)
	read.text(&o.Reply, "reply", r.Reply)
	return o, read.err
}
