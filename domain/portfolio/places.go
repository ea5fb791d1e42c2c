package portfolio

import (
	"math"

	"secondlook/domain"
)

// MostValue returns the list with the greatest expected value of the match where
// the chances of the programs are independent: fᵢ = invited × matched there, as
// [Item.Help] says, and the place that is worth most counts. Sought and Bound are
// for that; Chance and Value are with the luck that all programs share. Pins,
// bans and the wish are as in [Task.MostChance]. The states of the [ladder] are
// the counts of each price list and of each tier that is wished for; with no more
// than Limit states in all the result is exact. Where it is not, more money may
// find less, but no less than the list of MostChance.
func (t Task) MostValue() Best {
	a := arrange(t)
	return a.back(a.mostValue(a.mixedChance()))
}

func (t *Task) mostValue(first Best) Best {
	p := t.places(first)
	r := t.relax(p.all, p.must, p.wish, func(c *candidate) float64 { return c.Help() })
	p.hopeful = r.list
	unit := r.scale * t.Season.Ceiling
	list, top := p.chosen(t, &first), r.tighten(first.counts())*unit
	if l, ok := r.ladder(); ok && unit > 0 {
		c := t.climbs(l, t.independent(p.items(t, &first))/unit)
		if c.found {
			list = nil
			for _, n := range c.rungs {
				list = append(list, r.list[l.rungs[n].item])
			}
		}
		top = min(top, c.lost*unit)
	}
	b := t.told(list)
	if b.prove(t.independent(p.items(t, &b)), top); !b.Exact && p.wish == (Mix{}) {
		g := newGrower(t, p, p.bare())
		g.grow(true)
		other := t.told(g.tally.list)
		if other.prove(t.independent(p.items(t, &other)), top); other.Sought > b.Sought {
			return other
		}
	}
	return b
}

// climbs goes up a ladder with few states and then with many.
func (t *Task) climbs(l *ladder, known float64) climb {
	n := max(1, len(l.rungs))
	l.hopes = newHopes(l.rungs, min(max(placeHopes/n, roughCells), 1024))
	l.known = known * (1 - sameValue)
	rough := l.climb(min(max(t.Limit/10/n, 10), 200))
	l.known = max(l.known, rough.value)
	fine := l.climb(max(t.Limit/n, 1))
	if !fine.found {
		fine.found, fine.rungs = rough.found, rough.rungs
	}
	return fine
}

// placeHopes is how many figures of the bound there are.
const placeHopes = 500_000

// A placing is what a list of places is made from.
type placing struct {
	all  []*candidate   // what is sent and still counts, group -1, and what may be on the list
	must map[*Item]bool // what is on it in any case
	wish Mix            // beside what is sent, as far as it can be met

	hopeful []*candidate // those of all that may be on a best list
}

// places gathers what a list of places is made from. The pins that the first
// list holds are those that the budget can pay, and its mix is what can be met
// of the wish.
func (t *Task) places(first Best) *placing {
	p := &placing{must: map[*Item]bool{}, wish: t.wanted()}
	held := map[*Item]bool{}
	var items []*Item
	var where [][2]int
	for g := range t.Groups {
		group := &t.Groups[g]
		for i := range group.Kept {
			p.must[&group.Kept[i]] = true
			items, where = append(items, &group.Kept[i]), append(where, [2]int{-1, i})
		}
		for _, i := range first.Chosen[g] {
			held[&group.Items[i]] = true
		}
		for i := range group.Items {
			it := &group.Items[i]
			if it.Mark == domain.Ban || it.Mark == domain.Pin && !held[it] {
				continue
			}
			if it.Mark == domain.Pin {
				p.must[it] = true
			}
			items, where = append(items, it), append(where, [2]int{g, i})
		}
	}
	p.all = candidates(items, t.Season)
	for n, c := range p.all {
		c.group, c.index = where[n][0], where[n][1]
	}
	kept := t.kept()
	for tier := range p.wish {
		p.wish[tier] = min(p.wish[tier], first.Mix[tier]-kept[tier])
	}
	return p
}

// chosen are the candidates of a list, what is sent apart.
func (p *placing) chosen(t *Task, b *Best) (list []*candidate) {
	on := map[*Item]bool{}
	for g := range t.Groups {
		for _, i := range b.Chosen[g] {
			on[&t.Groups[g].Items[i]] = true
		}
	}
	for _, c := range p.all {
		if on[c.Item] {
			list = append(list, c)
		}
	}
	return list
}

// items are the candidates of a list, what is sent included.
func (p *placing) items(t *Task, b *Best) []*candidate {
	list := p.chosen(t, b)
	for _, c := range p.all {
		if c.group < 0 {
			list = append(list, c)
		}
	}
	return list
}

// bare is the list with nothing on it that need not be.
func (p *placing) bare() (list []*candidate) {
	for _, c := range p.all {
		if p.must[c.Item] {
			list = append(list, c)
		}
	}
	return list
}

// told is a list with what it comes to.
func (t *Task) told(list []*candidate) (b Best) {
	b.Chosen = make([][]int, len(t.Groups))
	for _, c := range newTally(list).list {
		if c.group >= 0 {
			b.Chosen[c.group] = append(b.Chosen[c.group], c.index)
		}
	}
	t.finish(&b)
	return b
}

// independent is what a list is worth with independent chances.
func (t *Task) independent(list []*candidate) (value float64) {
	sorted := newTally(list).list
	for k := len(sorted) - 1; k >= 0; k-- {
		f := sorted[k].Help()
		value = f*sorted[k].Value + (1-f)*value
	}
	return t.Season.Ceiling * value
}

// keys say how the counts of a state make one number: so many steps for an item of
// a group, and of a tier that is wished for.
type keys struct {
	group       []int64
	tier, width [len(Mix{})]int64
}

// keys are those of the task; ok is false where there are too many price lists.
func (r *relaxed) keys() (k keys, ok bool) {
	next := 1.0
	for _, prices := range r.price {
		k.group = append(k.group, int64(next))
		next *= float64(len(prices))
	}
	for tier, w := range r.wish {
		if w > 0 {
			k.tier[tier], k.width[tier] = int64(next), 1
			for _, t := range r.tiers {
				if t == tier {
					k.width[tier]++
				}
			}
			next *= float64(k.width[tier])
		}
	}
	return k, next < math.MaxInt64/2
}

// ladder makes the ladder of the task, where its states have keys.
func (r *relaxed) ladder() (l *ladder, ok bool) {
	k, ok := r.keys()
	if !ok {
		return nil, false
	}
	l = &ladder{rungs: r.rungs, start: state{node: -1, room: r.room()}}
	for i := range l.rungs {
		if g := l.rungs[i].group; g >= 0 {
			l.rungs[i].step = k.group[g] + k.tier[r.tiers[i]]
		}
	}
	slack := r.slacks()
	l.take = func(s *state, n *rung) bool {
		if n.group < 0 {
			return true
		}
		prices, more := r.price[n.group], slack[n.group]
		c := int(s.key / k.group[n.group] % int64(len(prices)))
		if c+1 == len(prices) {
			return false
		}
		s.money += prices[c+1] - prices[c]
		s.room += more[c+1] - more[c] + n.bonus
		return s.money <= r.budget
	}
	if r.wish != (Mix{}) {
		r.wishes(l, k)
	}
	return l, true
}

// wishes tells a ladder which states can no longer hold what is wished.
func (r *relaxed) wishes(l *ladder, k keys) {
	left := make([][len(Mix{})]int64, len(r.rungs)+1) // of each tier from a rung on
	for i := len(r.rungs) - 1; i >= 0; i-- {
		left[i] = left[i+1]
		left[i][r.tiers[i]]++
	}
	l.dead = func(i int, s *state) bool {
		for tier, w := range r.wish {
			if w > 0 && s.key/k.tier[tier]%k.width[tier]+left[i][tier] < int64(w) {
				return true
			}
		}
		return false
	}
	l.ends = func(s *state) bool { return !l.dead(len(r.rungs), s) }
}

// slacks bound, for each count of each group, what the tolls of more of its
// items can add up to beside what all of them cost.
func (r *relaxed) slacks() [][]float64 {
	out := make([][]float64, len(r.price))
	for g, prices := range r.price {
		out[g] = make([]float64, len(prices))
		best := math.Inf(-1)
		for n := len(prices) - 1; n >= 0; n-- {
			best = max(best, r.mu[g]*float64(n)-r.lambda*float64(prices[n]))
			out[g][n] = best - r.mu[g]*float64(n)
		}
	}
	return out
}
