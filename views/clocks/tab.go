// Package clocks is the tab of what time does: which programs close by the years
// since graduation and when, what each of the coming seasons will be held to, how
// long ago things were, which times no record tells of, and what shows a
// commitment to a region.
package clocks

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/clocks"
	"secondlook/views/chart"
	"secondlook/views/papers"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A Tab shows the clocks.
type Tab struct {
	host   ui.Host
	app    *app.App
	papers *papers.Desk
	chart  *chart.Chart // of the time since graduation
	drawn  bool         // the chart has lanes
	table  *ui.Table
	years  []*ui.Column // of the seasons, by the years that the clocks are read for
	about  *ui.Stack    // the card of the selected program
	side   *ui.Sheet
	body   *ui.SideBody
	deck   *ui.Deck

	now     *app.Clocks
	regions []app.Commitment
	rows    []*app.ClockDoor // as the table shows them
	listed  bool             // of the list alone
	chosen  string           // key of the selected program
}

var (
	_ ui.Stater    = (*Tab)(nil)
	_ ui.Actor     = (*Tab)(nil)
	_ ui.Printer   = (*Tab)(nil)
	_ ui.Opener    = (*Tab)(nil)
	_ ui.Placer    = (*Tab)(nil)
	_ ui.RuneTyper = (*Tab)(nil)
	_ ui.KeyTyper  = (*Tab)(nil)
)

// New returns the tab. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Tab {
	t := &Tab{host: h, app: a, papers: papers.New(h, a), chart: chart.New(), about: ui.NewStack(0), side: ui.NewPage(theme.Gap16)}
	columns := []*ui.Column{
		ui.PairColumn(ui.Column{ID: "program", Title: "Program", Width: 190, Flex: 1}, t.name),
		ui.TextColumn(ui.Column{ID: "limit", Title: "Years", Width: 56, Right: true, Drop: 2, Note: "since graduation, at most"}, func(i int) ui.Line {
			return ui.Line{Text: strconv.Itoa(t.rows[i].Cutoff)}
		}),
	}
	for n := range clocks.Seasons {
		t.years = append(t.years, ui.ChipColumn(ui.Column{ID: "season" + strconv.Itoa(n), Title: strconv.Itoa(a.Season() + n), Width: 58}, func(i int) ui.Word {
			return signs[t.rows[i].States[n]]
		}))
	}
	columns = append(append(columns, t.years...), ui.TextColumn(ui.Column{ID: "word", Title: "What becomes of it", Width: 136, Drop: 1}, func(i int) ui.Line {
		return ui.Line{Text: t.rows[i].Word}
	}))
	t.table = ui.NewTable(columns...)
	t.table.OnSelect = t.choose
	t.table.OnPrimary = t.open
	t.body = ui.NewSideBody(t.table, t.side)
	t.deck = ui.NewBeginDeck(t.body, ui.NewStart(h, "What time does", "Once your graduation, exams and rotations are there, this page says which programs close with the years and when, "+
		"how long ago things were, and which times no record tells of."))
	return t
}

// signs stand for what the years mean to a program in a season.
var signs = map[clocks.DoorState]ui.Word{
	clocks.Open: {Text: "✓", Tone: ui.Good}, clocks.Less: {Text: "~", Tone: ui.Unsure}, clocks.Advocate: {Text: "+", Tone: ui.Tier2},
	clocks.Unknown: {Text: "?", Tone: ui.Unsure}, clocks.Closed: {Text: "–", Tone: ui.Dim},
}

// legend says what the signs mean.
const legend = "✓ open · ? said long ago, or borderline · ~ a preference · + somebody speaks for you · – closed"

// Object returns what the tab shows.
func (t *Tab) Object() fyne.CanvasObject { return t.deck }

// kind is what the name of a program says of it behind its house, which tells programs
// of one house apart; else its specialty.
func kind(p *domain.Program) string {
	if i := strings.LastIndex(p.Name, " - "); i >= 0 {
		return p.Name[i+len(" - "):]
	}
	return p.Specialty
}

// name is a program with its place; a star marks those of the list.
func (t *Tab) name(i int) ui.Pair {
	d := t.rows[i]
	out := ui.Pair{Title: d.Program.Title(), Second: kind(d.Program) + " · " + d.Place}
	if d.Listed {
		out.Mark = "★"
	}
	return out
}

// Status says how many doors close next.
func (t *Tab) Status() string {
	if t.now == nil || t.now.Status == "" {
		return "Years since graduation, certificate, hands-on work and gaps, for five seasons"
	}
	return t.now.Status
}

// Actions are the buttons of the page's head.
func (t *Tab) Actions() []ui.Action {
	if t.deck.Top() == ui.FaceBegin {
		return nil
	}
	which := "Only my list"
	if t.listed {
		which = "All programs"
	}
	out := []ui.Action{{Text: which, Do: t.toggle}}
	if len(t.regions) > 0 {
		out = append(out, ui.Action{Text: "Print commitment…", Do: t.Print})
	}
	return out
}

// Focus gives the keys to the table.
func (t *Tab) Focus() {
	if t.deck.Top() == ui.FaceBody {
		t.host.Window.Canvas().Focus(t.table)
	}
}

// TypedRune shows the list alone with l, and the clocks where they are folded
// with w.
func (t *Tab) TypedRune(r rune) {
	switch r {
	case 'l', 'L':
		t.toggle()
	case 'w', 'W':
		t.body.Toggle()
	}
}

// TypedKey hears keys that nothing else has taken: what moves about in a table
// does so in this one.
func (t *Tab) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd:
		t.Focus()
		t.table.TypedKey(ev)
	}
}

// Reload reads the clocks again and keeps the selection.
func (t *Tab) Reload() error {
	ctx := context.Background()
	empty, err := t.app.Empty(ctx)
	if err != nil {
		return err
	}
	t.deck.Turn(map[bool]string{true: ui.FaceBegin, false: ui.FaceBody}[empty])
	if empty {
		return nil
	}
	now, err := t.app.Clocks(ctx, app.Scope{})
	if err != nil {
		return err
	}
	regions, err := t.app.Commitments(ctx, app.Scope{})
	if err != nil {
		return err
	}
	f, err := t.app.TimelineFigure(ctx, app.Scope{})
	if err != nil {
		return err
	}
	t.drawn = len(f.Lanes) > 0 && t.chart.Set(f) == nil
	t.papers.Reload()
	t.now, t.regions = now, regions
	for n, c := range t.years {
		c.Title = strconv.Itoa(now.Season + n)
	}
	t.table.Refresh()
	t.fill()
	t.draw()
	return nil
}

// fill shows the rows, with the selected one still selected.
func (t *Tab) fill() {
	t.rows = nil
	at := 0
	for i := range t.now.Doors {
		d := &t.now.Doors[i]
		if t.listed && !d.Listed {
			continue
		}
		if d.Program.Key == t.chosen {
			at = len(t.rows)
		}
		t.rows = append(t.rows, d)
	}
	t.table.SetCount(len(t.rows))
	if len(t.rows) > 0 {
		t.table.Mark(at)
		t.chosen = t.rows[at].Program.Key
	}
	t.drawProgram()
}

// toggle shows the programs of the list alone, or all again.
func (t *Tab) toggle() {
	if t.now == nil {
		return
	}
	t.listed = !t.listed
	t.fill()
	t.draw()
	t.host.Touch()
}

// choose says of a program what each season says of it.
func (t *Tab) choose(i int) {
	t.chosen = t.rows[i].Program.Key
	t.drawProgram()
}

// open goes to a program.
func (t *Tab) open(i int) {
	t.host.Show(ui.Route{Page: ui.PagePrograms, Item: t.rows[i].Program.Key})
}

// Open selects a program.
func (t *Tab) Open(item string) {
	t.chosen = item
	if t.now == nil {
		return
	}
	if t.listed && !slices.ContainsFunc(t.now.Doors, func(d app.ClockDoor) bool { return d.Program.Key == item && d.Listed }) {
		t.listed = false
		t.host.Touch()
	}
	t.fill()
}

// Place is the selected program.
func (t *Tab) Place() string { return t.chosen }
