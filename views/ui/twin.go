package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// twinBelow is the width under which two cards stand below each other, in text of
// its size.
const twinBelow float32 = 720

// A Twin is two cards beside each other, of half the width each and as high as
// they are by themselves. Where it is narrow they stand below each other.
type Twin struct {
	widget.BaseWidget
	left, right Wrapper
}

// NewTwin returns two cards beside each other.
func NewTwin(left, right Wrapper) *Twin {
	t := &Twin{left: left, right: right}
	t.ExtendBaseWidget(t)
	return t
}

// half is the width of each at a whole width, and whether they stand below each
// other.
func (t *Twin) half(width float32) (each float32, folded bool) {
	if width < theme.Scaled(twinBelow) {
		return width, true
	}
	return (width - theme.Gap16) / 2, false
}

// HeightFor returns the height at a width.
func (t *Twin) HeightFor(width float32) float32 {
	each, folded := t.half(width)
	l, r := t.left.HeightFor(each), t.right.HeightFor(each)
	if folded {
		return l + theme.Gap16 + r
	}
	return max(l, r)
}

// CreateRenderer makes the drawing of both.
func (t *Twin) CreateRenderer() fyne.WidgetRenderer { return &twinRenderer{t} }

type twinRenderer struct{ t *Twin }

func (r *twinRenderer) Layout(size fyne.Size) {
	t := r.t
	each, folded := t.half(size.Width)
	left := t.left.HeightFor(each)
	Place(t.left, 0, 0, each, left)
	x, y := each+theme.Gap16, float32(0)
	if folded {
		x, y = 0, left+theme.Gap16
	}
	Place(t.right, x, y, each, t.right.HeightFor(each))
}

func (r *twinRenderer) MinSize() fyne.Size {
	return fyne.NewSize(320, r.t.HeightFor(max(r.t.Size().Width, 320)))
}
func (r *twinRenderer) Refresh()                     { r.Layout(r.t.Size()) }
func (r *twinRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.t.left, r.t.right} }
func (r *twinRenderer) Destroy()                     {}
