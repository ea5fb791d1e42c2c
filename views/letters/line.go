package letters

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// line is a label with texts of equal width beside it.
type line struct {
	widget.BaseWidget
	label ui.Wrapper
	cells []ui.Wrapper
}

func newLine(label ui.Wrapper, cells ...ui.Wrapper) *line {
	l := &line{label: label, cells: cells}
	l.ExtendBaseWidget(l)
	return l
}

// labelWide is the width of a label, in text of its size.
func labelWide() float32 { return theme.Scaled(124) }

// cell is the width of a text.
func (l *line) cell(width float32) float32 {
	return max((width-labelWide())/float32(max(len(l.cells), 1))-theme.Gap16, 60)
}

// HeightFor returns the height at a width.
func (l *line) HeightFor(width float32) float32 {
	h := l.label.HeightFor(labelWide())
	for _, c := range l.cells {
		h = max(h, c.HeightFor(l.cell(width)))
	}
	return h
}

// CreateRenderer makes the drawing of the line.
func (l *line) CreateRenderer() fyne.WidgetRenderer { return &lineRenderer{l} }

type lineRenderer struct{ l *line }

func (r *lineRenderer) Layout(size fyne.Size) {
	ui.Place(r.l.label, 0, 0, labelWide(), r.l.label.HeightFor(labelWide()))
	x, w := labelWide()+theme.Gap16, r.l.cell(size.Width)
	for _, c := range r.l.cells {
		ui.Place(c, x, 0, w, c.HeightFor(w))
		x += w + theme.Gap16
	}
}

func (r *lineRenderer) MinSize() fyne.Size {
	width := labelWide() + float32(len(r.l.cells))*(60+theme.Gap16)
	return fyne.NewSize(width, r.l.HeightFor(max(r.l.Size().Width, width)))
}
func (r *lineRenderer) Refresh() { r.Layout(r.l.Size()) }
func (r *lineRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.l.label}
	for _, c := range r.l.cells {
		out = append(out, c)
	}
	return out
}
func (r *lineRenderer) Destroy() {}
