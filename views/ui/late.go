package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// A Late is an object of a sheet that is made when it first comes into sight. Until
// then its place is empty.
type Late struct {
	widget.BaseWidget
	high func(width float32) float32
	make func() fyne.CanvasObject
	made fyne.CanvasObject // nil: not yet
}

// NewLate returns an object that make makes when it is first seen; high is its
// height at a width, made or not.
func NewLate(high func(width float32) float32, make func() fyne.CanvasObject) *Late {
	l := &Late{high: high, make: make}
	l.ExtendBaseWidget(l)
	return l
}

// HeightFor returns the height at a width.
func (l *Late) HeightFor(width float32) float32 { return l.high(width) }

// Made reports whether the object has been made.
func (l *Late) Made() bool { return l.made != nil }

// seen makes the object.
func (l *Late) seen() {
	if l.made == nil {
		l.made = l.make()
		l.Refresh()
	}
}

// CreateRenderer makes the drawing.
func (l *Late) CreateRenderer() fyne.WidgetRenderer { return &lateRenderer{l} }

type lateRenderer struct{ l *Late }

func (r *lateRenderer) Layout(size fyne.Size) {
	if r.l.made != nil {
		r.l.made.Move(fyne.Position{})
		r.l.made.Resize(size)
	}
}

func (r *lateRenderer) MinSize() fyne.Size { return fyne.NewSize(40, 1) }
func (r *lateRenderer) Refresh()           { r.Layout(r.l.Size()) }
func (r *lateRenderer) Objects() []fyne.CanvasObject {
	if r.l.made == nil {
		return nil
	}
	return []fyne.CanvasObject{r.l.made}
}
func (r *lateRenderer) Destroy() {}

// wake makes what of the column is in sight and late. What stands a little below
// the sight counts, so that nothing springs up while one scrolls.
func (s *Sheet) wake() {
	const ahead = 80
	from, view := s.scroll.Offset.Y, s.scroll.Size().Height
	if view <= 0 {
		return
	}
	for _, o := range s.Stack.items {
		l, ok := o.(*Late)
		if ok && o.Position().Y < from+view+ahead && o.Position().Y+o.Size().Height > from-ahead {
			l.seen()
		}
	}
}
