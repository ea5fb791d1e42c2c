package portfolio

import "slices"

// A relaxed task is the search for the greatest expected value with the budget
// and the wish paid for by multipliers (Lagrange): λ for a cent, μ for a place
// of a group, ν for a program of a tier that is wished for. With Pᵍ(n) for the
// price of n items of group g, H for the budget, w for what is wished and left,
// and k for the counts of a list S,
//
//	V(S) ≤ [V(S) − Σ μ·k + Σ ν·kᵗ] + Σ maxₙ (μ·n − λ·Pᵍ(n)) + λ·H − Σ ν·w
//
// for any multipliers that are not below zero, and [hopes] bounds the bracket.
// Values are shares of what all items together give.
type relaxed struct {
	list   []*candidate // the rungs' items
	rungs  []rung
	tiers  []int     // of each rung, 0: none that is wished for
	scale  float64   // what all items together give
	budget int64     // that is left
	price  [][]int64 // of the counts of each group that can be paid
	wish   Mix
	lambda float64
	mu     []float64
	nu     [len(Mix{})]float64
}

// relax makes the relaxed task of candidates whose chance of a match at says:
// that of independent chances, or of one point of the season's luck. must says
// which of them are on the list in any case.
func (t *Task) relax(all []*candidate, must map[*Item]bool, wish Mix, at func(*candidate) float64) *relaxed {
	r := &relaxed{budget: t.left(), wish: wish}
	for g := range t.Groups {
		prices := t.Groups[g].prices()
		n := len(prices)
		for n > 1 && prices[n-1] > r.budget {
			n--
		}
		r.price = append(r.price, prices[:n])
	}
	r.list = r.hopeful(all, must, at)
	slices.SortFunc(r.list, func(a, b *candidate) int { return byValue(b, a) })
	for n, c := range r.list {
		f := at(c)
		r.rungs = append(r.rungs, rung{gain: f * c.Value, keep: 1 - f, item: n, group: c.group, must: must[c.Item]})
		r.tiers = append(r.tiers, r.tierOf(c))
	}
	r.scale = share(r.rungs)
	return r
}

// tierOf is the tier of a candidate if it is wished for and not paid, else 0.
func (r *relaxed) tierOf(c *candidate) int {
	if c.group >= 0 && 0 < c.Tier && c.Tier < len(r.wish) && r.wish[c.Tier] > 0 {
		return c.Tier
	}
	return 0
}

// hopeful leaves out candidates that are on no best list: those that can not be
// paid, and those of which there are enough better ones at the same price. One
// is better if neither its chance nor its value is less; it could take the
// other's place.
func (r *relaxed) hopeful(all []*candidate, must map[*Item]bool, at func(*candidate) float64) (out []*candidate) {
	type class struct{ group, tier int }
	classes := map[class][]*candidate{}
	for _, c := range all {
		switch {
		case must[c.Item]:
			out = append(out, c)
		case at(c) > 0:
			k := class{c.group, r.tierOf(c)}
			classes[k] = append(classes[k], c)
		}
	}
	for k, list := range classes {
		slices.SortFunc(list, byValue)
		most := len(r.price[k.group]) - 1
		best := newLeader(most)
		for _, c := range list {
			if best.admits(at(c)) {
				out = append(out, c)
			}
		}
	}
	return out
}

// bound is the bound with the multipliers as they are.
func (r *relaxed) bound() float64 {
	r.toll()
	return hope(r.rungs, roughCells) + r.room()
}

// toll sets the tolls of the rungs.
func (r *relaxed) toll() {
	for i := range r.rungs {
		if n := &r.rungs[i]; n.group >= 0 {
			n.bonus = r.nu[r.tiers[i]]
			n.toll = r.mu[n.group] - n.bonus
		}
	}
}

// room is what the bound has beside the bracket at the start.
func (r *relaxed) room() float64 {
	sum := r.lambda * float64(r.budget)
	for tier, w := range r.wish {
		sum -= r.nu[tier] * float64(w)
	}
	for g, prices := range r.price {
		best := 0.0
		for n, p := range prices {
			best = max(best, r.mu[g]*float64(n)-r.lambda*float64(p))
		}
		sum += best
	}
	return sum
}

// tighten looks for multipliers with a low bound, one at a time, beginning with
// one price of money and the slopes of the price lists at some counts. It
// returns the bound.
func (r *relaxed) tighten(counts []int) float64 {
	slope := make([]float64, len(r.price))
	for g, prices := range r.price {
		if n := len(prices) - 1; n > 0 {
			k := min(counts[g]+1, n)
			slope[g] = float64(prices[k] - prices[k-1])
			if slope[g] == 0 {
				slope[g] = float64(prices[n]) / float64(n)
			}
		}
	}
	r.mu = make([]float64, len(slope))
	set := func(lambda float64) float64 {
		r.lambda = lambda
		for g := range r.mu {
			r.mu[g] = lambda * slope[g]
		}
		return r.bound()
	}
	most := set(0)
	at, value := least(1e-14, 1, 36, set)
	if value >= most {
		at = 0
	}
	most = set(at)
	for _, span := range []float64{8, 2} {
		most = r.turn(&r.lambda, r.lambda/span, r.lambda*span, 12, most)
		for g := range r.mu {
			most = r.turn(&r.mu[g], r.mu[g]/span, r.mu[g]*span, 12, most)
		}
		for tier, w := range r.wish {
			if w > 0 {
				most = r.turn(&r.nu[tier], 1e-9, 1, 24, most)
			}
		}
	}
	r.toll()
	return most
}

// turn looks for a better multiplier between two figures, and returns the bound.
func (r *relaxed) turn(m *float64, low, high float64, times int, most float64) float64 {
	if low <= 0 {
		return most
	}
	before := *m
	at, value := least(low, high, times, func(x float64) float64 {
		*m = x
		return r.bound()
	})
	if *m = at; value >= most {
		*m = before
		return most
	}
	return value
}
