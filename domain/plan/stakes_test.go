package plan_test

import (
	"math"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
	"secondlook/domain/screening"
)

func ask(fields ...string) func(*domain.Program) []string {
	return func(*domain.Program) []string { return fields }
}

// stakes are those of the first programs of a world, by program and field.
func stakes(t testing.TB, w *world, p domain.Profile, n int, fields ...string) map[string]plan.Stake {
	t.Helper()
	out := map[string]plan.Stake{}
	for _, s := range w.planner.Stakes(w.start(p, n, enginetest.Today), ask(fields...)) {
		out[s.Program+"/"+s.Field] = s
	}
	return out
}

// What hangs on an answer is what the chance of the whole list is with the one
// and with the other, by the same engine.
func TestStakesAreTheEnginesOwn(t *testing.T) {
	w, p := newWorld(t), applicant()
	got := stakes(t, w, p, 6, "visa_j1", "accepts_imgs", "website_url")
	if len(got) != 12 {
		t.Fatalf("%d stakes of 6 programs and two questions", len(got))
	}
	listed := func(value string) float64 {
		programs := append([]domain.Program(nil), w.catalog.Programs[:6]...)
		q := programs[4].Clone()
		enginetest.Says(t, &q, "visa_j1", value, enginetest.Today.String())
		programs[4] = q
		var tickets []chance.Ticket
		for _, row := range w.engine.Rank(programs, p, enginetest.Season, enginetest.Today).Programs {
			tickets = append(tickets, chance.Ticket{Program: row.Program, Assessment: &row.Assessment})
		}
		c, _, _ := w.engine.Model.ListChance(tickets)
		return c
	}
	s := got["p04/visa_j1"]
	if want := listed("yes") - listed("no"); math.Abs(s.Match.Value-want) > 1e-9 || want <= 0 {
		t.Errorf("worth %v, the engine says %v", s.Match.Value, want)
	}
	if !s.Closes() || s.No.Verdict != screening.Closed || s.No.Value != 0 || s.Nothing() {
		t.Errorf("%+v", s)
	}
	if s.Match.Low > s.Match.Value || s.Match.Value > s.Match.High || s.Match.Low < 0 {
		t.Errorf("%+v is no range", s.Match)
	}
	if d := s.Yes.Value - s.No.Value; d != s.Interviews {
		t.Errorf("%v interviews, want %v", s.Interviews, d)
	}
}

// The answer is asked just where it turns: at the applicant's own score,
// attempts, years and months.
func TestStakesTurnAtTheApplicant(t *testing.T) {
	w, p := newWorld(t), applicant()
	p.Exams = []domain.Exam{
		{Kind: domain.Step1, Date: domain.NewDate(2021, 3, 1), Result: domain.Fail},
		{Kind: domain.Step1, Date: domain.NewDate(2021, 9, 1), Score: 221, Result: domain.Pass},
		{Kind: domain.Step2CK, Date: domain.NewDate(2023, 3, 1), Score: 238, Result: domain.Pass},
	}
	p.Applicant.Graduation = domain.NewDate(2021, 6, 1)
	got := stakes(t, w, p, 1, "min_step1", "min_step2", "max_attempts", "max_attempts_step1", "max_attempts_step2", "max_years_since_graduation", "usce_required_months", "holistic", "ecfmg_required_at_application", "step3_required_for_h1b")
	for field, want := range map[string][2]string{
		"min_step1": {"221", "222"}, "min_step2": {"238", "239"}, "max_attempts": {"2", "1"}, "max_attempts_step1": {"2", "1"},
		"max_years_since_graduation": {"5", "4"}, "holistic": {"yes", "no"}, "ecfmg_required_at_application": {"no", "yes"}, "step3_required_for_h1b": {"no", "yes"},
	} {
		s, ok := got["p00/"+field]
		if !ok || s.YesValue != want[0] || s.NoValue != want[1] {
			t.Errorf("%s: %+v, want %v", field, s, want)
		}
		if s.Yes.Value < s.No.Value {
			t.Errorf("%s: the answer that suits is the worse: %+v", field, s)
		}
	}
	if _, ok := got["p00/max_attempts_step2"]; ok {
		t.Error("attempts are asked where there was no failure")
	}
	if s := got["p00/min_step2"]; !s.Closes() {
		t.Errorf("a minimum above the score closes nothing: %+v", s)
	}
	if s := got["p00/step3_required_for_h1b"]; !s.Nothing() || s.Match.Value != 0 {
		t.Errorf("what nobody reads is worth something: %+v", s)
	}
}

// A program of a single year leads to no match, and an empty list asks nothing.
func TestStakesOfNothing(t *testing.T) {
	w, p := newWorld(t), applicant()
	if got := stakes(t, w, p, 0, "visa_j1"); len(got) != 0 {
		t.Errorf("%+v", got)
	}
	s := w.start(p, 0, enginetest.Today)
	q := w.catalog.Programs[4].Clone()
	q.Track = domain.Preliminary
	s.List = []domain.Program{q}
	for _, x := range w.planner.Stakes(s, ask("visa_j1")) {
		if x.Match.Value != 0 {
			t.Errorf("%+v", x)
		}
	}
}

func BenchmarkStakes(b *testing.B) {
	w := worldOf(b, 90)
	s := w.start(applicant(), 90, enginetest.Today)
	fields := ask("visa_j1", "accepts_imgs", "min_step2", "max_years_since_graduation", "usce_required_months", "holistic")
	for b.Loop() {
		w.planner.Stakes(s, fields)
	}
}
