package domain

import "slices"

// An Uncovered time is one in which no record tells what the applicant did. Both
// days are the first and the last of it.
type Uncovered struct{ From, To Date }

// Days is how long it is.
func (u Uncovered) Days() int { return u.From.DaysUntil(u.To) + 1 }

// Uncovered lists the times from graduation to a day, oldest first, that neither
// a rotation nor an experience nor a scholarly work nor a post that was held
// covers, and that are longer than so many months (S109): exactly as long is
// none. What has no first day covers nothing. Without a last day a rotation
// covers its first day, since nothing more is known of it, and so does a work
// that is finished, or a post that has ended; an experience, and a work or a post
// under way, go on. Without a day of graduation, or
// months, there is none.
func (p Profile) Uncovered(until Date, months int) (out []Uncovered) {
	if p.Applicant.Graduation.IsZero() || months <= 0 {
		return nil
	}
	free := p.Applicant.Graduation.AddDays(1)
	add := func(u Uncovered) {
		if u.To.AddDays(1).After(u.From.AddMonths(months)) {
			out = append(out, u)
		}
	}
	for _, s := range p.covered(until) {
		add(Uncovered{free, s.From.AddDays(-1)})
		if next := s.To.AddDays(1); next.After(free) {
			free = next
		}
	}
	add(Uncovered{free, until})
	return out
}

// covered lists the times that records cover up to a day, the earliest first.
func (p Profile) covered(until Date) (out []Uncovered) {
	add := func(from, to Date, goesOn bool) {
		switch {
		case from.IsZero() || from.After(until):
			return
		case to.IsZero() && !goesOn:
			to = from
		case to.IsZero() || to.After(until):
			to = until
		}
		out = append(out, Uncovered{from, to})
	}
	for _, r := range p.Rotations {
		add(r.Start, r.End, false)
	}
	for _, e := range p.Experiences {
		add(e.Start, e.End, true)
	}
	for _, w := range p.ScholarlyWorks {
		if w.Begun(until) {
			add(w.Start, w.End, w.Stage == StageUnderWay || w.Stage == StageSubmitted)
		}
	}
	for _, x := range p.Posts {
		if x.Held() {
			add(x.Start, x.End, x.Stage == PostUnderWay)
		}
	}
	slices.SortStableFunc(out, func(a, b Uncovered) int { return a.From.Compare(b.From) })
	return out
}
