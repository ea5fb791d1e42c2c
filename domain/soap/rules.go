package soap

import (
	"fmt"
	"time"

	"secondlook/domain"
)

// Takes reports whether a program takes one of the season's applications: it is
// sent, or the applicant means to send it.
func Takes(s domain.SOAPProgram) bool { return !s.Applied.IsZero() || s.Choice == domain.SOAPApply }

// A Count says how many of a season's applications are gone.
type Count struct {
	Limit  int // 0: not known, so that nothing is blocked
	Sent   int
	Chosen int // to be sent yet
}

// Used is how many are sent or spoken for.
func (c Count) Used() int { return c.Sent + c.Chosen }

// Left is how many are free, never below 0.
func (c Count) Left() int { return max(0, c.Limit-c.Used()) }

// Full reports whether none is free.
func (c Count) Full() bool { return c.Limit > 0 && c.Used() >= c.Limit }

// CountOf counts the applications of a season.
func CountOf(all []domain.SOAPProgram, season, limit int) Count {
	c := Count{Limit: limit}
	for _, s := range all {
		switch {
		case s.Season != season:
		case !s.Applied.IsZero():
			c.Sent++
		case s.Choice == domain.SOAPApply:
			c.Chosen++
		}
	}
	return c
}

// Check wants what would be kept of a season to obey the rules of SOAP, set
// against what was kept before and at a moment: no more applications than there
// are, unless there were as many before; nothing that is sent is taken back; a
// program that was rejected, or whose offer has expired, offers nothing again; and
// once an offer is accepted no other one is open. Records of before without an
// identity are only counted. A broken rule is a [domain.Invalid].
func Check(before, after []domain.SOAPProgram, c Calendar, limit int, now time.Time) error {
	var bad domain.Invalid
	was, is := CountOf(before, c.Season, limit), CountOf(after, c.Season, limit)
	if limit > 0 && is.Used() > limit && is.Used() > was.Used() {
		bad = append(bad, domain.FieldError{Field: "choice", Problem: fmt.Sprintf(
			"cannot be to apply: SOAP takes %d applications in all, and %d are sent and %d chosen; skip one first", limit, was.Sent, was.Chosen)})
	}
	for i := range before {
		if before[i].Season == c.Season && before[i].ID != 0 {
			bad = append(bad, unsent(&before[i], after)...)
			bad = append(bad, offeredAgain(&before[i], after, c, now)...)
		}
	}
	if problem := besideAccepted(after, c, now); problem != "" {
		bad = append(bad, domain.FieldError{Field: "offers", Problem: problem})
	}
	if len(bad) > 0 {
		return bad
	}
	return nil
}

// same finds a record among others by its identity in the store; nil: it is gone.
func same(s *domain.SOAPProgram, in []domain.SOAPProgram) *domain.SOAPProgram {
	for i := range in {
		if in[i].ID == s.ID {
			return &in[i]
		}
	}
	return nil
}

// unsent tells of an application that would be taken back: what is sent is sent,
// and counts among the season's applications whatever becomes of it.
func unsent(was *domain.SOAPProgram, after []domain.SOAPProgram) domain.Invalid {
	is := same(was, after)
	switch {
	case was.Applied.IsZero():
		return nil
	case is == nil:
		return domain.Invalid{{Field: "applied", Problem: "stays: the application to " + was.Name + " is sent, so the program cannot be taken off the list"}}
	case is.Applied.IsZero():
		return domain.Invalid{{Field: "applied", Problem: "stays: an application that is sent cannot be taken back. If it was noted by mistake, undo that step"}}
	case is.Season != was.Season:
		return domain.Invalid{{Field: "season", Problem: "stays: the application is sent in this one"}}
	}
	return nil
}

// offeredAgain tells of an offer that would come after one that was rejected or
// has expired, or in the place of one that was accepted.
func offeredAgain(was *domain.SOAPProgram, after []domain.SOAPProgram, c Calendar, now time.Time) domain.Invalid {
	is := same(was, after)
	if is == nil || len(was.Offers) == 0 || len(is.Offers) == 0 || is.Offers[0].Round == was.Offers[0].Round {
		return nil
	}
	if AnswerOf(was.Offers[0], c, now) == domain.SOAPOfferOpen {
		return nil // noted with the wrong round
	}
	return domain.Invalid{{Field: "offers", Problem: fmt.Sprintf("cannot be of round %d: the offer of round %d does not come again", is.Offers[0].Round, was.Offers[0].Round)}}
}

// besideAccepted says what stands beside an offer that is accepted, which binds and
// ends SOAP for the applicant: another one that is accepted, or one of its round or
// a later one that is open still. "" is nothing.
func besideAccepted(all []domain.SOAPProgram, c Calendar, now time.Time) string {
	var taken *domain.SOAPProgram
	for i := range all {
		if s := &all[i]; s.Season == c.Season && Accepted(*s) {
			if taken != nil {
				return "can hold one accepted offer in all: that of " + taken.Name + " binds"
			}
			taken = s
		}
	}
	if taken == nil {
		return ""
	}
	for i := range all {
		s := &all[i]
		if s.Season != c.Season || len(s.Offers) == 0 || s.ID == taken.ID && s.Name == taken.Name {
			continue
		}
		if o := s.Offers[0]; AnswerOf(o, c, now) == domain.SOAPOfferOpen {
			return "can hold no open one beside that of " + taken.Name + ", which is accepted and binds: note that of " + s.Name + " as rejected"
		}
	}
	return ""
}

// Accepted reports whether an offer of the program is accepted: that binds, and
// ends SOAP for the applicant.
func Accepted(s domain.SOAPProgram) bool {
	for _, o := range s.Offers {
		if o.Answer == domain.SOAPAccepted {
			return true
		}
	}
	return false
}

// Refused reports whether an offer of the program was rejected or has expired: it
// does not come again.
func Refused(s domain.SOAPProgram, c Calendar, now time.Time) bool {
	for _, o := range s.Offers {
		if a := AnswerOf(o, c, now); a == domain.SOAPRejected || a == domain.SOAPExpired {
			return true
		}
	}
	return false
}

// AnswerOf is what became of an offer at a moment: one that nobody has answered
// expires when its round is over.
func AnswerOf(o domain.SOAPOffer, c Calendar, now time.Time) domain.SOAPAnswer {
	if o.Answer != domain.SOAPOfferOpen {
		return o.Answer
	}
	for _, r := range c.Rounds() {
		if r.Number == o.Round && !now.Before(r.To) {
			return domain.SOAPExpired
		}
	}
	return domain.SOAPOfferOpen
}

// CheckApplied wants an application to be sent in a phase in which it can be. A
// moment that is not told to the hour, or a season without a calendar, says
// nothing.
func CheckApplied(c Calendar, at domain.At) error {
	t, err := at.Time()
	if err != nil || !at.Timed || !c.Known() {
		return nil
	}
	clock := c.At(t)
	problem := ""
	switch {
	case MayApply(clock.Phase):
	case clock.Phase == InRound:
		problem = fmt.Sprintf("cannot lie in offer round %d: no applications are sent during a round", clock.Round)
	case clock.Phase < Preparing:
		problem = "cannot lie before applications can be prepared"
	default:
		problem = "cannot lie after the last offer round"
	}
	if problem == "" {
		return nil
	}
	return domain.Invalid{{Field: "applied", Problem: problem}}
}
