package ui

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// GripColumn is a column of places with a grip before each, by which the mouse
// moves a row to another place, see [Table.OnMove].
func GripColumn(c Column, place func(row int) string) *Column {
	c.build = func() (cell, func(int)) {
		g := newGrip()
		return g, func(row int) { g.set(row, place(row)) }
	}
	return &c
}

// grip is what the mouse takes hold of in one row.
type grip struct {
	widget.BaseWidget
	t     *Table
	row   int
	dots  [6]*canvas.Circle
	text  *canvas.Text
	full  string  // the whole of it
	from  int     // the row that is moved
	start float32 // where the table stood then
	moved float32 // how far the mouse has gone since
}

func newGrip() *grip {
	g := &grip{row: -1, from: -1, text: &canvas.Text{}}
	for i := range g.dots {
		g.dots[i] = canvas.NewCircle(nil)
	}
	g.ExtendBaseWidget(g)
	return g
}

func (g *grip) set(row int, text string) {
	g.row, g.full = row, text
	Style{Size: theme.Heading, Bold: true}.paint(g.text, "")
	g.Refresh()
}

func (g *grip) objects() []fyne.CanvasObject { return []fyne.CanvasObject{g} }

func (g *grip) place(x, w, h float32) {
	Place(g, x, 0, w, h)
	g.Refresh()
}

// Dragged moves the row with the mouse; a line shows where it would go.
func (g *grip) Dragged(ev *fyne.DragEvent) {
	if g.t == nil || g.t.OnMove == nil {
		return
	}
	if g.from < 0 {
		g.from, g.start, g.moved = g.row, g.t.scroll.Offset.Y, 0
		g.t.Select(g.row)
	}
	g.moved += ev.Dragged.DY
	g.t.drop(g.from, g.target())
}

// target is the row at which the mouse stands.
func (g *grip) target() int {
	by := float64((g.moved + g.t.scroll.Offset.Y - g.start) / g.t.rowHeight())
	return min(max(g.from+int(math.Round(by)), 0), g.t.count-1)
}

// DragEnd moves the row.
func (g *grip) DragEnd() {
	if g.from < 0 {
		return
	}
	from, to := g.from, g.target()
	g.from = -1
	g.t.drop(-1, -1)
	if from != to {
		g.t.OnMove(from, to)
	}
}

// Tapped selects the row, as a click beside the grip does.
func (g *grip) Tapped(*fyne.PointEvent) {
	if g.t != nil {
		g.t.tapRow(g.row)
	}
}

// Cursor is a hand.
func (g *grip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel says what the grip does.
func (g *grip) AccessibilityLabel() string { return "Move " + g.full }

// AccessibilityRole says that it can be pressed.
func (g *grip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer makes the drawing of the grip.
func (g *grip) CreateRenderer() fyne.WidgetRenderer { return &gripRenderer{g} }

type gripRenderer struct{ g *grip }

func (r *gripRenderer) Layout(size fyne.Size) {
	const dot, gap = 3, 6
	top := (size.Height - 2*gap - dot) / 2
	for i, c := range r.g.dots {
		c.FillColor = theme.Color(theme.Second)
		Place(c, float32(i%2)*gap, top+float32(i/2)*gap, dot, dot)
	}
	placeLine(r.g.text, r.g.full, theme.Gap16, size.Width-theme.Gap16, size.Height)
}

func (r *gripRenderer) MinSize() fyne.Size { return fyne.NewSize(40, theme.Scaled(20)) }
func (r *gripRenderer) Refresh() {
	r.Layout(r.g.Size())
	canvas.Refresh(r.g)
}

func (r *gripRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.g.text}
	for _, c := range r.g.dots {
		out = append(out, c)
	}
	return out
}
func (r *gripRenderer) Destroy() {}

// drop shows between which rows a moved one would come, and brings the place
// into sight; below 0 it shows nothing.
func (t *Table) drop(from, to int) {
	t.body.drop = -1
	if from >= 0 && from != to {
		if t.body.drop = to; to > from {
			t.body.drop++
		}
		t.reveal(to)
	}
	t.body.update(false)
}
