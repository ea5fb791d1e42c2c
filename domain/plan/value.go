package plan

import (
	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
)

// A view is what the engine says of a state.
type view struct {
	result   *ranking.Result
	rows     []*ranking.Ranked // one for each application, the best first
	forecast *chance.Curve
}

// look asks the engine about a state: the programs of the list and no others.
func (p *Planner) look(s State, season int, today domain.Date) view {
	v := view{result: p.engine.Rank(s.Programs, s.Profile, season, today)}
	seen := map[string]bool{}
	for i := range v.result.Programs {
		row := &v.result.Programs[i]
		if name := row.Program.Application(); !seen[name] {
			seen[name] = true
			v.rows = append(v.rows, row)
		}
	}
	v.forecast = p.engine.Model.Forecast(v.tickets())
	return v
}

// tickets are the programs of a view as the model wants them.
func (v *view) tickets() (out []chance.Ticket) {
	for _, row := range v.rows {
		out = append(out, ticket(row))
	}
	return out
}

func ticket(row *ranking.Ranked) chance.Ticket {
	return chance.Ticket{Program: row.Program, Assessment: &row.Assessment}
}

// least is a gain too small to tell from rounding.
const least = 1e-9

// value works out the gain of a move, and reports whether there is any.
func (d *draft) value(m *Move) bool {
	after := d.look(m.Change(d.base), d.Season, d.Today)
	gain := d.before.forecast.To(after.forecast)
	m.Gain, m.Low, m.High = gain.Value, gain.Low, gain.High
	m.Basis = basis(d.before, after)
	return m.Gain > least
}

// A part names one thing that a chance is made of.
type part struct {
	factor chance.Factor
	door   screening.Name
	isDoor bool
}

// basis returns what most of a gain rests on: judgement unless more than half
// of what changes in the programs' chances rests on firmer figures.
func basis(before, after view) chance.Kind {
	was := map[string]*ranking.Ranked{}
	for _, row := range before.rows {
		was[row.Program.Key] = row
	}
	firm, soft := 0.0, 0.0
	for _, row := range after.rows {
		old := was[row.Program.Key]
		if old != nil && old.Chance == row.Chance {
			continue
		}
		if kind, points := changed(before.result, old, after.result, row); kind < chance.Judgement {
			firm += points
		} else {
			soft += points
		}
	}
	if firm > soft {
		return chance.Derived
	}
	return chance.Judgement
}

// changed returns what the change of one program's chance rests on, and how
// large it is. A program that a rule closed opens to what its base is worth,
// unless judgement says how likely it opens.
func changed(before *ranking.Result, old *ranking.Ranked, after *ranking.Result, row *ranking.Ranked) (kind chance.Kind, points float64) {
	switch {
	case old == nil: // another program, at its whole chance
		return chance.Derived, row.Chance
	case old.Verdict == screening.Closed && row.Verdict != screening.Closed:
		kind = chance.Derived
		was, is := before.Screens(old.Program).Doors, after.Screens(row.Program).Doors
		for n := range is {
			if judged(is[n]) && is[n] != was[n] {
				kind = chance.Judgement
			}
		}
		return kind, row.Chance
	}
	values := func(r *ranking.Result, x *ranking.Ranked) map[part]chance.Reason {
		_, reasons := r.Explain(x)
		out := map[part]chance.Reason{}
		for _, why := range reasons {
			if !why.Base && !why.Closes {
				out[part{why.Factor, why.Door, why.IsDoor}] = why
			}
		}
		return out
	}
	was, is := values(before, old), values(after, row)
	weight := map[bool]float64{}
	for _, names := range []map[part]chance.Reason{was, is} {
		for name, why := range names {
			if was[name].Value != is[name].Value {
				diff := is[name].Points - was[name].Points
				weight[why.Kind < chance.Judgement] += diff * diff
			}
		}
	}
	kind = chance.Judgement
	if weight[true] > weight[false] {
		kind = chance.Derived
	}
	return kind, row.Chance - old.Chance
}

// judged reports whether only judgement says how likely a door is open.
func judged(d screening.Door) bool {
	return d != screening.DoorNone && d != screening.DoorVisa && d != screening.DoorH1B
}
