package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// While an input has the keys, the shortcuts of the window are still the
// window's, and those that move and edit are the input's.
func TestShortcutsOfTheWindowPassThroughInputs(t *testing.T) {
	const ctrl, alt = fyne.KeyModifierShortcutDefault, fyne.KeyModifierAlt
	for _, c := range []struct {
		key  fyne.KeyName
		mod  fyne.KeyModifier
		want bool
	}{
		{fyne.KeyK, ctrl, true}, {fyne.KeySlash, ctrl, true}, {fyne.Key1, ctrl, true}, {fyne.KeyReturn, ctrl, true},
		{fyne.KeyLeft, alt, true}, {fyne.KeyRight, alt, true},
		{fyne.KeyLeft, ctrl, false}, {fyne.KeyBackspace, ctrl, false}, {fyne.KeyUp, alt, false},
	} {
		if got := ours(&desktop.CustomShortcut{KeyName: c.key, Modifier: c.mod}); got != c.want {
			t.Errorf("%v with %v is the window's: %t", c.key, c.mod, got)
		}
	}
	if ours(&fyne.ShortcutCopy{}) {
		t.Error("copying is not left to the input")
	}
}

// Nothing of a paragraph is lost, however narrow it is and however long a word.
func TestLongWordsGoOnInTheNextLine(t *testing.T) {
	const text = "Open this file:\n/home/somebody/second-look-print-1340244698/program-list-2027.pdf or save it"
	for _, width := range []float32{1, 60, 200, 2000} {
		joined := ""
		for _, line := range wrap(text, width, Style{}) {
			joined += line
			if w := fyne.MeasureText(line, Style{}.size(), Style{}.text()).Width; w > width && len(line) > 1 {
				t.Errorf("at %v the line %q is %v wide", width, line, w)
			}
		}
		strip := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if strip(joined) != strip(text) {
			t.Errorf("at %v it says %q", width, joined)
		}
	}
}
