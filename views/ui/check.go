package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	base "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A Check is a box to tick with its words beside it. Space ticks it; Enter does
// too, unless the form around it has a use for Enter.
type Check struct {
	widget.BaseWidget
	focusing
	On        bool
	OnChanged func(on bool)
	OnEnter   func()
	OnEscape  func()
	OnFocus   func()
	text      string
	box       *canvas.Rectangle
	tick      *canvas.Text
	ring      *ring
	label     []*canvas.Text // the words, line by line
	focused   bool
}

const checkBox float32 = 18

// NewCheck returns a box that is not ticked.
func NewCheck(text string, changed func(on bool)) *Check {
	c := &Check{text: text, OnChanged: changed, box: canvas.NewRectangle(nil), tick: &canvas.Text{}, ring: newRing(6)}
	c.ExtendBaseWidget(c)
	return c
}

// Text returns the words beside the box.
func (c *Check) Text() string { return c.text }

// Set ticks the box or clears it, and tells OnChanged of a change.
func (c *Check) Set(on bool) {
	if c.On == on {
		return
	}
	c.On = on
	c.Refresh()
	if c.OnChanged != nil {
		c.OnChanged(on)
	}
}

// Tapped ticks the box or clears it.
func (c *Check) Tapped(*fyne.PointEvent) {
	if cv := fyne.CurrentApp().Driver().CanvasForObject(c); cv != nil {
		cv.Focus(c)
	}
	c.Set(!c.On)
}

// FocusGained shows the focus.
func (c *Check) FocusGained() {
	c.focused = true
	c.Refresh()
	c.gained()
	if c.OnFocus != nil {
		c.OnFocus()
	}
}

// FocusLost hides it.
func (c *Check) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune hands letters on to the window.
func (c *Check) TypedRune(r rune) { unheardRune(c, r) }

// TypedKey ticks the box, or hears Enter and Escape.
func (c *Check) TypedKey(ev *fyne.KeyEvent) {
	enter := ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter
	switch {
	case enter && c.OnEnter != nil:
		c.OnEnter()
	case enter, ev.Name == fyne.KeySpace:
		c.Set(!c.On)
	case ev.Name == fyne.KeyEscape && c.OnEscape != nil:
		c.OnEscape()
	default:
		unheard(c, ev)
	}
}

// TypedShortcut hears Ctrl+Enter, and hands the others on to the window.
func (c *Check) TypedShortcut(s fyne.Shortcut) { ctrlEnter(c, s, c.OnEnter) }

// Cursor is a hand.
func (c *Check) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel says what the box is for and whether it is ticked.
func (c *Check) AccessibilityLabel() string {
	return c.text + map[bool]string{true: ", ticked", false: ", not ticked"}[c.On]
}

// AccessibilityRole says that it can be pressed.
func (c *Check) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// checkLeft is where the words begin.
func checkLeft() float32 { return theme.Scaled(checkBox) + 10 }

// checkHeight is how high a box with one line of words is.
func checkHeight() float32 { return theme.Scaled(26) }

// lines breaks the words where they do not fit into a width, and says how high
// a line is. Half a point more is no break: sums of widths are not exact.
func (c *Check) lines(width float32) (lines []string, high float32) {
	s := Style{}
	return wrap(c.text, width-checkLeft()+0.5, s), fyne.MeasureText("M", s.size(), s.text()).Height
}

// HeightFor returns the height at a width.
func (c *Check) HeightFor(width float32) float32 {
	lines, high := c.lines(width)
	return checkHeight() + float32(len(lines)-1)*high
}

// CreateRenderer makes the drawing of the box and its words.
func (c *Check) CreateRenderer() fyne.WidgetRenderer { return &checkRenderer{c} }

type checkRenderer struct{ c *Check }

func (r *checkRenderer) Layout(size fyne.Size) {
	c := r.c
	fill, line, tick := theme.Card, base.ColorNameInputBorder, ""
	if c.On {
		fill, line, tick = theme.Primary, theme.Primary, "✓"
	}
	c.box.FillColor, c.box.StrokeColor = theme.Color(fill), theme.Color(line)
	c.box.StrokeWidth, c.box.CornerRadius = 1, 5
	if c.focused && !c.On {
		c.box.StrokeColor, c.box.StrokeWidth = theme.Color(theme.Primary), 2
	}
	lines, high := c.lines(size.Width)
	first := size.Height - float32(len(lines)-1)*high // the room of the first line, with the box before it
	side := theme.Scaled(checkBox)
	at, inset := (first-side)/2, float32(0)
	if c.focused && c.On {
		inset = 2 // a line on the filled box itself would not be seen
	}
	Place(c.box, 1+inset, at+inset, side-2*inset, side-2*inset)
	Place(c.ring.box, -1, at-2, side+4, side+4)
	c.ring.show(c.focused && c.On)
	Style{Size: theme.Small, Bold: true, Color: theme.OnPrimary, Align: fyne.TextAlignCenter}.paint(c.tick, "")
	placeLine(c.tick, tick, 1, side, first)
	c.label = c.label[:0]
	for i, line := range lines {
		text := &canvas.Text{}
		Style{}.paint(text, "")
		placeLine(text, line, checkLeft(), size.Width-checkLeft(), first)
		text.Move(text.Position().AddXY(0, float32(i)*high))
		c.label = append(c.label, text)
	}
}

func (r *checkRenderer) MinSize() fyne.Size {
	s := Style{}
	return fyne.NewSize(fyne.MeasureText(r.c.text, s.size(), s.text()).Width+checkLeft(), checkHeight())
}
func (r *checkRenderer) Refresh() {
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}
func (r *checkRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.c.box, r.c.tick, r.c.ring.box}
	for _, line := range r.c.label {
		out = append(out, line)
	}
	return out
}
func (r *checkRenderer) Destroy() {}
