package chance

import (
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/interval"
)

// A Ticket is one application of a list.
type Ticket struct {
	Program    *domain.Program
	Assessment *Assessment
}

// An Estimate is a figure with its 80 % range.
type Estimate struct{ Value, Low, High float64 }

// ListChance returns the chance to match of a list with its 80 % range.
func (m *Model) ListChance(list []Ticket) (p, low, high float64) {
	e := m.ListCurve(list, []int{len(list)}).At(0)
	return e.Value, e.Low, e.High
}

// A Curve is the chance to match by the number of programs.
type Curve struct {
	p      []float64
	moved  [][]float64 // p with one of the figures moved by its error
	causes []Cause     // which one that was
	top    float64
}

// ListCurve returns the chance to match of the first n programs of a list, for
// each n of at, which must rise and not exceed the length of the list. The
// errors of the figures are shared by all programs of the list and are carried
// through together; facts nobody has sourced err apart in each program.
func (m *Model) ListCurve(list []Ticket, at []int) *Curve {
	base := m.draw(list, nil, nil)
	c := &Curve{p: curveOf(m.season, base.lucks, at), top: m.ref.value(ceilingRow) + m.ref.rows[ceilingRow].SE}
	c.moved = make([][]float64, len(m.shifts))
	c.causes = make([]Cause, len(m.shifts))
	for i := range m.shifts {
		s := &m.shifts[i]
		c.causes[i], c.moved[i] = s.cause, c.p
		if s.season != nil || slices.ContainsFunc(list, s.touches) {
			c.moved[i] = curveOf(s.in(m), m.draw(list, s, &base).lucks, at)
		}
	}
	return c
}

// Len is the number of points.
func (c *Curve) Len() int { return len(c.p) }

// At is the chance at point i (delta method on its log-odds).
func (c *Curve) At(i int) Estimate {
	p, variance := c.p[i], 0.0
	if p <= 0 {
		return Estimate{}
	}
	for _, q := range c.moved {
		variance += square((q[i] - p) / (p * (1 - p)))
	}
	low, high := middle80(p, math.Sqrt(variance))
	return Estimate{p, low, min(high, max(p, c.top))}
}

// Gain is what the programs between points i and j add (delta method on its
// logarithm).
func (c *Curve) Gain(i, j int) Estimate {
	g, variance := c.p[j]-c.p[i], 0.0
	if g <= 0 {
		return Estimate{}
	}
	for _, q := range c.moved {
		variance += square((q[j] - q[i] - g) / g)
	}
	spread := math.Exp(interval.Z80 * math.Sqrt(variance))
	return Estimate{g, g / spread, min(g*spread, c.top)}
}

// Interviews returns how many invitations a list can expect, with the 80 %
// range that the shared errors of the figures leave (delta method on the
// logarithm). Luck, which strikes a whole season, is not in it.
func (m *Model) Interviews(list []Ticket) Estimate {
	sum := invitations(list, nil)
	if sum <= 0 {
		return Estimate{}
	}
	variance := 0.0
	for i := range m.shifts {
		if move := m.shifts[i].move; move != nil {
			variance += square((invitations(list, move) - sum) / sum)
		}
	}
	spread := math.Exp(interval.Z80 * math.Sqrt(variance))
	return Estimate{sum, max(sum/spread, had(list)), min(sum*spread, float64(len(list)))}
}

// Expected returns how many invitations more than one list another can expect,
// with the 80 % range that the shared errors of the figures leave: those that
// strike both alike cancel. It is below zero where the other expects less.
func (m *Model) Expected(before, after []Ticket) Estimate {
	gain, variance := invitations(after, nil)-invitations(before, nil), 0.0
	for i := range m.shifts {
		if move := m.shifts[i].move; move != nil {
			variance += square(invitations(after, move) - invitations(before, move) - gain)
		}
	}
	spread := interval.Z80 * math.Sqrt(variance)
	return Estimate{gain, max(gain-spread, -float64(len(before))), min(gain+spread, float64(len(after)))}
}

// had is how many interviews of a list are certain.
func had(list []Ticket) (n float64) {
	for i := range list {
		if list[i].Assessment.Chance >= 1 {
			n++
		}
	}
	return n
}

// A drawn is what the programs of a list bring along: the odds against an
// interview, see [Season.against], and the luck.
type drawn struct {
	against []float64
	lucks   []Luck
}

// draw works out a list with a figure moved; nil: none. What the figure leaves
// alone it takes from base.
func (m *Model) draw(list []Ticket, s *shift, base *drawn) drawn {
	season := m.season
	if s != nil {
		season = s.in(m)
	}
	out := drawn{make([]float64, len(list)), make([]Luck, len(list))}
	for i := range list {
		t := &list[i]
		if t.Assessment.Chance <= 0 || domain.OneYear(t.Program.Track) {
			continue
		}
		by, left := s.on(t)
		same := base != nil && by == 0 && season.sigma == m.season.sigma
		switch {
		case same && left == 1 && s.season == nil:
			out.against[i], out.lucks[i] = base.against[i], base.lucks[i]
			continue
		case same:
			out.against[i] = base.against[i]
		default:
			out.against[i] = season.against(moved(t, by))
		}
		if r := left * season.Weight(t.Program.Specialty, t.Assessment.Match); r > 0 {
			out.lucks[i] = season.luck(out.against[i], r)
		}
	}
	return out
}

// curveOf is the chance of the first n programs, for each n of at.
func curveOf(season Season, lucks []Luck, at []int) []float64 {
	out := make([]float64, len(at))
	var sum Luck
	next := 0
	for n := 0; next < len(at); n++ {
		for next < len(at) && at[next] <= n {
			out[next] = season.Chance(sum)
			next++
		}
		if n < len(lucks) {
			sum = sum.Add(lucks[n])
		}
	}
	return out
}

// invitations is the sum of the chances of a list whose log-odds are moved.
func invitations(list []Ticket, move func(*Ticket) float64) (sum float64) {
	for i := range list {
		t := &list[i]
		switch {
		case t.Assessment.Chance <= 0:
		case move == nil:
			sum += t.Assessment.Chance
		default:
			sum += moved(t, move(t))
		}
	}
	return sum
}

// moved is the chance of an interview when its log-odds are moved.
func moved(t *Ticket, by float64) float64 {
	p := t.Assessment.Chance
	if by == 0 {
		return p
	}
	return logistic(logit(p) + by)
}
