package applications

import (
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/ui"
)

// Search puts the keys on the search line.
func (p *Page) Search() { p.search.Find() }

// TypedRune hears the letters of the page: a digit sorts by that column, /
// searches, s changes the status, e edits, t gives a statement, a ticks all, w shows or hides the
// panel.
func (p *Page) TypedRune(r rune) {
	if p.search.Rune(r) {
		return
	}
	switch r {
	case 's', 'S':
		p.changeStatus()
	case 'e', 'E':
		p.edit()
	case 't', 'T':
		p.giveStatement()
	case 'a', 'A':
		p.tickAll()
	case 'w', 'W':
		p.body.toggle()
	}
}

// TypedKey hears the keys that nothing else has taken.
func (p *Page) TypedKey(ev *fyne.KeyEvent) {
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

// Focus puts the keys on the table.
func (p *Page) Focus() { p.search.Rows() }

func (p *Page) empty() bool { return p.list == nil || len(p.list.Rows) == 0 }

// Open selects the application to a program. Filters stay as long as they show
// it.
func (p *Page) Open(r ui.Route) {
	if r.Item == "" || p.list == nil || !slices.ContainsFunc(p.list.Rows, func(x app.ApplicationRow) bool { return x.Program == r.Item }) {
		return
	}
	p.chosen = r.Item
	if !slices.ContainsFunc(p.shown, func(i int) bool { return p.list.Rows[i].Program == r.Item }) {
		p.ClearFilters()
	}
	p.filter(false)
}

// Place is where the page stands.
func (p *Page) Place() ui.Route { return ui.Route{Page: ui.PageApplications, Item: p.chosen} }
