package programs

import (
	"fyne.io/fyne/v2"

	"secondlook/views/ui"
)

// newStart makes what the page shows before there is anybody to rank for.
func newStart(p *Page) fyne.CanvasObject {
	return ui.NewBegin("Nobody to rank for yet",
		"With your exams, rotations, letters and wishes, every program is ranked for you, with its chance, its range and the reasons.",
		ui.Action{Text: "Begin…", Kind: ui.Primary, Do: func() { p.host.Show(ui.Route{Page: ui.PageStart}) }})
}
