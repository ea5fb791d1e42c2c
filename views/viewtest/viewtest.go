// Package viewtest gives tests of the window what they need: a real program on
// real records in a folder of its own, and a window without a screen.
package viewtest

import (
	"context"
	"image"
	"log/slog"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A Stage is a program and a window to show it in.
type Stage struct {
	App    *app.App
	Window fyne.Window
	Host   ui.Host
	Said   []string // the notices so far
	Undo   func()   // of the last notice
}

// New returns a stage of the given size on an empty data folder.
func New(t testing.TB, width, height float32) *Stage {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.Light())
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	s := &Stage{App: apptest.New(t), Window: w}
	s.Host = ui.Host{Window: w, Log: slog.New(slog.DiscardHandler), Panels: &ui.Panels{}, Notice: func(n ui.Notice) {
		s.Said, s.Undo = append(s.Said, n.Text), n.Undo
	}}
	w.Resize(fyne.NewSize(width, height))
	return s
}

// Sample fills the data folder with the sample applicant.
func (s *Stage) Sample(t testing.TB) *Stage {
	t.Helper()
	if err := s.App.FillSample(context.Background()); err != nil {
		t.Fatalf("fill sample: %v", err)
	}
	return s
}

// Show makes o fill the window.
func (s *Stage) Show(o fyne.CanvasObject) {
	size := s.Window.Canvas().Size()
	s.Window.SetContent(o)
	s.Window.Resize(size)
}

// Key presses a key on what has the focus.
func (s *Stage) Key(names ...fyne.KeyName) {
	for _, n := range names {
		ev := &fyne.KeyEvent{Name: n}
		if f := s.Window.Canvas().Focused(); f != nil {
			f.TypedKey(ev)
		} else if f := s.Window.Canvas().OnTypedKey(); f != nil {
			f(ev)
		}
	}
}

// Type types text into what has the focus.
func (s *Stage) Type(text string) {
	for _, r := range text {
		if f := s.Window.Canvas().Focused(); f != nil {
			f.TypedRune(r)
		} else if f := s.Window.Canvas().OnTypedRune(); f != nil {
			f(r)
		}
	}
}

// Same reports whether two pictures are the same.
func Same(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}

// Seen lays an object out and returns what is shown of it: itself and all that
// is in it, but for what is hidden.
func Seen(o fyne.CanvasObject) []fyne.CanvasObject {
	test.LaidOutObjects(o)
	return seen(o)
}

// Said joins all texts that are seen of an object, one a line: those of texts and
// buttons, the names of chips, and what is drawn in tables.
func Said(o fyne.CanvasObject) string {
	var b strings.Builder
	for _, o := range Seen(o) {
		switch o := o.(type) {
		case interface{ Text() string }:
			b.WriteString(o.Text() + "\n")
		case *canvas.Text:
			b.WriteString(o.Text + "\n")
		case interface{ AccessibilityLabel() string }:
			b.WriteString(o.AccessibilityLabel() + "\n")
		}
	}
	return b.String()
}

func seen(o fyne.CanvasObject) (out []fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return nil
	}
	out = append(out, o)
	var in []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		in = o.Objects
	case fyne.Widget:
		in = test.WidgetRenderer(o).Objects()
	}
	for _, o := range in {
		out = append(out, seen(o)...)
	}
	return out
}
