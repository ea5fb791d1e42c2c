package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A Wrapper is an object whose height follows from its width.
type Wrapper interface {
	fyne.CanvasObject
	HeightFor(width float32) float32
}

func heightFor(o fyne.CanvasObject, width float32) float32 {
	if w, ok := o.(Wrapper); ok {
		return w.HeightFor(width)
	}
	return o.MinSize().Height
}

// A Stack stacks objects, each as wide as the column and as high as it needs
// to be at that width.
type Stack struct {
	widget.BaseWidget
	Gap   float32
	items []fyne.CanvasObject
}

// NewStack returns a column with a gap between its objects.
func NewStack(gap float32, items ...fyne.CanvasObject) *Stack {
	c := &Stack{Gap: gap, items: items}
	c.ExtendBaseWidget(c)
	return c
}

// Set replaces the objects.
func (c *Stack) Set(items ...fyne.CanvasObject) {
	c.items = items
	c.Refresh()
}

// HeightFor returns the height of the column at a width.
func (c *Stack) HeightFor(width float32) float32 {
	var h float32
	n := 0
	for _, o := range c.items {
		if o.Visible() {
			h += heightFor(o, width)
			n++
		}
	}
	return h + c.Gap*float32(max(n-1, 0))
}

// CreateRenderer makes the drawing of the column.
func (c *Stack) CreateRenderer() fyne.WidgetRenderer { return &stackRenderer{c} }

type stackRenderer struct{ c *Stack }

func (r *stackRenderer) Layout(size fyne.Size) {
	var y float32
	for _, o := range r.c.items {
		if !o.Visible() {
			continue
		}
		h := heightFor(o, size.Width)
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h + r.c.Gap
	}
}

func (r *stackRenderer) MinSize() fyne.Size {
	var w float32
	for _, o := range r.c.items {
		if o.Visible() {
			w = max(w, o.MinSize().Width)
		}
	}
	return fyne.NewSize(w, r.c.HeightFor(max(w, r.c.Size().Width)))
}

func (r *stackRenderer) Refresh()                     { r.Layout(r.c.Size()) }
func (r *stackRenderer) Objects() []fyne.CanvasObject { return r.c.items }
func (r *stackRenderer) Destroy()                     {}

// A Sheet is a column that scrolls up and down, with the mouse or, when it has
// the focus, with the keys.
type Sheet struct {
	widget.BaseWidget
	Stack  *Stack
	Margin float32 // room for the bar at the right of the column
	scroll *container.Scroll
	mark   *canvas.Rectangle // at the right edge, while keys scroll it
	pad    float32
}

// NewSheet returns a sheet around a column, with a margin.
func NewSheet(c *Stack, pad float32) *Sheet {
	s := &Sheet{Stack: c, pad: pad, mark: canvas.NewRectangle(nil)}
	s.mark.Hide()
	s.scroll = container.NewVScroll(&fyne.Container{Layout: sheetLayout{s}, Objects: []fyne.CanvasObject{c}})
	s.scroll.OnScrolled = func(fyne.Position) { s.wake() }
	s.ExtendBaseWidget(s)
	return s
}

// BarRoom is the room for the bar at the right of the cards of a page.
const BarRoom = theme.Gap12

// NewPage returns a sheet of the cards of a page, with the same room beside them on
// every page.
func NewPage(gap float32, cards ...fyne.CanvasObject) *Sheet {
	s := NewSheet(NewStack(gap, cards...), 0)
	s.Margin = BarRoom
	return s
}

// Set replaces what stands on the sheet and goes back to its top.
func (s *Sheet) Set(items ...fyne.CanvasObject) {
	s.Stack.Set(items...)
	s.scroll.Offset = fyne.Position{}
	s.scroll.Refresh()
	s.wake()
}

// Reveal scrolls as little as brings a stretch of the column into sight.
func (s *Sheet) Reveal(top, height float32) {
	view := s.scroll.Size().Height
	switch at := s.scroll.Offset.Y; {
	case view <= 0:
	case top < at:
		s.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case top+height+2*s.pad > at+view:
		s.scroll.ScrollToOffset(fyne.NewPos(0, top+height+2*s.pad-view))
	}
}

// RevealObject scrolls as little as brings an object of the column into sight.
func (s *Sheet) RevealObject(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(s.Stack).Y
	s.Reveal(max(top-theme.Gap12, 0), o.Size().Height+theme.Gap12)
}

// Fit lays the sheet out again after its content has got another height.
func (s *Sheet) Fit() {
	s.Stack.Refresh()
	s.scroll.Content.Refresh()
	s.scroll.Refresh()
	s.wake()
}

// CreateRenderer makes the drawing of the sheet.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(container.NewThemeOverride(s.scroll, theme.Flat()), container.New(edgeLayout{}, s.mark)))
}

// MinSize is small: a sheet scrolls.
func (s *Sheet) MinSize() fyne.Size { return fyne.NewSize(120, 80) }

// FocusGained shows that keys scroll the sheet, by a line at its edge that covers
// nothing.
func (s *Sheet) FocusGained() { s.marked(true) }

// FocusLost takes the mark away.
func (s *Sheet) FocusLost() { s.marked(false) }

func (s *Sheet) marked(on bool) {
	s.mark.FillColor, s.mark.CornerRadius = theme.Color(theme.Primary), edgeWide/2
	Visible(s.mark, on)
	s.mark.Refresh()
}

// edgeWide is the width of the line at the edge of a sheet.
const edgeWide float32 = 2

// edgeLayout puts a line along the right edge, between the corners of a card.
type edgeLayout struct{}

func (edgeLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		Place(o, size.Width-edgeWide, theme.CardRadius, edgeWide, max(size.Height-2*theme.CardRadius, 0))
	}
}

func (edgeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// TypedRune hands letters on to the window.
func (s *Sheet) TypedRune(r rune) { unheardRune(s, r) }

// TypedKey scrolls, and hands other keys on to the window.
func (s *Sheet) TypedKey(ev *fyne.KeyEvent) {
	if !s.Scroll(ev) {
		unheard(s, ev)
	}
}

// Scroll scrolls by a key, and reports whether it is one that does. A page whose
// keys scroll a sheet calls it: it hears the keys that the sheet hands on.
func (s *Sheet) Scroll(ev *fyne.KeyEvent) bool {
	page := s.Size().Height - 40
	step, ok := map[fyne.KeyName]float32{
		fyne.KeyDown: 40, fyne.KeyUp: -40, fyne.KeyPageDown: page, fyne.KeySpace: page, fyne.KeyPageUp: -page,
		fyne.KeyHome: -1e6, fyne.KeyEnd: 1e6,
	}[ev.Name]
	if ok {
		s.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -step)})
	}
	return ok
}

var _ fyne.Focusable = (*Sheet)(nil)
var _ desktop.Hoverable = (*Button)(nil)

// sheetLayout lays the column out at the width of the view.
type sheetLayout struct{ s *Sheet }

func (l sheetLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(l.s.pad, l.s.pad))
		o.Resize(fyne.NewSize(size.Width-2*l.s.pad-l.s.Margin, size.Height-2*l.s.pad))
		l.s.watch(o)
	}
	l.s.wake()
}

func (l sheetLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	width := l.s.Size().Width - 2*l.s.pad - l.s.Margin
	return fyne.NewSize(40, l.s.Stack.HeightFor(max(width, 40))+2*l.s.pad)
}
