package ui

import (
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
		{fyne.KeyK, ctrl, true}, {fyne.KeySlash, ctrl, true}, {fyne.Key1, ctrl, true},
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
