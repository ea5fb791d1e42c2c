package scoresheet_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/scoresheet"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

type stage struct{ *viewtest.Stage }

// newStage shows an empty window on the records of the sample, or on one
// interview without criteria.
func newStage(t testing.TB, sample bool) (stage, domain.Interview) {
	t.Helper()
	s := stage{viewtest.New(t, 1016, 700)}
	s.Show(ui.Space(1))
	if sample {
		s.Sample(t)
		return s, s.interview(t)
	}
	i := domain.Interview{Program: "p", Season: 2027, Start: domain.At{Day: s.App.Today(), Zone: "America/New_York"}}
	if err := s.App.Interviews.Save(context.Background(), &i); err != nil {
		t.Fatal(err)
	}
	return s, i
}

func (s stage) interview(t testing.TB) domain.Interview {
	t.Helper()
	all, err := s.App.Interviews.List(context.Background())
	if err != nil || len(all) == 0 {
		t.Fatalf("%d interviews, %v", len(all), err)
	}
	for _, i := range all {
		if i.Season == 2027 && len(i.Scores) > 0 { // of the sample the one that is done
			return i
		}
	}
	return all[0]
}

func (s stage) words() string {
	var out []string
	if o := s.Window.Canvas().Overlays().Top(); o != nil {
		for _, o := range viewtest.Seen(o) {
			if a, ok := o.(fyne.Accessible); ok {
				out = append(out, a.AccessibilityLabel())
			}
		}
	}
	return strings.Join(out, "\n")
}

func (s stage) says(t *testing.T, wants ...string) {
	t.Helper()
	for _, want := range wants {
		if got := s.words(); !strings.Contains(got, want) {
			t.Errorf("the dialog does not say %q; it says:\n%s", want, got)
		}
	}
}

func (s stage) press(t *testing.T, text string) {
	t.Helper()
	for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
		if b, ok := o.(*ui.Button); ok && b.Text() == text {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q in:\n%s", text, s.words())
}

func (s stage) choose(t *testing.T, label, points string) {
	t.Helper()
	for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
		if x, ok := o.(*ui.Select); ok && x.Label == label {
			x.SetSelected(points)
			return
		}
	}
	t.Fatalf("nothing asks for %q in:\n%s", label, s.words())
}

// The weighted mean follows every choice, what is left out is told, and the gut
// feeling stands apart.
func TestShow(t *testing.T) {
	s, i := newStage(t, true)
	scoresheet.Show(s.Host, s.App, i)
	s.says(t, "Score sheet", "By the criteria: 7.7 of 10", "Not scored, so left out: Hours, calls and wellbeing", "weight 9")
	s.choose(t, "Hours, calls and wellbeing", "2")
	s.says(t, "By the criteria: 7.0 of 10")
	if got := s.words(); strings.Contains(got, "left out:") {
		t.Errorf("something is left out still:\n%s", got)
	}
	s.choose(t, "Gut feeling", "3")
	s.says(t, "By the criteria: 7.0 of 10")
	s.press(t, "Save")
	x := s.interview(t)
	if x.Gut != 3 || len(x.Scores) != 7 || x.ScoredOn != domain.NewDate(2026, 11, 18) || s.Said[0] != "Saved: the score sheet" {
		t.Errorf("%+v, said %q", x, s.Said)
	}
}

// Points that no criterion has any more stay until somebody takes them away.
func TestLoosePointsStay(t *testing.T) {
	s, i := newStage(t, true)
	i.Scores = append(i.Scores, domain.Score{Criterion: "Food", Points: 9})
	if err := s.App.Interviews.Save(context.Background(), &i); err != nil {
		t.Fatal(err)
	}
	scoresheet.Show(s.Host, s.App, i)
	s.says(t, "Points that no criterion has any more: Food")
	s.choose(t, "Teaching and supervision", "–")
	s.press(t, "Save")
	if x := s.interview(t); len(x.Scores) != 6 || x.Scores[5].Criterion != "Food" {
		t.Errorf("%+v", x.Scores)
	}
}

// Without criteria the usual ones are offered, or one's own.
func TestOffer(t *testing.T) {
	s, i := newStage(t, false)
	var shown ui.Route
	s.Host.Visit = func(r ui.Route) { shown = r }
	scoresheet.Show(s.Host, s.App, i)
	s.says(t, "Score by what?", "Teaching and supervision · Clinical training")
	s.press(t, "My own…")
	if shown != (ui.Route{Page: ui.PageInterviews, Tab: "answers", Item: "criteria"}) {
		t.Errorf("%+v", shown)
	}
	scoresheet.Show(s.Host, s.App, i)
	s.press(t, "Use these")
	s.says(t, "Score sheet", "By the criteria: not scored")
	s.choose(t, "Teaching and supervision", "10")
	s.says(t, "By the criteria: 10.0 of 10")
	s.press(t, "Save")
	if x := s.interview(t); x.State != domain.InterviewDone || x.ScoredOn != s.App.Today() {
		t.Errorf("%+v", x)
	}
}

func TestLooks(t *testing.T) {
	s, i := newStage(t, true)
	scoresheet.Show(s.Host, s.App, i)
	test.AssertRendersToImage(t, "scoresheet.png", s.Window.Canvas())
}
