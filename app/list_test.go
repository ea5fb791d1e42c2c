package app_test

import (
	"bytes"
	"cmp"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/domain/screening"
)

// filled returns an App that holds the sample applicant and her list.
func filled(t testing.TB) *app.App {
	t.Helper()
	a := apptest.New(t)
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	return a
}

func build(t testing.TB, a *app.App, s app.Scope, budget int64) *app.ListPlan {
	t.Helper()
	plan, err := a.BuildList(t.Context(), s, budget, domain.GoalUnknown)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// whole checks what must be true of every plan.
func whole(t *testing.T, a *app.App, p domain.Profile, plan *app.ListPlan) {
	t.Helper()
	r := rank(t, a, p)
	fees, count := map[string]int64{}, map[string]int{}
	seen, listed := map[string]bool{}, map[string]bool{}
	for _, c := range plan.Chosen {
		_, row := rowOf(t, r, c.Program.Key)
		if row.Verdict == screening.Closed || !row.Wished || domain.OneYear(c.Program.Track) || seen[c.Program.Application()] || c.FeeCents < 0 {
			t.Errorf("%s (%v, wished %v, %v) is on the list for %d", c.Program.Key, row.Verdict, row.Wished, c.Program.Track, c.FeeCents)
		}
		seen[c.Program.Application()], listed[c.Program.Key] = true, true
		fees[c.Program.Specialty] += c.FeeCents
		count[c.Program.Specialty]++
	}
	var sum int64
	for name, cents := range fees {
		sum += cents
		if plan.Fees[name] != cents {
			t.Errorf("%s costs %d, the plan says %d", name, cents, plan.Fees[name])
		}
	}
	if sum != plan.FeeCents() || sum > plan.BudgetCents || len(plan.Fees) != len(fees) {
		t.Errorf("the fees are %d, told %d, of %d", sum, plan.FeeCents(), plan.BudgetCents)
	}
	// Within a specialty nobody who is left out is likelier than one who is in.
	for i := range r.Rows {
		row := &r.Rows[i]
		if count[row.Program.Specialty] == 0 || seen[row.Program.Application()] || !row.Wished || domain.OneYear(row.Program.Track) {
			continue
		}
		for _, c := range plan.Chosen {
			if _, in := rowOf(t, r, c.Program.Key); c.Program.Specialty == row.Program.Specialty && in.Chance*in.Assessment.Match < row.Chance*row.Assessment.Match {
				t.Fatalf("%s (%v) is left out for %s (%v)", row.Program.Key, row.Chance, c.Program.Key, in.Chance)
			}
		}
	}
}

func TestBuildList(t *testing.T) {
	a := apptest.New(t)
	for _, budget := range []int64{1_100, 50_000, sample.BudgetCents} {
		p := sample.Profile(season)
		plan := build(t, a, app.Scope{Profile: &p, Season: season}, budget)
		whole(t, a, p, plan)
		if !plan.Exact || len(plan.Chosen) == 0 || plan.Chance <= 0 || plan.FixedCents <= 0 || plan.Season != season {
			t.Errorf("budget %s: %d programs, chance %v, exact %v", app.Money(budget), len(plan.Chosen), plan.Chance, plan.Exact)
		}
		if left := budget - plan.FeeCents(); left >= 3_000 {
			t.Errorf("of %s %s are left, which pays another application", app.Money(budget), app.Money(left))
		}
	}
}

func TestBuildListWithNoMoney(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	plan := build(t, a, app.Scope{Profile: &p, Season: season}, 0)
	if len(plan.Chosen) != 0 || plan.Chance != 0 || plan.FeeCents() != 0 || !plan.Exact {
		t.Errorf("no money buys %d programs with a chance of %v", len(plan.Chosen), plan.Chance)
	}
	if _, err := a.BuildList(t.Context(), app.Scope{Profile: &p, Season: season}, -1, domain.GoalUnknown); err == nil {
		t.Error("a budget below zero buys a list")
	}
}

func TestBuildListWithAllMoney(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	plan := build(t, a, app.Scope{Profile: &p, Season: season}, 100_000_000)
	in := map[string]bool{}
	for _, c := range plan.Chosen {
		in[c.Program.Application()] = true
	}
	r := rank(t, a, p)
	for i := range r.Rows {
		row := &r.Rows[i]
		if row.Wished && row.Verdict != screening.Closed && !domain.OneYear(row.Program.Track) && !in[row.Program.Application()] {
			t.Errorf("all money does not buy %s", row.Program.Key)
		}
	}
	if len(plan.Chosen) < 300 || plan.Chance <= 0 || plan.Chance > 1 {
		t.Errorf("all money buys %d programs with a chance of %v", len(plan.Chosen), plan.Chance)
	}
}

// Without wishes every specialty counts; the search may then be inexact, and
// says so.
func TestBuildListWithoutWishes(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	p.Applicant.Wishes = domain.Wishes{}
	plan := build(t, a, app.Scope{Profile: &p, Season: season}, sample.BudgetCents)
	whole(t, a, p, plan)
	said := strings.Join(plan.Notes, "\n")
	if plan.Exact != (plan.Bound == plan.Chance) || plan.Bound > plan.Chance+0.001 || !plan.Exact && !strings.Contains(said, "another one could have a chance 0.1 points greater at most") {
		t.Errorf("a list with a chance of %v (exact %v, bound %v) does not say so: %s", plan.Chance, plan.Exact, plan.Bound, said)
	}
	narrow := sample.Profile(season)
	if q := build(t, a, app.Scope{Profile: &narrow, Season: season}, sample.BudgetCents); q.Exact && plan.Chance < q.Chance-0.02 {
		t.Errorf("with every specialty to choose from the chance is %v, with three %v", plan.Chance, q.Chance)
	}
}

func TestWasted(t *testing.T) {
	a := filled(t)
	plan := build(t, a, app.Scope{}, sample.BudgetCents)
	i := slices.IndexFunc(plan.Wasted, func(w app.Waste) bool { return w.Program.Key == sample.UnlvInternal })
	if i < 0 || plan.Wasted[i].FeeCents <= 0 || plan.Wasted[i].Why == "" {
		t.Fatalf("the wasted programs are %+v", plan.Wasted)
	}
	if _, err := a.TakeOff(t.Context(), season, sample.UnlvInternal); err != nil {
		t.Fatal(err)
	}
	if plan = build(t, a, app.Scope{}, sample.BudgetCents); len(plan.Wasted) != 0 {
		t.Errorf("after it is gone %+v are wasted", plan.Wasted)
	}
}

// Of 31 applications two are wasted: dropping both saves the dear 31st place
// and the cheap 30th, and not the dear one twice.
func TestWastedIsWhatDroppingSaves(t *testing.T) {
	a := apptest.New(t)
	for _, key := range []string{sample.UnlvInternal, kern} {
		correct(t, a, key, "visa_j1", "no", "2026-11-22")
	}
	p := sample.Profile(season)
	p.Applications = []domain.Application{{Program: sample.UnlvInternal, Season: season}, {Program: kern, Season: season}}
	seen := map[string]bool{}
	for _, row := range rank(t, a, p).Rows {
		q := row.Program
		if len(p.Applications) < 31 && row.Verdict != screening.Closed && q.Specialty == domain.InternalMedicine && !seen[q.Application()] {
			seen[q.Application()] = true
			p.Applications = append(p.Applications, domain.Application{Program: q.Key, Season: season})
		}
	}
	var fees []int64
	for _, w := range build(t, a, app.Scope{Profile: &p, Season: season}, 0).Wasted {
		fees = append(fees, w.FeeCents)
	}
	if !slices.Equal(fees, []int64{3000, 1100}) {
		t.Errorf("the wasted fees are %v", fees)
	}
}

// saved are the keys of the stored list, sorted.
func saved(t testing.TB, a *app.App) []domain.Application {
	t.Helper()
	apps, err := a.Applications.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(apps, func(x, y domain.Application) int { return cmp.Compare(x.Program, y.Program) })
	return apps
}

func TestSaveList(t *testing.T) {
	a := filled(t)
	ctx := t.Context()
	plan := build(t, a, app.Scope{}, 30_000)
	first := plan.Chosen[0].Program.Key
	older := 0
	for _, x := range saved(t, a) {
		if x.Season != season {
			older++
			continue
		}
		switch x.Program {
		case first:
			x.Note = "ask about the clinic"
		case sample.UnlvInternal:
			x.Status = domain.Submitted
		default:
			continue
		}
		if err := a.Applications.Save(ctx, &x); err != nil {
			t.Fatal(err)
		}
	}
	other := domain.Application{Program: first, Season: season - 3, Status: domain.Planned}
	if err := a.Applications.Save(ctx, &other); err != nil {
		t.Fatal(err)
	}
	if err := a.SaveList(ctx, plan); err != nil {
		t.Fatal(err)
	}
	got := saved(t, a)
	if len(got) != len(plan.Chosen)+older+2 { // the one that is sent, those of other seasons
		t.Errorf("%d applications are kept, %d were chosen", len(got), len(plan.Chosen))
	}
	var noted, sent, kept bool
	for _, x := range got {
		noted = noted || x.Program == first && x.Season == season && x.Note != ""
		sent = sent || x.Program == sample.UnlvInternal && x.Status == domain.Submitted
		kept = kept || x.Season == season-3
	}
	if !noted || !sent || !kept {
		t.Errorf("a note stays %v, a sent application %v, another season %v", noted, sent, kept)
	}
	if err := a.SaveList(ctx, plan); err != nil {
		t.Fatal(err)
	}
	if again := saved(t, a); !reflect.DeepEqual(again, got) {
		t.Errorf("saved twice, the list is\n%+v, was\n%+v", again, got)
	}
}

// A withdrawn application that the new list chooses is planned again, as when
// the program is put on the list by hand; any other stays withdrawn.
func TestSaveListRevivesWhatItChooses(t *testing.T) {
	a := filled(t)
	ctx := t.Context()
	plan := build(t, a, app.Scope{}, 30_000)
	first := plan.Chosen[0].Program.Key
	for _, x := range saved(t, a) {
		if x.Season == season && (x.Program == first || x.Program == sample.UnlvInternal) {
			x.Status, x.Note = domain.Withdrawn, "kept"
			if err := a.Applications.Save(ctx, &x); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := a.SaveList(ctx, plan); err != nil {
		t.Fatal(err)
	}
	want := map[string]domain.ApplicationStatus{first: domain.Planned, sample.UnlvInternal: domain.Withdrawn}
	seen := 0
	for _, x := range saved(t, a) {
		if status, ok := want[x.Program]; ok && x.Season == season {
			seen++
			if x.Status != status || x.Note != "kept" {
				t.Errorf("%s is %v, note %q; want %v", x.Program, x.Status, x.Note, status)
			}
		}
	}
	if seen != 2 {
		t.Errorf("%d of the two applications are there", seen)
	}
}

func TestPutOnAndTakeOff(t *testing.T) {
	a := apptest.New(t)
	ctx := t.Context()
	for _, on := range []bool{false, true, true, false, true} {
		var err error
		if on {
			err = a.PutOn(ctx, season, kern)
		} else {
			_, err = a.TakeOff(ctx, season, kern)
		}
		if err != nil {
			t.Fatal(err)
		}
		if n := len(saved(t, a)); (n == 1) != on {
			t.Errorf("listed %v, and there are %d applications", on, n)
		}
	}
	x := saved(t, a)[0]
	if x.Status != domain.Planned || x.Added != a.Today() {
		t.Errorf("the application is %+v", x)
	}
	x.Status = domain.Withdrawn
	if err := a.Applications.Save(ctx, &x); err != nil {
		t.Fatal(err)
	}
	if err := a.PutOn(ctx, season, kern); err != nil || saved(t, a)[0].Status != domain.Planned {
		t.Errorf("a withdrawn application comes back as %+v, %v", saved(t, a)[0], err)
	}
}

func TestPrintList(t *testing.T) {
	a := apptest.New(t)
	var b bytes.Buffer
	if err := a.PrintList(t.Context(), &b, app.PrintOptions{}); !errors.Is(err, app.ErrEmptyList) || b.Len() != 0 {
		t.Errorf("printing nothing: %v, %d bytes", err, b.Len())
	}
	a = filled(t)
	prints := map[string][]byte{}
	for _, paper := range []string{"", "letter", "a4"} {
		for range 2 {
			var b bytes.Buffer
			if err := a.PrintList(t.Context(), &b, app.PrintOptions{Paper: paper}); err != nil {
				t.Fatal(err)
			}
			if !bytes.HasPrefix(b.Bytes(), []byte("%PDF-")) || prints[paper] != nil && !bytes.Equal(prints[paper], b.Bytes()) {
				t.Errorf("on %q two prints differ, or are none", paper)
			}
			prints[paper] = b.Bytes()
		}
	}
	if !bytes.Equal(prints[""], prints["letter"]) || bytes.Equal(prints["a4"], prints["letter"]) {
		t.Error("paper does not matter, or letter is not what is used without a word")
	}
	if err := a.PrintList(t.Context(), &b, app.PrintOptions{Paper: "napkin"}); err == nil {
		t.Error("a list is printed on a napkin")
	}
}

// Half and double the money are told with their ranges, and more money never
// gives less (S88).
func TestOtherBudgetsAreTold(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(a.Season())
	plan, err := a.BuildList(t.Context(), app.Scope{Profile: &p}, 100_000, domain.GoalUnknown)
	if err != nil {
		t.Fatal(err)
	}
	if len(plan.Others) != 2 || plan.Others[0].Cents > 50_000 || plan.Others[1].Cents > 200_000 || plan.Others[1].Cents < 190_000 {
		t.Fatalf("curve %+v, want half and double", plan.Others)
	}
	half, double := plan.Others[0], plan.Others[1]
	if !(half.Chance < plan.Chance && plan.Chance < double.Chance && half.Programs < len(plan.Chosen) && len(plan.Chosen) < double.Programs) {
		t.Errorf("half %+v, this one %v with %d programs, double %+v", half, plan.Chance, len(plan.Chosen), double)
	}
	for i, c := range plan.Others {
		if !(c.Low < c.Chance && c.Chance < c.High) || !strings.Contains(strings.Join(plan.Notes, " "), app.Money([]int64{50_000, 200_000}[i])) {
			t.Errorf("%+v is not told, or not inside its range", c)
		}
	}
}
