package programs

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"secondlook/views/intake"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// newStart makes what the page shows before there is anybody to rank for.
func newStart(p *Page) fyne.CanvasObject {
	sample := ui.NewButton(ui.Action{Text: "Look around with the sample applicant", Kind: ui.Primary, Do: p.FillSample})
	load := ui.NewButton(ui.Action{Text: "Import a profile file…", Do: func() { intake.Choose(p.host, p.app) }})
	center := fyne.TextAlignCenter
	column := ui.NewStack(theme.Gap12,
		ui.NewText("A second look starts with your records", ui.Style{Size: theme.Title, Bold: true, Align: center}),
		ui.NewParagraph("With your exams, rotations, letters and wishes, every program is ranked for you, "+
			"with its chance, its range and the reasons.", ui.Style{Size: theme.Menu, Color: second, Align: center}),
		ui.Space(theme.Gap8),
		sample, load,
		ui.Space(theme.Gap4),
		ui.NewParagraph("The sample applicant is invented. You can also drop a profile file onto this window.",
			ui.Style{Size: small, Color: second, Align: center}),
	)
	return container.NewCenter(ui.NewCard(ui.Wide(480, column), 40))
}

// FillSample fills the empty data folder with the sample applicant.
func (p *Page) FillSample() {
	if err := p.app.FillSample(context.Background()); err != nil {
		p.host.Fail("The sample applicant could not be filled in.", err)
		return
	}
	p.host.Say(ui.Notice{Text: "This is the sample applicant. Import your own profile file when you are ready."})
	p.focusTable()
}
