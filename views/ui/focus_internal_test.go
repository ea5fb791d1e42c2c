package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/views/theme"
)

// What has the keys is seen, in light and in dark, also on the main colour.
func TestTheFocusIsSeen(t *testing.T) {
	for _, mode := range []theme.Mode{theme.Bright, theme.Dark} {
		a := test.NewTempApp(t)
		theme.Apply(a, theme.Look{Mode: mode})
		save, cancel, check := NewButton(Action{Text: "Save", Kind: Primary}), NewButton(Action{Text: "Cancel"}), NewCheck("Yes", nil)
		sheet := NewSheet(NewStack(0, Space(900)), 1)
		w := test.NewTempWindow(t, NewStack(4, save, cancel, check, High(100, sheet)))
		w.Resize(fyne.NewSize(300, 300))
		for name, b := range map[string]*Button{"Save": save, "Cancel": cancel} {
			w.Canvas().Focus(b)
			if box := b.ring.box; !box.Visible() || box.StrokeColor == b.ground.FillColor || box.Size().Width > b.Size().Width {
				t.Errorf("mode %d: the ring of %s is not seen", mode, name)
			}
		}
		check.Set(true)
		w.Canvas().Focus(check)
		if !check.ring.box.Visible() || check.ring.box.Position().X >= check.box.Position().X {
			t.Errorf("mode %d: the ring of a ticked box is not seen", mode)
		}
		check.Set(false)
		if check.ring.box.Visible() || check.box.StrokeColor != theme.Color(theme.Primary) {
			t.Errorf("mode %d: an empty box has no line of its own", mode)
		}
		w.Canvas().Focus(sheet)
		if m := sheet.mark; check.box.StrokeWidth != 1 || !m.Visible() || m.Size().Width != edgeWide || m.Position().X+edgeWide != sheet.Size().Width {
			t.Errorf("mode %d: the mark of a sheet is %v at %v", mode, m.Size(), m.Position())
		}
		w.Canvas().Unfocus()
		if sheet.mark.Visible() {
			t.Errorf("mode %d: the mark stays", mode)
		}
	}
}

// Enter is the form's, Space and Alt+Down are the list's.
func TestEnterInAChoiceIsTheForms(t *testing.T) {
	saved := 0
	down := &desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt}
	choice, pick := NewSelect([]string{"one", "two"}, nil), NewPicker("", func() []Option { return []Option{{Key: "a", Text: "A"}} }, nil)
	w := test.NewTempWindow(t, NewStack(4, choice, pick))
	w.Resize(fyne.NewSize(300, 300))
	opened := func() bool {
		over := w.Canvas().Overlays()
		was := over.Top() != nil
		for over.Top() != nil {
			over.Remove(over.Top())
		}
		return was
	}
	type input interface {
		fyne.Focusable
		fyne.Shortcutable
	}
	for name, x := range map[string]struct {
		input
		enter *func()
	}{"select": {choice, &choice.OnEnter}, "picker": {pick, &pick.OnEnter}} {
		w.Canvas().Focus(x.input)
		if x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); !opened() {
			t.Errorf("%s: outside of a form Enter does not open it", name)
		}
		*x.enter = func() { saved++ }
		saved = 0
		if x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); opened() || saved != 1 {
			t.Errorf("%s: Enter saved %d times", name, saved)
		}
		if x.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace}); !opened() {
			t.Errorf("%s: Space does not open it", name)
		}
		if x.TypedShortcut(down); !opened() || saved != 1 {
			t.Errorf("%s: Alt+Down does not open it", name)
		}
	}
}

// A long notice takes as many lines as it needs.
func TestANoticeIsNotCut(t *testing.T) {
	theme.Apply(test.NewTempApp(t), theme.Look{})
	toast := NewToast(Host{})
	w := test.NewTempWindow(t, toast)
	w.Resize(fyne.NewSize(400, 300))
	toast.Resize(fyne.NewSize(400, 300))
	toast.Say(Notice{Text: "Undone: season 2027 put away and the next one opened, with everything that goes on in it", Undo: func() {}})
	test.WidgetRenderer(toast).Layout(toast.Size())
	one := fyne.MeasureText("M", theme.Size(theme.Body), fyne.TextStyle{}).Height
	if lines := wrap(toast.text.Text(), toast.text.Size().Width, toast.text.Style); len(lines) < 2 || toast.text.Size().Height < one*float32(len(lines)) {
		t.Errorf("%d lines have %v", len(lines), toast.text.Size())
	}
	if end := toast.ground.Position().X + toast.ground.Size().Width; toast.undo.Position().X+toast.undo.Size().Width > end {
		t.Error("the button lies outside")
	}
}
