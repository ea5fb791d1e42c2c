// Package list is the page of the saved list: the chance by number of programs,
// the money, the tiers, and each program with what can be done about it.
package list

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/build"
	"secondlook/views/chart"
	"secondlook/views/row"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

const (
	small  = theme.Small
	second = theme.Second
)

// What the page shows.
const (
	sideStart = "start" // nobody is there to make a list for
	sideList  = "list"
)

// A Page is the page of the saved list.
type Page struct {
	host    ui.Host
	app     *app.App
	ranking *app.Ranking      // nil: no applicant yet
	now     *app.ListStanding // nil with ranking
	shown   []int             // programs of now, as the table shows them
	sortBy  string
	desc    bool
	full    float64 // the chance at the right end of the bars
	chosen  string  // key of the selected program

	build  *build.Builder
	chart  *chart.Chart
	way    int          // what the chart is drawn against
	ways   []*ui.Button // one for each
	money  *money
	tiers  *ui.Stack
	signal *ui.Stack
	notes  *ui.Stack
	search *ui.Finder
	tools  *tools
	table  *ui.Table
	body   *body
	deck   *ui.Deck // the body, or how to begin
}

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	p := &Page{host: h, app: a, sortBy: byChance, desc: true, full: 1}
	p.build = build.New(h, a, func() *app.Ranking { return p.ranking })
	p.chart = chart.New()
	for n, w := range ways {
		link := ui.NewLink(w.name, func() { p.against(n) })
		p.ways = append(p.ways, link)
	}
	p.chart.SetWays(p.ways...)
	p.against(0)
	p.money = newMoney(p)
	p.tiers, p.signal, p.notes = ui.NewStack(0), ui.NewStack(0), ui.NewStack(theme.Gap8)
	p.table = newTable(p)
	p.search = ui.NewFinder(p.host, ui.NewSearch("Search your list…", "Search…", "Ctrl F", func(string) { p.filter() }), p.table,
		func() bool { return p.now != nil && len(p.now.Programs) > 0 })
	p.tools = newTools(p)
	p.body = newBody(p)
	p.deck = ui.NewDeck()
	p.deck.Put(sideStart, newStart(p))
	p.deck.Put(sideList, p.body)
	p.deck.Turn(sideStart)
	return p
}

// Name is the title of the page.
func (p *Page) Name() string { return "My list" }

// Count is the number beside the page's name.
func (p *Page) Count() string {
	if p.now == nil || p.now.Curve.Listed == 0 {
		return ""
	}
	return ui.Count(p.now.Curve.Listed)
}

// Status says in one sentence where the list stands.
func (p *Page) Status() string {
	if p.now == nil {
		return "No list yet"
	}
	var parts []string
	add := func(when bool, text string) {
		if when {
			parts = append(parts, text)
		}
	}
	n, wasted := p.now.Curve.Listed, len(p.now.Wasted)
	add(p.ranking.Profile.Applicant.Sample, "Sample applicant")
	add(n == 0, "No program is on your list yet")
	add(n > 0, ui.Plural(n, "program", "programs")+" in "+ui.Plural(len(p.now.Spending), "specialty", "specialties"))
	add(n > 0, app.Money(p.now.FeeCents)+" in fees")
	add(n > 0 && wasted > 0, ui.Count(wasted)+" wasted")
	add(n > 0 && wasted == 0 && p.now.IsBest, "best list for this money")
	add(n > 0 && wasted == 0 && !p.now.IsBest && p.now.Better, "a better list for this money exists")
	add(true, "chances by "+p.app.Reference())
	return strings.Join(parts, " · ")
}

// Body returns what the page shows.
func (p *Page) Body() fyne.CanvasObject { return p.deck }

// Actions returns the buttons of the page's head.
func (p *Page) Actions() []ui.Action {
	switch {
	case p.now == nil:
		return nil
	case p.empty():
		return []ui.Action{p.host.Change(ui.Action{Text: "Build my list", Kind: ui.Primary, Do: p.build.Ask})}
	}
	return []ui.Action{{Text: "Print…", Do: func() { p.Print() }}, p.host.Change(ui.Action{Text: "Rebuild list", Kind: ui.Primary, Do: p.build.Ask})}
}

// Print opens the list as a PDF in the system's viewer.
func (p *Page) Print() bool {
	if p.now == nil {
		return false
	}
	build.Print(p.host, p.app)
	return true
}

// empty reports whether no program is on the list.
func (p *Page) empty() bool { return p.now == nil || p.now.Curve.Listed == 0 }

// Reload reads the records again and keeps the selection.
func (p *Page) Reload() {
	ctx := context.Background()
	none, err := p.app.Empty(ctx)
	if err != nil {
		p.host.Fail("Your records could not be read, so the page shows what it last knew.", err)
		return
	}
	if none {
		p.ranking, p.now = nil, nil
		p.money.reset()
		p.deck.Turn(sideStart)
	} else {
		r, err := p.app.Rank(ctx, app.Scope{})
		if err != nil {
			p.host.Fail("Your list could not be ranked, so the page shows what it last knew.", err)
			return
		}
		p.ranking, p.now = r, p.app.ListStanding(r)
		p.show()
		p.deck.Turn(sideList)
	}
	p.filter()
	p.body.Refresh()
	p.host.Touch()
}

// show fills the cards.
func (p *Page) show() {
	p.against(p.way)
	p.full = row.Full(len(p.now.Programs), func(i int) *app.Row { return p.now.Programs[i].Row })
	p.money.fill()
	p.tiers.Set(tierLines(p.host, p.now, p.askWishes, p.app.Quiet())...)
	p.signal.Set(signalLines(p.host, p.now, p.app.Catalog().Short, p.placeSignals)...)
	p.body.signals.Hidden = len(p.now.Signals) == 0
	p.notes.Set(noteLines(p.now)...)
}

// filter finds the programs that are searched for and shows them.
func (p *Page) filter() {
	p.shown = p.shown[:0]
	if p.now != nil {
		words := strings.Fields(app.Fold(p.search.Entry.Text))
		for i, x := range p.now.Programs {
			if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(x.Fold, w) }) {
				p.shown = append(p.shown, i)
			}
		}
		p.order()
	}
	at := p.table.Height()
	p.table.SetSort(p.sortBy, p.desc)
	p.table.SetCount(len(p.shown))
	row := slices.IndexFunc(p.shown, func(i int) bool { return p.now.Programs[i].Program.Key == p.chosen })
	if row < 0 && len(p.shown) > 0 {
		row = min(max(p.table.Selected(), 0), len(p.shown)-1)
	}
	if row >= 0 {
		p.table.Follow(row, at)
		p.choose(row)
	}
	p.tools.show(p.selected())
}

// choose notes the selected program.
func (p *Page) choose(row int) {
	p.chosen = p.now.Programs[p.shown[row]].Program.Key
	p.tools.show(p.selected())
}

// selected returns the selected program, or nil.
func (p *Page) selected() *app.ListedProgram {
	if i := p.table.Selected(); p.now != nil && i >= 0 && i < len(p.shown) {
		return &p.now.Programs[p.shown[i]]
	}
	return nil
}

// Open selects a program of the list, or the first of one that was just built.
func (p *Page) Open(r ui.Route) {
	if p.now == nil || r.Item == "" && r.Tab != build.Built {
		return
	}
	p.chosen = r.Item
	if p.search.Entry.Text != "" {
		p.search.Entry.SetText("")
	}
	p.filter()
	if r.Tab == build.Built && len(p.shown) > 0 {
		p.table.Top()
		p.table.Mark(0)
		p.choose(0)
	}
}

// Place is where the page stands.
func (p *Page) Place() ui.Route { return ui.Route{Page: ui.PageList, Item: p.chosen} }
