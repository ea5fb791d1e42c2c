// Package plan works out what an applicant can still do before the dates of a
// season, and what each of these moves adds to the chance to match. Every gain
// is the engine's own answer to changed records or another list.
package plan

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
	"secondlook/domain/standing"
)

type kindWords struct{}

func (kindWords) Words() []string {
	return []string{"step3", "step2", "letter", "rotation", "spanish", "advocate", "verify", "add"}
}

// Kind is what a move does.
type Kind = domain.Enum[kindWords]

// The kinds of move.
const (
	PassStep3   Kind = iota
	PassStep2        // reach a score in a Step 2 CK that has none yet
	Letter           // a letter in hand
	Rotation         // a month of hands-on work in a region
	Spanish          // a course
	Advocate         // somebody who speaks for the applicant
	Verify           // answers to what is unknown on the list
	AddPrograms      // the next ones, for their fees
)

type sizeWords struct{}

func (sizeWords) Words() []string { return []string{"points", "medium", "small", "unclear"} }

// Size says how a gain is told: in points where figures carry it, else in a
// word.
type Size = domain.Enum[sizeWords]

// The sizes.
const (
	InPoints Size = iota
	Medium
	Small
	Unclear // the range does not tell it from nothing
)

// A State is what a chance to match is worked out for: the records, and the
// programs of the list.
type State struct {
	Profile  domain.Profile
	Programs []domain.Program
}

// A Change makes another state and leaves the given one alone, so that changes
// can follow each other.
type Change func(State) State

// A Need is what a move costs.
type Need struct {
	Days  int   // from today until it counts
	Cents int64 // zero: nothing, or not known
}

// A Move is one thing that can be done.
type Move struct {
	Kind    Kind
	Key     string         // tells moves of one kind apart
	Record  domain.ID      // the record that it is about; zero: none yet
	Title   domain.Message // what to do
	Why     domain.Message // what it does
	Need    Need
	Until   domain.Date    // the last day on which it counts this season; zero: no date is known
	Blocked domain.Message // why it gains nothing this season; zero: it can be done
	Change  Change         // nil where the outcome is open, as of a question

	Gain, Low, High float64 // of the chance to match, 0..1, with an 80 % range
	Basis           chance.Kind
	Size            Size
}

// Possible reports whether the move still counts this season.
func (m *Move) Possible() bool { return m.Blocked.IsZero() }

// place orders moves before their gains do.
func (m *Move) place() int {
	switch {
	case !m.Possible():
		return 2
	case m.Size == Unclear:
		return 1
	}
	return 0
}

// A Start is where an applicant stands before any move.
type Start struct {
	Profile  domain.Profile
	Season   int
	Today    domain.Date
	Calendar Calendar
	Ranking  *ranking.Result // of the whole catalog
	// List is the programs that the chance is worked out for. One that has
	// declined is not among them.
	List  []domain.Program
	Saved bool // the list is saved and stays as it is
	// ListWithStep3 is the list that would be built with a pass of Step 3, where
	// none is saved.
	ListWithStep3 []domain.Program
	// Next are the programs that the list could hold and does not, one for each
	// application, the best first.
	Next []Next
}

// A Next is a program that a list could hold beside what it holds.
type Next struct {
	*ranking.Ranked
	Cents int64 // what it adds to the fees of the list and of those before it
}

// A Planner works out moves with one engine. It is read only and safe to share.
type Planner struct {
	engine  *ranking.Engine
	catalog *domain.Catalog
	ref     *chance.Reference
}

// New returns a planner.
func New(e *ranking.Engine, c *domain.Catalog, r *chance.Reference) *Planner {
	return &Planner{engine: e, catalog: c, ref: r}
}

// Moves returns every move that would add to the chance, the largest gain
// first; then those whose gain cannot be told from nothing, the largest mean
// first; then those that come too late for this season. What is done already
// or adds nothing is not among them.
func (p *Planner) Moves(s Start) []Move {
	d := &draft{Planner: p, Start: s, standing: s.Ranking.Standing, season: p.engine.Model.Season()}
	d.base = State{Profile: s.Profile, Programs: s.List}
	d.before = p.look(d.base, s.Season, s.Today)
	var found []Move
	for _, m := range slices.Concat(d.step3(), d.step2(), d.letters(), d.rotations(), d.spanish(), d.advocates()) {
		if d.value(&m) {
			found = append(found, m)
		}
	}
	found = append(append(found, d.verify()...), d.add()...)
	for i := range found {
		found[i].Size = p.size(&found[i])
		if !found[i].Possible() {
			found[i].Gain, found[i].Low, found[i].High = 0, 0, 0
		}
	}
	slices.SortFunc(found, func(a, b Move) int {
		return cmp.Or(cmp.Compare(a.place(), b.place()), cmp.Compare(b.Gain, a.Gain), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Key, b.Key), cmp.Compare(a.Record, b.Record))
	})
	return found
}

// setting returns a whole number of the reference set.
func (p *Planner) setting(name string) int {
	row, _ := p.ref.Row(name)
	return int(row.Value)
}

// size says how a gain is told.
func (p *Planner) size(m *Move) Size {
	medium, _ := p.ref.Row("set.gain_medium")
	sure, _ := p.ref.Row("set.gain_sure")
	switch {
	case m.Basis < chance.Judgement:
		return InPoints
	case m.Low < sure.Value*m.Gain:
		return Unclear
	case m.Gain >= medium.Value:
		return Medium
	}
	return Small
}

// AboutEqual returns how many of the first moves have ranges that overlap with
// the first one's: their order says little.
func AboutEqual(moves []Move) (n int) {
	for i := range moves {
		if moves[i].place() > 0 || moves[i].High < moves[0].Low {
			break
		}
		n++
	}
	return n
}

// A draft is one run of a planner.
type draft struct {
	*Planner
	Start
	standing *standing.Standing
	season   chance.Season
	base     State
	before   view
}
