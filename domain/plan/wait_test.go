package plan_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/plan"
)

// noCK is the applicant before Step 2 CK, which is planned for a day.
func noCK(day domain.Date) domain.Profile {
	p := applicant()
	exams := p.Exams
	p.Exams = nil
	for _, e := range exams {
		if e.Kind != domain.Step2CK {
			p.Exams = append(p.Exams, e)
		}
	}
	if !day.IsZero() {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step2CK, Date: day})
	}
	return p
}

// in returns the way to send after so many weeks with a score.
func in(t *testing.T, w plan.Sendings, weeks, score int, result bool) plan.Sending {
	t.Helper()
	for _, s := range w.Later {
		if s.Weeks == weeks && s.Score == score && s.Result == result {
			return s
		}
	}
	t.Fatalf("nothing after %d weeks with %d", weeks, score)
	return plan.Sending{}
}

// Sending later costs next to nothing until programs begin to read, three weeks after the
// first day, and then more with each week; a score gains against it.
func TestWaitingForAScore(t *testing.T) {
	w := newWorld(t)
	june := domain.NewDate(2026, time.June, 18)
	sit := domain.NewDate(2026, time.August, 12)
	s := w.start(noCK(sit), 9, june)
	got := w.planner.Wait(s, 230)
	if got.Exam != domain.Step2CK || got.Sit != sit || got.Comes != sit.AddDays(28) || len(got.Scores) != 3 || got.Scores[1] != 230 {
		t.Fatalf("%+v", got)
	}
	if got.First.Day != domain.NewDate(2026, time.September, 2) || got.First.Gain.Value != 0 || got.Reading != domain.NewDate(2026, time.September, 23) {
		t.Errorf("the first day: %+v", got.First)
	}
	two, four, six := in(t, got, 2, 0, false), in(t, got, 4, 0, false), in(t, got, 6, 0, false)
	if two.Gain.Value > 0 || two.Gain.Value < -0.001 || // a little: her work lies two weeks further back
		four.Gain.Value >= 0 || six.Gain.Value >= four.Gain.Value {
		t.Errorf("later without a score: %v, %v, %v", two.Gain, four.Gain, six.Gain)
	}
	for _, weeks := range []int{2, 4, 6} {
		low, high := in(t, got, weeks, 225, true), in(t, got, weeks, 235, true)
		if high.Chance.Value <= low.Chance.Value || low.Chance.Value < in(t, got, weeks, 0, false).Chance.Value {
			t.Errorf("after %d weeks: %v, %v", weeks, low.Chance, high.Chance)
		}
		if low.Early != (weeks < 2) {
			t.Errorf("after %d weeks the score is early: %v", weeks, low.Early)
		}
	}
	for _, x := range append(got.Later, got.First) {
		if x.Chance.Low > x.Chance.Value || x.Chance.Value > x.Chance.High || x.Gain.Low > x.Gain.Value || x.Gain.Value > x.Gain.High {
			t.Errorf("the range does not hold the value: %+v", x)
		}
	}
	if s.Profile.SubmitsOn(2027, domain.Date{}) != (domain.Date{}) {
		t.Error("the records were changed")
	}
}

// A score that comes a day after the applications are sent is early for them;
// on the day itself it is there.
func TestWaitingAtItsEdge(t *testing.T) {
	w := newWorld(t)
	june := domain.NewDate(2026, time.June, 18)
	for _, tt := range []struct {
		comes domain.Date
		early bool
	}{{domain.NewDate(2026, time.September, 16), false}, {domain.NewDate(2026, time.September, 17), true}} {
		got := w.planner.Wait(w.start(noCK(tt.comes.AddDays(-28)), 9, june), 230)
		if x := in(t, got, 2, 230, true); x.Early != tt.early {
			t.Errorf("a score on %v: %+v", tt.comes, x)
		}
	}
	told := noCK(domain.NewDate(2026, time.August, 12))
	told.Exams[len(told.Exams)-1].Released = domain.NewDate(2026, time.September, 17)
	if got := w.planner.Wait(w.start(told, 9, june), 230); !in(t, got, 2, 230, true).Early {
		t.Error("the day of the score that the records tell is not used")
	}
}

// Who has passed Step 2 CK can only wait for a pass of Step 3, which is worth
// little: sending at once and waiting two weeks for it are about equal.
func TestWaitingForAPass(t *testing.T) {
	w := newWorld(t)
	got := w.planner.Wait(w.start(applicant(), 9, domain.NewDate(2026, time.June, 18)), 0)
	if got.Exam != domain.Step3 || got.Scores != nil || len(got.Later) != 6 || !got.Comes.IsZero() {
		t.Fatalf("%+v", got)
	}
	if x := in(t, got, 6, 0, true); x.Gain.Value >= in(t, got, 2, 0, true).Gain.Value || !x.Equal() {
		t.Errorf("a pass after six weeks: %+v", x)
	}
	all := applicant()
	all.Exams = append(all.Exams, domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2026, time.May, 1), Result: domain.Pass})
	if got := w.planner.Wait(w.start(all, 9, domain.NewDate(2026, time.June, 18)), 0); got.Exam != domain.ExamUnknown && got.Exam != domain.Step1 || len(got.Later) > 6 {
		t.Errorf("all is passed: %+v", got)
	}
}

// Scores to hope for stay between the pass mark and the highest one.
func TestHopes(t *testing.T) {
	w := newWorld(t)
	for hope, want := range map[int][]int{0: {233, 238, 243}, 215: {218, 220}, 299: {294, 299, 300}} {
		got := w.planner.Wait(w.start(noCK(domain.NewDate(2026, time.August, 12)), 4, domain.NewDate(2026, time.June, 18)), hope).Scores
		if len(got) != len(want) || got[0] != want[0] || got[len(got)-1] != want[len(want)-1] {
			t.Errorf("hope %d: %v, want %v", hope, got, want)
		}
	}
}
