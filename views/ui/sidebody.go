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
	open, shut   string
	asked        bool // the folded panel is wanted
}

// NewSideBody returns a body. open and shut are the words on the link that shows
// the folded panel and hides it again.
func NewSideBody(table, panel fyne.CanvasObject, open, shut string) *SideBody {
	b := &SideBody{table: table, panel: panel, open: open, shut: shut}
	b.peek = NewLink(open, b.Toggle)
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
	b.peek.Set(map[bool]string{true: b.shut, false: b.open}[b.asked], Link)
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
