package applications

import (
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/app"
)

// Search puts the keys on the search line.
func (p *desk) Search() {
	if p.onBoard() {
		p.turn()
	}
	p.search.Find()
}

// TypedRune hears the letters of the page: a digit sorts by that column, /
// searches, s changes the status, e edits, t gives a statement, a ticks all,
// w shows or hides the panel, b turns to the board and back, g tells of geographic
// preferences.
func (p *desk) TypedRune(r rune) {
	if !p.onBoard() && p.search.Rune(r) {
		return
	}
	switch r {
	case 'b', 'B':
		p.turn()
		return
	case 'g', 'G':
		p.geography()
		return
	case 's', 'S':
		p.changeStatus()
	case 'e', 'E':
		p.edit()
	case 't', 'T':
		p.giveStatement()
	case 'a', 'A':
		if !p.onBoard() {
			p.tickAll()
		}
	case 'w', 'W':
		if !p.onBoard() {
			p.body.toggle()
		}
	}
}

// Arrows says whether Left and Right go from column to column.
func (p *desk) Arrows() bool { return p.onBoard() }

// TypedKey hears the keys that nothing else has taken.
func (p *desk) TypedKey(ev *fyne.KeyEvent) {
	if p.onBoard() {
		p.board.key(ev)
		return
	}
	switch ev.Name {
	case fyne.KeyEscape:
		if len(p.ticked) > 0 {
			p.untick()
			return
		}
		p.search.Leave()
	case fyne.KeyDelete:
		p.remove()
	case fyne.KeyReturn, fyne.KeyEnter:
		p.changeStatus()
	case fyne.KeySpace:
		p.search.Rows()
		p.table.TypedKey(ev)
	default:
		p.search.Key(ev)
	}
}

// Focus puts the keys on the table, or on the board.
func (p *desk) Focus() {
	if p.onBoard() {
		p.host.Window.Canvas().Focus(p.board)
		return
	}
	p.search.Rows()
}

func (p *desk) empty() bool { return p.list == nil || len(p.list.Rows) == 0 }

// Open selects the application to a program. Filters stay as long as they show
// it.
func (p *desk) Open(item string) {
	if p.list == nil || !slices.ContainsFunc(p.list.Rows, func(x app.ApplicationRow) bool { return x.Program == item }) {
		return
	}
	p.chosen = item
	if !slices.ContainsFunc(p.shown, func(i int) bool { return p.list.Rows[i].Program == item }) {
		p.ClearFilters()
	}
	p.filter(false)
	if p.onBoard() {
		p.board.reveal(item)
	}
}

// Place is the application that is selected.
func (p *desk) Place() string { return p.chosen }
