package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// NewProblem returns what the window shows when the records cannot be opened:
// a sentence that says what to do, and the ways out, the main one last, which is
// to have the keys.
func NewProblem(text string, ways ...ui.Action) (all fyne.CanvasObject, main *ui.Button) {
	var buttons []fyne.CanvasObject
	for _, a := range ways {
		main = ui.NewButton(a)
		buttons = append(buttons, main)
	}
	column := ui.NewStack(theme.Gap12,
		ui.NewText("Your records could not be opened", ui.Style{Size: theme.Heading, Bold: true}),
		ui.NewParagraph(text, ui.Style{}),
		ui.Space(theme.Gap4),
		ui.Row(buttons...),
	)
	ground := canvas.NewRectangle(theme.Color(theme.Canvas))
	return container.NewStack(ground, container.NewCenter(ui.NewCard(ui.Wide(560, column), theme.Gap24))), main
}
