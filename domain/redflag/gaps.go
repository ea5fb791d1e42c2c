package redflag

import (
	"slices"

	"secondlook/domain"
)

// A stay is a time from one day to another, both included.
type stay struct{ from, to domain.Date }

// gaps flags the times since graduation that no rotation, experience or
// scholarly work covers, if they are longer than the setting (S109). What has
// no first day covers nothing; what has no last day goes on.
func (w *writer) gaps() {
	for _, g := range w.uncovered() {
		if months := int(w.value("set.gap_months")); g.to.AddDays(1).After(g.from.AddMonths(months)) {
			w.add(Flag{Key: domain.GapFlag + month(g.from), Rule: "S109", Text: word("gap", g.from, g.to), Setting: "set.gap_months"})
		}
	}
}

// uncovered lists the times between graduation and today in which no record
// tells of work, oldest first.
func (w *writer) uncovered() (out []stay) {
	if w.s.Graduation.IsZero() {
		return nil
	}
	next := w.s.Graduation.AddDays(1)
	for _, s := range w.work() {
		if next.Before(s.from) {
			out = append(out, stay{next, s.from.AddDays(-1)})
		}
		if !s.to.Before(next) {
			next = s.to.AddDays(1)
		}
	}
	if !next.After(w.s.Today) {
		out = append(out, stay{next, w.s.Today})
	}
	return out
}

// work lists the times of work that have begun by today, by their first day.
func (w *writer) work() (out []stay) {
	add := func(from, to domain.Date) {
		if from.IsZero() || from.After(w.s.Today) {
			return
		}
		if to.IsZero() || to.After(w.s.Today) {
			to = w.s.Today
		}
		out = append(out, stay{from, to})
	}
	for _, r := range w.p.Rotations {
		add(r.Start, r.End)
	}
	for _, e := range w.p.Experiences {
		add(e.Start, e.End)
	}
	for _, x := range w.p.ScholarlyWorks {
		if x.Begun(w.s.Today) {
			add(x.Start, x.End)
		}
	}
	slices.SortFunc(out, func(a, b stay) int { return a.from.Compare(b.from) })
	return out
}
