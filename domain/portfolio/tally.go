package portfolio

import (
	"cmp"
	"slices"
	"sort"

	"secondlook/domain/chance"
)

// A candidate is an item with its chance of a match there at each point of the
// season's luck.
type candidate struct {
	*Item
	at           chance.Points
	group, index int // where it stands in a task
}

// candidates are items with their chances, in their order.
func candidates(items []*Item, season chance.Season) []*candidate {
	out := make([]*candidate, len(items))
	for i, it := range items {
		out[i] = &candidate{Item: it, at: season.Spread(it.Chance)}
		for u := range out[i].at {
			out[i].at[u] *= it.Weight
		}
	}
	return out
}

// byValue puts what is worth most first.
func byValue(a, b *candidate) int {
	return cmp.Or(cmp.Compare(b.Value, a.Value), cmp.Compare(a.Key, b.Key))
}

// A tally is what a list is worth at each point of the season's luck, where its
// programs are independent.
type tally struct {
	list  []*candidate    // from the greatest value to the least
	none  []chance.Points // that none of the first k leads to a match
	below []chance.Points // what those from k on are worth
}

func newTally(list []*candidate) *tally {
	t := &tally{list: slices.Clone(list)}
	slices.SortStableFunc(t.list, byValue)
	t.sum()
	return t
}

// sum adds up the list.
func (t *tally) sum() {
	n := len(t.list)
	t.none, t.below = slices.Grow(t.none[:0], n+1)[:n+1], slices.Grow(t.below[:0], n+1)[:n+1]
	t.below[n] = chance.Points{}
	for u := range t.none[0] {
		t.none[0][u] = 1
	}
	for k, c := range t.list {
		for u, f := range c.at {
			t.none[k+1][u] = t.none[k][u] * (1 - f)
		}
	}
	for k := n - 1; k >= 0; k-- {
		c := t.list[k]
		for u, f := range c.at {
			t.below[k][u] = f*c.Value + (1-f)*t.below[k+1][u]
		}
	}
}

// value is what the list is worth.
func (t *tally) value() chance.Points { return t.below[0] }

// place is where a candidate stands or would stand in the list.
func (t *tally) place(c *candidate) int {
	return sort.Search(len(t.list), func(k int) bool { return byValue(t.list[k], c) >= 0 })
}

// gain is what a candidate would add to the list.
func (t *tally) gain(c *candidate) float64 {
	k := t.place(c)
	var sum chance.Points
	for u, f := range c.at {
		sum[u] = t.none[k][u] * f * (c.Value - t.below[k][u])
	}
	return chance.Mean(sum)
}

// put adds a candidate to the list.
func (t *tally) put(c *candidate) {
	t.list = slices.Insert(t.list, t.place(c), c)
	t.sum()
}

// drop takes a candidate off the list.
func (t *tally) drop(c *candidate) {
	t.list = slices.Delete(t.list, t.place(c), t.place(c)+1)
	t.sum()
}
