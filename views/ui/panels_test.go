package ui_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/ui"
)

// unheard presses a key that no widget takes.
func unheard(h ui.Host, name fyne.KeyName) {
	h.Window.Canvas().Unfocus()
	if f := h.Window.Canvas().OnTypedKey(); f != nil {
		f(&fyne.KeyEvent{Name: name})
	}
}

func TestAnErrorIsSeenAfterTheDialogBelowItCloses(t *testing.T) {
	h := window(t, nil, 600, 400)
	heard := 0
	h.Panels.Under(h.Window.Canvas(), func(*fyne.KeyEvent) { heard++ })
	d := ui.NewDialog(h, "A form", ui.Space(10))
	d.Show()
	h.Fail("The figure was not changed.", errors.New("disk full"))
	d.Hide()
	if n := len(h.Window.Canvas().Overlays().List()); n != 1 || !strings.Contains(words(top(h)), "The figure was not changed.") {
		t.Fatalf("%d panels are left", n)
	}
	if h.Window.Canvas().Focused() == nil {
		t.Error("nothing in the error has the keys")
	}
	unheard(h, fyne.KeyEscape)
	unheard(h, fyne.KeyDown)
	if top(h) != nil || heard != 1 {
		t.Errorf("the page heard %d keys once all is closed", heard)
	}
}

func TestAMenuClosesWithTheDialogBelowIt(t *testing.T) {
	h := window(t, nil, 600, 400)
	heard := 0
	h.Panels.Under(h.Window.Canvas(), func(*fyne.KeyEvent) { heard++ })
	s := ui.NewSelect([]string{"one", "two"}, nil)
	d := ui.NewDialog(h, "A form", s)
	d.Show()
	d.Focus(s)
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if n := len(h.Window.Canvas().Overlays().List()); n != 2 {
		t.Fatalf("%d panels are open", n)
	}
	d.Hide()
	if top(h) != nil {
		t.Error("the menu is left")
	}
	unheard(h, fyne.KeyDown)
	if heard != 1 {
		t.Errorf("the page heard %d keys", heard)
	}
}

func TestOnlyAnOpenDialogHoldsWhatIsTyped(t *testing.T) {
	h := window(t, nil, 600, 400)
	d := ui.NewDialog(h, "A form", ui.Space(10))
	d.SetTyped(func() bool { return true })
	if h.Panels.Typed() {
		t.Error("a dialog that is not open holds something")
	}
	d.Show()
	ui.Tell(h, "A word", "about something else")
	if !h.Panels.Typed() {
		t.Error("what is typed below another dialog counts for nothing")
	}
	d.Hide()
	if h.Panels.Typed() {
		t.Error("a dialog that has closed holds something")
	}
}

// A window may get another page while something lies over it.
func TestAPageThatComesMeanwhileHasTheKeysAfterwards(t *testing.T) {
	h := window(t, nil, 600, 400)
	var heard []string
	page := func(name string) func(*fyne.KeyEvent) {
		return func(*fyne.KeyEvent) { heard = append(heard, name) }
	}
	h.Panels.Under(h.Window.Canvas(), page("first"))
	d := ui.NewDialog(h, "A word", ui.Space(10))
	d.Show()
	h.Panels.Under(h.Window.Canvas(), page("second"))
	d.Hide()
	unheard(h, fyne.KeyDown)
	if strings.Join(heard, " ") != "second" {
		t.Errorf("the key went to %q", heard)
	}
}
