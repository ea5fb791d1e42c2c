package chance

import (
	"math"

	"secondlook/domain"
)

// WithSignal returns an assessment as it is with a signal in the place of the one
// that it has, or with none.
func (m *Model) WithSignal(a Assessment, s domain.Signal) Assessment {
	variance := a.Spread * a.Spread
	for n, f := range [...]Factor{SignalSingle, SignalSilver, SignalGold} {
		x := truth(s == [...]domain.Signal{domain.SingleSignal, domain.SilverSignal, domain.GoldSignal}[n])
		a.Eta += m.beta[f].Value * (x - a.X[f])
		variance += square(m.beta[f].SE) * (square(x) - square(a.X[f]))
		a.X[f] = x
	}
	if a.Closed {
		return a
	}
	a.Chance = logistic(a.Eta)
	for _, q := range a.Q {
		a.Chance *= q
	}
	a.Spread = math.Sqrt(max(0, variance))
	a.Low, a.High = middle80(a.Chance, a.Spread)
	return a
}
