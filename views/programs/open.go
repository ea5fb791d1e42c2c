package programs

import "secondlook/views/ui"

// Wished is the tab of a route to the programs that the wishes name, from the
// first one on.
const Wished = "wished"

// Open selects a program, with the filters taken away that hide it, or shows
// the programs of the wishes.
func (p *Page) Open(r ui.Route) {
	switch {
	case p.ranking == nil:
		return
	case r.Tab == Wished:
		p.filters.clear()
		p.search.Entry.SetText("")
		p.wished()
		p.chosen = ""
		p.filter(true)
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
