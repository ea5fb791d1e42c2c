// Package statements is the part of the profile in which personal statements are
// written: the versions with what they are for, an editor with counters and
// checks beside the text, drafts to compare, claims to prove, and where red
// flags are explained.
package statements

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/build"
	"secondlook/views/collection"
	"secondlook/views/form"
	"secondlook/views/history"
	"secondlook/views/ui"
)

// The tables of the tab, as routes know them.
const (
	tableStatements   = "statements"
	tableExplanations = "explanations"
)

// The sides of the deck.
const (
	sideLists  = "lists"
	sideEditor = "editor"
)

// A Tab shows the versions and the places where red flags are explained; or, in
// their place, the editor of one version.
type Tab struct {
	host     ui.Host
	app      *app.App
	now      *app.Statements
	deck     *ui.Deck
	screen   *collection.Screen
	versions *collection.List[domain.Statement]
	places   *collection.List[domain.Explanation]
	editor   *editor
	flags    []string // what the card of flags says; it is drawn anew when that changes
	card     []fyne.CanvasObject
}

// New returns the tab. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Tab {
	t := &Tab{host: h, app: a, now: &app.Statements{}, deck: ui.NewDeck()}
	t.versions = collection.NewList(h, a.Statements, t.statements())
	t.versions.Enter = t.write
	t.versions.History = func(id domain.ID, title string) { history.Show(h, a, tableStatements, id, title) }
	t.places = collection.NewList(h, a.Explanations, t.explanations())
	t.places.History = func(id domain.ID, title string) { history.Show(h, a, tableExplanations, id, title) }
	t.screen = collection.NewScreen(h, t.versions, t.places)
	t.screen.OnActive = h.Touch
	t.editor = newEditor(t)
	t.deck.Put(sideLists, t.screen)
	t.deck.Put(sideEditor, t.editor)
	t.deck.Turn(sideLists)
	return t
}

// Object returns what the tab shows.
func (t *Tab) Object() fyne.CanvasObject { return t.deck }

// Reload reads the statements again. What is typed stays.
func (t *Tab) Reload() {
	now, err := t.app.StatementsOf(context.Background(), app.Scope{})
	if err != nil {
		t.host.Fail("Your statements could not be read, so the page shows what it last knew.", err)
		return
	}
	t.now = now
	t.screen.SetSide(nil, t.flagCard())
	t.screen.Reload()
	t.editor.renew()
	if t.editing() && t.editor.gone && !t.editor.changed() {
		t.leave()
	}
}

// editing reports whether the editor is shown.
func (t *Tab) editing() bool { return t.deck.Top() == sideEditor }

// write opens the editor of a version.
func (t *Tab) write(s domain.Statement) {
	form.Leave(t.host, t.editor.changed() && t.editor.rec.ID != s.ID, func() {
		t.editor.show(s)
		t.deck.Turn(sideEditor)
		t.host.Touch()
		t.editor.focus()
	})
}

// leave goes back to the lists, after asking where something typed would be lost.
func (t *Tab) leave() {
	form.Leave(t.host, t.editor.changed(), func() {
		t.editor.show(domain.Statement{})
		t.deck.Turn(sideLists)
		t.host.Touch()
		t.screen.Focus()
	})
}

// Focus puts the keys into the text, or on the lists.
func (t *Tab) Focus() {
	if t.editing() {
		t.editor.focus()
		return
	}
	t.screen.Focus()
}

// Open goes to a record of a table, after asking where something typed would be
// lost. The statements without a record are where the tab stands.
func (t *Tab) Open(table, item string) {
	if t.editing() && table == tableStatements && (item == "" || item == strconv.FormatInt(int64(t.editor.rec.ID), 10)) {
		return
	}
	form.Leave(t.host, t.editor.changed(), func() {
		left := t.editing()
		t.editor.show(domain.Statement{})
		t.deck.Turn(sideLists)
		t.screen.Open(table, item)
		if left {
			t.host.Touch()
			t.screen.Focus()
		}
	})
}

// Place is the chosen record.
func (t *Tab) Place() (table, item string) {
	if t.editing() {
		return tableStatements, strconv.FormatInt(int64(t.editor.rec.ID), 10)
	}
	return t.screen.Active().Table(), t.screen.Active().Item()
}

// Actions are the buttons of the page's head.
func (t *Tab) Actions() []ui.Action {
	if t.editing() {
		return []ui.Action{{Text: "All versions", Do: t.leave}, t.host.Change(ui.Action{Text: "Save", Kind: ui.Primary, Do: t.editor.save})}
	}
	one := "Add version"
	if t.screen.Active().Table() == tableExplanations {
		one = "Add place"
	}
	return []ui.Action{t.host.Change(ui.Action{Text: one, Kind: ui.Primary, Do: t.screen.Active().Add})}
}

// Add adds a record of the active list.
func (t *Tab) Add() {
	if !t.editing() {
		t.screen.Active().Add()
	}
}

// Search puts the keys on the filter line.
func (t *Tab) Search() {
	if !t.editing() {
		t.screen.Active().Search()
	}
}

// Print opens the claims of the chosen version.
func (t *Tab) Print() {
	if v := t.chosen(); v != nil {
		build.PrintDefend(t.host, t.app, v.Name)
	}
}

// chosen is the version that is written or chosen; nil: none.
func (t *Tab) chosen() *app.StatementRow {
	_, item := t.Place()
	if !t.editing() {
		item = t.versions.Item()
	}
	i := slices.IndexFunc(t.now.Versions, func(v app.StatementRow) bool { return strconv.FormatInt(int64(v.ID), 10) == item })
	if i < 0 {
		return nil
	}
	return &t.now.Versions[i]
}

// Unsaved reports whether something is typed that is not kept yet.
func (t *Tab) Unsaved() bool { return t.editor.changed() }

// TypedRune hears letters that nothing else has taken.
func (t *Tab) TypedRune(r rune) {
	if !t.editing() {
		t.screen.TypedRune(r)
	}
}

// TypedKey hears keys that nothing else has taken.
func (t *Tab) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case !t.editing():
		t.screen.TypedKey(ev)
	case ev.Name == fyne.KeyEscape:
		t.leave()
	case ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter:
		t.editor.focus()
	}
}
