package domain

type channelWords struct{}

func (channelWords) Words() []string {
	return []string{"", "e-mail", "LinkedIn", "phone", "in person", "portal", "other"}
}

// Channel is the way in which somebody was written to or spoken with.
type Channel = Enum[channelWords]

// The channels.
const (
	ChannelUnknown Channel = iota
	ByEmail
	ByLinkedIn
	ByPhone
	InPerson
	ByPortal
	ByOther
)

type purposeWords struct{}

func (purposeWords) Words() []string {
	return []string{"", "research", "rotation", "letter", "advocacy", "question", "thanks", "other"}
}

// Purpose is what somebody was written to for.
type Purpose = Enum[purposeWords]

// The purposes.
const (
	PurposeUnknown Purpose = iota
	ForResearch
	ForRotation
	ForLetter
	ForAdvocacy
	ForQuestion
	ForThanks
	ForOther
)

type replyWords struct{}

func (replyWords) Words() []string { return []string{"", "no", "maybe", "yes", "met", "bounced"} }

// Reply is what came of it.
type Reply = Enum[replyWords]

// The replies.
const (
	NoReply Reply = iota // none has come, or it is not noted
	ReplyNo
	ReplyMaybe
	ReplyYes
	ReplyMet
	ReplyBounced // the address was wrong
)

// An Outreach is one message or talk to somebody who could help (S70).
type Outreach struct {
	ID          ID      `json:"-"`
	Person      string  `json:"person"` // the name, as in the records of people where it stands there
	Institution string  `json:"institution,omitempty"`
	Channel     Channel `json:"channel,omitempty"`
	Purpose     Purpose `json:"purpose,omitempty"`
	Program     string  `json:"program,omitempty"`  // key of the program that it is about
	Sent        Date    `json:"sent,omitzero"`      // zero: planned
	FollowUp    Date    `json:"follow_up,omitzero"` // the day on which to ask again
	Replied     Date    `json:"replied,omitzero"`
	Reply       Reply   `json:"reply,omitempty"`
	Note        string  `json:"note,omitempty"`
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (o Outreach) Validate() error {
	var c checker
	c.want(foldName(o.Person) != "", "person", "is required")
	c.names("person", o.Person, "institution", o.Institution, "program", o.Program)
	c.want(o.Channel.valid(), "channel", "must be one of %s", listed(channelWords{}.Words()))
	c.want(o.Purpose.valid(), "purpose", "must be one of %s", listed(purposeWords{}.Words()))
	c.want(o.Reply.valid(), "reply", "must be one of %s", listed(replyWords{}.Words()))
	c.date("sent", o.Sent)
	c.date("follow_up", o.FollowUp)
	c.date("replied", o.Replied)
	c.want(o.Sent.IsZero() || o.FollowUp.IsZero() || !o.FollowUp.Before(o.Sent), "follow_up", "must not lie before the day on which it was sent")
	c.want(o.Replied.IsZero() || !o.Sent.IsZero() && !o.Replied.Before(o.Sent), "replied", "must not lie before the day on which it was sent")
	c.want(o.Reply == NoReply || !o.Sent.IsZero(), "reply", "needs the day on which it was sent")
	c.text("note", o.Note, maxNote)
	return c.err()
}

// Answered reports whether an answer came.
func (o Outreach) Answered() bool {
	return !o.Replied.IsZero() || o.Reply != NoReply && o.Reply != ReplyBounced
}
