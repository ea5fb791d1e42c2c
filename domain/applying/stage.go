// Package applying tells of a season's applications what is to be read from all
// records at once: how far each has come and the one thing that is next, its
// whole log, and what is still to be done about them.
package applying

import (
	"time"

	"secondlook/domain"
)

type stageWords struct{}

func (stageWords) Words() []string {
	return []string{"to send", "sent", "invited", "booked", "interviewed", "closed"}
}

// Stage says how far an application has come.
type Stage = domain.Enum[stageWords]

// The stages, in their order.
const (
	ToSend Stage = iota
	Sent
	Invited
	Booked      // an interview has a day
	Interviewed // and ranked
	Closed      // declined, withdrawn, given up, or matched
)

// Stages is how many there are.
const Stages = int(Closed) + 1

// A Card is where one application stands.
type Card struct {
	Program string // its key
	Stage   Stage
	Next    domain.Message // the one thing that is next, or how it ended; zero: nothing but to wait
	When    domain.At      // the hour that Next is about; zero: none
	Asks    bool           // Next asks something of the applicant
}

// desk holds what the records of a season say of one program.
type desk struct {
	invitations []domain.Invitation
	interviews  []domain.Interview // that count, see [domain.Interview.Counts]
	thanks      []domain.Correspondence
}

// Board returns the cards of a season's applications, in their order. submits
// is the day on which applications are sent; zero: not known.
func Board(p domain.Profile, season int, submits domain.Date, now time.Time) []Card {
	desks, heard := desks(p, season), p.Heard(season)
	var out []Card
	for _, a := range p.Applications {
		if a.Season != season {
			continue
		}
		c := Card{Program: a.Program}
		d := desks[a.Program]
		c.Stage = stageOf(a, heard[a.Program], d)
		switch c.Stage {
		case ToSend:
			c.toSend(a, submits, domain.DateOf(now))
		case Invited:
			c.invited(d)
		case Booked:
			c.booked(d, now)
		case Interviewed:
			c.interviewed(a, d)
		case Closed:
			c.closed(a)
		}
		out = append(out, c)
	}
	return out
}

// desks sorts the records of a season by program.
func desks(p domain.Profile, season int) map[string]*desk {
	out := map[string]*desk{}
	of := func(program string) *desk {
		if out[program] == nil {
			out[program] = &desk{}
		}
		return out[program]
	}
	for _, x := range p.Invitations {
		if x.Season == season {
			of(x.Program).invitations = append(of(x.Program).invitations, x)
		}
	}
	for _, x := range p.Interviews {
		if x.Season == season && x.Counts() {
			of(x.Program).interviews = append(of(x.Program).interviews, x)
		}
	}
	for _, x := range p.Correspondence {
		if x.Season == season && x.Kind == domain.ThankYou {
			of(x.Program).thanks = append(of(x.Program).thanks, x)
		}
	}
	return out
}

func stageOf(a domain.Application, heard domain.Hearing, d *desk) Stage {
	switch {
	case a.Status >= domain.Matched || domain.Ended(heard):
		return Closed
	case a.Status >= domain.Interviewed:
		return Interviewed
	case d != nil && len(d.interviews) > 0:
		for _, x := range d.interviews {
			if x.State == domain.InterviewPlanned {
				return Booked
			}
		}
		return Interviewed
	case heard == domain.HasInvited:
		return Invited
	case a.Planned():
		return ToSend
	}
	return Sent
}

func (c *Card) toSend(a domain.Application, submits, today domain.Date) {
	switch {
	case a.Statement == "":
		c.Next = domain.Msg("board.statement")
	case !submits.IsZero() && submits.After(today):
		c.Next = domain.Msg("board.send.on", submits)
	default:
		c.Next = domain.Msg("board.send")
	}
}

// invited tells of the invitation that asks most: one without an answer, then
// one that was accepted and has no day yet.
func (c *Card) invited(d *desk) {
	c.Next, c.Asks = domain.Msg("board.book"), true
	if d == nil {
		return
	}
	for _, x := range d.invitations {
		switch {
		case x.Open() && !x.AnswerBy.IsZero():
			c.Next, c.When, c.Asks = domain.Msg("board.answer.by"), x.AnswerBy, true
			return
		case x.Open():
			c.Next, c.Asks = domain.Msg("board.answer"), true
			return
		case x.Answer == domain.InvitationWaiting:
			c.Next, c.Asks = domain.Msg("board.waiting"), false
		case x.Answer == domain.InvitationAskedDates:
			c.Next, c.Asks = domain.Msg("board.asked"), false
		}
	}
}

// booked tells of the next interview, or of one that has passed without a word
// on how it went.
func (c *Card) booked(d *desk, now time.Time) {
	for _, x := range d.interviews {
		if x.State != domain.InterviewPlanned {
			continue
		}
		if c.When.IsZero() || x.Start.Compare(c.When) < 0 {
			c.When = x.Start
		}
	}
	c.Next = domain.Msg("board.interview")
	if past(c.When, now) {
		c.Next, c.Asks = domain.Msg("board.note"), true
	}
}

// past reports whether a moment is over; a day without an hour is so when the
// next one has come there.
func past(at domain.At, now time.Time) bool {
	t, err := at.Time()
	if err != nil {
		return false
	}
	if !at.Timed {
		return domain.DateOf(now.In(t.Location())).After(at.Day)
	}
	return now.After(t)
}

func (c *Card) interviewed(a domain.Application, d *desk) {
	if d != nil {
		for _, x := range d.interviews {
			if c.When.IsZero() || x.Start.Compare(c.When) > 0 {
				c.When = x.Start
			}
		}
		for _, x := range d.thanks {
			if x.Sent.IsZero() {
				c.Next, c.Asks = domain.Msg("board.thank"), true
				return
			}
			c.Next = domain.Msg("board.thanked")
		}
	}
	switch {
	case !c.Next.IsZero():
	case a.Status == domain.Ranked:
		c.Next = domain.Msg("board.ranked")
	case c.When.IsZero():
		c.Next = domain.Msg("board.interviewed", a.Since())
	}
}

func (c *Card) closed(a domain.Application) {
	if a.Status == domain.Matched || a.Status == domain.Rejected || a.Status == domain.Withdrawn {
		c.Next = domain.Msg("board."+a.Status.String(), a.Since())
		return
	}
	c.Next = domain.Msg("board.givenup")
}
