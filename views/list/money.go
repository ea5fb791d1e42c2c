package list

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"secondlook/app"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// money is the card of the budget and of the fees.
type money struct {
	p      *Page
	stack  *ui.Stack
	budget *ui.Entry
	filled string // what the program wrote into the input last
	field  *ui.Field
	bar    *share
}

func newMoney(p *Page) *money {
	m := &money{p: p, stack: ui.NewStack(0), budget: ui.NewEntry("none yet"), bar: newShare()}
	m.field = ui.NewField("Budget for application fees, in dollars", "", m.budget)
	m.budget.OnEnter = m.keep
	m.budget.OnChanged = func(string) {
		m.hint()
		p.body.Refresh()
	}
	if p.host.ReadOnly != "" {
		m.budget.Disable()
	}
	m.budget.OnEscape = func() { m.reset(); p.search.Rows() }
	return m
}

// reset shows the budget that is kept.
func (m *money) reset() {
	m.field.Problem("")
	m.filled = m.kept()
	m.budget.SetText(m.filled)
	m.hint()
}

// hint says how to keep what is typed.
func (m *money) hint() {
	note := ""
	if m.unsaved() {
		note = "Enter keeps it, Esc takes back what you typed."
	}
	m.field.SetNote(note)
}

// kept is the budget as the input shows it.
func (m *money) kept() string {
	if m.p.now == nil || m.p.now.BudgetCents == 0 {
		return ""
	}
	return strings.TrimPrefix(app.Money(m.p.now.BudgetCents), "$")
}

// unsaved reports whether a budget is typed that is not kept.
func (m *money) unsaved() bool { return m.p.now != nil && m.budget.Text != m.kept() }

// fill writes the card, and leaves a budget that is being typed as it is.
func (m *money) fill() {
	now := m.p.now
	if m.budget.Text == m.filled || !m.unsaved() {
		m.reset()
	}
	m.bar.set(now.FeeCents, now.BudgetCents)
	rows := [][]fyne.CanvasObject{}
	count := 0
	for _, s := range now.Spending {
		count += s.Count
		rows = append(rows, line(s.Specialty, ui.Count(s.Count), app.Money(s.Cents), false))
	}
	rows = append(rows,
		line("Paid once: transcript, token, NRMP", "", app.Money(now.FixedCents), false),
		line("Total", ui.Count(count), app.Money(now.FeeCents+now.FixedCents), true))
	items := []fyne.CanvasObject{
		ui.Heading("Money"), ui.Space(theme.Gap8), m.field.Stack, ui.Space(theme.Gap8), m.bar.box, ui.Space(theme.Gap4),
		ui.Small(m.spent()), ui.Space(theme.Gap4),
		ui.NewGrid(6, []ui.GridColumn{{Flex: true}, {Right: true}, {Right: true}}, rows...),
	}
	m.stack.Set(append(items, m.wasted()...)...)
}

// spent says how much of the budget is used.
func (m *money) spent() string {
	now := m.p.now
	fees := app.Money(now.FeeCents)
	switch over := now.FeeCents - now.BudgetCents; {
	case now.BudgetCents == 0:
		return fees + " for applications; no budget is set"
	case over > 0:
		return fees + " for applications, " + app.Money(over) + " more than the budget"
	default:
		return fees + " of " + app.Money(now.BudgetCents) + " for applications"
	}
}

func line(label, count, sum string, bold bool) []fyne.CanvasObject {
	s := ui.Style{Bold: bold}
	return []fyne.CanvasObject{ui.NewText(label, s), ui.NewText(count, s), ui.NewText(sum, s)}
}

// mostWasted is how many wasted programs are named.
const mostWasted = 6

// wasted names the programs that cost money for nothing, why, and what takes
// them off.
func (m *money) wasted() []fyne.CanvasObject {
	list := m.p.now.Wasted
	if len(list) == 0 {
		return nil
	}
	var cents int64
	var keys []string
	for _, w := range list {
		cents += w.FeeCents
		keys = append(keys, w.Program.Key)
	}
	chip := ui.Marked(ui.NewChip(ui.Count(len(list))+" wasted", ui.Bad),
		ui.NewParagraph("screened out but still listed · "+app.Money(cents), ui.Style{}))
	items := []fyne.CanvasObject{ui.Space(theme.Gap12), chip}
	if len(list) > 1 {
		items[1] = ui.Beside(chip, m.p.host.ChangeLink("take all off", func() { m.p.takeOff(keys...) }))
	}
	for _, w := range list[:min(len(list), mostWasted)] {
		name := ui.NewParagraph(w.Program.Name+", "+app.Place(w.Program)+" · "+app.Money(w.FeeCents), ui.Style{Size: small})
		var head fyne.CanvasObject = name
		if m.p.planned(w.Program.Key) {
			head = ui.Beside(name, m.p.host.ChangeLink("take off", func() { m.p.takeOff(w.Program.Key) }))
		}
		items = append(items, ui.Space(theme.Gap8), head, ui.Small(w.Why))
	}
	if more := len(list) - mostWasted; more > 0 {
		items = append(items, ui.Space(theme.Gap4), ui.Small("and "+ui.Count(more)+" more"))
	}
	return items
}

// planned reports whether a program is on the list and not sent yet.
func (p *Page) planned(key string) bool {
	for _, x := range p.now.Programs {
		if x.Program.Key == key {
			return x.Listed && !x.Sent
		}
	}
	return false
}

// share is a bar that says how much of the budget is used.
type share struct {
	box         *fyne.Container
	track, fill *canvas.Rectangle
	part        float32
	over        bool // more is used than there is
}

func newShare() *share {
	s := &share{track: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil)}
	s.box = &fyne.Container{Layout: s, Objects: []fyne.CanvasObject{s.track, s.fill}}
	return s
}

func (s *share) set(used, of int64) {
	s.part = 0
	if of > 0 {
		s.part = min(float32(used)/float32(of), 1)
	}
	s.over = used > of && of > 0
	s.Layout(nil, s.box.Size())
}

// Layout fills the bar.
func (s *share) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s.track.FillColor, s.fill.FillColor = theme.Color(theme.Track), theme.Color(theme.Primary)
	if s.over {
		s.fill.FillColor = theme.Color(theme.Amber)
	}
	s.track.CornerRadius, s.fill.CornerRadius = size.Height/2, size.Height/2
	s.track.Resize(size)
	s.fill.Resize(fyne.NewSize(size.Width*s.part, size.Height))
}

// MinSize is the height of the bar.
func (s *share) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(60, 6) }
