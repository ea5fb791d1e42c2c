package programs

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
)

// unfilled says how often a program was unfilled, where lists of past seasons are
// in the records. It is for the screen alone: no print has it.
func (w *panel) unfilled(row *app.Row) []fyne.CanvasObject {
	words, err := w.p.app.UnfilledBefore(context.Background(), row.Program.Key)
	if err != nil || words == "" { // the page of SOAP tells of an error
		return nil
	}
	return append(ui.Section("UNFILLED BEFORE"), ui.NewParagraph(domain.Capital(words)+". For your own use alone.", ui.Style{}))
}
