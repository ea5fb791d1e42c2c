package app_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/domain/screening"
)

// marked is the sample applicant with marks.
func marked(marks map[string]domain.MarkKind) domain.Profile {
	p := sample.Profile(season)
	for key, kind := range marks {
		p.Marks = append(p.Marks, domain.Mark{Program: key, Season: season, Kind: kind}, domain.Mark{Program: key, Season: season - 1, Kind: domain.Ban})
	}
	return p
}

func chosen(plan *app.ListPlan, key string) bool {
	return slices.ContainsFunc(plan.Chosen, func(c app.Choice) bool { return c.Program.Key == key })
}

func told(plan *app.ListPlan, words string) bool {
	return strings.Contains(strings.Join(plan.Notes, "\n"), words)
}

// last returns the last row of the sample's ranking that fits.
func last(t *testing.T, a *app.App, fits func(*app.Row) bool) *app.Row {
	t.Helper()
	r := rank(t, a, sample.Profile(season))
	for i := len(r.Rows) - 1; i >= 0; i-- {
		if fits(&r.Rows[i]) {
			return &r.Rows[i]
		}
	}
	t.Fatal("no program fits")
	return nil
}

func TestPinsAreOnTheListAndBansAreNot(t *testing.T) {
	a := apptest.New(t)
	poor := last(t, a, func(r *app.Row) bool {
		return r.Verdict != screening.Closed && r.Wished && !domain.OneYear(r.Program.Track)
	})
	strange := last(t, a, func(r *app.Row) bool { return r.Verdict != screening.Closed && !r.Wished })
	year := last(t, a, func(r *app.Row) bool { return r.Verdict != screening.Closed && domain.OneYear(r.Program.Track) })
	plain := sample.Profile(season)
	before := build(t, a, app.Scope{Profile: &plain, Season: season}, sample.BudgetCents)
	best := before.Chosen[0].Program.Key
	for _, row := range []*app.Row{poor, strange, year} {
		if chosen(before, row.Program.Key) {
			t.Fatalf("%s is on the list without a pin", row.Program.Key)
		}
		p := marked(map[string]domain.MarkKind{row.Program.Key: domain.Pin, best: domain.Ban})
		plan := build(t, a, app.Scope{Profile: &p, Season: season}, sample.BudgetCents)
		if !chosen(plan, row.Program.Key) || chosen(plan, best) || plan.FeeCents() > sample.BudgetCents {
			t.Errorf("%s on it %t, %s on it %t, for %d", row.Program.Key, chosen(plan, row.Program.Key), best, chosen(plan, best), plan.FeeCents())
		}
		if !told(plan, "banned it: 1 program") || told(plan, "Pinned but") || plan.Chance > before.Chance {
			t.Errorf("chance %v, was %v; told %v", plan.Chance, before.Chance, plan.Notes)
		}
	}
}

func TestAPinThatIsNotOnTheListIsTold(t *testing.T) {
	a := apptest.New(t)
	p := marked(map[string]domain.MarkKind{sample.UnlvInternal: domain.Pin, kern: domain.Pin, "gone": domain.Pin})
	for budget, want := range map[int64][]string{0: {"closed to you", "does not reach", "no longer in the catalog: gone"}, 1_100: {"closed to you"}} {
		plan := build(t, a, app.Scope{Profile: &p, Season: season}, budget)
		for _, words := range want {
			if !told(plan, words) {
				t.Errorf("for %d, %q is not told: %v", budget, words, plan.Notes)
			}
		}
		if chosen(plan, kern) != (budget > 0) || chosen(plan, sample.UnlvInternal) {
			t.Errorf("for %d the list is %v", budget, plan.Chosen)
		}
	}
}

func TestSetMark(t *testing.T) {
	a := filled(t)
	ctx := t.Context()
	mark := func(key string, kind domain.MarkKind) {
		t.Helper()
		if err := a.SetMark(ctx, key, season, kind); err != nil {
			t.Fatal(err)
		}
	}
	kinds := func() map[string]domain.MarkKind {
		p, err := a.Profile(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return p.Marked(season)
	}
	n := len(saved(t, a))
	mark(sample.UnlvInternal, domain.Pin)
	if got := kinds(); len(got) != 1 || got[sample.UnlvInternal] != domain.Pin || len(saved(t, a)) != n {
		t.Fatalf("marks %v, %d on the list", got, len(saved(t, a)))
	}
	mark(sample.UnlvInternal, domain.Ban)
	if got := kinds(); len(got) != 1 || got[sample.UnlvInternal] != domain.Ban || len(saved(t, a)) != n-1 {
		t.Fatalf("marks %v, %d on the list; a planned one that is banned goes off", got, len(saved(t, a)))
	}
	mark(sample.UnlvInternal, domain.MarkUnknown)
	mark("never there", domain.MarkUnknown)
	if got := kinds(); len(got) != 0 {
		t.Fatalf("marks %v", got)
	}
	sent := saved(t, a)[0]
	sent.Status = domain.Submitted
	if err := a.Applications.Save(ctx, &sent); err != nil {
		t.Fatal(err)
	}
	mark(sent.Program, domain.Ban)
	if got := saved(t, a); len(got) != n-1 {
		t.Errorf("%d on the list: what is sent stays", len(got))
	}
	var bad domain.Invalid
	if err := a.SetMark(ctx, "nowhere", season, domain.Pin); !errors.As(err, &bad) {
		t.Errorf("a program that is not there: %v", err)
	}
	if err := a.SetMark(ctx, kern, 3, domain.Pin); !errors.As(err, &bad) {
		t.Errorf("a season that is none: %v", err)
	}
}
