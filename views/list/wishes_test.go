package list_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/ui"
)

// C turns the chart: programs, money, interviews, and programs again.
func TestTheChartIsTurnedByAKey(t *testing.T) {
	s, _ := stage(t)
	for _, title := range []string{"by application fees", "by interviews to expect", "by number of programs"} {
		s.Type("c")
		wantText(t, s, "Chance to match "+title)
	}
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
