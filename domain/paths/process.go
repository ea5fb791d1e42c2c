package paths

import (
	"cmp"
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// A Choice is what is done in one season.
type Choice struct {
	Apply, SOAP bool
	Doing       domain.Doing
}

// A Path is the choices of the coming seasons, the first one first.
type Path []Choice

// Done is what has been done in the seasons so far, by season.
type Done [domain.MostSteps]domain.Doing

// without is what has been done where the year of training did not come about.
func (d Done) without() Done {
	for i, x := range d {
		if oneYear(x) {
			d[i] = domain.DoNothing
		}
	}
	return d
}

// oneYear reports whether a doing is a year of training, which needs a place.
func oneYear(d domain.Doing) bool {
	return d == domain.DoPreliminary || d == domain.DoTransitional
}

// A Plan is a path, and what is done instead once a year of training does not
// come about: from the season after it on.
type Plan struct {
	Path Path
	Else *Plan // nil: there is no such year, or no season after it
}

// year is the season of the year of training on a path; -1: there is none.
func (p Path) year() int {
	return slices.IndexFunc(p, func(c Choice) bool { return oneYear(c.Doing) })
}

// A Process is a decision process over seasons in plain numbers. What stays with
// the applicant is not known: every chance is one at each of its points, and a
// season without a match makes the points likelier at which that was likely.
//
// The only other news that comes between two seasons is whether a place for a
// year of training has come: a path goes on as if it has, and where it has not
// the plan goes on with the best one from there. At most one choice of a path may
// be such a year; who got no place may try again.
type Process struct {
	Seasons int
	Options func(season int, done Done) []Choice                 // that are open, at least one
	Chance  func(season int, done Done, soap bool) chance.Points // of a match in a season in which applications are sent; done holds the season's own
	Cents   func(season int, done Done, c Choice) int64          // what the choice costs, not below zero
	Untold  func(season int, d domain.Doing) bool                // that it costs more than that, which nobody has told; nil: nothing does
	Place   func(d domain.Doing) float64                         // chance of a place for a year of training, 0..1
	Same    float64                                              // paths whose chances differ by no more are alike

	bounds map[node]bound
}

// node is a place in the process.
type node struct {
	season int
	done   Done
}

// A Solution is the best plan.
type Solution struct {
	Plan
	Chance float64 // of a match within the seasons
	Cents  int64   // what it costs if no season brings a match, where a year of training comes about or where it costs more if not

	burden burden
	missed chance.Points // of no match within the seasons
}

const (
	rounding = 1e-12 // no more comes from adding up in another order
	equal    = 1e-9  // chances that differ by less are equal
)

// Solve finds the best path that begins with a choice; nil: with any. It is the
// one with the highest chance. Of those that are alike it is the one of which the
// least costs what nobody has told, then the cheapest, then the one in which the least is done, then the one with the higher chance, then
// the first in the order of choices. ok is false when no path begins so.
//
// What can be reached from a node is bounded by what somebody could reach who
// knew what stays with the applicant: backward induction gives it at each point
// by itself. No path goes beyond that bound, so that passing over what cannot
// reach the best path found passes over nothing (branch and bound).
func (p *Process) Solve(first *Choice) (best Solution, ok bool) {
	if p.bounds == nil {
		p.bounds = map[node]bound{}
	}
	return p.solve(walked{missed: ones()}, first)
}

// solve finds the best way on from a path.
func (p *Process) solve(from walked, first *Choice) (best Solution, ok bool) {
	s := search{Process: p, first: first}
	s.walk(from)
	if s.best == nil {
		return best, false
	}
	s.most, s.best, s.cheap = s.best.Chance, nil, true
	s.walk(from)
	return *s.best, true
}

func ones() (at chance.Points) {
	for i := range at {
		at[i] = 1
	}
	return at
}

// Follow returns the plan of a path, which goes on with the best one where a year
// of training does not come about.
func (p *Process) Follow(path Path) Solution {
	if p.bounds == nil {
		p.bounds = map[node]bound{}
	}
	w := walked{missed: ones()}
	for _, c := range path {
		w = w.step(p, c).settle(p)
	}
	return w.solution()
}

// walked is how far a path has come.
type walked struct {
	season  int
	done    Done
	missed  chance.Points // chance of no match yet, with the year of training where there is one
	lost    chance.Points // the same of who got no place for it; once it is settled: by the last season
	open    bool          // what they do instead is still to be found
	takes   burden
	instead burden // what it takes where the year did not come about
	path    Path
	other   *Plan
}

func (w *walked) solution() Solution {
	var missed chance.Points
	for i := range missed {
		missed[i] = w.missed[i] + w.lost[i]
	}
	takes := w.takes
	if takes.compare(w.instead) < 0 {
		takes = w.instead
	}
	return Solution{Plan: Plan{w.path, w.other}, Chance: 1 - chance.Mean(missed), Cents: max(w.takes.cents, w.instead.cents), burden: takes, missed: missed}
}

// step is the path with one choice more.
func (w walked) step(p *Process, c Choice) walked {
	w.done[w.season] = c.Doing
	if c.Apply {
		w.missed = times(w.missed, p.Chance(w.season, w.done, c.SOAP))
	}
	took := w.takes
	w.takes = w.takes.plus(p.burden(w.season, w.done, c))
	if oneYear(c.Doing) {
		w.missed, w.lost = split(w.missed, p.Place(c.Doing))
		w.open, w.instead = true, took.plus(p.tried(w.season, w.done, c))
	}
	w.season++
	w.path = append(slices.Clip(w.path), c)
	return w
}

// settle finds what is done instead of a year of training that did not come
// about.
func (w walked) settle(p *Process) walked {
	if !w.open {
		return w
	}
	w.open = false
	if w.season == p.Seasons {
		return w
	}
	best, ok := p.solve(walked{season: w.season, done: w.done.without(), missed: w.lost}, nil)
	if ok {
		w.other, w.lost, w.instead = &best.Plan, best.missed, w.instead.plus(best.burden)
	}
	return w
}

// split parts what goes on by the chance q of a place.
func split(missed chance.Points, q float64) (with, without chance.Points) {
	for i, v := range missed {
		with[i], without[i] = q*v, (1-q)*v
	}
	return with, without
}

// times is the chance of no match after a season with chance p.
func times(missed, p chance.Points) chance.Points {
	for i := range missed {
		missed[i] *= 1 - p[i]
	}
	return missed
}

// search is one run over the paths.
type search struct {
	*Process
	first *Choice
	cheap bool    // the best of those that are alike is looked for
	most  float64 // the highest chance
	best  *Solution
}

// walk goes on from a path as far as it can still be the best.
func (s *search) walk(w walked) {
	if w.season == s.Seasons {
		s.arrive(&w)
		return
	}
	type way struct {
		walked
		most, cheap float64 // of all paths from here, and of those with the least burden
		least       burden
	}
	open := s.Options(w.season, w.done)
	ways := make([]*way, 0, len(open)) // they are large, so it is not they that are sorted
	for _, c := range open {
		if len(w.path) == 0 && s.first != nil && c != *s.first {
			continue
		}
		next := w.step(s.Process, c)
		with, without := s.bound(node{next.season, next.done}), bound{missed: ones()}
		if next.open {
			without = s.bound(node{next.season, next.done.without()})
		}
		ways = append(ways, &way{next, next.most(with.missed, without.missed), next.most(with.cheap, without.missed), next.takes.plus(with.least)})
	}
	slices.SortStableFunc(ways, func(a, b *way) int {
		if s.cheap {
			return cmp.Or(a.least.compare(b.least), cmp.Compare(b.cheap, a.cheap))
		}
		return cmp.Compare(b.most, a.most)
	})
	for _, x := range ways {
		if s.cheap && s.mayBeCheapest(&x.walked, x.most, x.cheap, x.least) || !s.cheap && (s.best == nil || x.most > s.best.Chance+rounding) {
			s.walk(x.settle(s.Process))
		}
	}
}

// most is the chance that a path reaches that goes on so.
func (w *walked) most(with, without chance.Points) float64 {
	for i := range with {
		with[i] = w.missed[i]*with[i] + w.lost[i]*without[i]
	}
	return 1 - chance.Mean(with)
}

// mayBeCheapest reports whether a path can still come before the best of those
// that are alike.
func (s *search) mayBeCheapest(w *walked, most, cheap float64, least burden) bool {
	if most < s.most-s.Same-equal-rounding {
		return false
	}
	if s.best == nil {
		return true
	}
	switch least.compare(s.best.burden) {
	case -1:
		return true
	case 1:
		return false
	}
	switch now := grain(s.best.Chance); {
	case grain(cheap+rounding) > now:
		return true
	case grain(cheap+rounding) < now:
		return false
	}
	return compare(w.path, s.best.Path[:len(w.path)]) <= 0
}

// grain is a chance in steps below which it is equal to another one.
func grain(p float64) int64 { return int64(math.Round(p / equal)) }

// arrive compares a whole path with the best one.
func (s *search) arrive(w *walked) {
	x := w.solution()
	switch {
	case s.cheap && x.Chance < s.most-s.Same-equal:
	case s.best == nil, s.cheap && x.before(s.best), !s.cheap && x.Chance > s.best.Chance:
		s.best = &x
	}
}

// before is the order of paths that are alike.
func (x *Solution) before(y *Solution) bool {
	return cmp.Or(x.burden.compare(y.burden), cmp.Compare(grain(y.Chance), grain(x.Chance)), compare(x.Path, y.Path)) < 0
}

// compare puts paths in the order of what they do: to wait before to apply, to
// do nothing beside before everything else.
func compare(a, b Path) int {
	rank := func(c Choice) (n int) {
		if c.Apply {
			n = 1
		}
		if c.SOAP {
			n++
		}
		return n
	}
	return slices.CompareFunc(a, b, func(x, y Choice) int {
		return cmp.Or(cmp.Compare(rank(x), rank(y)), cmp.Compare(x.Doing, y.Doing))
	})
}
