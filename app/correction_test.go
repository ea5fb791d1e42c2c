package app_test

import (
	"errors"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/domain/screening"
)

// correct keeps a correction of one fact, as read on asOf.
func correct(t testing.TB, a *app.App, key, field, value, asOf string) domain.Correction {
	t.Helper()
	c := domain.Correction{Program: key, Field: field, Value: value, Source: "their page", AsOf: asOf, Entered: a.Today()}
	if err := a.Corrections.Save(t.Context(), &c); err != nil {
		t.Fatal(err)
	}
	return c
}

// screenOf finds the answer of one screen.
func screenOf(t testing.TB, x app.Explanation, name string) app.Screen {
	t.Helper()
	for _, s := range x.Screens {
		if s.Name == name {
			return s
		}
	}
	t.Fatalf("there is no screen %s in %+v", name, x.Screens)
	return app.Screen{}
}

// said ranks for a profile and explains one program.
func said(t testing.TB, a *app.App, p domain.Profile, key string) (*app.Row, app.Explanation) {
	t.Helper()
	r := rank(t, a, p)
	i, row := rowOf(t, r, key)
	return row, a.Explain(r, i)
}

const kern = sample.KernInternal // no rotation there softens its rules

func TestAFreshStrictMinimumCloses(t *testing.T) {
	a := apptest.New(t)
	row, _ := said(t, a, sample.Profile(season), kern)
	if row.Verdict == screening.Closed {
		t.Fatal("the program is closed from the start")
	}
	was := row.Chance
	c := correct(t, a, kern, "min_step2", "240", "2026-11-22")
	row, x := said(t, a, sample.Profile(season), kern)
	s := screenOf(t, x, "step2")
	if row.Verdict != screening.Closed || row.ClosedBy != screening.Step2 || row.Chance != 0 || row.Rank != 0 {
		t.Errorf("the program is %v by %v with %v", row.Verdict, row.ClosedBy, row.Chance)
	}
	if s.Result != "fail" || s.Strength != "strict" || s.Source != "their page" || s.AsOf != "2026-11-22" || !strings.Contains(s.Reason, "240") {
		t.Errorf("the screen says %+v", s)
	}
	own := false
	for _, f := range x.Facts {
		own = own || f.Field == "min_step2" && f.Own && f.Value == "240" && !f.Old
	}
	if !own {
		t.Error("the fact is not shown as the user's own")
	}
	if err := a.Corrections.Delete(t.Context(), c.ID); err != nil {
		t.Fatal(err)
	}
	if row, _ = said(t, a, sample.Profile(season), kern); row.Chance != was {
		t.Errorf("without the correction the chance is %v, was %v", row.Chance, was)
	}
}

func TestAnAdvocateSoftensAScoreAndNoVisa(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	p.People = append(p.People, domain.Person{Name: "Dr. Voice", Programs: []string{kern}, Advocate: true})
	correct(t, a, kern, "min_step2", "240", "2026-11-22")
	row, x := said(t, a, p, kern)
	if row.Verdict != screening.Hanging || row.Chance <= 0 {
		t.Errorf("with an advocate the program is %v with %v", row.Verdict, row.Chance)
	}
	if s := screenOf(t, x, "step2"); s.Result != "fail" || s.ExceptedBy != "Dr. Voice" {
		t.Errorf("the screen says %+v", s)
	}
	c := correct(t, a, kern, "visa_j1", "no", "2026-11-22")
	if row, x = said(t, a, p, kern); row.Verdict != screening.Closed || row.ClosedBy != screening.Visa || row.Chance != 0 {
		t.Errorf("without a visa the program is %v by %v with %v", row.Verdict, row.ClosedBy, row.Chance)
	}
	if s := screenOf(t, x, "visa"); s.ExceptedBy != "" {
		t.Errorf("the visa is softened by %s", s.ExceptedBy)
	}
	if err := a.Corrections.Delete(t.Context(), c.ID); err != nil {
		t.Fatal(err)
	}
	correct(t, a, kern, "accepts_imgs", "no", "2026-11-22")
	if row, _ = said(t, a, p, kern); row.Verdict != screening.Closed || row.ClosedBy != screening.AcceptsIMGs {
		t.Errorf("a program that takes no international graduates is %v by %v", row.Verdict, row.ClosedBy)
	}
}

func TestOldFactsCloseNothing(t *testing.T) {
	for _, asOf := range []string{"2019", "undated", "", "2024-11-21"} {
		a := apptest.New(t)
		correct(t, a, kern, "min_step2", "240", asOf)
		row, x := said(t, a, sample.Profile(season), kern)
		s := screenOf(t, x, "step2")
		if row.Verdict != screening.Hanging || row.Chance <= 0 || s.Result != "unknown" {
			t.Errorf("as of %q the program is %v with %v, the screen %s", asOf, row.Verdict, row.Chance, s.Result)
		}
		if !strings.Contains(s.Reason, "old") {
			t.Errorf("as of %q the reason is %q", asOf, s.Reason)
		}
	}
}

// A fact closes on the day that it turns 24 months old; a preference never.
func TestTheEdgeOfFreshness(t *testing.T) {
	a := apptest.New(t)
	c := correct(t, a, kern, "min_step2", "240", "2024-11-22")
	if row, _ := said(t, a, sample.Profile(season), kern); row.Verdict != screening.Closed {
		t.Errorf("24 months old, the fact leaves the program %v", row.Verdict)
	}
	c.Strength = domain.Preference
	if err := a.Corrections.Save(t.Context(), &c); err != nil {
		t.Fatal(err)
	}
	if row, x := said(t, a, sample.Profile(season), kern); row.Verdict == screening.Closed || screenOf(t, x, "step2").Result != "fail" {
		t.Errorf("as a preference the fact leaves the program %v", row.Verdict)
	}
	again := c
	again.ID, again.Value = 0, "230"
	var bad domain.Invalid
	if err := a.Corrections.Save(t.Context(), &again); !errors.As(err, &bad) {
		t.Errorf("a second correction of one fact: %v", err)
	}
}

// The score of 217 passed on 30 June 2025 and failed a day later.
func TestPassMarksOfTheCatalog(t *testing.T) {
	marks := apptest.New(t).Catalog().PassMarks
	for day, want := range map[domain.Date]domain.Result{domain.NewDate(2025, 6, 30): domain.Pass, domain.NewDate(2025, 7, 1): domain.Fail} {
		if got := marks.Outcome(domain.Exam{Kind: domain.Step2CK, Date: day, Score: 217}); got != want {
			t.Errorf("217 on %v is a %v, want %v", day, got, want)
		}
	}
}

func TestCorrectionsOutliveTheProgramAndTheCatalog(t *testing.T) {
	dir := t.TempDir()
	a, stop, err := apptest.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	correct(t, a, kern, "min_step2", "240", "2026-11-22")
	correct(t, a, "zz-a-program-that-has-gone", "min_step2", "240", "2026-11-22")
	if row, _ := said(t, a, sample.Profile(season), kern); row.Verdict != screening.Closed {
		t.Errorf("the program is %v", row.Verdict)
	}
	if err := stop(); err != nil {
		t.Fatal(err)
	}
	a, stop, err = apptest.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = stop() }()
	if row, _ := said(t, a, sample.Profile(season), kern); row.Verdict != screening.Closed {
		t.Errorf("after reopening the program is %v", row.Verdict)
	}
	if all, err := a.Corrections.List(t.Context()); err != nil || len(all) != 2 {
		t.Errorf("after reopening there are %d corrections, %v", len(all), err)
	}
	for _, p := range a.Catalog().Programs {
		if p.Key == kern && p.MinStep2.Known {
			t.Error("the correction was written into the catalog")
		}
	}
}

func TestListenersHearOfCorrections(t *testing.T) {
	a := apptest.New(t)
	heard := 0
	stop := a.OnChange(func() { heard++ })
	c := correct(t, a, kern, "min_step2", "240", "2026-11-22")
	if err := a.Corrections.Delete(t.Context(), c.ID); err != nil || heard != 2 {
		t.Errorf("%d of 2 changes were heard, %v", heard, err)
	}
	stop()
	correct(t, a, kern, "min_step2", "240", "2026-11-22")
	bad := domain.Correction{Program: kern, Field: "min_step2", Value: "many", Source: "x"}
	if err := a.Corrections.Save(t.Context(), &bad); err == nil || heard != 2 {
		t.Errorf("a broken correction: %v; %d changes heard", err, heard)
	}
}
