package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A TextLink is a text of as many lines as it takes that leads somewhere, by a
// click, Space or Enter.
type TextLink struct {
	widget.BaseWidget
	focusing
	Text *Text
	do   func()
	ring *ring
}

// NewTextLink returns a text that runs f.
func NewTextLink(text string, f func()) *TextLink {
	l := &TextLink{Text: NewParagraph(text, Style{Color: theme.Primary}), do: f, ring: newRing(4)}
	l.ExtendBaseWidget(l)
	return l
}

// HeightFor returns the height at a width.
func (l *TextLink) HeightFor(width float32) float32 { return l.Text.HeightFor(width) }

// Tapped runs the link.
func (l *TextLink) Tapped(*fyne.PointEvent) { l.do() }

// FocusGained shows the focus.
func (l *TextLink) FocusGained() {
	l.ring.show(true)
	l.gained()
}

// FocusLost hides it.
func (l *TextLink) FocusLost() { l.ring.show(false) }

// TypedRune hands letters on to the window.
func (l *TextLink) TypedRune(r rune) { unheardRune(l, r) }

// TypedKey runs the link on Space and Enter.
func (l *TextLink) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		l.do()
	default:
		unheard(l, ev)
	}
}

// Cursor is a hand.
func (l *TextLink) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is the text.
func (l *TextLink) AccessibilityLabel() string { return l.Text.Text() }

// AccessibilityRole says that this leads somewhere.
func (l *TextLink) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// CreateRenderer makes the drawing of the link.
func (l *TextLink) CreateRenderer() fyne.WidgetRenderer { return &textLinkRenderer{l} }

type textLinkRenderer struct{ l *TextLink }

func (r *textLinkRenderer) Layout(size fyne.Size) {
	r.l.Text.Resize(size)
	r.l.ring.box.Move(fyne.NewPos(-4, -2))
	r.l.ring.box.Resize(size.AddWidthHeight(8, 4))
}
func (r *textLinkRenderer) MinSize() fyne.Size { return r.l.Text.MinSize() }
func (r *textLinkRenderer) Refresh() {
	r.l.Text.Refresh()
	canvas.Refresh(r.l)
}
func (r *textLinkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.l.ring.box, r.l.Text}
}
func (r *textLinkRenderer) Destroy() {}
