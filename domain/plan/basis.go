package plan

import (
	"math"
	"slices"

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
// figures, and how much on judgement, whether it raises or lowers them.
func basis(before, after view) (firm, soft float64) {
	was := before.byKey()
	for _, row := range after.rows {
		old := was[row.Program.Key]
		if old != nil && old.Chance == row.Chance {
			continue
		}
		if kind, points := changed(before.result, old, after.result, row); kind < chance.Judgement {
			firm += math.Abs(points)
		} else {
			soft += math.Abs(points)
		}
	}
	return firm, soft
}

// changed returns what the change of one program's chance rests on, and how
// large it is, above or below zero. A program that a rule closed opens to what its base is worth,
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
	firm, soft := 0.0, 0.0
	for _, c := range parts(before, old, after, row) {
		if c.kind < chance.Judgement {
			firm += math.Abs(c.points)
		} else {
			soft += math.Abs(c.points)
		}
	}
	return kindOf(firm, soft), row.Chance - old.Chance
}

// A partChange is how one part of a chance changes, in percentage points.
type partChange struct {
	part
	kind   chance.Kind
	points float64
}

// parts returns what changes in the chance of a program, apart from what only
// weighs otherwise because something else changes, in the order of the reasons
// before and then of those that come new.
func parts(before *ranking.Result, old *ranking.Ranked, after *ranking.Result, row *ranking.Ranked) (out []partChange) {
	was, is := reasons(before, old), reasons(after, row)
	find := func(list []chance.Reason, p part) (r chance.Reason, ok bool) {
		i := slices.IndexFunc(list, func(r chance.Reason) bool { return partOf(r) == p })
		if i < 0 {
			return r, false
		}
		return list[i], true
	}
	for _, x := range was {
		if y, ok := find(is, partOf(x)); !ok || x.Value != y.Value {
			kind := x.Kind
			if ok {
				kind = y.Kind
			}
			out = append(out, partChange{partOf(x), kind, y.Points - x.Points})
		}
	}
	for _, y := range is {
		if _, ok := find(was, partOf(y)); !ok {
			out = append(out, partChange{partOf(y), y.Kind, y.Points})
		}
	}
	return out
}

// reasons are the reasons of a program's chance that can change by themselves.
func reasons(r *ranking.Result, x *ranking.Ranked) []chance.Reason {
	_, all := r.Explain(x)
	return slices.DeleteFunc(all, func(why chance.Reason) bool { return why.Base || why.Closes })
}

func partOf(r chance.Reason) part { return part{r.Factor, r.Door, r.IsDoor} }

// judged reports whether only judgement says how likely a door is open.
func judged(d screening.Door) bool {
	return d != screening.DoorNone && d != screening.DoorVisa && d != screening.DoorH1B
}
