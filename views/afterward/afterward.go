// Package afterward is the part of the seasons that begins with a match: the steps
// to the first day of training, the way back to the Valley, and the guides to the
// first 72 hours.
package afterward

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	rules "secondlook/domain/afterward"
	"secondlook/views/build"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/history"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// table is the table of the list, as routes know it.
const table = "formalities"

type formality = domain.Formality

// A Tab is what comes after the Match.
type Tab struct {
	host   ui.Host
	app    *app.App
	look   app.AfterChoice
	now    *app.AfterPlan
	list   *collection.List[formality]
	screen *collection.Screen
	looker *looker
	object fyne.CanvasObject
	early  bool // that a step can be done before the match is agreed to
}

var (
	_ ui.Stater    = (*Tab)(nil)
	_ ui.Actor     = (*Tab)(nil)
	_ ui.Printer   = (*Tab)(nil)
	_ ui.Searcher  = (*Tab)(nil)
	_ ui.Opener    = (*Tab)(nil)
	_ ui.Placer    = (*Tab)(nil)
	_ ui.RuneTyper = (*Tab)(nil)
	_ ui.KeyTyper  = (*Tab)(nil)
)

// New returns the tab. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Tab {
	t := &Tab{host: h, app: a, now: &app.AfterPlan{Plan: &rules.Plan{Season: a.Season()}}}
	t.list = collection.NewList(h, a.Formalities, t.spec())
	t.list.History = func(id domain.ID, name string) { history.Show(h, a, table, id, name) }
	t.screen = collection.NewScreen(h, t.list)
	t.screen.OnActive = h.Touch
	t.looker = t.newLooker()
	t.object = ui.Topped(theme.Gap12, t.looker.line, t.screen)
	return t
}

// Object returns what the tab shows.
func (t *Tab) Object() fyne.CanvasObject { return t.object }

// Reload reads the steps again.
func (t *Tab) Reload() error {
	now, err := t.app.Afterward(context.Background(), app.Scope{}, t.look)
	if err != nil {
		return err
	}
	t.now = now
	t.looker.show(now, t.look)
	t.screen.SetSide(t.over(), t.under())
	t.screen.Reload()
	return nil
}

// Focus puts the keys on the steps.
func (t *Tab) Focus() { t.screen.Focus() }

// Status says where it stands, and that no visa is told.
func (t *Tab) Status() string {
	if t.now.Path == domain.PathUnknown {
		return t.now.Status + " · no visa is told, so its steps are missing"
	}
	return t.now.Status
}

// Actions are the buttons of the page's head.
func (t *Tab) Actions() []ui.Action {
	return []ui.Action{{Text: "First 72 hours…", Do: t.guides}, {Text: "Brief for an adviser…", Do: t.brief}, {Text: "Print…", Do: t.Print}}
}

// Print opens the steps as a PDF.
func (t *Tab) Print() { build.PrintAfterward(t.host, t.app, t.look) }

// Search goes to the search line.
func (t *Tab) Search() { t.list.Search() }

// Open chooses a step: by its key, or by the record of the applicant's word.
func (t *Tab) Open(item string) {
	for _, l := range t.lines() {
		id := strconv.FormatInt(int64(l.Said.ID), 10)
		if l.Key == item || item == id && id != "0" {
			t.screen.Open(table, strconv.FormatInt(int64(identity(l)), 10))
			return
		}
	}
}

// Place is the chosen step.
func (t *Tab) Place() string {
	if item := t.list.Item(); item != "" && item[0] != '-' { // of one without a word it means nothing
		return item
	}
	return ""
}

// TypedRune hears letters that nothing else has taken.
func (t *Tab) TypedRune(r rune) { t.screen.TypedRune(r) }

// TypedKey hears keys that nothing else has taken.
func (t *Tab) TypedKey(ev *fyne.KeyEvent) { t.screen.TypedKey(ev) }

// turn notes the next state of a step.
func (t *Tab) turn(f formality) {
	t.done(f, f.State == domain.FormalityUnderWay, func() error { return t.app.TurnFormality(context.Background(), t.now.Season, f.Step) })
}

// set notes a state of a step.
func (t *Tab) set(f formality, state domain.FormalityState) {
	t.done(f, state == domain.FormalityDone, func() error { return t.app.SetFormality(context.Background(), t.now.Season, f.Step, state) })
}

// done notes a state; that a step is done before the match is asked about, once.
func (t *Tab) done(f formality, done bool, note func() error) {
	question := t.app.TooEarly(t.now.Season, domain.OutcomeMatched)
	if !done || t.now.Matched || t.early || question == "" {
		t.note(note(), f)
		return
	}
	ui.Ask(t.host, "Done before the match", question, "It is so", func() {
		t.early = true
		t.note(note(), f)
	})
}

// note says what was noted.
func (t *Tab) note(err error, f formality) {
	if err != nil {
		t.host.Fail("The step was not noted.", err)
		return
	}
	if l := t.line(f); l != nil {
		t.Open(f.Step)
		t.host.Say(ui.Notice{Text: l.What + ": " + l.State, Undo: t.host.Undo})
	}
}

// line is the step of a record.
func (t *Tab) line(f formality) *app.AfterLine {
	for _, l := range t.lines() {
		if l.Key == f.Step {
			return l
		}
	}
	return nil
}

// lines are the steps to the first day, and then those of the way back.
func (t *Tab) lines() (out []*app.AfterLine) {
	for _, list := range [][]app.AfterLine{t.now.Steps, t.now.Back} {
		for i := range list {
			out = append(out, &list[i])
		}
	}
	return out
}

// identity is that of the applicant's word on a step; where there is none it is a
// negative one of its own, by the step's place in the table.
func identity(l *app.AfterLine) domain.ID {
	if l.Said.ID != 0 {
		return l.Said.ID
	}
	return -domain.ID(l.Number)
}

// spec is the list of steps.
func (t *Tab) spec() collection.Spec[formality] {
	return collection.Spec[formality]{
		Table: table, Title: "To the first day, and back", One: "step",
		Name: func(f formality) string {
			if l := t.line(f); l != nil {
				return l.What
			}
			return f.Step
		},
		Second: func(f formality) string {
			if l := t.line(f); l != nil {
				return l.How
			}
			return ""
		},
		ID:  func(f *formality) *domain.ID { return &f.ID },
		New: func() formality { return formality{Season: t.now.Season, Step: domain.StepStart} },
		Rows: func([]formality) (out []formality) {
			for _, l := range t.lines() {
				f := l.Said
				f.ID, f.Season, f.Step = identity(l), t.now.Season, l.Key
				out = append(out, f)
			}
			return out
		},
		Columns: t.columns(), Fields: fields.Formality(), More: t.facts, Acts: t.acts, Whole: true, Fixed: true,
		Empty: "No step is known.", Why: "The steps come with the program.",
	}
}
