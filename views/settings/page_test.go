package settings_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/settings"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// page shows the page on a stage, and reads it again after every change as the
// window does.
func page(t testing.TB, width, height float32) (*viewtest.Stage, *settings.Page) {
	t.Helper()
	s := viewtest.New(t, width, height)
	s.Host.Undo = func() {
		if _, err := s.App.Undo(t.Context()); err != nil {
			t.Errorf("undo: %v", err)
		}
	}
	p := settings.New(s.Host, s.App)
	t.Cleanup(s.App.OnChange(p.Reload))
	p.Reload()
	s.Show(p.Body())
	p.Focus()
	return s, p
}

func TestEveryTabLooks(t *testing.T) {
	s, p := page(t, 1016, 600)
	for _, tab := range []string{"season", "fees", "thresholds", "weights", "look", "sources", "about"} {
		p.Open(ui.Route{Tab: tab})
		test.AssertRendersToImage(t, tab+".png", s.Window.Canvas())
	}
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark})
	p.Open(ui.Route{Item: "reference/score.ck"})
	test.AssertRendersToImage(t, "weights_dark.png", s.Window.Canvas())
}
