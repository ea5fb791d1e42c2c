package programs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// newStart makes what the page shows before there is anybody to rank for.
func newStart(p *Page) fyne.CanvasObject {
	begin := ui.NewButton(ui.Action{Text: "Begin…", Kind: ui.Primary, Do: func() { p.host.Show(ui.Route{Page: ui.PageStart}) }})
	center := fyne.TextAlignCenter
	column := ui.NewStack(theme.Gap12,
		ui.NewText("Nobody to rank for yet", ui.Style{Size: theme.Heading, Bold: true, Align: center}),
		ui.NewParagraph("With your exams, rotations, letters and wishes, every program is ranked for you, "+
			"with its chance, its range and the reasons.", ui.Style{Color: second, Align: center}),
		ui.Space(theme.Gap4),
		container.NewCenter(begin),
	)
	return container.NewCenter(ui.NewCard(ui.Wide(420, column), 32))
}
