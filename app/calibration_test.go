package app_test

import (
	"math"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/chance"
)

func calibrated(t testing.TB, a *app.App, who *domain.Profile) *app.Calibration {
	t.Helper()
	c, err := a.Calibration(t.Context(), app.Scope{Profile: who, Season: 2027})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func wantLines(t *testing.T, lines []string, want ...string) {
	t.Helper()
	text := strings.Join(lines, "\n")
	for _, w := range want {
		if !strings.Contains(text, w) {
			t.Errorf("no line says %q:\n%s", w, text)
		}
	}
	if strings.Contains(text, "calibration.") || strings.Contains(text, "{") || strings.Contains(text, "NaN") {
		t.Errorf("a line is not in words:\n%s", text)
	}
}

func TestCalibrationOfTheSample(t *testing.T) {
	a := apptest.New(t)
	who := a.Sample(2027)
	c := calibrated(t, a, &who)
	if c.Reference != "Second Look 2026.1" || c.Season != 2027 || len(c.Doubts) != 0 || c.Fit == nil {
		t.Fatalf("%+v", c)
	}
	wantLines(t, c.Fit.Lines, "7,734 applicants in 59 counts", "Ceiling 87%, ± 1.4 points", "bound of 1", "off by 4.5 points", "deviance 89 for 59 counts and 5 parameters", "off by 5.1 to 10.9 points")
	wantLines(t, c.Fit.Notes, "The raw counts dip at 16 and more ranks: in Internal Medicine 66% of them matched, of those with 15 ranks 80%", "counts for 60% (± 20.0 points)", "certified rank order list", "everybody in these counts")
	wantLines(t, c.Base.Lines, "the typical applicant 9.9", "tuned to 10 and 5", "With 77 applications in internal medicine", "at least 3,077 of 7,568 matched, 41%")
	if b := c.Base; math.Abs(b.Typical-10) > 0.6 || math.Abs(b.Weaker-5) > 0.6 || b.Chance.Low >= b.Chance.Value || math.Abs(b.Chance.Value-3077.0/7568) > 0.1 {
		t.Errorf("%+v", b)
	}
	rows, share := 0, 0.0
	for i, k := range c.Use.Kinds {
		rows += k.Rows
		share += k.Share
		if i > 0 && k.Kind <= c.Use.Kinds[i-1].Kind || k.Name == "" {
			t.Errorf("%+v", c.Use.Kinds)
		}
	}
	if rows != a.About().Figures || math.Abs(share-1) > 1e-9 {
		t.Errorf("%d rows, shares add up to %v", rows, share)
	}
	if len(c.Use.Causes) < 10 || c.Use.Chance.Low >= c.Use.Chance.Value || c.Use.List == "" {
		t.Errorf("%+v", c.Use)
	}
	for _, x := range c.Use.Causes {
		if x.Label == "" || strings.Contains(x.Label, ".") && !strings.Contains(x.Label, " ") || x.Kind == "" || x.Share <= 0 {
			t.Errorf("%+v", x)
		}
	}
	wantLines(t, c.Use.Notes, "Of what is judgement, this matters most")
	wantLines(t, c.Past.Lines, "Match of 2026: 2 interviews of", "Match of 2025: 0 interviews of")
}

func TestCalibrationOfNobody(t *testing.T) {
	c := calibrated(t, apptest.New(t), nil)
	if c.Use.List != "" || len(c.Use.Causes) != 0 || len(c.Use.Kinds) < 4 || c.Fit == nil {
		t.Errorf("%+v", c.Use)
	}
	wantLines(t, c.Use.Notes, "Once your records are there")
	wantLines(t, c.Past.Lines, "No season of yours is over yet")
}

func TestFiguresOfAFit(t *testing.T) {
	a := apptest.New(t)
	c := calibrated(t, a, nil)
	if len(c.Fit.Groups) != 4 {
		t.Fatalf("%d groups", len(c.Fit.Groups))
	}
	for i, g := range c.Fit.Groups {
		f := a.FitFigure(c.Fit, i)
		if err := f.Validate(); err != nil {
			t.Fatal(err)
		}
		if len(f.Series) != 3 || len(f.Series[0].Points) != 17 || len(f.Series[1].Points) < 14 || len(f.Series[2].Points) != 1 || !strings.HasPrefix(f.Title, g.Specialty) {
			t.Errorf("%s: %d series", f.Title, len(f.Series))
		}
		if g.LeftOut.Specialty != g.Specialty || g.LeftOut.Own.RMS >= g.LeftOut.Others.RMS {
			t.Errorf("%+v", g.LeftOut)
		}
	}
	at, value, notes := func() (string, string, []string) { f := a.FitFigure(c.Fit, 1); return f.Say(&f.Series[0], 2) }()
	if at != "2 ranked" || value != "34%" || len(notes) != 1 || notes[0] != "198 of 664 matched" {
		t.Errorf("%s, %s, %v", at, value, notes)
	}
}

// applied is a season of the sample that is over: of every three applications
// one led to an interview, one was declined, and of one nobody noted what came.
func applied(a *app.App, season int) domain.Profile {
	who := a.Sample(2027)
	var out []domain.Application
	for i, x := range who.List(2027) {
		x.Season, x.Events, x.Status = season, nil, domain.Planned
		last := []domain.ApplicationStatus{domain.Invited, domain.Rejected, domain.Submitted}[i%3]
		out = append(out, x.With(domain.StatusEvent{Status: domain.Submitted}).With(domain.StatusEvent{Status: last}))
	}
	who.Applications = out
	return who
}

func TestCalibrationOfOwnSeasons(t *testing.T) {
	a := apptest.New(t)
	who := applied(a, 2026)
	n := len(who.Applications)
	if n < 30 {
		t.Fatalf("the sample has %d applications", n)
	}
	c := calibrated(t, a, &who)
	p := c.Past
	if len(p.Seasons) != 1 || p.Seasons[0].Season != 2026 || p.Seasons[0].Open != n/3 || p.Score.N != p.Seasons[0].Score.N {
		t.Fatalf("%+v", p.Seasons)
	}
	if p.Score.N < n/2 || p.Score.Brier <= 0 || p.Score.Base <= 0 || len(p.Bins) < 2 {
		t.Errorf("%+v, %+v", p.Score, p.Bins)
	}
	wantLines(t, p.Lines, "In hindsight, not as said then", "Match of 2026:", "were to be expected", "Brier score", "without a noted answer are left out")
	f := a.PastFigure(&p)
	if err := f.Validate(); err != nil {
		t.Fatal(err)
	}
	for _, x := range p.Seasons[0].Predictions {
		if p.Seasons[0].Names[x.Program] == "" {
			t.Errorf("%s has no name", x.Program)
		}
	}
	for i := range who.Applications {
		who.Applications[i] = domain.Application{Program: who.Applications[i].Program, Season: 2026, Status: domain.Submitted}
	}
	wantLines(t, calibrated(t, a, &who).Past.Lines, "No answer is noted for the")
	who.Applications = who.Applications[:1]
	who.Applications[0].Status = domain.Rejected
	wantLines(t, calibrated(t, a, &who).Past.Lines, "All answers were alike")
}

// A loaded set is told by its own counts, and what it has not is said.
func TestCalibrationOfAnotherSet(t *testing.T) {
	ctx, a := t.Context(), apptest.New(t)
	set := county(t, "match.ceiling,0.866", "match.ceiling,0.8", "base.intercept,-1.64,0.45", "base.intercept,-1.2,0.45")
	delete(set, "base_rates.csv")
	delete(set, "outcomes.csv")
	if _, err := a.AddReference(ctx, set, false); err != nil {
		t.Fatal(err)
	}
	if err := a.UseReference(ctx, "County 2027"); err != nil {
		t.Fatal(err)
	}
	if err := a.SetFigure(ctx, "reference/season.sigma", "0.5"); err != nil {
		t.Fatal(err)
	}
	who := a.Sample(2027)
	c := calibrated(t, a, &who)
	if c.Reference != "County 2027, with 1 figure of your own" || len(c.Doubts) != 1 || !strings.Contains(c.Doubts[0], "the counts of the set give 0.8657") {
		t.Errorf("%s, %q", c.Reference, c.Doubts)
	}
	wantLines(t, c.Base.Lines, "no figures of what is usual", "no counts of a past Match")
	if c.Base.Typical < 12 {
		t.Errorf("the typical applicant has %v", c.Base.Typical)
	}
	if last := c.Use.Kinds[len(c.Use.Kinds)-1]; last.Kind != chance.Own || last.Rows != 1 || last.Share <= 0 {
		t.Errorf("%+v", c.Use.Kinds)
	}
	set["ranks.csv"].Data = []byte("specialty,ranks,matched,not_matched,source\n")
	if rep, err := a.AddReference(ctx, set, false); err != nil || !rep.Usable {
		t.Fatal(rep.Problems(), err)
	}
	if c := calibrated(t, a, nil); c.Fit != nil || len(c.Doubts) == 0 {
		t.Errorf("a set without counts: %+v, %q", c.Fit, c.Doubts)
	}
}

func BenchmarkCalibration(b *testing.B) {
	a := apptest.New(b)
	who := applied(a, 2026)
	for b.Loop() {
		calibrated(b, a, &who)
	}
}
