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

// A Process is a decision process over seasons in plain numbers. What stays with
// the applicant is not known: every chance is one at each of its points, and a
// season without a match makes the points likelier at which that was likely. No
// other news comes between two seasons, so that a policy is a path.
//
// At most one choice of a path may be a year of training.
type Process struct {
	Seasons int
	Options func(season int, done Done) []Choice                 // that are open, at least one
	Chance  func(season int, done Done, soap bool) chance.Points // of a match in a season in which applications are sent; done holds the season's own
	Cents   func(season int, done Done, c Choice) int64          // what the choice costs, not below zero
	Place   func(d domain.Doing) float64                         // chance of a place for a year of training, 0..1
	Same    float64                                              // paths whose chances differ by no more are alike

	bounds map[node]bound
}

// node is a place in the process: what was done, and whether the year of
// training among it did not come about.
type node struct {
	season int
	done   Done
	failed bool
}

// bound is what no path from a node goes below.
type bound struct {
	missed chance.Points // chance of no match, at each point
	least  burden
	cheap  chance.Points // chance of no match of those with the least burden
}

// A burden is what a path takes: its cost first, then how much is done.
type burden struct {
	cents  int64
	things int // seasons applied in and things done beside
}

func (b burden) plus(o burden) burden { return burden{b.cents + o.cents, b.things + o.things} }

func (b burden) compare(o burden) int {
	return cmp.Or(cmp.Compare(b.cents, o.cents), cmp.Compare(b.things, o.things))
}

// A Solution is the best path.
type Solution struct {
	Path   Path
	Chance float64 // of a match within the seasons
	Most   float64 // the highest chance of any path
	Cents  int64   // what the path costs

	burden burden
}

const (
	rounding = 1e-12 // no more comes from adding up in another order
	equal    = 1e-9  // chances that differ by less are equal
)

// Solve finds the best path that begins with a choice; nil: with any. It is the
// one with the highest chance. Of those that are alike it is the cheapest, then
// the one in which the least is done, then the one with the higher chance, then
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
	s := search{Process: p, first: first}
	s.walk(walked{whole: ones()})
	if s.best == nil {
		return best, false
	}
	s.most, s.best, s.cheap = s.best.Chance, nil, true
	s.walk(walked{whole: ones()})
	s.best.Most = s.most
	return *s.best, true
}

func ones() (at chance.Points) {
	for i := range at {
		at[i] = 1
	}
	return at
}

// Value returns the chance of a match within a path, and what the path costs.
func (p *Process) Value(path Path) (chance float64, cents int64) {
	s := p.solution(path)
	return s.Chance, s.Cents
}

func (p *Process) solution(path Path) Solution {
	w := walked{whole: ones()}
	for _, c := range path {
		w = w.step(p, c)
	}
	return w.solution()
}

// walked is how far a path has come.
type walked struct {
	season int
	done   Done
	whole  chance.Points // chance of no match yet, with the year of training where there is one
	failed chance.Points // the same without it
	takes  burden
	path   Path
}

func (w *walked) solution() Solution {
	return Solution{Path: w.path, Chance: w.matched(), Cents: w.takes.cents, burden: w.takes}
}

func (w *walked) matched() float64 {
	var missed chance.Points
	for i := range missed {
		missed[i] = w.whole[i] + w.failed[i]
	}
	return 1 - chance.Mean(missed)
}

// step is the path with one choice more.
func (w walked) step(p *Process, c Choice) walked {
	w.done[w.season] = c.Doing
	if c.Apply {
		w.whole = times(w.whole, p.Chance(w.season, w.done, c.SOAP))
		if w.failed != (chance.Points{}) {
			w.failed = times(w.failed, p.Chance(w.season, w.done.without(), c.SOAP))
		}
	}
	if oneYear(c.Doing) {
		w.whole, w.failed = split(w.whole, w.failed, p.Place(c.Doing))
	}
	w.takes = w.takes.plus(p.burden(w.season, w.done, c))
	w.season++
	w.path = append(slices.Clip(w.path), c)
	return w
}

// split parts what goes on by the chance q of a place.
func split(whole, failed chance.Points, q float64) (with, without chance.Points) {
	for i, v := range whole {
		whole[i], failed[i] = q*v, failed[i]+(1-q)*v
	}
	return whole, failed
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
	ways := make([]way, 0, len(open))
	for _, c := range open {
		if w.season == 0 && s.first != nil && c != *s.first {
			continue
		}
		next := w.step(s.Process, c)
		with, without := s.bound(node{next.season, next.done, false}), s.bound(node{next.season, next.done, true})
		ways = append(ways, way{next, next.most(with.missed, without.missed), next.most(with.cheap, without.cheap), next.takes.plus(with.least)})
	}
	slices.SortStableFunc(ways, func(a, b way) int {
		if s.cheap {
			return cmp.Or(a.least.compare(b.least), cmp.Compare(b.cheap, a.cheap))
		}
		return cmp.Compare(b.most, a.most)
	})
	for i := range ways {
		x := &ways[i]
		if s.cheap && s.mayBeCheapest(&x.walked, x.most, x.cheap, x.least) || !s.cheap && (s.best == nil || x.most > s.best.Chance+rounding) {
			s.walk(x.walked)
		}
	}
}

// most is the chance that a path reaches that goes on so.
func (w *walked) most(with, without chance.Points) float64 {
	for i := range with {
		with[i] = w.whole[i]*with[i] + w.failed[i]*without[i]
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

// burden is what a choice takes.
func (p *Process) burden(season int, done Done, c Choice) burden {
	return burden{p.Cents(season, done, c), truth(c.Apply) + truth(c.Doing != domain.DoNothing)}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// bound works out what can be reached from a node at best, at each point by
// itself, and what it takes at least.
func (p *Process) bound(n node) bound {
	if n.season == p.Seasons {
		return bound{missed: ones(), cheap: ones()}
	}
	if b, ok := p.bounds[n]; ok {
		return b
	}
	var out bound
	for i, c := range p.Options(n.season, n.done) {
		b := p.after(n, c)
		order := b.least.compare(out.least)
		if i == 0 || order < 0 {
			out.least, out.cheap = b.least, b.cheap
		} else if order == 0 {
			out.cheap = lower(out.cheap, b.cheap)
		}
		if i == 0 {
			out.missed = b.missed
		}
		out.missed = lower(out.missed, b.missed)
	}
	p.bounds[n] = out
	return out
}

func lower(a, b chance.Points) chance.Points {
	for i := range a {
		a[i] = min(a[i], b[i])
	}
	return a
}

// after is the bound of a node for one choice.
func (p *Process) after(n node, c Choice) bound {
	next := node{n.season + 1, n.done, n.failed}
	next.done[n.season] = c.Doing
	b := p.bound(next)
	if oneYear(c.Doing) {
		q, failed := p.Place(c.Doing), next
		failed.failed = true
		without := p.bound(failed)
		for i := range b.missed {
			b.missed[i] = q*b.missed[i] + (1-q)*without.missed[i]
			b.cheap[i] = q*b.cheap[i] + (1-q)*without.cheap[i]
		}
	}
	if c.Apply {
		done := next.done
		if n.failed {
			done = done.without()
		}
		at := p.Chance(n.season, done, c.SOAP)
		b.missed, b.cheap = times(b.missed, at), times(b.cheap, at)
	}
	b.least = b.least.plus(p.burden(n.season, next.done, c))
	return b
}
