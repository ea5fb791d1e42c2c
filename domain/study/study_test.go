package study_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/standing"
	"secondlook/domain/study"
)

// today is a Thursday.
var today = domain.NewDate(2026, time.June, 18)

// catalog knows when the interviews of 2027 end.
func catalog() *domain.Catalog {
	c := enginetest.Catalog()
	c.Events = append(c.Events, domain.Event{Season: 2027, Date: domain.NewDate(2027, time.February, 1), Key: "ranking_opens"})
	c.PassMarks = append(c.PassMarks, domain.PassMark{Kind: domain.Step3, From: domain.NewDate(2024, time.January, 1), Score: 200})
	return c
}

// reader reads a profile on a day, with settings of its own.
func reader(tb testing.TB, p domain.Profile, day domain.Date, settings map[string]float64) *study.Reader {
	tb.Helper()
	ref, c := enginetest.Reference(tb), catalog()
	for name, v := range settings {
		ref = ref.With("set."+name, v)
	}
	first, _ := c.FirstSubmission(2027)
	return study.New(p, standing.Of(p, c, 2027, p.SubmitsOn(2027, first), day), c, ref)
}

// weekly are practice tests a week apart, the last one three days before today.
func weekly(kind domain.ExamKind, scores ...int) (out []domain.PracticeTest) {
	for i, s := range scores {
		out = append(out, domain.PracticeTest{Exam: kind, Date: today.AddDays(-3 - 7*(len(scores)-1-i)), Score: s})
	}
	return out
}

// planned is an attempt four weeks from today.
func planned(kind domain.ExamKind) domain.Exam {
	return domain.Exam{Kind: kind, Date: today.AddDays(28)}
}
