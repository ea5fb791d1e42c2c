package portfolio

import (
	"math"

	"secondlook/domain/chance"
)

// signalKinds is how many kinds of signals a specialty can have in a season.
const signalKinds = 2

// A Signalled is an application that a signal may go with.
type Signalled struct {
	Chance [1 + signalKinds]float64 // of an interview without a signal, and with one of each kind
	Weight float64                  // see [chance.Season.Weight]
}

// A Quota is the applications of one specialty and the signals that are left for
// them. An application gets one at most.
type Quota struct {
	Items []Signalled
	Left  [signalKinds]int
}

// A SignalPlan is where signals go.
type SignalPlan struct {
	Kind   [][]int // of each quota's items, 0: none, else the kind from 1 on
	Chance float64 // to match of the whole list
	Before float64 // without these signals
	Bound  float64 // no placing has more
	Exact  bool    // no placing is better
}

// PlaceSignals finds where signals raise the chance to match most. rest is the
// luck of the programs that get none.
//
// The chance is concave in the sum of what signals do to the logarithms at each
// point of the season's luck. So it lies below its tangent at any placing S, and
// the placing that is best on the tangent bounds all of them; where that is S
// itself, S is the best. Tangents are followed until then, or until they lead no
// further (Frank and Wolfe 1956); then the least bound is printed. On a tangent
// the items are independent, and the best within a quota is found by dynamic
// programming over its signals.
func PlaceSignals(quotas []Quota, rest chance.Luck, season chance.Season) SignalPlan {
	s := newSignals(quotas, rest, season)
	p := SignalPlan{Before: season.Chance(s.base), Bound: math.Inf(1)}
	p.Kind = s.follow(&p)
	p.Chance = season.Chance(s.luck(p.Kind))
	if p.Bound = max(p.Bound, p.Chance); p.Exact {
		p.Bound = p.Chance
	}
	return p
}

// signals hold what each signal does to the luck of the list.
type signals struct {
	quotas []Quota
	season chance.Season
	base   chance.Luck
	adds   [][][1 + signalKinds]chance.Luck
}

func newSignals(quotas []Quota, rest chance.Luck, season chance.Season) *signals {
	s := &signals{quotas: quotas, season: season, base: rest, adds: make([][][1 + signalKinds]chance.Luck, len(quotas))}
	for q := range quotas {
		s.adds[q] = make([][1 + signalKinds]chance.Luck, len(quotas[q].Items))
		for i, it := range quotas[q].Items {
			plain := season.Luck(it.Chance[0], it.Weight)
			s.base = s.base.Add(plain)
			for k := 1; k <= signalKinds; k++ {
				with := season.Luck(it.Chance[k], it.Weight)
				for u := range with {
					s.adds[q][i][k][u] = with[u] - plain[u]
				}
			}
		}
	}
	return s
}

// none places no signal.
func (s *signals) none() [][]int {
	out := make([][]int, len(s.quotas))
	for q := range out {
		out[q] = make([]int, len(s.quotas[q].Items))
	}
	return out
}

// luck is that of the whole list with a placing.
func (s *signals) luck(at [][]int) chance.Luck {
	sum := s.base
	for q := range at {
		for i, k := range at[q] {
			sum = sum.Add(s.adds[q][i][k])
		}
	}
	return sum
}

// follow goes from tangent to tangent, and notes the least bound.
func (s *signals) follow(p *SignalPlan) [][]int {
	const steps = 50
	at := s.none()
	for range steps {
		luck := s.luck(at)
		now := s.season.Chance(luck)
		next, rise := s.tangent(luck, at)
		p.Bound = min(p.Bound, now+rise)
		if p.Exact = rise <= now*sameValue; p.Exact {
			return at
		}
		if s.season.Chance(s.luck(next)) <= now {
			return at
		}
		at = next
	}
	return at
}

// tangent returns the best placing on the tangent at a luck, and by how much it
// lies above the placing at.
func (s *signals) tangent(luck chance.Luck, at [][]int) (next [][]int, rise float64) {
	next = make([][]int, len(s.quotas))
	for q := range s.quotas {
		gains := make([][1 + signalKinds]float64, len(s.adds[q]))
		for i := range gains {
			for k := 1; k <= signalKinds; k++ {
				var slope chance.Points
				for u, add := range s.adds[q][i][k] {
					slope[u] = -math.Exp(luck[u]) * add
				}
				gains[i][k] = s.season.Ceiling * chance.Mean(slope)
			}
		}
		next[q] = within(gains, s.quotas[q].Left)
		for i := range gains {
			rise += gains[i][next[q][i]] - gains[i][at[q][i]]
		}
	}
	return next, rise
}

// within finds the kinds whose gains add up to most within a quota. most[a][b] is
// the greatest sum with no more than a and b signals for the items so far.
func within(gains [][1 + signalKinds]float64, left [signalKinds]int) []int {
	a, b := min(left[0], len(gains)), min(left[1], len(gains))
	width := b + 1
	most, took := make([]float64, (a+1)*width), make([]uint8, len(gains)*(a+1)*width)
	for i := range gains {
		row := took[i*len(most):]
		for x := a; x >= 0; x-- {
			for y := b; y >= 0; y-- {
				n := x*width + y
				if x > 0 {
					if v := most[n-width] + gains[i][1]; v > most[n] {
						most[n], row[n] = v, 1
					}
				}
				// most[n] may have changed, most[n-1] has not.
				if y > 0 {
					if v := most[n-1] + gains[i][2]; v > most[n] {
						most[n], row[n] = v, 2
					}
				}
			}
		}
	}
	out := make([]int, len(gains))
	n := len(most) - 1
	for i := len(gains) - 1; i >= 0; i-- {
		switch out[i] = int(took[i*len(most)+n]); out[i] {
		case 1:
			n -= width
		case 2:
			n--
		}
	}
	return out
}
