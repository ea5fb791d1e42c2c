package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// line is one entry of a card: a mark in a column of its own, a text that
// wraps, and something at the right end.
type line struct {
	widget.BaseWidget
	mark  fyne.CanvasObject
	room  float32 // of the mark
	text  ui.Wrapper
	right fyne.CanvasObject // nil: nothing

	width, height float32 // the last answer of HeightFor
}

const linePad float32 = 6

func newLine(mark fyne.CanvasObject, room float32, text ui.Wrapper, right fyne.CanvasObject) *line {
	l := &line{mark: mark, room: room, text: text, right: right}
	l.ExtendBaseWidget(l)
	return l
}

// markRoom is the room of the mark, which grows with the size of type.
func (l *line) markRoom() float32 { return l.room * theme.Size(theme.Body) / usualBody }

// lead is where the text begins; without a room for a mark it begins at once.
func (l *line) lead() float32 {
	if l.room == 0 {
		return 0
	}
	return l.markRoom() + theme.Gap8
}

// usualBody is the size of type for which the rooms of marks are measured.
const usualBody float32 = 13

// textWidth is what is left for the text.
func (l *line) textWidth(width float32) float32 {
	width -= l.lead()
	if l.right != nil {
		width -= l.right.MinSize().Width + theme.Gap12
	}
	return max(width, 40)
}

// HeightFor returns the height at a width.
func (l *line) HeightFor(width float32) float32 {
	if l.width != width || l.height == 0 {
		l.width, l.height = width, l.measure(width)
	}
	return l.height
}

func (l *line) measure(width float32) float32 {
	h := max(l.text.HeightFor(l.textWidth(width)), l.mark.MinSize().Height)
	if l.right != nil {
		h = max(h, l.right.MinSize().Height)
	}
	return h + 2*linePad
}

// CreateRenderer makes the drawing of the entry.
func (l *line) CreateRenderer() fyne.WidgetRenderer { return &lineRenderer{l} }

type lineRenderer struct{ l *line }

func (r *lineRenderer) Layout(size fyne.Size) {
	l := r.l
	width := l.textWidth(size.Width)
	high := l.text.HeightFor(width)
	mark := l.mark.MinSize()
	l.text.Move(fyne.NewPos(l.lead(), (size.Height-high)/2))
	l.text.Resize(fyne.NewSize(width, high))
	l.mark.Move(fyne.NewPos(0, (size.Height-mark.Height)/2))
	l.mark.Resize(fyne.NewSize(l.markRoom(), mark.Height))
	if l.right != nil {
		s := l.right.MinSize()
		l.right.Move(fyne.NewPos(size.Width-s.Width, (size.Height-s.Height)/2))
		l.right.Resize(s)
	}
}

func (r *lineRenderer) MinSize() fyne.Size {
	least := r.l.markRoom() + 120
	return fyne.NewSize(least, r.l.HeightFor(max(r.l.Size().Width, least)))
}
func (r *lineRenderer) Refresh() {
	r.l.height = 0 // another size of type, perhaps
	r.Layout(r.l.Size())
}

func (r *lineRenderer) Objects() []fyne.CanvasObject {
	if r.l.right == nil {
		return []fyne.CanvasObject{r.l.mark, r.l.text}
	}
	return []fyne.CanvasObject{r.l.mark, r.l.text, r.l.right}
}
func (r *lineRenderer) Destroy() {}
