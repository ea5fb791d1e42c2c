package portfolio

import (
	"cmp"
	"slices"
)

// An arrangement is a task with its groups by name and their items by key, so
// that the order in which they are given decides nothing.
type arrangement struct {
	Task
	groups []int   // where each group is in the task
	items  [][]int // where each of its items is in its group
}

func arrange(t Task) *arrangement {
	a := &arrangement{Task: t, groups: sorted(len(t.Groups), func(i, j int) int {
		return cmp.Compare(t.Groups[i].Specialty, t.Groups[j].Specialty)
	})}
	a.Groups = make([]Group, len(t.Groups))
	byKey := func(x, y Item) int { return cmp.Compare(x.Key, y.Key) }
	for n, g := range a.groups {
		from := &t.Groups[g]
		a.Groups[n] = *from
		a.Groups[n].Kept = slices.SortedStableFunc(slices.Values(from.Kept), byKey)
		order := sorted(len(from.Items), func(i, j int) int { return byKey(from.Items[i], from.Items[j]) })
		a.Groups[n].Items = make([]Item, len(order))
		for k, i := range order {
			a.Groups[n].Items[k] = from.Items[i]
		}
		a.items = append(a.items, order)
	}
	return a
}

// sorted are the numbers below n in an order.
func sorted(n int, order func(i, j int) int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	slices.SortStableFunc(out, order)
	return out
}

// back tells a list in the order in which the task was given.
func (a *arrangement) back(b Best) Best {
	chosen := make([][]int, len(b.Chosen))
	for n, g := range a.groups {
		for _, i := range b.Chosen[n] {
			chosen[g] = append(chosen[g], a.items[n][i])
		}
	}
	b.Chosen = chosen
	return b
}
