package programs

import (
	"secondlook/domain/screening"
	"secondlook/views/ui"
)

// Wished is the tab of a route to the programs that the wishes name, from the
// first one on.
const Wished = "wished"

// OfSpecialty is the tab of a route to the programs of the specialty that its
// item names.
const OfSpecialty = "specialty"

// Tabs of routes to the programs of the list that hang on something unknown:
// on the visa, or on anything.
const (
	ListedUnknown = "listed-unknown"
	ListedHanging = "listed-hanging"
)

// Open selects a program, with the filters taken away that hide it, or shows
// the programs that a tab names.
func (p *Page) Open(r ui.Route) {
	switch {
	case p.ranking == nil:
		return
	case r.Tab == OfSpecialty:
		p.filters.clear()
		p.search.Entry.SetText("")
		p.filters.specialty.Tick(r.Item)
		p.chosen = ""
		p.filter(true)
		return
	case r.Tab != "":
		p.only(r.Tab)
		return
	case r.Item == "":
		return
	}
	if p.rowOf(r.Item) < 0 {
		p.filters.clear()
		p.search.Entry.SetText("")
		p.filter(true)
	}
	if row := p.rowOf(r.Item); row >= 0 {
		p.table.Mark(row)
		p.choose(row)
	}
}

// only shows the programs that a tab names, from the first one on.
func (p *Page) only(tab string) {
	p.filters.clear()
	p.search.Entry.SetText("")
	switch tab {
	case Wished:
		p.wished()
	case ListedUnknown:
		p.filters.list.set(true)
		p.filters.visa.Tick(visaUnknown)
	case ListedHanging:
		p.filters.list.set(true)
		p.filters.screens.Tick(screening.Hanging.String())
	}
	p.chosen = ""
	p.filter(true)
}

// Place is the page with the selected program.
func (p *Page) Place() ui.Route { return ui.Route{Page: ui.PagePrograms, Item: p.chosen} }

// rowOf returns the row that shows a program, or -1.
func (p *Page) rowOf(key string) int {
	for i := range p.shown {
		if p.row(i).Program.Key == key {
			return i
		}
	}
	return -1
}
