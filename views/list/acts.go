package list

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/build"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// tools is the line over the table: the search, and what can be done with the
// selected program.
type tools struct {
	flow                       *ui.Flow
	pin, ban, worth, off, open *ui.Button
}

func newTools(p *Page) *tools {
	t := &tools{
		pin:   ui.NewButton(p.host.Change(ui.Action{Text: "Pin", Do: func() { p.mark(domain.Pin) }})),
		ban:   ui.NewButton(p.host.Change(ui.Action{Text: "Ban", Do: func() { p.mark(domain.Ban) }})),
		worth: ui.NewButton(p.host.Change(ui.Action{Text: "Worth…", Do: p.askWorth})),
		off:   ui.NewButton(p.host.Change(ui.Action{Text: "Take off", Do: p.toggleListed})),
		open:  ui.NewButton(ui.Action{Text: "Why this place?", Do: p.openProgram}),
	}
	t.flow = ui.NewFlow(theme.Gap8, 150, p.search.Box(), t.pin, t.ban, t.worth, t.off, t.open)
	return t
}

// show names the buttons after the selected program.
func (t *tools) show(x *app.ListedProgram) {
	for _, b := range []*ui.Button{t.pin, t.ban, t.worth, t.off, t.open} {
		ui.Visible(b, x != nil)
	}
	if x == nil {
		return
	}
	word := func(b *ui.Button, on bool, yes, no string) {
		b.Set(map[bool]string{true: yes, false: no}[on], map[bool]ui.Kind{true: ui.Chosen, false: ui.Quiet}[on])
	}
	word(t.pin, x.Mark == domain.Pin, "Pinned ✓", "Pin")
	word(t.ban, x.Mark == domain.Ban, "Banned ✓", "Ban")
	t.worth.Set("Worth…", ui.Quiet)
	if x.Worth > 0 {
		t.worth.Set("Worth "+strconv.Itoa(x.Worth)+" ✓", ui.Chosen)
	}
	t.off.Set(map[bool]string{true: "Take off", false: "Put on"}[x.Listed], ui.Quiet)
	t.flow.Refresh()
}

// markByKey is mark by a letter. It changes records at once, so that it is heard
// only while the table has the keys.
func (p *Page) markByKey(kind domain.MarkKind) {
	if p.table.Focused() {
		p.mark(kind)
	}
}

// mark pins or bans the selected program, or takes that mark away.
func (p *Page) mark(kind domain.MarkKind) {
	if x := p.selected(); x != nil {
		build.Mark(p.host, p.app, x.Row, p.ranking.Season, kind)
	}
}

// askWorth asks what a match at the selected program is worth.
func (p *Page) askWorth() {
	if x := p.selected(); x != nil {
		p.search.Rows()
		build.AskWorth(p.host, p.app, x.Row, p.ranking.Season, x.Worth)
	}
}

// toggleListed takes the selected program off the list, or puts it on.
func (p *Page) toggleListed() {
	if x := p.selected(); x != nil {
		build.Toggle(p.host, p.app, x.Row, p.ranking.Season)
	}
}

// takeOff takes planned programs off the list in one step.
func (p *Page) takeOff(keys ...string) {
	p.search.Rows() // the link that was pressed is drawn no more
	build.TakeOff(p.host, p.app, p.ranking.Season, keys...)
}

// openProgram shows on its own page why the selected program stands where it
// does.
func (p *Page) openProgram() {
	if x := p.selected(); x != nil {
		p.host.Show(ui.Route{Page: ui.PagePrograms, Item: x.Program.Key})
	}
}

// askWishes asks what the list shall be like.
func (p *Page) askWishes() {
	p.search.Rows() // the link that was pressed is drawn no more
	build.AskWishes(p.host, p.app, p.ranking.Profile.Applicant)
}

// placeSignals shows where the season's signals help most.
func (p *Page) placeSignals() {
	if p.now != nil && len(p.now.Signals) > 0 {
		p.search.Rows()
		build.PlaceSignals(p.host, p.app)
	}
}

// keep makes the typed budget that of the applicant.
func (m *money) keep() {
	cents, err := app.ParseMoney(m.budget.Text)
	if m.budget.Text == "" {
		cents, err = 0, nil
	}
	if err != nil {
		m.field.Problem("The budget " + err.Error())
		m.p.body.Refresh()
		return
	}
	if err := m.p.app.SetBudget(context.Background(), cents); err != nil {
		m.p.host.Fail("The budget was not kept.", err)
		return
	}
	m.reset()
	text := "Your budget is " + app.Money(cents)
	if cents == 0 {
		text = "No budget is set"
	}
	m.p.host.Say(ui.Notice{Text: text, Undo: m.p.host.Undo})
	m.p.search.Rows()
}

// Unsaved reports whether a budget is typed that is not kept yet.
func (p *Page) Unsaved() bool { return p.money.unsaved() }

// Search puts the keys on the search line.
func (p *Page) Search() { p.search.Find() }

// TypedRune hears the letters of the page: o goes to the program, v asks what it is
// worth, s places signals, c turns the chart, / searches;
// while the table has the keys p pins and b bans.
func (p *Page) TypedRune(r rune) {
	switch r {
	case 'p', 'P':
		p.markByKey(domain.Pin)
	case 'b', 'B':
		p.markByKey(domain.Ban)
	case 'v', 'V':
		p.askWorth()
	case 's', 'S':
		p.placeSignals()
	case 'c', 'C':
		p.turn()
	case 'o', 'O':
		p.openProgram()
	default:
		p.search.Rune(r)
	}
}

// TypedKey hears the keys that nothing else has taken.
func (p *Page) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDelete, fyne.KeyBackspace:
		if x := p.selected(); x != nil && x.Listed {
			p.takeOff(x.Program.Key)
		}
	default:
		p.search.Key(ev)
	}
}

// Focus puts the keys on the table.
func (p *Page) Focus() { p.search.Rows() }
