// Package settings is the page of everything that the user can set: the season
// and its dates, prices and signals, thresholds and weights, the look of the
// window, his data, and what the program rests on.
package settings

import (
	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/figures"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// The tabs, by their keys.
const (
	TabSeason     = "season"
	tabFees       = "fees"
	tabThresholds = "thresholds"
	tabWeights    = "weights"
	tabLook       = "look"
	tabData       = "data"
	tabSources    = "sources"
	tabAbout      = "about"
)

// A part is what stands under one tab.
type part interface {
	object() fyne.CanvasObject
	reload() error      // reads again what it shows
	focus()             // takes the keys
	search()            // goes to the search line, if there is one
	open(item string)   // goes to an item
	place() string      // the item that it stands at
	key(*fyne.KeyEvent) // hears what nothing else has taken
	letter(r rune)
}

// A Page is the page of settings.
type Page struct {
	host  ui.Host
	app   *app.App
	tabs  *ui.Tabs
	parts map[string]part
	fresh map[string]bool // parts that show the records as they are
	deck  *ui.Deck
	body  *ui.Filled
}

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	p := &Page{host: h, app: a, parts: map[string]part{}, fresh: map[string]bool{}, deck: ui.NewDeck()}
	var tabs []ui.Tab
	add := func(key, text string, o part) {
		tabs = append(tabs, ui.Tab{Key: key, Text: text})
		p.parts[key] = o
		p.deck.Put(key, o.object())
	}
	add(TabSeason, "Season", newSeason(p))
	add(tabFees, "Fees and signals", newFigureTab(p, feesNote, true, figures.Fees, figures.Signals))
	add(tabThresholds, "Thresholds", newFigureTab(p, thresholdsNote, false, figures.Thresholds))
	add(tabWeights, "Weights", newFigureTab(p, weightsNote, false, figures.Weights))
	add(tabLook, "Look", newLook(p))
	add(tabData, "Data", newData(p))
	add(tabSources, "Sources", newSources(p))
	add(tabAbout, "About", newAbout(p))
	p.tabs = ui.NewTabs(tabs, func(string) { p.turn() })
	p.body = ui.NewFilled(theme.Gap12, p.deck, p.tabs)
	return p
}

// Tabs lists the parts of the page.
func (p *Page) Tabs() []ui.Tab { return p.tabs.All() }

// Name is the title of the page.
func (p *Page) Name() string { return "Settings" }

// Status says which figures are in use.
func (p *Page) Status() string {
	return "Chances by " + p.app.Reference() + " · catalog " + p.app.Catalog().Edition
}

// Body returns what the page shows.
func (p *Page) Body() fyne.CanvasObject { return p.body }

// now is the part that is shown.
func (p *Page) now() part { return p.parts[p.tabs.Chosen()] }

// Reload reads again what is shown; the other parts are read when they are
// turned to.
func (p *Page) Reload() {
	clear(p.fresh)
	p.turn()
}

// turn shows the chosen part. One that cannot be read shows what it last knew.
func (p *Page) turn() {
	key := p.tabs.Chosen()
	var err error
	if !p.fresh[key] {
		err = p.now().reload()
		p.fresh[key] = err == nil
	}
	p.deck.Turn(key)
	p.host.Touch()
	if err != nil {
		p.host.Fail("The settings could not be read, so the page shows what it last knew.", err)
	}
}

// Focus puts the keys on the part that is shown.
func (p *Page) Focus() { p.now().focus() }

// Search puts the keys on the search line of the part that is shown.
func (p *Page) Search() { p.now().search() }

// TypedRune hears the letters of the page.
func (p *Page) TypedRune(r rune) { p.now().letter(r) }

// TypedKey hears the keys that nothing else has taken.
func (p *Page) TypedKey(ev *fyne.KeyEvent) { p.now().key(ev) }

// Open goes to a tab, and to a figure on it. A figure alone finds its tab.
func (p *Page) Open(r ui.Route) {
	tab := r.Tab
	if g, _, ok := figures.GroupOf(r.Item); ok && tab == "" {
		tab = map[figures.Group]string{
			figures.Season: TabSeason, figures.Fees: tabFees, figures.Signals: tabFees,
			figures.Thresholds: tabThresholds, figures.Weights: tabWeights,
		}[g]
	}
	if tab != "" {
		p.tabs.Mark(tab)
	}
	p.turn()
	if r.Item != "" {
		p.now().open(r.Item)
	}
}

// Place is the tab that is shown, and the figure that is selected on it.
func (p *Page) Place() ui.Route {
	return ui.Route{Page: ui.PageSettings, Tab: p.tabs.Chosen(), Item: p.now().place()}
}

// still is a part without a table.
type still struct{}

func (still) search()            {}
func (still) open(string)        {}
func (still) place() string      { return "" }
func (still) key(*fyne.KeyEvent) {}
func (still) letter(rune)        {}
