package applications

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/domain/nrmp"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// rail is the room of the line at the left of the steps.
const rail float32 = 44

// milestone is a step on a vertical path: a numbered dot on a line that goes on
// to the next one, and a card beside it.
type milestone struct {
	widget.BaseWidget
	number int
	more   bool // the line goes on
	state  nrmp.State
	card   fyne.CanvasObject
	dot    *canvas.Circle
	line   *canvas.Rectangle
	label  *ui.Text
}

func newMilestone(number int, more bool, state nrmp.State, card fyne.CanvasObject) *milestone {
	m := &milestone{number: number, more: more, state: state, card: card, dot: canvas.NewCircle(theme.Color(theme.Card)), line: canvas.NewRectangle(theme.Color(theme.Line))}
	word := strconv.Itoa(number)
	if state == nrmp.Done {
		word = "✓"
	}
	colour := theme.Second
	if m.active() {
		colour = theme.Primary
	}
	m.label = ui.NewText(word, ui.Style{Bold: true, Color: colour, Align: fyne.TextAlignCenter})
	m.ExtendBaseWidget(m)
	return m
}

// active reports whether the step is done or can be done now.
func (m *milestone) active() bool {
	return m.state == nrmp.Done || m.state == nrmp.Open || m.state == nrmp.LateFee
}

// HeightFor returns the height at a width.
func (m *milestone) HeightFor(width float32) float32 {
	h := m.card.MinSize().Height
	if w, ok := m.card.(ui.Wrapper); ok {
		h = w.HeightFor(width - rail)
	}
	return h + theme.Gap12
}

// CreateRenderer makes the drawing of the step.
func (m *milestone) CreateRenderer() fyne.WidgetRenderer { return &milestoneRenderer{m} }

type milestoneRenderer struct{ m *milestone }

func (r *milestoneRenderer) Layout(size fyne.Size) {
	m := r.m
	d := theme.Scaled(28)
	top := theme.Gap16
	m.dot.StrokeWidth = 2
	m.dot.Move(fyne.NewPos(0, top))
	m.dot.Resize(fyne.NewSquareSize(d))
	text := m.label.MinSize().Height
	m.label.Move(fyne.NewPos(0, top+(d-text)/2))
	m.label.Resize(fyne.NewSize(d, text))
	m.line.Hidden = !m.more
	m.line.Move(fyne.NewPos(d/2-1, top+d))
	m.line.Resize(fyne.NewSize(2, size.Height-d))
	m.card.Move(fyne.NewPos(rail, 0))
	m.card.Resize(fyne.NewSize(size.Width-rail, size.Height-theme.Gap12))
	r.paint()
}

// paint gives the path its present colours.
func (r *milestoneRenderer) paint() {
	m := r.m
	m.line.FillColor, m.dot.FillColor, m.dot.StrokeColor = theme.Color(theme.Line), theme.Color(theme.Card), theme.Color(theme.Line)
	if m.active() {
		m.dot.StrokeColor = theme.Color(theme.Primary)
	}
	if m.state == nrmp.Done {
		m.dot.FillColor = theme.Color(theme.PrimarySoft)
	}
}

func (r *milestoneRenderer) MinSize() fyne.Size { return fyne.NewSize(240, r.m.HeightFor(480)) }
func (r *milestoneRenderer) Refresh() {
	r.paint()
	canvas.Refresh(r.m)
}
func (r *milestoneRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.m.line, r.m.dot, r.m.label, r.m.card}
}
func (r *milestoneRenderer) Destroy() {}
