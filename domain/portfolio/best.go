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
}

// A Group is the applications of one specialty, which share a price list.
type Group struct {
	Specialty string
	Tiers     []domain.Fee
	Items     []Item
}

// A Best is the best list: how many of each group's items, best first.
type Best struct {
	Counts []int
	Order  [][]int // each group's items by index, best first
	Chance float64 // to match
	Cents  int64
	Exact  bool // every affordable combination of counts has been compared
}

// Find returns the list with the greatest chance to match whose fees stay
// within the budget.
//
// Within a specialty all applications cost the same, so its best k are the k
// with the greatest chance: only the counts are open. The chance rises with
// every application, so the best counts lie on the frontier of the budget,
// where no further application can be paid; all of it is enumerated, and the
// result is exact. Where the frontier holds more than limit combinations, the
// counts are improved by exchanges between specialties until none helps, and
// Exact is false.
func Find(groups []Group, budget int64, season chance.Season, limit int) Best {
	s := newSearch(groups, budget, season)
	b := Best{Counts: make([]int, len(groups)), Order: s.order}
	if s.frontier(limit) <= limit {
		s.enumerate(0, 0, chance.Luck{})
		b.Exact = true
	} else {
		s.exchange()
	}
	copy(b.Counts, s.best)
	b.Chance = max(0, s.value)
	for g, n := range b.Counts {
		b.Cents += Price(groups[g].Tiers, n)
	}
	return b
}

// A search holds running sums of luck and price for each group.
type search struct {
	season chance.Season
	budget int64
	order  [][]int
	luck   [][]chance.Luck // luck[g][n]: of the best n items
	price  [][]int64
	at     []int
	best   []int
	value  float64
}

func newSearch(groups []Group, budget int64, season chance.Season) *search {
	s := &search{season: season, budget: budget, at: make([]int, len(groups)), best: make([]int, len(groups)), value: -1}
	for _, g := range groups {
		order := make([]int, len(g.Items))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(i, j int) int {
			a, b := g.Items[i], g.Items[j]
			return cmp.Or(cmp.Compare(b.Chance*b.Weight, a.Chance*a.Weight), cmp.Compare(a.Key, b.Key))
		})
		lucks, prices := []chance.Luck{{}}, []int64{0}
		for n, i := range order {
			price := Price(g.Tiers, n+1)
			if price > budget || g.Items[i].Chance*g.Items[i].Weight <= 0 {
				break
			}
			it := g.Items[i]
			lucks = append(lucks, lucks[n].Add(season.Luck(it.Chance, it.Weight)))
			prices = append(prices, price)
		}
		s.order, s.luck, s.price = append(s.order, order), append(s.luck, lucks), append(s.price, prices)
	}
	return s
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
	most := s.most(g, s.budget-spent)
	least := 0
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

// exchange starts from nothing and improves the counts of two groups at a time,
// all others fixed, until no pair helps.
func (s *search) exchange() {
	s.value = 0
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
	var rest chance.Luck
	money := s.budget
	for i := range s.luck {
		if i != g && i != h {
			rest = rest.Add(s.luck[i][s.best[i]])
			money -= s.price[i][s.best[i]]
		}
	}
	for n := 0; n <= s.most(g, money); n++ {
		s.at[g] = n
		s.at[h] = s.most(h, money-s.price[g][n])
		s.try(rest.Add(s.luck[g][n]).Add(s.luck[h][s.at[h]]))
	}
}
