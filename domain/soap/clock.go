package soap

import (
	"cmp"
	"slices"
	"time"

	"secondlook/domain"
)

type phaseWords struct{}

func (phaseWords) Words() []string {
	return []string{"unknown", "before", "told", "prepare", "review", "round", "between", "closing", "after", "over"}
}

// Phase is a part of Match Week.
type Phase = domain.Enum[phaseWords]

// The phases, in their order.
const (
	PhaseUnknown Phase = iota // the season has no calendar
	Before                    // nobody knows yet who has matched
	Told                      // applicants know, and the list of unfilled programs is out
	Preparing                 // applications can be made ready
	Reviewing                 // programs read them
	InRound                   // offers are out, to be answered before the round ends
	Between                   // one round is over and the next has not begun
	Closing                   // all rounds are over
	After                     // SOAP has ended
	Over                      // Match Day is there
)

// The events of the calendar that SOAP goes by.
const (
	EventStatus  = "match_status"
	EventPrepare = "soap_prepare"
	EventReview  = "soap_review"
	EventRound   = "soap_round"
	EventEnds    = "soap_ends"
	EventMatch   = "match_day"
)

// A Step is a phase of one season with its beginning.
type Step struct {
	Phase  Phase
	Round  int // 1 to 4 of a round and of the pause after it; else 0
	From   time.Time
	Key    string // of the event that begins it
	Verify bool
	Source string
}

// A Calendar is the phases of one season by their beginnings. An empty one is
// not known.
type Calendar struct {
	Season int
	Steps  []Step // the first one is [Told]
}

// CalendarOf reads the phases from the dates of a season. A date without an hour,
// or whose hour cannot be read, begins with its day; one whose zone nobody knows
// is left out.
func CalendarOf(c *domain.Catalog, season int) Calendar {
	out := Calendar{Season: season}
	begins := map[string]Phase{EventStatus: Told, EventPrepare: Preparing, EventReview: Reviewing, EventEnds: After, EventMatch: Over}
	var rounds []domain.Event
	for _, e := range c.Events {
		from, _, ok := span(e)
		if e.Season != season || !ok {
			continue
		}
		if e.Key == EventRound {
			rounds = append(rounds, e)
		} else if phase, is := begins[e.Key]; is {
			out.Steps = append(out.Steps, Step{Phase: phase, From: from, Key: e.Key, Verify: e.Verify, Source: e.Source})
		}
	}
	if !slices.ContainsFunc(out.Steps, func(s Step) bool { return s.Phase == Told }) {
		return Calendar{Season: season}
	}
	slices.SortStableFunc(rounds, func(a, b domain.Event) int { return a.Begins().Compare(b.Begins()) })
	for i, e := range rounds {
		from, to, _ := span(e)
		pause := Between
		if i == len(rounds)-1 {
			pause = Closing
		}
		out.Steps = append(out.Steps,
			Step{Phase: InRound, Round: i + 1, From: from, Key: e.Key, Verify: e.Verify, Source: e.Source},
			Step{Phase: pause, Round: i + 1, From: to, Key: e.Key, Verify: e.Verify, Source: e.Source})
	}
	slices.SortStableFunc(out.Steps, func(a, b Step) int { return cmp.Or(a.From.Compare(b.From), cmp.Compare(a.Phase, b.Phase)) })
	return out
}

// span returns the first moment of an event, and the one in which it is over; ok
// is false where neither a day nor a zone is known. A day alone begins with its
// midnight.
func span(e domain.Event) (from, to time.Time, ok bool) {
	from, err := e.Begins().Time()
	if err != nil {
		return from, to, false
	}
	if to, err = e.Ends().Time(); err != nil || to.Before(from) {
		to = from
	}
	return from, to, true
}

// Known reports whether the season has a calendar.
func (c Calendar) Known() bool { return len(c.Steps) > 0 }

// Begins returns the beginning of a phase, of a round by its number; ok is false
// when the calendar lacks it.
func (c Calendar) Begins(p Phase, round int) (t time.Time, ok bool) {
	for _, s := range c.Steps {
		if s.Phase == p && s.Round == round {
			return s.From, true
		}
	}
	return t, false
}

// A Round is one offer round.
type Round struct {
	Number   int
	From, To time.Time // To is the first moment at which it is over
}

// Rounds lists the offer rounds.
func (c Calendar) Rounds() (out []Round) {
	for i, s := range c.Steps {
		if s.Phase != InRound {
			continue
		}
		r := Round{Number: s.Round, From: s.From, To: s.From}
		for _, next := range c.Steps[i+1:] {
			if next.Round == s.Round && next.Phase != InRound {
				r.To = next.From
				break
			}
		}
		out = append(out, r)
	}
	return out
}

// A Clock is where Match Week stands at a moment.
type Clock struct {
	Step
	Now   time.Time
	Until time.Time // the next phase begins; zero: none does
	Next  Step      // that phase; zero: there is none
}

// At finds the phase of a moment: a phase holds from its first moment until the
// next one begins, so that a round that ends at 11:00 is over at 11:00.
func (c Calendar) At(now time.Time) Clock {
	out := Clock{Now: now}
	if !c.Known() {
		return out
	}
	out.Phase = Before
	for i, s := range c.Steps {
		if now.Before(s.From) {
			out.Next, out.Until = c.Steps[i], s.From
			break
		}
		out.Step = s
	}
	return out
}

// Left is how long the phase still lasts, in minutes: a minute that has begun
// counts whole. It is 0 where nothing comes after.
func (c Clock) Left() int {
	if c.Until.IsZero() {
		return 0
	}
	return int((c.Until.Sub(c.Now) + time.Minute - 1) / time.Minute)
}

// InSOAP reports whether Match Week has begun and SOAP has not ended.
func (c Clock) InSOAP() bool { return Told <= c.Phase && c.Phase <= Closing }

// MayApply reports whether applications can be sent in the phase: from the moment
// at which they can be prepared, and never during a round. Those that are left
// may be sent after a round; after the last one there are no more offers.
func MayApply(p Phase) bool { return p == Preparing || p == Reviewing || p == Between }

// MayAnswer reports whether an offer can be accepted or rejected in the phase.
func MayAnswer(p Phase) bool { return p == InRound }

// MustWait reports whether the applicant must not contact programs that have not
// contacted him: from the moment at which he knows until SOAP has ended.
func MustWait(p Phase) bool { return Told <= p && p <= Closing }
