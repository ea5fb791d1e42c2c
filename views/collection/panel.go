package collection

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// panel is the card with what is known of the chosen record.
type panel struct {
	host    ui.Host
	card    *ui.Card
	stack   *ui.Stack
	now     Detail
	buttons []*ui.Button
}

func newPanel(h ui.Host) *panel {
	p := &panel{host: h, stack: ui.NewStack(0)}
	p.card = ui.NewCard(p.stack, theme.Gap16)
	return p
}

// same reports whether two details read the same.
func same(a, b Detail) bool {
	return a.Title == b.Title && a.Second == b.Second && slices.Equal(a.Facts, b.Facts)
}

// bind gives the buttons to the record that is shown. They stay where they are,
// so that one that has the keys keeps them.
func (p *panel) bind(actions []ui.Action) {
	for len(p.buttons) < len(actions) {
		b := ui.NewButton(ui.Action{})
		b.Compact = true
		p.buttons = append(p.buttons, b)
	}
	for i, b := range p.buttons {
		ui.Visible(b, i < len(actions))
		if i < len(actions) {
			b.Set(actions[i].Text, actions[i].Kind)
			b.Do = actions[i].Do
		}
	}
}

// set shows a record.
func (p *panel) set(d Detail) {
	p.bind(d.Actions)
	if same(d, p.now) {
		return
	}
	p.now = d
	items := []fyne.CanvasObject{ui.Heading(d.Title)}
	if d.Second != "" {
		items = append(items, ui.Space(3), ui.Second(d.Second))
	}
	var buttons []fyne.CanvasObject
	for _, b := range p.buttons {
		buttons = append(buttons, b)
	}
	items = append(items, ui.Space(theme.Gap12), ui.NewWrap(theme.Gap8, buttons...), ui.Space(theme.Gap8))
	for i, f := range d.Facts {
		if i > 0 && f.Label != "" {
			items = append(items, ui.Rule())
		}
		items = append(items, p.line(f))
	}
	p.stack.Set(items...)
}

// line is one fact.
func (p *panel) line(f Fact) fyne.CanvasObject {
	l := &factLine{label: ui.Second(f.Label)}
	if f.To == (ui.Route{}) {
		l.value = ui.NewParagraph(f.Value, ui.Style{})
	} else {
		l.value = ui.NewTextLink(f.Value, func() { p.host.Show(f.To) })
	}
	l.ExtendBaseWidget(l)
	return l
}

// factLine is a label with its value beside it.
type factLine struct {
	widget.BaseWidget
	label *ui.Text
	value ui.Wrapper
}

const (
	factGap float32 = theme.Gap12
	factPad float32 = 8
)

// labelWide is the width of a label, in text of its size.
func labelWide() float32 { return theme.Scaled(108) }

// HeightFor returns the height at a width.
func (l *factLine) HeightFor(width float32) float32 {
	return max(l.label.HeightFor(labelWide()), l.value.HeightFor(max(width-labelWide()-factGap, 40))) + 2*factPad
}

// CreateRenderer makes the drawing of the line.
func (l *factLine) CreateRenderer() fyne.WidgetRenderer { return &factRenderer{l} }

type factRenderer struct{ l *factLine }

func (r *factRenderer) Layout(size fyne.Size) {
	l := r.l
	l.label.Move(fyne.NewPos(0, factPad))
	l.label.Resize(fyne.NewSize(labelWide(), l.label.HeightFor(labelWide())))
	left := labelWide() + factGap
	width := max(size.Width-left, 40)
	l.value.Move(fyne.NewPos(left, factPad))
	l.value.Resize(fyne.NewSize(width, l.value.HeightFor(width)))
}

func (r *factRenderer) MinSize() fyne.Size {
	return fyne.NewSize(labelWide()+factGap+40, r.l.HeightFor(max(r.l.Size().Width, labelWide()+factGap+40)))
}
func (r *factRenderer) Refresh() { r.Layout(r.l.Size()) }
func (r *factRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.l.label, r.l.value}
}
func (r *factRenderer) Destroy() {}
