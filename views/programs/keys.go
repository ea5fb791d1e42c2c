package programs

import (
	"fyne.io/fyne/v2"

	"secondlook/domain"
)

// Search puts the keys on the search line.
func (p *Page) Search() {
	if p.ranking != nil {
		p.host.Window.Canvas().Focus(p.search.Entry)
		p.search.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// TypedRune hears the letters of the page: a digit sorts by that column, / searches, e corrects a fact, w
// shows or hides the reasons, p pins the program, b bans it.
func (p *Page) TypedRune(r rune) {
	if r >= '1' && r <= '9' {
		p.table.SortBy(int(r - '0'))
		return
	}
	switch r {
	case '/':
		p.Search()
	case 'e', 'E':
		p.correct("")
	case 'w', 'W':
		p.body.toggleWhy()
	case 'p', 'P':
		p.mark(domain.Pin)
	case 'b', 'B':
		p.mark(domain.Ban)
	}
}

// TypedKey hears the keys that nothing else has taken.
func (p *Page) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		p.leaveSearch()
	case fyne.KeyReturn, fyne.KeyEnter:
		p.toggleListed()
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd:
		p.focusTable()
		p.table.TypedKey(ev)
	}
}

// leaveSearch empties the search line and goes to the table.
func (p *Page) leaveSearch() {
	if p.search.Entry.Text != "" {
		p.search.Entry.SetText("")
	}
	p.focusTable()
}

func (p *Page) focusTable() {
	if p.ranking != nil {
		p.host.Window.Canvas().Focus(p.table)
	}
}

// Focus puts the keys on the table.
func (p *Page) Focus() { p.focusTable() }
