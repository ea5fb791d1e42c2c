package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Go puts the cursor to a place of the text, counted in characters, marks what
// stands from there to another place, and brings it into sight.
func (e *Entry) Go(from, to int) {
	length := len([]rune(e.Text))
	from, to = min(max(from, 0), length), min(max(to, from), length)
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft}) // lets go of what is marked
	e.cursor(from)
	if to == from {
		e.Refresh()
		return
	}
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.KeyDown(shift)
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	e.cursor(to - 1)
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	e.KeyUp(shift)
	e.Refresh()
}

// cursor puts the cursor to a place. The input knows its lines, not its places:
// the last line that begins at or before the place is looked for.
func (e *Entry) cursor(at int) {
	row, begin := 0, 0
	for next := 1; ; next++ {
		e.CursorRow, e.CursorColumn = next, 0
		start := e.CursorTextOffset()
		if start <= begin || start > at { // behind the last line it is told as 0
			break
		}
		row, begin = next, start
	}
	e.CursorRow, e.CursorColumn = row, at-begin
}
