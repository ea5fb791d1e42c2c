// Package strategy is the page of what to do next and why: the moves that are
// left, the paths over several seasons, what is to be verified, the specialties,
// the Match itself, and how far all of it can be trusted.
package strategy

import (
	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/ui"
	"secondlook/views/verify"
)

// The keys of the tabs, beside [ui.TabMoves] and [ui.TabVerify].
const (
	TabPaths       = "paths"
	TabSpecialties = "specialties"
	TabMatch       = "match"
	TabGood        = "good"
)

// A Page is the page of strategy. Its tabs that are about chances are hidden with
// them.
type Page struct{ *ui.Parts }

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	tab := func(key, text string, of func() ui.Part) ui.PartTab {
		return ui.NewPart(key, text, func() ui.Part { return newHush(h, a, of()) })
	}
	return &Page{ui.NewParts(h, ui.PageStrategy, "What you can still do",
		tab(ui.TabMoves, "Moves", func() ui.Part { return newMoves(h, a) }),
		tab(TabPaths, "Paths", func() ui.Part { return newPaths(h, a) }),
		ui.NewPart(ui.TabVerify, "To verify", func() ui.Part { return verify.New(h, a) }),
		tab(TabSpecialties, "Specialties", func() ui.Part { return newSpecialties(h, a) }),
		tab(TabMatch, "The Match", func() ui.Part { return newMatch(h, a) }),
		tab(TabGood, "How good is this?", func() ui.Part { return newGood(h, a) }),
	)}
}

// faceMatched is what a tab shows once the season has ended with a place.
const faceMatched = "matched"

// newDeck returns the cards of a tab: what it shows, which is on top, and how to
// begin where there are no records.
func newDeck(h ui.Host, body fyne.CanvasObject, title, text string) *ui.Deck {
	d := ui.NewBeginDeck(body, ui.NewStart(h, title, text))
	d.Turn(ui.FaceBody)
	return d
}

// Name is the title of the page.
func (p *Page) Name() string { return "Strategy" }
