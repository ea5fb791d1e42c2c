package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/theme"
)

// Hidden is the word in the place of a chance that is hidden.
const Hidden = "hidden"

// NewQuietNote stands in the place of chances while they are hidden, and leads
// back to them.
func NewQuietNote(h Host, a *app.App) fyne.CanvasObject {
	return NewStack(theme.Gap8,
		NewParagraph("Chances are hidden. What can be done today stands on Today.", Style{Color: theme.Second}),
		Row(NewLink("Show chances", func() { SetQuiet(h, a, false) })))
}

// SetQuiet hides chances everywhere, or shows them again.
func SetQuiet(h Host, a *app.App, on bool) {
	if err := a.SetQuiet(context.Background(), on); err != nil {
		h.Fail("That chances are hidden could not be kept for the next start.", err)
		return
	}
	text := "Chances are shown again"
	if on {
		text = "Chances are hidden on every page; prints stay as they are. Ctrl+Shift+H shows them again"
	}
	h.Say(Notice{Text: text})
}
