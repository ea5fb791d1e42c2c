// Package today is the page that the day begins with: where the applicant
// stands, what is missing, what moves the chance most, and which dates come.
package today

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
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
}

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	p := &Page{host: h, app: a, quiet: a.Preference(context.Background(), prefQuiet) == yes}
	p.lacks, p.dates = newRest(p.draw), newRest(p.draw)
	p.body = newBody(newStart(p), p.draw)
	return p
}

// Name is the title of the page.
func (p *Page) Name() string { return "Today" }

// Status says which day it is, in which part of the season, and what is due
// next.
func (p *Page) Status() string {
	if p.overview == nil {
		return ""
	}
	return p.overview.Status
}

// Body returns what the page shows.
func (p *Page) Body() fyne.CanvasObject { return p.body }

// Actions returns the buttons of the page's head: what comes first to do, and
// the way to hide chances while they do nobody good.
func (p *Page) Actions() []ui.Action {
	o := p.overview
	if o == nil || o.Empty {
		return nil
	}
	hide := ui.Action{Text: "Hide chances", Do: p.toggleQuiet}
	if p.quiet {
		hide.Text = "Show chances"
	}
	if len(o.Tallies) == 0 {
		return []ui.Action{hide, {Text: "Open my list", Kind: ui.Primary, Do: func() { p.host.Show(ui.Route{Page: ui.PageList}) }}}
	}
	return []ui.Action{hide, {Text: "Applications", Do: func() { p.host.Show(ui.Route{Page: ui.PageApplications}) }}}
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

// TypedRune hears no letters.
func (p *Page) TypedRune(rune) {}

// TypedKey scrolls the page.
func (p *Page) TypedKey(ev *fyne.KeyEvent) {
	p.body.sheet.Scroll(ev)
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
	top := newColumns([]float32{0.37, 0.29, 0.34}, p.chanceCard(&o.Outlook), p.soFarCard(o.Tallies), readyCard(o.Dials))
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
