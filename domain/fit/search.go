package fit

import (
	"math"
	"slices"

	"secondlook/domain/chance"
)

// A problem is a likelihood to be maximised: one rate for each group, then the
// ceiling and the exponent.
type problem struct {
	groups    [][]chance.RankCount
	low, high []float64
}

func newProblem(groups [][]chance.RankCount) *problem {
	p := &problem{groups: groups}
	rate := chance.BoundsOf("match.rate.other")
	for range groups {
		p.low, p.high = append(p.low, rate.Low), append(p.high, rate.High)
	}
	p.low = append(p.low, leastCeiling, leastExponent)
	p.high = append(p.high, 1, 1)
	return p
}

func (p *problem) ceiling() int  { return len(p.groups) }
func (p *problem) exponent() int { return len(p.groups) + 1 }
func (p *problem) size() int     { return len(p.groups) + 2 }

// hold keeps a parameter where it is.
func (p *problem) hold(i int, at float64) { p.low[i], p.high[i] = at, at }

// release lets the exponent go.
func (p *problem) release(i int) { p.low[i], p.high[i] = leastExponent, 1 }

// start is where the search begins: half of those with two ranks match.
func (p *problem) start() []float64 {
	theta := make([]float64, p.size())
	for i := range theta {
		theta[i] = min(max(0.3, p.low[i]), p.high[i])
	}
	theta[p.ceiling()] = min(max(0.9, p.low[p.ceiling()]), p.high[p.ceiling()])
	theta[p.exponent()] = p.high[p.exponent()]
	return theta
}

// each calls f for every count with its chance, and how that moves with the
// rate, the ceiling and the exponent.
func (p *problem) each(theta []float64, f func(group int, k chance.RankCount, q float64, slope [3]float64)) {
	c, b := theta[p.ceiling()], theta[p.exponent()]
	for i, g := range p.groups {
		for _, k := range g {
			n := float64(k.Ranks)
			nb := math.Pow(n, b)
			rest := math.Exp(-theta[i] * nb)
			q := min(max(-c*math.Expm1(-theta[i]*nb), tiny), 1-tiny)
			f(i, k, q, [3]float64{c * nb * rest, 1 - rest, c * theta[i] * nb * math.Log(n) * rest})
		}
	}
}

// tiny keeps a chance away from 0 and 1, where its logarithm has no value.
const tiny = 1e-12

// logLik is the binomial log-likelihood without its constant.
func (p *problem) logLik(theta []float64) (sum float64) {
	p.each(theta, func(_ int, k chance.RankCount, q float64, _ [3]float64) {
		sum += float64(k.Matched)*math.Log(q) + float64(k.NotMatched)*math.Log1p(-q)
	})
	return sum
}

// score is the gradient of the log-likelihood.
func (p *problem) score(theta []float64) []float64 {
	out := make([]float64, p.size())
	p.each(theta, func(i int, k chance.RankCount, q float64, slope [3]float64) {
		w := (float64(k.Matched) - float64(k.Matched+k.NotMatched)*q) / (q * (1 - q))
		for j, at := range [3]int{i, p.ceiling(), p.exponent()} {
			out[at] += w * slope[j]
		}
	})
	return out
}

// expected is Fisher's information.
func (p *problem) expected(theta []float64) *arrow {
	out := newArrow(len(p.groups))
	p.each(theta, func(i int, k chance.RankCount, q float64, slope [3]float64) {
		w := float64(k.Matched+k.NotMatched) / (q * (1 - q))
		out.rates[i] += w * slope[0] * slope[0]
		for j := range 2 {
			out.side[i][j] += w * slope[0] * slope[j+1]
			for l := range 2 {
				out.corner[j][l] += w * slope[j+1] * slope[l+1]
			}
		}
	})
	return out
}

// observed is minus the second derivative of the log-likelihood, by central
// differences of the score. The score of a rate hangs on no other one, so all
// rates are moved at once.
func (p *problem) observed(theta []float64) *arrow {
	n := len(p.groups)
	step := func(j int) float64 { return 1e-5 * max(theta[j], 0.01) }
	differ := func(from, to int) []float64 { // of the score, by moving parameters from..to
		up, down := slices.Clone(theta), slices.Clone(theta)
		for j := from; j < to; j++ {
			up[j] += step(j)
			down[j] -= step(j)
		}
		a, b := p.score(up), p.score(down)
		for i := range a {
			a[i] -= b[i]
		}
		return a
	}
	out := newArrow(n)
	for i, d := range differ(0, n)[:n] {
		out.rates[i] = -d / (2 * step(i))
	}
	ceiling, exponent := differ(n, n+1), differ(n+1, n+2)
	for i := range n {
		out.side[i] = [2]float64{-ceiling[i] / (2 * step(n)), -exponent[i] / (2 * step(n+1))}
	}
	both := -(ceiling[n+1]/step(n) + exponent[n]/step(n+1)) / 4
	out.corner = [2][2]float64{{-ceiling[n] / (2 * step(n)), both}, {both, -exponent[n+1] / (2 * step(n+1))}}
	return out
}

// maximum climbs from theta.
func (p *problem) maximum(theta []float64) []float64 {
	theta = slices.Clone(theta)
	best := p.logLik(theta)
	for range 500 {
		slope := p.score(theta)
		step, ok := p.expected(theta).solve(p.free(theta, slope), slope)
		if !ok {
			break
		}
		next, at, better := theta, best, false
		for part := 1.0; part > 1e-9 && !better; part /= 2 {
			next = slices.Clone(theta)
			for i := range next {
				next[i] = min(max(theta[i]+part*step[i], p.low[i]), p.high[i])
			}
			at = p.logLik(next)
			better = at > best
		}
		if !better || at-best < 1e-12*math.Abs(best) {
			if better {
				theta = next
			}
			break
		}
		theta, best = next, at
	}
	return theta
}

// free says which parameters are not held by a bound that the likelihood pushes
// them against.
func (p *problem) free(theta, slope []float64) []bool {
	out := make([]bool, len(theta))
	for i, v := range theta {
		out[i] = p.low[i] < p.high[i] && (v > p.low[i] || slope[i] > 0) && (v < p.high[i] || slope[i] < 0)
	}
	return out
}

// errors are the standard errors that the observed information gives; zero for
// what lies on a bound. With apart each parameter has the others as they are.
func (p *problem) errors(theta []float64, apart bool) []float64 {
	out := make([]float64, p.size())
	variance := p.observed(theta).variances(p.free(theta, p.score(theta)), apart)
	for i, v := range variance {
		if v > 0 && !math.IsInf(v, 0) {
			out[i] = math.Sqrt(v)
		}
	}
	return out
}
