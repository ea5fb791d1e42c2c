// Package ranklist is the page of the rank order list: the applicant's own order
// beside that of the scores, what to look at before the deadline, where the list
// may end, and the kept versions.
package ranklist

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/ranklist"
	"secondlook/views/build"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

const (
	small  = theme.Small
	second = theme.Second
)

// The cards of the deck.
const (
	cardEmpty = "empty"
)

// A Page is the page of the rank order list.
type Page struct {
	host   ui.Host
	app    *app.App
	order  *app.RankOrder // nil: never read
	list   string         // key of the advanced program whose first years are shown; "": the primary list
	chosen string         // key of the selected program

	tabs  *ui.Tabs // nil: there is the primary list alone
	table *ui.Table
	below *ui.Sheet
	side  *side
	body  *body
	empty *emptyPage
	deck  *ui.Deck
}

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	p := &Page{host: h, app: a}
	p.table = newTable(p)
	p.below = ui.NewSheet(ui.NewStack(theme.Gap8), theme.Gap12)
	p.side = newSide(p)
	p.body = newBody(p)
	p.empty = newEmpty(p)
	p.deck = ui.NewBeginDeck(p.body, ui.NewStart(h, "The rank list begins with your records", "Once your records are there, the programs that interviewed you can be ranked here."))
	p.deck.Put(cardEmpty, p.empty.object)
	return p
}

// Name is the title of the page.
func (p *Page) Name() string { return "Rank list" }

// Count is the number beside the page's name.
func (p *Page) Count() string {
	if p.order == nil || len(p.order.Rows) == 0 {
		return ""
	}
	return ui.Count(len(p.order.Rows))
}

// Status says how the list stands and when it is due.
func (p *Page) Status() string {
	if p.order == nil {
		return "No rank list yet"
	}
	o := p.order
	var parts []string
	for _, s := range []string{p.who(), ui.Plural(o.Bill.Primary, "program", "programs"), o.Stand, o.Due, o.Left} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

func (p *Page) who() string {
	if p.order.Sample {
		return "Sample applicant"
	}
	return ""
}

// Body returns what the page shows.
func (p *Page) Body() fyne.CanvasObject { return p.deck }

// Actions returns the buttons of the page's head.
func (p *Page) Actions() []ui.Action {
	if p.deck.Top() != ui.FaceBody {
		return nil
	}
	return []ui.Action{
		{Text: "Compare versions", Do: p.compare},
		{Text: "Print…", Do: func() { p.Print() }},
		{Text: "Check against portal", Kind: ui.Primary, Do: p.check},
	}
}

// Commands are what the page can do beside its buttons.
func (p *Page) Commands() []ui.Action {
	if p.order == nil {
		return nil
	}
	out := []ui.Action{p.host.Change(ui.Action{Text: "Add a program to the rank list…", Do: func() { p.Add() }})}
	if p.deck.Top() == ui.FaceBody {
		out = append(out,
			p.host.Change(ui.Action{Text: "Compare ranked programs two by two…", Do: p.pairwise}),
			p.host.Change(ui.Action{Text: "Keep the rank list as a version…", Do: p.keep}),
			p.host.Change(ui.Action{Text: "Note that the rank list is certified…", Do: p.certify}),
			p.host.Change(ui.Action{Text: "Rank as a couple, or alone again", Do: p.couple}))
	}
	return out
}

// Print opens the list as a PDF in the system's viewer.
func (p *Page) Print() bool {
	if p.order == nil || p.order.Empty() {
		return false
	}
	build.PrintRankList(p.host, p.app)
	return true
}

// Reload reads the list again and keeps the selection.
func (p *Page) Reload() {
	ctx := context.Background()
	none, err := p.app.Empty(ctx)
	if err != nil {
		p.host.Fail("Your records could not be read, so the page shows what it last knew.", err)
		return
	}
	if none {
		p.order = nil
		p.side.stop()
		p.deck.Turn(ui.FaceBegin)
		p.host.Touch()
		return
	}
	o, err := p.app.RankOrder(ctx, app.Scope{})
	if err != nil {
		p.host.Fail("Your rank list could not be read, so the page shows what it last knew.", err)
		return
	}
	p.order = o
	if o.Empty() {
		p.empty.show()
		p.side.stop()
		p.deck.Turn(cardEmpty)
	} else {
		p.show()
		p.deck.Turn(ui.FaceBody)
	}
	p.host.Touch()
}

// show fills the body.
func (p *Page) show() {
	p.tabbed()
	rows := p.rows()
	at, was := p.table.Height(), p.table.Selected()
	p.table.SetHidden("formula", p.order.List.Couple)
	p.table.SetHidden("difference", p.order.List.Couple)
	p.table.SetCount(len(rows))
	found := -1
	for i, r := range rows {
		if r.Key == p.chosen && (found < 0 || i == was) {
			found = i
		}
	}
	if found < 0 && len(rows) > 0 {
		found = min(max(was, 0), len(rows)-1)
	}
	p.table.Follow(found, at)
	p.choose(found)
	p.below.Set(p.lines()...)
	p.side.show()
	p.body.Refresh()
}

// rows are the ranks of the list that is shown.
func (p *Page) rows() []app.RankRow {
	if p.order == nil {
		return nil
	}
	for _, s := range p.order.Supplemental {
		if s.Advanced.Key == p.list {
			return s.Rows
		}
	}
	return p.order.Rows
}

// place names the list that is shown.
func (p *Page) place() app.RankPlace { return app.RankPlace{Season: p.order.Season, Advanced: p.list} }

func (p *Page) choose(row int) {
	if rows := p.rows(); row >= 0 && row < len(rows) {
		p.chosen = rows[row].Key
	}
}

// tabbed makes the tabs of the lists anew when there are other ones.
func (p *Page) tabbed() {
	tabs := []ui.Tab{{Text: "Primary list"}}
	found := p.list == ""
	for _, s := range p.order.Supplemental {
		tabs = append(tabs, ui.Tab{Key: s.Advanced.Key, Text: "First years: " + s.Advanced.Name})
		found = found || s.Advanced.Key == p.list
	}
	if !found {
		p.list = ""
	}
	switch {
	case len(tabs) == 1:
		p.tabs = nil
	case p.tabs == nil || !slices.Equal(p.tabs.All(), tabs):
		p.tabs = ui.NewTabs(tabs, func(key string) {
			p.list = key
			p.show()
		})
	}
	if p.tabs != nil {
		p.tabs.Mark(p.list)
	}
}

// lines are what stands below the ranks: what can be done, what to look at, and
// what the list costs.
func (p *Page) lines() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	links := []fyne.CanvasObject{p.host.ChangeLink("Add…", func() { p.Add() })}
	if p.list == "" {
		if len(p.order.Waiting) > 0 {
			links = append(links, p.host.ChangeLink("Add what was interviewed", p.start))
		}
		if len(p.order.Rows) > 1 && !p.order.List.Couple {
			links = append(links, p.host.ChangeLink("Two by two…", p.pairwise))
		}
		if p.order.Formula {
			links = append(links, p.host.ChangeLink("Order of the scores", p.formula))
		}
		links = append(links, p.host.ChangeLink("Keep a version…", p.keep), p.host.ChangeLink("I certified it…", p.certify))
	}
	out = append(out, ui.NewWrap(theme.Gap4, links...))
	out = append(out, p.warnings()...)
	return append(out, ui.Small(p.order.Fees+". A match binds you: rank only programs that you would attend."))
}

// mostAlike is how many warnings of one kind are told in full.
const mostAlike = 2

// warnings are what to look at. Of many of one kind the first ones are told, and
// how many more there are.
func (p *Page) warnings() (out []fyne.CanvasObject) {
	alike := map[string]int{}
	for _, w := range p.order.Warnings {
		if alike[w.Key]++; alike[w.Key] <= mostAlike {
			out = append(out, warning(w.Title, w.Sentence, w.Weight))
		}
	}
	for i, w := range p.order.Warnings {
		last := !slices.ContainsFunc(p.order.Warnings[i+1:], func(x app.RankWarning) bool { return x.Key == w.Key })
		if more := alike[w.Key] - mostAlike; last && more > 0 {
			var names []string
			for _, x := range p.order.Warnings {
				if x.Key == w.Key {
					names = append(names, x.Name)
				}
			}
			out = append(out, warning("And so "+ui.Plural(more, "more program", "more programs"), strings.Join(names[mostAlike:], ", ")+".", w.Weight))
		}
	}
	return out
}

// warning is one thing to look at.
func warning(title, sentence string, weight ranklist.Weight) fyne.CanvasObject {
	tone, ink := ui.Unsure, theme.Unsure
	if weight == ranklist.Quiet {
		tone, ink = ui.Plain, second
	}
	text := ui.NewStack(2, ui.NewParagraph(title+".", ui.Style{Bold: true, Color: ink}), ui.NewParagraph(sentence, ui.Style{Color: ink}))
	return ui.NewToneCard(text, theme.Gap12, tone)
}

// Focus gives the keys to the list.
func (p *Page) Focus() {
	if p.deck.Top() == ui.FaceBody {
		p.host.Window.Canvas().Focus(p.table)
	}
}

// Add asks which program comes onto the list.
func (p *Page) Add() bool {
	if p.order == nil {
		return false
	}
	p.add()
	return true
}

// Move moves the selected rank up or down.
func (p *Page) Move(by int) {
	if at := p.table.Selected(); p.deck.Top() == ui.FaceBody && at >= 0 {
		p.move(at, at+by)
	}
}

// TypedRune hears letters that nothing else has taken.
func (p *Page) TypedRune(r rune) {
	if p.deck.Top() == cardEmpty && unicode.ToLower(r) == 'a' {
		p.Add()
	}
	if p.deck.Top() != ui.FaceBody {
		return
	}
	if r >= '1' && r <= '9' {
		p.rank(string(r))
		return
	}
	do := map[rune]func(){
		'u': func() { p.Move(-1) }, 'd': func() { p.Move(1) }, 'a': p.add, 't': p.pairwise, 'o': p.open, 'w': p.body.toggle,
	}[unicode.ToLower(r)]
	if do != nil {
		do()
	}
}

// TypedKey hears keys that nothing else has taken.
func (p *Page) TypedKey(ev *fyne.KeyEvent) {
	if p.deck.Top() != ui.FaceBody {
		return
	}
	switch ev.Name {
	case fyne.KeyDelete:
		p.remove()
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyEnter:
		p.Focus()
		p.table.TypedKey(ev)
	}
}

// Open selects a program.
func (p *Page) Open(r ui.Route) {
	if r.Item == "" || p.order == nil {
		return
	}
	p.chosen = r.Item
	for _, x := range p.order.Rows {
		if x.Key == r.Item && p.list != "" {
			p.list = ""
		}
	}
	if p.deck.Top() == ui.FaceBody {
		p.table.Mark(-1)
		p.show()
	}
}

// Place is where the page stands.
func (p *Page) Place() ui.Route { return ui.Route{Page: ui.PageRankList, Item: p.chosen} }

// ordinal writes a rank for a sentence.
func ordinal(rank int) string { return "rank " + strconv.Itoa(rank) }
