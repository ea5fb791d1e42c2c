package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/views/ui"
)

// A place of the text is found on whichever line it is wrapped to, and marked.
func TestGo(t *testing.T) {
	test.NewTempApp(t)
	e := ui.NewNotes("", 6)
	w := test.NewTempWindow(t, e)
	w.Resize(fyne.NewSize(240, 200))
	text := strings.Repeat("é one two three four ", 30) + "\n\nlast 😀 line\n"
	e.SetText(text)
	runes := []rune(text)
	for _, tt := range [][2]int{{0, 1}, {0, 0}, {5, 30}, {600, 640}, {len(runes) - 8, len(runes)}, {629, 634}, {len(runes), len(runes)}, {0, len(runes)}} {
		e.Go(tt[0], tt[1])
		if got, want := e.SelectedText(), string(runes[tt[0]:tt[1]]); got != want || e.CursorTextOffset() != tt[1] {
			t.Errorf("%v: marked %q, want %q; the cursor stands at %d", tt, got, want, e.CursorTextOffset())
		}
	}
	e.Go(-5, 1000000)
	if e.SelectedText() != text {
		t.Error("places beyond the text")
	}
}

func TestCtrlS(t *testing.T) {
	test.NewTempApp(t)
	saved := 0
	e := ui.NewNotes("", 3)
	test.NewTempWindow(t, e)
	key := &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierShortcutDefault}
	e.TypedShortcut(key)
	e.OnSave = func() { saved++ }
	e.TypedShortcut(key)
	if saved != 1 {
		t.Errorf("saved %d times", saved)
	}
}
