package strategy

import (
	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/ui"
)

// hush is a tab that is about chances. While they are hidden it says so, and
// nothing of it is read, shown or heard.
type hush struct {
	ui.Part
	app  *app.App
	deck *ui.Deck // the tab, or that it is hidden
}

var _ ui.StandIn = (*hush)(nil)

// What a tab shows.
const (
	sideTab  = "tab"
	sideHush = "hush"
)

func newHush(h ui.Host, a *app.App, of ui.Part) *hush {
	x := &hush{Part: of, app: a, deck: ui.NewDeck()}
	x.deck.Put(sideTab, of.Object())
	x.deck.Put(sideHush, ui.NewPage(0, ui.Boxed(ui.NewQuietNote(h, a))))
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

// Of is the tab that may be hidden.
func (x *hush) Of() ui.Part { return x.Part }

// Shown is the part whose powers the tab has: while chances are hidden, one that
// keeps its place and no more.
func (x *hush) Shown() ui.Part {
	if x.app.Quiet() {
		return silent{x}
	}
	return x.Part
}

// silent is a tab whose chances are hidden.
type silent struct{ *hush }

// Status says that they are.
func (silent) Status() string { return "Quiet mode: chances are hidden" }

// Place is where the tab stands.
func (x silent) Place() string {
	if s, ok := x.Part.(ui.Placer); ok {
		return s.Place()
	}
	return ""
}
