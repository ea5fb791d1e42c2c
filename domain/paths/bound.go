package paths

import (
	"cmp"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// bound is what no path from a node goes below.
type bound struct {
	missed chance.Points // chance of no match, at each point
	least  burden
	cheap  chance.Points // chance of no match of those with the least burden
}

// A burden is what a path takes: how many things of it cost what nobody has told,
// its cost as far as it is told, then how much is done. What is not told counts
// first, for a sum that leaves it out is no less than another one.
type burden struct {
	untold int
	cents  int64
	things int // seasons applied in and things done beside
}

func (b burden) plus(o burden) burden {
	return burden{b.untold + o.untold, b.cents + o.cents, b.things + o.things}
}

func (b burden) compare(o burden) int {
	return cmp.Or(cmp.Compare(b.untold, o.untold), cmp.Compare(b.cents, o.cents), cmp.Compare(b.things, o.things))
}

// burden is what a choice takes.
func (p *Process) burden(season int, done Done, c Choice) burden {
	untold := p.Untold != nil && p.Untold(season, c.Doing)
	return burden{truth(untold), p.Cents(season, done, c), truth(c.Apply) + truth(c.Doing != domain.DoNothing)}
}

// tried is what a choice takes of who has got no place for the year of training in
// it: the year itself costs nothing then.
func (p *Process) tried(season int, done Done, c Choice) burden {
	plain := c
	plain.Doing = domain.DoNothing
	return burden{0, p.Cents(season, done.without(), plain), truth(c.Apply) + 1}
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
	next := node{n.season + 1, n.done}
	next.done[n.season] = c.Doing
	b := p.bound(next)
	if oneYear(c.Doing) {
		q, without := p.Place(c.Doing), p.bound(node{next.season, next.done.without()})
		for i, v := range without.missed {
			b.missed[i], b.cheap[i] = q*b.missed[i]+(1-q)*v, q*b.cheap[i]+(1-q)*v
		}
	}
	if c.Apply {
		at := p.Chance(n.season, next.done, c.SOAP)
		b.missed, b.cheap = times(b.missed, at), times(b.cheap, at)
	}
	b.least = b.least.plus(p.burden(n.season, next.done, c))
	return b
}
