package seasons

import (
	"secondlook/domain"
)

// A Tally counts how far the applications of a season came, by program.
type Tally struct {
	Listed      int // on the list, sent or planned
	Sent        int // with those that were withdrawn afterwards
	Invited     int
	Interviewed int // an interview was held
	Ranked      int // on the rank order list that was certified last
	Matched     int
	Declined    int  // by the program
	Noted       int  // sent, by program
	Told        bool // more is told as a number than is noted by program
	// Numbers is what is told; where Told, a count of which it tells nothing is what
	// is noted by program, and there may have been more.
	Numbers domain.Told
}

// Whole reports whether the programs of all applications that were sent are noted,
// as far as anybody tells.
func (t Tally) Whole() bool { return !t.Told || t.Numbers.Sent > 0 && t.Noted >= t.Sent }

// TallyOf counts the applications of a season, and what [Answers] says came of
// them. A rank order list counts once it is certified. Where more is told as a number
// than is noted by program, it is as told.
func TallyOf(p domain.Profile, year int) (t Tally) {
	for _, a := range p.Applications {
		if a.Season == year {
			t.count(a)
		}
	}
	for _, c := range Answers(p, year) {
		for _, x := range []struct {
			to   *int
			from Answer
		}{{&t.Invited, Invited}, {&t.Interviewed, Interviewed}, {&t.Ranked, Ranked}, {&t.Matched, Matched}} {
			if c.Answer >= x.from {
				*x.to++
			}
		}
	}
	t.Noted = t.Sent
	t.raise(Of(p, year))
	return t
}

// raise takes what is told of a season as numbers where that is more. A number that
// is not told stays what is noted: who was interviewed was invited, but how many were
// is not told by that.
func (t *Tally) raise(s domain.Season) {
	told := s.Told()
	for _, x := range []struct {
		to   *int
		told int
	}{{&t.Ranked, told.Ranked}, {&t.Interviewed, told.Interviewed}, {&t.Invited, told.Invited}, {&t.Sent, told.Sent}} {
		if x.told > *x.to {
			*x.to, t.Told = x.told, true
		}
	}
	if !t.Told {
		return
	}
	t.Numbers = told
	if t.Matched == 0 && (s.Outcome == domain.OutcomeMatched || s.Outcome == domain.OutcomePartial) {
		t.Matched = 1
	}
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
