package interviews_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/ui"
)

// The calendar with a clash, as wide as in the smallest window and where the side
// is folded, and the dialog of an answer.
func TestLooks(t *testing.T) {
	s := newStage(t, 1016, 615, season(t))
	s.page.Open(ui.Route{Page: ui.PageInterviews, Tab: "calendar", Item: "2026-12-07"})
	test.AssertImageMatches(t, "calendar.png", s.Host.Window.Canvas().Capture())
	s.page.Open(ui.Route{Page: ui.PageInterviews, Tab: "invitations", Item: "1"})
	test.AssertImageMatches(t, "invitations.png", s.Host.Window.Canvas().Capture())
	s.Type("r")
	test.AssertImageMatches(t, "answer.png", s.Host.Window.Canvas().Capture())
}

// In a narrow window nothing lies outside of it, and W shows the side.
func TestANarrowWindow(t *testing.T) {
	s := newStage(t, 560, 400, season(t))
	s.page.Open(ui.Route{Page: ui.PageInterviews, Tab: "calendar", Item: "2026-12-07"})
	s.says(t, "Details", "December 2026")
	s.Host.Window.Canvas().Unfocus()
	s.page.TypedRune('w')
	s.says(t, "Hide the details", "Answer now")
	if min := s.page.Body().MinSize(); min.Width > 560 || min.Height > 400 {
		t.Errorf("the page wants %v", min)
	}
	s.Key(fyne.KeyPageDown)
}
