package fit

import (
	"math"
	"slices"

	"secondlook/domain/chance"
)

// An Error says how far a curve lies from counts.
type Error struct {
	Points   int     // counts
	Persons  int     // in them
	Deviance float64 // twice the log-likelihood that is lost against the shares themselves; 0 is none
	// RMS is the root of the mean squared difference of curve and share, each
	// weighted by its persons; 0.03 is three percentage points.
	RMS float64
}

// predicted is a count with the chance that something says of it.
type predicted struct {
	chance.RankCount
	q float64
}

// errorOf compares counts with what is said of them (deviance: McCullagh and
// Nelder 1989, 2.3).
func errorOf(list []predicted) (e Error) {
	for _, p := range list {
		n := p.Matched + p.NotMatched
		if n == 0 {
			continue
		}
		seen := float64(p.Matched) / float64(n)
		e.Points++
		e.Persons += n
		e.RMS += float64(n) * (seen - p.q) * (seen - p.q)
		e.Deviance += 2 * (lost(float64(p.Matched), float64(n)*p.q) + lost(float64(p.NotMatched), float64(n)*(1-p.q)))
	}
	if e.Persons > 0 {
		e.RMS = math.Sqrt(e.RMS / float64(e.Persons))
	}
	return e
}

func lost(seen, said float64) float64 {
	if seen == 0 {
		return 0
	}
	return seen * math.Log(seen/math.Max(said, tiny))
}

// A LeftOut says how well a specialty is foretold by the others.
type LeftOut struct {
	Specialty string
	Own       Error // of the curve that is fitted to all, this specialty with them
	Others    Error // of the curve of the others: their ceiling, exponent and common rate
	Naive     Error // of the share of the others who matched with so many ranks
}

// LeaveOneOut fits the curve to all specialties but one, for each of them in
// turn, and compares what it says of that one with its counts. It needs two
// specialties or more.
func (c *Curve) LeaveOneOut() (out []LeftOut) {
	if len(c.Groups) < 2 {
		return nil
	}
	for i, g := range c.Groups {
		var rest []chance.RankCount
		for j, o := range c.Groups {
			if j != i {
				rest = append(rest, o.Counts...)
			}
		}
		other, err := Of(rest)
		if err != nil {
			continue
		}
		left := LeftOut{Specialty: g.Specialty}
		said := func(of func(k chance.RankCount) float64) Error {
			var list []predicted
			for _, k := range g.Counts {
				list = append(list, predicted{k, of(k)})
			}
			return errorOf(list)
		}
		left.Own = said(func(k chance.RankCount) float64 { return c.At(g.Specialty, float64(k.Ranks)) })
		left.Others = said(func(k chance.RankCount) float64 { return other.At("", float64(k.Ranks)) })
		left.Naive = said(func(k chance.RankCount) float64 { return naive(rest, k.Ranks) })
		out = append(out, left)
	}
	return out
}

// naive is the share of all who matched with so many ranks, or with the nearest
// number that anybody had.
func naive(counts []chance.RankCount, ranks int) float64 {
	near := slices.MinFunc(counts, func(a, b chance.RankCount) int { return away(a.Ranks, ranks) - away(b.Ranks, ranks) }).Ranks
	matched, all := 0, 0
	for _, k := range counts {
		if k.Ranks == near {
			matched += k.Matched
			all += k.Matched + k.NotMatched
		}
	}
	return float64(matched) / float64(all)
}

func away(a, b int) int { return max(a-b, b-a) }
