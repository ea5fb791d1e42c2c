package domain

// A Told is how far a season came as its applicant remembers it, in numbers alone:
// how many applications were sent, and how many of them were invited, interviewed
// and ranked. Zero is a number that is not told.
type Told struct{ Sent, Invited, Interviewed, Ranked int }

// MostTold is the most applications that a season is remembered to have sent.
const MostTold = 2000

// Told returns the numbers that are told of the season.
func (s Season) Told() Told {
	return Told{Sent: s.ToldSent, Invited: s.ToldInvited, Interviewed: s.ToldInterviewed, Ranked: s.ToldRanked}
}

// WithTold returns the season with other numbers.
func (s Season) WithTold(t Told) Season {
	s.ToldSent, s.ToldInvited, s.ToldInterviewed, s.ToldRanked = t.Sent, t.Invited, t.Interviewed, t.Ranked
	return s
}

// IsZero reports whether nothing is told.
func (t Told) IsZero() bool { return t == Told{} }

// Filled takes from another one the numbers that are not told.
func (t Told) Filled(by Told) Told {
	for _, x := range []struct{ to, from *int }{
		{&t.Sent, &by.Sent}, {&t.Invited, &by.Invited}, {&t.Interviewed, &by.Interviewed}, {&t.Ranked, &by.Ranked},
	} {
		if *x.to == 0 {
			*x.to = *x.from
		}
	}
	return t
}

// check wants numbers of which each is a part of the one before it that is told.
func (t Told) check(c *checker) {
	most, of := MostTold, ""
	for _, x := range []struct {
		field, name string
		n           int
	}{
		{"told_applications", "applications", t.Sent}, {"told_invitations", "invitations", t.Invited},
		{"told_interviews", "interviews", t.Interviewed}, {"told_ranked", "ranked programs", t.Ranked},
	} {
		c.want(0 <= x.n && x.n <= MostTold, x.field, "must be between 0 and %d", MostTold)
		c.want(x.n <= most || of == "", x.field, "must not be more than the %s", of)
		if x.n > 0 {
			most, of = x.n, x.name
		}
	}
}
