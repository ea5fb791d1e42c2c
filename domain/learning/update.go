package learning

import (
	"math"
	"slices"

	"secondlook/domain/chance"
	"secondlook/domain/interval"
)

// An Asked is what one application of a season tells.
type Asked struct {
	Program string  // its key, by which it is known again in another season; "": it is not
	P       float64 // the chance that was said, 0 to 1
	Open    float64 // the chance in it that what is not known of the program's rules allows an interview; 0 is read as 1
	Invited bool
}

// open is the chance of the rules.
func (x *Asked) open() float64 {
	if x.Open <= 0 {
		return 1
	}
	return x.Open
}

// A Round is the applications of one season, and what had been learnt before
// their chances were said.
type Round struct {
	Asked  []Asked
	Learnt float64 // own.intercept in the chances; 0: nothing
}

// A Posterior is what seasons teach of an applicant's own log-odds δ of an
// interview, the part that the records do not show.
//
// With uⱼ the luck of season j, qᵢ the chance that the program's rules allow an
// interview, and aᵢⱼ the log-odds with which the mean over δ and uⱼ is the chance
// that was said,
//
//	yᵢⱼ ~ Bernoulli(qᵢ·logistic(aᵢⱼ + δ + uⱼ)),  δ ~ N(0, τ²),  uⱼ ~ N(0, λ²)
//
// with τ and λ the Spread and Luck of a [chance.Apart]. One season alone shows
// only the sum of δ and its luck, so that it never teaches more than the share
// τ²/(τ²+λ²) of what it seems to. Rules stay what they are: of a program that
// was asked before, qᵢ is what its answers so far leave of it, each weighed by
// the chance that was said. Where no rule is in doubt the likelihood is
// log-concave, and so the posterior never wider than the prior (Brascamp and
// Lieb 1976).
//
// What the reference set gets wrong of all applicants alike cannot be told from δ
// by one applicant's seasons: with ε ~ N(0, SE²) the error of base.intercept, they
// show δ + ε + uⱼ. The error is not learnt jointly. It is taken as 0, so that all
// that is learnt goes to δ, τ is the prior of δ alone, and the interval is that of
// δ given a base that is right. The ranges of chances go on to carry the whole
// error of base.intercept: nothing that is learnt narrows it.
type Posterior struct {
	Prior, SD float64 // standard deviations of δ before and after
	Mean      float64 // of δ; 0 before
	Low, High float64 // its 80 % interval

	// Shift is how far the log-odds of the chances have to move so that the same
	// applications could expect as many invitations as δ makes likely; From and
	// To are the same at the ends of the interval. Nothing learnt moves nothing.
	Shift, From, To float64

	Applications, Invited int
	Seasons               int
}

// The grids of δ and of δ and luck together, in standard deviations each way.
const (
	reach  = 5.0
	fine   = 80  // steps from the middle to an end, of δ
	coarse = 120 // of both together
)

// Learn returns what rounds teach. Chances of 0 and 1 hang on rules and teach
// nothing. Without anything to learn from the posterior is the prior.
func Learn(a chance.Apart, rounds []Round) Posterior { return NewPrior(a).Learn(rounds) }

// A Prior is what is known of δ before any season, prepared to learn from many
// applicants. It is read only and safe to share.
type Prior struct {
	apart     chance.Apart
	own, both []float64   // the grids of δ, and of δ and luck together
	lift      []float64   // the odds of each point of both against those of the middle
	logs      []float64   // of the prior at each point of own
	kernel    [][]float64 // see kernelOf
}

// NewPrior prepares what is known before.
func NewPrior(a chance.Apart) *Prior {
	p := &Prior{apart: a}
	if a.Spread <= 0 {
		return p
	}
	p.own, p.both = grid(a.Spread, fine), grid(math.Hypot(a.Spread, a.Luck), coarse)
	for _, d := range p.own {
		p.logs = append(p.logs, -d*d/(2*a.Spread*a.Spread))
	}
	for _, w := range p.both {
		p.lift = append(p.lift, math.Exp(-w))
	}
	p.kernel = kernelOf(p.own, p.both, a.Luck)
	return p
}

// Learn is [Learn] from the same prior.
func (x *Prior) Learn(rounds []Round) Posterior {
	spread := x.apart.Spread
	p := Posterior{Prior: spread, SD: spread, Low: -interval.Z80 * spread, High: interval.Z80 * spread}
	if spread <= 0 {
		return p
	}
	logs, total := slices.Clone(x.logs), make([]float64, len(x.both))
	center, doors := chance.Center(math.Hypot(spread, x.apart.Luck)), map[string]float64{}
	for i := range rounds {
		like, sum, n, hits := x.likelihood(&rounds[i], center, doors)
		p.Applications, p.Invited = p.Applications+n, p.Invited+hits
		if n == 0 {
			continue
		}
		p.Seasons++
		for i := range logs {
			logs[i] += math.Log(dot(x.kernel[i], like))
		}
		for k := range total {
			total[k] += sum[k]
		}
	}
	if p.Seasons == 0 {
		return p
	}
	weights := normal(logs)
	p.moments(x.own, weights)
	if len(doors) > 0 { // where rules are in doubt a few refusals can blur a little: nothing is unlearnt by them
		p.SD = min(p.SD, p.Prior)
	}
	p.shifts(rounds, x, weights, total)
	return p
}

// grid returns evenly spaced points around 0 as far as a normal distribution
// reaches.
func grid(sd float64, steps int) []float64 {
	out := make([]float64, 2*steps+1)
	for i := range out {
		out[i] = reach * sd * float64(i-steps) / float64(steps)
	}
	return out
}

// kernelOf is the chance of each sum of δ and luck, given δ.
func kernelOf(own, both []float64, luck float64) [][]float64 {
	luck = max(luck, both[1]-both[0]) // a grid shows no less
	out := make([][]float64, len(own))
	for i, d := range own {
		row, sum := make([]float64, len(both)), 0.0
		for k, w := range both {
			x := (w - d) / luck
			row[k] = math.Exp(-x * x / 2)
			sum += row[k]
		}
		for k := range row {
			row[k] /= sum
		}
		out[i] = row
	}
	return out
}

// likelihood is that of a round at each sum of δ and luck, as a share of the
// largest, with the invitations that it makes likely. doors are the chances that
// the rules of programs of earlier rounds allow an interview; they are brought up
// to date.
func (x *Prior) likelihood(r *Round, center func(float64) float64, doors map[string]float64) (like, sum []float64, n, hits int) {
	like, sum = make([]float64, len(x.both)), make([]float64, len(x.both))
	for k := range like {
		like[k] = 1
	}
	for i := range r.Asked {
		a := &r.Asked[i]
		p, ok := r.behind(a)
		if !ok {
			continue
		}
		n++
		open := a.open()
		q, again := doors[a.Program]
		if !again || a.Program == "" {
			q = open
		}
		if a.Invited {
			hits++
		}
		odds := math.Exp(-center(p))
		for k, lift := range x.lift {
			share := 1 / (1 + odds*lift)
			sum[k] += open * share
			if a.Invited {
				like[k] *= share
			} else {
				like[k] *= max(1-q*share, rounding)
			}
		}
		if n%often == 0 {
			share(like)
		}
		if open < 1 {
			doors[a.Program] = after(q, p, a.Invited)
		}
	}
	share(like)
	return like, sum, n, hits
}

// share makes figures shares of the largest, so that a long product of them does
// not vanish.
func share(of []float64) {
	top := slices.Max(of)
	for k := range of {
		of[k] /= top
	}
}

const (
	rounding = 1e-15 // keeps what is impossible possible
	often    = 8     // factors after which a product is scaled: none of them is below rounding
)

// after is the chance that rules allow an interview once a program has answered;
// p is the chance of an invitation if they do.
func after(q, p float64, invited bool) float64 {
	if invited {
		return 1
	}
	return q * (1 - p) / (1 - q*p)
}

// behind is the chance of an invitation where the rules allow it, as it would
// have been said without what was learnt. ok is false where it teaches nothing.
func (r *Round) behind(x *Asked) (p float64, ok bool) {
	p = x.P / x.open()
	if p <= 0 || p >= 1 {
		return p, false
	}
	return shifted(p, -r.Learnt), true
}

// shifted moves the log-odds of a chance.
func shifted(p, by float64) float64 {
	if p <= 0 || p >= 1 || by == 0 {
		return p
	}
	return 1 / (1 + (1-p)/p*math.Exp(-by))
}

// normal makes weights of logarithms that add up to 1.
func normal(logs []float64) []float64 {
	top, sum := math.Inf(-1), 0.0
	for _, l := range logs {
		top = max(top, l)
	}
	out := make([]float64, len(logs))
	for i, l := range logs {
		out[i] = math.Exp(l - top)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}

// moments are the mean, the spread and the middle 80 % of δ.
func (p *Posterior) moments(own, weights []float64) {
	p.Mean = dot(own, weights)
	variance := 0.0
	for i, d := range own {
		variance += weights[i] * (d - p.Mean) * (d - p.Mean)
	}
	p.SD = math.Sqrt(variance)
	p.Low, p.High = quantile(own, weights, 0.1), quantile(own, weights, 0.9)
}

// quantile is the point below which a share of the weight lies, each weight
// being spread evenly around its point.
func quantile(points, weights []float64, share float64) float64 {
	step, below := points[1]-points[0], 0.0
	for i, w := range weights {
		if below+w >= share {
			return points[i] + step*((share-below)/w-0.5)
		}
		below += w
	}
	return points[len(points)-1]
}

func dot(a, b []float64) (sum float64) {
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// shifts finds what the chances have to move by: for what is likely now, and at
// both ends of the interval.
func (p *Posterior) shifts(rounds []Round, x *Prior, weights, total []float64) {
	given := make([]float64, len(x.own)) // invitations by δ
	for i := range x.own {
		given[i] = dot(x.kernel[i], total)
	}
	asked := oddsOf(rounds)
	p.Shift = shiftTo(asked, dot(given, weights))
	p.From, p.To = shiftTo(asked, between(x.own, given, p.Low)), shiftTo(asked, between(x.own, given, p.High))
}

// between reads a rising curve at x.
func between(xs, ys []float64, x float64) float64 {
	for i := 1; i < len(xs); i++ {
		if x <= xs[i] {
			t := (x - xs[i-1]) / (xs[i] - xs[i-1])
			return ys[i-1] + t*(ys[i]-ys[i-1])
		}
	}
	return ys[len(ys)-1]
}

// odds are those against an invitation where the rules allow it, with the chance
// that they do.
type odds struct{ against, open float64 }

// oddsOf are the odds of all that teaches something.
func oddsOf(rounds []Round) (out []odds) {
	for i := range rounds {
		for k := range rounds[i].Asked {
			a := &rounds[i].Asked[k]
			if p, ok := rounds[i].behind(a); ok {
				out = append(out, odds{(1 - p) / p, a.open()})
			}
		}
	}
	return out
}

// most is the largest shift: what a reference set takes.
const most = 5

// shiftTo is the shift of the log-odds with which applications could expect so many
// invitations (bisection).
func shiftTo(asked []odds, want float64) float64 {
	low, high := -float64(most), float64(most)
	for range 50 {
		mid, sum := (low+high)/2, 0.0
		by := math.Exp(-mid)
		for _, x := range asked {
			sum += x.open / (1 + x.against*by)
		}
		if sum < want {
			low = mid
		} else {
			high = mid
		}
	}
	return (low + high) / 2
}
