package compare

import (
	"cmp"
	"slices"

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

// answersOf is what came of the applications of a season, by program: as their
// statuses say, and as invitations, interviews and the certified list do where
// those say more.
func answersOf(p domain.Profile, season int) map[string]Came {
	out := map[string]Came{}
	more := func(program string, a Answer) {
		if was, ok := out[program]; ok && was.Answer < a {
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

// certified is the rank order list of a season that was certified last.
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

// A Reapplied is a program that several seasons have applied to, with what came
// of it each time (S108).
type Reapplied struct {
	Program string // its key
	Answers []Came
	Noes    int // seasons in which it has declined
	Silent  int // seasons that are over in which nobody noted an answer
	Invited int // seasons in which it has invited
	Now     bool
}

// Again lists the programs that more than one of the given seasons have an
// application to. Over tells which seasons are over: silence counts in those
// alone. Those that have declined most often come first, then those that were
// silent most often.
func Again(p domain.Profile, seasons []int, over func(season int) bool) (out []Reapplied) {
	at := map[string]int{}
	for i, season := range seasons {
		for program, a := range answersOf(p, season) {
			if a.Answer == NotYet && over(season) { // it was never sent
				continue
			}
			n, ok := at[program]
			if !ok {
				n = len(out)
				at[program] = n
				out = append(out, Reapplied{Program: program, Answers: make([]Came, len(seasons))})
			}
			r := &out[n]
			r.Answers[i] = a
			if a.Refused {
				r.Noes++
			}
			if a.Answer == Silent && over(season) {
				r.Silent++
			}
			if a.Answer >= Invited {
				r.Invited++
			}
			r.Now = r.Now || i == len(seasons)-1
		}
	}
	out = slices.DeleteFunc(out, func(r Reapplied) bool {
		n := 0
		for _, a := range r.Answers {
			if a.Answer != NotSent {
				n++
			}
		}
		return n < 2
	})
	slices.SortFunc(out, func(a, b Reapplied) int {
		return cmp.Or(cmp.Compare(b.Noes, a.Noes), cmp.Compare(b.Silent, a.Silent), cmp.Compare(b.Invited, a.Invited), cmp.Compare(a.Program, b.Program))
	})
	return out
}
