package plan

import (
	"cmp"
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
)

// A Shift is what moves do to one program of the list.
type Shift struct {
	Program *domain.Program
	Before  Standing // zero: it was not on the list
	After   Standing // zero: it is off the list
	New     bool     // the moves put it on the list
	Dropped bool     // they take it off
	IfYes   bool     // After is how it stands if every answer suits
}

// A Rest is one thing that a gain rests on.
type Rest struct {
	Factor chance.Factor  // meaningful when IsDoor is false
	Door   screening.Name // meaningful when IsDoor is true
	IsDoor bool
	Kind   chance.Kind
	Share  float64 // of all that changes in the programs' chances, 0..1
}

// Effects are what moves change: the programs of the list, the one first whose
// help changes most, and what that rests on, the largest share first.
type Effects struct {
	Shifts []Shift
	Rests  []Rest
}

// Effects works out what moves change that are made together.
func (p *Planner) Effects(s Start, moves ...*Move) Effects {
	d := p.draft(s)
	after := d.after(moves...)
	was, is := d.before.byKey(), after.byKey()
	type change struct {
		Shift
		size float64
	}
	var all []change
	for _, row := range after.rows {
		old := was[row.Program.Key]
		switch {
		case old == nil:
			all = append(all, change{Shift{Program: row.Program, After: standingOf(row), New: true}, d.help(row)})
		case old.Chance != row.Chance || old.Verdict != row.Verdict || old.Assessment.Match != row.Assessment.Match:
			all = append(all, change{Shift{Program: row.Program, Before: standingOf(old), After: standingOf(row)}, math.Abs(d.help(row) - d.help(old))})
		}
	}
	for _, old := range d.before.rows {
		if is[old.Program.Key] == nil {
			all = append(all, change{Shift{Program: old.Program, Before: standingOf(old), Dropped: true}, d.help(old)})
		}
	}
	if asks := slices.ContainsFunc(moves, func(m *Move) bool { return m.Kind == Verify }); asks {
		for _, row := range after.rows {
			if best, ok := d.suited(&after, row); ok {
				all = append(all, change{Shift{Program: row.Program, Before: standingOf(row), After: best, IfYes: true}, (best.Value - row.Chance) * d.weight(row)})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b change) int {
		return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(a.Program.Key, b.Program.Key))
	})
	out := Effects{Rests: rests(d.before, after)}
	for _, c := range all {
		out.Shifts = append(out.Shifts, c.Shift)
	}
	return out
}

// suited is how a program stands if every answer that it is asked for suits.
func (d *draft) suited(v *view, row *ranking.Ranked) (Standing, bool) {
	if len(d.questions(v, row)) == 0 {
		return Standing{}, false
	}
	o := v.result.Screens(row.Program)
	p := *row.Program
	for _, q := range d.ask(row, &o) {
		if o.Doors[screenOf(q.field)] == screening.DoorNone {
			continue
		}
		if better, ok := d.answered(&p, q.field, q.yes); ok {
			p = better
		}
	}
	return d.alone(v.state.Profile, p), true
}

// screenOf is the screen that reads a field.
func screenOf(field string) screening.Name {
	for _, l := range limits {
		if l.field == field {
			return l.screen
		}
	}
	switch field {
	case "accepts_imgs":
		return screening.AcceptsIMGs
	case "visa_j1", "visa_h1b":
		return screening.Visa
	}
	return screening.Licence // nothing hangs on it
}

// rests sums up what the changes of all programs rest on.
func rests(before, after view) (out []Rest) {
	was, all := before.byKey(), 0.0
	at := map[Rest]int{}
	for _, row := range after.rows {
		old := was[row.Program.Key]
		if old == nil || old.Chance == row.Chance {
			continue
		}
		for _, c := range parts(before.result, old, after.result, row) {
			key := Rest{Factor: c.factor, Door: c.door, IsDoor: c.isDoor, Kind: c.kind}
			i, ok := at[key]
			if !ok {
				i = len(out)
				at[key] = i
				out = append(out, key)
			}
			out[i].Share += math.Abs(c.points)
			all += math.Abs(c.points)
		}
	}
	for i := range out {
		out[i].Share /= all
	}
	slices.SortFunc(out, func(a, b Rest) int {
		return cmp.Or(cmp.Compare(b.Share, a.Share), cmp.Compare(a.Factor, b.Factor), cmp.Compare(a.Door, b.Door), cmp.Compare(a.Kind, b.Kind))
	})
	return out
}
