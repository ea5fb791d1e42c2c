// Package study says how far the preparation for an exam has come: whether the
// practice scores have risen far enough to sit it, whether the week keeps its
// rhythm, and whether Step 3 is worth taking now. All of it is computed from
// the records; nothing is stored.
package study

import (
	"slices"
	"time"

	"secondlook/domain"
	"secondlook/domain/attempts"
	"secondlook/domain/chance"
	"secondlook/domain/standing"
)

// Rules are the settings that the package goes by, see the rows' notes.
type Rules struct {
	Soft, Firm   int // points above the baseline
	Mean         int // so many of the last tests are held against it
	PracticeDays int
	Fresh        int // days: an older practice test says nothing of today
	Low, High    int // blocks a day

	TrendTests  int
	Steady      float64 // points
	SolidTests  int
	SolidMargin int // points over the pass mark
	FlatSolid   bool
	Margin      int // points over the pass mark, for Step 3
	Recent      int // months
	ReadyDays   int

	PermitDays, ScoreDays, ClosedDays int
	Interviews                        time.Month // most interviews are held by its first day
}

// RulesOf reads the settings of a reference set.
func RulesOf(r *chance.Reference) Rules {
	value := func(name string) float64 {
		row, _ := r.Row("set." + name)
		return row.Value
	}
	whole := func(name string) int { return int(value(name)) }
	return Rules{
		Soft: whole("baseline_soft"), Firm: whole("baseline_firm"), Mean: max(1, whole("practice_mean")),
		PracticeDays: whole("practice_days"), Fresh: whole("practice_fresh_days"), Low: whole("blocks_low"), High: whole("blocks_high"),
		TrendTests: max(2, whole("trend_tests")), Steady: value("practice_steady"),
		SolidTests: max(1, whole("solid_tests")), SolidMargin: whole("solid_margin"), FlatSolid: value("flat_solid") > 0,
		Margin: whole("step3_margin"), Recent: whole("recent_months"), ReadyDays: whole("ready_days"),
		PermitDays: whole("permit_days"), ScoreDays: whole("score_days"), ClosedDays: whole("step3_closed_days"),
		Interviews: time.Month(whole("interview_month")),
	}
}

// A Reader reads the records of one applicant in one season.
type Reader struct {
	Rules
	p     domain.Profile
	s     *standing.Standing
	c     *domain.Catalog
	book  *attempts.Book
	today domain.Date
}

// New returns a reader of a profile whose standing is known.
func New(p domain.Profile, s *standing.Standing, c *domain.Catalog, r *chance.Reference) *Reader {
	return &Reader{RulesOf(r), p, s, c, attempts.Of(p, c, r, s.Today), s.Today}
}

// planned returns the next attempt at an exam that is still to come; of any
// exam, where kind is unknown. ok is false when there is none.
func (r *Reader) planned(kind domain.ExamKind) (next domain.Exam, ok bool) {
	return r.p.NextExam(kind, r.c.PassMarks, r.today)
}

// sat returns the day of the last attempt at an exam, zero without one.
func (r *Reader) sat(kind domain.ExamKind) (last domain.Date) {
	for _, e := range r.p.Exams {
		if e.Kind == kind && e.Date.After(last) && !e.Date.After(r.today) {
			last = e.Date
		}
	}
	return last
}

// passed reports whether an exam is passed, and its pass still counts.
func (r *Reader) passed(kind domain.ExamKind) bool {
	_, ok := r.book.Passed(kind)
	return ok
}

// Exams lists the exams that are prepared for: planned, or practised for since
// the last attempt, and not passed. The one that is planned first comes first,
// then the one that was practised for last.
func (r *Reader) Exams() (out []domain.ExamKind) {
	add := func(kind domain.ExamKind) {
		if kind != domain.ExamUnknown && !r.passed(kind) && !slices.Contains(out, kind) {
			out = append(out, kind)
		}
	}
	var plans []domain.Exam
	for _, kind := range []domain.ExamKind{domain.Step1, domain.Step2CK, domain.Step3} {
		if e, ok := r.planned(kind); ok {
			plans = append(plans, e)
		}
	}
	slices.SortStableFunc(plans, func(a, b domain.Exam) int { return a.Date.Compare(b.Date) })
	for _, e := range plans {
		add(e.Kind)
	}
	tests := slices.Clone(r.p.PracticeTests)
	slices.SortStableFunc(tests, func(a, b domain.PracticeTest) int { return b.Date.Compare(a.Date) })
	for _, t := range tests {
		if t.Date.IsZero() || t.Date.After(r.sat(t.Exam)) {
			add(t.Exam)
		}
	}
	return out
}
