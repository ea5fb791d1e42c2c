package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A Kind says how much a button asks for attention.
type Kind uint8

// The kinds of button.
const (
	Quiet   Kind = iota // white with a line
	Primary             // the one thing to do here
	Link                // text alone
	Chosen              // a quiet button that is pressed
)

// An Action is a button before it is drawn.
type Action struct {
	Text   string
	Kind   Kind
	Do     func()
	Barred bool // it is not offered, see [Host.Change]
}

// Offered are the actions that are not barred.
func Offered(all []Action) []Action {
	return slices.DeleteFunc(slices.Clone(all), func(a Action) bool { return a.Barred })
}

// A Button runs something when it is tapped, or by Space or Enter.
type Button struct {
	widget.BaseWidget
	focusing
	text    string
	kind    Kind
	Do      func()
	Compact bool // a lower button, for use inside cards and lines
	OnFocus func()
	ground  *canvas.Rectangle
	label   *canvas.Text
	ring    *ring
	hovered bool
	barred  bool
	escape  func() // runs on Escape; nil: nothing
}

// NewButton returns a button for an action.
func NewButton(a Action) *Button {
	b := &Button{text: a.Text, kind: a.Kind, Do: a.Do, barred: a.Barred}
	b.Hidden = a.Barred
	b.ground, b.label, b.ring = canvas.NewRectangle(nil), &canvas.Text{}, newRing(theme.ButtonRadius)
	b.ExtendBaseWidget(b)
	return b
}

// NewLink returns a small text that runs f.
func NewLink(text string, f func()) *Button {
	b := NewButton(Action{Text: text, Kind: Link, Do: f})
	b.Compact = true
	return b
}

// Show shows the button, unless its action is barred.
func (b *Button) Show() {
	if !b.barred {
		b.BaseWidget.Show()
	}
}

// Text returns what the button says.
func (b *Button) Text() string { return b.text }

// Set changes what the button says and how.
func (b *Button) Set(text string, k Kind) {
	if b.text != text || b.kind != k {
		b.text, b.kind = text, k
		b.Refresh()
	}
}

// Tapped runs the button.
func (b *Button) Tapped(*fyne.PointEvent) {
	if b.Do != nil {
		b.Do()
	}
}

// FocusGained shows the focus.
func (b *Button) FocusGained() {
	b.ring.show(true)
	b.gained()
	if b.OnFocus != nil {
		b.OnFocus()
	}
}

// FocusLost hides it.
func (b *Button) FocusLost() { b.ring.show(false) }

// TypedRune hands letters on to the window.
func (b *Button) TypedRune(r rune) { unheardRune(b, r) }

// TypedKey runs the button on Space and Enter.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeySpace || ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter:
		b.Tapped(nil)
	case ev.Name == fyne.KeyEscape && b.escape != nil:
		b.escape()
	default:
		unheard(b, ev)
	}
}

// MouseIn marks the button.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved does nothing.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the mark away.
func (b *Button) MouseOut() { b.hovered = false; b.Refresh() }

// Cursor is a hand.
func (b *Button) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is the text of the button.
func (b *Button) AccessibilityLabel() string { return b.text }

// AccessibilityRole says that this is a button.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer makes the drawing of the button.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{b}
	r.Refresh()
	return r
}

type buttonRenderer struct{ b *Button }

func (b *Button) style() Style {
	s := Style{Bold: true}
	switch {
	case b.kind == Primary:
		s.Color = theme.OnPrimary
	case b.kind == Link:
		s.Color, s.Bold = theme.Primary, false
	case b.kind == Chosen:
		s.Color = theme.Tier1
	}
	if b.Compact {
		s.Size = theme.Small
	}
	return s
}

// inset is how far within the button its ring lies: on the ground of a main button
// a ring in its own colour would not be seen.
func (b *Button) inset() float32 {
	if b.kind == Primary {
		return 3
	}
	return 0
}

func (r *buttonRenderer) pad() (x, y float32) {
	switch {
	case r.b.kind == Link:
		return 4, 2
	case r.b.Compact:
		return 9, 5
	}
	return 14, 8
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.b.ground.Resize(size)
	inset := r.b.inset()
	Place(r.b.ring.box, inset, inset, size.Width-2*inset, size.Height-2*inset)
	h := r.b.label.MinSize().Height
	r.b.label.Alignment = fyne.TextAlignCenter
	r.b.label.Move(fyne.NewPos(0, (size.Height-h)/2))
	r.b.label.Resize(fyne.NewSize(size.Width, h))
}

func (r *buttonRenderer) MinSize() fyne.Size {
	s := r.b.style()
	x, y := r.pad()
	return fyne.MeasureText(r.b.text, s.size(), s.text()).AddWidthHeight(2*x, 2*y)
}

func (r *buttonRenderer) Refresh() {
	r.b.style().paint(r.b.label, r.b.text)
	g := r.b.ground
	g.CornerRadius, g.StrokeWidth = theme.ButtonRadius, 1
	fill, line := theme.Card, theme.Line
	switch {
	case r.b.kind == Primary && r.b.hovered:
		fill, line = theme.PrimaryDark, theme.PrimaryDark
	case r.b.kind == Primary:
		fill, line = theme.Primary, theme.Primary
	case r.b.kind == Link && r.b.hovered:
		fill, line = theme.PrimarySoft, theme.Clear
	case r.b.kind == Link:
		fill, line = theme.Clear, theme.Clear
	case r.b.kind == Chosen:
		fill, line = theme.PrimarySoft, theme.Primary
	case r.b.hovered:
		fill = theme.Canvas
	}
	g.FillColor, g.StrokeColor = theme.Color(fill), theme.Color(line)
	r.b.ring.on(r.b.kind == Primary)
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.ground, r.b.label, r.b.ring.box}
}
func (r *buttonRenderer) Destroy() {}

// A ring is the line around what has the focus.
type ring struct {
	box  *canvas.Rectangle
	main bool // it lies on the main colour
}

func newRing(radius float32) *ring {
	box := canvas.NewRectangle(nil)
	box.StrokeWidth, box.CornerRadius = 2, radius
	box.Hide()
	return &ring{box: box}
}

func (r *ring) paint() {
	line := theme.Primary
	if r.main {
		line = theme.OnPrimary
	}
	r.box.FillColor, r.box.StrokeColor = theme.Color(theme.Clear), theme.Color(line)
}

// on says whether the ring lies on the main colour.
func (r *ring) on(main bool) {
	r.main = main
	r.paint()
}

func (r *ring) show(on bool) {
	r.paint()
	if on {
		r.box.Show()
	} else {
		r.box.Hide()
	}
	r.box.Refresh()
}
