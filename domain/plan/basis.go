package plan

import (
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
)

// A part names one thing that a chance is made of.
type part struct {
	factor chance.Factor
	door   screening.Name
	isDoor bool
}

// kindOf is what most of a gain rests on: judgement unless more than half of it
// rests on firmer figures.
func kindOf(firm, soft float64) chance.Kind {
	if firm > soft {
		return chance.Derived
	}
	return chance.Judgement
}

// basis returns how much of what changes in the programs' chances rests on
// figures, and how much on judgement.
func basis(before, after view) (firm, soft float64) {
	was := before.byKey()
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
	return firm, soft
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
	weight := map[bool]float64{}
	for _, c := range parts(before, old, after, row) {
		weight[c.kind < chance.Judgement] += c.square
	}
	return kindOf(weight[true], weight[false]), row.Chance - old.Chance
}

// A partChange is how one part of a chance changes, in percentage points.
type partChange struct {
	kind   chance.Kind
	points float64
	square float64 // of the points, once for each side that has the part
}

// parts returns what changes in the chance of a program, apart from what only
// weighs otherwise because something else changes.
func parts(before *ranking.Result, old *ranking.Ranked, after *ranking.Result, row *ranking.Ranked) map[part]partChange {
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
	out := map[part]partChange{}
	for _, names := range []map[part]chance.Reason{was, is} {
		for name, why := range names {
			if was[name].Value == is[name].Value {
				continue
			}
			c := out[name]
			c.kind, c.points = why.Kind, is[name].Points-was[name].Points
			c.square += c.points * c.points
			out[name] = c
		}
	}
	return out
}

// judged reports whether only judgement says how likely a door is open.
func judged(d screening.Door) bool {
	return d != screening.DoorNone && d != screening.DoorVisa && d != screening.DoorH1B
}
