package today

import (
	"fyne.io/fyne/v2"

	"secondlook/views/ui"
)

// newStart makes the page of somebody without records.
func newStart(p *Page) fyne.CanvasObject {
	return ui.NewStart(p.host, "Your day begins with your records",
		"Once your exams, rotations, letters and wishes are there, this page says where you stand: your chance with its range, "+
			"what is missing, what moves it most, and which dates come next.")
}
