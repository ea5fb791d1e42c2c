package afterward

import (
	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// over are the cards over the chosen step: what goes before all steps, and whether the
// first day can be kept.
func (t *Tab) over() []fyne.CanvasObject {
	if len(t.now.Heed) == 0 {
		return []fyne.CanvasObject{t.outlookCard()}
	}
	return []fyne.CanvasObject{t.heedCard(), t.outlookCard()}
}

// under are the slowest chain, the way back, and what is good to know.
func (t *Tab) under() []fyne.CanvasObject {
	return []fyne.CanvasObject{t.chainCard(), t.backCard(), t.noteCard()}
}

// heedCard says what goes before all steps, and where a visa is told.
func (t *Tab) heedCard() fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, text := range t.now.Heed {
		lines = append(lines, ui.NewParagraph(text, ui.Style{}))
	}
	items := append([]fyne.CanvasObject{ui.Heading("First of all"), ui.Space(theme.Gap4)}, ui.Ruled(theme.Gap8, lines)...)
	if t.now.Path == domain.PathUnknown {
		items = append(items, ui.Space(theme.Gap8), ui.Row(ui.NewLink("Tell it under About me", func() { t.host.Show(ui.Route{Page: ui.PageProfile, Tab: "about"}) })))
	}
	return ui.Boxed(items...)
}

// outlookCard says whether the first day can be kept.
func (t *Tab) outlookCard() fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Beside(ui.Heading("First day"), ui.NewText(app.Day(t.now.Begins), ui.Style{Size: theme.Heading, Bold: true}))}
	if t.now.Danger() {
		items = append(items, ui.Space(theme.Gap4), ui.Row(ui.NewChip("too late as it stands", ui.Unsure)))
	}
	if t.now.Outlook != "" {
		items = append(items, ui.Space(theme.Gap4), ui.Small(t.now.Outlook))
	}
	return ui.Boxed(items...)
}

// chainCard names the slowest chain, and says what all of this is not.
func (t *Tab) chainCard() fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading("What is slowest")}
	if t.now.Chain != "" {
		items = append(items, ui.Space(theme.Gap4), ui.NewParagraph(t.now.Chain, ui.Style{}))
	}
	if !t.now.Told {
		items = append(items, ui.Space(theme.Gap4), ui.Small("Open “Begin training” to write the day that the program names."))
	}
	return ui.Boxed(append(items, ui.Space(theme.Gap8), ui.Small(t.now.Law))...)
}

// backCard says how the applicant means to come back.
func (t *Tab) backCard() fyne.CanvasObject {
	return ui.Boxed(ui.Heading("The way back"), ui.Space(theme.Gap4), ui.NewParagraph(t.now.Wishes, ui.Style{}), ui.Space(theme.Gap4),
		ui.Small("It is counted from the last day of training, which you can write at “Finish training”."), ui.Space(theme.Gap8),
		ui.Row(ui.NewLink("Change your wishes", func() { t.host.Show(ui.Route{Page: ui.PageProfile, Tab: "about"}) })))
}

// noteCard lists the rules that are good to know.
func (t *Tab) noteCard() fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading("Good to know")}
	for i, n := range t.now.Notes {
		if i > 0 {
			items = append(items, ui.Space(theme.Gap8), ui.Rule())
		}
		title, text := n.What, n.How
		source := n.Source
		items = append(items, ui.Space(theme.Gap8), ui.NewParagraph(title, ui.Style{Bold: true}), ui.Space(2), ui.Small(text+" "+n.Check),
			ui.Row(ui.NewLink("Source", func() { ui.Tell(t.host, title, "Source: "+source+".") })))
	}
	return ui.Boxed(items...)
}
