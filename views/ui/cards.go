package ui

import (
	"fyne.io/fyne/v2"

	"secondlook/views/theme"
)

// Boxed is a card of objects below each other, which bring the room between them
// along: see [Headed], [Space] and [Ruled].
func Boxed(items ...fyne.CanvasObject) *Card {
	return NewCard(NewStack(0, items...), theme.Gap16)
}

// Titled is a card with a heading and objects below it, with the same room between
// all of them.
func Titled(title string, items ...fyne.CanvasObject) *Card {
	return NewCard(NewStack(theme.Gap8, append([]fyne.CanvasObject{Heading(title)}, items...)...), theme.Gap16)
}

// Heading is the heading of a card.
func Heading(title string) *Text {
	return NewParagraph(title, Style{Size: theme.Heading, Bold: true})
}

// Headed begins a card with its heading and, unless it is "", a sentence about
// it.
func Headed(title, about string) []fyne.CanvasObject {
	items := []fyne.CanvasObject{Heading(title)}
	if about != "" {
		items = append(items, Space(theme.Gap4), Small(about))
	}
	return append(items, Space(theme.Gap8))
}

// Section begins a part of a panel.
func Section(title string) []fyne.CanvasObject {
	return []fyne.CanvasObject{
		Space(theme.Gap16), NewText(title, Style{Size: theme.Small, Bold: true, Color: theme.Second}), Space(theme.Gap4),
	}
}

// Second is a text of second rank.
func Second(text string) *Text {
	return NewParagraph(text, Style{Color: theme.Second})
}

// Small is a text of second rank in small letters.
func Small(text string) *Text {
	return NewParagraph(text, Style{Size: theme.Small, Color: theme.Second})
}

// Ruled puts a rule between lines, with room above and below it.
func Ruled(gap float32, lines []fyne.CanvasObject) (out []fyne.CanvasObject) {
	for i, l := range lines {
		if i > 0 {
			out = append(out, Space(gap), Rule(), Space(gap))
		}
		out = append(out, l)
	}
	return out
}
