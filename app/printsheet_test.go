package app_test

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// explained is what is said of a program to the sample applicant.
func explained(t *testing.T, a *app.App, key string, edit func(*domain.Profile)) app.Explanation {
	t.Helper()
	p := sample.Profile(season)
	edit(&p)
	r, err := a.Rank(t.Context(), app.Scope{Profile: &p, Season: season})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(r.Rows, func(row app.Row) bool { return row.Program.Key == key })
	return a.Explain(r, i)
}

// says keeps a fact of a program.
func says(t *testing.T, a *app.App, key, field, value string) {
	t.Helper()
	c := domain.Correction{Program: key, Field: field, Value: value, Source: "its page", AsOf: "2026-10", Entered: a.Today()}
	if err := a.Corrections.Save(t.Context(), &c); err != nil {
		t.Fatal(err)
	}
}

// The sheet counts what is known, tells the facts that another one settles, and
// says what is assumed of the specialty until the program says so.
func TestProgramSheet(t *testing.T) {
	a := apptest.New(t)
	none := func(*domain.Profile) {}
	before := explained(t, a, sample.KernInternal, none).Sheet
	says(t, a, sample.KernInternal, "no_minimum_score", "yes")
	says(t, a, sample.KernInternal, "max_attempts", "2")
	says(t, a, sample.KernInternal, "interview_months", "November to January")
	after := explained(t, a, sample.KernInternal, none).Sheet
	if after.Known != before.Known+5 || after.All != 14 || len(after.Blocks) != 3 {
		t.Errorf("%d of %d known, then %d of %d", before.Known, before.All, after.Known, after.All)
	}
	rows, known := map[string]app.FactRow{}, 0
	for _, b := range after.Blocks {
		known += b.Known
		if strings.Contains(b.Title, "sheet.") {
			t.Errorf("block %s has no title", b.Key)
		}
		for _, f := range b.Rows {
			rows[f.Field] = f
		}
	}
	if known != after.Known {
		t.Errorf("the blocks know %d, the sheet %d", known, after.Known)
	}
	for field, want := range map[string]string{
		"min_step1": "none: it says that it has no minimum", "max_attempts_step2": "2, for each Step", "interview_months": "November to January",
	} {
		if f := rows[field]; !f.Known || f.Text() != want || !f.Own || f.Source != "its page" {
			t.Errorf("%s: %+v", field, f)
		}
	}
	if f := rows["holistic"]; f.Known || f.Assumed != "assumed of Internal Medicine: likely (70 %)" {
		t.Errorf("holistic: %+v", f)
	}
	says(t, a, sample.KernInternal, "holistic", "no")
	for _, b := range explained(t, a, sample.KernInternal, none).Sheet.Blocks {
		for _, f := range b.Rows {
			if f.Field == "holistic" && (!f.Known || f.Assumed != "" || f.Text() != "no") {
				t.Errorf("once it is said: %+v", f)
			}
		}
	}
}

// What the user notes of a program himself is told with it.
func TestOwnNotesOfAProgram(t *testing.T) {
	a := apptest.New(t)
	x := explained(t, a, sample.KernInternal, func(*domain.Profile) {})
	if x.Residents.NonUS != "" || x.Weighing.IsOwn() || x.Weighing.Score != 100 || x.Weighing.Mission != 100 {
		t.Errorf("of nothing: %+v, %+v", x.Residents, x.Weighing)
	}
	x = explained(t, a, sample.KernInternal, func(p *domain.Profile) {
		for _, y := range []int{2019, 2024, 2025} {
			p.ProgramYears = append(p.ProgramYears, domain.ProgramYear{Program: sample.KernInternal, Year: y, Residents: 30, NonUS: 20, Source: "page"})
		}
		p.Weightings = []domain.Weighting{{Program: sample.KernInternal, Mission: 250}}
	})
	r := x.Residents
	if len(r.Years) != 3 || r.Years[0].Year != 2025 || r.Years[2].Year != 2019 || !strings.HasPrefix(r.NonUS, "Non-US IMGs: 40 of 60 residents of 2024–2025, 67%") {
		t.Errorf("%+v", r)
	}
	if !strings.Contains(r.US, "none noted") || !strings.Contains(r.Expect, "40 different people") {
		t.Errorf("%q, %q", r.US, r.Expect)
	}
	if w := x.Weighing; !w.IsOwn() || w.Score != 100 || w.Mission != 250 || w.UsualMission != 100 {
		t.Errorf("%+v", w)
	}
	if !slices.ContainsFunc(x.Reasons, func(why app.Reason) bool { return strings.HasSuffix(why.Label, "(your weight here: 250 %)") }) {
		t.Errorf("no reason tells of the weight: %+v", x.Reasons)
	}
}

// The print of a program is the same each time, for programs of every kind.
func TestPrintProgram(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	p.ProgramYears = []domain.ProgramYear{{Program: sample.UnlvInternal, Year: 2025, Residents: 30, NonUS: 12, US: 3, Source: "page"}}
	for _, key := range []string{sample.FresnoFamily, sample.UnlvInternal} {
		o := app.PrintOptions{Scope: app.Scope{Profile: &p, Season: season}, Paper: "a4", Date: domain.NewDate(2026, 9, 1)}
		var one, two bytes.Buffer
		if err := errors.Join(a.PrintProgram(t.Context(), &one, key, o), a.PrintProgram(t.Context(), &two, key, o)); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(one.Bytes(), two.Bytes()) || !bytes.HasPrefix(one.Bytes(), []byte("%PDF-")) {
			t.Errorf("%s prints other bytes, or no PDF", key)
		}
	}
	var invalid domain.Invalid
	if err := a.PrintProgram(context.Background(), new(bytes.Buffer), "nowhere", app.PrintOptions{}); !errors.As(err, &invalid) {
		t.Errorf("a program that is not there: %v", err)
	}
	if err := a.PrintProgram(context.Background(), new(bytes.Buffer), sample.UnlvInternal, app.PrintOptions{Paper: "a3"}); err == nil {
		t.Error("paper of any size is taken")
	}
}
