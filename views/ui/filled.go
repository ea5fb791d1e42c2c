package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// A Filled stacks objects and gives the last one the room that is left.
type Filled struct {
	widget.BaseWidget
	top  *Stack
	rest fyne.CanvasObject
}

// NewFilled returns objects above rest, with a gap between all of them.
func NewFilled(gap float32, rest fyne.CanvasObject, top ...fyne.CanvasObject) *Filled {
	f := &Filled{top: NewStack(gap, top...), rest: rest}
	f.ExtendBaseWidget(f)
	return f
}

// MinSize lets the window be narrow.
func (f *Filled) MinSize() fyne.Size { return fyne.NewSize(320, 200) }

// CreateRenderer makes the drawing of both.
func (f *Filled) CreateRenderer() fyne.WidgetRenderer { return &filledRenderer{f} }

type filledRenderer struct{ f *Filled }

func (r *filledRenderer) Layout(size fyne.Size) {
	top := r.f.top.HeightFor(size.Width)
	r.f.top.Resize(fyne.NewSize(size.Width, top))
	top += r.f.top.Gap
	r.f.rest.Move(fyne.NewPos(0, top))
	r.f.rest.Resize(fyne.NewSize(size.Width, max(size.Height-top, 0)))
}

func (r *filledRenderer) MinSize() fyne.Size { return r.f.MinSize() }
func (r *filledRenderer) Refresh() {
	r.f.top.Refresh()
	r.Layout(r.f.Size())
}
func (r *filledRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.f.top, r.f.rest}
}
func (r *filledRenderer) Destroy() {}
