package viewtest

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/ui"
)

// The room that a window of 1280×720 leaves for a tab.
const (
	TabWidth  = 1016
	TabHeight = 580
)

// Tab shows a tab as a page does: it is read anew after each change of the
// records, and hears the keys that nothing else has taken.
func Tab[T ui.Part](t testing.TB, s *Stage, new func(ui.Host, *app.App) T) T {
	t.Helper()
	tab := new(s.Host, s.App)
	s.Show(tab.Object())
	reload := func() {
		if err := tab.Reload(); err != nil {
			t.Error(err)
		}
	}
	t.Cleanup(s.App.OnChange(reload))
	reload()
	c := s.Window.Canvas()
	if x, ok := ui.Part(tab).(interface{ TypedRune(rune) }); ok {
		c.SetOnTypedRune(x.TypedRune)
	}
	if x, ok := ui.Part(tab).(interface{ TypedKey(*fyne.KeyEvent) }); ok {
		c.SetOnTypedKey(x.TypedKey)
	}
	tab.Focus()
	return tab
}

// On is what stands on top: the last dialog, or else what fills the window.
func (s *Stage) On() fyne.CanvasObject {
	if top := s.Window.Canvas().Overlays().Top(); top != nil {
		return top
	}
	return s.Window.Content()
}

// Text is what is said there, see [Said].
func (s *Stage) Text() string { return Said(s.On()) }

// Press presses the first button or link there that has one of some texts.
func (s *Stage) Press(t testing.TB, texts ...string) {
	t.Helper()
	for _, o := range Seen(s.On()) {
		label, ok := o.(interface{ AccessibilityLabel() string })
		tap, taps := o.(fyne.Tappable)
		if ok && taps && slices.Contains(texts, label.AccessibilityLabel()) {
			tap.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatalf("nothing to press of %q in\n%s", texts, s.Text())
}
