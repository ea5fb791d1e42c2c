// Package invitations answers the questions of interview season: which
// invitations wait for an answer and how long, what clashes with what on whose
// clock, and which days are free (N15).
package invitations

import (
	"cmp"
	"slices"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// Rules are the settings.
type Rules struct {
	Minutes int // that an interview lasts where nobody has told it
	Buffer  int // minutes that ought to lie between two
	Travel  int // hours that are kept before and after one in person, for the way
	From    int // the hour of the own clock at which a day may begin
	Until   int // and at which it has to be over; 24: midnight
	Opens   int // the hour of a program's clock at which its working day begins
	Closes  int // and at which it ends
}

// RulesOf reads the settings of a reference set.
func RulesOf(r *chance.Reference) Rules {
	value := func(row string) int {
		c, _ := r.Row(row)
		return int(c.Value)
	}
	return Rules{
		Minutes: value("set.interview_minutes"), Buffer: value("set.interview_buffer"), Travel: value("set.interview_travel"),
		From: value("set.own_from"), Until: value("set.own_until"), Opens: value("set.program_opens"), Closes: value("set.program_closes"),
	}
}

// A Waiting is an invitation that needs an answer.
type Waiting struct {
	domain.Invitation
	Waits time.Duration // since it came; whole days where no hour is known
	Exact bool          // the hour at which it came is known
	Known bool          // at least the day is
	By    time.Time     // the last moment for an answer; zero: none is told
	Left  time.Duration // until then, negative when it has passed
}

// Late reports whether the time for an answer has passed.
func (w Waiting) Late() bool { return !w.By.IsZero() && w.Left < 0 }

// Open lists the invitations of a season, and of others that go on beside it, that
// need an answer: first those with a last moment, the soonest first, then the others,
// the oldest first.
func Open(p domain.Profile, season int, now time.Time, beside ...int) (out []Waiting) {
	for _, i := range p.Invitations {
		if (i.Season == season || slices.Contains(beside, i.Season)) && i.Open() {
			out = append(out, waiting(i, now))
		}
	}
	slices.SortStableFunc(out, func(a, b Waiting) int {
		if a.By.IsZero() != b.By.IsZero() {
			return b.By.Compare(a.By)
		}
		return cmp.Or(a.By.Compare(b.By), cmp.Compare(known(b), known(a)), cmp.Compare(b.Waits, a.Waits), cmp.Compare(a.Program, b.Program))
	})
	return out
}

func known(w Waiting) int {
	if w.Known {
		return 1
	}
	return 0
}

func waiting(i domain.Invitation, now time.Time) Waiting {
	w := Waiting{Invitation: i}
	if came, err := i.Received.Time(); err == nil {
		w.Known, w.Exact, w.Waits = true, i.Received.Timed, now.Sub(came)
		if !w.Exact {
			w.Waits = 24 * time.Hour * time.Duration(i.Received.Day.DaysUntil(domain.DateOf(now.In(came.Location()))))
		}
		w.Waits = max(w.Waits, 0)
	}
	if w.By = Last(i.AnswerBy); !w.By.IsZero() {
		w.Left = w.By.Sub(now)
	}
	return w
}

// Last is the last moment that a deadline means: its hour, or the end of its day
// on the clock of its zone. Of an unknown one it is zero.
func Last(at domain.At) time.Time {
	if !at.IsZero() && !at.Timed {
		at.Day = at.Day.AddDays(1)
	}
	t, _ := at.Time()
	return t
}

// Took is how long an answer took; ok is false where the hour of one of the two
// is not known.
func Took(i domain.Invitation) (d time.Duration, ok bool) {
	came, err := i.Received.Time()
	said, err2 := i.Answered.Time()
	if err != nil || err2 != nil || !i.Received.Timed || !i.Answered.Timed {
		return 0, false
	}
	return said.Sub(came), true
}

// Pace is the median time that the answers of a season took, out of n; the mean
// of the two in the middle where n is even, zero for none.
func Pace(p domain.Profile, season int) (median time.Duration, n int) {
	var all []time.Duration
	for _, i := range p.Invitations {
		if d, ok := Took(i); ok && i.Season == season {
			all = append(all, d)
		}
	}
	slices.Sort(all)
	if n = len(all); n == 0 {
		return 0, 0
	}
	return (all[(n-1)/2] + all[n/2]) / 2, n
}
