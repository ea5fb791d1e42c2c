package seasons

import (
	"secondlook/domain"
	"secondlook/domain/calibration"
)

// A Tally counts how far the applications of a season came, by program.
type Tally struct {
	Listed      int // on the list, sent or planned
	Sent        int // with those that were withdrawn afterwards
	Invited     int
	Interviewed int // an interview was held
	Ranked      int // on the rank order list
	Matched     int
	Declined    int // by the program
}

// TallyOf counts the applications of a season. What the records of invitations,
// interviews and the rank order list say counts beside the status.
func TallyOf(p domain.Profile, year int) (t Tally) {
	invited, held, ranked := map[string]bool{}, map[string]bool{}, rankedIn(p, year)
	for _, x := range p.Invitations {
		mark(invited, x.Program, x.Season == year)
	}
	for _, x := range p.Interviews {
		counts := x.Season == year && x.Counts()
		mark(invited, x.Program, counts)
		mark(held, x.Program, counts && x.State == domain.InterviewDone)
	}
	for _, a := range p.Applications {
		if a.Season != year {
			continue
		}
		t.count(a)
		yes, _ := calibration.Outcome(a)
		mark(invited, a.Program, yes)
		mark(held, a.Program, reached(a, domain.Interviewed, domain.Ranked, domain.Matched))
		mark(ranked, a.Program, reached(a, domain.Ranked, domain.Matched))
	}
	t.Invited, t.Interviewed, t.Ranked = len(invited), len(held), len(ranked)
	return t
}

// rankedIn are the programs on the rank order list of a season.
func rankedIn(p domain.Profile, year int) map[string]bool {
	out := map[string]bool{}
	for _, l := range p.RankLists {
		if l.Season != year || l.Number != 0 {
			continue
		}
		for _, e := range l.Primary {
			mark(out, e.Program, e.Program != "")
		}
	}
	return out
}

// mark puts a program into a set if something is so.
func mark(set map[string]bool, program string, so bool) {
	if so {
		set[program] = true
	}
}

// count counts what an application says by itself.
func (t *Tally) count(a domain.Application) {
	for _, x := range []struct {
		to  *int
		yes bool
	}{
		{&t.Listed, a.Listed()},
		{&t.Sent, a.Sent()},
		{&t.Matched, reached(a, domain.Matched)},
		{&t.Declined, Refused(a)},
	} {
		if x.yes {
			*x.to++
		}
	}
}

// reached reports whether an application has ever had one of several states.
func reached(a domain.Application, states ...domain.ApplicationStatus) bool {
	for _, s := range states {
		if a.Status == s {
			return true
		}
		for _, e := range a.Events {
			if e.Status == s {
				return true
			}
		}
	}
	return false
}

// Refused reports whether the program has said no, before an interview or after
// one.
func Refused(a domain.Application) bool { return reached(a, domain.Rejected) }
