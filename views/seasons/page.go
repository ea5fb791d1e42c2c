// Package seasons is the page of all seasons: each as it was, side by side, what
// time does to them, and what comes after the last one.
package seasons

import (
	"secondlook/app"
	"secondlook/views/afterward"
	"secondlook/views/clocks"
	"secondlook/views/compare"
	"secondlook/views/journey"
	"secondlook/views/learning"
	"secondlook/views/posts"
	"secondlook/views/ui"
)

// The keys of the tabs; those of lists are the names of their tables.
const (
	tabSeasons = "seasons"
	tabCompare = "compare"
	tabClocks  = "clocks"
)

// A Page is the page of seasons.
type Page struct {
	*ui.Parts
	host ui.Host
	app  *app.App
	side *compare.Tab // nil: it was not opened yet
}

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	p := &Page{host: h, app: a}
	p.Parts = ui.NewParts(h, ui.PageSeasons, "The seasons",
		ui.NewPart(tabSeasons, "Seasons", func() ui.Part { return newOverview(p) }),
		ui.NewPart(tabCompare, "Side by side", func() ui.Part { p.side = compare.New(h, a); return p.side }),
		ui.NewPart(tabClocks, "Clocks", func() ui.Part { return clocks.New(h, a) }),
		ui.NewPart(posts.Table, "Posts", func() ui.Part { return posts.New(h, a) }),
		ui.NewPart(learning.Tab, "How well it predicted", func() ui.Part { return learning.New(h, a) }),
		ui.NewPart("afterward", "After the Match", func() ui.Part { return afterward.New(h, a) }),
		ui.NewPart("money", "Money", func() ui.Part { return journey.New(h, a) }),
	)
	return p
}

// Name is the title of the page.
func (p *Page) Name() string { return "Seasons" }
