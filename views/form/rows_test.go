package form_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/form"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

type plan struct{ Steps []turn }

type turn struct{ Word string }

func steps() form.Field[plan] {
	words := func(turn) []string { return []string{"go", "wait", "stop"} }
	return form.Rows("steps", "Steps", func(p *plan) *[]turn { return &p.Steps }, form.RowParts[turn]{
		One: "step", Most: 3, Line: func(t turn) string { return t.Word }, Next: func([]turn) turn { return turn{"stop"} },
		Cells: []form.Cell[turn]{{Label: "What is done", Width: 120, Words: words, Get: func(t turn) string { return t.Word }, Set: func(t *turn, w string) { t.Word = w }}},
	})
}

// The keys are always on a drop-down that is there: also where no more rows can be
// added, and after a row has gone.
func TestRowsKeepTheKeys(t *testing.T) {
	s := viewtest.New(t, 600, 400)
	f := form.New(s.Host, form.Section[plan]{Fields: []form.Field[plan]{steps()}})
	s.Show(f.Object())
	f.Show(plan{Steps: []turn{{"go"}, {"wait"}, {"stop"}}})
	on := func() string {
		k, ok := s.Window.Canvas().Focused().(*ui.Select)
		if !ok {
			return ""
		}
		return k.Selected
	}
	if f.Focus("steps"); on() != "go" {
		t.Errorf("of three rows the keys are on %q", on())
	}
	if said := s.Text(); !strings.Contains(said, "What is done\n") || strings.Contains(said, "Add a step") {
		t.Errorf("it says %q", said)
	}
	s.Press(t, "Remove")
	if on() != "wait" {
		t.Errorf("after the first has gone the keys are on %q", on())
	}
	saved := false
	f.OnSave = func() { saved = true }
	if s.Key(fyne.KeyReturn); !saved {
		t.Error("Enter in a row does not save the form")
	}
}
