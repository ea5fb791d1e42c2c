package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	base "fyne.io/fyne/v2/theme"

	"secondlook/views/theme"
)

var _ desktop.Keyable = (*Table)(nil)

// CheckColumn is a column of boxes that say which rows are ticked. Its heading
// is chosen as that of any column, for ticking all of them.
func CheckColumn(c Column, on func(row int) bool) *Column {
	c.ticked = on
	column := &c
	c.build = func() (cell, func(int)) {
		k := &checkCell{column: column, box: canvas.NewRectangle(nil), tick: &canvas.Text{}}
		return k, func(i int) { k.set(on(i)) }
	}
	return column
}

// checkCell is a box.
type checkCell struct {
	column *Column
	box    *canvas.Rectangle
	tick   *canvas.Text
	on     bool
}

// pick draws a ring round the box that keys speak of.
func (k *checkCell) pick(on bool) {
	k.box.StrokeWidth = 1
	line := base.ColorNameInputBorder
	switch {
	case on && k.column.chosen:
		k.box.StrokeWidth, line = 2.5, theme.Ink
	case k.on:
		line = theme.Primary
	}
	k.box.StrokeColor = theme.Color(line)
}

func (k *checkCell) set(on bool) {
	k.on = on
	fill, line, sign := theme.Card, base.ColorNameInputBorder, ""
	if on {
		fill, line, sign = theme.Primary, theme.Primary, "✓"
	}
	k.box.FillColor, k.box.StrokeColor = theme.Color(fill), theme.Color(line)
	k.box.StrokeWidth, k.box.CornerRadius = 1, 5
	Style{Size: theme.Small, Bold: true, Color: theme.OnPrimary, Align: fyne.TextAlignCenter}.paint(k.tick, sign)
}

func (k *checkCell) objects() []fyne.CanvasObject { return []fyne.CanvasObject{k.box, k.tick} }

func (k *checkCell) place(x, _, h float32) {
	side := theme.Scaled(checkBox)
	k.box.Move(fyne.NewPos(x, (h-side)/2))
	k.box.Resize(fyne.NewSize(side, side))
	placeLine(k.tick, k.tick.Text, x, side, h)
}

// boxes returns the column of boxes, nil without one.
func (t *Table) boxes() *Column {
	for _, c := range t.columns {
		if c.ticked != nil && t.OnTick != nil {
			return c
		}
	}
	return nil
}

// Box is the chosen one of several columns of boxes, "" without any. The first
// is chosen until another one is.
func (t *Table) Box() string {
	if c := t.box(); c != nil {
		return c.ID
	}
	return ""
}

func (t *Table) box() (first *Column) {
	for _, c := range t.columns {
		switch {
		case c.ticked == nil || c.Hidden:
		case c.chosen:
			return c
		case first == nil:
			first = c
		}
	}
	return first
}

// SetBox chooses one of several columns of boxes.
func (t *Table) SetBox(id string) {
	for _, c := range t.columns {
		c.chosen = c.ticked != nil && c.ID == id
	}
	t.body.update(true)
	t.head.Refresh()
	if t.OnColumn != nil {
		t.OnColumn(id)
	}
}

// turnBox chooses the next column of boxes to the right, or to the left.
func (t *Table) turnBox(step int) {
	var ids []string
	at := 0
	for _, p := range t.places {
		if p.column.ticked != nil {
			if p.column == t.box() {
				at = len(ids)
			}
			ids = append(ids, p.column.ID)
		}
	}
	if at += step; at >= 0 && at < len(ids) {
		t.SetBox(ids[at])
	}
}

// tickBox ticks a box of the chosen column, or clears it.
func (t *Table) tickBox(row int) {
	if c := t.box(); c != nil && row >= 0 && row < t.count {
		t.OnBox(row, c.ID, !c.ticked(row))
		t.body.update(true)
	}
}

// tickSelected ticks the box of the selected row, or clears it.
func (t *Table) tickSelected() {
	if t.OnBox != nil {
		t.tickBox(t.selected)
		return
	}
	if c := t.boxes(); c != nil && t.selected >= 0 {
		t.OnTick([]int{t.selected}, !c.ticked(t.selected))
		t.body.update(true)
	}
}

// tick ticks all boxes between two rows.
func (t *Table) tick(from, to int) {
	if t.boxes() == nil || from < 0 || to < 0 {
		return
	}
	var rows []int
	for i := min(from, to); i <= max(from, to); i++ {
		rows = append(rows, i)
	}
	t.OnTick(rows, true)
	t.body.update(true)
}

// tapBox ticks or clears the box at x in a row, and reports whether there is
// one.
func (t *Table) tapBox(x float32, row int) bool {
	if t.OnBox != nil {
		return t.tapBoxes(x, row)
	}
	c := t.boxes()
	if c == nil || row < 0 || row >= t.count {
		return false
	}
	for _, p := range t.places {
		if p.column == c && x >= p.x && x < p.x+p.w {
			t.OnTick([]int{row}, !c.ticked(row))
			t.body.update(true)
			return true
		}
	}
	return false
}

// tapBoxes is tapBox of several columns of boxes: it chooses the column and the
// row too.
func (t *Table) tapBoxes(x float32, row int) bool {
	for _, p := range t.places {
		if p.column.ticked != nil && x >= p.x && x < p.x+p.w && row >= 0 && row < t.count {
			if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil && !t.focused {
				c.Focus(t)
			}
			t.SetBox(p.column.ID)
			t.Select(row)
			t.tickBox(row)
			return true
		}
	}
	return false
}

// KeyDown hears that Shift is held.
func (t *Table) KeyDown(ev *fyne.KeyEvent) { t.hold(ev, true) }

// KeyUp hears that Shift is let go.
func (t *Table) KeyUp(ev *fyne.KeyEvent) { t.hold(ev, false) }

func (t *Table) hold(ev *fyne.KeyEvent, on bool) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		t.shift = on
	}
}
