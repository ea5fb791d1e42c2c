package ui

import "fyne.io/fyne/v2"

// A focusing is the part of a widget that tells a sheet that it got the keys.
type focusing struct{ reveal func() }

// gained brings the widget into sight, where it stands on a sheet.
func (f *focusing) gained() {
	if f.reveal != nil {
		f.reveal()
	}
}

func (f *focusing) onGained(reveal func()) { f.reveal = reveal }

// A Gainer is a widget of several parts that can have the keys, which tells when one
// of them gets them.
type Gainer interface{ OnGained(reveal func()) }

// Gained makes a button, a link or an input of a [Gainer] tell when it gets the keys.
func Gained(o fyne.CanvasObject, reveal func()) {
	if f, ok := o.(interface{ onGained(func()) }); ok {
		f.onGained(reveal)
	}
}

// watch makes everything below an object that can have the keys tell the sheet
// when it gets them. It goes through what is laid out in a column: sheets inside
// see to their own parts.
func (s *Sheet) watch(o fyne.CanvasObject) {
	if f, ok := o.(interface{ onGained(func()) }); ok {
		f.onGained(func() { s.RevealObject(o) })
		return
	}
	switch o := o.(type) {
	case Gainer:
		o.OnGained(func() { s.RevealObject(o.(fyne.CanvasObject)) })
	case *Sheet, *Text, fyne.Focusable:
	case *fyne.Container:
		s.watchAll(o.Objects)
	case *Stack:
		s.watchAll(o.items)
	case fyne.Widget:
		if _, ok := o.(Wrapper); ok {
			s.watchAll(o.CreateRenderer().Objects())
		}
	}
}

func (s *Sheet) watchAll(list []fyne.CanvasObject) {
	for _, o := range list {
		s.watch(o)
	}
}
