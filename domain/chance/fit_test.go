package chance_test

import (
	"fmt"
	"math"
	"slices"

	"secondlook/domain/chance"
)

// A fit is the curve c·(1−exp(−a_s·n)) fitted to counts of matched and not
// matched applicants by number of ranks.
type fit struct {
	Ceiling, CeilingSE float64
	Rates, RateSEs     map[string]float64
	LogLikelihood      float64
	// Bound is the derivative of the log-likelihood with respect to the
	// exponent b of nᵇ at b = 1. Positive: the maximum lies on the bound.
	Bound float64
}

// fitRates maximises the binomial likelihood of the counts by Newton's method
// on the rates, for each ceiling of a golden-section search. Standard errors
// come from the observed information of the profile.
func fitRates(counts []chance.RankCount) (fit, error) {
	groups := map[string][]chance.RankCount{}
	for _, c := range counts {
		if c.Ranks <= 0 || c.Matched < 0 || c.NotMatched < 0 {
			return fit{}, fmt.Errorf("fit ranks: %s has a row with %d ranks, %d matched and %d not", c.Specialty, c.Ranks, c.Matched, c.NotMatched)
		}
		groups[c.Specialty] = append(groups[c.Specialty], c)
	}
	if len(groups) == 0 {
		return fit{}, fmt.Errorf("fit ranks: no counts")
	}
	profile := func(c float64) float64 {
		sum := 0.0
		for _, g := range groups {
			_, ll := bestRate(g, c)
			sum += ll
		}
		return sum
	}
	c := golden(profile, 0.3, 0.999)
	f := fit{Ceiling: c, CeilingSE: errorOf(profile, c, 1e-3), Rates: map[string]float64{}, RateSEs: map[string]float64{}}
	names := make([]string, 0, len(groups))
	for name := range groups {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		g := groups[name]
		a, ll := bestRate(g, c)
		f.Rates[name] = a
		f.RateSEs[name] = errorOf(func(a float64) float64 { return likelihood(g, a, 1, c) }, a, 1e-3*a)
		f.LogLikelihood += ll
		f.Bound += (likelihood(g, a, 1, c) - likelihood(g, a, 1-1e-5, c)) / 1e-5
	}
	return f, nil
}

// likelihood is the binomial log-likelihood of one specialty's counts.
func likelihood(g []chance.RankCount, a, b, c float64) float64 {
	sum := 0.0
	for _, r := range g {
		p := c * (1 - math.Exp(-a*math.Pow(float64(r.Ranks), b)))
		sum += float64(r.Matched)*math.Log(p) + float64(r.NotMatched)*math.Log1p(-p)
	}
	return sum
}

func bestRate(g []chance.RankCount, c float64) (a, ll float64) {
	at := func(la float64) float64 { return likelihood(g, math.Exp(la), 1, c) }
	la := golden(at, math.Log(1e-3), math.Log(5))
	return math.Exp(la), at(la)
}

// golden finds the maximum of a function with one peak in [low, high] by
// golden-section search (Kiefer 1953).
func golden(f func(float64) float64, low, high float64) float64 {
	const ratio = 0.6180339887498949
	x1, x2 := high-ratio*(high-low), low+ratio*(high-low)
	f1, f2 := f(x1), f(x2)
	for high-low > 1e-9 {
		if f1 < f2 {
			low, x1, f1 = x1, x2, f2
			x2 = low + ratio*(high-low)
			f2 = f(x2)
		} else {
			high, x2, f2 = x2, x1, f1
			x1 = high - ratio*(high-low)
			f1 = f(x1)
		}
	}
	return (low + high) / 2
}

// errorOf is the standard error that the curvature of a log-likelihood at its
// maximum gives, by second differences of width h.
func errorOf(f func(float64) float64, at, h float64) float64 {
	curve := -(f(at+h) - 2*f(at) + f(at-h)) / (h * h)
	if !(curve > 0) {
		return math.Inf(1)
	}
	return 1 / math.Sqrt(curve)
}
