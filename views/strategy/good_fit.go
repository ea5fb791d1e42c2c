package strategy

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/fit"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// fit shows the curve from ranked programs to a match beside its counts.
func (g *good) fit() fyne.CanvasObject {
	f := g.now.Fit
	rows := [][]fyne.CanvasObject{ui.Titles("Off by, in percentage points", "Rate", "Itself", "By the others", "By their shares")}
	var names []string
	for _, x := range f.Groups {
		names = append(names, x.Specialty)
		cell := func(e fit.Error) fyne.CanvasObject {
			if e.Points == 0 {
				return ui.NewText("–", ui.Style{})
			}
			return ui.NewText(fmt.Sprintf("%.1f", 100*e.RMS), ui.Style{})
		}
		rows = append(rows, []fyne.CanvasObject{
			ui.NewText(x.Specialty, ui.Style{}), ui.NewText(fmt.Sprintf("%.3f ± %.3f", x.Rate, x.SE), ui.Style{}),
			cell(x.LeftOut.Own), cell(x.LeftOut.Others), cell(x.LeftOut.Naive),
		})
	}
	was := g.choice.Selected
	g.choice.Options = names
	if g.choice.Selected = names[0]; slices.Contains(names, was) {
		g.choice.Selected = was
	}
	g.choice.Refresh()
	g.draw()
	items := []fyne.CanvasObject{ui.Row(ui.Wide(theme.Scaled(220), g.choice)), ui.High(chartHigh, g.counts),
		ui.Small("Line: the curve. Dots: who matched, with the 80% interval of the count. Ring: so many or more, which is not fitted.")}
	items = append(items, paragraphs(f.Lines)...)
	right := ui.GridColumn{Right: true}
	items = append(items, ui.Space(theme.Gap4), ui.NewGrid(5, []ui.GridColumn{{Flex: true}, right, right, right, right}, rows...))
	return ui.Titled("From ranked programs to a match", items...)
}

// draw draws the counts of the chosen specialty.
func (g *good) draw() {
	if g.now == nil || g.now.Fit == nil {
		return
	}
	for i, x := range g.now.Fit.Groups {
		if x.Specialty != g.choice.Selected {
			continue
		}
		if err := g.counts.Set(g.app.FitFigure(g.now.Fit, i)); err != nil {
			g.host.Fail("The counts could not be drawn.", err)
		}
	}
}

// past compares the applicant's own seasons with what is said of them now.
func (g *good) past() {
	p := &g.now.Past
	items := paragraphs(p.Lines)
	if len(p.Bins) > 0 {
		if err := g.own.Set(g.app.PastFigure(p)); err != nil {
			g.host.Fail("Your seasons could not be drawn.", err)
		}
		rows := [][]fyne.CanvasObject{ui.Titles("Chance that is said", "Applications", "Invited", "Said on average", "Invited, with its 80% interval")}
		text := func(s string) fyne.CanvasObject { return ui.NewText(s, ui.Style{}) }
		for _, b := range p.Bins {
			rows = append(rows, []fyne.CanvasObject{
				text(app.Range(b.From, b.To) + "%"), text(strconv.Itoa(b.N)), text(strconv.Itoa(b.Hits)), text(app.Percent(b.Mean)),
				text(app.ChanceWords(b.Share, b.Low, b.High)),
			})
		}
		right := ui.GridColumn{Right: true}
		items = append(items, ui.High(chartHigh, g.own), ui.Small("Dots: the share that was invited, with its 80% interval. Dashed: where it is just as said."), ui.NewGrid(5, []ui.GridColumn{{Flex: true}, right, right, right, right}, rows...))
	}
	g.before.Set(items...)
	g.sheet.Fit()
}
