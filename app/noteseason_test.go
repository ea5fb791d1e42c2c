package app_test

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/compare"
	"secondlook/domain/sample"
)

// An earlier season is noted in one step, can be compared at once, and is taken
// back as one.
func TestNoteAnEarlierSeason(t *testing.T) {
	a := apptest.New(t)
	ctx := t.Context()
	p := domain.Profile{Applicant: domain.Applicant{Name: "A", Graduation: domain.NewDate(2023, 6, 1)}, Applications: []domain.Application{{Program: sample.KernInternal, Season: season, Status: domain.Planned}}}
	must(t, a.ReplaceProfile(ctx, p))
	noted := app.NotedSeason{Year: 2025, Outcome: domain.OutcomeUnmatched, Review: "Too late.", Answers: []app.NotedAnswer{
		{Program: sample.KernInternal, Status: domain.Rejected}, {Program: sample.FresnoFamily, Status: domain.Submitted}, {Program: sample.UnlvInternal, Status: domain.Invited},
	}}
	must(t, a.NoteSeason(ctx, noted))
	c, err := a.CompareSeasons(ctx, app.Scope{}, 2025, season)
	must(t, err)
	if f := c.Book.Sides[0].Funnel; f.Sent != 3 || f.Invited != 1 || f.Declined != 1 || f.Silent != 1 {
		t.Errorf("%+v", f)
	}
	if s := c.Book.Sides[0]; s.Outcome != domain.OutcomeUnmatched || s.Review != "Too late." {
		t.Errorf("%+v", s)
	}
	if len(c.Again) != 1 || c.Again[0].Program != sample.KernInternal {
		t.Errorf("%+v", c.Again)
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if years, _ := a.ComparedSeasons(ctx, app.Scope{}); len(years) != 1 {
		t.Errorf("taken back: %v", years)
	}
}

// What is noted of a season stays: no word, outcome or answer takes the place of
// another one, and a late answer comes to those that there are.
func TestNotingKeepsWhatIsThere(t *testing.T) {
	a := apptest.New(t)
	ctx := t.Context()
	must(t, a.ReplaceProfile(ctx, domain.Profile{Seasons: []domain.Season{{Year: 2025, Outcome: domain.OutcomeWithdrawn, Review: "before", Note: "kept"}}}))
	sent := domain.NewDate(2024, 9, 30)
	must(t, a.NoteSeason(ctx, app.NotedSeason{Year: 2025, Sent: sent, Answers: []app.NotedAnswer{{Program: sample.KernInternal, Status: domain.Submitted}}}))
	must(t, a.NoteSeason(ctx, app.NotedSeason{Year: 2025, Sent: sent.AddDays(3), Answers: []app.NotedAnswer{{Program: sample.KernInternal, Status: domain.Rejected}}}))
	for field, n := range map[string]app.NotedSeason{
		"review": {Review: "after"}, "outcome": {Outcome: domain.OutcomeMatched}, "sent": {Sent: domain.NewDate(2024, 5, 31)},
	} {
		n.Year, n.Answers = 2025, []app.NotedAnswer{{Program: sample.FresnoFamily, Status: domain.Submitted}}
		var bad domain.Invalid
		if err := a.NoteSeason(ctx, n); !errors.As(err, &bad) || bad[0].Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	p, err := a.Profile(ctx)
	must(t, err)
	if s := p.Seasons[0]; len(p.Seasons) != 1 || s.Outcome != domain.OutcomeWithdrawn || s.Review != "before" || s.Note != "kept" || s.SubmitsOn != sent {
		t.Errorf("%+v", p.Seasons)
	}
	if x := p.Applications; len(x) != 1 || x[0].Status != domain.Rejected || len(x[0].Events) != 2 || x[0].Events[0].Date != sent {
		t.Errorf("%+v", x)
	}
	if year, err := a.EarlierSeason(ctx); err != nil || year != 2026 {
		t.Errorf("the earlier season is %d, %v", year, err)
	}
}

// A season that is remembered in numbers alone is noted as such: it stands beside
// the others as told, teaches nothing, and its day of sending is nobody's guess.
func TestNoteASeasonInNumbers(t *testing.T) {
	a := filled(t)
	ctx := t.Context()
	must(t, a.NoteSeason(ctx, app.NotedSeason{Year: 2024, Outcome: domain.OutcomeUnmatched, Told: domain.Told{Sent: 60, Invited: 2, Interviewed: 1}}))
	years, err := a.Years(ctx, app.Scope{})
	must(t, err)
	y := years[len(years)-1]
	if y.Season != 2024 || !y.Sent.IsZero() || !y.Undated || y.CanFreeze || y.Counts != "60 applications · 2 invitations · 1 interview · as told, not by program" || y.Days != "Submitted, day not noted" {
		t.Errorf("%+v", y)
	}
	c, err := a.CompareSeasons(ctx, app.Scope{}, 2024, 2026)
	must(t, err)
	side := c.Book.Sides[0]
	if !side.Untold || side.Noted || side.Waited >= 0 || !strings.Contains(c.Columns[0].Note, "day of sending not noted") {
		t.Errorf("%+v", side)
	}
	for _, x := range c.Book.Steps[0].Changes {
		if x.Group == compare.List || x.Group == compare.Signals || x.Group == compare.SentDay {
			t.Errorf("nobody told of %s", x.Group)
		}
	}
	for _, f := range c.Facts {
		if want := map[string]string{"sent": "60, as told", "list": "Not told by program", "match": "Not told by program", "matched": "0 · 0% (0–3%), as told"}[f.Key]; want != "" && f.Cells[0] != want {
			t.Errorf("%s: %q", f.Key, f.Cells[0])
		}
		if f.Key == "list" && f.Changed[1] {
			t.Error("a list differs from one that nobody told of")
		}
	}
	back, err := a.CompareSeasons(ctx, app.Scope{}, 2026, 2024)
	must(t, err)
	if s := back.Steps[0]; len(s.Changes) == 0 || !strings.Contains(back.Steps[0].Luck, "60") {
		t.Errorf("%+v", s)
	}
	l, err := a.Learning(ctx, app.Scope{}, true)
	must(t, err)
	if s := l.Seasons[0]; s.Counts() || s.Told.Sent != 60 || !strings.Contains(l.Told[0], "cannot teach") || l.Rows[0].Applications != "60" || l.Rows[0].Expected != "–" {
		t.Errorf("%+v, %q", s, l.Told[0])
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if all, _ := a.ComparedSeasons(ctx, app.Scope{}); slices.Contains(all, 2024) {
		t.Errorf("taken back: %v", all)
	}
}

// The report of a season in numbers tells them as told, and so does the brief.
func TestSeasonInNumbersInPrint(t *testing.T) {
	a := filled(t)
	must(t, a.NoteSeason(t.Context(), app.NotedSeason{Year: 2024, Sent: domain.NewDate(2023, 9, 27), Told: domain.Told{Sent: 60}}))
	for name, print := range map[string]func(io.Writer) error{
		"season": func(w io.Writer) error { return a.PrintSeason(t.Context(), w, 2024, app.PrintOptions{}) },
		"brief":  func(w io.Writer) error { return a.PrintBrief(t.Context(), w, app.PrintOptions{}) },
	} {
		var b bytes.Buffer
		if err := print(&b); err != nil || b.Len() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What cannot be noted is refused with the field that is wrong, and nothing is
// kept.
func TestNotingRefuses(t *testing.T) {
	a := filled(t)
	ctx := t.Context()
	one := []app.NotedAnswer{{Program: sample.KernInternal, Status: domain.Submitted}}
	for name, c := range map[string]struct {
		noted app.NotedSeason
		field string
	}{
		"this season":      {app.NotedSeason{Year: season, Answers: one}, "year"},
		"no year":          {app.NotedSeason{Answers: one}, "year"},
		"no program":       {app.NotedSeason{Year: 2024}, "programs"},
		"too many invited": {app.NotedSeason{Year: 2024, Told: domain.Told{Sent: 3, Invited: 4}}, "told_invitations"},
		"below nothing":    {app.NotedSeason{Year: 2024, Told: domain.Told{Sent: -1}}, "told_applications"},
		"twice":            {app.NotedSeason{Year: 2024, Answers: append(one, one...)}, "programs"},
		"stands there now": {app.NotedSeason{Year: season - 1, Answers: one}, "programs"},
	} {
		before := saved(t, a)
		err := a.NoteSeason(ctx, c.noted)
		var bad domain.Invalid
		if !errors.As(err, &bad) || bad[0].Field != c.field || bad[0].Problem == "" {
			t.Errorf("%s: %v", name, err)
		}
		if after := saved(t, a); len(after) != len(before) {
			t.Errorf("%s: something is kept", name)
		}
	}
}
