package today

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// newStart makes the page of somebody without records.
func newStart(p *Page) fyne.CanvasObject {
	center := fyne.TextAlignCenter
	begin := ui.NewButton(ui.Action{Text: "Start with my records", Kind: ui.Primary, Do: func() { p.host.Show(ui.Route{Page: ui.PageStart}) }})
	sample := ui.NewButton(ui.Action{Text: "Look around with the sample applicant", Do: p.fillSample})
	column := ui.NewStack(theme.Gap12,
		ui.NewText("Your day begins with your records", ui.Style{Size: theme.Title, Bold: true, Align: center}),
		ui.NewParagraph("Once your exams, rotations, letters and wishes are there, this page says where you stand: your chance with its range, "+
			"what is missing, what moves it most, and which dates come next.", ui.Style{Size: theme.Menu, Color: second, Align: center}),
		ui.Space(theme.Gap8), begin, sample)
	return container.NewCenter(ui.NewCard(ui.Wide(480, column), 40))
}

// fillSample fills the empty data folder with the sample applicant.
func (p *Page) fillSample() {
	if err := p.app.FillSample(context.Background()); err != nil {
		p.host.Fail("The sample applicant could not be filled in.", err)
		return
	}
	p.host.Say(ui.Notice{Text: "This is the sample applicant. Enter your own records when you are ready."})
}
