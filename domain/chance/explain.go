package chance

import (
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
	return m.Reasons(nil, p, &o.Doors, o.ClosedBy, o.Screens[o.ClosedBy].Source, a)
}

// Reasons appends to out what [Model.Explain] returns, for who has kept the doors
// of a program and what closes it.
func (m *Model) Reasons(out []Reason, p *domain.Program, hang *screening.Doors, closedBy screening.Name, source string, a *Assessment) []Reason {
	first := len(out)
	start, open := logistic(a.Base), logistic(a.Eta)
	slope := start * (1 - start)
	if d := a.Eta - a.Base; math.Abs(d) > 1e-9 {
		slope = (open - start) / d
	}
	out = append(slices.Grow(out, usualReasons), Reason{Base: true, Points: 100 * start, Kind: m.intercept.Kind, Source: m.intercept.Source})
	for f := range factors {
		if a.X[f] == 0 {
			continue
		}
		b := &m.beta[f]
		out = append(out, Reason{Factor: f, Points: 100 * b.Value * a.X[f] * slope, Value: a.X[f], Kind: b.Kind, Source: b.Source})
	}
	bySize(out[first+1:])
	out = m.doorReasons(out, p, hang, a, open)
	if a.Closed {
		rest := 0.0
		for i := range out[first:] {
			rest += out[first+i].Points
		}
		out = append(out, Reason{Closes: true, Door: closedBy, Points: -rest, Source: source})
	}
	return out
}

// usualReasons is as many reasons as nearly all programs have room in.
const usualReasons = 20

// bySize sorts a few reasons, the largest first; equal ones keep their places.
func bySize(reasons []Reason) {
	for i := 1; i < len(reasons); i++ {
		r, size, k := reasons[i], math.Abs(reasons[i].Points), i
		for ; k > 0 && math.Abs(reasons[k-1].Points) < size; k-- {
			reasons[k] = reasons[k-1]
		}
		reasons[k] = r
	}
}

func (m *Model) doorReasons(out []Reason, p *domain.Program, hang *screening.Doors, a *Assessment, open float64) []Reason {
	logs, product := 0.0, 1.0
	for _, q := range a.Q {
		if q != 1 {
			logs += math.Log(q)
			product *= q
		}
	}
	if logs == 0 {
		return out
	}
	sp := m.specialty(p.Specialty)
	for n, q := range a.Q {
		if q == 1 {
			continue
		}
		row := m.door(p, sp, hang[n])
		out = append(out, Reason{
			IsDoor: true, Door: screening.Name(n), Value: q, Kind: row.Kind, Source: row.Source,
			Points: 100 * open * (product - 1) * math.Log(q) / logs,
		})
	}
	return out
}
