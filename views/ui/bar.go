package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"secondlook/app"
	"secondlook/views/theme"
)

// bar draws a chance: a track, the range as a band on it, the chance as a
// filled part, and both in figures beside it.
type bar struct {
	track, band, fill *canvas.Rectangle
	point, span       *canvas.Text
	v                 Range
}

func newBar() *bar {
	return &bar{
		track: canvas.NewRectangle(nil), band: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil),
		point: &canvas.Text{}, span: &canvas.Text{},
	}
}

func (b *bar) set(v Range) {
	b.v = v
	b.track.FillColor, b.band.FillColor = theme.Color(theme.Track), theme.Color(theme.Band)
	b.fill.FillColor = theme.Color(theme.Primary)
	if v.Out != "" {
		Style{Bold: true, Color: theme.Faint}.paint(b.point, v.Out)
		Style{Size: theme.Small}.paint(b.span, "")
		b.band.Hide()
		b.fill.Hide()
		return
	}
	Style{Bold: true}.paint(b.point, app.Percent(v.Chance))
	Style{Size: theme.Small, Color: theme.Second}.paint(b.span, app.Range(v.Low, v.High))
	b.band.Show()
	b.fill.Show()
}

func (b *bar) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{b.track, b.band, b.fill, b.point, b.span}
}

const (
	barHeight  float32 = 6
	bandHeight float32 = 10
)

// figureWidth is the room for the figures beside a bar.
func figureWidth() float32 { return theme.Scaled(52) }

func (b *bar) place(x, w, h float32) {
	room := max(w-figureWidth()-8, 24)
	at := func(p float64) float32 {
		if b.v.Full <= 0 {
			return 0
		}
		return room * float32(min(max(p/b.v.Full, 0), 1))
	}
	strip := func(r *canvas.Rectangle, from, to, height float32) {
		r.CornerRadius = height / 2
		r.Move(fyne.NewPos(x+from, (h-height)/2))
		r.Resize(fyne.NewSize(max(to-from, 0), height))
	}
	strip(b.track, 0, room, barHeight)
	low, high := at(b.v.Low), at(b.v.High)
	strip(b.band, low, max(high, low+3), bandHeight)
	strip(b.fill, 0, max(at(b.v.Chance), 3), barHeight)
	left := x + room + 10
	line := fyne.MeasureText("M", b.point.TextSize, b.point.TextStyle).Height
	top := h/2 - line
	if b.v.Out != "" {
		top = (h - line) / 2
	}
	b.point.Move(fyne.NewPos(left, top))
	b.point.Resize(fyne.NewSize(figureWidth(), line))
	b.span.Move(fyne.NewPos(left, h/2+1))
	b.span.Resize(fyne.NewSize(figureWidth(), line))
}
