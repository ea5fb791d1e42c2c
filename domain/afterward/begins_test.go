package afterward_test

import (
	"fmt"
	"testing"

	"secondlook/domain"
	"secondlook/domain/afterward"
)

// Step 3 can be sat before the Match: it counts from today, as the table says; one that
// is sat or planned counts by the day of its result, and a late one makes the whole
// late.
func TestWhenStep3Comes(t *testing.T) {
	before := match.AddDays(-60)
	in := input(t, before)
	in.Path = domain.PathH1B
	rows := in.Catalog.Afterward
	for i := range rows {
		switch rows[i].Key {
		case "h1b/step3":
			rows[i].Low, rows[i].High = 42, 120
		case "start":
			rows[i].After = []string{"contract", "h1b/step3"}
		}
	}
	exam := func(day, released domain.Date) []domain.Exam {
		return []domain.Exam{{Kind: domain.Step3, Date: day, Released: released}}
	}
	lag, _ := in.Reference.Row("set.score_days")
	days := int(lag.Value)
	for _, tt := range []struct {
		name       string
		exams      []domain.Exam
		comes      domain.Date
		soon, late domain.Date
		critical   bool
	}{
		{"no day", nil, domain.Date{}, before.AddDays(42), before.AddDays(120), true},
		{"planned", exam(before.AddDays(10), domain.Date{}), before.AddDays(10 + days), before.AddDays(10 + days), before.AddDays(10 + days), false},
		{"planned late", exam(begins, domain.Date{}), begins.AddDays(days), begins.AddDays(days), begins.AddDays(days), true},
		{"sat", exam(before.AddDays(-5), domain.Date{}), before.AddDays(days - 5), before.AddDays(days - 5), before.AddDays(days - 5), false},
		{"its day is told", exam(before.AddDays(-5), before.AddDays(9)), before.AddDays(9), before.AddDays(9), before.AddDays(9), false},
		{"a result that is late itself", exam(before.AddDays(-50), domain.Date{}), before.AddDays(days - 50), before, before, false},
		{"nobody waits for it any more", exam(before.AddDays(-900), domain.Date{}), domain.Date{}, before.AddDays(42), before.AddDays(120), true},
	} {
		x := in
		x.Profile.Exams = tt.exams
		p := afterward.Of(x)
		s := find(t, p, "h1b/step3")
		if s.Comes != tt.comes || s.Soon != tt.soon || s.Late != tt.late || s.Critical != tt.critical {
			t.Errorf("%s: comes %v, from %v to %v, critical %v", tt.name, s.Comes, s.Soon, s.Late, s.Critical)
		}
		if late := s.Soon.After(begins); p.Danger() != late {
			t.Errorf("%s: danger %v", tt.name, p.Danger())
		}
	}
}

// A license that the first day does not wait for is named where it may be there
// after it only.
func TestLicensesBeyondTheFirstDay(t *testing.T) {
	in := input(t, match)
	for i := range in.Catalog.Afterward {
		if s := &in.Catalog.Afterward[i]; s.Key == "license/ca" {
			s.Low, s.High = 60, match.DaysUntil(begins)-21 // with 21 days for the contract just on the first day
		}
	}
	if p := afterward.Of(in); len(p.Beyond) != 0 {
		t.Errorf("on the first day: %v", p.Beyond)
	}
	in.Today = match.AddDays(1)
	if p := afterward.Of(in); fmt.Sprint(p.Beyond) != "[license/ca]" {
		t.Errorf("a day later: %v", p.Beyond)
	}
	in.Profile.Formalities = []domain.Formality{word("license/ca", domain.Formality{State: domain.FormalityDone})}
	if p := afterward.Of(in); len(p.Beyond) != 0 {
		t.Errorf("it is there: %v", p.Beyond)
	}
	in.State, in.Profile.Formalities = "NV", nil // where the first day waits for it
	if p := afterward.Of(in); len(p.Beyond) != 0 {
		t.Errorf("the first day waits: %v", p.Beyond)
	}
}

// The first day is by the rules, a year later for advanced programs, or as it is
// noted.
func TestBegins(t *testing.T) {
	in := input(t, match)
	ask := func(program *domain.Program) (domain.Date, bool) {
		return afterward.Begins(in.Profile, season, program, in.Reference)
	}
	if day, told := ask(nil); day != begins || told {
		t.Errorf("by the rules: %v, %v", day, told)
	}
	if day, told := ask(&domain.Program{Track: domain.Advanced}); day != begins.AddMonths(12) || told {
		t.Errorf("advanced: %v, %v", day, told)
	}
	in.Profile.Formalities = []domain.Formality{word("start", domain.Formality{Due: begins.AddDays(-7)})}
	if day, told := ask(&domain.Program{Track: domain.Advanced}); day != begins.AddDays(-7) || !told {
		t.Errorf("noted: %v, %v", day, told)
	}
}
