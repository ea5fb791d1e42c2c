package study

import (
	"slices"

	"secondlook/domain"
)

type trendWords struct{}

func (trendWords) Words() []string { return []string{"", "rising", "flat", "falling"} }

// Trend is where practice scores go.
type Trend = domain.Enum[trendWords]

// The trends. It is unknown with fewer tests than the rule wants.
const (
	TrendUnknown Trend = iota
	Rising
	Flat
	Falling
)

// A Series is the practice tests of one exam that can be compared: with a
// three-digit score and a day, since the last real attempt.
type Series struct {
	Baseline domain.PracticeTest   // without a level: there is none
	Tests    []domain.PracticeTest // the oldest first
	Since    []domain.PracticeTest // those after the baseline
	Left     int                   // a percentage only, or no day: compared with nothing
	Old      bool                  // the last test is older than set.practice_fresh_days
}

// Series returns the practice tests of an exam up to today. The baseline is the
// last test with a day that is marked as one, else the first with a score.
func (r *Reader) Series(kind domain.ExamKind) (s Series) {
	sat := r.sat(kind)
	for _, t := range r.p.PracticeTests {
		if t.Exam != kind || t.Date.After(r.today) {
			continue
		}
		if t.Baseline && t.Date.After(sat) && (s.Baseline.Level() == 0 || !t.Date.Before(s.Baseline.Date)) {
			s.Baseline = t
		}
		s.take(t, sat)
	}
	slices.SortStableFunc(s.Tests, func(a, b domain.PracticeTest) int { return a.Date.Compare(b.Date) })
	s.Old = len(s.Tests) > 0 && len(r.fresh(s.Tests)) == 0
	switch {
	case s.Baseline.Level() > 0:
		at := slices.Index(s.Tests, s.Baseline)
		for i, t := range s.Tests {
			if i > at && !t.Date.Before(s.Baseline.Date) {
				s.Since = append(s.Since, t)
			}
		}
	case len(s.Tests) > 0:
		s.Baseline, s.Since = s.Tests[0], s.Tests[1:]
	}
	return s
}

// take adds a test that was taken after the last real attempt.
func (s *Series) take(t domain.PracticeTest, sat domain.Date) {
	switch {
	case !t.Date.IsZero() && !t.Date.After(sat):
	case t.Level() == 0 && t.Percent == 0: // planned, or nothing is known of it
	case t.Level() == 0 || t.Date.IsZero():
		s.Left++
	default:
		s.Tests = append(s.Tests, t)
	}
}

// fresh returns the tests that are not too old to say anything of today.
func (r *Reader) fresh(tests []domain.PracticeTest) []domain.PracticeTest {
	since := r.today.AddDays(-r.Fresh)
	i := slices.IndexFunc(tests, func(t domain.PracticeTest) bool { return !t.Date.Before(since) })
	if i < 0 {
		return nil
	}
	return tests[i:]
}

// Latest returns the last test; ok is false without one.
func (s Series) Latest() (t domain.PracticeTest, ok bool) {
	if len(s.Tests) == 0 {
		return t, false
	}
	return s.Tests[len(s.Tests)-1], true
}

// last returns the last n tests, fewer where there are not so many.
func last(tests []domain.PracticeTest, n int) []domain.PracticeTest {
	return tests[max(0, len(tests)-n):]
}

// mean is the mean level of tests, 0 without any.
func mean(tests []domain.PracticeTest) float64 {
	if len(tests) == 0 {
		return 0
	}
	sum := 0
	for _, t := range tests {
		sum += t.Level()
	}
	return float64(sum) / float64(len(tests))
}

// trend compares the last tests by the line of least squares through them: over
// all of them it must rise or fall by so many points, set.practice_steady, to
// be called so.
func (r *Reader) trend(tests []domain.PracticeTest) Trend {
	tests = last(tests, r.TrendTests)
	n := float64(len(tests))
	if len(tests) < r.TrendTests {
		return TrendUnknown
	}
	middle, height := (n-1)/2, mean(tests)
	var up, wide float64
	for i, t := range tests {
		x := float64(i) - middle
		up += x * (float64(t.Level()) - height)
		wide += x * x
	}
	switch rise := up / wide * (n - 1); {
	case rise >= r.Steady && rise > 0:
		return Rising
	case rise <= -r.Steady && rise < 0:
		return Falling
	}
	return Flat
}

// solid reports whether each of the last tests lies so far above the pass mark
// (S46). With fewer tests it is unknown, unless one of them lies below.
func (r *Reader) solid(tests []domain.PracticeTest, mark int) Answer {
	tests = last(tests, r.SolidTests)
	for _, t := range tests {
		if t.Level() < mark+r.SolidMargin {
			return No
		}
	}
	if len(tests) < r.SolidTests {
		return Unknown
	}
	return Yes
}
