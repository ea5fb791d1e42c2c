// Package nrmp follows an applicant's way into the Main Match: registration, the
// ECFMG requirements that the NRMP has to see as met, and a certified rank order
// list (A6). It reads the season's calendar and concludes nothing about chances.
package nrmp

import (
	"slices"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/seasons"
)

type stepWords struct{}

func (stepWords) Words() []string { return []string{"registered", "verified", "certified"} }

// Name is one of the three steps, in their order.
type Name = domain.Enum[stepWords]

// The steps.
const (
	Register Name = iota
	Verify        // the NRMP shows the ECFMG requirements as met
	Certify       // the rank order list
)

type stateWords struct{}

func (stateWords) Words() []string {
	return []string{"unknown", "not yet", "open", "late fee", "done", "not noted", "missed", "not needed", "lost"}
}

// State says where a step stands.
type State = domain.Enum[stateWords]

// The states.
const (
	Unknown   State = iota // no calendar says when it is due
	NotYet                 // it cannot be done yet
	Open                   // it can be done, and is not
	LateFee                // registration alone: it can still be done, for the late fee
	Done                   // in time
	NotNoted               // its moment has passed, and nothing here says whether it was done
	Missed                 // it was done too late
	NotNeeded              // a graduate of a US school needs no ECFMG certificate
	Lost                   // an earlier step was missed, so this one counts for nothing
)

// A Moment is a day of the season's calendar with its hour, if one is told.
type Moment struct {
	domain.At
	Known  bool // the season's own calendar tells it; else that of the nearest season stands in
	Verify bool
	Source string
}

// A Step is one of the three.
type Step struct {
	Name     Name
	State    State
	On       domain.Date // the day on which it was done; zero: it is not
	Opens    Moment      // zero: from the beginning
	Due      Moment
	Last     Moment // until when it can be made up for; registration alone, for the late fee
	Days     int    // until it is due, on the calendar of its zone; 0: today; negative: it has passed
	Warn     bool   // it is open and due so soon that it comes before everything else
	Late     bool   // it was done after standard registration had ended, for the late fee
	Means    domain.Message
	IfMissed domain.Message
	Hint     domain.Message // what the records say about it; zero: nothing
}

// A Gate is where an applicant stands on the way into a season's Match.
type Gate struct {
	Season    int
	Steps     [3]Step      // by [Name]
	Next      Name         // the first step that is open; meaningful when Left is true
	Left      bool         // something is left to do
	Withdrawn bool         // as noted: neither the list nor SOAP counts any more
	SOAP      domain.YesNo // whether SOAP is open to the applicant, as far as registration and verification tell; not said where nothing is noted
	Verdict   domain.Message
}

// reader works out one gate.
type reader struct {
	p      domain.Profile
	season domain.Season
	c      *domain.Catalog
	now    time.Time
	warn   int
}

// Of works out the gate of a season at a moment. Deadlines are those of their own
// zone and pass as [domain.At.Passed] says. What is not noted after its deadline
// is not told as missed: only a day that is noted, and lies too late, is.
func Of(p domain.Profile, c *domain.Catalog, r *chance.Reference, season int, now time.Time) *Gate {
	row, _ := r.Row("set.ecfmg_warn_days")
	w := &reader{p: p, season: seasons.Of(p, season), c: c, now: now, warn: int(row.Value)}
	g := &Gate{Season: season}
	g.Steps[Register] = w.register()
	g.Steps[Verify] = w.verify()
	g.Steps[Certify] = w.certify()
	g.judge(w.season.Outcome)
	return g
}

// judge draws the conclusion of all three.
func (g *Gate) judge(outcome domain.MatchOutcome) {
	register, verify, certify := &g.Steps[Register], &g.Steps[Verify], &g.Steps[Certify]
	g.Withdrawn = register.State == Missed || verify.State == Missed || outcome == domain.OutcomeWithdrawn
	switch {
	case g.Withdrawn:
		g.SOAP = domain.SaysNo
	case register.State == Done && (verify.State == Done || verify.State == NotNeeded):
		g.SOAP = domain.SaysYes
	}
	if g.Withdrawn {
		for _, s := range []*Step{verify, certify} {
			if s.State != Missed && s.State != NotNeeded && (s != verify || s.State != Done) {
				s.State, s.Warn = Lost, false
			}
		}
	}
	if i := slices.IndexFunc(g.Steps[:], Step.left); i >= 0 {
		g.Left, g.Next = true, g.Steps[i].Name
	}
	g.Verdict = g.verdict()
}

// left reports whether a step is still to be taken, or to be noted.
func (s Step) left() bool {
	return s.State == Open || s.State == LateFee || s.State == NotYet || s.State == NotNoted
}

// verdict says in one sentence where the applicant stands.
func (g *Gate) verdict() domain.Message {
	register, verify, certify := g.Steps[Register], g.Steps[Verify], g.Steps[Certify]
	switch {
	case register.State == Missed:
		return domain.Msg("nrmp.out.registered", register.Last.Day)
	case verify.State == Missed:
		return domain.Msg("nrmp.out.verified", verify.Due.Day)
	case g.Withdrawn:
		return domain.Msg("nrmp.out.withdrawn", g.Season)
	case certify.State == Missed:
		return domain.Msg("nrmp.out.certified", certify.Due.Day)
	case !g.Left && register.State == Unknown:
		return domain.Msg("nrmp.unknown", g.Season)
	case !g.Left:
		return domain.Msg("nrmp.in", g.Season)
	}
	next := g.Steps[g.Next]
	return domain.Msg("nrmp.next."+next.State.String()+"."+next.Name.String(), dueDay(next), max(next.Days, 0))
}

// dueDay is the day that matters next of a step.
func dueDay(s Step) domain.Date {
	switch {
	case s.State == NotYet:
		return s.Opens.Day
	case s.State == LateFee, s.State == NotNoted && s.Name == Register:
		return s.Last.Day
	}
	return s.Due.Day
}
