// Package today is the page that the day begins with: where the applicant
// stands, what is missing, what moves the chance most, and which dates come.
package today

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/build"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A Page is the page of today.
type Page struct {
	host ui.Host
	app  *app.App

	overview *app.Overview // nil: not read yet
	moves    *app.Moves    // nil: being worked out
	search   *app.Search   // the one that runs

	lacks, dates *rest
	quiet        bool // chances are hidden
	body         *body
	check        *check
	deck         *ui.Deck // the day, or the checklist
}

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	p := &Page{host: h, app: a, quiet: a.Preference(context.Background(), prefQuiet) == yes}
	p.lacks, p.dates = newRest(p.draw), newRest(p.draw)
	p.body = newBody(newStart(p), p.draw)
	p.check = newCheck(p)
	p.deck = ui.NewDeck()
	p.deck.Put(partDay, p.body)
	p.deck.Put(partList, p.check.body)
	p.deck.Turn(partDay)
	return p
}

// Name is the title of the page.
func (p *Page) Name() string { return "Today" }

// Status says which day it is, in which part of the season, and what is due
// next.
func (p *Page) Status() string {
	switch {
	case p.overview == nil:
		return ""
	case p.listed():
		return p.check.status()
	}
	return p.overview.Status
}

// Body returns what the page shows.
func (p *Page) Body() fyne.CanvasObject { return p.deck }

// listed reports whether the checklist is shown in the place of the day.
func (p *Page) listed() bool { return p.deck.Top() == partList }

// Open goes to the day or to the checklist.
func (p *Page) Open(r ui.Route) {
	if r.Tab != partDay && r.Tab != partList || r.Tab == p.deck.Top() {
		return
	}
	if p.deck.Turn(r.Tab); p.listed() {
		p.check.reload()
	}
	p.host.Touch()
}

// Place is where the page stands.
func (p *Page) Place() ui.Route { return ui.Route{Page: ui.PageToday, Tab: p.deck.Top()} }

// goes leads to a part of the page.
func (p *Page) goes(part string) func() {
	return func() { p.host.Show(ui.Route{Page: ui.PageToday, Tab: part}) }
}

// Print prints the checklist where it is shown, else the saved list.
func (p *Page) Print() {
	if p.listed() {
		p.check.print()
		return
	}
	build.Print(p.host, p.app)
}

// Actions returns the buttons of the page's head: what comes first to do, and
// the way to hide chances while they do nobody good.
func (p *Page) Actions() []ui.Action {
	o := p.overview
	if o == nil || o.Empty {
		return nil
	}
	if p.listed() {
		return []ui.Action{{Text: "Back to today", Do: p.goes(partDay)}, {Text: "Print", Kind: ui.Primary, Do: p.check.print}}
	}
	list := ui.Action{Text: "Checklist", Do: p.goes(partList)}
	hide := ui.Action{Text: "Hide chances", Do: p.toggleQuiet}
	if p.quiet {
		hide.Text = "Show chances"
	}
	if len(o.Tallies) == 0 {
		return []ui.Action{hide, list, {Text: "Open my list", Kind: ui.Primary, Do: func() { p.host.Show(ui.Route{Page: ui.PageList}) }}}
	}
	return []ui.Action{hide, list, {Text: "Applications", Do: func() { p.host.Show(ui.Route{Page: ui.PageApplications}) }}}
}

// prefQuiet keeps whether chances are hidden.
const (
	prefQuiet = "today.quiet"
	yes       = "yes"
)

// toggleQuiet hides every chance of the page or shows them again.
func (p *Page) toggleQuiet() {
	p.quiet = !p.quiet
	value := ""
	if p.quiet {
		value = yes
	}
	if err := p.app.SetPreference(context.Background(), prefQuiet, value); err != nil {
		p.host.Fail("That chances are hidden could not be kept for the next start.", err)
	}
	p.draw()
	p.host.Touch()
}

// Focus gives the keys to nothing in particular: those of the page scroll it.
func (p *Page) Focus() {}

// TypedRune hears the letters that turn the checklist; on the day c opens it.
func (p *Page) TypedRune(r rune) {
	switch {
	case p.listed():
		p.check.key(r)
	case r == 'c' || r == 'C':
		p.goes(partList)()
	}
}

// TypedKey scrolls the page; Escape leads from the checklist back to the day.
func (p *Page) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case p.listed() && ev.Name == fyne.KeyEscape:
		p.goes(partDay)()
	case p.listed():
		p.check.sheet.Scroll(ev)
	default:
		p.body.sheet.Scroll(ev)
	}
}

// Reload reads the records again. Where nothing has changed there is nothing
// to do.
func (p *Page) Reload() {
	ctx := context.Background()
	o, err := p.app.Overview(ctx, app.Scope{})
	if err != nil {
		p.host.Fail("Your records could not be read, so the page shows what it last knew.", err)
		return
	}
	if o == p.overview {
		return
	}
	if p.listed() {
		p.check.reload()
	}
	moves, search, err := p.app.Moves(ctx, app.Scope{})
	if err != nil {
		p.host.Fail("What moves your chance could not be worked out.", err)
		return
	}
	p.overview, p.moves, p.search = o, moves, search
	if search == nil {
		p.draw()
		p.host.Touch()
		return
	}
	if p.host.Go != nil {
		p.draw()
		p.host.Touch()
	}
	p.host.Aside(search.Run, func() { p.found(search) })
}

// found shows what a search has found, unless the records have changed since.
func (p *Page) found(s *app.Search) {
	m := p.app.Found(s)
	if s != p.search {
		return
	}
	p.moves, p.search = m, nil
	p.draw()
	p.host.Touch()
}

// draw puts everything on the page again.
func (p *Page) draw() {
	o := p.overview
	if o == nil {
		return
	}
	if o.Empty {
		p.body.begin()
		return
	}
	top := newColumns([]float32{0.37, 0.29, 0.34}, p.chanceCard(&o.Outlook), p.soFarCard(o.Tallies), p.readyCard(o.Dials, o.Words))
	left, shares := p.movesCard(p.moves), []float32{0.55, 0.45}
	size := p.body.Size()
	room := max(size.Height-top.HeightFor(size.Width)-gap, left.HeightFor((size.Width-gap)*shares[0]))
	lacks, dates := fit(room*usualBody/theme.Size(theme.Body), len(o.Missing), len(o.Dates))
	p.body.set(top, newColumns(shares, left, newPile(p.missingCard(o.Missing, lacks), p.datesCard(o, dates))))
}

// link leads to a place.
func (p *Page) link(text string, to app.Spot) fyne.CanvasObject {
	return ui.NewLink(text, func() { p.host.Show(route(to)) })
}

// button is a link that asks for more attention.
func (p *Page) button(text string, to app.Spot) fyne.CanvasObject {
	b := ui.NewButton(ui.Action{Text: text, Do: func() { p.host.Show(route(to)) }})
	b.Compact = true
	return b
}

func route(s app.Spot) ui.Route { return ui.Route{Page: s.Page, Tab: s.Tab, Item: s.Item} }
