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

	lacks  *rest
	quiet  bool // chances are hidden
	body   *body
	check  *check
	duties *duties
	deck   *ui.Deck // the day, the checklist or the agenda
}

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	p := &Page{host: h, app: a}
	p.lacks = newRest(p.draw)
	p.body = newBody(newStart(p), p.draw)
	p.check, p.duties = newCheck(p), newDuties(p)
	p.deck = ui.NewDeck()
	p.deck.Put(partDay, p.body)
	p.deck.Put(partList, p.check.body)
	p.deck.Put(partDue, p.duties.body)
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
	case p.dued():
		return p.duties.status()
	}
	return p.overview.Status
}

// Body returns what the page shows.
func (p *Page) Body() fyne.CanvasObject { return p.deck }

// dayed reports whether the day is shown.
func (p *Page) dayed() bool { return p.deck.Top() == partDay }

// listed reports whether the checklist is shown in the place of the day.
func (p *Page) listed() bool { return p.deck.Top() == partList }

// dued reports whether the agenda is shown in the place of the day.
func (p *Page) dued() bool { return p.deck.Top() == partDue }

// Tabs lists the parts of the page, for the panel of Ctrl+K.
func (p *Page) Tabs() []ui.Tab {
	return []ui.Tab{{Key: partDue, Text: "Agenda: everything that is due"}, {Key: partList, Text: "Checklist"}}
}

// Open goes to the day, to the checklist, or to the agenda and a task on it.
func (p *Page) Open(r ui.Route) {
	if r.Tab == tableTasks {
		r.Tab = partDue
	}
	if r.Tab != partDay && r.Tab != partList && r.Tab != partDue {
		return
	}
	if r.Tab != p.deck.Top() {
		if p.deck.Turn(r.Tab); p.listed() {
			p.check.reload()
		}
		p.host.Touch()
	}
	if p.dued() && r.Item != "" {
		p.duties.find(r.Item)
	}
}

// Place is where the page stands.
func (p *Page) Place() ui.Route { return ui.Route{Page: ui.PageToday, Tab: p.deck.Top()} }

// goes leads to a part of the page.
func (p *Page) goes(part string) func() {
	return func() { p.host.Show(ui.Route{Page: ui.PageToday, Tab: part}) }
}

// Print prints the checklist where it is shown, else the saved list.
func (p *Page) Print() bool {
	if p.listed() {
		p.check.print()
	} else {
		build.Print(p.host, p.app)
	}
	return true
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
	log := p.host.Change(ui.Action{Text: "Log something", Kind: ui.Primary, Do: p.log})
	if p.dued() {
		return []ui.Action{{Text: "Back to today", Do: p.goes(partDay)}, log}
	}
	hide := ui.Action{Text: "Hide chances", Do: p.toggleQuiet}
	if p.quiet {
		hide.Text = "Show chances"
	}
	return []ui.Action{hide, {Text: "Checklist", Do: p.goes(partList)}, log}
}

// toggleQuiet hides every chance or shows them again.
func (p *Page) toggleQuiet() {
	ui.SetQuiet(p.host, p.app, !p.app.Quiet())
	p.Reload()
}

// log asks what there is to note.
func (p *Page) log() {
	if p.host.Record != nil {
		p.host.Record()
	}
}

// Add is what Ctrl+N does here: it asks what there is to note.
func (p *Page) Add() bool {
	if p.host.Record == nil || p.overview == nil || p.overview.Empty {
		return false
	}
	p.log()
	return true
}

// Commands are what can be done from anywhere.
func (p *Page) Commands() []ui.Action {
	return []ui.Action{p.host.Change(ui.Action{Text: "Add a task…", Do: p.newTask}), p.host.Change(ui.Action{Text: "Log something", Do: p.log})}
}

// Focus gives the keys to the agenda where it is shown; else to nothing in
// particular: those of the page scroll it.
func (p *Page) Focus() {
	if p.dued() {
		p.duties.focus()
	}
}

// TypedRune hears the letters of the checklist and of the agenda; on the day c and
// g open them, and n notes something anywhere.
func (p *Page) TypedRune(r rune) {
	switch {
	case r == 'n' || r == 'N':
		p.Add()
	case p.listed():
		p.check.key(r)
	case p.dued():
		p.duties.key(r)
	case r == 'c' || r == 'C':
		p.goes(partList)()
	case r == 'g' || r == 'G':
		p.goes(partDue)()
	}
}

// TypedKey scrolls the page; Escape leads from the checklist or the agenda back to
// the day.
func (p *Page) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case !p.dayed() && ev.Name == fyne.KeyEscape:
		p.goes(partDay)()
	case p.dued():
		p.duties.typed(ev)
	case p.listed():
		p.check.sheet.Scroll(ev)
	default:
		p.body.sheet.Scroll(ev)
	}
}

// Tick reads the page again with each minute.
func (p *Page) Tick() { p.Reload() }

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
	p.quiet = p.app.Quiet()
	p.duties.fill(o)
	if p.listed() {
		p.check.reload()
	}
	if o.Match != nil { // nothing moves a chance any more
		p.overview, p.moves, p.search = o, nil, nil
		p.draw()
		p.host.Touch()
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
	first, left := p.chanceCard(&o.Outlook), p.movesCard(p.moves)
	switch {
	case o.Match != nil && o.Ended != nil:
		first, left = p.endedCard(o.Ended), p.nextCard(o.Match)
	case o.Match != nil:
		first, left = p.matchCard(o.Match), p.nextCard(o.Match)
	case o.Ended != nil:
		first, left = p.endedCard(o.Ended), p.wordsCard(o.Ended)
	}
	top := newColumns([]float32{0.37, 0.29, 0.34}, first, p.soFarCard(o), p.readyCard(o.Dials, o.Words))
	shares := []float32{0.55, 0.45}
	size := p.body.Size()
	room := max(size.Height-top.HeightFor(size.Width)-gap, left.HeightFor((size.Width-gap)*shares[0]))
	lacks, dates := fit(room*usualBody/theme.Size(theme.Body), len(o.Missing), len(o.Dates))
	right := []ui.Wrapper{p.datesCard(o, dates)}
	if o.Match == nil { // what a list still lacks is of no use after it
		right = append(right, p.missingCard(o.Missing, lacks))
	}
	p.body.set(top, newColumns(shares, left, newPile(right...)))
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
