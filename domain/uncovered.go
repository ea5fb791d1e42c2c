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
	for _, s := range p.Covered(until) {
		add(Uncovered{free, s.From.AddDays(-1)})
		if next := s.To.AddDays(1); next.After(free) {
			free = next
		}
	}
	add(Uncovered{free, until})
	return out
}

// A Covered is a time that a record covers, from its first to its last day.
type Covered struct {
	From, To Date
	Table    string // "rotations", "experiences", "scholarly_works" or "posts"
	Index    int    // of the record in the profile
}

// Covered lists the times that records cover up to a day, the earliest first; see
// [Profile.Uncovered].
func (p Profile) Covered(until Date) (out []Covered) {
	add := func(table string, i int, from, to Date, goesOn bool) {
		switch {
		case from.IsZero() || from.After(until):
			return
		case to.IsZero() && !goesOn:
			to = from
		case to.IsZero() || to.After(until):
			to = until
		}
		out = append(out, Covered{from, to, table, i})
	}
	for i, r := range p.Rotations {
		add("rotations", i, r.Start, r.End, false)
	}
	for i, e := range p.Experiences {
		add("experiences", i, e.Start, e.End, true)
	}
	for i, w := range p.ScholarlyWorks {
		if w.Begun(until) {
			add("scholarly_works", i, w.Start, w.End, w.Stage == StageUnderWay || w.Stage == StageSubmitted)
		}
	}
	for i, x := range p.Posts {
		if x.Held() {
			add("posts", i, x.Start, x.End, x.Stage == PostUnderWay)
		}
	}
	slices.SortStableFunc(out, func(a, b Covered) int { return a.From.Compare(b.From) })
	return out
}
