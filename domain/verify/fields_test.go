package verify_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/standing"
	"secondlook/domain/verify"
)

// asker is somebody with two passes and a visa status.
func asker(change func(*verify.Asker)) verify.Asker {
	s := &standing.Standing{Status: domain.NeedsJ1}
	s.Steps[domain.Step1] = standing.Step{Attempts: 1, Passed: true}
	s.Steps[domain.Step2CK] = standing.Step{Attempts: 1, Passed: true, Score: 240}
	a := verify.Asker{Standing: s}
	if change != nil {
		change(&a)
	}
	return a
}

// What does not concern an applicant is not asked for him (A18).
func TestConcerns(t *testing.T) {
	status := func(s domain.Status) func(*verify.Asker) { return func(a *verify.Asker) { a.Status = s } }
	for _, tt := range []struct {
		name   string
		change func(*verify.Asker)
		field  string
		want   bool
	}{
		{"J-1", nil, "visa_j1", true},
		{"J-1", nil, "visa_h1b", false},
		{"J-1", nil, "step3_required_for_h1b", false},
		{"H-1B", status(domain.NeedsH1B), "visa_j1", false},
		{"H-1B", status(domain.NeedsH1B), "visa_h1b", true},
		{"H-1B", status(domain.NeedsH1B), "step3_required_for_h1b", true},
		{"either", status(domain.Either), "visa_j1", true},
		{"either", status(domain.Either), "visa_h1b", true},
		{"untold", status(domain.StatusUnknown), "visa_h1b", true},
		{"a citizen", status(domain.Citizen), "visa_j1", false},
		{"a work permit", status(domain.EAD), "visa_h1b", false},
		{"Step 3 passed", func(a *verify.Asker) { a.Status, a.Steps[domain.Step3].Passed = domain.NeedsH1B, true }, "step3_required_for_h1b", false},
		{"a school abroad", nil, "accepts_imgs", true},
		{"a school in the US", func(a *verify.Asker) { a.USGraduate = true }, "accepts_imgs", false},
		{"a pass without a score", nil, "min_step1", false},
		{"an old score", func(a *verify.Asker) { a.Steps[domain.Step1].Score = 221 }, "min_step1", true},
		{"a score", nil, "min_step2", true},
		{"no failure", nil, "max_attempts_step1", false},
		{"a failure", func(a *verify.Asker) { a.Steps[domain.Step1].Fails = 1 }, "max_attempts_step1", true},
		{"a failure elsewhere", func(a *verify.Asker) { a.Steps[domain.Step1].Fails = 1 }, "max_attempts_step2", false},
		{"a failure at CK", func(a *verify.Asker) { a.Steps[domain.Step2CK].Fails = 1 }, "max_attempts_step2", true},
		{"not certified", nil, "ecfmg_required_at_application", true},
		{"certified", func(a *verify.Asker) { a.ECFMG = domain.ECFMGCertified }, "ecfmg_required_at_application", false},
		{"sent", func(a *verify.Asker) { a.Sent = true }, "ecfmg_required_at_application", false},
		{"sent", func(a *verify.Asker) { a.Sent = true }, "application_deadline", false},
		{"not sent", nil, "application_deadline", true},
		{"CK passed", nil, "step2_required_by", false},
		{"CK open", func(a *verify.Asker) { a.Steps[domain.Step2CK].Passed = false }, "step2_required_by", true},
		{"anybody", nil, "max_years_since_graduation", true},
	} {
		if got := asker(tt.change).Concerns(tt.field); got != tt.want {
			t.Errorf("%s: %s concerns: %v", tt.name, tt.field, got)
		}
	}
}

// Each field is one of a program, and every field of the sheet is asked (S28).
func TestFieldsAreThoseOfAProgram(t *testing.T) {
	all := verify.Fields()
	for _, f := range all {
		if _, ok := domain.FieldNamed(f); !ok {
			t.Errorf("there is no %s", f)
		}
		if _, ok := verify.TopicOf(f); !ok {
			t.Errorf("%s is about nothing", f)
		}
	}
	for _, b := range domain.SheetBlocks() {
		for _, f := range b.Fields {
			if !slices.Contains(all, f) {
				t.Errorf("%s of the sheet is never asked", f)
			}
		}
	}
	if _, ok := verify.TopicOf("website_url"); ok {
		t.Error("the address is asked")
	}
}

func TestMissing(t *testing.T) {
	p := enginetest.Program("p", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
	if got := asker(nil).Missing(&p); !slices.Contains(got, "visa_j1") || slices.Contains(got, "visa_h1b") || got[0] != "visa_j1" {
		t.Errorf("%v", got)
	}
	enginetest.Says(t, &p, "visa_j1", "no", "2020")
	enginetest.Says(t, &p, "no_minimum_score", "yes", "2026")
	if got := asker(nil).Missing(&p); slices.Contains(got, "visa_j1") || slices.Contains(got, "min_step2") {
		t.Errorf("what is known is missing: %v", got)
	}
}
