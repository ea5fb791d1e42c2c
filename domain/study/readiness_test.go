package study_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/study"

	"pgregory.net/rapid"
)

// The edges of the rule (S36): from a baseline of 214, 228 is not ready, 229 is
// by the soft rule, 234 by the firm one; where one clean pass is wanted, the
// firm one decides.
func TestReadinessAtItsEdges(t *testing.T) {
	for _, tt := range []struct {
		score int
		clean bool
		level study.Level
		ready bool
		key   string
	}{
		{228, false, study.NotYet, false, "study.ready.short"},
		{229, false, study.Soft, true, "study.ready.soft"},
		{233, false, study.Soft, true, "study.ready.soft"},
		{234, false, study.Firm, true, "study.ready.firm"},
		{228, true, study.NotYet, false, "study.ready.short"},
		{229, true, study.Soft, false, "study.ready.clean"},
		{233, true, study.Soft, false, "study.ready.clean"},
		{234, true, study.Firm, true, "study.ready.firm"},
	} {
		exam := planned(domain.Step2CK)
		exam.OnePass, exam.Target = tt.clean, 235
		p := domain.Profile{Exams: []domain.Exam{exam}, PracticeTests: weekly(domain.Step2CK, 214, tt.score)}
		got := reader(t, p, today, nil).Readiness(domain.Step2CK)
		if got.Level != tt.level || got.Ready != tt.ready || got.Why.Key != tt.key {
			t.Errorf("214 to %d, clean %v: %v, ready %v, %s", tt.score, tt.clean, got.Level, got.Ready, got.Why.Key)
		}
		if got.Mark != 218 || got.Margin != tt.score-218 || got.ToTarget != 235-tt.score || got.SoftAt != 229 || got.FirmAt != 234 {
			t.Errorf("214 to %d: %+v", tt.score, got)
		}
	}
}

// The last test decides as shipped, the mean of the last two where the setting
// says so. The baseline is never part of the mean.
func TestWhichMeasureDecides(t *testing.T) {
	for _, tt := range []struct {
		scores []int
		mean   float64
		want   float64
		ready  bool
	}{
		{[]int{214, 229}, 1, 229, true},
		{[]int{214, 229}, 2, 229, true},
		{[]int{214, 226, 231}, 1, 231, true},
		{[]int{214, 226, 231}, 2, 228.5, false},
		{[]int{214, 227, 231}, 2, 229, true},
		{[]int{214, 240, 228}, 1, 228, false},
		{[]int{214, 240, 228}, 2, 234, true},
	} {
		p := domain.Profile{Exams: []domain.Exam{planned(domain.Step2CK)}, PracticeTests: weekly(domain.Step2CK, tt.scores...)}
		got := reader(t, p, today, map[string]float64{"practice_mean": tt.mean}).Readiness(domain.Step2CK)
		if got.Measure != tt.want || got.Ready != tt.ready {
			t.Errorf("%v, mean of %v: %v, ready %v", tt.scores, tt.mean, got.Measure, got.Ready)
		}
	}
}

// The baseline is the test that is marked, else the first one since the last
// real attempt that has a score.
func TestBaseline(t *testing.T) {
	tests := weekly(domain.Step2CK, 205, 214, 229)
	bare := domain.Profile{PracticeTests: tests}
	if got := reader(t, bare, today, nil).Series(domain.Step2CK); got.Baseline.Score != 205 || len(got.Since) != 2 {
		t.Errorf("the first: %+v", got)
	}
	marked := domain.Profile{PracticeTests: weekly(domain.Step2CK, 205, 214, 229)}
	marked.PracticeTests[1].Baseline = true
	if got := reader(t, marked, today, nil).Series(domain.Step2CK); got.Baseline.Score != 214 || len(got.Since) != 1 || len(got.Tests) != 3 {
		t.Errorf("the marked one: %+v", got)
	}
	retake := domain.Profile{PracticeTests: tests, Exams: []domain.Exam{{Kind: domain.Step2CK, Date: tests[0].Date.AddDays(2), Result: domain.Fail}}}
	if got := reader(t, retake, today, nil).Series(domain.Step2CK); got.Baseline.Score != 214 || len(got.Tests) != 2 {
		t.Errorf("after a failed attempt: %+v", got)
	}
	stale := domain.Profile{
		PracticeTests: []domain.PracticeTest{
			{Exam: domain.Step2CK, Date: today.AddDays(-150), Score: 200, Baseline: true}, {Exam: domain.Step2CK, Score: 190, Baseline: true},
			{Exam: domain.Step2CK, Date: today.AddDays(-20), Score: 221},
		},
		Exams: []domain.Exam{{Kind: domain.Step2CK, Date: today.AddDays(-90), Result: domain.Fail}},
	}
	if got := reader(t, stale, today, nil).Readiness(domain.Step2CK); got.Baseline.Score != 221 || got.Level != study.OnlyBaseline || got.Ready || got.Left != 1 {
		t.Errorf("marked before the last attempt, and without a day: %+v", got)
	}
	odd := domain.Profile{PracticeTests: []domain.PracticeTest{
		{Exam: domain.Step2CK, Date: today.AddDays(-9), Percent: 61},
		{Exam: domain.Step2CK, Score: 220},
		{Exam: domain.Step2CK, Date: today.AddDays(-5), Predicted: 219},
		{Exam: domain.Step2CK, Date: today.AddDays(2), Form: "UWSA 2"},
		{Exam: domain.Step3, Date: today.AddDays(-5), Score: 210},
	}}
	if got := reader(t, odd, today, nil).Series(domain.Step2CK); got.Baseline.Level() != 219 || got.Left != 2 || len(got.Tests) != 1 {
		t.Errorf("percentages and tests without a day: %+v", got)
	}
}

// Practice that is too old says nothing: neither how ready one is, nor a trend.
func TestOldPractice(t *testing.T) {
	for days, old := range map[int]bool{90: false, 91: true, 1000: true} {
		p := domain.Profile{PracticeTests: []domain.PracticeTest{
			{Exam: domain.Step2CK, Date: today.AddDays(-days - 7), Score: 214}, {Exam: domain.Step2CK, Date: today.AddDays(-days), Score: 240},
		}}
		got := reader(t, p, today, nil).Readiness(domain.Step2CK)
		if got.Old != old || (got.Level == study.TooOld) != old || got.Ready == old || old && (got.Measure != 0 || got.Trend != study.TrendUnknown || got.Solid != study.Unknown) {
			t.Errorf("%d days: %+v", days, got)
		}
	}
}

// The pass mark is that of the day of the exam: 217 passes on 30 June 2025 and
// not on 1 July. Practice below it is never ready, however far it has risen.
func TestPassMarkOfTheDay(t *testing.T) {
	june := domain.NewDate(2025, time.June, 30)
	for _, tt := range []struct {
		day   domain.Date
		mark  int
		ready bool
	}{{june, 214, true}, {june.AddDays(1), 218, false}} {
		p := domain.Profile{
			Exams:         []domain.Exam{{Kind: domain.Step2CK, Date: tt.day}},
			PracticeTests: []domain.PracticeTest{{Exam: domain.Step2CK, Date: june.AddDays(-40), Score: 190}, {Exam: domain.Step2CK, Date: june.AddDays(-9), Score: 217}},
		}
		got := reader(t, p, june.AddDays(-8), nil).Readiness(domain.Step2CK)
		if got.Mark != tt.mark || got.Ready != tt.ready || got.Level != study.Firm {
			t.Errorf("on %v: %+v", tt.day, got)
		}
	}
}

// What is not known is said to be so.
func TestReadinessWithoutTests(t *testing.T) {
	none := reader(t, domain.Profile{Exams: []domain.Exam{planned(domain.Step3)}}, today, nil).Readiness(domain.Step3)
	if none.Level != study.NoTest || none.Ready || none.Why.Key != "study.ready.none" || none.Solid != study.Unknown {
		t.Errorf("no test: %+v", none)
	}
	one := reader(t, domain.Profile{PracticeTests: weekly(domain.Step3, 205)}, today, nil).Readiness(domain.Step3)
	if one.Level != study.OnlyBaseline || one.Ready || one.SoftAt != 220 || one.FirmAt != 225 {
		t.Errorf("one test: %+v", one)
	}
}

func TestTrendAndSolid(t *testing.T) {
	for _, tt := range []struct {
		scores []int
		trend  study.Trend
		solid  study.Answer // the bar is 210
	}{
		{nil, study.TrendUnknown, study.Unknown},
		{[]int{230, 231}, study.TrendUnknown, study.Unknown},
		{[]int{230, 209}, study.TrendUnknown, study.No},
		{[]int{210, 211, 212}, study.Flat, study.Yes},
		{[]int{209, 211, 212}, study.Rising, study.No},
		{[]int{210, 214, 213}, study.Rising, study.Yes},
		{[]int{213, 220, 210}, study.Falling, study.Yes},
		{[]int{212, 190, 212}, study.Flat, study.No},
		{[]int{190, 220, 221, 222}, study.Flat, study.Yes},
	} {
		got := reader(t, domain.Profile{PracticeTests: weekly(domain.Step3, tt.scores...)}, today, nil).Readiness(domain.Step3)
		if got.Trend != tt.trend || got.Solid != tt.solid {
			t.Errorf("%v: %v, solid %v", tt.scores, got.Trend, got.Solid)
		}
	}
}

// The exam that is planned first comes first, then what was practised for last;
// what is passed is over.
func TestExams(t *testing.T) {
	p := domain.Profile{
		Exams: []domain.Exam{
			{Kind: domain.Step1, Date: today.AddDays(-300), Result: domain.Pass},
			{Kind: domain.Step2CK, Date: today.AddDays(60)}, {Kind: domain.Step2CK, Date: today},
		},
		PracticeTests: append(weekly(domain.Step3, 210), domain.PracticeTest{Exam: domain.Step1, Date: today, Score: 240}),
	}
	got := reader(t, p, today, nil).Exams()
	if len(got) != 2 || got[0] != domain.Step2CK || got[1] != domain.Step3 {
		t.Errorf("%v", got)
	}
}

// A better last test never makes an applicant less ready, and neither does a
// lower demand.
func TestBetterIsNeverLessReady(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		scores := rapid.SliceOfN(rapid.IntRange(180, 260), 2, 6).Draw(rt, "scores")
		exam := planned(domain.Step2CK)
		exam.OnePass = rapid.Bool().Draw(rt, "clean")
		settings := map[string]float64{"practice_mean": float64(rapid.IntRange(1, 3).Draw(rt, "mean"))}
		look := func(clean bool, scores []int) study.Readiness {
			exam.OnePass = clean
			return reader(t, domain.Profile{Exams: []domain.Exam{exam}, PracticeTests: weekly(domain.Step2CK, scores...)}, today, settings).Readiness(domain.Step2CK)
		}
		before := look(exam.OnePass, scores)
		better := append([]int(nil), scores...)
		better[len(better)-1] += rapid.IntRange(0, 20).Draw(rt, "better")
		after := look(exam.OnePass, better)
		if before.Ready && !after.Ready || after.Level < before.Level || before.Solid == study.Yes && after.Solid != study.Yes {
			rt.Fatalf("%v: %+v, %v: %+v", scores, before, better, after)
		}
		if before.Ready && !look(false, scores).Ready {
			rt.Fatalf("%v: ready by the firm rule and not by the soft one", scores)
		}
		if before.Why.IsZero() {
			rt.Fatal("no reason")
		}
	})
}
