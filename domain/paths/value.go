package paths

import (
	"secondlook/domain/chance"
)

// curve is the chance matched by the end of each season of a path. The errors of
// the figures are shared by all seasons and all paths, and are carried together.
// placed takes the year of training for certain.
func (w *world) curve(path Path, placed bool) *chance.Curve {
	return w.engine.Model.Joined(func(move int) []float64 { return w.matched(path, placed, move) })
}

// matched is the chance matched by the end of each season with a figure moved; 0:
// none.
func (w *world) matched(path Path, placed bool, move int) (out []float64) {
	var done Done
	whole, failed := ones(), chance.Points{}
	sum := 0.0 // as the process adds it up
	for k, c := range path {
		done[k] = c.Doing
		if c.Apply {
			whole = times(whole, w.at(k, done, c.SOAP, move))
			if failed != (chance.Points{}) {
				failed = times(failed, w.at(k, done.without(), c.SOAP, move))
			}
		}
		if oneYear(c.Doing) && !placed {
			whole, failed = split(whole, failed, w.places[c.Doing])
		}
		var missed chance.Points
		for i := range missed {
			missed[i] = whole[i] + failed[i]
		}
		sum = max(0, 1-chance.Mean(missed))
		out = append(out, sum)
	}
	return out
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
