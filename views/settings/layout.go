package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// body lays out the tabs and the part that is shown. The others stay in it
// unseen, so that another look of the window reaches them too.
type body struct {
	widget.BaseWidget
	p *Page
}

func newBody(p *Page) *body {
	b := &body{p: p}
	b.ExtendBaseWidget(b)
	return b
}

// MinSize lets the window be narrow.
func (b *body) MinSize() fyne.Size { return fyne.NewSize(480, 320) }

// CreateRenderer makes the drawing of the page.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{b} }

type bodyRenderer struct{ b *body }

func (r *bodyRenderer) Layout(size fyne.Size) {
	p := r.b.p
	top := p.tabs.MinSize().Height
	p.tabs.Resize(fyne.NewSize(size.Width, top))
	top += theme.Gap12
	for _, key := range p.order {
		o := p.parts[key].object()
		if key != p.tabs.Chosen() {
			o.Hide()
			continue
		}
		o.Show()
		o.Move(fyne.NewPos(0, top))
		o.Resize(fyne.NewSize(size.Width, size.Height-top))
	}
}

func (r *bodyRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *bodyRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *bodyRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.b.p.tabs}
	for _, key := range r.b.p.order {
		out = append(out, r.b.p.parts[key].object())
	}
	return out
}
func (r *bodyRenderer) Destroy() {}

// filled stacks objects and gives the last one the room that is left.
type filled struct {
	widget.BaseWidget
	top  *ui.Stack
	rest fyne.CanvasObject
}

func newFilled(rest fyne.CanvasObject, top ...fyne.CanvasObject) *filled {
	f := &filled{top: ui.NewStack(theme.Gap12, top...), rest: rest}
	f.ExtendBaseWidget(f)
	return f
}

// MinSize lets the window be narrow.
func (f *filled) MinSize() fyne.Size { return fyne.NewSize(320, 200) }

// CreateRenderer makes the drawing of both.
func (f *filled) CreateRenderer() fyne.WidgetRenderer { return &filledRenderer{f} }

type filledRenderer struct{ f *filled }

func (r *filledRenderer) Layout(size fyne.Size) {
	top := r.f.top.HeightFor(size.Width)
	r.f.top.Resize(fyne.NewSize(size.Width, top))
	top += theme.Gap12
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
