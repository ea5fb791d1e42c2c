package applications

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/build"
	"secondlook/views/letters"
	"secondlook/views/row"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// desk is the tab of the applications: a table of how far each has come and
// since when, with the past of one beside it, or a board by how far they have
// come.
type desk struct {
	host ui.Host
	app  *app.App

	list   *app.ApplicationList // nil: not read yet
	folds  []string             // of its rows, what search looks in
	shown  []int                // rows of the list, as the table shows them
	query  query
	sortBy string
	desc   bool
	full   float64            // the chance at the right end of the bars
	chosen string             // program of the selected row
	ticked map[domain.ID]bool // applications whose box is ticked

	search    *ui.Finder
	specialty *ui.Filter
	status    *statusBar
	info      *ui.Text
	clear     *ui.Button
	bulk      *bulk
	table     *ui.Table
	panel     *panel
	body      *body
	board     *board
	deck      *ui.Deck // the table and the board
}

var (
	_ ui.Stater    = (*desk)(nil)
	_ ui.Actor     = (*desk)(nil)
	_ ui.Commander = (*desk)(nil)
	_ ui.Adder     = (*desk)(nil)
	_ ui.Printer   = (*desk)(nil)
	_ ui.Searcher  = (*desk)(nil)
	_ ui.Opener    = (*desk)(nil)
	_ ui.Placer    = (*desk)(nil)
	_ ui.RuneTyper = (*desk)(nil)
	_ ui.KeyTyper  = (*desk)(nil)
	_ ui.Arrower   = (*desk)(nil)
)

// The cards of the desk.
const (
	cardTable = "table"
	cardBoard = "board"
)

// newDesk returns the tab. Call Reload before it is shown.
func newDesk(h ui.Host, a *app.App) *desk {
	p := &desk{host: h, app: a, sortBy: byStatus, full: 0.2, ticked: map[domain.ID]bool{}}
	p.table = newTable(p)
	p.search = ui.NewFinder(p.host, ui.NewSearch("Search name, city, state, note…", "Search…", "Ctrl F", func(string) { p.filter(true) }), p.table,
		func() bool { return !p.empty() })
	p.specialty = ui.NewFilter("Specialty", func() { p.filter(true) })
	p.status = newStatusBar(func() { p.filter(true) })
	p.info = ui.NewText("", ui.Style{Size: small, Color: second})
	p.clear = ui.NewLink("Clear filters", p.ClearFilters)
	p.bulk = newBulk(p)
	p.panel = newPanel(p)
	p.body = newBody(p)
	p.board = newBoard(p)
	p.deck = ui.NewDeck()
	p.deck.Put(cardTable, p.body)
	p.deck.Put(cardBoard, p.board.scroll)
	p.deck.Turn(cardTable)
	return p
}

// Object returns what the tab shows.
func (p *desk) Object() fyne.CanvasObject { return p.deck }

// onBoard reports whether the board is shown.
func (p *desk) onBoard() bool { return p.deck.Top() == cardBoard }

// turn shows the board in the place of the table, or the table again, with the
// same application selected.
func (p *desk) turn() {
	if p.empty() {
		return
	}
	if p.onBoard() {
		p.deck.Turn(cardTable)
		p.filter(false)
	} else {
		p.deck.Turn(cardBoard)
		p.readBoard()
	}
	p.Focus()
	p.host.Touch()
}

// readBoard puts the applications on the board.
func (p *desk) readBoard() {
	b, err := p.app.Board(context.Background(), app.Scope{})
	if err != nil {
		p.host.Fail("The board could not be read, so it shows what it last knew.", err)
		return
	}
	p.board.show(b)
}

// Status says in one sentence where the applications stand.
func (p *desk) Status() string {
	if p.list == nil || len(p.list.Rows) == 0 {
		return "No applications yet"
	}
	text := standing(p.list)
	if o, err := p.app.Overview(context.Background(), app.Scope{}); err == nil && o.Silence != nil && o.Silence.Short != "" {
		text += " · " + o.Silence.Short
	}
	return text + " · chances by " + p.app.Reference()
}

// Actions returns the buttons of the page's head.
func (p *desk) Actions() []ui.Action {
	if p.empty() {
		return []ui.Action{p.host.Change(ui.Action{Text: "Add a program…", Do: p.Add})}
	}
	view := ui.Action{Text: "Board", Do: p.turn}
	if p.onBoard() {
		view.Text = "Table"
	}
	change := p.host.Change(ui.Action{Text: "Change status…", Kind: ui.Primary, Do: p.changeStatus})
	if p.list.Count[domain.Planned] > 0 {
		return []ui.Action{view, p.host.Change(ui.Action{Text: "I have sent these…", Do: p.markSent}), change}
	}
	return []ui.Action{view, change}
}

// Print opens the log of the applications as a PDF.
func (p *desk) Print() { build.PrintApplications(p.host, p.app) }

// Commands are what the tab can do beside its buttons.
func (p *desk) Commands() []ui.Action {
	out := []ui.Action{
		p.host.Change(ui.Action{Text: "Geographic preferences of the season…", Do: p.geography}),
		{Text: "Documents that the applications need", Do: func() { p.host.Show(ui.Route{Page: ui.PageProfile, Tab: "documents"}) }},
	}
	if p.selected() == nil {
		return out
	}
	return append(out,
		p.host.Change(ui.Action{Text: "Add a program to the list…", Do: p.Add}),
		p.host.Change(ui.Action{Text: "Edit signal and note of the application…", Do: p.edit}),
		p.host.Change(ui.Action{Text: "Say which statement it gets, and how far it is customised…", Do: p.giveStatement}),
		ui.Action{Text: "Assign letters…", Do: func() { p.host.Show(letters.Where(p.chosen)) }},
		p.host.Change(ui.Action{Text: "Withdraw the application…", Do: p.withdraw}),
		ui.Action{Text: "History of the application…", Do: func() { p.history(p.selected()) }},
		p.host.Change(ui.Action{Text: "Take a planned application off the list", Do: p.remove}),
		ui.Action{Text: "Print the log of the applications", Do: p.Print})
}

// Reload reads the applications again and keeps the selection.
func (p *desk) Reload() error {
	l, err := p.app.ApplicationsOf(context.Background(), app.Scope{})
	if err != nil {
		return err
	}
	p.show(l)
	return nil
}

// show puts a list on the page.
func (p *desk) show(l *app.ApplicationList) {
	p.list, p.folds = l, p.folds[:0]
	p.full = row.Full(len(l.Rows), func(i int) *app.Row { return l.Rows[i].Ranked })
	there := map[domain.ID]bool{}
	for _, r := range l.Rows {
		there[r.ID] = true
		p.folds = append(p.folds, app.Fold(r.Note)+" "+foldOf(r))
	}
	for id := range p.ticked {
		if !there[id] {
			delete(p.ticked, id)
		}
	}
	p.offer()
	p.status.fill(l.Count)
	p.filter(false)
	p.body.Refresh()
	if p.onBoard() {
		if p.empty() {
			p.deck.Turn(cardTable)
		} else {
			p.readBoard()
		}
	}
	p.host.Touch()
}

// filter finds the rows that are wanted and shows them, with the selected one
// still selected if it is among them. With top it starts at the first row.
func (p *desk) filter(top bool) {
	if p.list == nil {
		return
	}
	p.query = query{words: strings.Fields(app.Fold(p.search.Entry.Text)), specialties: p.specialty.Ticked(), status: p.status.chosen}
	p.shown = p.query.find(p.list.Rows, p.folds, p.shown)
	order(p.list.Rows, p.shown, p.sortBy, p.desc, p.app.Catalog().Short)
	at := p.table.Height()
	p.table.SetSort(p.sortBy, p.desc)
	p.table.SetCount(len(p.shown))
	if top {
		p.table.Top()
		at = -1
	}
	p.keepSelection(at)
	p.told()
}

// keepSelection selects the chosen application again, or else the first row.
func (p *desk) keepSelection(at float32) {
	if len(p.shown) == 0 {
		p.panel.show(nil)
		return
	}
	row := 0
	for i, n := range p.shown {
		if p.list.Rows[n].Program == p.chosen {
			row = i
		}
	}
	p.table.Follow(row, at)
	p.choose(row)
}

// choose shows a row of the table in the panel.
func (p *desk) choose(row int) {
	r := p.row(row)
	p.chosen = r.Program
	p.panel.show(r)
}

// told writes the line between the filters and the table.
func (p *desk) told() {
	p.info.SetText(p.infoLine())
	p.clear.Hidden = !p.query.filtered()
	p.bulk.show(len(p.ticked))
	p.body.Refresh()
}

// infoLine says how many rows are shown, or that silence is normal.
func (p *desk) infoLine() string {
	all := len(p.list.Rows)
	if len(p.shown) < all {
		return "Showing " + ui.Count(len(p.shown)) + " of " + ui.Plural(all, "application", "applications")
	}
	if n := p.list.Count[domain.Submitted]; n > 0 {
		return ui.Plural(n, "program has", "programs have") + " not answered. That is normal: many write only to those whom they invite."
	}
	return "All " + ui.Plural(all, "application", "applications")
}

// row returns the application behind a row of the table.
func (p *desk) row(i int) *app.ApplicationRow {
	if p.list == nil || i < 0 || i >= len(p.shown) {
		return &app.ApplicationRow{}
	}
	return &p.list.Rows[p.shown[i]]
}

// selected returns the selected application, or nil.
func (p *desk) selected() *app.ApplicationRow {
	if p.onBoard() {
		return p.board.selected()
	}
	if i := p.table.Selected(); p.list != nil && i >= 0 && i < len(p.shown) {
		return p.row(i)
	}
	return nil
}

// meant returns the applications that an action is for: those that are ticked,
// or else the selected one.
func (p *desk) meant() (out []*app.ApplicationRow) {
	if p.list == nil {
		return nil
	}
	for i := range p.list.Rows {
		if p.ticked[p.list.Rows[i].ID] {
			out = append(out, &p.list.Rows[i])
		}
	}
	if r := p.selected(); len(out) == 0 && r != nil {
		out = append(out, r)
	}
	return out
}

const (
	small  = theme.Small
	second = theme.Second
)
