package app_test

import (
	"errors"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/compare"
)

func comparison(t testing.TB, a *app.App, p *domain.Profile, years ...int) *app.SeasonComparison {
	t.Helper()
	c, err := a.CompareSeasons(t.Context(), app.Scope{Profile: p, Season: season}, years...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func fact(t testing.TB, c *app.SeasonComparison, key string) app.ComparedFact {
	t.Helper()
	for _, f := range c.Facts {
		if f.Key == key {
			return f
		}
	}
	t.Fatalf("no fact %s", key)
	return app.ComparedFact{}
}

// The sample's three seasons in words: facts as they were, what changed and what
// it did, told by its basis, and who said no twice.
func TestCompareTheSample(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	c := comparison(t, a, &p, season-2, season-1, season)
	if len(c.Columns) != 3 || c.Columns[0].Fees == 0 || c.Columns[1].Fees <= c.Columns[0].Fees || c.Columns[2].Title != "2027" {
		t.Errorf("%+v", c.Columns)
	}
	for key, want := range map[string][3]string{
		"step2": {"Not taken", "224", "224"}, "letters": {"None", "None", "from the US"}, "list": {"12", "42", "1"}, "sent": {"12", "42", "planned"},
		"invited": {"0 · 0%", "2 · 5% (2–11%)", ""}, "waited": {"None", "After 45 days", "9 Nov 2026"}, "outcome": {"Withdrawn", "Not matched", "Not over"}, "paid": {"$447", "$797", "$350"},
	} {
		f := fact(t, c, key)
		if f.Label == "" || f.Changed[0] {
			t.Errorf("%+v", f)
		}
		for i, cell := range f.Cells {
			if !strings.Contains(cell, want[i]) {
				t.Errorf("%s of season %d is %q, want %q", key, c.Columns[i].Year, cell, want[i])
			}
		}
	}
	if f := fact(t, c, "step2"); !f.Changed[1] || f.Changed[2] {
		t.Errorf("%+v", f)
	}
	seen := map[compare.Group]string{}
	for _, s := range c.Steps {
		if s.Title == "" || s.Together == "" || s.Luck == "" {
			t.Errorf("%+v", s)
		}
		for _, x := range s.Changes {
			seen[x.Group] = x.Effect
			if x.Name == "" || x.Turn == "" || x.Effect == "" || strings.Contains(x.Turn+x.Effect+x.Name, "compare.") {
				t.Errorf("%+v", x)
			}
		}
	}
	if seen[compare.Letters] == "" || seen[compare.Exams] == "" || seen[compare.Years] == "" {
		t.Errorf("%v", seen)
	}
	if !strings.Contains(c.Steps[0].Luck, "within the luck of two seasons") || !strings.Contains(c.Steps[1].Luck, "Season 2027 is not over") {
		t.Errorf("%q, %q", c.Steps[0].Luck, c.Steps[1].Luck)
	}
	if r := c.Again[0]; r.Noes != 2 || !strings.HasPrefix(r.Verdict, "Said no 2 times") || r.Name == r.Program || len(r.Answers) != 3 {
		t.Errorf("%+v", r)
	}
}

func TestComparisonFigures(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	c := comparison(t, a, &p, season-1, season)
	f := a.FunnelFigure(c)
	if err := f.Validate(); err != nil || len(f.Lanes) != 10 {
		t.Errorf("%v, %d lanes", err, len(f.Lanes))
	}
	if _, s := f.Span(0); s.To != 42 || s.Text != "42" {
		t.Errorf("%+v", s)
	}
	for name, draw := range map[string]func(*app.SeasonComparison) (ok bool, n int, last float64){
		"invitations": func(c *app.SeasonComparison) (bool, int, float64) {
			f, ok := a.InvitationsFigure(c)
			if err := f.Validate(); err != nil {
				t.Error(err)
			}
			p := f.Series[1].Points
			return ok, len(f.Series), p[len(p)-1].Y
		},
		"interviews": func(c *app.SeasonComparison) (bool, int, float64) {
			f, ok := a.InterviewsFigure(c)
			if err := f.Validate(); err != nil {
				t.Error(err)
			}
			p := f.Series[1].Points
			return ok, len(f.Series), p[len(p)-1].Y
		},
	} {
		// the last season leads, the one before it is over
		if ok, n, last := draw(c); !ok || n != 2 || last != 2 {
			t.Errorf("%s: %v, %d series, %v at the end", name, ok, n, last)
		}
	}
	if _, ok := a.InvitationsFigure(comparison(t, a, &p, season-2)); ok {
		t.Error("there is a figure of no invitation")
	}
}

func TestCompareRefusesWhatIsNotThere(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	_, err := a.CompareSeasons(t.Context(), app.Scope{Profile: &p}, season, 2019)
	var bad domain.Invalid
	if !errors.As(err, &bad) || !strings.Contains(bad[0].Problem, "Season 2019 has no applications") {
		t.Errorf("%v", err)
	}
	if years, err := a.ComparedSeasons(t.Context(), app.Scope{Profile: &p}); err != nil || len(years) != 3 {
		t.Errorf("%v, %v", years, err)
	}
}

func BenchmarkCompareSeasons(b *testing.B) {
	a := apptest.New(b)
	p := a.Sample(season)
	for b.Loop() {
		comparison(b, a, &p, season-2, season-1, season)
	}
}

// What was compared before a record changed is not kept for the records as they
// are now, though its run ends later.
func TestAComparisonThatRecordsOvertookIsNotKept(t *testing.T) {
	a := apptest.New(t)
	if err := a.ReplaceProfile(t.Context(), a.Sample(season)); err != nil {
		t.Fatal(err)
	}
	work, err := a.Compare(t.Context(), app.Scope{}, season-1, season)
	if err != nil || work.Done() {
		t.Fatal(work, err)
	}
	exams, err := a.Exams.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	exams[0].Borderline = !exams[0].Borderline
	if err := a.Exams.Save(t.Context(), &exams[0]); err != nil {
		t.Fatal(err)
	}
	if err := work.Run(); err != nil {
		t.Fatal(err)
	}
	old := work.Found()
	work, err = a.Compare(t.Context(), app.Scope{}, season-1, season)
	if err != nil || work.Done() {
		t.Fatal("the comparison of records that have changed is kept", err)
	}
	if err := work.Run(); err != nil {
		t.Fatal(err)
	}
	now := work.Found()
	if again, err := a.CompareSeasons(t.Context(), app.Scope{}, season-1, season); err != nil || again != now || again == old {
		t.Error("the comparison of the records as they are is not kept", err)
	}
}
