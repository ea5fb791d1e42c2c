package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"secondlook/views/theme"
)

// NewBegin returns what a page shows while there is nothing to show: what
// belongs there, why, and what to do first.
func NewBegin(title, text string, ways ...Action) fyne.CanvasObject {
	center := fyne.TextAlignCenter
	buttons := make([]fyne.CanvasObject, len(ways))
	for i, w := range ways { // a barred one stays hidden
		buttons[i] = NewButton(w)
	}
	column := NewStack(theme.Gap12,
		NewText(title, Style{Size: theme.Heading, Bold: true, Align: center}),
		NewParagraph(text, Style{Color: theme.Second, Align: center}),
		Space(theme.Gap4),
		container.NewCenter(Row(buttons...)))
	return container.NewCenter(NewCard(Wide(440, column), 32))
}

// NewStart is what a page shows before there are records at all: its button leads
// to the first start.
func NewStart(h Host, title, text string) fyne.CanvasObject {
	return NewBegin(title, text, Action{Text: "Begin…", Kind: Primary, Do: func() { h.Show(Route{Page: PageStart}) }})
}
