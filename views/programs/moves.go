package programs

import (
	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/views/ui"
)

// telling returns a host whose notices also say how the selected program moved,
// "from 2nd to 19th" or "from 1st to out". A notice that can be undone tells of
// a change of the records, and that change is the one which moved the program.
func (p *Page) telling(h ui.Host) ui.Host {
	say := h.Say
	h.Notice = func(n ui.Notice) {
		if n.Undo != nil {
			n.Text, p.move = domain.Dots(n.Text, p.move), ""
		}
		say(n)
	}
	return h
}

// moves says how a program moved from one ranking to the next.
func moves(before, after *app.Ranking, key string) string {
	from, to := placeIn(before, key), placeIn(after, key)
	if from == "" || to == "" || from == to {
		return ""
	}
	return "from " + from + " to " + to
}

// placeIn writes the place of a program in a ranking; "" if it has none there.
func placeIn(r *app.Ranking, key string) string {
	if r == nil || key == "" {
		return ""
	}
	for i := range r.Rows {
		switch row := &r.Rows[i]; {
		case row.Program.Key != key:
		case row.Verdict == screening.Closed:
			return "out"
		default:
			return ui.Ordinal(row.Rank)
		}
	}
	return ""
}

// listStanding says how much of the user's list is shown, and how much of that
// is closed.
func (p *Page) listStanding() string {
	shown, closed := 0, 0
	for _, n := range p.shown {
		if row := &p.ranking.Rows[n]; row.Listed {
			shown++
			if row.Verdict == screening.Closed {
				closed++
			}
		}
	}
	text := "Showing " + ui.Count(shown) + " of the " + ui.Count(p.ranking.Counts.Listed) + " on your list"
	if shown == p.ranking.Counts.Listed {
		text = ui.Plural(shown, "program", "programs") + " on your list"
	}
	if closed > 0 {
		text += " · " + ui.Count(closed) + " closed to you"
	}
	return text
}
