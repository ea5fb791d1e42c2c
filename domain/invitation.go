package domain

import "slices"

type invitationWords struct{}

func (invitationWords) Words() []string {
	return []string{"", "accepted", "wait list", "asked for dates", "declined", "expired"}
}

// InvitationAnswer is what came of an invitation.
type InvitationAnswer = Enum[invitationWords]

// The answers. One that is unknown still needs an answer.
const (
	InvitationOpen InvitationAnswer = iota
	InvitationAccepted
	InvitationWaiting    // on a wait list for a date
	InvitationAskedDates // other dates were asked for
	InvitationDeclined
	InvitationExpired // the answer came too late, or never
)

// An Offer is a time that an invitation offers.
type Offer struct {
	Start At   `json:"start"`
	Held  bool `json:"held,omitempty"` // kept free until the program confirms one
}

// An Invitation asks the applicant to an interview.
type Invitation struct {
	ID       ID               `json:"-"`
	Program  string           `json:"program"` // key of the program
	Season   int              `json:"season"`  // year of the Match
	Received At               `json:"received,omitzero"`
	Channel  Channel          `json:"channel,omitempty"`
	System   string           `json:"system,omitempty"` // the scheduling service, such as Thalamus
	Offers   []Offer          `json:"offers,omitempty"` // at most [MostOffers]
	Minutes  int              `json:"minutes,omitempty"`
	AnswerBy At               `json:"answer_by,omitzero"`
	Answered At               `json:"answered,omitzero"` // zero: not yet, or nobody noted when
	Answer   InvitationAnswer `json:"answer,omitempty"`
	Text     string           `json:"text,omitempty"` // as it came
	Note     string           `json:"note,omitempty"`
}

// MostOffers is how many times one invitation can offer.
const MostOffers = 100

// mostMinutes is more than a day of interviews lasts.
const mostMinutes = 24 * 60

// Open reports whether the invitation still needs an answer.
func (i Invitation) Open() bool { return i.Answer == InvitationOpen }

// Validate reports every field that breaks a rule, as an [Invalid].
func (i Invitation) Validate() error {
	var c checker
	c.program(i.Program, i.Season)
	c.at("received", i.Received)
	c.want(i.Channel.valid(), "channel", "must be one of %s", listed(channelWords{}.Words()))
	c.names("system", i.System)
	c.want(len(i.Offers) <= MostOffers, "offers", "must be at most %d", MostOffers)
	c.want(!slices.ContainsFunc(i.Offers, func(o Offer) bool { return o.Start.IsZero() }), "offers", "must each have a day")
	for _, o := range i.Offers {
		c.at("offers", o.Start)
	}
	c.minutes(i.Minutes)
	c.at("answer_by", i.AnswerBy)
	c.at("answered", i.Answered)
	c.want(i.Answered.IsZero() || i.Received.IsZero() || i.Answered.Compare(i.Received) >= 0, "answered", "must not lie before it was received")
	c.want(i.Answer.valid(), "answer", "must be one of %s", listed(invitationWords{}.Words()))
	c.want(i.Answered.IsZero() || !i.Open(), "answer", "is required when it was answered")
	c.text("text", i.Text, maxNote*4)
	c.text("note", i.Note, maxNote)
	return c.err()
}

// program wants the key of a program and a season.
func (c *checker) program(key string, season int) {
	c.want(key != "", "program", "is required")
	c.names("program", key)
	c.want(FirstSeason <= season && season <= LastSeason, "season", "must be a year of the Match, such as 2027")
}

// minutes wants a length that a day has.
func (c *checker) minutes(n int) {
	c.want(0 <= n && n <= mostMinutes, "minutes", "must be between 0 and %d", mostMinutes)
}
