package strategy

import (
	"fyne.io/fyne/v2"

	"secondlook/app"
	spec "secondlook/domain/specialties"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// specialtyPanel says of one specialty why it is open or hard, what it values and
// what its programs promise.
type specialtyPanel struct {
	of    *specialties
	sheet *ui.Sheet
	box   *ui.Card
}

func newSpecialtyPanel(of *specialties) *specialtyPanel {
	p := &specialtyPanel{of: of, sheet: ui.NewSheet(ui.NewStack(0), theme.Gap16)}
	p.box = ui.NewCard(p.sheet, 1)
	return p
}

// show explains a specialty; nil is none.
func (p *specialtyPanel) show(r *app.SpecialtyRow) {
	if r == nil {
		p.sheet.Set()
		return
	}
	quiet := ui.Style{Size: theme.Small, Color: theme.Second}
	items := []fyne.CanvasObject{
		ui.Heading(r.Specialty.Name),
		ui.Space(6), ui.Row(ui.NewChip(r.Chip, tones[r.Advice])),
		ui.Space(theme.Gap8), ui.NewParagraph(r.Why, ui.Style{}),
	}
	items = append(items, p.traits(r)...)
	items = append(items, part("ITS PROGRAMS")...)
	items = append(items, ui.NewParagraph(programsOf(r), ui.Style{}))
	if r.Best != nil {
		b := r.Best
		way := ui.NewQuietLink("Show", func() { p.of.host.Show(ui.Route{Page: ui.PagePrograms, Item: b.Program.Key}) })
		items = append(items, ui.Space(theme.Gap8), ui.Beside(ui.NewStack(1,
			ui.NewText("Your best chance: "+app.ChanceWords(b.Chance, b.Low, b.High), ui.Style{Bold: true}),
			ui.NewParagraph(b.Program.Title()+" · "+app.Place(b.Program), quiet)), way))
		items = append(items, ui.Space(theme.Gap8), ui.NewParagraph(expected(r), ui.Style{}))
		if r.Verify {
			items = append(items, ui.NewParagraph("The fees rest on a list of another season or a secondary source: to verify.", quiet))
		}
	}
	all := ui.NewButton(ui.Action{Text: "Show its programs", Do: p.of.programs})
	all.Compact = true
	if r.Programs+r.Bridges > 0 {
		items = append(items, ui.Space(theme.Gap12), ui.Row(all))
	}
	items = append(items, part("THE RULE")...)
	rule := ui.NewQuietLink("Change the thresholds…", func() {
		p.of.host.Show(ui.Route{Page: ui.PageSettings, Tab: ui.TabThresholds, Item: "reference/set.story_tags"})
	})
	items = append(items, ui.NewParagraph(p.of.found.Rule, quiet), ui.Space(theme.Gap4), ui.Row(rule))
	p.sheet.Set(items...)
}

// part is the heading of a part of the panel.
func part(title string) []fyne.CanvasObject {
	return []fyne.CanvasObject{
		ui.Space(theme.Gap16), ui.NewText(title, ui.Style{Size: theme.Small, Bold: true, Color: theme.Second}), ui.Space(theme.Gap4),
	}
}

// traits sets what the specialty values beside what the records show.
func (p *specialtyPanel) traits(r *app.SpecialtyRow) []fyne.CanvasObject {
	if len(r.Traits) == 0 {
		return nil
	}
	items := part("WHAT IT VALUES, AND YOUR EVIDENCE")
	for _, t := range r.Traits {
		chip, text, colour := ui.NewChip("✓", ui.Good), listedOrNone(t.Records), theme.Second
		if len(t.Records) == 0 {
			chip, colour = ui.NewChip("gap", ui.Unsure), theme.Unsure
		}
		items = append(items, ui.Marked(chip, ui.NewStack(1,
			ui.NewParagraph(t.Tag, ui.Style{}), ui.NewParagraph(text, ui.Style{Size: theme.Small, Color: colour}))), ui.Space(theme.Gap8))
	}
	return items
}

func listedOrNone(records []string) string {
	if len(records) == 0 {
		return "no record of yours shows it"
	}
	return listed(records)
}

// programsOf counts the programs of a specialty.
func programsOf(r *app.SpecialtyRow) string {
	text := "The catalog holds none, so nothing can be said of its chances."
	if r.Programs > 0 {
		text = ui.Plural(r.Programs, "program", "programs") + ": " + ui.Count(r.Open) + " open to you, " + ui.Count(r.Unknown) +
			" hang on something unknown, " + ui.Count(r.Closed) + " closed."
	}
	if r.Bridges > 0 {
		text += " " + ui.Plural(r.Bridges, "preliminary year is", "preliminary years are") + " a bridge only, and counted apart."
	}
	if r.Advice == spec.BridgeOnly && r.Programs > 0 {
		text += " None of them leads to the end of a residency."
	}
	return text
}

// expected says what the best applications promise for their fees.
func expected(r *app.SpecialtyRow) string {
	of := "its " + ui.Count(r.Count) + " best applications"
	if r.Count == 1 {
		of = "its only application"
	}
	return r.Interviews() + " interviews to expect of " + of + ", for " + app.Money(r.Cents) + " of fees."
}
