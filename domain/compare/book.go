package compare

import (
	"cmp"
	"fmt"
	"slices"

	"secondlook/domain"
	"secondlook/domain/plan"
)

// An Input is what seasons are compared from.
type Input struct {
	Profile  domain.Profile
	Catalog  *domain.Catalog
	Programs []domain.Program // with the user's own and corrections
	Planner  *plan.Planner
	Today    domain.Date
	Open     func(domain.Snapshot) (Then, error) // nil: [Open]

	// HindsightDays is after how many days a frozen season is one in hindsight.
	HindsightDays int
	Luck          float64 // of one season, as a standard deviation in log-odds of an invitation, see [chance.Apart]
}

// A NoRecords reports a season in which nothing was applied to.
type NoRecords int

// Error says which season it is.
func (n NoRecords) Error() string { return fmt.Sprintf("season %d has no applications", int(n)) }

// A Book is several seasons beside each other.
type Book struct {
	Sides []*Side // in the order in which they were asked for
	Steps []Step  // from each to the next one
	Again []Reapplied
}

// A Step is what changed from one season to another.
type Step struct {
	From, To int // years
	Changes  []Change
	// Together is what all changes did at once. What each did alone need not add up
	// to it.
	Together plan.Difference
	Luck     Luck // of the invitations that came
	Blind    bool // the list of the later season is not known, so no effect can be worked out
	Partial  bool // the list of the earlier one is not, so what the list did is no part of Together
}

// A Change is one thing that changed, and what the engine says it did to the list
// of the later season.
type Change struct {
	Group        Group
	Gained, Lost []string       // names of the records that came and went
	Changed      []string       // of those that are there still, and that the engine reads otherwise
	Before       domain.Message // what the group amounted to
	After        domain.Message
	Effect       plan.Difference
}

type state = plan.State

// A bench works a comparison out.
type bench struct {
	in       Input
	programs map[string]*domain.Program
}

// later is the calendar of the later season of a step.
type later struct {
	*bench
	year int
	day  domain.Date // on which it was sent
}

// A Twice reports a season that is to stand beside itself.
type Twice int

// Error says which season it is.
func (y Twice) Error() string { return fmt.Sprintf("season %d stands there twice", int(y)) }

// Of compares seasons, in the given order. A year that [Seasons] does not list is a
// [NoRecords], one that stands there twice a [Twice].
func Of(in Input, years ...int) (*Book, error) {
	b := &bench{in: in, programs: map[string]*domain.Program{}}
	for i := range in.Programs {
		b.programs[in.Programs[i].Key] = &in.Programs[i]
	}
	have := Seasons(in.Profile)
	book := &Book{}
	for i, year := range years {
		if slices.Contains(years[:i], year) {
			return nil, Twice(year)
		}
		if !slices.Contains(have, year) {
			return nil, NoRecords(year)
		}
		book.Sides = append(book.Sides, b.side(year))
	}
	for i := range book.Sides[min(1, len(book.Sides)):] {
		from, to := book.Sides[i], book.Sides[i+1]
		if from.Year < to.Year {
			since(from, to)
		} else {
			since(to, from)
		}
		book.Steps = append(book.Steps, b.step(from, to))
	}
	book.Again = Again(in.Profile, years, func(season int) bool { return in.Catalog.Over(season, in.Today) })
	return book, nil
}

// since marks the letters of a season as new or old beside an earlier one.
func since(from, to *Side) {
	for i := range to.Letters {
		l := &to.Letters[i]
		l.Old = slices.ContainsFunc(from.Letters, func(x Letter) bool { return x.Ref() == l.Ref() && x.Date == l.Date })
		l.New = !l.Old
	}
}

// step works out what changed between two seasons. The engine works in the later
// one; asked for the other way round, every effect turns.
func (b *bench) step(from, to *Side) Step {
	if from.Year > to.Year {
		return turned(b.step(to, from))
	}
	out := Step{From: from.Year, To: to.Year, Luck: luckOf(from.Funnel, to.Funnel, b.in.Luck)}
	out.Luck.Known = out.Luck.Known && from.Over && to.Over
	out.Blind, out.Partial = to.Untold, from.Untold
	l := &later{b, to.Year, to.Day}
	now := plan.State{Profile: to.Records, Programs: to.programs}
	all := now
	for g := range Groups {
		group := Group(g)
		c, changed := compared(group, from, to)
		if !changed {
			continue
		}
		was := now
		l.putBack(&was, group, from)
		l.putBack(&all, group, from)
		c.Effect = b.in.Planner.Between(to.Year, to.Day, was, now)
		out.Changes = append(out.Changes, c)
	}
	out.Together = b.in.Planner.Between(to.Year, to.Day, all, now)
	slices.SortStableFunc(out.Changes, func(x, y Change) int {
		return cmp.Or(cmp.Compare(size(y.Effect), size(x.Effect)), cmp.Compare(x.Group, y.Group))
	})
	return out
}

// size is how much an effect moves the interviews to expect, up or down.
func size(d plan.Difference) float64 { return max(d.Interviews.Value, -d.Interviews.Value) }

// turned is a step the other way round.
func turned(s Step) Step {
	s.From, s.To = s.To, s.From
	s.Together = s.Together.Reversed()
	s.Luck.Seen, s.Luck.Low, s.Luck.High = -s.Luck.Seen+0, -s.Luck.High+0, -s.Luck.Low+0
	for i := range s.Changes {
		c := &s.Changes[i]
		c.Gained, c.Lost, c.Before, c.After, c.Effect = c.Lost, c.Gained, c.After, c.Before, c.Effect.Reversed()
	}
	return s
}
