package ui

import (
	"time"

	"fyne.io/fyne/v2"
)

var _ fyne.Focusable = (*Table)(nil)

// FocusGained shows the focus on the selected row, or selects the first.
func (t *Table) FocusGained() {
	t.focused = true
	if t.selected < 0 {
		t.Select(0)
	}
	t.body.update(false)
	if t.OnFocus != nil {
		t.OnFocus()
	}
}

// Focused reports whether the keys are here.
func (t *Table) Focused() bool { return t.focused }

// FocusLost hides the focus.
func (t *Table) FocusLost() {
	t.focused, t.shift = false, false
	t.body.update(false)
}

// TypedRune sorts by the column of a digit, if the table is sorted at all, and
// hands everything else on.
func (t *Table) TypedRune(r rune) {
	if r < '1' || r > '9' || t.OnSort == nil {
		unheardRune(t, r)
		return
	}
	t.SortBy(int(r - '0'))
}

// SortBy sorts by the nth column in sight, counted from 1. Boxes do not count.
func (t *Table) SortBy(n int) {
	for _, p := range t.places {
		if p.column.ticked == nil {
			n--
		}
		if n == 0 {
			t.sort(p.column)
			return
		}
	}
}

// TypedKey moves the selection and runs the primary action.
func (t *Table) TypedKey(ev *fyne.KeyEvent) {
	page := max(int(t.scroll.Size().Height/t.rowHeight())-1, 1)
	row := t.selected
	switch ev.Name {
	case fyne.KeyDown:
		row++
	case fyne.KeyUp:
		row--
	case fyne.KeyPageDown:
		row += page
	case fyne.KeyPageUp:
		row -= page
	case fyne.KeyHome:
		row = 0
	case fyne.KeyEnd:
		row = t.count - 1
	case fyne.KeyReturn, fyne.KeyEnter:
		t.primary()
		return
	case fyne.KeySpace:
		t.tickSelected()
		return
	case fyne.KeyLeft, fyne.KeyRight:
		if t.OnBox == nil {
			unheard(t, ev)
			return
		}
		t.turnBox(map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[ev.Name])
		return
	default:
		unheard(t, ev)
		return
	}
	from := t.selected
	t.Select(min(max(row, 0), t.count-1))
	if t.shift {
		t.tick(from, t.selected)
	}
}

func (t *Table) primary() {
	if t.selected >= 0 && t.OnPrimary != nil {
		t.OnPrimary(t.selected)
	}
}

func (t *Table) sort(c *Column) {
	if t.OnSort != nil {
		t.OnSort(c.ID)
	}
}

// tapRow selects a row; the second of two quick clicks runs it.
func (t *Table) tapRow(row int) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil && !t.focused {
		c.Focus(t)
	}
	if row < 0 || row >= t.count {
		return
	}
	now := time.Now()
	second := t.tapped.row == row && now.Sub(t.tapped.at) < doubleTap
	t.tapped = tap{row, now}
	t.Select(row)
	if second {
		t.tapped = tap{row: -1}
		t.primary()
	}
}

// AccessibilityLabel says what is selected.
func (t *Table) AccessibilityLabel() string {
	return "Table of " + Plural(t.count, "row", "rows")
}

// AccessibilityRole says that the table holds other things.
func (t *Table) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
