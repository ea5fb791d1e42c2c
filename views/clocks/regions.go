package clocks

import (
	"cmp"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/build"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// mostRegions is how many regions stand on the card.
const mostRegions = 4

// regionsCard says how strongly the records tie to regions.
func (t *Tab) regionsCard() fyne.CanvasObject {
	items := ui.Headed("Commitment to a region", "What your records show, and how strongly the chance counts it.")
	var rows []fyne.CanvasObject
	for _, c := range t.regions[:min(len(t.regions), mostRegions)] {
		way := ui.NewLink("Show…", func() { t.region(c) })
		told := ui.Plural(len(c.Lines), "record", "records") + " · " + ui.Plural(len(c.Lacks), "thing could still show it", "things could still show it")
		if c.Key == "" {
			told += " · a tie to the state, which counts less"
		}
		rows = append(rows, ui.NewStack(theme.Gap4, ui.Beside(ui.NewParagraph(c.Name, ui.Style{Bold: true}), way), ui.NewMeter(c.Strength, theme.Primary),
			ui.Small(told)))
	}
	return ui.Boxed(append(items, ui.Ruled(theme.Gap8, rows)...)...)
}

// region shows what the records hold for a region, with the way to each of them.
func (t *Tab) region(c app.Commitment) {
	var d *ui.Dialog
	items := []fyne.CanvasObject{ui.Small("The strongest first. Nothing is added to what your records hold."), ui.Space(theme.Gap12)}
	var rows []fyne.CanvasObject
	for _, l := range c.Lines {
		spot := l.Spot
		name := ui.NewTextLink(l.Name, func() {
			d.Hide()
			t.host.Show(ui.Route{Page: spot.Page, Tab: spot.Tab, Item: spot.Item})
		})
		chip := ui.NewChip(l.Label, ui.Plain)
		if l.Serves {
			chip = ui.NewChip(l.Label, ui.Good)
		}
		parts := []fyne.CanvasObject{ui.Beside(name, ui.Row(chip))}
		if text := cmp.Or(l.About, l.When); text != "" {
			if l.About != "" && l.When != "" {
				text = l.About + " · " + l.When
			}
			parts = append(parts, ui.Small(text))
		}
		rows = append(rows, ui.NewStack(2, parts...))
	}
	if len(rows) == 0 {
		rows = append(rows, ui.Small("No record shows it yet."))
	}
	items = append(items, ui.Ruled(theme.Gap8, rows)...)
	if len(c.Lacks) > 0 {
		items = append(items, ui.Space(theme.Gap16), ui.NewText("What could still show it", ui.Style{Bold: true}), ui.Space(2), ui.Small("Only if it is true: nobody has to have everything."), ui.Space(theme.Gap8))
		for _, text := range c.Lacks {
			items = append(items, ui.NewParagraph("• "+text, ui.Style{}), ui.Space(theme.Gap4))
		}
	}
	d = ui.NewDialog(t.host, "Commitment to "+c.Name, ui.Wide(dialogWide, ui.NewStack(0, items...)))
	d.SetActions(&ui.Action{Text: "Close", Do: func() { d.Hide() }}, &ui.Action{Text: "Print…", Kind: ui.Primary, Do: func() {
		d.Hide()
		build.PrintCommitment(t.host, t.app, cmp.Or(c.Key, c.Name))
	}})
	d.Show()
}

// Print opens what the records show of the first region as a PDF.
func (t *Tab) Print() {
	if len(t.regions) > 0 {
		build.PrintCommitment(t.host, t.app, cmp.Or(t.regions[0].Key, t.regions[0].Name))
	}
}
