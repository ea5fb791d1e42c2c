package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// line is one thing that was found. It is used again for every answer.
type line struct {
	widget.BaseWidget
	item        Item
	choose      func()
	hover       func()
	marked      bool
	ground      *canvas.Rectangle
	title, more *ui.Text
	kind        *ui.Text
}

func newLine(choose, hover func()) *line {
	l := &line{
		choose: choose, hover: hover, ground: canvas.NewRectangle(nil),
		title: ui.NewText("", ui.Style{Bold: true}),
		more:  ui.NewText("", ui.Style{Size: theme.Small, Color: theme.Second}),
		kind:  ui.NewText("", ui.Style{Size: theme.Small, Color: theme.Second, Align: fyne.TextAlignTrailing}),
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *line) set(i Item) {
	l.item = i
	l.title.SetText(i.Title)
	l.more.SetText(i.Second)
	l.kind.SetText(i.Kind)
	l.Refresh()
}

func (l *line) mark(on bool) {
	l.marked = on
	l.Refresh()
}

// Tapped chooses the line.
func (l *line) Tapped(*fyne.PointEvent) { l.choose() }

// MouseIn marks the line.
func (l *line) MouseIn(*desktop.MouseEvent) {
	if l.item.Run != nil {
		l.hover()
	}
}

// MouseMoved does nothing.
func (l *line) MouseMoved(*desktop.MouseEvent) {}

// MouseOut leaves the mark, for Enter.
func (l *line) MouseOut() {}

// Cursor is a hand.
func (l *line) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is what the line says.
func (l *line) AccessibilityLabel() string {
	return l.item.Title + ", " + l.item.Second + ", " + l.item.Kind
}

// AccessibilityRole says that the line can be pressed.
func (l *line) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer makes the drawing of the line.
func (l *line) CreateRenderer() fyne.WidgetRenderer { return &lineRenderer{l} }

type lineRenderer struct{ l *line }

func (r *lineRenderer) Layout(size fyne.Size) {
	l := r.l
	fill := theme.Clear
	if l.marked {
		fill = theme.Selected
	}
	l.ground.FillColor, l.ground.CornerRadius = theme.Color(fill), theme.ButtonRadius
	l.ground.Resize(size)
	kind := l.kind.MinSize().Width
	room := size.Width - 2*theme.Gap8 - kind - theme.Gap12
	title, more := l.title.MinSize(), l.more.MinSize()
	top := (size.Height - title.Height - more.Height) / 2
	put := func(t *ui.Text, x, y, w float32) {
		t.Move(fyne.NewPos(x, y))
		t.Resize(fyne.NewSize(w, t.MinSize().Height))
	}
	put(l.title, theme.Gap8, top, room)
	put(l.more, theme.Gap8, top+title.Height, room)
	put(l.kind, size.Width-theme.Gap8-kind, (size.Height-l.kind.MinSize().Height)/2, kind)
}

func (r *lineRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, r.l.title.MinSize().Height+r.l.more.MinSize().Height+theme.Gap8)
}

func (r *lineRenderer) Refresh() {
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}

func (r *lineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.l.ground, r.l.title, r.l.more, r.l.kind}
}
func (r *lineRenderer) Destroy() {}
