package chance

import (
	"cmp"
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/screening"
)

// A Reason is one share of a chance. The shares of all reasons add up to it.
type Reason struct {
	Factor Factor         // meaningful when Door and Base are false
	Door   screening.Name // meaningful when IsDoor or Closes
	Base   bool           // where the typical applicant starts
	IsDoor bool           // an unknown that could close the program
	Closes bool           // a strict rule takes the rest
	Points float64        // percentage points
	Value  float64        // the factor's value from the typical applicant's, or the chance that the door is open
	Kind   Kind
	Source string
}

// Explain splits a chance into reasons that do not depend on an order and add
// up to it exactly: the base is σ(η₀), and each factor's log-odds xᵢ become
// xᵢ·(σ(η)−σ(η₀))/(η−η₀), with the limit σ′(η₀) when η = η₀. The doors share
// what they take away by the logarithms of their chances.
func (m *Model) Explain(p *domain.Program, o *screening.Outcome, a *Assessment) []Reason {
	start, open := logistic(a.Base), logistic(a.Eta)
	slope := start * (1 - start)
	if d := a.Eta - a.Base; math.Abs(d) > 1e-9 {
		slope = (open - start) / d
	}
	out := []Reason{{Base: true, Points: 100 * start, Kind: m.intercept.Kind, Source: m.intercept.Source}}
	for f := range factors {
		if a.X[f] == 0 {
			continue
		}
		b := m.beta[f]
		out = append(out, Reason{Factor: f, Points: 100 * b.Value * a.X[f] * slope, Value: a.X[f], Kind: b.Kind, Source: b.Source})
	}
	slices.SortStableFunc(out[1:], func(x, y Reason) int { return cmp.Compare(math.Abs(y.Points), math.Abs(x.Points)) })
	out = append(out, m.doorReasons(p, o, a, open)...)
	if a.Closed {
		rest := 0.0
		for _, r := range out {
			rest += r.Points
		}
		out = append(out, Reason{Closes: true, Door: o.ClosedBy, Points: -rest, Source: o.Screens[o.ClosedBy].Source})
	}
	return out
}

func (m *Model) doorReasons(p *domain.Program, o *screening.Outcome, a *Assessment, open float64) (out []Reason) {
	logs, product := 0.0, 1.0
	for _, q := range a.Q {
		logs += math.Log(q)
		product *= q
	}
	if logs == 0 {
		return nil
	}
	sp := m.specialty(p.Specialty)
	for n, q := range a.Q {
		if q == 1 {
			continue
		}
		row := m.door(p, sp, o.Doors[n])
		out = append(out, Reason{
			IsDoor: true, Door: screening.Name(n), Value: q, Kind: row.Kind, Source: row.Source,
			Points: 100 * open * (product - 1) * math.Log(q) / logs,
		})
	}
	return out
}
