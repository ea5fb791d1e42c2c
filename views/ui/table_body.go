package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// tableRow is one drawn row. It shows another row of the table whenever it
// comes back into sight.
type tableRow struct {
	box   *fyne.Container
	cells []cell
	sets  []func(int)
	line  *canvas.Rectangle
	index int
}

// tableBody is the scrolled part of a table.
type tableBody struct {
	widget.BaseWidget
	t        *Table
	rows     []*tableRow
	selected *canvas.Rectangle
	edge     *canvas.Rectangle // shows the focus
	hover    *canvas.Rectangle
	line     *canvas.Rectangle // where a row that is moved would come
	over     int
	drop     int // above that row, or behind the last; below 0: nothing is moved
}

func newTableBody(t *Table) *tableBody {
	b := &tableBody{
		t: t, over: -1, drop: -1,
		selected: canvas.NewRectangle(nil), edge: canvas.NewRectangle(nil), hover: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil),
	}
	b.ExtendBaseWidget(b)
	return b
}

// rebuild makes the rows again, for other columns or another width.
func (b *tableBody) rebuild() {
	b.rows = nil
	b.update(true)
	b.Refresh()
}

// update puts the rows that are in sight in their places. With all, it writes
// those anew that were there already.
func (b *tableBody) update(all bool) {
	height := b.t.scroll.Size().Height
	if height <= 0 || len(b.t.places) == 0 {
		return
	}
	first := max(int(b.t.scroll.Offset.Y/b.t.rowHeight()), 0)
	need := int(height/b.t.rowHeight()) + 2
	grown := len(b.rows) < need
	for len(b.rows) < need {
		b.rows = append(b.rows, b.newRow())
	}
	for i := first; i < first+len(b.rows); i++ {
		r := b.rows[i%len(b.rows)]
		if i >= b.t.count {
			r.index = -1
			r.box.Hide()
			continue
		}
		if r.index != i || all {
			r.index = i
			b.write(r)
		}
	}
	b.marks()
	if grown {
		b.Refresh()
	}
	canvas.Refresh(b)
}

func (b *tableBody) newRow() *tableRow {
	r := &tableRow{index: -1, line: canvas.NewRectangle(nil)}
	objects := []fyne.CanvasObject{r.line}
	for _, p := range b.t.places {
		c, set := p.column.build()
		if g, ok := c.(*grip); ok {
			g.t = b.t
		}
		r.cells, r.sets = append(r.cells, c), append(r.sets, set)
		objects = append(objects, c.objects()...)
	}
	r.box = loose(objects...)
	return r
}

// loose holds objects that are placed one by one.
func loose(objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Objects: objects}
}

// write fills a row and puts it in its place.
func (b *tableBody) write(r *tableRow) {
	width, height := b.t.scroll.Size().Width, b.t.rowHeight()
	for i, p := range b.t.places {
		r.sets[i](r.index)
		r.cells[i].place(p.x+cellPad, p.w-cellPad, height)
	}
	r.line.FillColor = theme.Color(theme.Line)
	r.line.Move(fyne.NewPos(theme.Gap8, height-1))
	r.line.Resize(fyne.NewSize(width-2*theme.Gap8, 1))
	r.box.Resize(fyne.NewSize(width, height))
	r.box.Move(fyne.NewPos(0, float32(r.index)*height))
	r.box.Show()
}

// marks places the grounds of the selected row and of the one under the mouse.
func (b *tableBody) marks() {
	width := b.t.scroll.Size().Width
	put := func(r *canvas.Rectangle, row int, colour fyne.ThemeColorName, x, w float32) {
		if row < 0 || row >= b.t.count {
			r.Hide()
			return
		}
		r.FillColor = theme.Color(colour)
		r.Move(fyne.NewPos(x, float32(row)*b.t.rowHeight()))
		r.Resize(fyne.NewSize(w, b.t.rowHeight()-1))
		r.Show()
	}
	for _, r := range b.rows {
		for _, c := range r.cells {
			if p, ok := c.(picker); ok {
				p.pick(r.index >= 0 && r.index == b.t.selected)
			}
		}
	}
	over, focus := b.over, -1
	if over == b.t.selected {
		over = -1
	}
	if b.t.focused {
		focus = b.t.selected
	}
	put(b.selected, b.t.selected, theme.Selected, theme.Gap8, width-2*theme.Gap8)
	put(b.hover, over, theme.Hover, theme.Gap8, width-2*theme.Gap8)
	put(b.edge, focus, theme.Primary, theme.Gap8-3, 3)
	b.selected.CornerRadius, b.hover.CornerRadius = 6, 6
	if Visible(b.line, b.drop >= 0); b.drop >= 0 {
		b.line.FillColor = theme.Color(theme.Primary)
		Place(b.line, theme.Gap8, max(float32(b.drop)*b.t.rowHeight()-2, 0), width-2*theme.Gap8, 3)
	}
}

// Tapped selects the row under the mouse.
func (b *tableBody) Tapped(ev *fyne.PointEvent) {
	row := int(ev.Position.Y / b.t.rowHeight())
	if !b.t.tapBox(ev.Position.X, row) {
		b.t.tapRow(row)
	}
}

// MouseIn marks the row under the mouse.
func (b *tableBody) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved marks the row under the mouse.
func (b *tableBody) MouseMoved(ev *desktop.MouseEvent) {
	if row := int(ev.Position.Y / b.t.rowHeight()); row != b.over {
		b.over = row
		b.marks()
		canvas.Refresh(b)
	}
}

// MouseOut takes the mark away.
func (b *tableBody) MouseOut() {
	b.over = -1
	b.marks()
	canvas.Refresh(b)
}

// MinSize is the height of all rows.
func (b *tableBody) MinSize() fyne.Size {
	return fyne.NewSize(100, float32(b.t.count)*b.t.rowHeight())
}

// CreateRenderer makes the drawing of the rows.
func (b *tableBody) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{b: b} }

type bodyRenderer struct {
	b       *tableBody
	objects []fyne.CanvasObject
}

func (r *bodyRenderer) Layout(fyne.Size)   { r.b.update(false) }
func (r *bodyRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *bodyRenderer) Refresh()           { r.objects = nil }
func (r *bodyRenderer) Objects() []fyne.CanvasObject {
	if r.objects == nil {
		r.objects = []fyne.CanvasObject{r.b.selected, r.b.hover, r.b.edge}
		for _, row := range r.b.rows {
			r.objects = append(r.objects, row.box)
		}
		r.objects = append(r.objects, r.b.line)
	}
	return r.objects
}
func (r *bodyRenderer) Destroy() {}
