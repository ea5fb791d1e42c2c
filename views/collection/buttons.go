package collection

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// buttonRow lays buttons out in a line, and in several where it is narrow.
type buttonRow struct {
	widget.BaseWidget
	items []fyne.CanvasObject
}

func newButtonRow(items []fyne.CanvasObject) *buttonRow {
	r := &buttonRow{items: items}
	r.ExtendBaseWidget(r)
	return r
}

// HeightFor returns the height at a width.
func (b *buttonRow) HeightFor(width float32) float32 { return b.walk(width, nil) }

// walk finds the place of every button and returns the height of all.
func (b *buttonRow) walk(width float32, put func(o fyne.CanvasObject, pos fyne.Position, size fyne.Size)) float32 {
	var x, y, line float32
	for _, o := range b.items {
		if !o.Visible() {
			continue
		}
		size := o.MinSize()
		if x > 0 && x+size.Width > width {
			x, y, line = 0, y+line+theme.Gap8, 0
		}
		if put != nil {
			put(o, fyne.NewPos(x, y), size)
		}
		x += size.Width + theme.Gap8
		line = max(line, size.Height)
	}
	return y + line
}

// CreateRenderer makes the drawing of the buttons.
func (b *buttonRow) CreateRenderer() fyne.WidgetRenderer { return &buttonRenderer{b} }

type buttonRenderer struct{ b *buttonRow }

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.b.walk(size.Width, func(o fyne.CanvasObject, pos fyne.Position, s fyne.Size) {
		o.Move(pos)
		o.Resize(s)
	})
}

func (r *buttonRenderer) MinSize() fyne.Size {
	return fyne.NewSize(80, r.b.HeightFor(max(r.b.Size().Width, 80)))
}
func (r *buttonRenderer) Refresh()                     { r.Layout(r.b.Size()) }
func (r *buttonRenderer) Objects() []fyne.CanvasObject { return r.b.items }
func (r *buttonRenderer) Destroy()                     {}
