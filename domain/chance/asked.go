package chance

import "math"

// An Option is one application that is not paid yet, beside what asking its
// program first would tell.
type Option struct {
	Open   float64 // chance of an interview if what is unknown turns out well
	Yes    float64 // chance that it does
	Weight float64 // see [Season.Weight]
}

// A Query is the options of one price list whose programs are asked, and what
// can take the place of those that turn out closed, best first.
type Query struct {
	Asked, Next []Option
}

// Asked returns the chance to match when the programs of every query are asked
// before they are paid: without that each closed one is wasted, with it the
// next best takes its place for the same fee. rest is the luck of the list's
// other programs. The expectation over all answers is exact.
func (s Season) Asked(rest Luck, queries []Query) (without, with float64) {
	for i := range hermiteX {
		keep := math.Exp(rest[i]) // chance that nothing leads to a match
		plain, better := keep, keep
		for _, q := range queries {
			p, b := s.answers(q, i)
			plain *= p
			better *= b
		}
		without += hermiteW[i] * (1 - plain)
		with += hermiteW[i] * (1 - better)
	}
	return s.Ceiling * without, s.Ceiling * with
}

// answers is the chance that nothing of a query leads to a match at one point
// of the season's luck, without and with replacements. closed[k] is that chance
// together with exactly k programs turning out closed.
func (s Season) answers(q Query, node int) (plain, better float64) {
	closed := make([]float64, 1, len(q.Asked)+1)
	closed[0] = 1
	for _, o := range q.Asked {
		closed = append(closed, 0)
		miss := 1 - o.Weight*s.at(o.Open, node)
		for k := len(closed) - 1; k >= 0; k-- {
			closed[k] *= o.Yes * miss
			if k > 0 {
				closed[k] += closed[k-1] * (1 - o.Yes)
			}
		}
	}
	free := 1.0
	for k, p := range closed {
		if k > 0 && k <= len(q.Next) {
			o := q.Next[k-1]
			free *= 1 - o.Weight*o.Yes*s.at(o.Open, node)
		}
		plain += p
		better += p * free
	}
	return plain, better
}

// at is a chance of an interview at one point of the season's luck.
func (s Season) at(p float64, node int) float64 {
	if p <= 0 || p >= 1 {
		return p
	}
	return 1 / (1 + math.Exp(-s.center(p))*s.spread[node])
}
