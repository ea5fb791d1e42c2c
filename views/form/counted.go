package form

import (
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/domain/prose"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// Counted returns a field of several lines of text with a line below it that says
// while one types how many characters it holds, as portals count, and how many
// the portal takes. What is longer is kept all the same; zero: no limit is known.
func Counted[T any](name, label string, at func(*T) *string, most func() int) Field[T] {
	f := Note(name, label, at)
	f.make = func(_ ui.Host, f Field[T]) input { return newCountedInput(f.Label, most()) }
	return f
}

// countedInput is a text with its length below it.
type countedInput struct {
	entryInput
	most  int
	line  *ui.Text
	stack *ui.Stack
}

func newCountedInput(label string, most int) input {
	c := &countedInput{entryInput: entryInput{ui.NewNotes("", 5)}, most: most}
	c.Entry.Label = label
	c.line = ui.NewText("", ui.Style{Size: theme.Small, Color: theme.Second})
	c.stack = ui.NewStack(theme.Gap4, c.Entry, c.line)
	c.count()
	return c
}

// count writes the line.
func (c *countedInput) count() {
	n := prose.Count(strings.TrimSpace(c.Text)).Characters
	text, colour := ui.Plural(n, "character", "characters"), theme.Second
	if c.most > 0 {
		text = ui.Count(n) + " of " + ui.Plural(c.most, "character", "characters")
	}
	if over := n - c.most; c.most > 0 && over > 0 {
		text += ": " + ui.Count(over) + " too many for the portal"
		colour = theme.Unsure
	}
	c.line.Style.Color = colour
	c.line.SetText(text)
}

func (c *countedInput) object() fyne.CanvasObject { return c.stack }
func (c *countedInput) setText(s string) {
	c.entryInput.setText(s)
	c.count()
}

func (c *countedInput) hear(x ears) {
	changed := x.changed
	x.changed = func() {
		c.count()
		changed()
	}
	c.entryInput.hear(x)
}
