package chance

import (
	"math"

	"secondlook/domain"
	"secondlook/domain/screening"
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
// coefficients' errors are shared by all programs of the list and are carried
// through together; facts nobody has sourced err apart in each program.
func (m *Model) ListCurve(list []Ticket, at []int) *Curve {
	season := m.Season()
	base := m.lucks(season, list, nil, nil)
	c := &Curve{p: curveOf(season, base, at), top: m.ref.value("match.ceiling") + m.ref.rows["match.ceiling"].SE}
	m.shifts(season, func(cause Cause, season Season, move func(*Ticket) float64) {
		keep := base
		if move == nil { // the season itself is another
			keep = nil
		}
		c.moved = append(c.moved, curveOf(season, m.lucks(season, list, move, keep), at))
		c.causes = append(c.causes, cause)
	})
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
	low, high := interval(p, math.Sqrt(variance))
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
	spread := math.Exp(z80 * math.Sqrt(variance))
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
	m.programShifts(Season{}, func(_ Cause, _ Season, move func(*Ticket) float64) {
		variance += square((invitations(list, move) - sum) / sum)
	})
	spread := math.Exp(z80 * math.Sqrt(variance))
	return Estimate{sum, sum / spread, min(sum*spread, float64(len(list)))}
}

// shifts calls f for each figure that the chance of a list rests on, with that
// figure moved by its error.
func (m *Model) shifts(season Season, f func(Cause, Season, func(*Ticket) float64)) {
	m.programShifts(season, f)
	for _, name := range []string{"match.ceiling", "match.discount", "season.sigma"} {
		row := m.ref.rows[name]
		f(Cause{Row: name}, seasonOf(m.ref.With(name, max(0, row.Value-row.SE))), nil)
	}
	f(Cause{Row: allRates}, m.slowerRates(), nil)
}

// programShifts is shifts for the figures that the chance of an interview
// rests on.
func (m *Model) programShifts(season Season, f func(Cause, Season, func(*Ticket) float64)) {
	f(Cause{Row: m.intercept.Name}, season, func(*Ticket) float64 { return m.intercept.SE })
	for k := range factors {
		if se := m.beta[k].SE; se > 0 {
			f(Cause{Row: k.String()}, season, func(t *Ticket) float64 { return se * t.Assessment.X[k] })
		}
	}
	for n := range doors { // each kind of door in all programs at once
		f(Cause{IsDoor: true, Door: screening.Name(n)}, season, func(t *Ticket) float64 {
			if q := t.Assessment.Q[n]; q < 1 {
				return m.ref.value("set.door_error") * (1 - q)
			}
			return 0
		})
	}
}

// slowerRates returns the season with every rate one standard error lower.
func (m *Model) slowerRates() Season {
	s := m.Season()
	for name := range s.rates {
		row := m.ref.rows["match.rate."+name]
		s.rates[name] = max(0, row.Value-row.SE)
	}
	s.other = s.rates["other"]
	return s
}

// lucks are the shares of a list's programs when their log-odds are moved. One
// that a move leaves alone keeps its share of base, if there is one.
func (m *Model) lucks(season Season, list []Ticket, move func(*Ticket) float64, base []Luck) []Luck {
	out := make([]Luck, len(list))
	for i := range list {
		t := &list[i]
		switch {
		case t.Assessment.Chance <= 0 || domain.OneYear(t.Program.Track):
		case base != nil && move(t) == 0:
			out[i] = base[i]
		default:
			out[i] = season.Luck(moved(t, move), season.Weight(t.Program.Specialty, t.Assessment.Match))
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
		if list[i].Assessment.Chance > 0 {
			sum += moved(&list[i], move)
		}
	}
	return sum
}

// moved is the chance of an interview when its log-odds are moved.
func moved(t *Ticket, move func(*Ticket) float64) float64 {
	p := t.Assessment.Chance
	if move == nil {
		return p
	}
	return logistic(logit(p) + move(t))
}
