package app_test

import (
	"bytes"
	"context"
	"errors"
	"math"
	"slices"
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
	for _, row := range []int{0, 1, len(found.Lines) - 1} {
		f := a.PathFigure(found, row)
		if err := f.Validate(); err != nil || f.Series[0].Name != found.Lines[row].Name || f.Series[0].Band == "" || len(f.Series) > 3 {
			t.Errorf("the chart of %d: %v, %+v", row, err, f)
		}
	}
	if len(found.Options) != 7 || found.Options[0].Name != "Step 3" || found.Options[0].Money == "" || found.Options[0].Law == "" {
		t.Errorf("%+v", found.Options)
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

// The user's own estimates and figures stand in the words: SOAP and places count
// with them, what is paid is told, and what nobody has told is said to be open.
func TestPathsByOwnFigures(t *testing.T) {
	a, p := apptest.New(t), sample.Profile(season)
	before := pathsOf(t, a, p)
	for key, v := range map[string]string{
		"set.path_soap": "0.05", "set.path_preliminary": "0.3", "set.path_pay_research": "45000", "set.path_living": "1200", "set.path_seasons": "3",
	} {
		if err := a.SetFigure(t.Context(), "reference/"+key, v); err != nil {
			t.Fatal(err)
		}
	}
	after := pathsOf(t, a, p)
	if after.Seasons != 3 || before.Seasons != 4 {
		t.Errorf("%d seasons, then %d", before.Seasons, after.Seasons)
	}
	has := func(list []string, part string) bool {
		return slices.ContainsFunc(list, func(s string) bool { return strings.Contains(s, part) })
	}
	if !has(before.Notes, "SOAP is left out") || has(after.Notes, "SOAP is left out") || !has(after.Notes, "your own estimate of 5%") {
		t.Errorf("of SOAP: %q", after.Notes)
	}
	for i, found := range []*app.Paths{before, after} {
		for _, l := range found.Lines {
			if l.Kind == paths.Beside && l.Doing == domain.DoPreliminary && l.Unknown != (i == 0) {
				t.Errorf("%d: the preliminary year is %+v", i, l.Line)
			}
			last := l.Last()
			if l.Unknown && app.Percent(last.Value) != app.Percent(last.Placed.Value) && !strings.Contains(l.Chances[len(l.Chances)-1], " to ") {
				t.Errorf("%s has %q", l.Name, l.Chances)
			}
		}
	}
	research := after.Options[2]
	if research.Name != "Research post" || !strings.Contains(research.Money, "$14,400") || !strings.Contains(research.Money, "pays $45,000") || research.When == "" {
		t.Errorf("%+v", research)
	}
}

// A search that is stopped finds nothing, and says so by its error.
func TestPathsStopped(t *testing.T) {
	a, p := apptest.New(t), sample.Profile(season)
	search, err := a.Paths(t.Context(), app.Scope{Profile: &p}, 0)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	told := 0
	if err := search.Run(ctx, func(done, of int) {
		if told++; done < 1 || done > of {
			t.Errorf("part %d of %d", done, of)
		}
		stop()
	}); err == nil || told == 0 {
		t.Errorf("it went on: %v", err)
	}
	if found := search.Words(); found.Best != "" || found.Missing == "" {
		t.Errorf("%+v", found)
	}
}

// An own path that is not open says so at the step.
func TestPathThatIsNotOpen(t *testing.T) {
	a, p := apptest.New(t), sample.Profile(season)
	p.OwnPaths = []domain.OwnPath{
		{Name: "Twice", Steps: []domain.PathStep{{Season: season, Apply: true, Doing: domain.DoPreliminary}, {Season: season + 1, Apply: true, Doing: domain.DoTransitional}}},
		{Name: "Nothing", Steps: []domain.PathStep{{Season: season, Apply: true}}},
	}
	found := pathsOf(t, a, p)
	twice, nothing := found.Lines[len(found.Lines)-2], found.Lines[len(found.Lines)-1]
	if !twice.Barred || twice.Word != "not open" || twice.Steps[1].Barred == "" || twice.Steps[0].Barred != "" {
		t.Errorf("%+v", twice.Steps)
	}
	if nothing.Barred || nothing.Last().Value != nothing.Matched[0].Value || nothing.Steps[1].Title == "" {
		t.Errorf("%+v", nothing.Line)
	}
}

// What was found is kept until the records change, and belongs to so many seasons.
func TestPathsAreKept(t *testing.T) {
	a := apptest.New(t)
	if err := a.ReplaceProfile(t.Context(), sample.Profile(season)); err != nil {
		t.Fatal(err)
	}
	find := func(seasons int) *app.PathSearch {
		t.Helper()
		s, err := a.Paths(t.Context(), app.Scope{}, seasons)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	one := find(2)
	if one.Done() {
		t.Fatal("done before it has begun")
	}
	if err := one.Run(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	one.Words()
	if again := find(2); again != one || !again.Done() {
		t.Error("it is looked for again")
	}
	if other := find(1); other == one {
		t.Error("one season is as good as two")
	}
	x := domain.Task{Title: "x"}
	if err := a.Tasks.Save(t.Context(), &x); err != nil {
		t.Fatal(err)
	}
	if after := find(2); after == one {
		t.Error("it outlives a change of the records")
	}
}

// The print says what the tab says, is the same each time, and there is none
// without records.
func TestPrintPlan(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long and starts no goroutine")
	}
	a := apptest.New(t)
	p := sample.Profile(season)
	found := pathsOf(t, a, p)
	for _, paper := range []string{"letter", "a4"} {
		o := app.PrintOptions{Scope: app.Scope{Profile: &p}, Paper: paper, Date: domain.NewDate(2026, 11, 22)}
		var one, two bytes.Buffer
		must(t, errors.Join(a.PrintPlan(t.Context(), &one, o), a.PrintPlan(t.Context(), &two, o)))
		if !bytes.Equal(one.Bytes(), two.Bytes()) {
			t.Errorf("other bytes on %s", paper)
		}
		text := printedText(t, one.Bytes())
		want := []string{"Best next step", "What would turn the best next step", "not counted", "years since graduation", "visa to arrange", "a path of your own", "Page 1 of"}
		for i := range found.Lines {
			want = append(want, found.Lines[i].Money)
		}
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%q is not in the print on %s", w, paper)
			}
		}
	}
	matched := app.Scope{Profile: &domain.Profile{Seasons: []domain.Season{{Year: season, Outcome: domain.OutcomeMatched}}}}
	for _, scope := range []app.Scope{{}, matched} {
		if err := a.PrintPlan(t.Context(), new(bytes.Buffer), app.PrintOptions{Scope: scope}); !errors.Is(err, app.ErrNoPaths) {
			t.Errorf("without paths: %v", err)
		}
	}
	if err := a.PrintPlan(t.Context(), new(bytes.Buffer), app.PrintOptions{Paper: "a3"}); err == nil {
		t.Error("paper of any size is taken")
	}
}

// Somebody who needs no visa sees no condition of a visa.
func TestNoVisaNoCondition(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	p.Posts, p.Applicant.Status = nil, domain.EAD
	p.Applicant.Footing.Travel = domain.SaysYes
	found := pathsOf(t, a, p)
	for i := range found.Lines {
		l := &found.Lines[i]
		for _, s := range l.Steps {
			if s.Law != "" && !strings.Contains(s.Title, "Step 3") {
				t.Errorf("%s, %s: %q", l.Name, s.Title, s.Law)
			}
		}
		if l.Condition != "nothing" {
			t.Errorf("%s needs %q", l.Name, l.Condition)
		}
	}
}
