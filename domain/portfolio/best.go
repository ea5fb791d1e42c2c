// Package portfolio builds the best list for the money: which programs give
// the most chance to match within a budget of application fees.
package portfolio

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// Price returns what n applications in one specialty cost in cents, by the
// tiers of the application service. A flat tier is paid whole as soon as its
// first application is sent.
func Price(tiers []domain.Fee, n int) (cents int64) {
	for _, t := range tiers {
		last := t.To
		if last == 0 || last > n {
			last = n
		}
		switch {
		case last < t.From:
		case t.Flat:
			cents += t.Cents
		default:
			cents += int64(last-t.From+1) * t.Cents
		}
	}
	return cents
}

// Marginal returns what the n-th application in one specialty adds to the
// price of those before it, in cents.
func Marginal(tiers []domain.Fee, n int) (cents int64) { return Price(tiers, n) - Price(tiers, n-1) }

// An Item is one application that a list may hold.
type Item struct {
	Key    string  // of the application, for ties
	Chance float64 // of an interview, 0..1
	Weight float64 // share of interviews that lead to a match, see [chance.Season.Weight]
	Mark   domain.MarkKind
}

// A Group is the applications of one specialty, which share a price list.
type Group struct {
	Specialty string
	Tiers     []domain.Fee
	Items     []Item
	Sent      int         // applications that are sent and paid: the items come after them
	Luck      chance.Luck // that of the sent ones
}

// A Best is the best list: how many of each group's items, best first.
type Best struct {
	Counts []int
	Order  [][]int // each group's items by index: the pinned ones, then the best first; without the banned ones
	Chance float64 // to match, with what is sent
	Cents  int64   // of all, what is sent included
	Exact  bool    // every affordable combination of counts has been compared
}

// Find returns the list with the greatest chance to match whose fees stay
// within the budget, with every pinned item on it and no banned one. Where the
// budget cannot pay all pinned items, it holds those of them that give the
// greatest chance, and the best that the rest of the budget pays beside them.
// The budget is for the whole season: what is sent has used up a part of it, or
// all and more.
//
// Within a specialty all applications cost the same, so its best k are the
// pinned ones and then those with the greatest chance: only the counts are
// open. The chance rises with
// every application, so the best counts lie on the frontier of the budget,
// where no further application can be paid; all of it is enumerated, and the
// result is exact. Where the frontier holds more than limit combinations, the
// counts are improved by exchanges between specialties until none helps, and
// Exact is false.
func Find(groups []Group, budget int64, season chance.Season, limit int) Best {
	s := newSearch(groups, budget, season)
	b := Best{Counts: make([]int, len(groups)), Order: s.order, Exact: true}
	if s.reserve(0) > s.budget {
		pins := s.pinsOnly()
		b.Exact = pins.run(limit)
		s.least = pins.best
	}
	b.Exact = s.run(limit) && b.Exact
	copy(b.Counts, s.best)
	b.Chance = max(0, s.value)
	for g, n := range b.Counts {
		b.Cents += Price(groups[g].Tiers, groups[g].Sent+n)
	}
	return b
}

// A search holds running sums of luck and price for each group.
type search struct {
	season chance.Season
	budget int64       // that is left beside what is sent
	sent   chance.Luck // of what is sent
	order  [][]int
	luck   [][]chance.Luck // luck[g][n]: of the first n items
	price  [][]int64       // beside what is sent
	least  []int           // counts that hold the pinned items
	at     []int
	best   []int
	value  float64
}

func newSearch(groups []Group, budget int64, season chance.Season) *search {
	n := len(groups)
	for _, g := range groups {
		budget -= Price(g.Tiers, g.Sent)
	}
	s := &search{season: season, budget: max(0, budget), least: make([]int, n), at: make([]int, n), best: make([]int, n), value: -1}
	for g := range groups {
		s.sent = s.sent.Add(groups[g].Luck)
		s.add(g, &groups[g])
	}
	return s
}

// add puts the items of a group in order and sums them up as far as they are
// pinned, or help and can be paid.
func (s *search) add(g int, group *Group) {
	items := group.Items
	var order []int
	for i := range items {
		if items[i].Mark != domain.Ban {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := &items[i], &items[j]
		return cmp.Or(cmp.Compare(a.later(), b.later()), cmp.Compare(b.Chance*b.Weight, a.Chance*a.Weight), cmp.Compare(a.Key, b.Key))
	})
	lucks, prices := []chance.Luck{{}}, []int64{0}
	for n, i := range order {
		it := &items[i]
		price, pinned := Price(group.Tiers, group.Sent+n+1)-Price(group.Tiers, group.Sent), it.later() == 0
		if !pinned && (price > s.budget || it.Chance*it.Weight <= 0) {
			break
		}
		if pinned {
			s.least[g]++
		}
		lucks = append(lucks, lucks[n].Add(s.season.Luck(it.Chance, it.Weight)))
		prices = append(prices, price)
	}
	s.order, s.luck, s.price = append(s.order, order), append(s.luck, lucks), append(s.price, prices)
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
	n := len(s.least)
	p := &search{season: s.season, budget: s.budget, sent: s.sent, order: s.order, least: make([]int, n), at: make([]int, n), best: make([]int, n), value: -1}
	for g, pins := range s.least {
		p.luck, p.price = append(p.luck, s.luck[g][:pins+1]), append(p.price, s.price[g][:pins+1])
	}
	return p
}

// run looks for the best counts and reports whether it has compared all.
func (s *search) run(limit int) (exact bool) {
	if s.frontier(limit) <= limit {
		s.enumerate(0, 0, s.sent)
		return true
	}
	s.exchange()
	return false
}

// reserve is what the least counts of group g and those after it cost.
func (s *search) reserve(g int) (cents int64) {
	for ; g < len(s.least); g++ {
		cents += s.price[g][s.least[g]]
	}
	return cents
}

// frontier counts the combinations that enumerate would look at, up to a
// little over limit.
func (s *search) frontier(limit int) int {
	n := 1
	for g := 0; g < len(s.luck)-1; g++ {
		if n *= len(s.luck[g]); n > limit {
			break
		}
	}
	return n
}

// most returns the greatest count of group g that money can pay.
func (s *search) most(g int, money int64) int {
	n, found := slices.BinarySearch(s.price[g], money)
	if found {
		for n+1 < len(s.price[g]) && s.price[g][n+1] == money { // the places of a flat tier
			n++
		}
		return n
	}
	return n - 1
}

// enumerate tries every count of group g and later that the budget can pay.
func (s *search) enumerate(g int, spent int64, luck chance.Luck) {
	if g == len(s.luck) {
		s.try(luck)
		return
	}
	most := s.most(g, s.budget-spent-s.reserve(g+1))
	least := s.least[g]
	if g == len(s.luck)-1 {
		least = most // fewer would leave money for one that helps
	}
	for n := least; n <= most; n++ {
		s.at[g] = n
		s.enumerate(g+1, spent+s.price[g][n], luck.Add(s.luck[g][n]))
	}
}

func (s *search) try(luck chance.Luck) {
	if v := s.season.Chance(luck); v > s.value+1e-15 {
		s.value = v
		copy(s.best, s.at)
	}
}

// exchange starts from the least counts and improves those of two groups at a
// time, all others fixed, until no pair helps.
func (s *search) exchange() {
	copy(s.at, s.least)
	luck := s.sent
	for g, n := range s.least {
		luck = luck.Add(s.luck[g][n])
	}
	s.try(luck)
	for improved := true; improved; {
		before := s.value
		for g := range s.luck {
			for h := g + 1; h < len(s.luck); h++ {
				s.pair(g, h)
			}
		}
		improved = s.value > before+1e-12
	}
}

// pair finds the best counts of groups g and h beside the best of the others.
func (s *search) pair(g, h int) {
	copy(s.at, s.best)
	rest, money := s.sent, s.budget
	for i := range s.luck {
		if i != g && i != h {
			rest = rest.Add(s.luck[i][s.best[i]])
			money -= s.price[i][s.best[i]]
		}
	}
	for n := s.least[g]; n <= s.most(g, money-s.price[h][s.least[h]]); n++ {
		s.at[g] = n
		s.at[h] = s.most(h, money-s.price[g][n])
		s.try(rest.Add(s.luck[g][n]).Add(s.luck[h][s.at[h]]))
	}
}
