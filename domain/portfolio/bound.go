package portfolio

import (
	"cmp"
	"math"
	"slices"

	"secondlook/domain/chance"
)

// bound is above the chance of every list, whatever the wish. Two bounds are
// worked out, and the lower one counts. At each point of the season's luck the
// logarithms add up, so that the most of them that can be paid is found; and the
// chance is concave in them, so that it lies below its tangent at the best list,
// on which the items add up too.
func (s *search) bound() float64 {
	var top chance.Luck
	for u := range top {
		top[u] = s.sent[u] - s.most(func(o *option) float64 { return -o.luck[u] })
	}
	var slope chance.Points
	for n, at := range s.best {
		s.set(n, at)
	}
	luck := s.sum()
	for u := range slope {
		slope[u] = s.season.Ceiling * math.Exp(luck[u])
	}
	gain := func(o *option) float64 {
		var sum chance.Points
		for u, l := range o.luck {
			if slope[u] > 0 { // else nothing can be gained any more
				sum[u] = -slope[u] * l
			}
		}
		return chance.Mean(sum)
	}
	rise := s.most(gain)
	for n := range s.classes {
		c := &s.classes[n]
		for _, o := range c.items(&c.sets[s.best[n]]) {
			rise -= gain(&o)
		}
	}
	return min(s.season.Ceiling, s.season.Chance(top), s.season.Chance(luck)+rise)
}

// most bounds what figures of items can add up to within the budget, by a price
// of money that splits the problem into the groups (Lagrange). What is pinned is
// on every list.
func (s *search) most(of func(*option) float64) float64 {
	sums := make([][]float64, len(s.price)) // of each group, by the number of items
	for g := range sums {
		pinned, may := []float64(nil), []float64(nil)
		for n := range s.classes {
			if c := &s.classes[n]; c.group == g {
				pinned, may = figures(pinned, c.must, of), figures(may, c.may, of)
			}
		}
		slices.SortFunc(may, func(a, b float64) int { return cmp.Compare(b, a) })
		sum := 0.0
		for n, f := range append(pinned, may...) {
			if n >= len(pinned) {
				sums[g] = append(sums[g], sum)
			}
			sum += f
		}
		sums[g] = append(sums[g], sum)
	}
	left := make([]int, len(sums)) // items that are pinned
	for n := range s.classes {
		left[s.classes[n].group] += len(s.classes[n].must)
	}
	at := func(price float64) float64 {
		sum := price * float64(s.budget)
		for g, list := range sums {
			best := math.Inf(-1)
			for n, f := range list {
				best = max(best, f-price*float64(s.price[g][left[g]+n]))
			}
			sum += best
		}
		return sum
	}
	_, most := least(1e-12, 1, 60, at)
	return min(most, at(0))
}

func figures(to []float64, list []option, of func(*option) float64) []float64 {
	for i := range list {
		to = append(to, of(&list[i]))
	}
	return to
}
