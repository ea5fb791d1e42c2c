package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/theme"
)

// What is closed by the mouse, without a key, leaves nothing behind.
func TestWhatIsClosedIsForgotten(t *testing.T) {
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.Light())
	w := test.NewTempWindow(t, Space(10))
	h := Host{Window: w, Panels: &Panels{}}
	for range 20 {
		d := NewDialog(h, "A word", Space(10))
		d.Show()
		d.Hide()
	}
	open := true
	Over{Open: func() bool { return open }, Shut: func() { open = false }}.Hear(h)
	h.Panels.Escape()
	h.Panels.Escape()
	if p := h.Panels; len(p.open) > 0 || p.canvas != nil || w.Canvas().OnTypedKey() != nil {
		t.Errorf("the window keeps %d panels that are closed", len(p.open))
	}
}

// A host that knows of no panels shows dialogs all the same.
func TestDialogsWithoutPanels(t *testing.T) {
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.Light())
	w := test.NewTempWindow(t, Space(10))
	h := Host{Window: w}
	Tell(h, "A word", "about something")
	if h.Panels.Escape(); h.Panels.Typed() || w.Canvas().Overlays().Top() == nil {
		t.Error("there is no dialog")
	}
}

// A long title takes as many lines as it needs.
func TestATitleIsNotCut(t *testing.T) {
	short, long := NewDialog(Host{}, "A word", Space(10)), NewDialog(Host{}, strings.Repeat("Community Hospital of the Valley ", 6), Space(10))
	if one, many := short.title.HeightFor(400), long.title.HeightFor(400); many < 2*one {
		t.Errorf("a long title is %v high, a short one %v", many, one)
	}
}
