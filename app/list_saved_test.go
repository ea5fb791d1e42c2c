package app_test

import (
	"context"
	"errors"
	"math"
	"reflect"
	"slices"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// without are applications without the numbers that the store gives them.
func without(apps []domain.Application) []domain.Application {
	out := slices.Clone(apps)
	for i := range out {
		out[i].ID = 0
	}
	return out
}

func TestUndoBringsTheSavedListBack(t *testing.T) {
	a := filled(t)
	ctx := t.Context()
	for _, x := range saved(t, a) {
		if x.Program == sample.UnlvInternal {
			x.Note = "ask about the clinic"
			if err := a.Applications.Save(ctx, &x); err != nil {
				t.Fatal(err)
			}
		}
	}
	other := domain.Application{Program: kern, Season: season - 3, Status: domain.Planned}
	if err := a.Applications.Save(ctx, &other); err != nil {
		t.Fatal(err)
	}
	want := saved(t, a)
	before, err := a.SavedList(ctx, season)
	if err != nil || len(before) == 0 || len(before) >= len(want) {
		t.Fatalf("%d applications of the season, %v", len(before), err)
	}
	if err := a.SaveList(ctx, build(t, a, app.Scope{}, 30_000)); err != nil {
		t.Fatal(err)
	}
	now := saved(t, a)
	if reflect.DeepEqual(without(now), without(want)) {
		t.Fatal("the new list is the old one, so this shows nothing")
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := saved(t, a); !reflect.DeepEqual(without(got), without(want)) {
		t.Errorf("brought back\n%+v, was\n%+v", got, want)
	}
}

// The goal that a list was built for is that of the wishes once it is saved, and
// one step takes both back.
func TestASavedListKeepsItsGoal(t *testing.T) {
	a := filled(t)
	goal := func() domain.ListGoal {
		t.Helper()
		p, err := a.Profile(t.Context())
		must(t, err)
		return p.Applicant.Wishes.Goal
	}
	want := saved(t, a)
	plan := build(t, a, app.Scope{}, 30_000)
	must(t, a.SaveList(t.Context(), plan))
	if plan.NewGoal || goal() != domain.GoalUnknown {
		t.Errorf("a list for the goal of the wishes makes it %v", goal())
	}
	_, err := a.Undo(t.Context())
	must(t, err)
	plan, err = a.BuildList(t.Context(), app.Scope{}, 30_000, domain.GoalPlaces)
	must(t, err)
	must(t, a.SaveList(t.Context(), plan))
	if !plan.NewGoal || goal() != domain.GoalPlaces {
		t.Errorf("the list is built for the places, and the wishes say %v", goal())
	}
	_, err = a.Undo(t.Context())
	must(t, err)
	if got := saved(t, a); goal() != domain.GoalUnknown || !reflect.DeepEqual(without(got), without(want)) {
		t.Errorf("one undo leaves the goal %v and a list of %d", goal(), len(got))
	}
}

// A plan that is saved has the chance that it was offered with.
func TestListedChanceIsThatOfThePlan(t *testing.T) {
	a := filled(t)
	plan := build(t, a, app.Scope{}, 50_000)
	if err := a.SaveList(t.Context(), plan); err != nil {
		t.Fatal(err)
	}
	r, err := a.Rank(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	p, low, high, n := a.ListedChance(r)
	if n != len(plan.Chosen) || math.Abs(p-plan.Chance) > 1e-9 || math.Abs(low-plan.Low) > 1e-6 || math.Abs(high-plan.High) > 1e-6 {
		t.Errorf("%d programs, %v (%v to %v); the plan has %d, %v (%v to %v)", n, p, low, high, len(plan.Chosen), plan.Chance, plan.Low, plan.High)
	}
}

// Only a program that there is can be put on the list; one that has gone can be
// taken off.
func TestAListHoldsProgramsOfTheCatalog(t *testing.T) {
	a := filled(t)
	var bad domain.Invalid
	if err := a.PutOn(t.Context(), season, "no-such-program"); !errors.As(err, &bad) || bad.Problem("program") == "" {
		t.Errorf("got %v", err)
	}
	must(t, a.Applications.Save(t.Context(), &domain.Application{Program: "gone", Season: season, Status: domain.Planned}))
	if n, err := a.TakeOff(t.Context(), season, "gone"); err != nil || n != 1 {
		t.Errorf("a program that has gone stays on the list: %d, %v", n, err)
	}
}

func TestBuildingIsGivenUp(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if plan, err := a.BuildList(ctx, app.Scope{Profile: &p}, sample.BudgetCents, domain.GoalUnknown); !errors.Is(err, context.Canceled) || plan != nil {
		t.Errorf("got %v, %v", plan, err)
	}
}
