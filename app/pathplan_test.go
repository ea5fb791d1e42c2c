package app_test

import (
	"math"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/paths"
	"secondlook/domain/sample"
)

func pathsOf(t testing.TB, a *app.App, p domain.Profile) *app.Paths {
	t.Helper()
	found, err := a.AllPaths(t.Context(), app.Scope{Profile: &p}, 0)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// The paths of the sample begin with the chance that today tells, say what they
// rest on in whole sentences, and stand in order.
func TestPaths(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	p.OwnPaths = []domain.OwnPath{{Name: "My way", Steps: []domain.PathStep{{Season: season, Apply: true}, {Season: season + 1, Apply: true, Doing: domain.DoResearch}, {Season: season + 9}}}}
	now, err := a.Overview(t.Context(), app.Scope{Profile: &p})
	if err != nil {
		t.Fatal(err)
	}
	found := pathsOf(t, a, p)
	if found.Missing != "" || found.Season != season || found.Seasons != 4 || found.Best == "" || found.Reason == "" || len(found.Lines) < 3 {
		t.Fatalf("%+v", found)
	}
	for i := range found.Lines {
		l := &found.Lines[i]
		if len(l.Steps) != 4 || len(l.Chances) != 4 || l.Name == "" || l.Word == "" || l.Condition == "" || !strings.HasPrefix(l.Money, "$") {
			t.Errorf("%+v", l)
		}
		for _, m := range l.Matched {
			if m.Low > m.Value || m.High < m.Value {
				t.Errorf("%s: %+v", l.Name, m)
			}
		}
		if l.Kind == paths.Each && math.Abs(l.Matched[0].Value-now.Outlook.Chance) > 1e-3 {
			t.Errorf("the first season is %v, today says %v", l.Matched[0].Value, now.Outlook.Chance)
		}
	}
	mine := &found.Lines[len(found.Lines)-1]
	if mine.Name != "My way" || !strings.Contains(mine.Note, "1 of the seasons") || !strings.Contains(mine.Steps[1].Title, "Research post") {
		t.Errorf("%+v", mine)
	}
	for _, text := range append(append([]string{found.Best, found.Reason, found.Alike, found.Left}, found.Flips...), found.Notes...) {
		if strings.Contains(text, "path.") || strings.Contains(text, "{") {
			t.Errorf("no words: %q", text)
		}
	}
	f := a.PathFigure(found)
	if err := f.Validate(); err != nil || len(f.Series) != 4 || f.Series[3].Name != "My way" || f.Series[0].Band == "" {
		t.Errorf("the chart: %v, %+v", err, f)
	}
}

// Records that hold nothing to work out say so, and who has matched needs no path.
// After a season without a match the next one begins.
func TestPathsThatBeginElsewhere(t *testing.T) {
	a := apptest.New(t)
	for name, tt := range map[string]struct {
		outcome domain.MatchOutcome
		season  int
		missing string
	}{
		"matched":     {domain.OutcomeMatched, season, "You have matched"},
		"not matched": {domain.OutcomeUnmatched, season + 1, ""},
		"untold":      {domain.OutcomeUnknown, season, ""},
	} {
		p := sample.Profile(season)
		for i := range p.Seasons {
			if p.Seasons[i].Year == season {
				p.Seasons[i].Outcome = tt.outcome
			}
		}
		found := pathsOf(t, a, p)
		if found.Season != tt.season || !strings.HasPrefix(found.Missing, tt.missing) || (found.Missing == "") != (tt.missing == "") {
			t.Errorf("%s: season %d, missing %q", name, found.Season, found.Missing)
		}
	}
	if found, err := a.AllPaths(t.Context(), app.Scope{}, 0); err != nil || found.Missing == "" || found.Best != "" {
		t.Errorf("without records: %+v, %v", found, err)
	}
}

// Four seasons with every option and the shipped catalog: within two seconds.
func BenchmarkPaths(b *testing.B) {
	a, p := apptest.New(b), sample.Profile(season)
	for b.Loop() {
		pathsOf(b, a, p)
	}
}
