package programs

import (
	"fyne.io/fyne/v2"

	"secondlook/views/ui"
)

// newStart makes what the page shows before there is anybody to rank for.
func newStart(p *Page) fyne.CanvasObject {
	return ui.NewStart(p.host, "Nobody to rank for yet",
		"With your exams, rotations, letters and wishes, every program is ranked for you, with its chance, its range and the reasons.")
}
