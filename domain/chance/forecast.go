package chance

import (
	"math"

	"secondlook/domain/interval"
)

// Forecast works out the chance to match of a whole list, ready to be compared
// with another one.
func (m *Model) Forecast(list []Ticket) *Curve { return m.ListCurve(list, []int{len(list)}) }

// To returns what another list or other records add to the whole list's
// chance, with the 80 % range. Errors that strike both alike cancel. What
// cannot lower a chance is never below zero, and the range holds the gain.
func (c *Curve) To(after *Curve) Estimate {
	e := c.Against(after)
	e.Low = min(e.Value, max(0, e.Low))
	return e
}

// Against is [Curve.To] for what may lower a chance: its range may hold a gain
// and a loss.
func (c *Curve) Against(after *Curve) Estimate { return c.AgainstAt(c.Len()-1, after, after.Len()-1) }

// AgainstAt is [Curve.Against] of point i and point j of the other one.
func (c *Curve) AgainstAt(i int, after *Curve, j int) Estimate {
	gain, variance := after.p[j]-c.p[i], 0.0
	for k := range c.moved {
		variance += square(after.moved[k][j] - c.moved[k][i] - gain)
	}
	spread := interval.Z80 * math.Sqrt(variance)
	return Estimate{gain, min(gain, max(-c.p[i], gain-spread)), max(gain, min(1-c.p[i], gain+spread))}
}
