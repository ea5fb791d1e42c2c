package app_test

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/domain/screening"
)

func standing(t testing.TB, a *app.App) (*app.Ranking, *app.ListStanding) {
	t.Helper()
	r, err := a.Rank(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	return r, a.ListStanding(r)
}

func TestStandingAddsUp(t *testing.T) {
	a := filled(t)
	if err := a.SetMark(t.Context(), sample.KernInternal, season, domain.Ban); err != nil {
		t.Fatal(err)
	}
	r, s := standing(t, a)
	var fees, rows, wasted int64
	count, listed, programs, interviews := 0, 0, 0, 0.0
	for _, x := range s.Spending {
		fees += x.Cents
		count += x.Count
	}
	for _, p := range s.Programs {
		rows += p.FeeCents
		if p.Listed {
			listed++
			if p.Verdict == screening.Closed {
				wasted += p.FeeCents
			}
		} else if p.Mark != domain.Ban || p.FeeCents != 0 || p.Status != domain.ApplicationUnknown {
			t.Errorf("%s is there, marked %v, for %d", p.Program.Key, p.Mark, p.FeeCents)
		}
	}
	for _, x := range s.Tiers {
		programs += x.Programs
		interviews += x.Interviews.Value
		if x.Out && (x.Open+x.Unknown > 0 || x.Interviews.Value > 0) || !x.Out && x.Open+x.Unknown+x.Invited != x.Programs {
			t.Errorf("the share %+v does not add up", x)
		}
	}
	if fees != s.FeeCents || rows != s.FeeCents || count != s.Curve.Listed || programs != count || listed != r.Counts.Listed || len(s.Programs) != listed+1 {
		t.Errorf("fees %d, %d, %d; %d applications, %d in tiers, %d of %d listed", fees, rows, s.FeeCents, count, programs, listed, len(s.Programs))
	}
	sum := int64(0)
	for _, w := range s.Wasted {
		sum += w.FeeCents
	}
	if sum != wasted || sum == 0 {
		t.Errorf("wasted %d, by rows %d", sum, wasted)
	}
	if interviews < 3 || interviews > 30 || s.BudgetCents != sample.BudgetCents || s.FixedCents <= 0 {
		t.Errorf("%v interviews, budget %d, once %d", interviews, s.BudgetCents, s.FixedCents)
	}
	if p := s.Curve.Points[s.Curve.Listed]; p.Cents != s.FeeCents {
		t.Errorf("the curve has fees of %d, the list %d", p.Cents, s.FeeCents)
	}
}

func TestTheBestListIsKnownAsSuch(t *testing.T) {
	a := filled(t)
	if _, s := standing(t, a); s.IsBest || !s.Better || !strings.Contains(strings.Join(s.Notes, " "), "best list for the same fees") {
		t.Errorf("a list with a wasted program is the best: %v", s.Notes)
	}
	if err := a.SaveList(t.Context(), build(t, a, app.Scope{}, 40_000)); err != nil {
		t.Fatal(err)
	}
	_, s := standing(t, a)
	p, _, _ := s.Curve.At(s.Curve.Listed)
	if !s.IsBest || math.Abs(s.Best.Value-p) > 0.0005 || strings.Contains(strings.Join(s.Notes, " "), "same fees") {
		t.Errorf("the list has %v, the best %v: %v", p, s.Best.Value, s.Notes)
	}
}

// Both worths are with the luck that all programs share: no list is said to be
// better than the one that was built for the places that are wanted most.
func TestTheListOfPlacesIsNotSaidToBeWorse(t *testing.T) {
	a := filled(t)
	if err := a.SetWishes(t.Context(), func(w *domain.Wishes) { w.Goal = domain.GoalPlaces }); err != nil {
		t.Fatal(err)
	}
	plan := build(t, a, app.Scope{}, 40_000)
	if err := a.SaveList(t.Context(), plan); err != nil {
		t.Fatal(err)
	}
	if _, s := standing(t, a); s.Better || s.Goal != domain.GoalPlaces || math.Abs(s.Worth-plan.Worth) > 1e-9 || s.BestWorth != s.Worth {
		t.Errorf("the list that was built is worth %v, told %v, the best for the same fees %v: %v", plan.Worth, s.Worth, s.BestWorth, s.Notes)
	}
}

// A list should hold the Valley and places like it (S118), and its size stands
// beside that of the guide (S88).
func TestMixAndSizeAreTold(t *testing.T) {
	a := filled(t)
	if err := a.SaveList(t.Context(), &app.ListPlan{Season: season}); err != nil {
		t.Fatal(err)
	}
	told := func(words string) {
		t.Helper()
		_, s := standing(t, a)
		if got := strings.Join(s.Notes, "\n"); !strings.Contains(got, words) {
			t.Errorf("%q is not told:\n%s", words, got)
		}
	}
	if _, s := standing(t, a); s.Curve.Listed != 0 || s.IsBest || strings.Contains(strings.Join(s.Notes, " "), "guide") {
		t.Errorf("an empty list: %v", s.Notes)
	}
	r, _ := standing(t, a)
	put := func(fits func(*app.Row) bool, n int) {
		for i := range r.Rows {
			if row := &r.Rows[i]; n > 0 && fits(row) && row.Verdict != screening.Closed {
				n--
				if err := a.PutOn(t.Context(), season, row.Program.Key); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	put(func(r *app.Row) bool { return r.Tier == 3 }, 1)
	told("No program of tier 1")
	told("1 program; the guide")
	if err := a.SaveList(t.Context(), &app.ListPlan{Season: season}); err != nil {
		t.Fatal(err)
	}
	put(func(r *app.Row) bool { return r.Tier == 1 }, 1)
	told("No program of tiers 2 and 3")
	put(func(r *app.Row) bool { return r.Tier == 2 }, 1)
	if _, s := standing(t, a); strings.Contains(strings.Join(s.Notes, " "), "No program of") {
		t.Errorf("the mix is whole: %v", s.Notes)
	}
	put(func(r *app.Row) bool { return r.Wished }, 110)
	told("within the 80 to 120")
}

// The second run is for somebody who wishes for no specialty in particular: the
// search looks at all of them.
func BenchmarkListStanding(b *testing.B) {
	for _, wishes := range []int{3, 0} {
		b.Run(strconv.Itoa(wishes), func(b *testing.B) { benchmarkStanding(b, wishes) })
	}
}

func benchmarkStanding(b *testing.B, wishes int) {
	a := filled(b)
	who, err := a.Applicants.List(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	who[0].Wishes.Specialties = who[0].Wishes.Specialties[:wishes]
	if err := a.Applicants.Save(b.Context(), &who[0]); err != nil {
		b.Fatal(err)
	}
	r, _ := standing(b, a)
	for b.Loop() {
		a.ListStanding(r)
	}
}

func TestSignalsAreCountedBesideTheirQuota(t *testing.T) {
	a := filled(t)
	apps := saved(t, a)
	r, _ := standing(t, a)
	signals := map[string]domain.Signal{domain.InternalMedicine: domain.GoldSignal, domain.FamilyMedicine: domain.SingleSignal}
	for _, x := range apps {
		i := slices.IndexFunc(r.Rows, func(row app.Row) bool { return row.Program.Key == x.Program })
		kind, ok := signals[r.Rows[i].Program.Specialty]
		if !ok {
			continue
		}
		delete(signals, r.Rows[i].Program.Specialty)
		x.Signal = kind
		if err := a.Applications.Save(t.Context(), &x); err != nil {
			t.Fatal(err)
		}
	}
	_, s := standing(t, a)
	var got []string
	for _, u := range s.Signals {
		for _, kind := range u.Quota.Kinds() {
			got = append(got, fmt.Sprintf("%s %v: %d of %d, %v", u.Specialty, kind, u.Used[kind], u.Quota.Of(kind), u.Quota.Verify))
		}
	}
	want := []string{
		"Family Medicine signal: 1 of 5, true", "Internal Medicine gold: 1 of 3, true",
		"Internal Medicine silver: 0 of 12, true", "Psychiatry signal: 0 of 10, true",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the signals are %q, want %q", got, want)
	}
	if l := applicationsOf(t, a); !reflect.DeepEqual(l.Signals[domain.InternalMedicine], s.Signals[1]) {
		t.Errorf("beside the applications they are %+v", l.Signals[domain.InternalMedicine])
	}
}
