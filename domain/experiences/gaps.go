package experiences

import (
	"slices"

	"secondlook/domain"
)

// A Gap is a stretch of time in which no record tells what the applicant did.
// Both days are the first and the last of it.
type Gap struct{ From, To domain.Date }

// Days is how long the gap is.
func (g Gap) Days() int { return g.From.DaysUntil(g.To) + 1 }

// Gaps lists the stretches of at least so many days, from graduation to the day
// until, that neither an experience nor a rotation nor a scholarly work covers.
// What has no last day goes on; what has no first day covers nothing. Without a
// day of graduation there is none.
func Gaps(p domain.Profile, until domain.Date, least int) (out []Gap) {
	free := p.Applicant.Graduation
	if free.IsZero() || least <= 0 {
		return nil
	}
	free = free.AddDays(1)
	for _, s := range spans(p, until) {
		if g := (Gap{free, s.From.AddDays(-1)}); s.From.After(free) && g.Days() >= least {
			out = append(out, g)
		}
		if next := s.To.AddDays(1); next.After(free) {
			free = next
		}
	}
	if g := (Gap{free, until}); !free.After(until) && g.Days() >= least {
		out = append(out, g)
	}
	return out
}

// spans are the stretches that records cover up to a day, the earliest first.
func spans(p domain.Profile, until domain.Date) (out []Gap) {
	add := func(from, to domain.Date) {
		if from.IsZero() || from.After(until) {
			return
		}
		if to.IsZero() || to.After(until) {
			to = until
		}
		out = append(out, Gap{from, to})
	}
	for _, e := range p.Experiences {
		add(e.Start, e.End)
	}
	for _, r := range p.Rotations {
		if !r.End.IsZero() {
			add(r.Start, r.End)
		}
	}
	for _, w := range p.ScholarlyWorks {
		if w.Begun(until) {
			add(w.Start, w.End)
		}
	}
	slices.SortStableFunc(out, func(a, b Gap) int { return a.From.Compare(b.From) })
	return out
}
