// Package portfolio builds the best list for the money: which programs give
// the most chance to match, or the places that are wanted most, within a budget
// of application fees. What is out of reach of an exact search comes with a
// bound that no list passes.
package portfolio

import (
	"secondlook/domain"
	"secondlook/domain/chance"
)

// An Item is one application that a list may hold.
type Item struct {
	Key    string  // of the application, for ties
	Chance float64 // of an interview, 0..1
	Weight float64 // share of interviews that lead to a match, see [chance.Season.Weight]
	Value  float64 // what a match there is worth to the applicant, 0 or more
	Tier   int     // 1 to 3; 0: none
	Mark   domain.MarkKind
}

// Help is the chance that an application alone leads to a match, as a share of
// the ceiling: invited, and matched there.
func (it *Item) Help() float64 { return it.Chance * it.Weight }

// A Group is the applications of one specialty, which share a price list.
type Group struct {
	Specialty string
	Tiers     []domain.Fee
	Items     []Item
	Sent      int    // applications that are sent and paid: the items come after them
	Kept      []Item // those of them that can still lead to a match, or stand on the list all the same
}

// A Mix is how many programs of tiers 1, 2 and 3 a list shall hold at least.
// Place 0 means nothing.
type Mix [4]int

// add counts an item.
func (m *Mix) add(it *Item) {
	if 0 < it.Tier && it.Tier < len(m) {
		m[it.Tier]++
	}
}

// holds reports whether there is enough of every tier.
func (m Mix) holds(wish Mix) bool { return m[1] >= wish[1] && m[2] >= wish[2] && m[3] >= wish[3] }

// A Task is the search for a list.
type Task struct {
	Groups []Group
	Budget int64 // in cents, for the whole season: what is sent has used up a part of it, or all and more
	Wish   Mix
	Season chance.Season
	Limit  int // how much work may be done: combinations or states to look at
}

// A Best is the best list.
type Best struct {
	Chosen [][]int // each group's items that are on it, by index, best first
	Chance float64 // to match, with what is sent
	Value  float64 // its [Worth], with what is sent
	Sought float64 // what was looked for: Chance or Value, or the value that [Task.MostValue] documents
	Bound  float64 // no list has more of what was looked for
	Cents  int64   // of all, what is sent included
	Mix    Mix     // programs of each tier, with what is sent
	Exact  bool    // no list is better: Bound is Sought
}

// prove compares what was looked for with a bound of it. exactly is a share that
// sums in another order may differ by.
func (b *Best) prove(sought, bound float64) {
	const exactly = 1e-11
	b.Sought, b.Bound = sought, max(sought, bound)
	if b.Exact = b.Bound <= sought*(1+exactly); b.Exact {
		b.Bound = sought
	}
}

// finish works out what a list comes to.
func (t *Task) finish(b *Best) {
	list, luck := []Item(nil), chance.Luck{}
	for g := range t.Groups {
		group := &t.Groups[g]
		list = append(list, group.Kept...)
		for _, i := range b.Chosen[g] {
			list = append(list, group.Items[i])
		}
		b.Cents += Price(group.Tiers, group.Sent+len(b.Chosen[g]))
	}
	for i := range list {
		b.Mix.add(&list[i])
		luck = luck.Add(t.Season.Luck(list[i].Chance, list[i].Weight))
	}
	b.Chance, b.Value = t.Season.Chance(luck), Worth(list, t.Season)
}

// Worth is the expected value of the match with a list, where luck strikes all
// programs of a season alike. No match is worth nothing.
func Worth(list []Item, season chance.Season) float64 {
	items := make([]*Item, len(list))
	for i := range list {
		items[i] = &list[i]
	}
	return season.Ceiling * chance.Mean(newTally(candidates(items, season)).value())
}

// left is what the budget has left beside what is sent, 0 or more.
func (t *Task) left() int64 {
	left := t.Budget
	for _, g := range t.Groups {
		left -= Price(g.Tiers, g.Sent)
	}
	return max(0, left)
}

// prices are what the first n items of a group add to what is sent, for each n
// that there is an item for.
func (g *Group) prices() []int64 {
	out := make([]int64, len(g.Items)+1)
	paid := Price(g.Tiers, g.Sent)
	for n := range out {
		out[n] = Price(g.Tiers, g.Sent+n) - paid
	}
	return out
}

// kept counts the programs of each tier among what is sent.
func (t *Task) kept() (m Mix) {
	for g := range t.Groups {
		for i := range t.Groups[g].Kept {
			m.add(&t.Groups[g].Kept[i])
		}
	}
	return m
}

// wanted is what the wish lacks beside what is sent.
func (t *Task) wanted() (m Mix) {
	kept := t.kept()
	for tier := 1; tier < len(m); tier++ {
		m[tier] = max(0, t.Wish[tier]-kept[tier])
	}
	return m
}

// counts are how many items of each group are on the list.
func (b *Best) counts() []int {
	out := make([]int, len(b.Chosen))
	for g := range out {
		out[g] = len(b.Chosen[g])
	}
	return out
}
