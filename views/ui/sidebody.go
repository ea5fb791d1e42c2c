package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A SideBody is a table with a panel at its right, which folds away where it is
// narrow.
type SideBody struct {
	widget.BaseWidget
	table, panel fyne.CanvasObject
	peek         *Button
	asked        bool // the folded panel is wanted
}

// PeekWords are the words on the link that shows a folded panel, or hides it again
// once it is open.
func PeekWords(open bool) string {
	if open {
		return "Hide the details"
	}
	return "Details"
}

// NewSideBody returns a body whose panel is shown while there is room for it.
func NewSideBody(table, panel fyne.CanvasObject) *SideBody {
	b := &SideBody{table: table, panel: panel}
	b.peek = NewLink(PeekWords(false), b.Toggle)
	b.ExtendBaseWidget(b)
	return b
}

// Toggle shows the folded panel, or hides it again.
func (b *SideBody) Toggle() {
	b.asked = !b.asked
	b.Refresh()
}

// MinSize lets the window be narrow.
func (b *SideBody) MinSize() fyne.Size { return fyne.NewSize(480, 320) }

// CreateRenderer makes the drawing of the body.
func (b *SideBody) CreateRenderer() fyne.WidgetRenderer { return &sideBodyRenderer{b} }

type sideBodyRenderer struct{ b *SideBody }

func (r *sideBodyRenderer) Layout(size fyne.Size) {
	b := r.b
	side, folded := SideWidth(size.Width)
	shown, top, width := !folded || b.asked, float32(0), size.Width
	b.peek.Set(PeekWords(b.asked), Link)
	Visible(b.peek, folded)
	if folded {
		peek := b.peek.MinSize()
		Place(b.peek, size.Width-peek.Width, 0, peek.Width, peek.Height)
		top = peek.Height + theme.Gap8
	}
	if Visible(b.panel, shown); shown {
		width -= side + theme.Gap16
		Place(b.panel, size.Width-side, top, side, size.Height-top)
	}
	Place(b.table, 0, top, width, size.Height-top)
}

func (r *sideBodyRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *sideBodyRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *sideBodyRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.peek, r.b.table, r.b.panel}
}
func (r *sideBodyRenderer) Destroy() {}
