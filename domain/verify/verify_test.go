package verify_test

import (
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
	"secondlook/domain/standing"
	"secondlook/domain/verify"
)

var (
	today = enginetest.Today
	rules = verify.Rules{VisaDays: 365, FreshMonths: 24, FollowDays: 10, Doubt: 0.1}
)

// input is an applicant who needs a J-1, with one program on the list that says
// nothing but what is given as field, value and day.
func input(tb testing.TB, says ...[3]string) verify.Input {
	tb.Helper()
	p := enginetest.Program("p00", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
	for _, f := range says {
		enginetest.Says(tb, &p, f[0], f[1], f[2])
	}
	who := domain.Profile{
		Applicant: domain.Applicant{Status: domain.NeedsJ1},
		Exams:     []domain.Exam{{Kind: domain.Step1, Result: domain.Pass}, {Kind: domain.Step2CK, Score: 240, Result: domain.Pass}},
	}
	return verify.Input{
		Profile: who, Standing: standing.Of(who, enginetest.Catalog(p), enginetest.Season, domain.NewDate(2026, time.September, 2), today),
		List: []verify.Listed{{Program: &p, Cents: 1100}}, Rules: rules,
	}
}

func question(t *testing.T, in verify.Input, field string) verify.Question {
	t.Helper()
	for _, q := range verify.Of(in) {
		if q.Field == field {
			return q
		}
	}
	t.Errorf("%s is not asked", field)
	return verify.Question{}
}

func TestRulesAreTheSettings(t *testing.T) {
	if got := verify.RulesOf(enginetest.Reference(t)); got != rules {
		t.Errorf("%+v, want %+v", got, rules)
	}
}

// A visa is old after so many days and not on the last of them, everything else
// after so many months; without a day it is old (A1, S25).
func TestAge(t *testing.T) {
	edge, months := today.AddDays(-365), today.AddMonths(-24)
	for _, tt := range []struct {
		field, value, asOf string
		want               verify.State
		age                int
	}{
		{"visa_j1", "yes", edge.String(), verify.Unverified, 365},
		{"visa_j1", "yes", edge.AddDays(-1).String(), verify.Old, 366},
		{"visa_j1", "yes", "", verify.Old, -1},
		{"visa_j1", "no", today.String(), verify.Unverified, 0},
		{"min_step2", "230", months.String(), verify.Unverified, months.DaysUntil(today)},
		{"min_step2", "230", months.AddDays(-1).String(), verify.Old, months.DaysUntil(today) + 1},
		{"visa_j1", "unknown", today.String(), verify.Unknown, -1},
	} {
		q := question(t, input(t, [3]string{tt.field, tt.value, tt.asOf}), tt.field)
		if q.State != tt.want || q.Age != tt.age {
			t.Errorf("%s %s of %q: %s, %d days", tt.field, tt.value, tt.asOf, q.State, q.Age)
		}
	}
}

// Only a word of the applicant's own since the season opened verifies: on its
// first day, and not on the day before.
func TestVerifiedThisSeason(t *testing.T) {
	opens := domain.SeasonOpens(enginetest.Season)
	if domain.SeasonOn(opens) != enginetest.Season || domain.SeasonOn(opens.AddDays(-1)) != enginetest.Season-1 {
		t.Fatalf("the season opens on %v", opens)
	}
	in := input(t, [3]string{"visa_j1", "yes", "2026-08-01"})
	for entered, want := range map[domain.Date]verify.State{opens: verify.Verified, opens.AddDays(-1): verify.Unverified, today: verify.Verified, {}: verify.Unverified} {
		in.Corrections = []domain.Correction{{Program: "p00", Field: "visa_j1", Value: "yes", Entered: entered, Wording: "We sponsor J-1."}}
		q := question(t, in, "visa_j1")
		if q.State != want || q.Own == nil || q.Own.Wording == "" || q.Open() != (want != verify.Verified) {
			t.Errorf("entered on %v: %+v", entered, q)
		}
	}
	in.Corrections[0].Program = "p01"
	if q := question(t, in, "visa_j1"); q.Own != nil {
		t.Error("another program's word is taken")
	}
	in = input(t, [3]string{"visa_j1", "yes", "2020-08-01"})
	in.Corrections = []domain.Correction{{Program: "p00", Field: "visa_j1", Value: "yes", Entered: today}}
	if q := question(t, in, "visa_j1"); q.State != verify.Old {
		t.Errorf("what was true long ago is %s by being written down", q.State)
	}
}

// What one fact answers is one question, asked where it is answered.
func TestOneQuestionForOneFact(t *testing.T) {
	in := input(t, [3]string{"no_minimum_score", "yes", "2026-08"}, [3]string{"visa_j1", "yes", "2026-08"})
	q := question(t, in, "min_step2")
	if q.By != "no_minimum_score" || q.Settle() != "no_minimum_score" || q.Value != "yes" {
		t.Errorf("%+v", q)
	}
	for _, q := range verify.Of(in) {
		if q.Field == "accepts_imgs" || q.Field == "visa_h1b" || q.Field == "min_step1" {
			t.Errorf("%s is asked", q.Field)
		}
	}
	in = input(t, [3]string{"visa_h1b", "no", "2026-08"})
	in.Standing.Status = domain.NeedsH1B
	for _, q := range verify.Of(in) {
		if q.Field == "step3_required_for_h1b" {
			t.Error("Step 3 is asked of a program without an H-1B")
		}
	}
}

// What was asked and is not answered is seen with the days since, and when to ask
// again.
func TestAsked(t *testing.T) {
	in := input(t)
	sent := today.AddDays(-12)
	in.Profile.Correspondence = []domain.Correspondence{
		{Program: "p00", Season: enginetest.Season, Kind: domain.FactQuestion, Fields: []string{"visa_j1"}, Sent: sent},
		{Program: "p00", Season: enginetest.Season, Kind: domain.FactQuestion, Fields: []string{"visa_j1"}, Sent: sent.AddDays(-5)},
		{Program: "p00", Season: enginetest.Season - 1, Kind: domain.FactQuestion, Fields: []string{"min_step2"}, Sent: sent.AddDays(-300)},
		{Program: "p00", Season: enginetest.Season, Kind: domain.FactQuestion, Fields: []string{"holistic"}},
		{Program: "p00", Season: enginetest.Season, Kind: domain.ThankYou, Sent: sent},
	}
	q := question(t, in, "visa_j1")
	if !q.Waits() || q.Since != 12 || q.Again != sent.AddDays(10) || q.Asked != &in.Profile.Correspondence[0] {
		t.Errorf("%+v", q)
	}
	for _, f := range []string{"min_step2", "holistic"} {
		if q := question(t, in, f); q.Asked != nil {
			t.Errorf("%s was asked: %+v", f, q.Asked)
		}
	}
	in.Profile.Correspondence[0].Replied = today
	if q := question(t, in, "visa_j1"); q.Waits() || q.Asked == nil || !q.Again.IsZero() {
		t.Errorf("answered: %+v", q)
	}
}

// stakes gives each question a worth of its own.
func stakes(worth map[string]float64) func(func(*domain.Program) []string) []plan.Stake {
	return func(asked func(*domain.Program) []string) (out []plan.Stake) {
		p := domain.Program{Key: "p00"}
		for _, f := range asked(&p) {
			if w, ok := worth[f]; ok {
				s := plan.Stake{Program: p.Key, Field: f, Match: chance.Estimate{Value: w}, Interviews: w}
				s.Yes.Value = w
				if f == "visa_j1" {
					s.No.Verdict = 2
				}
				out = append(out, s)
			}
		}
		return out
	}
}

// The order is that of what answers are worth: all of it for what is unknown, a
// share for what is known, nothing for what is verified (A10).
func TestOrderOfWorth(t *testing.T) {
	in := input(t, [3]string{"holistic", "yes", "2026-08"}, [3]string{"max_years_since_graduation", "5", "2026-08"})
	in.Corrections = []domain.Correction{{Program: "p00", Field: "max_years_since_graduation", Value: "5", Entered: today}}
	in.Stakes = stakes(map[string]float64{"visa_j1": 0.02, "min_step2": 0.03, "holistic": 0.1, "max_years_since_graduation": 0.5, "usce_required_months": 0})
	got := verify.Of(in)
	var order []string
	for _, q := range got {
		order = append(order, q.Field)
	}
	if want := []string{"min_step2", "visa_j1", "holistic"}; !slices.Equal(order[:3], want) {
		t.Errorf("%v, want %v first", order, want)
	}
	for _, q := range got {
		switch q.Field {
		case "visa_j1":
			if q.Worth != 0.02 || q.Cents != 1100 || !q.Known {
				t.Errorf("%+v", q)
			}
		case "holistic":
			if q.Worth < 0.0099 || q.Worth > 0.0101 || q.Cents != 0 {
				t.Errorf("of what is known: %v", q.Worth)
			}
		case "max_years_since_graduation":
			if q.Worth != 0 || q.Cents != 0 {
				t.Errorf("of what is verified: %v", q.Worth)
			}
		case "usce_required_months":
			if q.Known {
				t.Error("what changes nothing is worth something")
			}
		}
	}
	in.List[0].Sent = true
	if q := question(t, in, "visa_j1"); q.Cents != 0 || !q.Sent {
		t.Errorf("a fee that is paid is saved: %+v", q)
	}
}

func TestRefuses(t *testing.T) {
	if q := question(t, input(t, [3]string{"no_contact", "yes", "2026-08"}), "visa_j1"); !q.Refuses {
		t.Error("a program that refuses contact may be written to")
	}
}

func TestHint(t *testing.T) {
	if !verify.Hint(domain.InternalMedicine) || !verify.Hint("Neurology") || verify.Hint(domain.FamilyMedicine) {
		t.Error("the hint is not the guide's")
	}
}

// What has invited is asked about visas alone, and neither a chance nor a fee
// hangs on the answer.
func TestInvitedIsAskedAboutVisasOnly(t *testing.T) {
	in := input(t)
	in.List[0].Invited = true
	in.Stakes = func(asked func(*domain.Program) []string) (out []plan.Stake) {
		if got := asked(in.List[0].Program); len(got) > 0 {
			t.Errorf("stakes of %v are worked out", got)
		}
		return nil
	}
	got := verify.Of(in)
	if len(got) != 1 || got[0].Field != "visa_j1" || !got[0].Invited || got[0].Known || got[0].Cents != 0 {
		t.Errorf("%+v", got)
	}
}
