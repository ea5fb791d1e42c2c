package journey

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// bar draws what is gone of an amount, and behind it what is still to come. The
// numbers stand beside it.
type bar struct {
	widget.BaseWidget
	gone, all  float64 // shares of the longest bar, 0 to 1
	back, fill *canvas.Rectangle
}

func newBar(gone, all float64) *bar {
	b := &bar{gone: gone, all: all, back: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil)}
	b.ExtendBaseWidget(b)
	return b
}

// barHeight is how high a bar is.
const barHeight float32 = 14

// MinSize is a short bar.
func (b *bar) MinSize() fyne.Size { return fyne.NewSize(60, barHeight) }

// CreateRenderer makes the drawing of the bar.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	r := &barRenderer{b}
	r.paint()
	return r
}

type barRenderer struct{ b *bar }

func (r *barRenderer) paint() {
	r.b.fill.FillColor, r.b.back.FillColor = theme.Color(theme.Primary), theme.Color(theme.Band)
}

func (r *barRenderer) Layout(size fyne.Size) {
	put := func(o *canvas.Rectangle, share float64) {
		w := size.Width * float32(min(1, max(0, share)))
		o.CornerRadius = min(4, w/2)
		o.Move(fyne.NewPos(0, (size.Height-barHeight)/2))
		o.Resize(fyne.NewSize(w, barHeight))
	}
	put(r.b.back, r.b.all)
	put(r.b.fill, r.b.gone)
}

func (r *barRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *barRenderer) Refresh() {
	r.paint()
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}
func (r *barRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.b.back, r.b.fill} }
func (r *barRenderer) Destroy()                     {}
