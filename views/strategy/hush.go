package strategy

import (
	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// hush is a tab that is about chances. While they are hidden it says so, and
// nothing of it is read, shown or heard.
type hush struct {
	ui.Part
	app  *app.App
	deck *ui.Deck // the tab, or that it is hidden
}

// What a tab shows.
const (
	sideTab  = "tab"
	sideHush = "hush"
)

func newHush(h ui.Host, a *app.App, of ui.Part) *hush {
	x := &hush{Part: of, app: a, deck: ui.NewDeck()}
	x.deck.Put(sideTab, of.Object())
	x.deck.Put(sideHush, ui.NewSheet(ui.NewStack(0, ui.NewCard(ui.NewQuietNote(h, a), theme.Gap16)), 1))
	x.turn()
	return x
}

func (x *hush) turn() {
	x.deck.Turn(map[bool]string{true: sideHush, false: sideTab}[x.app.Quiet()])
}

// Object returns what the tab shows.
func (x *hush) Object() fyne.CanvasObject { return x.deck }

// Reload reads again what is shown.
func (x *hush) Reload() error {
	if x.turn(); x.app.Quiet() {
		return nil
	}
	return x.Part.Reload()
}

// Focus puts the keys on what is shown.
func (x *hush) Focus() {
	if !x.app.Quiet() {
		x.Part.Focus()
	}
}

// Status is the sentence of what is shown.
func (x *hush) Status() string {
	s, ok := x.Part.(interface{ Status() string })
	switch {
	case x.app.Quiet():
		return "Quiet mode: chances are hidden"
	case ok:
		return s.Status()
	}
	return ""
}

// Actions are the buttons of what is shown.
func (x *hush) Actions() []ui.Action {
	if s, ok := x.Part.(interface{ Actions() []ui.Action }); ok && !x.app.Quiet() {
		return s.Actions()
	}
	return nil
}

// Search goes to the search line of what is shown, if there is one.
func (x *hush) Search() {
	if s, ok := x.Part.(interface{ Search() }); ok && !x.app.Quiet() {
		s.Search()
	}
}

// Open goes to a place on the tab.
func (x *hush) Open(item string) {
	if s, ok := x.Part.(interface{ Open(string) }); ok && !x.app.Quiet() {
		s.Open(item)
	}
}

// Place is where the tab stands.
func (x *hush) Place() string {
	if s, ok := x.Part.(interface{ Place() string }); ok {
		return s.Place()
	}
	return ""
}

// TypedRune hears letters that nothing else has taken.
func (x *hush) TypedRune(r rune) {
	if s, ok := x.Part.(interface{ TypedRune(rune) }); ok && !x.app.Quiet() {
		s.TypedRune(r)
	}
}

// TypedKey hears keys that nothing else has taken.
func (x *hush) TypedKey(ev *fyne.KeyEvent) {
	if s, ok := x.Part.(interface{ TypedKey(*fyne.KeyEvent) }); ok && !x.app.Quiet() {
		s.TypedKey(ev)
	}
}
