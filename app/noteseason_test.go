package app_test

import (
	"errors"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
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
