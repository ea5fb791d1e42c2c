package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/theme"
)

// opened shows a choice at a height of a window, and opens its menu.
func opened(t *testing.T, y float32, options ...string) (s *Select, cv fyne.Canvas) {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.Light())
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	s = NewSelect(options, nil)
	w.SetContent(&fyne.Container{Objects: []fyne.CanvasObject{s}})
	w.Resize(fyne.NewSize(400, 400))
	s.Move(fyne.NewPos(20, y))
	s.Resize(fyne.NewSize(200, 32))
	s.open()
	return s, w.Canvas()
}

func markedLine(t *testing.T, cv fyne.Canvas) string {
	t.Helper()
	l, ok := cv.Focused().(*choiceLine)
	if !ok {
		t.Fatalf("%T has the keys", cv.Focused())
	}
	return l.choice.Text
}

func TestMenuGoesByLettersHomeAndEnd(t *testing.T) {
	_, cv := opened(t, 20, "none", "Elective", "Externship", "Observership", "École")
	for _, c := range []struct {
		r    rune
		key  fyne.KeyName
		want string
	}{
		{r: 'e', want: "Elective"}, {r: 'E', want: "Externship"}, {r: 'e', want: "École"}, {r: 'e', want: "Elective"}, {r: 'x', want: "Elective"},
		{key: fyne.KeyEnd, want: "École"}, {key: fyne.KeyHome, want: "none"}, {r: ' ', want: "none"},
	} {
		if c.key != "" {
			cv.Focused().TypedKey(&fyne.KeyEvent{Name: c.key})
		} else {
			cv.Focused().TypedRune(c.r)
		}
		if got := markedLine(t, cv); got != c.want {
			t.Fatalf("%c%s goes to %q, not %q", c.r, c.key, got, c.want)
		}
	}
}

func TestMenuNeverCoversItsField(t *testing.T) {
	for _, y := range []float32{0, 20, 180, 240, 360} {
		s, cv := opened(t, y, "one", "two", "three", "four", "five")
		box := cv.Overlays().Top()
		driver := fyne.CurrentApp().Driver()
		var top, bottom, last float32
		for _, o := range test.LaidOutObjects(box) {
			switch o := o.(type) {
			case *fixedBox:
				top = driver.AbsolutePositionForObject(o).Y
				bottom = top + o.Size().Height
			case *choiceLine:
				last = driver.AbsolutePositionForObject(o).Y + o.Size().Height
			}
		}
		if top < y+s.Size().Height && bottom > y {
			t.Errorf("at %v the menu from %v to %v covers its field", y, top, bottom)
		}
		if top < 0 || bottom > 400 || last > bottom {
			t.Errorf("at %v the menu goes from %v to %v, its last line to %v", y, top, bottom, last)
		}
	}
}

func TestWhereAMenuDrops(t *testing.T) {
	for _, c := range []struct{ field, below, height, room, top, high float32 }{
		{100, 136, 200, 600, 136, 200}, // below
		{400, 436, 200, 600, 196, 200}, // above, since there is no room below
		{100, 136, 900, 600, 136, 456}, // cut off where there is more room
		{400, 436, 900, 600, 8, 388},
	} {
		if top, high := dropAt(c.field, c.below, c.height, c.room); top != c.top || high != c.high {
			t.Errorf("%+v: at %v, %v high", c, top, high)
		}
	}
}

// listed opens the list of a picker at a height of a window.
func listed(t *testing.T, y float32, options []Option, text string) (box *fixedBox, cv fyne.Canvas) {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.Light())
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	p := NewPicker("Find…", func() []Option { return options }, nil)
	p.Free = true
	w.SetContent(&fyne.Container{Objects: []fyne.CanvasObject{p}})
	w.Resize(fyne.NewSize(800, 600))
	p.Move(fyne.NewPos(20, y))
	p.Resize(fyne.NewSize(200, 32))
	p.Open(text)
	for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
		if b, ok := o.(*fixedBox); ok {
			return b, w.Canvas()
		}
	}
	t.Fatal("no list is open")
	return nil, nil
}

func TestPickListIsAsLargeAsItsOptions(t *testing.T) {
	few := []Option{{Key: "a", Text: "Family Medicine"}, {Key: "b", Text: "Neurology"}}
	box, cv := listed(t, 40, few, "")
	if s := box.Size(); s.Width > 220 || s.Height < 2*pickLow || s.Height > 2*pickLow+80 {
		t.Errorf("two short options take %v", s)
	}
	before := box.Size().Height
	cv.Focused().(*Entry).SetText("neuro")
	if h := box.Size().Height; h >= before {
		t.Errorf("one option is %v high, two were %v", h, before)
	}
	long := append(few, Option{Key: "c", Text: "Internal Medicine and Pediatrics combined, primary care"})
	if box, _ := listed(t, 40, long, ""); box.Size().Width < 300 || box.Size().Width > pickListWide {
		t.Errorf("a long option takes %v", box.Size())
	}
	box, _ = listed(t, 560, few, "")
	if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(box).Y; y+box.Size().Height > 560 {
		t.Errorf("the list from %v, %v high, covers its field", y, box.Size().Height)
	}
}

func TestAnyTextIsOfferedWhereNoOptionGoesOnWithIt(t *testing.T) {
	options := []Option{{Key: "a", Text: "Family Medicine"}, {Key: "b", Text: "Neurology"}}
	for text, want := range map[string]bool{"fam": false, "Family": true, "neurology": false, "medicine": true, "Dermatology": true} {
		if got := !begun(options, text); got != want {
			t.Errorf("%q is offered: %t", text, got)
		}
	}
}
