package portfolio

import "secondlook/domain/chance"

// MostWanted returns a list with a great expected value of the match where luck
// strikes all programs of a season alike. The value is a mean of submodular
// functions that rise with every program, so a list that grows by the greatest
// gain, or the greatest gain for its fee, is good (Nemhauser, Wolsey and Fisher
// 1978); that list, the one of [Task.MostValue] and the one of
// [Task.MostChance] are improved by exchanges of one program, and the best of
// them is returned. Bound is the mean over the season's luck of what could be
// had if that luck were known beforehand, by the multipliers of [relaxed]: no
// list passes it.
func (t Task) MostWanted() Best {
	a := arrange(t)
	return a.back(a.mostWanted())
}

func (t *Task) mostWanted() Best {
	first := t.mixedChance()
	second := t.mostValue(first)
	p := t.places(first)
	p.hopeful = t.relax(p.all, p.must, p.wish, func(c *candidate) float64 { return c.Help() }).list
	best := newGrower(t, p, p.items(t, &second))
	best.improve()
	try := func(g *grower) {
		g.improve()
		if g.worth() > best.worth()*(1+sameValue) {
			best = g
		}
	}
	try(newGrower(t, p, p.items(t, &first)))
	if p.wish == (Mix{}) {
		for _, byFee := range []bool{true, false} {
			g := newGrower(t, p, p.bare())
			g.grow(byFee)
			try(g)
		}
	}
	b := t.told(best.tally.list)
	b.prove(b.Value, t.foreknown(p, second.counts()))
	return b
}

// foreknown bounds the expected value by what could be had if the season's luck
// were known before the list is made.
func (t *Task) foreknown(p *placing, counts []int) float64 {
	var at chance.Points
	for u := range at {
		r := t.relax(p.all, p.must, p.wish, func(c *candidate) float64 { return c.at[u] })
		at[u] = r.tighten(counts) * r.scale
	}
	return t.Season.Ceiling * chance.Mean(at)
}

// A grower is a list that is changed program by program.
type grower struct {
	task  *Task
	p     *placing
	tally *tally
	on    map[*candidate]bool
	price [][]int64
	count []int // of each group
	left  int64 // of the budget
	mix   Mix   // beside what is sent
}

func newGrower(t *Task, p *placing, list []*candidate) *grower {
	g := &grower{task: t, p: p, tally: newTally(nil), on: map[*candidate]bool{}, count: make([]int, len(t.Groups)), left: t.left()}
	for i := range t.Groups {
		g.price = append(g.price, t.Groups[i].prices())
	}
	for _, c := range list {
		g.put(c)
	}
	return g
}

// worth is the mean of what the list is worth.
func (g *grower) worth() float64 { return chance.Mean(g.tally.value()) }

// fee is what one more program of a group costs.
func (g *grower) fee(group int) int64 {
	n := g.count[group]
	return g.price[group][n+1] - g.price[group][n]
}

func (g *grower) put(c *candidate) {
	g.tally.put(c)
	g.on[c] = true
	if c.group >= 0 {
		g.left -= g.fee(c.group)
		g.count[c.group]++
		g.mix.add(c.Item)
	}
}

func (g *grower) drop(c *candidate) {
	g.tally.drop(c)
	delete(g.on, c)
	g.count[c.group]--
	g.left += g.fee(c.group)
	if 0 < c.Tier && c.Tier < len(g.mix) {
		g.mix[c.Tier]--
	}
}

// next is the program that is not on the list, can be paid, keeps the wish, and
// adds most, by its fee or as such; nil: none adds anything.
func (g *grower) next(byFee bool) (top *candidate) {
	most := 0.0
	for _, c := range g.p.hopeful {
		if g.on[c] || c.group < 0 || g.fee(c.group) > g.left {
			continue
		}
		mix := g.mix
		if mix.add(c.Item); !mix.holds(g.p.wish) {
			continue
		}
		gain := g.tally.gain(c)
		if byFee {
			gain /= float64(max(1, g.fee(c.group)))
		}
		if gain > most {
			most, top = gain, c
		}
	}
	return top
}

// grow adds the best programs until the budget reaches no further.
func (g *grower) grow(byFee bool) {
	for c := g.next(byFee); c != nil; c = g.next(byFee) {
		g.put(c)
	}
}

// improve exchanges single programs for better ones, and adds what can be paid,
// until that helps no more.
func (g *grower) improve() {
	const passes = 8
	g.grow(false)
	for range passes {
		before := g.worth()
		for _, c := range newTally(g.tally.list).list {
			if c.group < 0 || g.p.must[c.Item] {
				continue
			}
			g.drop(c)
			if top := g.next(false); top != nil {
				c = top
			}
			g.put(c)
		}
		g.grow(false)
		if g.worth() <= before*(1+1e-9) {
			break
		}
	}
}
