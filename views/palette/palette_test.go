package palette_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/palette"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// fruit answers with the words that hold the text.
func fruit(chosen *string) func(string) []palette.Item {
	return func(text string) (out []palette.Item) {
		for _, w := range []string{"apple", "apricot", "banana", "cherry"} {
			if strings.Contains(w, text) {
				out = append(out, palette.Item{Title: w, Second: "a fruit", Kind: "fruit", Run: func() { *chosen = w }})
			}
		}
		return out
	}
}

func TestKeysChooseWhatWasFound(t *testing.T) {
	for _, c := range []struct {
		typed string
		keys  []fyne.KeyName
		want  string
	}{
		{"ban", nil, "banana"},
		{"ap", []fyne.KeyName{fyne.KeyDown}, "apricot"},
		{"ap", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, "apple"},
		{"", []fyne.KeyName{fyne.KeyUp}, "cherry"},
	} {
		s := viewtest.New(t, 900, 600)
		chosen := ""
		palette.Show(s.Host, "Go to", "Type…", "", fruit(&chosen))
		s.Type(c.typed)
		s.Key(append(c.keys, fyne.KeyReturn)...)
		if chosen != c.want {
			t.Errorf("%q and %v choose %q, not %q", c.typed, c.keys, chosen, c.want)
		}
		if s.Window.Canvas().Overlays().Top() != nil {
			t.Error("the panel stays")
		}
	}
}

func TestNothingFoundChoosesNothingAndEscapeLeaves(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	chosen := ""
	palette.Show(s.Host, "Go to", "Type…", "zzz", fruit(&chosen))
	s.Key(fyne.KeyReturn, fyne.KeyDown)
	if chosen != "" || s.Window.Canvas().Overlays().Top() == nil {
		t.Fatalf("nothing was found, and %q was chosen", chosen)
	}
	s.Key(fyne.KeyEscape)
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Fatal("Escape does not leave")
	}
}

func TestLooks(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	s.Show(ui.Space(1))
	palette.Show(s.Host, "Go to", "A program, a record, a page or a command…", "a", func(string) (out []palette.Item) {
		for i := range 12 {
			out = append(out, palette.Item{Title: fmt.Sprintf("Valley program %d", i+1), Second: "Family Medicine · Fresno, CA", Kind: "program"})
		}
		return out
	})
	test.AssertRendersToImage(t, "palette.png", s.Window.Canvas())
}
