package chance

import (
	"math"

	"secondlook/domain"
)

// Points over the applicant's own log-odds.
//
// What strikes all programs of a season alike has two parts, see [Apart]: one stays
// with the applicant, the other is the luck of a single season. To look at one
// season, both together are integrated over. To look at several, the lasting
// part has to stand apart, for each season without a match tells something of it:
//
//	P(matched by season k) = E_δ[1 − Π (1 − p_j(δ))],  j = 1 … k
//
// with p_j(δ) the chance of season j given the lasting part δ, its luck
// integrated over. Every chance of an interview keeps its mean over both, so that
// the mean of p_1(δ) is the chance of the list as [Model.ListChance] has it, up to
// the error of the quadrature.

// Lasting returns the chance to match of a list at each point of what stays with
// the applicant; its mean is [Mean].
func (m *Model) Lasting(list []Ticket) Points {
	return m.lasting(list, nil, m.ref.Apart().Left, make([]float64, len(list)), true)
}

// LastingMoved returns [Model.Lasting] of a list, and then the same with each of
// the figures moved by its error, in the order of the model.
func (m *Model) LastingMoved(list []Ticket) []Points {
	against, left := make([]float64, len(list)), m.ref.Apart().Left
	out := make([]Points, len(m.shifts)+2)
	out[0] = m.lasting(list, nil, left, against, true)
	out[len(m.shifts)+1] = m.lasting(list, nil, m.wider(left), against, false)
	for i := range m.shifts {
		s := &m.shifts[i]
		out[i+1] = out[0]
		if s.season != nil || anyTouched(list, s) {
			out[i+1] = m.lasting(list, s, left, against, false)
		}
	}
	return out
}

func anyTouched(list []Ticket, s *shift) bool {
	for i := range list {
		if s.touches(list[i]) {
			return true
		}
	}
	return false
}

// wider is what stays with the applicant when its spread is moved by its error.
func (m *Model) wider(left float64) float64 {
	row := m.ref.rows[spreadRow]
	if row.Value == 0 {
		return left + row.SE
	}
	return left * (row.Value + row.SE) / row.Value
}

// lasting works out a list with a figure moved; nil: none. left is the standard
// deviation of what stays with the applicant. The odds against each
// interview are those of against; with note they are put there first.
func (m *Model) lasting(list []Ticket, s *shift, left float64, against []float64, note bool) (out Points) {
	season := m.season
	if s != nil {
		season = s.in(m)
	}
	left = min(left, season.sigma)
	luck := math.Sqrt(max(0, season.sigma*season.sigma-left*left))
	var spread, missed [nodes * nodes]float64
	for i, x := range hermiteX {
		for j, y := range hermiteX {
			spread[i*nodes+j], missed[i*nodes+j] = math.Exp(-left*x-luck*y), 1
		}
	}
	for i := range list {
		t := &list[i]
		by, share := s.on(t)
		r := share * season.Weight(t.Program.Specialty, t.Assessment.Match)
		if t.Assessment.Chance <= 0 || domain.OneYear(t.Program.Track) || r <= 0 {
			continue
		}
		odds := against[i]
		if note || by != 0 || season.sigma != m.season.sigma {
			odds = season.against(moved(t, by))
		}
		if note {
			against[i] = odds
		}
		for k, e := range spread {
			missed[k] *= 1 - r/(1+odds*e)
		}
	}
	for i := range out {
		hit := 0.0
		for j, w := range hermiteW {
			hit += w * (1 - missed[i*nodes+j])
		}
		out[i] = season.Ceiling * hit
	}
	return out
}

// Joined returns the curve of figures that follow from several seasons: of(0)
// are they as the set has them, of(n) with the nth of the figures moved by its
// error, as in [Model.LastingMoved].
func (m *Model) Joined(of func(move int) []float64) *Curve {
	c := &Curve{p: of(0), top: 1}
	for i, x := range m.Moved() {
		c.causes, c.moved = append(c.causes, x.Cause), append(c.moved, of(i+1))
	}
	return c
}

// A Moved is a figure that is moved by its error, up or down.
type Moved struct {
	Cause
	Down bool
}

// Moved are the figures that a model moves, in the order of [Model.LastingMoved]
// after the first.
func (m *Model) Moved() (out []Moved) {
	for i := range m.shifts {
		out = append(out, Moved{m.shifts[i].cause, m.shifts[i].down})
	}
	return append(out, Moved{Cause: Cause{Row: spreadRow}})
}

// spreadRow is how much of what the records do not show stays with an applicant.
// It moves no chance of a single season.
const spreadRow = "own.spread"
