package app_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/figures"
)

// figure returns a figure by its key.
func figure(t testing.TB, a *app.App, key string) app.Figure {
	t.Helper()
	g, year, ok := figures.GroupOf(key)
	if !ok {
		t.Fatalf("%s is no key", key)
	}
	list, err := a.Figures(t.Context(), g, year)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		if f.Key == key {
			return f
		}
	}
	t.Fatalf("there is no figure %s", key)
	return app.Figure{}
}

// ownFigures counts the figures that the user has set.
func ownFigures(t testing.TB, a *app.App) int {
	t.Helper()
	own, err := a.OwnFigures.List(t.Context())
	must(t, err)
	return len(own)
}

func setFigure(t testing.TB, a *app.App, key, text string) {
	t.Helper()
	if err := a.SetFigure(t.Context(), key, text); err != nil {
		t.Fatalf("set %s to %q: %v", key, text, err)
	}
}

func TestEveryFigureHasWords(t *testing.T) {
	a := apptest.New(t)
	for _, g := range figures.Groups() {
		list, err := a.Figures(t.Context(), g, 0)
		if err != nil || len(list) == 0 {
			t.Fatalf("%v: %d figures, %v", g, len(list), err)
		}
		seen := map[string]string{}
		for _, f := range list {
			if f.Label == "" || strings.Contains(f.Label, "figure.") || strings.Contains(f.Label, "fee.") || f.Label == f.Row.Name {
				t.Errorf("%s is called %q", f.Key, f.Label)
			}
			if before := seen[f.Label+f.Note]; before != "" {
				t.Errorf("%s and %s are both called %q", before, f.Key, f.Label)
			}
			seen[f.Label+f.Note] = f.Key
			if f.Cite == "" || f.Now != f.Was || f.Own {
				t.Errorf("%s: %+v", f.Key, f)
			}
			if err := a.SetFigure(t.Context(), f.Key, f.Input); err != nil && f.Value != "" {
				t.Errorf("%s does not take the value that it shows, %q: %v", f.Key, f.Input, err)
			}
		}
	}
	if n := len(a.FigureProblems()); n > 0 {
		t.Errorf("%d figures are not used: %v", n, a.FigureProblems())
	}
}

func TestAFigureOfOnesOwn(t *testing.T) {
	a := apptest.New(t)
	set := a.Reference()
	for key, c := range map[string]struct{ text, now, was string }{
		"reference/score.ck":               {" 0.50 ", "0.5", "0.3"},
		"fee/2027/ERAS/application/31":     {"$31.50", "$31.50", "$30"},
		"event/2027/submit":                {"3 Sep 2026", "3 Sep 2026", "2 Sep 2026"},
		"quota/2027/Psychiatry/total":      {"11", "11", "10"},
		"specialty/Pediatrics/low_ck":      {"225", "225", "230"},
		"specialty/Pediatrics/assumed_low": {"220", "220", "none"},
	} {
		setFigure(t, a, key, c.text)
		if f := figure(t, a, key); f.Now != c.now || f.Was != c.was || !f.Own || f.Verify {
			t.Errorf("%s: now %q, was %q, own %v, verify %v", key, f.Now, f.Was, f.Own, f.Verify)
		}
	}
	if got := a.Reference(); got != set+", with 6 figures of your own" || ownFigures(t, a) != 6 {
		t.Errorf("the set is called %q", got)
	}
	if err := a.ResetGroups(t.Context(), 0, figures.Thresholds); err != nil || ownFigures(t, a) != 4 {
		t.Errorf("%d left, %v", ownFigures(t, a), err)
	}
	setFigure(t, a, "reference/score.ck", "0.3") // what ships
	if err := a.ResetFigure(t.Context(), "event/2027/submit"); err != nil || ownFigures(t, a) != 2 {
		t.Errorf("%d left, %v", ownFigures(t, a), err)
	}
	if err := a.ResetGroups(t.Context(), 2026, figures.Fees); err != nil || ownFigures(t, a) != 2 {
		t.Errorf("the prices of another season took some of this one along: %d left, %v", ownFigures(t, a), err)
	}
	if err := a.ResetFigures(t.Context()); err != nil || a.Reference() != set {
		t.Errorf("the set is called %q, %v", a.Reference(), err)
	}
}

// What ships to be verified is confirmed by being set as it is.
func TestConfirmAFigure(t *testing.T) {
	a := apptest.New(t)
	const key = "event/2027/rank_deadline"
	if f := figure(t, a, key); !f.Verify {
		t.Fatalf("%+v", f)
	}
	setFigure(t, a, key, "2027-03-03")
	if f := figure(t, a, key); f.Verify || !f.Own || !f.Confirmed() {
		t.Errorf("%+v", f)
	}
	if got := a.Reference(); got != "Second Look 2026.1" {
		t.Errorf("what is only confirmed is told as changed: %q", got)
	}
	setFigure(t, a, key, "2027-03-04")
	if f := figure(t, a, key); f.Confirmed() || a.Reference() != "Second Look 2026.1, with 1 figure of your own" {
		t.Errorf("%s: %+v", a.Reference(), f)
	}
}

func TestFiguresThatAreRefused(t *testing.T) {
	a := apptest.New(t)
	setFigure(t, a, "quota/2027/Psychiatry/total", "11")
	for key, c := range map[string]struct{ text, problem string }{
		"reference/score.ck":                    {"-1", "must be a number from 0 to 10"},
		"reference/visa_j1_accepted":            {"1", "must be a number between 0 and 1"},
		"reference/nothing":                     {"1", "is no figure of Second Look"},
		"fee/2027/ERAS/application/31":          {"lots", "must be an amount in dollars"},
		"fee/2027/ERAS/application/1":           {"20000", "must be an amount from $0 to $10,000"},
		"event/2027/submit":                     {"2026-02-30", "is no day of the calendar"},
		"quota/2027/Psychiatry/gold":            {"3", `is at odds with your figure "Psychiatry: signals"`},
		"specialty/Family Medicine/assumed_low": {"299", "a band cannot run from 299 to 225"},
		"nonsense":                              {"1", "is no figure of this program"},
	} {
		err := a.SetFigure(t.Context(), key, c.text)
		var bad domain.Invalid
		if !errors.As(err, &bad) || !strings.Contains(bad.Problem(key), c.problem) {
			t.Errorf("%s = %q: got %v, want %q", key, c.text, err, c.problem)
		}
	}
	if ownFigures(t, a) != 1 {
		t.Errorf("%d figures are kept", ownFigures(t, a))
	}
	if err := a.ResetFigure(t.Context(), "nonsense"); err == nil {
		t.Error("nonsense is reset")
	}
}

// A figure that another reference set or catalog does not know is kept, not
// used, and told.
func TestAFigureThatNoLongerFits(t *testing.T) {
	a := apptest.New(t)
	if err := a.OwnFigures.Save(t.Context(), &domain.OwnFigure{Key: "reference/gone.by", Value: "1"}); err != nil {
		t.Fatal(err)
	}
	got := a.FigureProblems()
	if len(got) != 1 || !strings.Contains(got[0], "Your figure reference/gone.by is not used: it is no figure of Second Look") {
		t.Errorf("got %q", got)
	}
	if strings.Contains(a.Reference(), "of your own") {
		t.Errorf("the set is called %q", a.Reference())
	}
	if err := a.ResetFigure(t.Context(), "reference/gone.by"); err != nil || a.FigureProblems() != nil {
		t.Errorf("still %q, %v", a.FigureProblems(), err)
	}
}

// A weight changes the order of programs, and with the shipped value the order
// is what it was.
func TestAWeightChangesTheOrder(t *testing.T) {
	a := apptest.New(t)
	fill(t, a)
	order := func() (keys []string) {
		r, err := a.Rank(t.Context(), app.Scope{})
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range r.Rows {
			keys = append(keys, row.Program.Key)
		}
		return keys
	}
	told := 0
	defer a.OnChange(func() { told++ })()
	shipped := order()
	setFigure(t, a, "reference/fit.tie", "0")
	changed := order()
	if told != 1 || strings.Join(shipped[:20], " ") == strings.Join(changed[:20], " ") {
		t.Errorf("told %d times; the order begins %v as before", told, changed[:3])
	}
	own, err := a.OwnFigures.List(t.Context())
	if err != nil || len(own) != 1 {
		t.Fatalf("%v, %v", own, err)
	}
	if err := a.OwnFigures.Delete(t.Context(), own[0].ID); err != nil { // as taking the step back does
		t.Fatal(err)
	}
	if back := order(); strings.Join(shipped, " ") != strings.Join(back, " ") {
		t.Error("the order is not what it was")
	}
}

// Whatever names the reference set tells of the figures of one's own.
func TestOwnFiguresAreTold(t *testing.T) {
	a := apptest.New(t)
	fill(t, a)
	setFigure(t, a, "reference/score.ck", "0.5")
	setFigure(t, a, "fee/2027/ERAS/application/1", "500")
	const name = "Second Look 2026.1, with 2 figures of your own"
	r, err := a.Rank(t.Context(), app.Scope{})
	if err != nil || r.Reference != name {
		t.Errorf("the ranking names %q, %v", r.Reference, err)
	}
	plan, err := a.BuildList(t.Context(), app.Scope{}, 100_000, domain.GoalUnknown)
	if err != nil || plan.Reference != name || len(plan.Chosen) > 2 {
		t.Errorf("the plan names %q and has %d programs, %v", plan.Reference, len(plan.Chosen), err)
	}
	what, _ := a.AboutLines()
	if lines := strings.Join(what, "\n"); !strings.Contains(lines, name) {
		t.Errorf("about:\n%s", lines)
	}
	var sources []string
	for i := range 20 {
		for _, reason := range a.Explain(r, i).Reasons {
			sources = append(sources, reason.Kind+" "+reason.Source)
		}
	}
	if !strings.Contains(strings.Join(sources, "\n"), "own a figure of your own") {
		t.Errorf("no reason says that its figure is the user's: %q", sources)
	}
	var b bytes.Buffer
	if err := a.PrintList(t.Context(), &b, app.PrintOptions{}); err != nil && !errors.Is(err, app.ErrEmptyList) {
		t.Error(err)
	}
}

// A changed figure is in the ranking within 50 ms.
func BenchmarkChangedFigure(b *testing.B) {
	a := apptest.New(b)
	fill(b, a)
	values := []string{"0.4", "0.5"}
	for i := 0; b.Loop(); i++ {
		setFigure(b, a, "reference/score.ck", values[i%2])
		if _, err := a.Rank(b.Context(), app.Scope{}); err != nil {
			b.Fatal(err)
		}
	}
}

func fill(t testing.TB, a *app.App) {
	t.Helper()
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
}
