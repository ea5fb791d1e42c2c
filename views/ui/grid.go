package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A GridColumn is one column of a [Grid].
type GridColumn struct {
	Flex  bool    // takes the room that the others leave; one column has it
	Right bool    // stands at the right end of its place
	Share float32 // how much of that room the column takes as well, where the Flex one takes 1
}

// A Grid is a small table of objects: columns as wide as they need, lines
// between the rows. It is for a few rows; long lists are a [Table].
type Grid struct {
	widget.BaseWidget
	columns []GridColumn
	rows    [][]fyne.CanvasObject
	lines   []*canvas.Rectangle
	pad     float32 // above and below the objects of a row
}

// Titles is the first row of a grid: what its columns are.
func Titles(words ...string) (out []fyne.CanvasObject) {
	for _, w := range words {
		out = append(out, NewText(w, Style{Size: theme.Small, Bold: true, Color: theme.Second}))
	}
	return out
}

// NewGrid returns a grid. A row may be shorter than the columns, and nil is an
// empty place.
func NewGrid(pad float32, columns []GridColumn, rows ...[]fyne.CanvasObject) *Grid {
	g := &Grid{columns: columns, rows: rows, pad: pad}
	for range rows {
		g.lines = append(g.lines, canvas.NewRectangle(nil))
	}
	g.ExtendBaseWidget(g)
	return g
}

const gridGap = theme.Gap12

// widths are the widths of the columns when the grid has the given one.
func (g *Grid) widths(width float32) []float32 {
	const least = 20 // of the column that has the room
	out := make([]float32, len(g.columns))
	rest, shares := width-gridGap*float32(max(len(g.columns)-1, 0)), float32(0)
	for i, c := range g.columns {
		shares += c.share()
		if c.Flex {
			out[i], rest = least, rest-least
			continue
		}
		for _, row := range g.rows {
			if i < len(row) && row[i] != nil {
				out[i] = max(out[i], row[i].MinSize().Width)
			}
		}
		rest -= out[i]
	}
	for i, c := range g.columns {
		if c.share() > 0 {
			out[i] += max(rest, 0) * c.share() / shares
		}
	}
	return out
}

// share is how much of the room that is left the column takes.
func (c GridColumn) share() float32 {
	if c.Flex {
		return 1
	}
	return c.Share
}

// rowHeight is the height of a row without its margins.
func rowHeight(row []fyne.CanvasObject, widths []float32) (h float32) {
	for i, o := range row {
		if o != nil {
			h = max(h, heightFor(o, widths[i]))
		}
	}
	return h
}

// HeightFor returns the height of the grid at a width.
func (g *Grid) HeightFor(width float32) (h float32) {
	widths := g.widths(width)
	for _, row := range g.rows {
		h += rowHeight(row, widths) + 2*g.pad
	}
	return h
}

// CreateRenderer makes the drawing of the grid.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer { return &gridRenderer{g} }

type gridRenderer struct{ g *Grid }

func (r *gridRenderer) Layout(size fyne.Size) {
	widths, y := r.g.widths(size.Width), float32(0)
	for n, row := range r.g.rows {
		h := rowHeight(row, widths)
		x := float32(0)
		for i, o := range row {
			if o != nil {
				r.put(o, r.g.columns[i], x, y+r.g.pad, widths[i], h)
			}
			x += widths[i] + gridGap
		}
		y += h + 2*r.g.pad
		line := r.g.lines[n]
		line.FillColor, line.Hidden = theme.Color(theme.Line), n == len(r.g.rows)-1
		line.Move(fyne.NewPos(0, y-1))
		line.Resize(fyne.NewSize(size.Width, 1))
	}
}

// put places an object in the middle of its row.
func (r *gridRenderer) put(o fyne.CanvasObject, c GridColumn, x, y, w, h float32) {
	own := heightFor(o, w)
	width := w
	if c.Right {
		width = min(o.MinSize().Width, w)
	}
	o.Move(fyne.NewPos(x+w-width, y+(h-own)/2))
	o.Resize(fyne.NewSize(width, own))
}

func (r *gridRenderer) MinSize() fyne.Size {
	width := gridGap * float32(max(len(r.g.columns)-1, 0))
	for _, w := range r.g.widths(0) {
		width += w
	}
	return fyne.NewSize(width, r.g.HeightFor(max(width, r.g.Size().Width)))
}

func (r *gridRenderer) Refresh() {
	r.Layout(r.g.Size())
	canvas.Refresh(r.g)
}

func (r *gridRenderer) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for n, row := range r.g.rows {
		for _, o := range row {
			if o != nil {
				out = append(out, o)
			}
		}
		out = append(out, r.g.lines[n])
	}
	return out
}
func (r *gridRenderer) Destroy() {}
