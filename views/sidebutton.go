package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// sideButton is a button of the side bar for the pointer alone: Tab passes it,
// so that no Enter reaches it by accident. Ctrl+K offers the same.
type sideButton struct {
	widget.BaseWidget
	do     func()
	style  ui.Style
	over   bool
	plain  bool // without a ground until the pointer is on it
	ground *canvas.Rectangle
	word   *ui.Text
	sign   *ui.Text // at the right: that it opens a menu; "": nothing
}

func newSideButton(text string, do func()) *sideButton {
	b := &sideButton{do: do, ground: canvas.NewRectangle(nil), word: ui.NewText(text, ui.Style{}), sign: ui.NewText("", ui.Style{}), style: ui.Style{Size: theme.Small, Bold: true, Color: theme.SideTitle}}
	b.ExtendBaseWidget(b)
	return b
}

// SetText changes what the button says.
func (b *sideButton) SetText(text string) { b.word.SetText(text) }

// Text returns what the button says.
func (b *sideButton) Text() string { return b.word.Text() }

// Tapped runs the button.
func (b *sideButton) Tapped(*fyne.PointEvent) { b.do() }

// MouseIn marks the button.
func (b *sideButton) MouseIn(*desktop.MouseEvent) { b.over = true; b.Refresh() }

// MouseMoved does nothing.
func (b *sideButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the mark away.
func (b *sideButton) MouseOut() { b.over = false; b.Refresh() }

// Cursor is a hand.
func (b *sideButton) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is the text of the button.
func (b *sideButton) AccessibilityLabel() string { return b.Text() }

// AccessibilityRole says that this is a button.
func (b *sideButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer makes the drawing of the button.
func (b *sideButton) CreateRenderer() fyne.WidgetRenderer { return &sideButtonRenderer{b} }

type sideButtonRenderer struct{ b *sideButton }

func (r *sideButtonRenderer) Layout(size fyne.Size) {
	b := r.b
	fill := theme.SideBox
	switch {
	case b.over:
		fill = theme.SideSelected
	case b.plain:
		fill = theme.Clear
	}
	b.ground.FillColor, b.ground.CornerRadius = theme.Color(fill), theme.ButtonRadius
	b.ground.Resize(size)
	b.word.Style = b.style
	b.word.Refresh()
	b.sign.Style = ui.Style{Size: b.style.Size, Color: b.style.Color, Align: fyne.TextAlignTrailing}
	b.sign.Refresh()
	ui.Place(b.sign, theme.Gap12, (size.Height-b.sign.MinSize().Height)/2, size.Width-2*theme.Gap12, b.sign.MinSize().Height)
	word := b.word.MinSize()
	pad := max(min(theme.Gap12, (size.Width-word.Width-1)/2), 0) // less where only the icons have room
	ui.Place(b.word, pad, (size.Height-word.Height)/2, size.Width-2*pad, word.Height)
}

func (r *sideButtonRenderer) MinSize() fyne.Size {
	s := r.b.style
	text := fyne.MeasureText(r.b.Text(), theme.Size(s.Size), fyne.TextStyle{Bold: s.Bold})
	return text.AddWidthHeight(2*theme.Gap12+1, theme.Gap12)
}

func (r *sideButtonRenderer) Refresh() {
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}
func (r *sideButtonRenderer) Objects() []fyne.CanvasObject {
	if r.b.sign.Text() == "" {
		return []fyne.CanvasObject{r.b.ground, r.b.word}
	}
	return []fyne.CanvasObject{r.b.ground, r.b.word, r.b.sign}
}
func (r *sideButtonRenderer) Destroy() {}
