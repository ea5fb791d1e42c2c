package standing

import "secondlook/domain"

// A Release is the day on which programs can see the result of an exam.
type Release struct {
	Exam     domain.Exam
	Day      domain.Date
	Expected bool // nobody has told the day: the usual time after the exam
	Spare    int  // days from it to submission; negative: it comes so many days after
}

// Releases are the results of Step 1 and Step 2 CK that come until the Match of
// the season is over (S8). lag is the usual time, in days, from an exam to its
// result. What is incomplete brings none.
func (s *Standing) Releases(p domain.Profile, c *domain.Catalog, lag int) (out []Release) {
	last, _ := c.DayOf("match_day", s.Season) // of another season it will do: it is not told
	for _, e := range p.Exams {
		if e.Kind != domain.Step1 && e.Kind != domain.Step2CK || e.Result == domain.Incomplete {
			continue
		}
		day, expected := e.ResultOn(lag)
		if !day.IsZero() && (last.IsZero() || !day.After(last)) {
			out = append(out, Release{Exam: e, Day: day, Expected: expected, Spare: day.DaysUntil(s.Submits)})
		}
	}
	return out
}

// Late reports whether the result comes only after applications are sent.
func (r Release) Late() bool { return r.Spare < 0 }
