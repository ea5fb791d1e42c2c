package portfolio

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// A class is the items of a group that count alike: all, or those of a tier
// that is wished for.
type class struct {
	group, tier int // tier 0: those of no tier that is wished for
	must        []option
	may         []option // those that help and can be paid, the best first
	sets        []set    // from the least count to the greatest
	first       []int    // first[n] is where the sets with n items more than the least begin; it ends with their number
	nodes       []taken
	cut         bool // there were too many sets
}

// An option is an item of a class with its luck.
type option struct {
	*Item
	index int // in its group
	luck  chance.Luck
}

// A set is some items of a class.
type set struct {
	count int
	luck  chance.Luck
	last  int32 // the node of the last item beside those that must be in, -1: none
}

// A taken node is an item that a set has, after those of the node before.
type taken struct{ option, before int32 }

// mostSets is how many sets of one count are kept.
const mostSets = 24

// byHelp puts what helps most first.
func byHelp(a, b option) int {
	return cmp.Or(cmp.Compare(b.Help(), a.Help()), cmp.Compare(a.Key, b.Key))
}

// grow makes the sets of a class, of at most so many items. Of the same number
// of items only those can be a part of the best list that no other set beats at
// each point of the season's luck. Where all have the same weight that is one,
// those with the greatest chance; where weights differ there may be a few, since
// a chance of 0.2 of which half leads to a match is not one of 0.1 all of which
// does: the season moves it more.
func (c *class) grow(most int) {
	start := set{count: len(c.must), last: -1}
	for _, o := range c.must {
		start.luck = start.luck.Add(o.luck)
	}
	most = max(most-len(c.must), 0)
	c.may = enough(c.may, most)
	slices.SortFunc(c.may, byHelp)
	fronts := [][]set{{start}}
	for i := range c.may {
		for n := min(len(fronts), most) - 1; n >= 0; n-- {
			if n+1 == len(fronts) {
				fronts = append(fronts, nil)
			}
			for _, s := range fronts[n] {
				with := set{s.count + 1, s.luck.Add(c.may[i].luck), s.last}
				if c.enter(&fronts[n+1], with) {
					c.nodes = append(c.nodes, taken{int32(i), s.last})
				}
			}
		}
	}
	c.sets, c.first = nil, nil
	for _, front := range fronts {
		c.first = append(c.first, len(c.sets))
		c.sets = append(c.sets, front...)
	}
	c.first = append(c.first, len(c.sets))
}

// enough leaves out items of which there are enough better ones at the same
// price: a better one, of which neither the chance nor the weight is less,
// could take their place.
func enough(list []option, most int) (out []option) {
	slices.SortFunc(list, func(a, b option) int {
		return cmp.Or(cmp.Compare(b.Chance, a.Chance), cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Key, b.Key))
	})
	best := newLeader(most)
	for _, o := range list {
		if best.admits(o.Weight) {
			out = append(out, o)
		}
	}
	return out
}

// A leader holds the greatest figures so far, least first.
type leader struct{ figures []float64 }

func newLeader(most int) *leader { return &leader{make([]float64, 0, most)} }

// admits reports whether a figure is among the greatest, and keeps it then. Of
// the same figures the first ones count.
func (l *leader) admits(f float64) bool {
	full := len(l.figures) == cap(l.figures)
	if full && (len(l.figures) == 0 || f <= l.figures[0]) {
		return false
	}
	i, _ := slices.BinarySearch(l.figures, f)
	if full {
		copy(l.figures, l.figures[1:i])
		l.figures[i-1] = f
	} else {
		l.figures = slices.Insert(l.figures, i, f)
	}
	return true
}

// enter adds a set to those of its count unless one of them beats it, and drops
// those that it beats. It gets the next node.
func (c *class) enter(front *[]set, s set) bool {
	for i := range *front {
		if beats(&(*front)[i].luck, &s.luck) {
			return false
		}
	}
	s.last = int32(len(c.nodes))
	*front = slices.DeleteFunc(*front, func(o set) bool { return beats(&s.luck, &o.luck) })
	if *front = append(*front, s); len(*front) > mostSets {
		c.cut = true
		const middle = len(s.luck) / 2
		worst := slices.MaxFunc(*front, func(a, b set) int { return cmp.Compare(a.luck[middle], b.luck[middle]) })
		*front = slices.DeleteFunc(*front, func(o set) bool { return o.last == worst.last })
	}
	return true
}

// beats reports whether a luck is nowhere less than another one.
func beats(a, b *chance.Luck) bool {
	for u := range a {
		if a[u] > b[u] {
			return false
		}
	}
	return true
}

// items are those of a set, the pinned ones first and then the best.
func (c *class) items(s *set) (out []option) {
	for n := s.last; n >= 0; n = c.nodes[n].before {
		out = append(out, c.may[c.nodes[n].option])
	}
	slices.Reverse(out)
	return append(slices.Clone(c.must), out...)
}

// add makes the class of a tier in group g: with the items that are pinned, and
// those that help and can be paid.
func (s *search) add(g, tier int, items []Item) {
	c := class{group: g, tier: tier}
	for i := range items {
		it := &items[i]
		o := option{it, i, s.season.Luck(it.Chance, it.Weight)}
		switch {
		case it.Mark == domain.Ban || s.tierOf(it) != tier:
		case it.Mark == domain.Pin:
			c.must = append(c.must, o)
		case it.Help() > 0:
			c.may = append(c.may, o)
		}
	}
	slices.SortFunc(c.must, byHelp)
	s.classes = append(s.classes, c)
}

// widest is the greatest number of sets of one count.
func (c *class) widest() (most int) {
	for n, from := range c.first[:len(c.first)-1] {
		most = max(most, c.first[n+1]-from)
	}
	return most
}
