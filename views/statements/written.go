package statements

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// written is the text with the line of its counts below.
type written struct {
	widget.BaseWidget
	e *editor
}

func newWritten(e *editor) *written {
	w := &written{e: e}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer makes the drawing.
func (w *written) CreateRenderer() fyne.WidgetRenderer { return &writtenRenderer{w.e} }

type writtenRenderer struct{ e *editor }

func (r *writtenRenderer) Layout(size fyne.Size) {
	foot := r.e.foot.MinSize().Height
	r.e.entry.Resize(fyne.NewSize(size.Width, size.Height-foot-theme.Gap8))
	r.e.foot.Move(fyne.NewPos(theme.Gap4, size.Height-foot))
	r.e.foot.Resize(fyne.NewSize(size.Width-theme.Gap8, foot))
}

// MinSize lets the text scroll.
func (r *writtenRenderer) MinSize() fyne.Size { return fyne.NewSize(300, 120) }
func (r *writtenRenderer) Refresh() {
	r.Layout(r.e.body.Size())
	canvas.Refresh(r.e.body)
}

func (r *writtenRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.e.entry, r.e.foot}
}
func (r *writtenRenderer) Destroy() {}
