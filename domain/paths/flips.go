package paths

import (
	"cmp"
	"context"
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
	Guess bool    // the user's own estimate, which is not known; else a judgement within its error
}

// flips varies each judgement by its error, and what only the user can estimate
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
	for i, c := range w.engine.Model.Causes() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if f, ok := w.turn(i+1, c, best.Path, rivals); ok {
			out = append(out, f)
		}
	}
	return out, nil
}

// rivals are the best paths that begin with another step, the best one first.
func (w *world) rivals(best Solution) (out []Path) {
	var all []Solution
	for _, c := range w.options(0, Done{}) {
		if c == best.Path[0] {
			continue
		}
		if x, ok := w.process.Solve(&c); ok {
			all = append(all, x)
		}
	}
	slices.SortStableFunc(all, func(a, b Solution) int { return cmp.Compare(b.Chance, a.Chance) })
	for _, x := range all[:min(len(all), mostRivals)] {
		out = append(out, x.Path)
	}
	return out
}

// mostRivals is how many other first steps are compared: the next best ones.
const mostRivals = 4

// turn looks whether the error of one judgement puts another path before the best
// one by more than what is alike. What it adds to either is taken as a straight
// line over its error.
func (w *world) turn(move int, c chance.Cause, best Path, rivals []Path) (out Flip, ok bool) {
	row := w.engine.Model.Row(c)
	if c.IsDoor || row.Kind != chance.Judgement || row.SE == 0 || row.Name != c.Row {
		return out, false
	}
	last := func(p Path, move int) float64 { return w.matched(p, false, move)[w.seasons-1] }
	base, moved := last(best, 0), last(best, move)
	least := math.Inf(1)
	for _, r := range rivals {
		at := last(r, 0) - base
		slope := last(r, move) - moved - at
		if math.Abs(slope) < rounding {
			continue
		}
		// The rival is better by more than what is alike from here on, in errors.
		t := (w.process.Same - at) / slope
		if math.Abs(t) <= 1 && math.Abs(t) < math.Abs(least) && w.process.Same >= at {
			sign := row.SE
			if downward(row.Name) {
				sign = -row.SE
			}
			least, ok = t, true
			out = Flip{Row: row.Name, Value: row.Value + t*sign, Above: t*sign > 0, To: r[0]}
		}
	}
	return out, ok
}

// downward reports whether a model moves a figure down by its error and not up.
func downward(row string) bool {
	return slices.Contains([]string{"match.ceiling", "match.discount", "season.sigma"}, row) || len(row) > 6 && row[:6] == "later."
}

// guess looks from which estimate of the user's on the best first step is another
// one, and which.
func (w *world) guess(row string, first Choice) (f Flip, ok bool) {
	at := w.share(row)
	with := func(v float64) Solution {
		x := *w
		x.soap, x.places = w.soap, map[domain.Doing]float64{}
		for d, q := range w.places {
			x.places[d] = q
		}
		switch row {
		case "set.path_soap":
			x.soap = v
		case "set.path_preliminary":
			x.places[domain.DoPreliminary] = v
		default:
			x.places[domain.DoTransitional] = v
		}
		x.process = x.decides()
		best, _ := x.process.Solve(nil)
		return best
	}
	same := func(x Solution) bool {
		c := x.Path[0]
		return c.Apply == first.Apply && c.Doing == first.Doing
	}
	low, high := at, 1.0
	top := with(high)
	if same(top) {
		return f, false
	}
	for range 7 { // to the nearest percent
		mid := (low + high) / 2
		if x := with(mid); same(x) {
			low = mid
		} else {
			high, top = mid, x
		}
	}
	return Flip{Row: row, Value: math.Ceil(high*100) / 100, Above: true, To: top.Path[0], Guess: at == 0}, true
}
