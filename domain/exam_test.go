package domain_test

import (
	"testing"

	"secondlook/domain"
)

// A result is known on the day that is told, else so many days after the exam.
func TestResultOn(t *testing.T) {
	day, told := domain.NewDate(2026, 2, 1), domain.NewDate(2026, 2, 20)
	for _, tt := range []struct {
		exam     domain.Exam
		want     domain.Date
		expected bool
	}{
		{domain.Exam{}, domain.Date{}, false},
		{domain.Exam{Date: day}, domain.NewDate(2026, 3, 1), true},
		{domain.Exam{Date: day, Released: told}, told, false},
		{domain.Exam{Released: told}, told, false},
	} {
		if got, expected := tt.exam.ResultOn(28); got != tt.want || expected != tt.expected {
			t.Errorf("%+v: %v, expected %v", tt.exam, got, expected)
		}
	}
}

// The next attempt lies after today and has no result; the first of them counts.
func TestNextExam(t *testing.T) {
	today := domain.NewDate(2026, 2, 1)
	p := domain.Profile{Exams: []domain.Exam{
		{Kind: domain.Step1, Date: today}, {Kind: domain.Step2CK, Date: today.AddDays(9)}, {Kind: domain.Step1, Date: today.AddDays(30)},
		{Kind: domain.Step1, Date: today.AddDays(20)}, {Kind: domain.Step1, Date: today.AddDays(1), Result: domain.Pass}, {Kind: domain.Step1},
	}}
	for kind, want := range map[domain.ExamKind]domain.Date{domain.ExamUnknown: today.AddDays(9), domain.Step1: today.AddDays(20), domain.Step3: {}} {
		if got, ok := p.NextExam(kind, nil, today); got.Date != want || ok == want.IsZero() {
			t.Errorf("%v: %v %v, want %v", kind, got, ok, want)
		}
	}
}

// The best pass is that with the highest score; a Step 1 that cannot have one has
// none.
func TestBestPass(t *testing.T) {
	c := &domain.Catalog{
		Events:    []domain.Event{{Key: "step1_pass_fail", Date: domain.NewDate(2022, 1, 26)}},
		PassMarks: domain.PassMarks{{Kind: domain.Step2CK, From: domain.NewDate(2022, 7, 1), Score: 214}},
	}
	p := domain.Profile{Exams: []domain.Exam{
		{ID: 1, Kind: domain.Step1, Date: domain.NewDate(2022, 1, 26), Score: 250, Result: domain.Pass},
		{ID: 2, Kind: domain.Step1, Date: domain.NewDate(2021, 1, 26), Score: 215, Result: domain.Pass},
		{ID: 3, Kind: domain.Step2CK, Date: domain.NewDate(2023, 1, 1), Score: 213},
		{ID: 4, Kind: domain.Step2CK, Date: domain.NewDate(2024, 1, 1), Score: 230},
		{ID: 5, Kind: domain.Step2CK, Date: domain.NewDate(2025, 1, 1), Score: 230},
	}}
	for kind, want := range map[domain.ExamKind]domain.ID{domain.Step1: 2, domain.Step2CK: 4, domain.Step3: 0} {
		if got, ok := p.BestPass(kind, c); got.ID != want || ok != (want > 0) {
			t.Errorf("%v: %+v", kind, got)
		}
	}
	p.Exams = p.Exams[:1]
	if got, ok := p.BestPass(domain.Step1, c); !ok || got.Score != 0 || got.ID != 1 {
		t.Errorf("passed without a score: %+v %v", got, ok)
	}
}

func TestLowCK(t *testing.T) {
	list := []domain.Specialty{{Name: "a", LowCK: 220}, {Name: "b", LowCK: 230}}
	for score, want := range map[int]int{0: 0, 219: 2, 220: 1, 229: 1, 230: 0} {
		if got := domain.LowCK(score, list); len(got) != want {
			t.Errorf("%d is low in %v", score, got)
		}
	}
}
