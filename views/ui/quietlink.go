package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A QuietLink is a small text that runs something when it is tapped. Tab passes
// it by: it is for long lists whose actions have a key of their own.
type QuietLink struct {
	widget.BaseWidget
	text   string
	do     func()
	ground *canvas.Rectangle
	label  *canvas.Text
	over   bool
	barred bool
}

// NewQuietLink returns a small text that runs f and takes no focus.
func NewQuietLink(text string, f func()) *QuietLink {
	l := &QuietLink{text: text, do: f, ground: canvas.NewRectangle(nil), label: &canvas.Text{}}
	l.ExtendBaseWidget(l)
	return l
}

// QuietChange is [NewQuietLink] of something that changes records, see
// [Host.Change].
func (h Host) QuietChange(text string, f func()) *QuietLink {
	l := NewQuietLink(text, f)
	l.barred = h.ReadOnly != ""
	l.Hidden = l.barred
	return l
}

// Show shows the link, unless it is barred.
func (l *QuietLink) Show() {
	if !l.barred {
		l.BaseWidget.Show()
	}
}

// Text returns what the link says.
func (l *QuietLink) Text() string { return l.text }

// Tapped runs the link.
func (l *QuietLink) Tapped(*fyne.PointEvent) { l.do() }

// MouseIn marks the link.
func (l *QuietLink) MouseIn(*desktop.MouseEvent) { l.over = true; l.Refresh() }

// MouseMoved does nothing.
func (l *QuietLink) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the mark away.
func (l *QuietLink) MouseOut() { l.over = false; l.Refresh() }

// Cursor is a hand.
func (l *QuietLink) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is the text of the link.
func (l *QuietLink) AccessibilityLabel() string { return l.text }

// AccessibilityRole says that the link can be pressed.
func (l *QuietLink) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer makes the drawing of the link.
func (l *QuietLink) CreateRenderer() fyne.WidgetRenderer {
	r := &quietRenderer{l}
	r.paint()
	return r
}

var quietStyle = Style{Size: theme.Small, Color: theme.Primary, Align: fyne.TextAlignCenter}

type quietRenderer struct{ l *QuietLink }

func (r *quietRenderer) paint() {
	fill := theme.Clear
	if r.l.over {
		fill = theme.PrimarySoft
	}
	r.l.ground.FillColor, r.l.ground.CornerRadius = theme.Color(fill), theme.ButtonRadius
	quietStyle.paint(r.l.label, r.l.text)
}

func (r *quietRenderer) Layout(size fyne.Size) {
	r.l.ground.Resize(size)
	placeLine(r.l.label, r.l.text, 0, size.Width, size.Height)
}

func (r *quietRenderer) MinSize() fyne.Size {
	return fyne.MeasureText(r.l.text, quietStyle.size(), quietStyle.text()).AddWidthHeight(8, 4)
}

func (r *quietRenderer) Refresh() {
	r.paint()
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}

func (r *quietRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.l.ground, r.l.label}
}
func (r *quietRenderer) Destroy() {}
