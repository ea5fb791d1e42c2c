// Package works shows what an application tells beside exams, rotations and
// letters: experiences as the portal takes them, research with its mentors, lines
// on languages, stories, and the matrix of evidence.
package works

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/build"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

const (
	small  = theme.Small
	second = theme.Second
)

// A Desk is what the records tell, as it was last read. It makes the lists and
// cards of three tabs.
type Desk struct {
	host  ui.Host
	app   *app.App
	now   *app.Works
	cards map[string]drawn // by tab
}

// drawn are cards with what they say.
type drawn struct {
	said  []string
	cards []fyne.CanvasObject
}

// New returns a desk. Call Reload before anything of it is shown.
func New(h ui.Host, a *app.App) *Desk {
	return &Desk{host: h, app: a, now: &app.Works{Season: a.Season()}, cards: map[string]drawn{}}
}

// Reload reads the records again.
func (d *Desk) Reload() {
	now, err := d.app.Works(context.Background(), app.Scope{})
	if err != nil {
		d.host.Fail("What your records tell could not be read, so the page shows what it last knew.", err)
		return
	}
	d.now = now
}

// Print opens the proof-reading sheet as a PDF.
func (d *Desk) Print() { build.PrintERAS(d.host, d.app) }

// kept returns the cards of a tab, drawn anew only when what they say has
// changed.
func (d *Desk) kept(tab string, said []string, draw func() []fyne.CanvasObject) []fyne.CanvasObject {
	have, ok := d.cards[tab]
	if !ok || !slices.Equal(have.said, said) {
		have = drawn{said, draw()}
		d.cards[tab] = have
	}
	return have.cards
}

// entry returns what is said of an experience that the application lists.
func (d *Desk) entry(id domain.ID) (app.ExperienceEntry, bool) {
	i := slices.IndexFunc(d.now.Entries, func(x app.ExperienceEntry) bool { return x.Experience.ID == id })
	if i < 0 {
		return app.ExperienceEntry{}, false
	}
	return d.now.Entries[i], true
}

// sub is a heading inside a card.
func sub(text string) []fyne.CanvasObject {
	return []fyne.CanvasObject{ui.Space(theme.Gap12), ui.NewText(text, ui.Style{Bold: true}), ui.Space(theme.Gap4)}
}
