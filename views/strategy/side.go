package strategy

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A sideBody is a table with a panel at its right, which folds away where it is
// narrow.
type sideBody struct {
	widget.BaseWidget
	table, panel fyne.CanvasObject
	peek         *ui.Button
	asked        bool // the folded panel is wanted
}

func newSideBody(table, panel fyne.CanvasObject) *sideBody {
	b := &sideBody{table: table, panel: panel}
	b.peek = ui.NewLink("Why?", b.toggle)
	b.ExtendBaseWidget(b)
	return b
}

// toggle shows the folded panel, or hides it again.
func (b *sideBody) toggle() {
	b.asked = !b.asked
	b.Refresh()
}

// MinSize lets the window be narrow.
func (b *sideBody) MinSize() fyne.Size { return fyne.NewSize(480, 320) }

// CreateRenderer makes the drawing of the body.
func (b *sideBody) CreateRenderer() fyne.WidgetRenderer { return &sideRenderer{b} }

type sideRenderer struct{ b *sideBody }

func (r *sideRenderer) Layout(size fyne.Size) {
	b := r.b
	side, folded := ui.SideWidth(size.Width)
	shown, top, width := !folded || b.asked, float32(0), size.Width
	b.peek.Set(map[bool]string{true: "Hide why", false: "Why?"}[b.asked], ui.Link)
	ui.Visible(b.peek, folded)
	if folded {
		peek := b.peek.MinSize()
		ui.Place(b.peek, size.Width-peek.Width, 0, peek.Width, peek.Height)
		top = peek.Height + theme.Gap8
	}
	if ui.Visible(b.panel, shown); shown {
		width -= side + theme.Gap16
		ui.Place(b.panel, size.Width-side, top, side, size.Height-top)
	}
	ui.Place(b.table, 0, top, width, size.Height-top)
}

func (r *sideRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *sideRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *sideRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.peek, r.b.table, r.b.panel}
}
func (r *sideRenderer) Destroy() {}
