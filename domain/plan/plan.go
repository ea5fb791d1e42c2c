// Package plan works out what an applicant can still do before the dates of a
// season, and what each of these moves, alone and in pairs, adds to the chance
// to match. Every gain is the engine's own answer to changed records or another
// list.
package plan

import (
	"cmp"
	"context"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
	"secondlook/domain/standing"
)

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
	// WithStep3, WithVisa and WithBoth are the lists that would be built, where
	// none is saved, with a pass of Step 3, with the other visa too, and with both:
	// they open programs. Nil: the list stays as it is.
	WithStep3, WithVisa, WithBoth []domain.Program
	// Unanswered leaves out what programs have answered: chances are those of the
	// day on which applications were sent.
	Unanswered bool
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

// A Found is all that can be done. Both lists stand in the order of the gain,
// the largest first, whatever the words are in which a gain is told; moves that
// gain nothing this season stand behind all others.
//
// A gain that cannot be told from nothing keeps its place too: its mean is the
// best guess there is, and [AboutEqual] says how little the order means where
// ranges overlap.
type Found struct {
	Moves []Move
	Idle  []Move // gain nothing alone, and stand in pairs only; nil where pairs are not asked for
	Pairs []Pair // nil: not asked for
}

// Moves returns every single move that would add to the chance, in the order
// of [Found]. What is done already or adds nothing is not among them.
func (p *Planner) Moves(s Start) []Move {
	found, _ := p.draft(s).singles()
	return found
}

// All returns the single moves and their pairs. Progress hears from time to
// time how many of all recomputations are done; nil: nobody. A context that is
// done ends the search with its error.
func (p *Planner) All(ctx context.Context, s Start, progress func(done, of int)) (Found, error) {
	d := p.draft(s)
	var found Found
	var err error
	found.Moves, found.Idle = d.singles()
	found.Pairs, err = d.pairs(ctx, found.Moves, found.Idle, progress)
	return found, err
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

func (p *Planner) draft(s Start) *draft {
	d := &draft{Planner: p, Start: s, standing: s.Ranking.Standing, season: p.engine.Model.Season()}
	d.base = State{Profile: s.Profile, Programs: s.List}
	d.before = d.look(d.base)
	return d
}

// singles values every single move and orders them. Idle are those that can be
// done and gain nothing alone.
func (d *draft) singles() (found, idle []Move) {
	for _, m := range d.candidates() {
		m.Need.Open = priced(m.Kind) && m.Need.Cents == 0
		switch {
		case d.value(&m):
			found = append(found, m)
		case m.Possible() && m.Value > -least:
			m.Estimate, m.Size = chance.Estimate{}, Unclear
			idle = append(idle, m)
		}
	}
	found = append(append(found, d.add()...), d.verify()...)
	for i := range found {
		m := &found[i]
		m.Size = d.size(m.Basis, m.Estimate)
		if !m.Possible() {
			m.Estimate = chance.Estimate{}
		}
	}
	slices.SortFunc(found, func(a, b Move) int {
		return cmp.Or(cmp.Compare(late(&a), late(&b)), cmp.Compare(b.Value, a.Value), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Key, b.Key), cmp.Compare(a.Record, b.Record))
	})
	return found, idle
}

// late puts what gains nothing this season behind what does.
func late(m *Move) int {
	if m.Possible() {
		return 0
	}
	return 1
}

// setting returns a whole number of the reference set.
func (p *Planner) setting(name string) int { return int(p.share(name)) }

// share returns a figure of the reference set.
func (p *Planner) share(name string) float64 {
	row, _ := p.ref.Row(name)
	return row.Value
}

// size says how a gain is told.
func (p *Planner) size(basis chance.Kind, gain chance.Estimate) Size {
	switch {
	case basis < chance.Judgement:
		return InPoints
	case gain.Low < p.share("set.gain_sure")*gain.Value:
		return Unclear
	case gain.Value >= p.share("set.gain_medium"):
		return Medium
	}
	return Small
}

// AboutEqual returns how many of the first moves have ranges that overlap with
// the first one's: their order says little.
func AboutEqual(moves []Move) (n int) {
	for i := range moves {
		if !moves[i].Possible() || moves[i].High < moves[0].Low {
			break
		}
		n++
	}
	return n
}
