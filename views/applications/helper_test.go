package applications

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// walk visits everything that is drawn: a dialog alone where there is one.
func walk(s *viewtest.Stage, visit func(o fyne.CanvasObject)) {
	var down func(o fyne.CanvasObject)
	down = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		visit(o)
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				down(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				down(c)
			}
		}
	}
	if top := s.Window.Canvas().Overlays().Top(); top != nil {
		down(top)
		return
	}
	down(s.Window.Content())
}

// texts gathers every text that is drawn, one a line.
func texts(s *viewtest.Stage) string {
	var b strings.Builder
	walk(s, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *ui.Text:
			b.WriteString(o.Text() + "\n")
		case *ui.Button:
			b.WriteString("[" + o.Text() + "]\n")
		case *ui.Chip:
			b.WriteString("(" + o.AccessibilityLabel() + ")\n")
		}
	})
	return b.String()
}

func wantText(t *testing.T, s *viewtest.Stage, want string) {
	t.Helper()
	if got := texts(s); !strings.Contains(got, want) {
		t.Fatalf("the window does not say %q; it says:\n%s", want, got)
	}
}

// find returns the first widget of a type that fits.
func find[T fyne.CanvasObject](s *viewtest.Stage, fits func(T) bool) (out T, ok bool) {
	walk(s, func(o fyne.CanvasObject) {
		if x, is := o.(T); is && !ok && fits(x) {
			out, ok = x, true
		}
	})
	return out, ok
}

func press(t *testing.T, s *viewtest.Stage, text string) {
	t.Helper()
	b, ok := find(s, func(b *ui.Button) bool { return strings.HasPrefix(b.Text(), text) })
	if !ok {
		t.Fatalf("no button %q in:\n%s", text, texts(s))
	}
	test.Tap(b)
}

// fill types a text into the input of a label.
func fill(t *testing.T, s *viewtest.Stage, label, text string) {
	t.Helper()
	e, ok := find(s, func(e *ui.Entry) bool { return e.Label == label })
	if !ok {
		t.Fatalf("no input %q in:\n%s", label, texts(s))
	}
	s.Window.Canvas().Focus(e)
	e.SetText(text)
}

// choose picks a word of a choice.
func choose(t *testing.T, s *viewtest.Stage, label, word string) {
	t.Helper()
	c, ok := find(s, func(c *ui.Select) bool { return c.Label == label })
	if !ok {
		t.Fatalf("no choice %q in:\n%s", label, texts(s))
	}
	c.SetSelected(word)
	if c.Selected != word {
		t.Fatalf("%q is none of %v", word, c.Options)
	}
}
