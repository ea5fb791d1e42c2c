package portfolio

import (
	"cmp"
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// MostChance returns the list with the greatest chance to match whose fees stay
// within the budget, with every pinned item on it and no banned one. Where the
// budget cannot pay all pinned items, it holds those of them that give the
// greatest chance, and the best that the rest of the budget pays beside them.
// Of the tiers it holds as many programs as are wished, or as near to that as
// the budget and the programs allow, tier 1 before 2 before 3.
//
// Within a specialty all applications cost the same, so its best k are the
// pinned ones and then those with the greatest chance: only the counts are
// open, those of each tier that is wished for apart. The chance rises with
// every application, so the best counts lie on the frontier of the budget,
// where no further application can be paid; all of it is enumerated, and the
// result is exact. Where the frontier holds more than Limit combinations, the
// counts are improved by exchanges of two until none helps, and the bound is
// that of Lagrange at each point of the season's luck, or the exact one of the
// list without the wish.
func (t Task) MostChance() Best {
	plain := t.mostChance(Mix{})
	if wish := t.wanted(); wish != (Mix{}) && !plain.Mix.holds(t.Wish) {
		mixed := t.mostChance(wish)
		if !mixed.Exact {
			mixed.Bound = max(mixed.Chance, min(mixed.Bound, plain.Bound))
			mixed.Exact = mixed.Bound <= mixed.Chance*(1+sameValue)
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
		for c := range s.classes {
			s.classes[c].least = pins.best[c]
		}
	}
	b := Best{Exact: s.run(t.Limit) && exact}
	s.list(&b)
	t.finish(&b)
	if b.Bound = b.Chance; !b.Exact {
		b.Bound = max(b.Chance, s.bound(t))
	}
	return b
}

// A class is the items of a group that stand for one another: all, or those of
// a tier that is wished for.
type class struct {
	group, tier int   // tier 0: those of no tier that is wished for
	order       []int // the pinned ones, then the best first; without the banned ones
	luck        []chance.Luck
	least       int // how many are pinned
}

// most is the greatest count of a class that is looked at.
func (c *class) most() int { return len(c.luck) - 1 }

// A search holds running sums of luck for each class and of prices for each
// group.
type search struct {
	season  chance.Season
	budget  int64       // that is left beside what is sent
	sent    chance.Luck // of what is sent
	wish    Mix         // that is left beside what is sent
	price   [][]int64   // price[g][n]: of n items of a group
	classes []class
	at      []int
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
	s.ready()
	return s
}

// ready makes room for counts.
func (s *search) ready() {
	s.at, s.best, s.count = make([]int, len(s.classes)), make([]int, len(s.classes)), make([]int, len(s.price))
	s.value, s.met = -1, Mix{}
}

// add puts the items of a class in order and sums them up as far as they are
// pinned, or help and can be paid.
func (s *search) add(g, tier int, items []Item) {
	c := class{group: g, tier: tier, luck: []chance.Luck{{}}}
	for i := range items {
		if items[i].Mark != domain.Ban && s.tierOf(&items[i]) == tier {
			c.order = append(c.order, i)
		}
	}
	slices.SortStableFunc(c.order, func(i, j int) int {
		a, b := &items[i], &items[j]
		return cmp.Or(cmp.Compare(a.later(), b.later()), cmp.Compare(b.Help(), a.Help()), cmp.Compare(a.Key, b.Key))
	})
	for n, i := range c.order {
		it := &items[i]
		pinned := it.later() == 0
		if !pinned && (s.price[g][n+1] > s.budget || it.Help() <= 0) {
			break
		}
		if pinned {
			c.least++
		}
		c.luck = append(c.luck, c.luck[n].Add(s.season.Luck(it.Chance, it.Weight)))
	}
	s.classes = append(s.classes, c)
}

// tierOf is the tier of an item if it is wished for, else 0.
func (s *search) tierOf(it *Item) int {
	if 0 < it.Tier && it.Tier < len(s.wish) && s.wish[it.Tier] > 0 {
		return it.Tier
	}
	return 0
}

// later is 0 for a pinned item, which comes first, and 1 for any other.
func (it *Item) later() int {
	if it.Mark == domain.Pin {
		return 0
	}
	return 1
}

// pinsOnly is a search among the pinned items, none of which has to be on.
func (s *search) pinsOnly() *search {
	p := &search{season: s.season, budget: s.budget, sent: s.sent, price: s.price, classes: slices.Clone(s.classes)}
	for n := range p.classes {
		c := &p.classes[n]
		c.luck, c.least = c.luck[:c.least+1], 0
	}
	p.ready()
	return p
}

// run looks for the best counts and reports whether it has compared all.
func (s *search) run(limit int) (exact bool) {
	if s.frontier(limit) <= limit {
		luck := s.sent
		for n := range s.classes {
			luck = luck.Add(s.set(n, s.classes[n].least))
		}
		s.enumerate(0, luck)
		return true
	}
	s.exchange()
	return false
}

// set makes a count that of class n, and returns the luck of its items.
func (s *search) set(n, count int) chance.Luck {
	c := &s.classes[n]
	s.count[c.group] += count - s.at[n]
	s.at[n] = count
	return c.luck[count]
}

// spent is what the pinned items cost.
func (s *search) spent() (cents int64) {
	count := make([]int, len(s.price))
	for n := range s.classes {
		count[s.classes[n].group] += s.classes[n].least
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
	for c := 0; c < len(s.classes)-1; c++ {
		if n *= s.classes[c].most() - s.classes[c].least + 1; n > limit {
			break
		}
	}
	return n
}

// room returns the greatest count of class n that the budget can pay beside the
// counts of the others.
func (s *search) room(n int) int {
	c := &s.classes[n]
	money := s.budget
	for g, count := range s.count {
		if g != c.group {
			money -= s.price[g][count]
		}
	}
	all, _ := slices.BinarySearch(s.price[c.group], money+1) // the first that is too dear
	return min(all-1-(s.count[c.group]-s.at[n]), c.most())
}

// enumerate tries every count of class n and later that the budget can pay. The
// others have their least counts, which are in the luck.
func (s *search) enumerate(n int, luck chance.Luck) {
	if n == len(s.classes) {
		s.try(luck)
		return
	}
	c := &s.classes[n]
	most, from := s.room(n), c.least
	if n == len(s.classes)-1 {
		from = most // fewer would leave money for one that helps
	}
	for k := from; k <= most; k++ {
		with := luck
		for u, v := range s.set(n, k) {
			with[u] += v - c.luck[c.least][u]
		}
		s.enumerate(n+1, with)
	}
	s.set(n, c.least)
}

// try keeps the counts if they meet more of the wish than the best ones, or as
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

// meets is how much of the wish the counts meet.
func (s *search) meets() (met Mix) {
	if s.wish == (Mix{}) {
		return met
	}
	for n := range s.classes {
		if tier := s.classes[n].tier; tier > 0 {
			met[tier] = min(met[tier]+s.at[n], s.wish[tier])
		}
	}
	return met
}

// exchange starts from the least counts and improves those of two classes at a
// time, all others fixed, until no pair helps.
func (s *search) exchange() {
	for n := range s.classes {
		s.set(n, s.classes[n].least)
	}
	s.try(s.sum())
	for improved := true; improved; {
		before, met := s.value, s.met
		for a := range s.classes {
			for b := a + 1; b < len(s.classes); b++ {
				s.pair(a, b)
			}
		}
		improved = s.met != met || s.value > before+1e-12
	}
}

// sum is the luck of the counts.
func (s *search) sum() chance.Luck {
	luck := s.sent
	for n := range s.classes {
		luck = luck.Add(s.classes[n].luck[s.at[n]])
	}
	return luck
}

// pair finds the best counts of two classes beside the best of the others.
func (s *search) pair(a, b int) {
	for n, k := range s.best {
		s.set(n, k)
	}
	s.set(a, s.classes[a].least)
	s.set(b, s.classes[b].least)
	most := s.room(a)
	for n := s.classes[a].least; n <= most; n++ {
		s.set(b, s.classes[b].least)
		s.set(a, n)
		s.set(b, s.room(b))
		s.try(s.sum())
	}
}

// list writes the best counts and the items that they stand for.
func (s *search) list(b *Best) {
	b.Counts, b.Order = make([]int, len(s.price)), make([][]int, len(s.price))
	for pass := range 2 { // what is on the list first
		for n := range s.classes {
			c := &s.classes[n]
			if pass == 0 {
				b.Counts[c.group] += s.best[n]
				b.Order[c.group] = append(b.Order[c.group], c.order[:s.best[n]]...)
			} else {
				b.Order[c.group] = append(b.Order[c.group], c.order[s.best[n]:]...)
			}
		}
	}
}

// bound is above the chance of every list, whatever the wish: at each point of
// the season's luck the logarithms add up, so that a price of money splits the
// problem into the groups.
func (s *search) bound(t *Task) float64 {
	plain := newSearch(t, Mix{})
	var top chance.Luck
	for u := range top {
		at := func(price float64) (sum float64) {
			sum = price * float64(s.budget)
			for n := range plain.classes {
				c, best := &plain.classes[n], 0.0
				for k := range c.luck {
					best = max(best, -c.luck[k][u]-price*float64(plain.price[c.group][k]))
				}
				sum += best
			}
			return sum
		}
		_, most := least(1e-12, 1, 60, at)
		top[u] = s.sent[u] - min(most, at(0))
	}
	return math.Min(s.season.Ceiling, s.season.Chance(top))
}
