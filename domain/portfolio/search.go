package portfolio

import (
	"slices"

	"secondlook/domain/chance"
)

// MostChance returns the list with the greatest chance to match whose fees stay
// within the budget, with every pinned item on it and no banned one. Where the
// budget cannot pay all pinned items, it holds those of them that give the
// greatest chance, and the best that the rest of the budget pays beside them.
// Of the tiers it holds as many programs as are wished, or as near to that as
// the budget and the programs allow, tier 1 before 2 before 3.
//
// Within a specialty all applications cost the same, so that of each number of
// them only the sets matter that no other beats at every point of the season's
// luck, see [class]: those with the greatest chances where all have the same
// weight. The chance rises with every application, so the best sets lie on the
// frontier of the budget, where no further application can be paid; all of it
// is enumerated, and the result is exact. Where the frontier holds more than
// Limit combinations, the sets are improved by exchanges of two until none
// helps, and the bound is that of [search.bound], or the exact one of the list
// without the wish. A list that is not exact may be worse than one for less
// money; the order of groups and items never matters.
func (t Task) MostChance() Best {
	a := arrange(t)
	return a.back(a.mixedChance())
}

func (t *Task) mixedChance() Best {
	plain := t.mostChance(Mix{})
	if wish := t.wanted(); wish != (Mix{}) && !plain.Mix.holds(t.Wish) {
		mixed := t.mostChance(wish)
		if !mixed.Exact {
			mixed.prove(mixed.Chance, min(mixed.Bound, plain.Bound))
		}
		return mixed
	}
	return plain
}

func (t *Task) mostChance(wish Mix) Best {
	s := newSearch(t, wish)
	exact := true
	if s.spent() > s.budget {
		pins := s.pinsOnly()
		exact = pins.run(t.Limit)
		s.hold(pins)
	}
	s.grow()
	exact = s.run(t.Limit) && exact
	var b Best
	s.list(&b)
	t.finish(&b)
	if b.prove(b.Chance, b.Chance); !exact {
		b.prove(b.Chance, s.bound())
	}
	return b
}

// A search holds the sets of each class and running sums of prices for each
// group.
type search struct {
	season  chance.Season
	budget  int64       // that is left beside what is sent
	sent    chance.Luck // of what is sent
	wish    Mix         // that is left beside what is sent
	price   [][]int64   // price[g][n]: of n items of a group
	classes []class
	at      []int // a set of each class
	count   []int // of each group, in at
	best    []int
	value   float64
	met     Mix // of the wish, with best
}

func newSearch(t *Task, wish Mix) *search {
	s := &search{season: t.Season, budget: t.left(), wish: wish}
	for g := range t.Groups {
		group := &t.Groups[g]
		for _, it := range group.Kept {
			s.sent = s.sent.Add(s.season.Luck(it.Chance, it.Weight))
		}
		s.price = append(s.price, group.prices())
		for tier := range wish {
			if tier == 0 || wish[tier] > 0 {
				s.add(g, tier, group.Items)
			}
		}
	}
	return s
}

// grow makes the sets of the classes, and begins with the least ones.
func (s *search) grow() {
	s.at, s.best, s.count = make([]int, len(s.classes)), make([]int, len(s.classes)), make([]int, len(s.price))
	for n := range s.classes {
		c := &s.classes[n]
		most, _ := slices.BinarySearch(s.price[c.group], s.budget+1) // the first that is too dear
		c.grow(most - 1)
		s.count[c.group] += len(c.must)
	}
	s.value, s.met = -1, Mix{}
}

// tierOf is the tier of an item if it is wished for, else 0.
func (s *search) tierOf(it *Item) int {
	if 0 < it.Tier && it.Tier < len(s.wish) && s.wish[it.Tier] > 0 {
		return it.Tier
	}
	return 0
}

// pinsOnly is a search among the pinned items, none of which has to be on.
func (s *search) pinsOnly() *search {
	p := &search{season: s.season, budget: s.budget, sent: s.sent, price: s.price, classes: make([]class, len(s.classes))}
	for n := range s.classes {
		c := &s.classes[n]
		p.classes[n] = class{group: c.group, may: slices.DeleteFunc(slices.Clone(c.must), func(o option) bool { return o.Help() <= 0 })}
	}
	p.grow()
	return p
}

// hold pins the pinned items that have been found to be the best that can be
// paid, and no others.
func (s *search) hold(pins *search) {
	for n := range s.classes {
		c := &pins.classes[n]
		s.classes[n].must = c.items(&c.sets[pins.best[n]])
	}
}

// run looks for the best sets and reports whether it has compared all.
func (s *search) run(limit int) (exact bool) {
	if s.frontier(limit) <= limit {
		s.enumerate(0, s.sent)
		return !slices.ContainsFunc(s.classes, func(c class) bool { return c.cut })
	}
	s.exchange()
	return false
}

// set makes the set of class n the one given, and returns its luck.
func (s *search) set(n, at int) chance.Luck {
	c := &s.classes[n]
	s.count[c.group] += c.sets[at].count - c.sets[s.at[n]].count
	s.at[n] = at
	return c.sets[at].luck
}

// spent is what the pinned items cost.
func (s *search) spent() (cents int64) {
	count := make([]int, len(s.price))
	for n := range s.classes {
		count[s.classes[n].group] += len(s.classes[n].must)
	}
	for g, n := range count {
		cents += s.price[g][n]
	}
	return cents
}

// frontier counts the combinations that enumerate would look at, up to a
// little over limit.
func (s *search) frontier(limit int) int {
	n := 1
	for c := range s.classes {
		more := len(s.classes[c].sets)
		if c == len(s.classes)-1 {
			more = s.classes[c].widest()
		}
		if n *= more; n > limit {
			break
		}
	}
	return n
}

// room returns up to which of its sets class n can be paid beside the others,
// and where those of the greatest count among them begin.
func (s *search) room(n int) (from, end int) {
	c := &s.classes[n]
	money := s.budget
	for g, count := range s.count {
		if g != c.group {
			money -= s.price[g][count]
		}
	}
	all, _ := slices.BinarySearch(s.price[c.group], money+1) // the first that is too dear
	more := all - 1 - (s.count[c.group] - c.sets[s.at[n]].count) - len(c.must)
	more = min(more, len(c.first)-2)
	return c.first[more], c.first[more+1]
}

// enumerate tries every set of class n and later that the budget can pay. The
// others are in the luck; those from n on are the least.
func (s *search) enumerate(n int, luck chance.Luck) {
	if n == len(s.classes) {
		s.try(luck)
		return
	}
	from, end := s.room(n)
	if n < len(s.classes)-1 {
		from = 0 // else fewer would leave money for one that helps
	}
	for at := from; at < end; at++ {
		s.enumerate(n+1, luck.Add(s.set(n, at)))
	}
	s.set(n, 0)
}

// try keeps the sets if they meet more of the wish than the best ones, or as
// much of it with a greater chance.
func (s *search) try(luck chance.Luck) {
	met := s.meets()
	better := slices.Compare(met[:], s.met[:])
	if s.value < 0 {
		better = 1
	}
	if better < 0 {
		return
	}
	if v := s.season.Chance(luck); better > 0 || v > s.value+1e-15 {
		s.value, s.met = v, met
		copy(s.best, s.at)
	}
}

// meets is how much of the wish the sets meet.
func (s *search) meets() (met Mix) {
	if s.wish == (Mix{}) {
		return met
	}
	for n := range s.classes {
		if c := &s.classes[n]; c.tier > 0 {
			met[c.tier] = min(met[c.tier]+c.sets[s.at[n]].count, s.wish[c.tier])
		}
	}
	return met
}

// exchange starts from the least sets and improves those of one and of two
// classes at a time, all others fixed, until none helps.
func (s *search) exchange() {
	s.try(s.sum())
	for improved := true; improved; {
		before, met := s.value, s.met
		for a := range s.classes {
			s.alone(a)
			for b := a + 1; b < len(s.classes); b++ {
				s.pair(a, b)
			}
		}
		improved = s.met != met || s.value > before+1e-12
	}
}

// sum is the luck of the sets.
func (s *search) sum() chance.Luck {
	luck := s.sent
	for n := range s.classes {
		luck = luck.Add(s.classes[n].sets[s.at[n]].luck)
	}
	return luck
}

// alone finds the best set of a class beside the best of the others.
func (s *search) alone(a int) {
	for n, at := range s.best {
		s.set(n, at)
	}
	s.set(a, 0)
	others := s.sum()
	from, end := s.room(a)
	for i := from; i < end; i++ {
		s.try(others.Add(s.set(a, i)))
	}
}

// pair finds the best sets of two classes beside the best of the others.
func (s *search) pair(a, b int) {
	for n, at := range s.best {
		s.set(n, at)
	}
	s.set(a, 0)
	s.set(b, 0)
	others := s.sum()
	_, end := s.room(a)
	for i := range end {
		s.set(b, 0)
		with := others.Add(s.set(a, i))
		from, end := s.room(b)
		for k := from; k < end; k++ {
			s.try(with.Add(s.set(b, k)))
		}
	}
}

// list tells the items of the best sets.
func (s *search) list(b *Best) {
	b.Chosen = make([][]int, len(s.price))
	for n := range s.classes {
		c := &s.classes[n]
		for _, o := range c.items(&c.sets[s.best[n]]) {
			b.Chosen[c.group] = append(b.Chosen[c.group], o.index)
		}
	}
}
