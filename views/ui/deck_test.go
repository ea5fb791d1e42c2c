package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"github.com/google/go-cmp/cmp"

	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func TestADeckShowsOneOfItsObjects(t *testing.T) {
	s := viewtest.New(t, 400, 300)
	d := ui.NewDeck()
	one, two := ui.NewCard(ui.Space(10), 4), ui.NewCard(ui.Space(10), 4)
	d.Put("one", one)
	s.Show(d)
	if one.Visible() {
		t.Error("nothing was asked for")
	}
	d.Put("two", two)
	d.Turn("two")
	if one.Visible() || !two.Visible() || two.Size() != d.Size() || d.Top() != "two" {
		t.Errorf("%q is shown, of the size %v", d.Top(), two.Size())
	}
	three := ui.NewCard(ui.Space(10), 4)
	d.Put("two", three)
	if !three.Visible() || three.Size() != d.Size() {
		t.Error("what takes the place of the one that is shown is not shown")
	}
	d.Turn("one")
	if !one.Visible() || three.Visible() || one.Size() != d.Size() {
		t.Error("the first one does not come back")
	}
}

// What is not shown follows another look of the window, too.
func TestADeckGivesTheLookToAll(t *testing.T) {
	s := viewtest.New(t, 400, 300)
	d := ui.NewDeck()
	for _, key := range []string{"one", "two"} {
		d.Put(key, ui.NewCard(ui.Space(10), 4))
	}
	s.Show(d)
	d.Turn("one")
	d.Turn("two")
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark})
	d.Turn("one")
	got := s.Window.Canvas().Capture()
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark})
	if !viewtest.Same(got, s.Window.Canvas().Capture()) {
		t.Error("it keeps the look that it had")
	}
}

func TestFilledGivesTheRestToTheLast(t *testing.T) {
	s := viewtest.New(t, 400, 300)
	rest := ui.NewDeck()
	f := ui.NewFilled(10, rest, ui.Space(20), ui.Space(30))
	s.Show(f)
	if rest.Position() != fyne.NewPos(0, 70) || rest.Size() != fyne.NewSize(400, 230) {
		t.Errorf("the last one is at %v, %v", rest.Position(), rest.Size())
	}
}

// A deck that turns while it gets another size lays its objects out once, for
// that size.
func TestADeckIsLaidOutOnce(t *testing.T) {
	d := ui.NewDeck()
	seen := map[string][]fyne.Size{}
	for _, key := range []string{"a", "b"} {
		d.Put(key, &watched{key: key, seen: seen})
	}
	s := viewtest.New(t, 500, 400)
	s.Window.SetContent(container.NewWithoutLayout(d))
	for _, step := range []struct {
		key           string
		width, height float32
	}{{"a", 300, 200}, {"b", 300, 180}, {"a", 300, 200}, {"b", 300, 200}} {
		d.Lay(step.key, 10, 20, step.width, step.height)
		if got := d.Size(); got != fyne.NewSize(step.width, step.height) || d.Top() != step.key {
			t.Errorf("%s is shown in %v", d.Top(), got)
		}
	}
	want := map[string][]fyne.Size{"a": {{Width: 300, Height: 200}}, "b": {{Width: 300, Height: 180}, {Width: 300, Height: 200}}}
	if diff := cmp.Diff(want, seen); diff != "" {
		t.Errorf("laid out (-want +got):\n%s", diff)
	}
}

// watched notes the sizes that it gets.
type watched struct {
	widget.BaseWidget
	key  string
	seen map[string][]fyne.Size
}

func (w *watched) Resize(size fyne.Size) {
	if size != w.Size() {
		w.seen[w.key] = append(w.seen[w.key], size)
	}
	w.BaseWidget.Resize(size)
}

func (w *watched) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(nil))
}

func TestAPageBeginsBeforeItHasABody(t *testing.T) {
	var shown ui.Route
	s := viewtest.New(t, 800, 600)
	s.Host.Visit = func(r ui.Route) { shown = r }
	body := ui.NewCard(ui.Space(10), 4)
	d := ui.NewBeginDeck(body, ui.NewStart(s.Host, "Nothing yet", "It begins with your records."))
	s.Show(d)
	if body.Visible() || d.Top() != ui.FaceBegin {
		t.Errorf("%q lies on top", d.Top())
	}
	s.Press(t, "Begin…")
	if shown.Page != ui.PageStart {
		t.Errorf("the button leads to %+v", shown)
	}
	d.Turn(ui.FaceBody)
	if !body.Visible() {
		t.Error("the body is not shown")
	}
}
