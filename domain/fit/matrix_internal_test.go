package fit

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// A random arrow of positive definite information, and which parameters are free.
func anyArrow(t *rapid.T) (a *arrow, free []bool) {
	n := rapid.IntRange(1, 6).Draw(t, "rates")
	a = newArrow(n)
	size := rapid.Float64Range(0.1, 10)
	for i := range n {
		a.rates[i] = size.Draw(t, "rate")
		a.side[i] = [2]float64{rapid.Float64Range(-1, 1).Draw(t, "side"), rapid.Float64Range(-1, 1).Draw(t, "side")}
		for j := range 2 {
			for k := range 2 {
				a.corner[j][k] += a.side[i][j] * a.side[i][k] / a.rates[i]
			}
		}
		free = append(free, rapid.Bool().Draw(t, "free"))
	}
	a.corner[0][0] += size.Draw(t, "ceiling")
	a.corner[1][1] += size.Draw(t, "exponent")
	return a, append(free, rapid.Bool().Draw(t, "free"), rapid.Bool().Draw(t, "free"))
}

// at is an entry of the whole matrix.
func (a *arrow) at(i, j int) float64 {
	n := len(a.rates)
	switch {
	case i > j:
		return a.at(j, i)
	case i >= n:
		return a.corner[i-n][j-n]
	case j >= n:
		return a.side[i][j-n]
	case i == j:
		return a.rates[i]
	}
	return 0
}

// What is solved gives the right side back where parameters are free, and the
// variances are those of the inverse.
func TestArrows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, free := anyArrow(t)
		apart, together := a.variances(free, true), a.variances(free, false)
		for unit := range free {
			v := make([]float64, len(free))
			v[unit] = 1
			x, ok := a.solve(free, v)
			if !ok || !free[unit] {
				if together[unit] != 0 && !free[unit] {
					t.Fatalf("parameter %d is held and has the variance %v", unit, together[unit])
				}
				continue
			}
			for i := range free {
				sum := 0.0
				for j := range free {
					sum += a.at(i, j) * x[j]
				}
				if free[i] && math.Abs(sum-v[i]) > 1e-8 || !free[i] && x[i] != 0 {
					t.Fatalf("row %d gives %v, want %v; x %v", i, sum, v[i], x)
				}
			}
			if math.Abs(x[unit]-together[unit]) > 1e-8 || math.Abs(apart[unit]*a.at(unit, unit)-1) > 1e-9 || together[unit] < apart[unit]-1e-9 {
				t.Fatalf("parameter %d: %v, variances %v and %v", unit, x[unit], together[unit], apart[unit])
			}
		}
	})
}
