package fit

import (
	"math"
	"slices"
)

// An arrow is the information of a problem: no two rates hang together, and each
// does with the ceiling and the exponent. So the rates are eliminated first, and
// all takes time in proportion to their number.
type arrow struct {
	rates  []float64     // the diagonal
	side   [][2]float64  // of each rate with the ceiling and the exponent
	corner [2][2]float64 // of the ceiling and the exponent
}

func newArrow(n int) *arrow { return &arrow{rates: make([]float64, n), side: make([][2]float64, n)} }

// none is what no information is larger than.
const none = 1e-300

// rest is the inverse of what the corner keeps once the free rates are
// eliminated; zero where a parameter is held. ok is false where there is none.
func (a *arrow) rest(free []bool) (inverse [2][2]float64, ok bool) {
	n, s := len(a.rates), a.corner
	for i, d := range a.rates {
		if !free[i] {
			continue
		}
		if !(math.Abs(d) > none) {
			return inverse, false
		}
		for j := range 2 {
			for k := range 2 {
				s[j][k] -= a.side[i][j] * a.side[i][k] / d
			}
		}
	}
	if det := s[0][0]*s[1][1] - s[0][1]*s[1][0]; free[n] && free[n+1] {
		return [2][2]float64{{s[1][1] / det, -s[0][1] / det}, {-s[1][0] / det, s[0][0] / det}}, math.Abs(det) > none
	}
	for j := range 2 {
		if free[n+j] {
			inverse[j][j] = 1 / s[j][j]
			return inverse, math.Abs(s[j][j]) > none
		}
	}
	return inverse, true
}

// solve solves a·x = v among the free parameters; the others stay 0. ok is false
// where there is no solution, or nothing is free.
func (a *arrow) solve(free []bool, v []float64) (x []float64, ok bool) {
	n := len(a.rates)
	inverse, ok := a.rest(free)
	if !ok || !slices.Contains(free, true) {
		return nil, false
	}
	x = make([]float64, n+2)
	left := [2]float64{v[n], v[n+1]}
	for i, d := range a.rates {
		if free[i] {
			left[0] -= a.side[i][0] * v[i] / d
			left[1] -= a.side[i][1] * v[i] / d
		}
	}
	for j := range 2 {
		x[n+j] = inverse[j][0]*left[0] + inverse[j][1]*left[1]
	}
	for i, d := range a.rates {
		if free[i] {
			x[i] = (v[i] - a.side[i][0]*x[n] - a.side[i][1]*x[n+1]) / d
		}
	}
	return x, true
}

// variances are the diagonal of the inverse among the free parameters, 0 for the
// others; with apart those of each parameter with the others as they are.
func (a *arrow) variances(free []bool, apart bool) []float64 {
	n := len(a.rates)
	out := make([]float64, n+2)
	inverse, ok := a.rest(free)
	for i, d := range a.rates {
		switch {
		case !free[i]:
		case apart:
			out[i] = 1 / d
		case ok:
			out[i] = 1 / d
			for j := range 2 {
				for k := range 2 {
					out[i] += a.side[i][j] * inverse[j][k] * a.side[i][k] / (d * d)
				}
			}
		}
	}
	for j := range 2 {
		switch {
		case !free[n+j]:
		case apart:
			out[n+j] = 1 / a.corner[j][j]
		case ok:
			out[n+j] = inverse[j][j]
		}
	}
	return out
}
