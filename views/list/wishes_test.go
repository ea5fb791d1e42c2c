package list_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// C turns the chart: programs, money, interviews, and programs again.
func TestTheChartIsTurnedByAKey(t *testing.T) {
	s, _ := stage(t)
	for _, title := range []string{"by application fees", "by interviews to expect", "by number of programs"} {
		s.Type("c")
		wantText(t, s, "Chance to match "+title)
	}
}

// Against money the next programs are those that the curve goes on with: where one
// specialty has become dear, those of another.
func TestTheNextProgramsAreThoseOfTheCurve(t *testing.T) {
	s, _ := stage(t)
	rank := func() *app.Ranking {
		r, err := s.App.Rank(context.Background(), app.Scope{})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	plan := &app.ListPlan{Season: season}
	for _, row := range slices.Backward(rank().Rows) {
		if p := row.Program; p.Specialty == "Family Medicine" && row.Rank > 0 && len(plan.Chosen) < 30 {
			plan.Chosen = append(plan.Chosen, app.Choice{Program: p})
		}
	}
	if err := s.App.SaveList(context.Background(), plan); err != nil {
		t.Fatal(err)
	}
	number, money := s.App.ListedCurve(rank()).Next, s.App.MoneyCurve(rank()).Next
	if number.Cents <= money.Cents {
		t.Fatalf("the next by number cost %d, by money %d, so this shows nothing", number.Cents, money.Cents)
	}
	for _, next := range []app.Next{number, money} {
		if want, got := ") for "+app.Money(next.Cents), drawn(s); !strings.Contains(got, want) {
			t.Errorf("the chart does not say %q: %q", want, got)
		}
		s.Type("c")
	}
}

// drawn are the words that are drawn on the page.
func drawn(s *viewtest.Stage) (out string) {
	for _, o := range test.LaidOutObjects(s.Window.Content()) {
		if x, ok := o.(*canvas.Text); ok {
			out += x.Text + "\n"
		}
	}
	return out
}

// The wishes of the tiers are told beside what is there, and changed from there.
func TestTheMixThatIsWishedForIsTold(t *testing.T) {
	s, _ := stage(t)
	if strings.Contains(texts(s), "you wish for at least") {
		t.Error("a wish is told and there is none")
	}
	if err := s.App.SetWishes(context.Background(), func(w *domain.Wishes) { w.Tier1, w.Tier2 = 300, 1 }); err != nil {
		t.Fatal(err)
	}
	wantText(t, s, "you wish for at least 300 · ")
	wantText(t, s, "you wish for at least 1 ✓")
	wantText(t, s, "You wish for at least 300 programs of tier 1")
	wantText(t, s, "Worth of the match to you")
}

// V asks what a program is worth, S where signals help; neither does anything
// where there is nothing to do it with.
func TestWorthAndSignalsByKeys(t *testing.T) {
	s, p := stage(t)
	s.Type("v")
	if s.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("V asks nothing")
	}
	e := find(t, s, func(e *ui.Entry) bool { return strings.HasPrefix(e.AccessibilityLabel(), "What a match") })
	e.SetText("8")
	s.Key(fyne.KeyReturn)
	if got := profile(t, s).Valued(season)[p.Place().Item]; got != 8 {
		t.Errorf("it is worth %d", got)
	}
	wantText(t, s, "Worth 8 ✓")
	s.Type("s")
	if s.Window.Canvas().Overlays().Top() == nil {
		t.Error("S shows nothing")
	}
	s.Key(fyne.KeyEscape)
}
