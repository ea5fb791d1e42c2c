package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// correspondenceRow is a row of correspondence.
type correspondenceRow struct {
	ID      int64
	Program string
	Season  int
	Kind    string
	Person  string
	Channel string
	First   bool
	Fields  string
	Due     string
	Sent    string
	Replied string
	Text    string
	Reply   string
	Note    string
}

// TableName returns the name of the table.
func (correspondenceRow) TableName() string { return "correspondence" }

func (r correspondenceRow) key() domain.ID { return domain.ID(r.ID) }

// Correspondence returns the table of the messages to programs.
func (t tables) Correspondence() records.Table[domain.Correspondence] {
	return table[domain.Correspondence, correspondenceRow]{tables: t, from: correspondenceFrom}
}

func correspondenceFrom(x domain.Correspondence) correspondenceRow {
	return correspondenceRow{
		ID:      int64(x.ID),
		Program: x.Program,
		Season:  x.Season,
		Kind:    x.Kind.String(),
		Person:  x.Person,
		Channel: x.Channel.String(),
		First:   x.First,
		Fields:  jsonText(x.Fields),
		Due:     x.Due.String(),
		Sent:    x.Sent.String(),
		Replied: x.Replied.String(),
		Text:    x.Text,
		Reply:   x.Reply,
		Note:    x.Note,
	}
}

// record turns the row back into a record.
func (r correspondenceRow) record() (domain.Correspondence, error) {
	x := domain.Correspondence{
		ID:      r.key(),
		Program: r.Program,
		Season:  r.Season,
		Person:  r.Person,
		First:   r.First,
		Text:    r.Text,
		Reply:   r.Reply,
		Note:    r.Note,
	}
	var read reader
	read.text(&x.Kind, "kind", r.Kind)
	read.text(&x.Channel, "channel", r.Channel)
	read.json(&x.Fields, "fields", r.Fields)
	read.text(&x.Due, "due", r.Due)
	read.text(&x.Sent, "sent", r.Sent)
	read.text(&x.Replied, "replied", r.Replied)
	return x, read.err
}
