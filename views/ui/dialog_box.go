package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// dialogBox lays out the title, the content and the buttons of a panel. Where
// the window is low the content scrolls, and the buttons stay in sight.
type dialogBox struct {
	widget.BaseWidget
	d      *Dialog
	foot   *fyne.Container
	scroll *container.Scroll
	body   fyne.CanvasObject // the scroll in its theme
}

// dialogBar is the room for the bar of the scroll, in the margin.
const dialogBar float32 = 16

// dialogBelow is the room below the content, in the margin: the tails of letters
// reach a little below the height that their line measures, and the scroll would
// cut them off.
const dialogBelow float32 = theme.Gap4

// dialogWidth is how wide a panel is that needs no more.
func dialogWidth() float32 { return theme.Scaled(460) }

func newDialogBox(d *Dialog, foot *fyne.Container) *dialogBox {
	b := &dialogBox{d: d, foot: foot}
	b.scroll = container.NewVScroll(&fyne.Container{Layout: dialogBody{b}, Objects: []fyne.CanvasObject{d.content}})
	b.body = container.NewThemeOverride(b.scroll, theme.Flat())
	b.ExtendBaseWidget(b)
	return b
}

// within reports whether an object is one of the buttons, which never scroll.
func (b *dialogBox) within(o fyne.CanvasObject) bool { return slices.Contains(b.foot.Objects, o) }

func (b *dialogBox) width() float32 {
	pad := 2 * theme.Gap24
	return min(max(dialogWidth(), b.d.content.MinSize().Width+pad, b.foot.MinSize().Width+pad), b.limit().Width-theme.Gap24)
}

func (b *dialogBox) limit() fyne.Size { return b.d.host.Window.Canvas().Size() }

// MinSize is the size of the content, as far as the window has room for it.
func (b *dialogBox) MinSize() fyne.Size {
	pad := 2 * theme.Gap24
	width := b.width()
	inner := width - pad
	h := b.d.title.HeightFor(inner) + theme.Gap16 + heightFor(b.d.content, inner) + pad
	if len(b.d.buttons) > 0 {
		h += theme.Gap24 + b.foot.MinSize().Height
	}
	return fyne.NewSize(width, min(h, b.limit().Height-theme.Gap24))
}

// CreateRenderer makes the drawing of the panel.
func (b *dialogBox) CreateRenderer() fyne.WidgetRenderer { return &dialogRenderer{b} }

type dialogRenderer struct{ b *dialogBox }

func (r *dialogRenderer) Layout(size fyne.Size) {
	pad, inner := theme.Gap24, size.Width-2*theme.Gap24
	title := r.b.d.title.HeightFor(inner)
	r.b.d.title.Move(fyne.NewPos(pad, pad))
	r.b.d.title.Resize(fyne.NewSize(inner, title))
	foot := r.b.foot.MinSize()
	top, bottom := pad+title+theme.Gap16, size.Height-pad
	if len(r.b.d.buttons) > 0 {
		r.b.foot.Move(fyne.NewPos(size.Width-pad-foot.Width, bottom-foot.Height))
		r.b.foot.Resize(foot)
		bottom -= foot.Height + theme.Gap24
	}
	r.b.body.Move(fyne.NewPos(pad, top))
	r.b.body.Resize(fyne.NewSize(inner+dialogBar, bottom-top+dialogBelow))
}

func (r *dialogRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *dialogRenderer) Refresh() {
	r.Layout(r.b.Size())
	r.b.scroll.Content.Refresh()
	r.b.scroll.Refresh()
}
func (r *dialogRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.d.title, r.b.body, r.b.foot}
}
func (r *dialogRenderer) Destroy() {}

// dialogBody gives the content the width of the panel within its margins.
type dialogBody struct{ b *dialogBox }

func (l dialogBody) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(fyne.NewSize(size.Width-dialogBar, size.Height))
	}
}

func (l dialogBody) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(40, heightFor(l.b.d.content, max(l.b.width()-2*theme.Gap24, 40)))
}
