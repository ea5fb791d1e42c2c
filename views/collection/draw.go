package collection

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"secondlook/app"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

const (
	filterWide float32 = 190
	listFoot   float32 = 6
)

// listHead is the height of a list's title line, in text of its size.
func listHead() float32 { return theme.Scaled(48) }

// wants is the height that the list would like to have, and the least.
func (l *List[T]) wants(width float32) (best, least float32) {
	if len(l.all) == 0 {
		h := listHead() + l.empty.HeightFor(width-2*theme.Gap16) + theme.Gap16
		return h, h
	}
	lines := float32(len(l.all))
	row, head := theme.Scaled(l.table.RowHeight), listHead()+theme.Scaled(39)+listFoot+theme.Gap8
	return head + lines*row, head + min(lines, 2)*row
}

// MinSize lets a list shrink.
func (l *List[T]) MinSize() fyne.Size { return fyne.NewSize(320, 160) }

// CreateRenderer makes the drawing of the list.
func (l *List[T]) CreateRenderer() fyne.WidgetRenderer { return &listRenderer[T]{l} }

type listRenderer[T app.Record] struct{ l *List[T] }

func (r *listRenderer[T]) Layout(size fyne.Size) {
	l := r.l
	g := l.ground
	g.FillColor, g.StrokeColor = theme.Color(theme.Card), theme.Color(theme.Line)
	g.StrokeWidth, g.CornerRadius = 1, theme.CardRadius
	g.Resize(size)
	empty, none := len(l.all) == 0, len(l.all) > 0 && len(l.shown) == 0
	filter := !empty && (l.asked || l.filter.Text != "" || len(l.all) >= filterFrom)
	ui.Visible(l.empty, empty)
	ui.Visible(l.table, !empty)
	ui.Visible(l.none, none)
	add := !empty && !l.spec.Fixed
	ui.Visible(l.add, add)
	ui.Visible(l.filter.Box(), filter)
	right := size.Width - theme.Gap12
	if add && l.add.Visible() {
		b := l.add.MinSize()
		right -= b.Width
		ui.Place(l.add, right, (listHead()-b.Height)/2+2, b.Width, b.Height)
		right -= theme.Gap12
	}
	if filter {
		h := l.filter.Box().MinSize().Height
		wide := min(filterWide, max(right-160, 90))
		right -= wide
		ui.Place(l.filter.Box(), right, (listHead()-h)/2+2, wide, h)
		right -= theme.Gap12
	}
	t := l.title.MinSize()
	ui.Place(l.title, theme.Gap16, (listHead()-t.Height)/2+2, min(t.Width, right-theme.Gap16), t.Height)
	s := l.summary.MinSize()
	left := theme.Gap16 + t.Width + theme.Gap8
	ui.Place(l.summary, left, (listHead()-t.Height)/2+2+(t.Height-s.Height)*0.75, max(right-left, 0), s.Height)
	ui.Visible(l.summary, right-left > 60)
	if empty {
		ui.Place(l.empty, theme.Gap16, listHead(), size.Width-2*theme.Gap16, l.empty.HeightFor(size.Width-2*theme.Gap16))
		return
	}
	ui.Place(l.table, 4, listHead()-4, size.Width-8, size.Height-listHead()+4-listFoot)
	ui.Place(l.none, 0, listHead()+60, size.Width, l.none.MinSize().Height)
}

func (r *listRenderer[T]) MinSize() fyne.Size { return r.l.MinSize() }
func (r *listRenderer[T]) Refresh() {
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}

func (r *listRenderer[T]) Objects() []fyne.CanvasObject {
	l := r.l
	// In the order in which Tab goes through them: first what is there to see.
	return []fyne.CanvasObject{l.ground, l.title, l.summary, l.table, l.filter.Box(), l.add, l.none, l.empty}
}
func (r *listRenderer[T]) Destroy() {}
