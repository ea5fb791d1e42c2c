package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A Meter draws a share of something as a bar. What it says stands in words
// beside it.
type Meter struct {
	widget.BaseWidget
	low, high  float64 // the stretch that is filled; a share begins at 0
	point      float64 // a mark on it; below zero: none
	tone       fyne.ThemeColorName
	track, bar *canvas.Rectangle
	mark       *canvas.Rectangle
}

const (
	meterHigh float32 = 8
	rangeHigh float32 = 10
)

// NewMeter shows a share from 0 to 1.
func NewMeter(share float64, tone fyne.ThemeColorName) *Meter {
	return meterOf(&Meter{high: share, point: -1, tone: tone})
}

// NewSpan shows a figure on its range, both from 0 to 1.
func NewSpan(point, low, high float64) *Meter {
	return meterOf(&Meter{low: low, high: high, point: point, tone: theme.Band})
}

func meterOf(m *Meter) *Meter {
	m.track, m.bar, m.mark = canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	m.ExtendBaseWidget(m)
	return m
}

// MinSize is a thin line.
func (m *Meter) MinSize() fyne.Size {
	if m.point >= 0 {
		return fyne.NewSize(40, rangeHigh+8)
	}
	return fyne.NewSize(40, meterHigh)
}

// HeightFor is the height at any width.
func (m *Meter) HeightFor(float32) float32 { return m.MinSize().Height }

// CreateRenderer makes the drawing of the bar.
func (m *Meter) CreateRenderer() fyne.WidgetRenderer {
	r := &meterRenderer{m}
	r.paint()
	return r
}

type meterRenderer struct{ m *Meter }

func (r *meterRenderer) paint() {
	r.m.track.FillColor, r.m.bar.FillColor = theme.Color(theme.Track), theme.Color(r.m.tone)
	r.m.mark.FillColor = theme.Color(theme.Primary)
}

func (r *meterRenderer) Layout(size fyne.Size) {
	m := r.m
	high := meterHigh
	if m.point >= 0 {
		high = rangeHigh
	}
	put := func(o *canvas.Rectangle, from, to, height float32) {
		o.CornerRadius = min(height, to-from) / 2
		o.Move(fyne.NewPos(from, (size.Height-height)/2))
		o.Resize(fyne.NewSize(max(to-from, 0), height))
	}
	at := func(share float64) float32 { return size.Width * float32(min(1, max(0, share))) }
	put(m.track, 0, size.Width, high)
	put(m.bar, at(m.low), at(m.high), high)
	if m.point >= 0 {
		x := at(m.point)
		put(m.mark, max(0, x-2), min(size.Width, x+2), rangeHigh+8)
	}
}

func (r *meterRenderer) MinSize() fyne.Size { return r.m.MinSize() }
func (r *meterRenderer) Refresh() {
	r.paint()
	r.Layout(r.m.Size())
	canvas.Refresh(r.m)
}

func (r *meterRenderer) Objects() []fyne.CanvasObject {
	if r.m.point < 0 {
		return []fyne.CanvasObject{r.m.track, r.m.bar}
	}
	return []fyne.CanvasObject{r.m.track, r.m.bar, r.m.mark}
}
func (r *meterRenderer) Destroy() {}
