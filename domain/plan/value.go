package plan

import (
	"cmp"
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
)

// A view is what the engine says of a state.
type view struct {
	state    State
	result   *ranking.Result
	rows     []*ranking.Ranked // one for each application, the best first
	forecast *chance.Curve     // nil: not asked for
}

// rank asks the engine about the programs of a state and no others. What a
// program has answered settles the chance of an interview there.
func (d *draft) rank(s State) view {
	v := view{state: s, result: d.engine.Rank(s.Programs, s.Profile, d.Season, d.Today)}
	at, answered := map[string]int{}, false
	for i := range v.result.Programs {
		row := &v.result.Programs[i]
		if row.Heard != domain.NotHeard && !d.Unanswered {
			*row, answered = row.Settled(), true
		}
		name := row.Program.Application()
		switch n, ok := at[name]; {
		case !ok:
			at[name] = len(v.rows)
			v.rows = append(v.rows, row)
		case row.Chance > v.rows[n].Chance: // another track has been answered
			v.rows[n] = row
		}
	}
	if answered {
		slices.SortStableFunc(v.rows, func(a, b *ranking.Ranked) int { return cmp.Compare(b.Chance, a.Chance) })
	}
	return v
}

// look is rank with the chance to match.
func (d *draft) look(s State) view {
	v := d.rank(s)
	v.forecast = d.engine.Model.Forecast(v.tickets())
	return v
}

// after is the view once moves are made, in the given order. Of a move that
// comes too late for invitations only the rules see it that bind later.
func (d *draft) after(moves ...*Move) view {
	s, late := d.base, false
	for _, m := range moves {
		switch {
		case m.late:
			late = true
		case m.Change != nil:
			s = m.Change(s)
		}
	}
	v := d.rank(s)
	if late {
		for _, m := range moves {
			if m.late {
				s.Profile = m.Change(s).Profile
			}
		}
		then := d.rank(s)
		v.readLater(&then)
	}
	v.forecast = d.engine.Model.Forecast(v.tickets())
	return v
}

// tickets are the programs of a view as the model wants them.
func (v *view) tickets() (out []chance.Ticket) {
	for _, row := range v.rows {
		out = append(out, ticket(row))
	}
	return out
}

// readLater makes the rules that bind later read what a later view holds. It
// looks at every track there, for another one may be the best by then.
func (v *view) readLater(then *view) {
	at := map[string]*chance.Assessment{}
	for i := range then.result.Programs {
		row := &then.result.Programs[i]
		at[row.Program.Key] = &row.Assessment
	}
	for _, row := range v.rows {
		row.Assessment.ReadLater(at[row.Program.Key])
	}
}

// byKey are the rows by the keys of their programs.
func (v *view) byKey() map[string]*ranking.Ranked {
	at := make(map[string]*ranking.Ranked, len(v.rows))
	for _, row := range v.rows {
		at[row.Program.Key] = row
	}
	return at
}

func ticket(row *ranking.Ranked) chance.Ticket {
	return chance.Ticket{Program: row.Program, Assessment: &row.Assessment}
}

func (d *draft) weight(r *ranking.Ranked) float64 {
	return d.season.Weight(r.Program.Specialty, r.Assessment.Match)
}

// help is how much a program helps to match; one of a single year is no match.
func (d *draft) help(r *ranking.Ranked) float64 {
	if domain.OneYear(r.Program.Track) {
		return 0
	}
	return r.Chance * d.weight(r)
}

// nextIn are the next programs of a state that its list does not hold, the one
// that helps most first.
func (d *draft) nextIn(s State) (out []*ranking.Ranked) {
	have := map[string]bool{}
	for i := range s.Programs {
		have[s.Programs[i].Application()] = true
	}
	programs := make([]domain.Program, 0, len(d.Next))
	for _, x := range d.Next {
		if !have[x.Program.Application()] {
			programs = append(programs, *x.Program)
		}
		if len(programs) == 2*len(s.Programs)+d.setting("set.add_programs") {
			break // more of them are never wanted
		}
	}
	v := d.rank(State{Profile: s.Profile, Programs: programs})
	out = v.rows
	slices.SortStableFunc(out, func(a, b *ranking.Ranked) int {
		return cmp.Or(cmp.Compare(d.help(b), d.help(a)), cmp.Compare(a.Program.Key, b.Program.Key))
	})
	return out
}

// least is a gain too small to tell from rounding.
const least = 1e-9

// value works out the gain of a move, and reports whether there is any.
func (d *draft) value(m *Move) bool {
	after := d.after(m)
	m.Estimate = d.before.forecast.To(after.forecast)
	m.Basis = kindOf(basis(d.before, after))
	return m.Value > least
}

// with adds a gain that errs apart to another one.
func with(a, b chance.Estimate) chance.Estimate {
	sum := a.Value + b.Value
	return chance.Estimate{
		Value: sum,
		Low:   max(0, sum-math.Hypot(a.Value-a.Low, b.Value-b.Low)),
		High:  min(1, sum+math.Hypot(a.High-a.Value, b.High-b.Value)),
	}
}
