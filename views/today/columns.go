package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// columns puts cards beside each other, each with its share of the width and
// all of one height. Where it is narrow they stand below each other.
type columns struct {
	widget.BaseWidget
	shares []float32
	items  []ui.Wrapper
	least  float32 // height that is to be filled
	gutter float32 // room at the right for the scroll bar
}

const (
	gap            = theme.Gap16
	narrow float32 = 720 // below it cards stand below each other
)

func newColumns(shares []float32, items ...ui.Wrapper) *columns {
	c := &columns{shares: shares, items: items}
	c.ExtendBaseWidget(c)
	return c
}

// width is what column i gets of a whole width.
func (c *columns) width(i int, whole float32) float32 {
	whole -= c.gutter
	if whole < narrow {
		return whole
	}
	return (whole - gap*float32(len(c.items)-1)) * c.shares[i]
}

// folded reports whether the cards stand below each other.
func (c *columns) folded(whole float32) bool { return whole-c.gutter < narrow }

// HeightFor returns the height at a width.
func (c *columns) HeightFor(whole float32) (h float32) {
	for i, o := range c.items {
		high := o.HeightFor(c.width(i, whole))
		if c.folded(whole) {
			h += high
		} else {
			h = max(h, high)
		}
	}
	if c.folded(whole) {
		return h + gap*float32(len(c.items)-1)
	}
	return max(h, c.least)
}

// MinSize lets the page be narrow.
func (c *columns) MinSize() fyne.Size {
	return fyne.NewSize(320, c.HeightFor(max(c.Size().Width, 320)))
}

// CreateRenderer makes the drawing of the cards.
func (c *columns) CreateRenderer() fyne.WidgetRenderer { return &columnsRenderer{c} }

type columnsRenderer struct{ c *columns }

func (r *columnsRenderer) Layout(size fyne.Size) {
	var x, y float32
	for i, o := range r.c.items {
		w := r.c.width(i, size.Width)
		o.Move(fyne.NewPos(x, y))
		if r.c.folded(size.Width) {
			h := o.HeightFor(w)
			o.Resize(fyne.NewSize(w, h))
			y += h + gap
			continue
		}
		o.Resize(fyne.NewSize(w, size.Height))
		x += w + gap
	}
}

func (r *columnsRenderer) MinSize() fyne.Size { return r.c.MinSize() }
func (r *columnsRenderer) Refresh()           { r.Layout(r.c.Size()) }
func (r *columnsRenderer) Objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(r.c.items))
	for i, o := range r.c.items {
		out[i] = o
	}
	return out
}
func (r *columnsRenderer) Destroy() {}

// pile puts cards below each other; the last one takes the height that is left.
type pile struct {
	widget.BaseWidget
	items []ui.Wrapper
}

func newPile(items ...ui.Wrapper) *pile {
	p := &pile{items: items}
	p.ExtendBaseWidget(p)
	return p
}

// HeightFor returns the height at a width.
func (p *pile) HeightFor(width float32) (h float32) {
	for _, o := range p.items {
		h += o.HeightFor(width)
	}
	return h + gap*float32(len(p.items)-1)
}

// CreateRenderer makes the drawing of the cards.
func (p *pile) CreateRenderer() fyne.WidgetRenderer { return &pileRenderer{p} }

type pileRenderer struct{ p *pile }

func (r *pileRenderer) Layout(size fyne.Size) {
	y := float32(0)
	for i, o := range r.p.items {
		h := o.HeightFor(size.Width)
		if i == len(r.p.items)-1 {
			h = max(h, size.Height-y)
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h + gap
	}
}

func (r *pileRenderer) MinSize() fyne.Size {
	return fyne.NewSize(160, r.p.HeightFor(max(r.p.Size().Width, 160)))
}
func (r *pileRenderer) Refresh() { r.Layout(r.p.Size()) }
func (r *pileRenderer) Objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(r.p.items))
	for i, o := range r.p.items {
		out[i] = o
	}
	return out
}
func (r *pileRenderer) Destroy() {}
