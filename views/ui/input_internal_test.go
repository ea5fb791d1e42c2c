package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/views/theme"
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

// A line measures what its words and the spaces between them do, which [wrap]
// rests on: no letter stands closer to a space than another. Where scripts meet, a
// space can be that of either.
func TestALineMeasuresWhatItsWordsDo(t *testing.T) {
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.Light())
	for text, off := range map[string]float32{
		"Kern Medical – 43% (23–66%), “as it was” on 20 Sep 2026: $1,240 + ? of J-1, H-1B. To AV Tokyo, AT&T; VA (W.A.) f' 7, 11/2 Y. f": 0.1,
		"Zażółć gęślą jaźń, Привет, Ёлка": 0.1, "東京 北京 مرحبا Ёлка": 3, "a": 0, "": 0,
	} {
		for _, s := range []Style{{}, {Bold: true}, {Size: theme.Small}, {Size: theme.Heading, Bold: true}} {
			measure := func(t string) float32 { return fyne.MeasureText(t, s.size(), s.text()).Width }
			words, sum := strings.Fields(text), float32(0)
			for i, w := range words {
				sum += measure(w)
				if i > 0 {
					sum += measure(" ")
				}
			}
			if whole := measure(strings.Join(words, " ")); whole > sum+off || whole < sum-off {
				t.Errorf("%q in %+v is %v wide, its words %v", text, s, whole, sum)
			}
		}
	}
}
