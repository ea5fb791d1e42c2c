// Package settings is the page of everything that the user can set: the season
// and its dates, prices and signals, thresholds and weights, the look of the
// window, his data, and what the program rests on.
package settings

import (
	"secondlook/app"
	"secondlook/domain/figures"
	"secondlook/views/ui"
)

// The tabs, by their keys.
const (
	TabSeason  = "season"
	tabFees    = "fees"
	tabWeights = "weights"
	tabLook    = "look"
	tabData    = "data"
	tabSources = "sources"
	tabAbout   = "about"
)

// A Page is the page of settings.
type Page struct {
	*ui.Parts
	host ui.Host
	app  *app.App
	look *look
	data *data
}

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	p := &Page{host: h, app: a}
	p.look, p.data = newLook(p), newData(p)
	p.Parts = ui.NewParts(h, ui.PageSettings, "The settings",
		ui.NewPart(TabSeason, "Season", func() ui.Part { return newSeason(p) }),
		ui.NewPart(tabFees, "Fees and signals", func() ui.Part { return newFigureTab(p, feesNote, true, figures.Fees, figures.Signals) }),
		ui.NewPart(ui.TabThresholds, "Thresholds", func() ui.Part { return newFigureTab(p, thresholdsNote, false, figures.Thresholds) }),
		ui.NewPart(tabWeights, "Weights", func() ui.Part { return newFigureTab(p, weightsNote, false, figures.Weights) }),
		ui.NewPart(ui.TabReferences, "Reference sets", func() ui.Part { return newReferences(p) }),
		ui.NewPart(tabLook, "Look and reminders", func() ui.Part { return p.look }),
		ui.NewPart(tabData, "Data", func() ui.Part { return p.data }),
		ui.NewPart(tabSources, "Sources", func() ui.Part { return newSources(p) }),
		ui.NewPart(tabAbout, "About", func() ui.Part { return newAbout(p) }),
	)
	return p
}

// Name is the title of the page.
func (p *Page) Name() string { return "Settings" }

// Status says which figures are in use.
func (p *Page) Status() string {
	return "Chances by " + p.app.Reference() + " · catalog " + p.app.Catalog().Edition
}

// Open goes to a tab, and to a figure on it. A figure alone finds its tab.
func (p *Page) Open(r ui.Route) {
	if g, _, ok := figures.GroupOf(r.Item); ok && r.Tab == "" {
		r.Tab = map[figures.Group]string{
			figures.Season: TabSeason, figures.Fees: tabFees, figures.Signals: tabFees,
			figures.Thresholds: ui.TabThresholds, figures.Weights: tabWeights,
		}[g]
	}
	p.Parts.Open(r)
}
