package notes_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/notes"
	"secondlook/domain/standing"
)

var submits = domain.NewDate(2026, time.September, 2)

func of(tb enginetest.TB, p domain.Profile) []notes.Note {
	tb.Helper()
	c := enginetest.Catalog()
	return notes.Of(p, standing.Of(p, c, enginetest.Season, submits, enginetest.Today), c, enginetest.Reference(tb), nil)
}

// find returns the note with a key.
func find(tb enginetest.TB, p domain.Profile, key string) (notes.Note, bool) {
	tb.Helper()
	all := of(tb, p)
	if i := slices.IndexFunc(all, func(n notes.Note) bool { return n.Key == key }); i >= 0 {
		return all[i], true
	}
	return notes.Note{}, false
}

func day(y int, m time.Month, d int) domain.Date { return domain.NewDate(y, m, d) }

// exams makes a profile of exams with wishes.
func exams(list []domain.Exam, wishes ...string) domain.Profile {
	for i := range list {
		list[i].ID = domain.ID(i + 1)
	}
	return domain.Profile{Applicant: domain.Applicant{Wishes: domain.Wishes{Specialties: wishes}}, Exams: list}
}

func step1(score int, on domain.Date) domain.Exam {
	return domain.Exam{Kind: domain.Step1, Date: on, Score: score, Result: domain.Pass}
}

func ck(score int, on domain.Date) domain.Exam {
	return domain.Exam{Kind: domain.Step2CK, Date: on, Score: score}
}

var (
	before = day(2021, 3, 1)
	after  = day(2022, 1, 26) // the day on which Step 1 became pass or fail
	early  = day(2024, 3, 1)
)

// A three-digit Step 1 below 220 is low: 219 is, 220 is not (S1).
func TestLowStep1(t *testing.T) {
	for _, tt := range []struct {
		exam domain.Exam
		want bool
	}{
		{step1(219, before), true},
		{step1(220, before), false},
		{step1(219, domain.Date{}), true},
		{step1(219, after), false},
		{step1(219, day(2022, 1, 25)), true},
		{step1(0, before), false},
		{domain.Exam{Kind: domain.Step1, Date: before, Score: 190, Result: domain.Fail}, false},
	} {
		n, ok := find(t, exams([]domain.Exam{tt.exam}), "s1")
		if ok != tt.want {
			t.Errorf("%+v: flagged %v, want %v", tt.exam, ok, tt.want)
		}
		if ok && (n.Setting != "reference/set.low_step1" || n.Source != "guide" || n.Record != 1 || n.Rule != "S1") {
			t.Errorf("%+v", n)
		}
	}
}

// 229, 232 and 235 have three labels in competitive fields, and only there (S2).
func TestHistoricBand(t *testing.T) {
	for score, want := range map[int]string{229: "low", 230: "borderline", 232: "borderline", 234: "borderline", 235: "fair"} {
		n, ok := find(t, exams([]domain.Exam{ck(score, early)}, "Dermatology"), "s2")
		if !ok || n.Word.Key != "profile.s2."+want+".word" {
			t.Errorf("%d: %+v, want %s", score, n.Word, want)
		}
		if _, ok := find(t, exams([]domain.Exam{ck(score, early)}, "FM"), "s2"); ok {
			t.Errorf("%d is labelled in family medicine", score)
		}
	}
}

// The threshold of each wished specialty decides (S5, S6).
func TestLowCKBySpecialty(t *testing.T) {
	for _, tt := range []struct {
		score  int
		wishes []string
		want   []string
	}{
		{229, []string{"Family Medicine"}, []string{"s6/Family Medicine"}},
		{230, []string{"Family Medicine"}, nil},
		{235, []string{"fm", "Anesthesiology"}, []string{"s6/Anesthesiology"}},
		{239, []string{" anes "}, []string{"s6/Anesthesiology"}},
		{240, []string{"Anesthesiology"}, nil},
		{229, nil, []string{"s6/Internal Medicine", "s6/Family Medicine", "s6/Psychiatry"}},
		{0, []string{"Family Medicine"}, nil},
	} {
		var got []string
		for _, n := range of(t, exams([]domain.Exam{ck(tt.score, early)}, tt.wishes...)) {
			if n.Rule == "S6" {
				got = append(got, n.Key)
				if want := "specialty/" + strings.TrimPrefix(n.Key, "s6/") + "/low_ck"; n.Setting != want {
					t.Errorf("setting %s, want %s", n.Setting, want)
				}
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%d for %v: %v, want %v", tt.score, tt.wishes, got, tt.want)
		}
	}
}

// A pass that the applicant calls borderline is told without a score (S3).
func TestBorderline(t *testing.T) {
	pass := domain.Exam{Kind: domain.Step1, Date: early, Result: domain.Pass, Borderline: true}
	n, ok := find(t, exams([]domain.Exam{pass}), "s3/Step 1")
	if !ok || n.Text.Key != "profile.s3" {
		t.Errorf("%+v", n)
	}
	fail := domain.Exam{Kind: domain.Step1, Date: before, Result: domain.Fail}
	if n, ok := find(t, exams([]domain.Exam{pass, fail}), "s3/Step 1"); !ok || n.Text.Key != "profile.s3.later" || n.Record != 1 {
		t.Errorf("on the second attempt: %+v", n)
	}
	pass.Borderline = false
	if _, ok := find(t, exams([]domain.Exam{pass}), "s3/Step 1"); ok {
		t.Error("a pass that nobody calls borderline is")
	}
}

// One fail and one pass are a pass on attempt two, in whatever order the
// records stand (S4).
func TestAttempts(t *testing.T) {
	fail := domain.Exam{Kind: domain.Step1, Date: before, Result: domain.Fail}
	pass := domain.Exam{Kind: domain.Step1, Date: early, Result: domain.Pass}
	for _, list := range [][]domain.Exam{{fail, pass}, {pass, fail}} {
		n, ok := find(t, exams(slices.Clone(list)), "s4/Step 1")
		if !ok || n.Word.Args[0] != 2 || n.Text.Args[1] != 2 {
			t.Errorf("%+v", n)
		}
	}
	if n, ok := find(t, exams([]domain.Exam{fail}), "s4/Step 1"); !ok || n.Word.Key != "profile.s4.open.word" {
		t.Errorf("%+v", n)
	}
	if _, ok := find(t, exams([]domain.Exam{pass}), "s4/Step 1"); ok {
		t.Error("a first pass counts as a second attempt")
	}
}

// 208, then 238: the scores rise (S21). The year of each is what counts.
func TestTrend(t *testing.T) {
	fail := domain.Exam{Kind: domain.Step1, Date: before, Result: domain.Fail}
	pass := domain.Exam{Kind: domain.Step1, Date: early, Result: domain.Pass}
	on18, on17 := day(2018, 5, 1), day(2017, 9, 1)
	for _, tt := range []struct {
		name string
		list []domain.Exam
		want string
	}{
		{"208 and 238", []domain.Exam{step1(208, on18), ck(238, on17)}, "rising"},
		{"at the means of their years", []domain.Exam{step1(230, on18), ck(243, on17)}, "flat"},
		{"a fall", []domain.Exam{step1(250, on18), ck(243, on17)}, "falling"},
		{"a fail, then none", []domain.Exam{fail, pass, ck(224, early)}, "rising"},
		{"a Step 2 CK that was failed and then passed by a higher score", []domain.Exam{pass, ck(208, before), ck(224, early)}, "rising"},
		{"no score and no fail", []domain.Exam{pass, ck(224, early)}, ""},
		{"only one exam", []domain.Exam{step1(208, on18)}, ""},
	} {
		n, ok := find(t, exams(tt.list), "s21")
		if ok != (tt.want != "") || ok && n.Word.Key != "profile.s21."+tt.want+".word" {
			t.Errorf("%s: %+v, want %q", tt.name, n.Word, tt.want)
		}
	}
}
