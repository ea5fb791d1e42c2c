// Package strategy is the page of what to do next and why: the moves that are
// left, what is to be verified, the specialties, the Match itself, and how far all of it can be
// trusted.
package strategy

import (
	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/verify"
)

// The keys of the tabs, beside [ui.TabMoves] and [ui.TabVerify].
const (
	TabSpecialties = "specialties"
	TabMatch       = "match"
	TabGood        = "good"
)

// A Page is the page of strategy. All of it is about chances, so that nothing of
// it is shown while they are hidden.
type Page struct {
	*ui.Parts
	app  *app.App
	deck *ui.Deck // the tabs, or that they are hidden
}

// What the page shows.
const (
	sideTabs = "tabs"
	sideHush = "hush"
)

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	p := &Page{app: a, deck: ui.NewDeck(), Parts: ui.NewParts(h, ui.PageStrategy, "What you can still do",
		ui.PartTab{Tab: ui.Tab{Key: ui.TabMoves, Text: "Moves"}, Make: func() ui.Part { return newMoves(h, a) }},
		ui.PartTab{Tab: ui.Tab{Key: ui.TabVerify, Text: "To verify"}, Make: func() ui.Part { return verify.New(h, a) }},
		ui.PartTab{Tab: ui.Tab{Key: TabSpecialties, Text: "Specialties"}, Make: func() ui.Part { return newSpecialties(h, a) }},
		ui.PartTab{Tab: ui.Tab{Key: TabMatch, Text: "The Match"}, Make: func() ui.Part { return newMatch(h, a) }},
		ui.PartTab{Tab: ui.Tab{Key: TabGood, Text: "How good is this?"}, Make: func() ui.Part { return newGood(h, a) }},
	)}
	p.deck.Put(sideTabs, p.Parts.Body())
	p.deck.Put(sideHush, ui.NewSheet(ui.NewStack(0, ui.NewCard(ui.NewQuietNote(h, a), theme.Gap16)), 1))
	p.turn()
	return p
}

// turn shows the tabs, or that they are hidden.
func (p *Page) turn() {
	if p.app.Quiet() {
		p.deck.Turn(sideHush)
		return
	}
	p.deck.Turn(sideTabs)
}

// Body returns what the page shows.
func (p *Page) Body() fyne.CanvasObject { return p.deck }

// Status is the sentence of what is shown.
func (p *Page) Status() string {
	if p.app.Quiet() {
		return "Quiet mode: chances are hidden"
	}
	return p.Parts.Status()
}

// Actions are the buttons of what is shown.
func (p *Page) Actions() []ui.Action {
	if p.app.Quiet() {
		return nil
	}
	return p.Parts.Actions()
}

// Reload reads again what is shown.
func (p *Page) Reload() {
	if p.turn(); !p.app.Quiet() {
		p.Parts.Reload()
	}
}

// Open goes to a tab, unless all are hidden.
func (p *Page) Open(r ui.Route) {
	if !p.app.Quiet() {
		p.Parts.Open(r)
	}
}

// Focus puts the keys on what is shown.
func (p *Page) Focus() {
	if !p.app.Quiet() {
		p.Parts.Focus()
	}
}

// Search goes to the search line of what is shown, if there is one.
func (p *Page) Search() {
	if !p.app.Quiet() {
		p.Parts.Search()
	}
}

// TypedRune hears letters that nothing else has taken.
func (p *Page) TypedRune(r rune) {
	if !p.app.Quiet() {
		p.Parts.TypedRune(r)
	}
}

// TypedKey hears keys that nothing else has taken.
func (p *Page) TypedKey(ev *fyne.KeyEvent) {
	if !p.app.Quiet() {
		p.Parts.TypedKey(ev)
	}
}

// The cards of a tab that begins with records.
const (
	cardBegin = "begin"
	cardBody  = "body"
)

// newDeck returns the cards of a tab: what it shows, which is on top, and how to
// begin where there are no records.
func newDeck(h ui.Host, body fyne.CanvasObject, title, text string) *ui.Deck {
	d := ui.NewDeck()
	d.Put(cardBody, body)
	d.Put(cardBegin, ui.NewBegin(title, text, ui.Action{Text: "Begin…", Kind: ui.Primary, Do: func() { h.Show(ui.Route{Page: ui.PageStart}) }}))
	d.Turn(cardBody)
	return d
}

// Name is the title of the page.
func (p *Page) Name() string { return "Strategy" }
