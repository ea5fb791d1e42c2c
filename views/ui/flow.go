package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// A Flow lays objects out in lines, as words are. The first object takes the
// room that is left in its line, and has a line of its own when less than
// least is left.
type Flow struct {
	widget.BaseWidget
	gap, least float32
	even       bool // the first object grows no more than the others
	items      []fyne.CanvasObject
}

// NewWrap returns a line of objects, or several where it is narrow, each as wide
// as it needs to be.
func NewWrap(gap float32, items ...fyne.CanvasObject) *Flow {
	f := NewFlow(gap, 80, items...)
	f.even = true
	return f
}

// NewFlow returns a flow whose first object grows.
func NewFlow(gap, least float32, items ...fyne.CanvasObject) *Flow {
	f := &Flow{gap: gap, least: least, items: items}
	f.ExtendBaseWidget(f)
	return f
}

// HeightFor returns the height at a width.
func (f *Flow) HeightFor(width float32) float32 { return f.walk(width, nil) }

// walk finds the place of every object and returns the height of all.
func (f *Flow) walk(width float32, put func(o fyne.CanvasObject, pos fyne.Position, size fyne.Size)) float32 {
	var x, y, line float32
	others := float32(0)
	for i, o := range f.items {
		if i > 0 && o.Visible() {
			others += o.MinSize().Width + f.gap
		}
	}
	for i, o := range f.items {
		if !o.Visible() {
			continue
		}
		size := o.MinSize()
		if i == 0 && !f.even {
			if size.Width = width - others; size.Width < f.least {
				size.Width = width
			}
		}
		if x > 0 && x+size.Width > width+0.5 {
			x, y, line = 0, y+line+f.gap, 0
		}
		if put != nil {
			put(o, fyne.NewPos(x, y), size)
		}
		x += size.Width + f.gap
		line = max(line, size.Height)
	}
	return y + line
}

// CreateRenderer makes the drawing of the flow.
func (f *Flow) CreateRenderer() fyne.WidgetRenderer { return &flowRenderer{f} }

type flowRenderer struct{ f *Flow }

func (r *flowRenderer) Layout(size fyne.Size) {
	r.f.walk(size.Width, func(o fyne.CanvasObject, pos fyne.Position, s fyne.Size) {
		o.Move(pos)
		o.Resize(s)
	})
}

func (r *flowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.f.least, r.f.HeightFor(max(r.f.Size().Width, r.f.least)))
}
func (r *flowRenderer) Refresh()                     { r.Layout(r.f.Size()) }
func (r *flowRenderer) Objects() []fyne.CanvasObject { return r.f.items }
func (r *flowRenderer) Destroy()                     {}
