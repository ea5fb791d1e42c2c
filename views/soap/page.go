// Package soap is the page of the Supplemental Offer and Acceptance Program:
// before the week what has to be ready, in it the clock, and the unfilled
// programs in the applicant's order with what he does about each.
package soap

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	rules "secondlook/domain/soap"
	"secondlook/views/build"
	"secondlook/views/collection"
	"secondlook/views/history"
	"secondlook/views/intake"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// The filters of the table.
const (
	showAll     = "all"
	showOpen    = "open"
	showUnknown = "unknown"
	showChosen  = "chosen"
	showSkipped = "skipped"
)

// The faces of the page: what has to be ready, and the unfilled programs.
const (
	faceReady = "ready"
	faceList  = "list"
)

// A Page is the page of SOAP.
type Page struct {
	host ui.Host
	app  *app.App

	desk *app.SOAPDesk // nil: not read yet
	rows map[domain.ID]*app.SOAPRow

	list   *collection.List[domain.SOAPProgram]
	screen *collection.Screen
	filter *ui.Tabs
	sheet  *ui.Sheet
	deck   *ui.Deck
	drawn  map[string]drawn
}

// drawn is a card with what it says, so that it is made anew only when it says
// something else.
type drawn struct {
	said string
	card ui.Wrapper
}

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	p := &Page{host: h, app: a, rows: map[domain.ID]*app.SOAPRow{}, drawn: map[string]drawn{}}
	p.list = collection.NewList(h, a.SOAPPrograms, p.spec())
	p.list.History = func(id domain.ID, title string) { history.Show(h, a, a.SOAPPrograms.Table(), id, title) }
	p.screen = collection.NewScreen(h, p.list)
	p.filter = ui.NewTabs([]ui.Tab{
		{Key: showAll, Text: "All"}, {Key: showOpen, Text: "Open to you"}, {Key: showUnknown, Text: "Unknown"},
		{Key: showChosen, Text: "Chosen and sent"}, {Key: showSkipped, Text: "Skipped"},
	}, func(string) { p.screen.Reload() })
	p.sheet = ui.NewSheet(ui.NewStack(theme.Gap16), 0)
	p.sheet.Margin = barRoom
	p.deck = ui.NewDeck()
	p.deck.Put(faceReady, p.sheet)
	p.deck.Put(faceList, ui.NewFilled(theme.Gap12, p.screen, p.filter))
	p.deck.Turn(faceReady)
	return p
}

// barRoom is the room for the bar at the right of a column, in the margin of the
// window.
const barRoom float32 = 14

// Name is the title of the page.
func (p *Page) Name() string { return "SOAP" }

// Count is the number beside the page's name: the unfilled programs of the
// season.
func (p *Page) Count() string {
	if p.desk == nil || len(p.desk.Rows) == 0 {
		return ""
	}
	return ui.Count(len(p.desk.Rows))
}

// Status says where the week stands, and how many applications are left.
func (p *Page) Status() string {
	if p.desk == nil {
		return ""
	}
	parts := []string{p.desk.Clock.Title}
	if left := p.desk.Clock.Left; left != "" {
		parts = append(parts, left)
	}
	if len(p.desk.Rows) > 0 {
		parts = append(parts, p.desk.CountWords)
	}
	return strings.Join(parts, " · ")
}

// Body returns what the page shows.
func (p *Page) Body() fyne.CanvasObject { return p.deck }

// Actions returns the buttons of the page's head.
func (p *Page) Actions() []ui.Action {
	return []ui.Action{
		{Text: "Print…", Do: p.print},
		p.host.Change(ui.Action{Text: "Import a file…", Do: func() { intake.ChooseUnfilled(p.host, p.app) }}),
		p.host.Change(ui.Action{Text: "Paste the list…", Kind: ui.Primary, Do: p.paste}),
	}
}

// Commands are what the page can do beside its buttons.
func (p *Page) Commands() []ui.Action {
	return []ui.Action{
		p.host.Change(ui.Action{Text: "What SOAP asks of you…", Do: p.askSeason}),
		p.host.Change(ui.Action{Text: "Add an unfilled program…", Do: p.list.Add}),
		p.host.Change(ui.Action{Text: "Order of specialties in SOAP…", Do: p.askOrder}),
		p.host.Change(ui.Action{Text: "Follow the order of specialties again", Do: p.loosen}),
	}
}

func (p *Page) paste() { intake.PasteUnfilled(p.host, p.app) }

// Print opens the sheet of SOAP.
func (p *Page) Print() bool {
	p.print()
	return true
}

func (p *Page) print() { build.PrintSOAP(p.host, p.app) }

// Reload reads everything again and keeps the selection.
func (p *Page) Reload() {
	if !p.read() {
		return
	}
	p.screen.Reload()
}

// read works out where SOAP stands, and reports whether that could be done.
func (p *Page) read() bool {
	d, err := p.app.SOAP(context.Background(), app.Scope{})
	if err != nil {
		p.host.Fail("SOAP could not be worked out, so the page shows what it last knew.", err)
		return false
	}
	p.desk = d
	clear(p.rows)
	for i := range d.Rows {
		p.rows[d.Rows[i].ID] = &d.Rows[i]
	}
	p.draw()
	return true
}

// draw puts the cards where they belong.
func (p *Page) draw() {
	if len(p.desk.Rows) == 0 {
		p.sheet.Stack.Set(p.clockCard(), ui.NewTwin(p.eligibleCard(), p.readyCard()), p.beginCard())
		p.sheet.Fit()
		p.deck.Turn(faceReady)
	} else {
		p.screen.SetSide([]fyne.CanvasObject{p.clockCard()}, []fyne.CanvasObject{p.countCard(), p.eligibleCard(), p.readyCard()})
		p.deck.Turn(faceList)
	}
	p.host.Touch()
}

// Tick reads the clock again: each minute of the week can end a phase.
func (p *Page) Tick() {
	if p.desk == nil {
		return
	}
	before := p.desk.Clock.Phase
	if p.read() && p.desk.Clock.Phase != before {
		p.screen.Reload()
	}
}

// Focus puts the keys on the table.
func (p *Page) Focus() {
	if p.desk != nil && len(p.desk.Rows) > 0 {
		p.screen.Focus()
	}
}

// Search puts the keys on the filter line of the table.
func (p *Page) Search() {
	if p.desk != nil && len(p.desk.Rows) > 0 {
		p.list.Search()
	}
}

// Add asks for an unfilled program.
func (p *Page) Add() bool {
	p.list.Add()
	return true
}

// Open chooses a program of the table.
func (p *Page) Open(r ui.Route) {
	if id, err := strconv.ParseInt(r.Item, 10, 64); err == nil && p.rows[domain.ID(id)] != nil {
		p.filter.Mark(showAll)
		p.screen.Reload()
		p.screen.Open("soap_programs", r.Item)
	}
}

// Place is where the page stands.
func (p *Page) Place() ui.Route { return ui.Route{Page: ui.PageSOAP, Item: p.list.Item()} }

// chosen is the program that the table has selected; nil: none.
func (p *Page) chosen() *app.SOAPRow {
	id, err := strconv.ParseInt(p.list.Item(), 10, 64)
	if err != nil {
		return nil
	}
	return p.rows[domain.ID(id)]
}

// TypedRune hears the letters of the page: u and d move the program in the order;
// the table hears the others.
func (p *Page) TypedRune(r rune) {
	switch r {
	case 'u', 'U':
		p.move(-1)
	case 'd', 'D':
		p.move(1)
	case 'v', 'V':
		p.paste()
	default:
		if p.desk != nil && len(p.desk.Rows) > 0 {
			p.screen.TypedRune(r)
		}
	}
}

// TypedKey hears the keys that nothing else has taken.
func (p *Page) TypedKey(ev *fyne.KeyEvent) {
	if p.desk != nil && len(p.desk.Rows) > 0 {
		p.screen.TypedKey(ev)
	}
}

// kept tells of what was noted, or says beside what is wrong why it was not.
func (p *Page) kept(err error, said string) {
	var bad domain.Invalid
	switch {
	case errors.As(err, &bad):
		ui.Tell(p.host, "That is not possible", sentence(bad))
	case err != nil:
		p.host.Fail("Nothing was noted.", err)
	default:
		p.host.Say(ui.Notice{Text: said, Undo: p.host.Undo})
	}
}

// sentence writes what is wrong for people.
func sentence(bad domain.Invalid) string {
	var out []string
	for _, f := range bad {
		out = append(out, domain.Capital(fieldWords[f.Field]+" "+f.Problem+"."))
	}
	return strings.Join(out, "\n")
}

// fieldWords name the fields that a note can get wrong.
var fieldWords = map[string]string{"choice": "your choice", "applied": "the moment of applying", "offers": "the season"}

// phase is the present phase.
func (p *Page) phase() rules.Phase { return p.desk.Clock.Phase }
