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

// drawnOption is an option at each point of the season's luck.
type drawnOption struct {
	open        Points
	yes, weight float64
}

// drawnQuery is a query at each point of the season's luck.
type drawnQuery struct{ asked, next []drawnOption }

func (s Season) drawnOptions(options []Option) []drawnOption {
	out := make([]drawnOption, len(options))
	for i, o := range options {
		out[i] = drawnOption{s.Spread(o.Open), o.Yes, o.Weight}
	}
	return out
}

// Asked returns the chance to match when the programs of every query are asked
// before they are paid: without that each closed one is wasted, with it the
// next best takes its place for the same fee. rest is the luck of the list's
// other programs. The expectation over all answers is exact.
func (s Season) Asked(rest Luck, queries []Query) (without, with float64) {
	at := make([]drawnQuery, len(queries))
	for i, q := range queries {
		at[i] = drawnQuery{s.drawnOptions(q.Asked), s.drawnOptions(q.Next)}
	}
	for node := range hermiteX {
		keep := math.Exp(rest[node]) // chance that nothing leads to a match
		plain, better := keep, keep
		for _, q := range at {
			p, b := q.answers(node)
			plain *= p
			better *= b
		}
		without += hermiteW[node] * (1 - plain)
		with += hermiteW[node] * (1 - better)
	}
	return s.Ceiling * without, s.Ceiling * with
}

// answers is the chance that nothing of a query leads to a match at one point
// of the season's luck, without and with replacements. closed[k] is that chance
// together with exactly k programs turning out closed.
func (q drawnQuery) answers(node int) (plain, better float64) {
	closed := make([]float64, 1, len(q.asked)+1)
	closed[0] = 1
	for _, o := range q.asked {
		closed = append(closed, 0)
		miss := 1 - o.weight*o.open[node]
		for k := len(closed) - 1; k >= 0; k-- {
			closed[k] *= o.yes * miss
			if k > 0 {
				closed[k] += closed[k-1] * (1 - o.yes)
			}
		}
	}
	free := 1.0
	for k, p := range closed {
		if k > 0 && k <= len(q.next) {
			o := q.next[k-1]
			free *= 1 - o.weight*o.yes*o.open[node]
		}
		plain += p
		better += p * free
	}
	return plain, better
}
