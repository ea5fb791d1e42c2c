// Package programs is the page of all residency programs: ranked, searched and
// filtered, with a panel that says why a program stands where it does and lets
// the user put a fact right.
package programs

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/views/build"
	"secondlook/views/intake"
	"secondlook/views/row"
	"secondlook/views/ui"
)

// A Page is the page of programs.
type Page struct {
	host ui.Host
	app  *app.App

	explain   func(*app.Ranking, int) app.Explanation
	prospects func(*app.Ranking, int) app.Prospects

	ranking *app.Ranking // nil: no applicant yet
	shown   []int        // rows of the ranking, as the table shows them
	query   query
	sortBy  string
	desc    bool
	full    float64 // the chance at the right end of the bars
	chosen  string  // key of the selected program
	told    bool    // the default filters have been set
	move    string  // how the selected program moved with the last change

	build   *build.Builder
	search  *ui.Finder
	filters filters
	info    *ui.Text
	clear   *ui.Button
	table   *ui.Table
	why     *panel
	body    *body
}

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	p := &Page{app: a, explain: a.Explain, prospects: a.Prospects, sortBy: byRank, full: 1}
	p.host = p.telling(h)
	p.build = build.New(p.host, a, func() *app.Ranking { return p.ranking })
	p.table = newTable(p)
	p.search = ui.NewFinder(p.host, ui.NewSearch("Search name, city, state, ACGME number…", "Search…", "Ctrl F", func(string) { p.filter(true) }), p.table,
		func() bool { return p.ranking != nil })
	p.filters = newFilters(p)
	p.info = ui.NewText("", ui.Style{Size: small, Color: second})
	p.clear = ui.NewLink("Clear filters", p.ClearFilters)
	p.why = newPanel(p)
	p.body = newBody(p)
	return p
}

// Name is the title of the page.
func (p *Page) Name() string { return "Programs" }

// Count is the number beside the page's name.
func (p *Page) Count() string {
	if p.ranking == nil {
		return ui.Count(len(p.app.Catalog().Programs))
	}
	return ui.Count(p.ranking.Counts.All)
}

// Status says in one sentence where the applicant stands.
func (p *Page) Status() string {
	if p.ranking == nil {
		return p.Count() + " programs in the catalog · none of them ranked yet"
	}
	c := p.ranking.Counts
	who := ""
	if p.ranking.Profile.Applicant.Sample {
		who = "Sample applicant · "
	}
	gone := ""
	if n := len(p.ranking.Missing); n > 0 { // first, for what is last is cut off where it is narrow
		gone = ui.Plural(n, "listed program is", "listed programs are") + " no longer in the catalog · "
	}
	text := who + gone + fmt.Sprintf("%s ranked · %s not closed to you%s · %s screened out",
		ui.Plural(c.All, "program", "programs"), ui.Count(c.Open+c.Unknown), toVerify(c), ui.Count(c.Closed))
	if c.NeedStep3 > 0 {
		text += ", " + ui.Count(c.NeedStep3) + " of them only for want of Step 3"
	}
	return text + " · chances by " + p.app.Reference()
}

// toVerify says for how many of the programs that are not closed facts are to
// verify.
func toVerify(c app.Counts) string {
	switch open := c.Open + c.Unknown; {
	case c.Unknown == 0:
		return ""
	case c.Unknown == open:
		return ", all with facts to verify"
	case 10*c.Unknown >= 9*open:
		return ", nearly all with facts to verify"
	default:
		return ", " + ui.Count(c.Unknown) + " with facts to verify"
	}
}

// Body returns what the page shows.
func (p *Page) Body() fyne.CanvasObject { return p.body }

// Actions returns the buttons of the page's head.
func (p *Page) Actions() []ui.Action {
	load := ui.Action{Text: "Import…", Do: func() { intake.Choose(p.host, p.app) }}
	if p.ranking == nil {
		return []ui.Action{load}
	}
	return []ui.Action{load, {Text: "Print list…", Do: func() { p.Print() }}, p.host.Change(ui.Action{Text: "Build my list", Kind: ui.Primary, Do: p.build.Ask})}
}

// Reload ranks the catalog again and keeps the selection.
func (p *Page) Reload() {
	ctx := context.Background()
	empty, err := p.app.Empty(ctx)
	if err != nil {
		p.host.Fail("Your records could not be read, so the page shows what it last knew.", err)
		return
	}
	if empty {
		p.show(nil)
		return
	}
	r, err := p.app.Rank(ctx, app.Scope{})
	if err != nil {
		p.host.Fail("The programs could not be ranked, so the page shows what it last knew.", err)
		return
	}
	p.show(r)
}

// show puts a ranking on the page; nil is the page before there is anybody to
// rank for.
func (p *Page) show(r *app.Ranking) {
	p.move = moves(p.ranking, r, p.chosen)
	p.ranking = r
	p.table.SetDrop(byVisa, visaDrop(r))
	if r != nil {
		p.full = row.Full(len(r.Rows), func(i int) *app.Row { return &r.Rows[i] })
		p.filters.fill(p)
		if !p.told {
			p.told = true
			p.wished()
		}
	} else {
		p.told = false
	}
	p.filter(false)
	p.body.Refresh()
	p.host.Touch()
}

// wished sets the filters that a person starts with: his specialties, without
// what is closed to him.
func (p *Page) wished() {
	wishes := p.ranking.Profile.Applicant.Wishes.Specialties
	if len(wishes) == 0 {
		return
	}
	p.filters.specialty.Tick(wishes...)
	p.filters.screens.Tick(screening.Open.String(), screening.Hanging.String())
	p.query = p.filters.read(p.query)
}

// filter finds the rows that are wanted and shows them, with the selected one
// still selected if it is among them. With top it starts at the first row.
func (p *Page) filter(top bool) {
	if p.ranking == nil {
		p.shown = p.shown[:0]
		p.table.SetCount(0)
		return
	}
	p.query = p.filters.read(p.query)
	p.query.gap = p.gap
	if p.table.SetHidden(byGap, !p.query.mean); !p.query.mean && p.sortBy == byGap {
		p.sortBy, p.desc = byRank, false
	}
	p.query.keep = p.chosen // a program that was just put right does not vanish under the eyes
	if top {
		p.query.keep = ""
	}
	p.query.asked = nil
	if p.query.listed && slices.Contains(p.query.visas, visaUnknown) {
		p.query.asked = asked(p.ranking)
	}
	p.query.words = strings.Fields(app.Fold(p.search.Entry.Text))
	p.shown = p.query.find(p.ranking.Rows, p.shown)
	at := p.table.Height()
	if p.sortBy != byRank || p.desc {
		order(p.ranking.Rows, p.shown, p.sortBy, p.desc, p.app.Catalog().Short, p.gap)
	}
	p.table.SetSort(p.sortBy, p.desc)
	p.table.SetCount(len(p.shown))
	if top {
		p.table.Top()
		at = -1
	}
	p.keepSelection(at)
	p.info.SetText(p.standing())
	p.clear.Hidden = !p.query.filtered() && len(p.query.words) == 0
	p.body.Refresh()
}

// keepSelection selects the chosen program again, at the height of the window
// where it was looked at, or else the first row.
func (p *Page) keepSelection(at float32) {
	row := 0
	for i, n := range p.shown {
		if p.ranking.Rows[n].Program.Key == p.chosen {
			row = i
		}
	}
	if len(p.shown) == 0 {
		p.why.show(nil, -1)
		return
	}
	p.table.Follow(row, at)
	p.choose(row)
}

// choose shows the reasons of a row of the table.
func (p *Page) choose(row int) {
	n := p.shown[row]
	p.chosen = p.ranking.Rows[n].Program.Key
	if p.why.late = !p.body.unfolded(); !p.why.late {
		p.why.show(p.ranking, n)
	}
}

// explained is what is said of the selected row.
func (p *Page) explained() (x app.Explanation) {
	if p.selected() != nil {
		x = p.why.explanation(p.ranking, p.shown[p.table.Selected()])
	}
	return x
}

// row returns the ranked row behind a row of the table.
func (p *Page) row(i int) *app.Row {
	if p.ranking == nil || i < 0 || i >= len(p.shown) {
		return &noRow
	}
	return &p.ranking.Rows[p.shown[i]]
}

// standing says how many rows are shown, and of the user's list how many are
// closed.
func (p *Page) standing() string {
	if text := p.shownWords(); len(p.query.missing) > 0 {
		n := 0
		for i := range p.shown {
			n += p.query.toAsk(p.row(i).Program)
		}
		return text + " · " + ui.Plural(n, "fact", "facts") + " to ask"
	}
	return p.shownWords()
}

func (p *Page) shownWords() string {
	if p.query.listed {
		return p.listStanding()
	}
	if len(p.shown) == len(p.ranking.Rows) {
		return "All " + ui.Plural(len(p.shown), "program", "programs")
	}
	return "Showing " + ui.Count(len(p.shown)) + " of " + ui.Plural(len(p.ranking.Rows), "program", "programs")
}

// selected returns the selected row of the ranking, or nil.
func (p *Page) selected() *app.Row {
	if i := p.table.Selected(); p.ranking != nil && i >= 0 && i < len(p.shown) {
		return p.row(i)
	}
	return nil
}

// ClearFilters shows every program.
func (p *Page) ClearFilters() {
	p.filters.clear()
	p.search.Entry.SetText("")
	p.filter(true)
}

// Print opens the saved list as a PDF in the system's viewer, once it is read.
func (p *Page) Print() bool {
	if p.ranking == nil {
		return false
	}
	build.Print(p.host, p.app)
	return true
}

// toggleListed puts the selected program on the list or takes it off.
func (p *Page) toggleListed() {
	if r := p.selected(); r != nil {
		build.Toggle(p.host, p.app, r, p.ranking.Season)
	}
}

// markByKey is mark by a letter. It changes records at once, so that it is heard
// only while the table has the keys.
func (p *Page) markByKey(kind domain.MarkKind) {
	if p.table.Focused() {
		p.mark(kind)
	}
}

// worth is the user's own value of a match at a program; 0 is none.
func (p *Page) worth(r *app.Row) int {
	return p.ranking.Profile.Valued(p.ranking.Season)[r.Program.Key]
}

// askWorth asks what a match at the selected program is worth.
func (p *Page) askWorth() {
	if r := p.selected(); r != nil {
		build.AskWorth(p.host, p.app, r, p.ranking.Season, p.worth(r))
	}
}

// mark pins or bans the selected program, or takes that mark away.
func (p *Page) mark(kind domain.MarkKind) {
	if r := p.selected(); r != nil {
		build.Mark(p.host, p.app, r, p.ranking.Season, kind)
	}
}
