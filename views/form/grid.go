package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A Grid lays objects out in columns of equal width, row by row, in one column
// where it is narrow.
type Grid struct {
	widget.BaseWidget
	Gap     float32
	columns int
	items   []gridItem
}

type gridItem struct {
	object fyne.CanvasObject
	full   bool
}

// columnLeast is the width under which a column is too narrow.
const columnLeast float32 = 180

// NewGrid returns an empty grid.
func NewGrid(columns int) *Grid {
	g := &Grid{columns: columns}
	g.ExtendBaseWidget(g)
	return g
}

// Add puts an object behind the others; full is one that takes a whole row.
func (g *Grid) Add(o fyne.CanvasObject, full bool) { g.items = append(g.items, gridItem{o, full}) }

// HeightFor returns the height at a width.
func (g *Grid) HeightFor(width float32) float32 { return g.walk(width, nil) }

func height(o fyne.CanvasObject, width float32) float32 {
	if w, ok := o.(ui.Wrapper); ok {
		return w.HeightFor(width)
	}
	return o.MinSize().Height
}

// walk finds the place of every object and returns the height of all.
func (g *Grid) walk(width float32, put func(o fyne.CanvasObject, pos fyne.Position, size fyne.Size)) float32 {
	columns := g.columns
	for columns > 1 && (width-float32(columns-1)*theme.Gap16)/float32(columns) < columnLeast {
		columns--
	}
	wide := (width - float32(columns-1)*theme.Gap16) / float32(columns)
	y, line, at := float32(0), float32(0), 0
	end := func() {
		if at > 0 {
			y, line, at = y+line+g.Gap, 0, 0
		}
	}
	for _, it := range g.items {
		if !it.object.Visible() {
			continue
		}
		w := wide
		if it.full {
			end()
			w = width
		}
		h := height(it.object, w)
		if put != nil {
			put(it.object, fyne.NewPos(float32(at)*(wide+theme.Gap16), y), fyne.NewSize(w, h))
		}
		line, at = max(line, h), at+1
		if it.full || at == columns {
			end()
		}
	}
	end()
	return max(y-g.Gap, 0)
}

// CreateRenderer makes the drawing of the grid.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer { return &gridRenderer{g} }

type gridRenderer struct{ g *Grid }

func (r *gridRenderer) Layout(size fyne.Size) {
	r.g.walk(size.Width, func(o fyne.CanvasObject, pos fyne.Position, s fyne.Size) {
		o.Move(pos)
		o.Resize(s)
	})
}

func (r *gridRenderer) MinSize() fyne.Size {
	return fyne.NewSize(columnLeast, r.g.HeightFor(max(r.g.Size().Width, columnLeast)))
}
func (r *gridRenderer) Refresh() { r.Layout(r.g.Size()) }
func (r *gridRenderer) Objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(r.g.items))
	for i, it := range r.g.items {
		out[i] = it.object
	}
	return out
}
func (r *gridRenderer) Destroy() {}
