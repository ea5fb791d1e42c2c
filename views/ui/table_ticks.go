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
	c.build = func() (cell, func(int)) {
		k := &checkCell{box: canvas.NewRectangle(nil), tick: &canvas.Text{}}
		return k, func(i int) { k.set(on(i)) }
	}
	return &c
}

// checkCell is a box.
type checkCell struct {
	box  *canvas.Rectangle
	tick *canvas.Text
	on   bool
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

// tickSelected ticks the box of the selected row, or clears it.
func (t *Table) tickSelected() {
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

// KeyDown hears that Shift is held.
func (t *Table) KeyDown(ev *fyne.KeyEvent) { t.hold(ev, true) }

// KeyUp hears that Shift is let go.
func (t *Table) KeyUp(ev *fyne.KeyEvent) { t.hold(ev, false) }

func (t *Table) hold(ev *fyne.KeyEvent, on bool) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		t.shift = on
	}
}
