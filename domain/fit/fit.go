// Package fit finds the curve from ranked programs to a match that fits
// published counts best, and says how well it does:
//
//	g_s(n) = c·(1 − exp(−a_s·nᵇ)),  0 < b ≤ 1,  0 < c ≤ 1
//
// with a rate a_s for each specialty and one ceiling c and exponent b for all.
// It is the curve of all applicants in the counts, not of one of them.
package fit

import (
	"fmt"
	"math"
	"slices"

	"secondlook/domain/chance"
)

// A Group is the applicants of one specialty, or of all of them together.
type Group struct {
	Specialty string // "": all of them
	Rate      float64
	SE        float64 // of the rate, the ceiling being what it is
	Wide      float64 // of the rate together with the ceiling and the exponent; zero on a bound
	Counts    []chance.RankCount
}

// A Curve is a fitted curve.
type Curve struct {
	Ceiling    float64
	CeilingSE  float64 // zero on the bound
	Exponent   float64
	ExponentSE float64 // zero on the bound
	OnBound    bool    // the likelihood still rises where the exponent is 1
	Slope      float64 // of the log-likelihood in the exponent; positive on the bound
	Groups     []Group // by specialty, in the order of their names
	All        Group   // one rate for all of them, with the same ceiling and exponent
	LogLik     float64
	Error      Error
}

// Bounds of the parameters; those of the rates are the bounds of their rows.
const (
	leastCeiling  = 0.05
	leastExponent = 0.1
)

// Of fits the curve to counts by maximum likelihood, each count being binomial.
// Counts of so many ranks "or more" are left out: people stand in them who rank
// programs without an interview. The search is Fisher's scoring with the steps
// halved until they help (McCullagh and Nelder, Generalized Linear Models,
// 1989, 2.5), kept inside the bounds; standard errors come from the observed
// information at the maximum.
func Of(counts []chance.RankCount) (*Curve, error) {
	groups, err := gather(counts)
	if err != nil {
		return nil, err
	}
	p := newProblem(groups)
	p.hold(p.exponent(), 1)
	theta := p.maximum(p.start())
	c := &Curve{Slope: p.score(theta)[p.exponent()]}
	if c.OnBound = c.Slope >= 0; !c.OnBound {
		p.release(p.exponent())
		theta = p.maximum(theta)
	}
	wide := p.errors(theta, false)
	narrow := p.errors(theta, true)
	c.Ceiling, c.CeilingSE = theta[p.ceiling()], wide[p.ceiling()]
	c.Exponent, c.ExponentSE = theta[p.exponent()], wide[p.exponent()]
	c.LogLik = p.logLik(theta)
	for i, g := range groups {
		c.Groups = append(c.Groups, Group{Specialty: g[0].Specialty, Rate: theta[i], SE: narrow[i], Wide: wide[i], Counts: g})
	}
	c.All = together(groups, c.Ceiling, c.Exponent)
	c.Error = errorOf(c.fitted())
	return c, nil
}

// gather sorts the counts of a set number of ranks by specialty.
func gather(counts []chance.RankCount) ([][]chance.RankCount, error) {
	by := map[string][]chance.RankCount{}
	for _, c := range counts {
		if c.Ranks <= 0 || c.Matched < 0 || c.NotMatched < 0 {
			return nil, fmt.Errorf("fit the counts: %s has a row with %d ranks, %d matched and %d not", c.Specialty, c.Ranks, c.Matched, c.NotMatched)
		}
		if !c.OrMore && c.Matched+c.NotMatched > 0 {
			by[c.Specialty] = append(by[c.Specialty], c)
		}
	}
	var out [][]chance.RankCount
	for _, g := range by {
		if len(g) > 1 { // one count cannot show a rate beside a ceiling
			out = append(out, g)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("fit the counts: no specialty has two or more of them")
	}
	slices.SortFunc(out, func(a, b []chance.RankCount) int {
		switch {
		case a[0].Specialty < b[0].Specialty:
			return -1
		case a[0].Specialty > b[0].Specialty:
			return 1
		}
		return 0
	})
	return out, nil
}

// together finds the one rate of all counts.
func together(groups [][]chance.RankCount, ceiling, exponent float64) Group {
	all := slices.Concat(groups...)
	p := newProblem([][]chance.RankCount{all})
	p.hold(p.ceiling(), ceiling)
	p.hold(p.exponent(), exponent)
	theta := p.maximum(p.start())
	return Group{Rate: theta[0], SE: p.errors(theta, true)[0], Counts: all}
}

// At is the chance to match with n ranked programs of a specialty; one without
// counts has the rate of all.
func (c *Curve) At(specialty string, n float64) float64 {
	g := c.All
	if i := slices.IndexFunc(c.Groups, func(g Group) bool { return g.Specialty == specialty }); i >= 0 {
		g = c.Groups[i]
	}
	return share(g.Rate, c.Ceiling, c.Exponent, n)
}

func share(a, c, b, n float64) float64 { return -c * math.Expm1(-a*math.Pow(n, b)) }

// fitted are the counts with what the curve says of each.
func (c *Curve) fitted() (out []predicted) {
	for _, g := range c.Groups {
		for _, k := range g.Counts {
			out = append(out, predicted{k, share(g.Rate, c.Ceiling, c.Exponent, float64(k.Ranks))})
		}
	}
	return out
}
