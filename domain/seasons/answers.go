package seasons

import (
	"secondlook/domain"
)

type answerWords struct{}

func (answerWords) Words() []string {
	return []string{"", "planned", "no answer", "withdrawn", "declined", "invited", "interviewed", "ranked", "matched"}
}

// Answer is how far a program's answer to one application has gone.
type Answer = domain.Enum[answerWords]

// The answers, in the order of what is worth more. Silence is no refusal.
const (
	NotSent   Answer = iota // there was no application
	NotYet                  // planned, and not sent yet
	Silent                  // sent, and nobody noted an answer
	Withdrawn               // by the applicant
	Declined
	Invited
	Interviewed
	Ranked
	Matched
)

// A Came is what came of one application.
type Came struct {
	Answer       // how far it has gone
	Refused bool // the program has declined, be it after an interview
}

// Answers is what came of the applications of a season, by program: as their
// statuses say, and as invitations, interviews and the certified list do where
// those say more.
func Answers(p domain.Profile, season int) map[string]Came {
	out := map[string]Came{}
	more := func(program string, a Answer) {
		if was := out[program]; was.Answer < a {
			out[program] = Came{a, was.Refused}
		}
	}
	for _, a := range p.Applications {
		if a.Season == season {
			out[a.Program] = came(a)
		}
	}
	for _, x := range p.Invitations {
		if x.Season == season {
			more(x.Program, Invited)
		}
	}
	for _, x := range p.Interviews {
		switch {
		case x.Season != season || !x.Counts():
		case x.State == domain.InterviewDone:
			more(x.Program, Interviewed)
		default:
			more(x.Program, Invited)
		}
	}
	for _, e := range certified(p, season).Primary {
		more(e.Program, Ranked)
	}
	return out
}

// certified is the rank order list of a season that was certified last. A draft
// ranks nobody.
func certified(p domain.Profile, season int) (last domain.RankList) {
	for _, l := range p.RankLists {
		if l.Season == season && !l.Certified.IsZero() && l.Number > last.Number {
			last = l
		}
	}
	return last
}

// far is the answer that a status tells of.
var far = map[domain.ApplicationStatus]Answer{
	domain.Invited: Invited, domain.Interviewed: Interviewed, domain.Ranked: Ranked, domain.Matched: Matched, domain.Rejected: Declined,
}

// came is what an application itself tells: the farthest that it has come, and
// whether it was declined.
func came(a domain.Application) (c Came) {
	note := func(s domain.ApplicationStatus) {
		c.Answer = max(c.Answer, far[s])
		c.Refused = c.Refused || s == domain.Rejected
	}
	note(a.Status)
	for _, e := range a.Events {
		note(e.Status)
	}
	switch {
	case c.Answer != NotSent:
	case a.Status == domain.Withdrawn:
		c.Answer = Withdrawn
	case a.Sent():
		c.Answer = Silent
	default:
		c.Answer = NotYet
	}
	return c
}

// AnsweredOn is the day of an answer to an application, as far as its changes tell
// it, zero where they do not.
func AnsweredOn(a domain.Application, answer Answer) (day domain.Date) {
	for _, e := range a.Events {
		if far[e.Status] == answer && answer != NotSent && day.IsZero() {
			day = e.Date
		}
	}
	return day
}
