package start

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// mark is one step in the line of steps: its number and its name.
type mark struct {
	widget.BaseWidget
	number     int
	here, done bool
	dot        *canvas.Circle
	sign, name *ui.Text
	open       func()
}

func newMark(number int, name string, open func()) *mark {
	m := &mark{
		number: number, open: open, dot: canvas.NewCircle(nil),
		sign: ui.NewText("", ui.Style{Size: theme.Small, Bold: true, Align: fyne.TextAlignCenter}),
		name: ui.NewText(name, ui.Style{}),
	}
	m.ExtendBaseWidget(m)
	return m
}

// set says where the step stands.
func (m *mark) set(here, done bool) {
	m.here, m.done = here, done
	m.Refresh()
}

// Tapped goes to the step.
func (m *mark) Tapped(*fyne.PointEvent) { m.open() }

// Cursor is a hand.
func (m *mark) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is the step with its number.
func (m *mark) AccessibilityLabel() string {
	return "step " + strconv.Itoa(m.number) + ", " + m.name.Text()
}

// AccessibilityRole says that it leads somewhere.
func (m *mark) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// CreateRenderer makes the drawing of the step.
func (m *mark) CreateRenderer() fyne.WidgetRenderer {
	r := &markRenderer{m}
	r.paint()
	return r
}

type markRenderer struct{ m *mark }

const dotSize float32 = 22

func (r *markRenderer) paint() {
	m := r.m
	fill, ink, name := theme.Track, theme.Second, theme.Second
	sign := strconv.Itoa(m.number)
	switch {
	case m.here:
		fill, ink, name = theme.Primary, theme.OnPrimary, theme.Ink
	case m.done:
		fill, ink, sign = theme.PrimarySoft, theme.Tier1, "✓"
	}
	m.dot.FillColor = theme.Color(fill)
	m.sign.Style.Color, m.name.Style.Color, m.name.Style.Bold = ink, name, m.here
	m.sign.SetText(sign)
	m.sign.Refresh()
	m.name.Refresh()
}

func (r *markRenderer) Layout(size fyne.Size) {
	m, dot := r.m, theme.Scaled(dotSize)
	ui.Place(m.dot, 0, (size.Height-dot)/2, dot, dot)
	h := m.sign.MinSize().Height
	ui.Place(m.sign, 0, (size.Height-h)/2, dot, h)
	h = m.name.MinSize().Height
	ui.Place(m.name, dot+6, (size.Height-h)/2, size.Width-dot-6, h)
}

func (r *markRenderer) MinSize() fyne.Size {
	dot := theme.Scaled(dotSize)
	bold := fyne.MeasureText(r.m.name.Text(), theme.Size(theme.Body), fyne.TextStyle{Bold: true})
	return fyne.NewSize(dot+6+bold.Width+theme.Gap12, dot)
}

func (r *markRenderer) Refresh() {
	r.paint()
	r.Layout(r.m.Size())
	canvas.Refresh(r.m)
}

func (r *markRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.m.dot, r.m.sign, r.m.name}
}
func (r *markRenderer) Destroy() {}
