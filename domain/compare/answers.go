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

// Heard reports whether the program has invited.
func heard(a Answer) bool { return a >= Invited }

// answersOf is what came of the applications of a season, by program: as their
// statuses say, and as invitations, interviews and the certified list do where
// those say more.
func answersOf(p domain.Profile, season int) map[string]Answer {
	out := map[string]Answer{}
	more := func(program string, a Answer) {
		if was, ok := out[program]; ok && was < a {
			out[program] = a
		}
	}
	for _, a := range p.Applications {
		if a.Season == season {
			out[a.Program] = answer(a)
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
	certified := domain.RankList{}
	for _, l := range p.RankLists {
		if l.Season == season && !l.Certified.IsZero() && l.Number > certified.Number {
			certified = l
		}
	}
	for _, e := range certified.Primary {
		more(e.Program, Ranked)
	}
	return out
}

// answer is what an application itself tells: the farthest that it has come.
func answer(a domain.Application) (best Answer) {
	states := []domain.ApplicationStatus{a.Status}
	for _, e := range a.Events {
		states = append(states, e.Status)
	}
	sent := a.Sent()
	for _, s := range states {
		switch s {
		case domain.Invited:
			best = max(best, Invited)
		case domain.Interviewed:
			best = max(best, Interviewed)
		case domain.Ranked:
			best = max(best, Ranked)
		case domain.Matched:
			best = max(best, Matched)
		case domain.Rejected:
			best = max(best, Declined)
		}
	}
	switch {
	case best != NotSent:
		return best
	case a.Status == domain.Withdrawn:
		return Withdrawn
	case sent:
		return Silent
	}
	return NotYet
}

// A Reapplied is a program that several seasons have applied to, with what came
// of it each time (S108).
type Reapplied struct {
	Program string // its key
	Answers []Answer
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
			if a == NotYet && over(season) { // it was never sent
				continue
			}
			n, ok := at[program]
			if !ok {
				n = len(out)
				at[program] = n
				out = append(out, Reapplied{Program: program, Answers: make([]Answer, len(seasons))})
			}
			r := &out[n]
			r.Answers[i] = a
			switch {
			case a == Declined:
				r.Noes++
			case a == Silent && over(season):
				r.Silent++
			case heard(a):
				r.Invited++
			}
			r.Now = r.Now || i == len(seasons)-1
		}
	}
	out = slices.DeleteFunc(out, func(r Reapplied) bool {
		n := 0
		for _, a := range r.Answers {
			if a != NotSent {
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
