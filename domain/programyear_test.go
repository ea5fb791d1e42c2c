package domain

import (
	"errors"
	"testing"
)

func TestProgramYear(t *testing.T) {
	good := func() ProgramYear {
		return ProgramYear{Program: "p", Year: 2025, Residents: 30, NonUS: 12, US: 3, Source: "page", AsOf: "2026-05"}
	}
	breakEach(t, good, []broken[ProgramYear]{
		{"program", func(y *ProgramYear) { y.Program = "" }},
		{"academic_year", func(y *ProgramYear) { y.Year = 1989 }},
		{"", func(y *ProgramYear) { y.Year = 1990 }},
		{"academic_year", func(y *ProgramYear) { y.Year = 2101 }},
		{"residents", func(y *ProgramYear) { *y = ProgramYear{Program: "p", Year: 2025, Source: "page"} }},
		{"", func(y *ProgramYear) { y.Residents, y.NonUS, y.US = 1, 0, 0 }},
		{"residents", func(y *ProgramYear) { y.Residents = 1001 }},
		{"non_us_img", func(y *ProgramYear) { y.NonUS = -1 }},
		{"non_us_img", func(y *ProgramYear) { y.NonUS = 31 }},
		{"us_img", func(y *ProgramYear) { y.US = -1 }},
		{"us_img", func(y *ProgramYear) { y.US = 31 }},
		{"us_img", func(y *ProgramYear) { y.US = 19 }},
		{"", func(y *ProgramYear) { y.US = 18 }},
		{"source", func(y *ProgramYear) { y.Source = "" }},
		{"as_of", func(y *ProgramYear) { y.AsOf = "2026-13" }},
		{"", func(y *ProgramYear) { y.AsOf = "" }},
	})
}

func TestProgramYearOfTheFuture(t *testing.T) {
	today := Date{2026, 11, 22}
	for _, tt := range []struct {
		year  int
		asOf  string
		field string
	}{{2026, "2026-11-22", ""}, {2026, "2026-11-23", ""}, {2027, "", "academic_year"}, {2025, "2026-11-24", "as_of"}, {2025, "", ""}} {
		y := ProgramYear{Program: "p", Year: tt.year, Residents: 30, Source: "page", AsOf: tt.asOf}
		var bad Invalid
		errors.As(y.ValidateOn(today), &bad)
		if len(bad) > 1 || bad == nil != (tt.field == "") || bad != nil && bad[0].Field != tt.field {
			t.Errorf("%d as of %s: %v", tt.year, tt.asOf, bad)
		}
		errors.As(Profile{ProgramYears: []ProgramYear{y}}.ValidateOn(today), &bad)
		if bad == nil != (tt.field == "") {
			t.Errorf("in a profile, %d as of %s: %v", tt.year, tt.asOf, bad)
		}
	}
}

func TestWeighting(t *testing.T) {
	breakEach(t, func() Weighting { return Weighting{Program: "p", Score: 60, Mission: 150} }, []broken[Weighting]{
		{"program", func(w *Weighting) { w.Program = "" }},
		{"score_percent", func(w *Weighting) { w.Score = -1 }},
		{"score_percent", func(w *Weighting) { w.Score = 501 }},
		{"mission_percent", func(w *Weighting) { w.Mission = 501 }},
		{"", func(w *Weighting) { w.Score, w.Mission = 0, 500 }},
		{"", func(w *Weighting) { w.Score, w.Mission = 1, 0 }},
		{"score_percent", func(w *Weighting) { w.Score, w.Mission = 0, 0 }},
	})
}

// A program or a year of it may stand only once in a profile.
func TestProgramsOfAProfileStandOnce(t *testing.T) {
	y := ProgramYear{Program: "p", Year: 2025, Residents: 30, Source: "page"}
	w := Weighting{Program: "p", Score: 60}
	good := func() Profile {
		later := y
		later.Year = 2026
		return Profile{ProgramYears: []ProgramYear{y, later}, Weightings: []Weighting{w, {Program: "q", Score: 60}}}
	}
	breakEach(t, good, []broken[Profile]{
		{"program_years[2].program", func(p *Profile) { p.ProgramYears[1] = y }},
		{"weightings[2].program", func(p *Profile) { p.Weightings[1] = w }},
	})
}

func TestAttemptsAllowed(t *testing.T) {
	f, _ := FieldNamed("max_attempts_step1")
	for text, want := range map[string]string{"1": "1", "10": "10", "Any": "any", "unknown": "", "": ""} {
		var p Program
		if err := f.Set(&p, text, Provenance{}); err != nil {
			t.Errorf("%q: %v", text, err)
		}
		if got, _, ok := f.Get(&p); got != want || ok != (want != "") {
			t.Errorf("%q is %q", text, got)
		}
	}
	for _, text := range []string{"0", "11", "99", "all"} {
		if err := f.Set(new(Program), text, Provenance{}); err == nil {
			t.Errorf("%q is allowed", text)
		}
	}
	if !f.Limit {
		t.Error("a limit of attempts has no strength")
	}
}

// Only failures of the Steps that programs count want an explanation.
func TestUntold(t *testing.T) {
	fail := Exam{ID: 1, Kind: Step1, Result: Fail}
	p := Profile{Exams: []Exam{
		fail, {ID: 2, Kind: Step1, Result: Pass}, {ID: 3, Kind: Step2CK, Date: Date{2023, 1, 1}, Score: 213},
		{ID: 4, Kind: Step3, Result: Fail}, {ID: 5, Kind: Step1, Result: Incomplete, Explained: true}, {ID: 6, Kind: Step2CK},
	}}
	got := p.Untold(testMarks)
	if len(got) != 2 || got[0].ID != 1 || got[1].ID != 3 {
		t.Errorf("%+v", got)
	}
	passed := Exam{Kind: Step1, Result: Pass, Explained: true}
	if passed.Validate() == nil {
		t.Error("a pass is explained")
	}
}
