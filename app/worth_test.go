package app_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/portfolio"
	"secondlook/domain/sample"
)

// list builds the list of a profile for its budget.
func listFor(t *testing.T, a *app.App, p domain.Profile, goal domain.ListGoal) *app.ListPlan {
	t.Helper()
	plan, err := a.BuildList(t.Context(), app.Scope{Profile: &p, Season: season}, sample.BudgetCents, goal)
	must(t, err)
	return plan
}

// in counts the programs of a list that are in a tier.
func in(t *testing.T, a *app.App, p domain.Profile, plan *app.ListPlan, tier int) (n int) {
	t.Helper()
	r, err := a.Rank(t.Context(), app.Scope{Profile: &p, Season: season})
	must(t, err)
	on := map[string]bool{}
	for _, c := range plan.Chosen {
		on[c.Program.Key] = true
	}
	for i := range r.Rows {
		if row := &r.Rows[i]; on[row.Program.Key] && int(row.Tier) == tier {
			n++
		}
	}
	return n
}

// The list of the places that are wanted most is worth more and has less of a
// chance; the wishes say which one is built unless that is told.
func TestTheGoalOfAList(t *testing.T) {
	a, p := apptest.New(t), sample.Profile(season)
	match, places := listFor(t, a, p, domain.GoalMatch), listFor(t, a, p, domain.GoalPlaces)
	if places.Worth < match.Worth || places.Chance > match.Chance || places.Worth > places.Bound || places.Bound > 1.02*places.Worth {
		t.Errorf("the places: worth %v (bound %v), chance %v; the match: %v, %v", places.Worth, places.Bound, places.Chance, match.Worth, match.Chance)
	}
	if said := strings.Join(places.Notes, "\n"); !strings.Contains(said, "tier 1 counts 9") || !strings.Contains(said, "could be worth") {
		t.Errorf("the notes are %s", said)
	}
	if unsaid := listFor(t, a, p, domain.GoalUnknown); unsaid.Goal != domain.GoalMatch || unsaid.Chance != match.Chance {
		t.Errorf("without a wish the goal is %v", unsaid.Goal)
	}
	p.Applicant.Wishes.Goal = domain.GoalPlaces
	if wished := listFor(t, a, p, domain.GoalUnknown); wished.Goal != domain.GoalPlaces || wished.Worth != places.Worth {
		t.Errorf("the goal is %v, worth %v", wished.Goal, wished.Worth)
	}
}

// What is said of the list that would be built is said of the one that the
// wishes ask for.
func TestTheGoalOfTheListThatWouldBeBuilt(t *testing.T) {
	a, p := apptest.New(t), sample.Profile(season)
	p.Applicant.Wishes.Goal = domain.GoalPlaces
	match, places := listFor(t, a, p, domain.GoalMatch), listFor(t, a, p, domain.GoalPlaces)
	o, err := a.Overview(t.Context(), app.Scope{Profile: &p, Season: season})
	must(t, err)
	if got := o.Outlook.Chance; math.Abs(got-places.Chance) > math.Abs(got-match.Chance) {
		t.Errorf("the chance is %v; of the list for the places %v, for the match %v", got, places.Chance, match.Chance)
	}
}

// Today stays quick for who wishes for places.
func BenchmarkOverviewForPlaces(b *testing.B) {
	a, p := apptest.New(b), sample.Profile(season)
	p.Applicant.Wishes.Goal = domain.GoalPlaces
	for b.Loop() {
		over(b, a, &p)
	}
}

// A list holds as many programs of a tier as are wished, whatever it is the best
// for, and says so where that cannot be (S118).
func TestTheMixOfAList(t *testing.T) {
	a, p := apptest.New(t), sample.Profile(season)
	free := listFor(t, a, p, domain.GoalMatch)
	want := in(t, a, p, free, 3) + 4
	p.Applicant.Wishes.Tier3 = want
	for _, goal := range []domain.ListGoal{domain.GoalMatch, domain.GoalPlaces} {
		plan := listFor(t, a, p, goal)
		if n := in(t, a, p, plan, 3); n < want || plan.Chance > free.Chance+1e-9 {
			t.Errorf("for %v %d of tier 3 are on the list, %d are wished; chance %v, free %v", goal, n, want, plan.Chance, free.Chance)
		}
	}
	p.Applicant.Wishes.Tier1, p.Applicant.Wishes.Tier3 = 300, 0
	short := listFor(t, a, p, domain.GoalMatch)
	if said := strings.Join(short.Notes, "\n"); !strings.Contains(said, "You wish for at least 300 programs of tier 1; there are") {
		t.Errorf("the notes are %s", said)
	}
}

// Who would come back later gives no place a worth of its own (S89).
func TestAPlanToReturn(t *testing.T) {
	a, p := apptest.New(t), sample.Profile(season)
	stays := listFor(t, a, p, domain.GoalPlaces)
	p.Applicant.Wishes.Return = domain.ReturnFellowship
	leaves := listFor(t, a, p, domain.GoalPlaces)
	if in(t, a, p, leaves, 1) > in(t, a, p, stays, 1) || leaves.Chance < stays.Chance || !strings.Contains(strings.Join(leaves.Notes, "\n"), "come back for a fellowship") {
		t.Errorf("%d of tier 1 with a chance of %v; who stays has %d with %v; notes %v", in(t, a, p, leaves, 1), leaves.Chance, in(t, a, p, stays, 1), stays.Chance, leaves.Notes)
	}
}

// The user's own value of a program goes first, and is kept apart from a pin.
func TestOwnValues(t *testing.T) {
	a := filled(t)
	ctx := t.Context()
	worth := func() int {
		p, err := a.Profile(ctx)
		must(t, err)
		return p.Valued(season)[kern]
	}
	must(t, a.SetValue(ctx, kern, season, 3))
	must(t, a.SetMark(ctx, kern, season, domain.Pin))
	must(t, a.SetMark(ctx, kern, season, domain.MarkUnknown))
	if worth() != 3 {
		t.Errorf("taking a pin away leaves a value of %d", worth())
	}
	must(t, a.SetValue(ctx, kern, season, 0))
	must(t, a.SetValue(ctx, "never there", season, 0))
	if marks, err := a.Marks.List(ctx); err != nil || len(marks) != 0 {
		t.Errorf("the marks are %v, %v", marks, err)
	}
	var bad domain.Invalid
	for _, err := range []error{a.SetValue(ctx, "nowhere", season, 5), a.SetValue(ctx, kern, season, 11), a.SetValue(ctx, kern, 3, 5)} {
		if !errors.As(err, &bad) {
			t.Errorf("got %v", err)
		}
	}
	r, err := a.Rank(ctx, app.Scope{})
	must(t, err)
	before := a.ListStanding(r).Worth
	for i := range r.Rows {
		if r.Rows[i].Listed {
			must(t, a.SetValue(ctx, r.Rows[i].Program.Key, season, 10))
		}
	}
	if r, err = a.Rank(ctx, app.Scope{}); err != nil {
		t.Fatal(err)
	}
	if s := a.ListStanding(r); s.Worth <= before || s.Worth-10*s.Curve.Points[s.Curve.Listed].Chance > 1e-6 || s.Worth-10*s.Curve.Points[s.Curve.Listed].Chance < -1e-6 {
		t.Errorf("a list of places that are worth 10 is worth %v (before %v), and its chance is %v", s.Worth, before, s.Curve.Points[s.Curve.Listed].Chance)
	}
}

// Two application services have price lists of their own, and tracks of one
// program are one application, whatever a list is the best for.
func TestServicesAndTracksInEveryList(t *testing.T) {
	a, p := apptest.New(t), sample.Profile(season)
	p.Applicant.Wishes.Specialties = []string{domain.InternalMedicine, "Emergency Medicine", "Obstetrics and Gynecology"}
	for _, goal := range []domain.ListGoal{domain.GoalMatch, domain.GoalPlaces} {
		plan := listFor(t, a, p, goal)
		count, applications := map[string]int{}, map[string]bool{}
		for _, c := range plan.Chosen {
			if applications[c.Program.Application()] {
				t.Errorf("for %v two tracks of %s are on the list", goal, c.Program.Name)
			}
			applications[c.Program.Application()] = true
			count[c.Program.Specialty]++
		}
		services := map[string]bool{}
		for specialty, cents := range plan.Fees {
			sp, _ := a.Catalog().Specialty(specialty)
			services[sp.Service] = true
			tiers, _ := a.Catalog().ApplicationFees(sp.Service, season)
			if want := portfolio.Price(tiers, count[specialty]); cents != want {
				t.Errorf("for %v %d applications in %s cost %d, by the prices of %s %d", goal, count[specialty], specialty, cents, sp.Service, want)
			}
		}
		if len(services) < 2 || plan.FeeCents() > plan.BudgetCents {
			t.Errorf("for %v the list goes through %v for %d of %d", goal, services, plan.FeeCents(), plan.BudgetCents)
		}
	}
}

// The list that stands is compared after every change: for the places too that
// has to be quick.
func BenchmarkListStandingForPlaces(b *testing.B) {
	a := filled(b)
	if err := a.SetWishes(b.Context(), func(w *domain.Wishes) { w.Goal = domain.GoalPlaces }); err != nil {
		b.Fatal(err)
	}
	r, err := a.Rank(b.Context(), app.Scope{})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		a.ListStanding(r)
	}
}

func BenchmarkBuildListForPlaces(b *testing.B) {
	a, p := apptest.New(b), sample.Profile(season)
	for b.Loop() {
		if _, err := a.BuildList(b.Context(), app.Scope{Profile: &p, Season: season}, sample.BudgetCents, domain.GoalPlaces); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPlanSignals(b *testing.B) {
	a := filled(b)
	for b.Loop() {
		if _, err := a.PlanSignals(b.Context(), app.Scope{}); err != nil {
			b.Fatal(err)
		}
	}
}

// A print says what the list is worth, and whether a better one is known.
func TestThePrintTellsOfWorth(t *testing.T) {
	a := filled(t)
	notes := func() string {
		r, err := a.Rank(t.Context(), app.Scope{})
		must(t, err)
		return strings.Join(a.PrintedNotes(r), "\n")
	}
	if said := notes(); !strings.Contains(said, "Worth of the match to you") || !strings.Contains(said, "The best list for the same fees") {
		t.Errorf("the print of a list with a wasted program says %s", said)
	}
	must(t, a.SaveList(t.Context(), build(t, a, app.Scope{}, 50_000)))
	if said := notes(); !strings.Contains(said, "No list for this money has a greater chance") {
		t.Errorf("the print of the best list says %s", said)
	}
	must(t, a.SetWishes(t.Context(), func(w *domain.Wishes) { w.Goal, w.Return = domain.GoalPlaces, domain.ReturnJob }))
	if said := notes(); strings.Contains(said, "No list for this money") || !strings.Contains(said, "Worth of the match to you") {
		t.Errorf("for the places the print says %s", said)
	}
}
