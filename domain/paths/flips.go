package paths

import (
	"cmp"
	"context"
	"maps"
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// A Flip is a figure that makes another first step the better one, and from which
// value on it does.
type Flip struct {
	Row   string  // of the reference set
	Value float64 // in the unit of the row
	Above bool    // it does so at that value and above it; else below
	To    Choice  // the first step that is better then
	Guess bool    // the user's own estimate, which is not known; else a figure within its error
}

// flips varies each figure by its error, and what only the user can estimate
// over all it can be, and tells what turns the best first step.
func (w *world) flips(ctx context.Context, best Solution) (out []Flip, err error) {
	for _, row := range []string{"set.path_preliminary", "set.path_transitional", "set.path_soap"} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if f, ok := w.guess(row, best.Path[0]); ok {
			out = append(out, f)
		}
	}
	rivals := w.rivals(best)
	for i, m := range w.engine.Model.Moved() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if f, ok := w.turn(i+1, m, &best.Plan, rivals); ok {
			out = append(out, f)
		}
	}
	return out, nil
}

// alike reports whether two first steps are one: SOAP is no step of its own.
func alike(a, b Choice) bool { return a.Apply == b.Apply && a.Doing == b.Doing }

// rivals are the best plans that begin with another step, the best one first.
func (w *world) rivals(best Solution) (out []*Plan) {
	var all []Solution
	for _, c := range w.options(0, Done{}) {
		if alike(c, best.Path[0]) {
			continue
		}
		if x, ok := w.process.Solve(&c); ok {
			all = append(all, x)
		}
	}
	slices.SortStableFunc(all, func(a, b Solution) int { return cmp.Compare(b.Chance, a.Chance) })
	for _, x := range all[:min(len(all), mostRivals)] {
		out = append(out, &x.Plan)
	}
	return out
}

// mostRivals is how many other first steps are compared: the next best ones.
const mostRivals = 4

// turn looks whether the error of one figure puts another plan before the best
// one by more than what is alike. What it adds to either is taken as a straight
// line over its error.
func (w *world) turn(move int, m chance.Moved, best *Plan, rivals []*Plan) (out Flip, ok bool) {
	row := w.engine.Model.Row(m.Cause)
	if m.IsDoor || row.SE == 0 || row.Name != m.Row {
		return out, false
	}
	last := func(p *Plan, move int) float64 { return w.matched(p, false, move)[w.seasons-1] }
	base, moved := last(best, 0), last(best, move)
	least := math.Inf(1)
	for _, r := range rivals {
		at := last(r, 0) - base
		slope := last(r, move) - moved - at
		if math.Abs(slope) < rounding || at > w.process.Same {
			continue
		}
		// From here on, in errors, the rival is better by more than what is alike.
		t := (w.process.Same - at) / slope
		if math.Abs(t) <= 1 && math.Abs(t) < math.Abs(least) {
			by := row.SE
			if m.Down {
				by = -by
			}
			least, ok = t, true
			out = Flip{Row: row.Name, Value: row.Value + t*by, Above: t*by > 0, To: r.Path[0]}
		}
	}
	return out, ok
}

// guess looks from which estimate of the user's on the best first step is another
// one, and which: above it, or else below it.
func (w *world) guess(row string, first Choice) (f Flip, ok bool) {
	at := w.share(row)
	for _, end := range []float64{1, 0} {
		low, high, top := at, end, w.guessed(row, end)
		if end == at || alike(top, first) {
			continue
		}
		for range 7 { // to the nearest percent
			mid := (low + high) / 2
			if x := w.guessed(row, mid); alike(x, first) {
				low = mid
			} else {
				high, top = mid, x
			}
		}
		f = Flip{Row: row, Value: math.Ceil(high*100) / 100, Above: end == 1, To: top, Guess: at == 0}
		if !f.Above {
			f.Value = math.Floor(high*100) / 100
		}
		return f, true
	}
	return f, false
}

// guessed is the best first step with another estimate of the user's.
func (w *world) guessed(row string, v float64) Choice {
	x := *w
	x.places = maps.Clone(w.places)
	switch row {
	case "set.path_soap":
		x.soap = v
	case "set.path_preliminary":
		x.places[domain.DoPreliminary] = v
	default:
		x.places[domain.DoTransitional] = v
	}
	best, _ := x.decides().Solve(nil)
	return best.Path[0]
}
