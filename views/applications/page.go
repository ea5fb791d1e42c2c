// Package applications is the page of the season's applications: how far each
// has come, in a table or on a board, what the season costs, and the way into
// the Match.
package applications

import (
	"context"

	"secondlook/app"
	"secondlook/views/ui"
)

// The keys of the tabs.
const (
	TabApplications = "applications"
	TabFees         = "fees"
	TabMatch        = "match"
)

// A Page is the page of applications.
type Page struct {
	*ui.Parts
	app *app.App
}

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	return &Page{ui.NewParts(h, ui.PageApplications, "Your applications",
		ui.NewPart(TabApplications, "Applications", func() ui.Part { return newDesk(h, a) }),
		ui.NewPart(TabFees, "Fees", func() ui.Part { return newFees(h, a) }),
		ui.NewPart(TabMatch, "The Match", func() ui.Part { return newGate(h, a) }),
	), a}
}

// Name is the title of the page.
func (p *Page) Name() string { return "Applications" }

// Count is the number beside the page's name.
func (p *Page) Count() string {
	list, err := p.app.SavedList(context.Background(), p.app.Season())
	if err != nil || len(list) == 0 {
		return ""
	}
	return ui.Count(len(list))
}

// Open goes to a tab, and to an item on it. A program without a tab is one of
// the applications.
func (p *Page) Open(r ui.Route) {
	if r.Tab == "" && r.Item != "" {
		r.Tab = TabApplications
	}
	p.Parts.Open(r)
}
