package form

import (
	"cmp"

	"fyne.io/fyne/v2"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// readInput stands in the place of an input where nothing can be changed: what is
// kept is read as text, and nothing asks for the keys.
type readInput struct {
	kept string
	line *ui.Text
}

func newReadInput() *readInput { return &readInput{line: ui.NewParagraph("", ui.Style{})} }

// say writes what stands there as people read it.
func (r *readInput) say(shown string) {
	r.line.Style.Color = theme.Ink
	if shown == "" {
		r.line.Style.Color = theme.Second
	}
	r.line.SetText(cmp.Or(shown, notStated))
}

func (r *readInput) object() fyne.CanvasObject { return r.line }
func (r *readInput) focusable() fyne.Focusable { return nil }
func (r *readInput) text() string              { return r.kept }
func (r *readInput) setText(s string)          { r.kept = s }
func (r *readInput) hear(ears)                 {}
