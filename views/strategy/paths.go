package strategy

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/paths"
	"secondlook/views/build"
	"secondlook/views/chart"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// pathsTab is the tab of what can be done over several seasons: the best next
// step, the paths by season, and what each of them rests on.
type pathsTab struct {
	host  ui.Host
	app   *app.App
	deck  *ui.Deck
	top   *ui.Stack // of the best next step
	body  *ui.Filled
	sides *ui.SideBody
	table *ui.Table
	chart *chart.Chart
	side  *ui.Sheet

	state  pathState
	now    *app.Overview // of the records that were looked at last; nil: none were
	found  *app.Paths    // what is shown, be it of older records; nil: nothing yet
	chosen pathKey

	search *app.PathSearch // the one that runs
	stop   func()          // gives it up; nil: none runs
	part   string          // how far it is, in words
}

var (
	_ ui.Stater    = (*pathsTab)(nil)
	_ ui.Actor     = (*pathsTab)(nil)
	_ ui.Printer   = (*pathsTab)(nil)
	_ ui.Leaver    = (*pathsTab)(nil)
	_ ui.RuneTyper = (*pathsTab)(nil)
	_ ui.KeyTyper  = (*pathsTab)(nil)
)

// pathState says how far the paths of the records are.
type pathState uint8

const (
	pathsIdle    pathState = iota // nobody has asked yet
	pathsRunning                  // they are being worked out
	pathsStopped                  // the user has stopped it
	pathsFailed                   // they could not be worked out
	pathsFound                    // they are shown
)

// pathKey is what a path is known by again.
type pathKey struct {
	kind  paths.Kind
	doing domain.Doing
	own   domain.ID
}

func keyOf(l *app.PathLine) pathKey {
	k := pathKey{kind: l.Kind, doing: l.Doing}
	if l.Own != nil {
		k.own = l.Own.ID
	}
	return k
}

// pathChartHigh is the height of the chart of paths.
const pathChartHigh float32 = 250

func newPaths(h ui.Host, a *app.App) *pathsTab {
	p := &pathsTab{host: h, app: a, top: ui.NewStack(0), chart: chart.New(), side: ui.NewSheet(ui.NewStack(0), theme.Gap16)}
	p.table = ui.NewTable(
		ui.PairColumn(ui.Column{ID: "name", Title: "Path", Width: 250, Flex: 1}, p.name),
		ui.ChipColumn(ui.Column{ID: "word", Title: "Beside the best", Width: 116}, p.word),
		ui.TextColumn(ui.Column{ID: "first", Title: "By first Match", Width: 124, Drop: 2, Note: "chance to have matched by March of the first season, with its 80 % range"}, func(i int) ui.Line { return p.chance(i, 0) }),
		ui.TextColumn(ui.Column{ID: "last", Title: "By last Match", Width: 124, Note: "the same by March of the last season"}, func(i int) ui.Line { return p.chance(i, len(p.line(i).Chances)-1) }),
		ui.TextColumn(ui.Column{ID: "money", Title: "Money", Width: 108, Right: true, Drop: 1, Note: "if no season brings a match, as far as it is told; “+ ?” stands for what nobody has told"}, func(i int) ui.Line { return ui.Line{Text: p.line(i).Money} }),
		ui.TextColumn(ui.Column{ID: "years", Title: "Years out", Width: 112, Drop: 4, Note: "since graduation, in the first season and in the last"}, func(i int) ui.Line { return ui.Line{Text: p.line(i).Years} }),
	)
	p.table.OnSelect = p.choose
	p.table.OnPrimary = func(int) { p.edit() }
	p.sides = ui.NewSideBody(p.table, ui.NewCard(p.side, 1))
	p.body = ui.NewFilled(theme.Gap12, p.sides, p.top)
	p.deck = newDeck(h, p.body, "Paths begin with your records",
		"Once your exams, rotations, letters and wishes are there, this page says which way over the coming seasons is the best, what others come to, and what each costs.")
	return p
}

// line returns a row of the table; an empty one where it is gone.
func (p *pathsTab) line(row int) *app.PathLine {
	if p.found == nil || row < 0 || row >= len(p.found.Lines) {
		return &app.PathLine{}
	}
	return &p.found.Lines[row]
}

func (p *pathsTab) name(row int) ui.Pair {
	l := p.line(row)
	return ui.Pair{Title: l.Name, Second: l.Needs}
}

func (p *pathsTab) word(row int) ui.Word {
	l := p.line(row)
	tone := ui.Plain
	switch {
	case l.Barred:
		tone = ui.Unsure
	case row == 0:
		tone = ui.Good
	}
	return ui.Word{Text: l.Word, Tone: tone}
}

func (p *pathsTab) chance(row, season int) ui.Line {
	l := p.line(row)
	if season < 0 || season >= len(l.Chances) {
		return ui.Line{}
	}
	return ui.Line{Text: l.Chances[season]}
}

// Object returns what the tab shows.
func (p *pathsTab) Object() fyne.CanvasObject { return p.deck }

// Status says what is looked at.
func (p *pathsTab) Status() string {
	if p.found == nil || p.found.Missing != "" {
		return "What you can do over several seasons · chances by " + p.app.Reference()
	}
	return fmt.Sprintf("Seasons %d to %d · chances by %s", p.found.Season, p.found.Season+p.found.Seasons-1, p.app.Reference())
}

// Actions are the buttons of the head.
func (p *pathsTab) Actions() []ui.Action {
	return []ui.Action{
		{Text: "Your estimates…", Do: func() {
			p.host.Show(ui.Route{Page: ui.PageSettings, Tab: ui.TabThresholds, Item: "reference/set.path_seasons"})
		}},
		{Text: "Print…", Do: p.Print},
		p.host.Change(ui.Action{Text: "A path of your own…", Kind: ui.Primary, Do: p.add}),
	}
}

// Print opens the paths as a PDF in the system's viewer.
func (p *pathsTab) Print() { build.PrintPlan(p.host, p.app) }

// Left gives up the search for paths that runs.
func (p *pathsTab) Left() {
	if p.state == pathsRunning {
		p.giveUp(pathsIdle)
	}
}

// Focus puts the keys on the table.
func (p *pathsTab) Focus() {
	if p.deck.Top() == ui.FaceBody && p.found != nil && len(p.found.Lines) > 0 {
		p.host.Window.Canvas().Focus(p.table)
	}
}

// TypedRune hears the letters of the tab: o makes a path of your own, e edits
// it, w shows or hides what a path rests on.
func (p *pathsTab) TypedRune(r rune) {
	switch r {
	case 'o', 'O':
		p.add()
	case 'e', 'E':
		p.edit()
	case 'w', 'W':
		p.sides.Toggle()
	}
}

// TypedKey hears keys that nothing else has taken.
func (p *pathsTab) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		if p.state == pathsRunning {
			p.cancel()
		}
	case fyne.KeyDelete:
		p.remove()
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd:
		p.Focus()
		p.table.TypedKey(ev)
	}
}

// Reload works the paths out again if the records have changed since they were
// looked at, or the work was given up because the tab was left.
func (p *pathsTab) Reload() error {
	ctx := context.Background()
	empty, err := p.app.Empty(ctx)
	if err == nil && empty {
		p.giveUp(pathsIdle)
		p.now, p.found = nil, nil
		p.deck.Turn(ui.FaceBegin)
		return nil
	}
	var now *app.Overview
	if err == nil {
		now, err = p.app.Overview(ctx, app.Scope{})
	}
	if err != nil {
		return err
	}
	p.deck.Turn(ui.FaceBody)
	if now == p.now && p.state != pathsIdle {
		return nil
	}
	p.now = now
	return p.look()
}

// look finds the paths beside everything else. What was found before stands until
// then.
func (p *pathsTab) look() error {
	search, err := p.app.Paths(context.Background(), app.Scope{}, 0)
	if err != nil {
		p.giveUp(pathsFailed)
		return err
	}
	if search.Done() {
		p.put(search)
		return nil
	}
	p.giveUp(pathsRunning)
	ctx, stop := p.host.Until()
	p.search, p.stop = search, stop
	p.tell()
	var failed error
	p.host.Aside(func() { failed = search.Run(ctx, p.progress(search)) }, func() {
		switch {
		case search != p.search: // it was given up
		case failed != nil:
			p.giveUp(pathsFailed)
			p.tell()
			p.host.Fail("The paths could not be worked out.", failed)
		default:
			p.put(search)
		}
	})
	return nil
}

// put shows what was found.
func (p *pathsTab) put(s *app.PathSearch) {
	p.giveUp(pathsFound)
	p.found = s.Words()
	p.show()
}

// progress tells how far a search is.
func (p *pathsTab) progress(s *app.PathSearch) func(done, of int) {
	return func(done, of int) {
		p.host.Back(func() {
			if s == p.search {
				p.part = ui.Count(done) + " of " + ui.Count(of) + " parts"
				p.tell()
			}
		})
	}
}

// giveUp ends the search that runs.
func (p *pathsTab) giveUp(state pathState) {
	if p.stop != nil {
		p.stop()
	}
	p.search, p.stop, p.part, p.state = nil, nil, "", state
}

// cancel stops the search, and says how to begin again.
func (p *pathsTab) cancel() {
	p.giveUp(pathsStopped)
	p.tell()
}

// own is the selected path where it is the applicant's own; nil: it is not.
func (p *pathsTab) own() *domain.OwnPath { return p.line(p.table.Selected()).Own }

// add asks for a new path of the applicant's own, which begins as the selected
// one, else as applying in this season.
func (p *pathsTab) add() {
	if p.now == nil {
		return
	}
	o, l := domain.OwnPath{}, p.line(p.table.Selected())
	for k, c := range l.Path {
		o.Steps = append(o.Steps, domain.PathStep{Season: p.found.Season + k, Apply: c.Apply, SOAP: c.SOAP, Doing: c.Doing})
	}
	if o.Steps == nil {
		o.Steps = []domain.PathStep{{Season: p.now.Season, Apply: true}}
	}
	p.ask("A path of your own", o)
}

// edit asks for the selected path anew where it is the applicant's own.
func (p *pathsTab) edit() {
	if o := p.own(); o != nil {
		p.ask("Edit "+o.Name, *o)
	}
}

func (p *pathsTab) ask(title string, o domain.OwnPath) {
	form.Edit[domain.OwnPath]{
		Title: title, Record: o, Roomy: true, Fields: fields.OwnPath(p.now.Season), Check: domain.OwnPath.Validate,
		Why:    "Say season by season whether you apply, and what you do beside. It is then compared with the others.",
		Failed: "The path was not kept; what you typed is still here.",
		Save: func(o *domain.OwnPath) error {
			if err := p.app.OwnPaths.Save(context.Background(), o); err != nil {
				return err
			}
			p.chosen = pathKey{kind: paths.Own, own: o.ID}
			p.host.Say(ui.Notice{Text: "Kept: " + o.Name, Undo: p.host.Undo})
			return nil
		},
	}.Show(p.host)
}

// remove deletes the selected path of the applicant's own.
func (p *pathsTab) remove() {
	o := p.own()
	if o == nil {
		return
	}
	name := o.Name
	if err := p.app.OwnPaths.Delete(context.Background(), o.ID); err != nil {
		p.host.Fail("The path was not deleted.", err)
		return
	}
	p.host.Say(ui.Notice{Text: "Deleted: " + name, Undo: p.host.Undo})
}
