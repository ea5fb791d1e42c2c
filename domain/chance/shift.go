package chance

import (
	"strings"

	"secondlook/domain"
	"secondlook/domain/screening"
)

// Names and beginnings of names of rows.
const (
	interceptRow = "base.intercept"
	accessRow    = "base.access."
	barRow       = "bar."
	ceilingRow   = "match.ceiling"
	priorRow     = "history.prior_mean"
)

// A shift is one figure that the chance of a list rests on, moved by its error
// in all programs at once. What it does not move is nil.
type shift struct {
	cause  Cause
	move   func(*Ticket) float64 // of the log-odds of an interview
	left   func(*Ticket) float64 // share that is left of the interviews that can lead to a match
	season *Season
	down   bool // by its error downwards
}

// on says what the shift does to a program.
func (s *shift) on(t *Ticket) (by, left float64) {
	left = 1
	if s != nil && s.move != nil {
		by = s.move(t)
	}
	if s != nil && s.left != nil {
		left = s.left(t)
	}
	return by, left
}

// touches reports whether the shift changes anything of a program.
func (s *shift) touches(t Ticket) bool {
	by, left := s.on(&t)
	return by != 0 || left != 1
}

// in is the season that the shift makes.
func (s *shift) in(m *Model) Season {
	if s.season == nil {
		return m.season
	}
	return *s.season
}

// allShifts are the shifts of all figures whose errors programs share.
func (m *Model) allShifts() (out []shift) {
	move := func(c Cause, by func(*Ticket) float64) { out = append(out, shift{cause: c, move: by}) }
	move(Cause{Row: interceptRow}, func(*Ticket) float64 { return m.intercept.SE })
	for a := range m.at.access {
		if row := m.at.access[a]; row.SE > 0 {
			move(Cause{Row: row.Name}, func(t *Ticket) float64 { return row.SE * truth(t.Assessment.access == domain.Access(a)) })
		}
	}
	for k := range factors {
		if se := m.beta[k].SE; se > 0 {
			move(Cause{Row: k.String()}, func(t *Ticket) float64 { return se * t.Assessment.X[k] })
		}
	}
	for _, name := range m.ref.order {
		if specialty, ok := strings.CutPrefix(name, barRow); ok {
			move(Cause{Row: name}, func(t *Ticket) float64 { return t.Assessment.bar * truth(t.Program.Specialty == specialty) })
		}
	}
	move(Cause{Row: priorRow}, func(t *Ticket) float64 { return t.Assessment.prior })
	least := m.ref.value("set.door_error")
	for n := range doors {
		move(Cause{IsDoor: true, Door: screening.Name(n)}, func(t *Ticket) float64 { return t.Assessment.doorError(n, least) })
	}
	return append(out, m.matchShifts()...)
}

// doorError is how far the error of one kind of door moves the log-odds of an
// interview: by what the figure errs, and by no less than the set's usual error
// of all doors of a kind.
func (a *Assessment) doorError(n int, least float64) float64 {
	if a.Q[n] == 1 {
		return 0
	}
	return max(least*(1-a.Q[n]), a.doorSE[n]/(1-a.Chance))
}

// matchShifts are the shifts of what comes after the interviews.
func (m *Model) matchShifts() (out []shift) {
	for k, row := range m.at.later {
		if row.Value > 0 && row.SE > 0 {
			out = append(out, shift{cause: Cause{Row: row.Name}, down: true, left: func(t *Ticket) float64 {
				if !t.Assessment.later[k] {
					return 1
				}
				return max(0, row.Value-row.SE) / row.Value
			}})
		}
	}
	lower := func(name string, set func(*Season, float64)) {
		row, s := m.ref.rows[name], m.season
		set(&s, max(0, row.Value-row.SE))
		out = append(out, shift{cause: Cause{Row: name}, season: &s, down: true})
	}
	lower(ceilingRow, func(s *Season, v float64) { s.Ceiling = v })
	lower("match.discount", func(s *Season, v float64) { s.delta = v })
	lower("season.sigma", func(s *Season, v float64) { s.setSigma(m.ref.seasonSigma(v)) })
	slower := m.slowerRates()
	return append(out, shift{cause: Cause{Row: allRates}, season: &slower, down: true})
}

// slowerRates returns the season with every rate one standard error lower.
func (m *Model) slowerRates() Season {
	s := m.season
	s.rates = make(map[string]float64, len(s.rates))
	for name := range m.season.rates {
		row := m.ref.rows[allRates+"."+name]
		s.rates[name] = max(0, row.Value-row.SE)
	}
	s.other = s.rates["other"]
	return s
}
