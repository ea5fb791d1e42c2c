package chart

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// tip is the chosen point with its values.
type tip struct{ objects []fyne.CanvasObject }

func newTip(p *plot, b box) *tip {
	f := &p.figure
	if len(f.Lanes) > 0 {
		return laneTip(p, b)
	}
	s := &f.Series[0]
	at := b.at(f, s.Points[p.at].X, s.Points[p.at].Y)
	line := canvas.NewRectangle(theme.Color(theme.Second))
	line.Move(fyne.NewPos(at.X-0.5, b.y))
	line.Resize(fyne.NewSize(1, b.h))
	where, value, notes := f.Say(s, p.at)
	var texts []*canvas.Text
	for i, text := range append([]string{where, value}, notes...) {
		colour := theme.Second
		if i < 2 {
			colour = theme.Ink
		}
		texts = append(texts, words(text, i == 1, colour))
	}
	objects := []fyne.CanvasObject{line, dot(at, 5)}
	return &tip{append(objects, panel(texts, at.X, b, p.focused)...)}
}

// laneTip is the chosen span, outlined, with what it is.
func laneTip(p *plot, b box) *tip {
	lane, s := p.figure.Span(p.at)
	at, size := b.span(&p.figure, lane, s)
	frame := canvas.NewRectangle(color.Transparent)
	frame.StrokeColor, frame.StrokeWidth, frame.CornerRadius = theme.Color(theme.Ink), 2, 3
	frame.Move(at.SubtractXY(2, 2))
	frame.Resize(size.AddWidthHeight(4, 4))
	name := words(p.figure.Lanes[lane].Name, false, theme.Ink)
	text := words(s.Text, true, theme.Ink)
	text.Text = ui.Ellipsize(text.Text, max(b.w-4*theme.Gap8, 1), text.TextSize, text.TextStyle)
	return &tip{append([]fyne.CanvasObject{frame}, panel([]*canvas.Text{name, text}, min(at.X+size.Width, b.x+b.w/2), b, p.focused)...)}
}

// panel is a small card with lines of text, at the side of x where it fits.
func panel(texts []*canvas.Text, x float32, b box, focused bool) (out []fyne.CanvasObject) {
	const pad, gap = theme.Gap8, theme.Gap12
	size := fyne.NewSize(2*pad, 2*pad)
	for _, t := range texts {
		s := t.MinSize()
		size = fyne.NewSize(max(size.Width, s.Width+2*pad), size.Height+s.Height+1)
	}
	left := x + gap
	if left+size.Width > b.x+b.w && x-gap-size.Width >= 0 {
		left = x - gap - size.Width
	}
	card := canvas.NewRectangle(theme.Color(theme.Card))
	card.StrokeColor, card.StrokeWidth, card.CornerRadius = theme.Color(theme.Line), 1, theme.ButtonRadius
	if focused {
		card.StrokeColor = theme.Color(theme.Primary)
	}
	top := max(b.y+b.h-size.Height-theme.Gap8, 0)
	card.Move(fyne.NewPos(left, top))
	card.Resize(size)
	out = append(out, card)
	y := top + pad
	for _, t := range texts {
		s := t.MinSize()
		t.Move(fyne.NewPos(left+pad, y))
		t.Resize(s)
		y += s.Height + 1
		out = append(out, t)
	}
	return out
}
