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

// Check wants what would be kept of a season to obey the rules of SOAP: no more
// applications than there are, unless there were as many before, and one offer
// accepted at most. A broken rule is a [domain.Invalid].
func Check(before, after []domain.SOAPProgram, season, limit int) error {
	var bad domain.Invalid
	was, is := CountOf(before, season, limit), CountOf(after, season, limit)
	if limit > 0 && is.Used() > limit && is.Used() > was.Used() {
		bad = append(bad, domain.FieldError{Field: "choice", Problem: fmt.Sprintf(
			"cannot be to apply: SOAP takes %d applications in all, and %d are sent and %d chosen; skip one first", limit, was.Sent, was.Chosen)})
	}
	if name := accepted(after, season); name != "" {
		bad = append(bad, domain.FieldError{Field: "offers", Problem: "can hold one accepted offer in all: that of " + name + " binds"})
	}
	if len(bad) > 0 {
		return bad
	}
	return nil
}

// accepted names the first of several programs whose offer is accepted, "" when
// there is one at most.
func accepted(all []domain.SOAPProgram, season int) string {
	var names []string
	for _, s := range all {
		if s.Season == season && Accepted(s) {
			names = append(names, s.Name)
		}
	}
	if len(names) < 2 {
		return ""
	}
	return names[0]
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
