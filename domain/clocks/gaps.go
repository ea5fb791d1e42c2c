package clocks

import (
	"time"

	"secondlook/domain"
	"secondlook/domain/redflag"
)

// A Gap is a time since graduation that no record tells of, with what is said of
// it. A reason may stay private.
type Gap struct {
	domain.Uncovered
	Flag      redflag.Flag
	Months    int  // whole months that it lasts
	Private   bool // the reason is kept private
	Explained bool // there is a place where it is explained, or its reason is private
	Open      bool // it lasts until today
	// Fills are the records that are still to come, or only looked at, and would
	// end it; none for a time that is past.
	Fills []Fill
}

// A Fill is something that is planned and would end a gap.
type Fill struct {
	Table  string
	Record domain.ID
	Name   string
	From   domain.Date // zero: no day is told
}

// Key is that of the red flag of the time.
func (g *Gap) Key() string { return domain.GapFlag + g.From.String()[:len("2024-03")] }

// gaps lists the times that no record tells of, as [domain.Profile.Uncovered]
// does, with the explanations that the red flags find.
func (w *writer) gaps() (out []Gap) {
	most := w.value("set.gap_months")
	flags := redflag.Of(w.in.Profile, w.standings[0], w.in.Catalog, w.in.Reference)
	for _, u := range w.in.Profile.Uncovered(w.in.Today, most) {
		g := Gap{Uncovered: u, Months: months(u.From, u.To.AddDays(1)), Open: u.To == w.in.Today}
		g.Flag, _ = flags.Find(g.Key())
		g.Private, g.Explained = g.Flag.Private(), g.Flag.Explained()
		if g.Open {
			g.Fills = w.fills()
		}
		out = append(out, g)
	}
	return out
}

// fills are the rotations, experiences and posts that are still to come.
func (w *writer) fills() (out []Fill) {
	for _, a := range w.activities() {
		if a.start.After(w.in.Today) {
			out = append(out, Fill{a.table, a.id, a.name, a.start})
		}
	}
	for _, x := range w.in.Profile.Posts {
		accepted := x.Stage == domain.PostAccepted && !x.Start.After(w.in.Today) // one to come stands above
		if domain.PostLookingAt <= x.Stage && x.Stage < domain.PostAccepted || accepted {
			out = append(out, Fill{"posts", x.ID, x.Name(), x.Start})
		}
	}
	return out
}

// A Quiet is a calendar year, or the part of one since graduation or up to today,
// in which no record tells of anything clinical or academic (S109).
type Quiet struct {
	Year     int
	From, To domain.Date
}

// quiet lists the years without clinical or academic activity since graduation.
// Of the first and of the running year only a part that is longer than
// set.gap_months counts, as with a gap. Without a day of graduation there is none.
func (w *writer) quiet() (out []Quiet) {
	grad := w.in.Profile.Applicant.Graduation
	if grad.IsZero() {
		return nil
	}
	all, least := w.activities(), w.value("set.gap_months")
	for year := grad.Year; year <= w.in.Today.Year; year++ {
		q := Quiet{Year: year, From: domain.NewDate(year, time.January, 1), To: domain.NewDate(year, time.December, 31)}
		if after := grad.AddDays(1); after.After(q.From) {
			q.From = after
		}
		if q.To.After(w.in.Today) {
			q.To = w.in.Today
		}
		if q.To.AddDays(1).After(q.From.AddMonths(least)) && !active(all, q) {
			out = append(out, q)
		}
	}
	return out
}

// active reports whether any clinical or academic record has a day in a time.
func active(all []activity, q Quiet) bool {
	for i := range all {
		a := &all[i]
		if last, _ := a.until(q.To); a.active && !last.IsZero() && !last.Before(q.From) {
			return true
		}
	}
	return false
}
