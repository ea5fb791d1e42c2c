package paths

import "secondlook/domain/chance"

// curve is the chance matched by the end of each season of a plan. The errors of
// the figures are shared by all seasons and all plans, and are carried together.
// placed takes a year of training for certain.
func (w *world) curve(plan *Plan, placed bool) *chance.Curve {
	return w.engine.Model.Joined(func(move int) []float64 { return w.matched(plan, placed, move) })
}

// matched is the chance matched by the end of each season with a figure moved; 0:
// none.
func (w *world) matched(plan *Plan, placed bool, move int) []float64 {
	missed := make([]chance.Points, w.seasons)
	w.follow(plan, walked{missed: ones()}, placed, move, missed)
	out := make([]float64, w.seasons)
	for k := range out {
		if out[k] = 1 - chance.Mean(missed[k]); out[k] < rounding {
			out[k] = 0
		}
	}
	return out
}

// follow adds to out the chance of no match by the end of each season of a plan
// that goes on from a path.
func (w *world) follow(plan *Plan, at walked, placed bool, move int, out []chance.Points) {
	for i, c := range plan.Path {
		k := at.season
		at.done[k] = c.Doing
		if c.Apply {
			at.missed = times(at.missed, w.at(k, at.done, c.SOAP, move))
		}
		add(&out[k], at.missed)
		at.season++
		if !oneYear(c.Doing) || placed || at.season == w.seasons {
			continue
		}
		other := walked{season: at.season, done: at.done.without()}
		at.missed, other.missed = split(at.missed, w.places[c.Doing])
		instead := plan.Else
		if instead == nil { // the applicant's own path goes on as it is
			instead = &Plan{Path: plan.Path[i+1:]}
		}
		w.follow(instead, other, placed, move, out)
	}
}

func add(to *chance.Points, v chance.Points) {
	for i := range to {
		to[i] += v[i]
	}
}

// at is the chance of a season with a figure moved.
func (w *world) at(season int, done Done, soap bool, move int) chance.Points {
	s := w.seat(season, done)
	if s.moved == nil {
		s.moved = w.engine.Model.LastingMoved(s.tickets)
	}
	at := s.moved[move]
	if soap {
		at = raised(at, w.soap)
	}
	return at
}
