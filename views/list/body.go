package list

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

const (
	sheetBelow float32 = 820 // room under which everything stands in one column
	sideWide   float32 = 372
	sideSlim   float32 = 340
	cardPad            = theme.Gap16
	barRoom            = theme.Gap12 // of a scrolled column, in the margin of the window
)

// body lays out the page: at the left the chart over the table, at the right
// money, tiers and notes in a column that scrolls where it is too long. Where
// the window is narrow all of it is one such column.
type body struct {
	widget.BaseWidget
	p       *Page
	left    *fyne.Container // the chart, the tools and the table
	chart   *ui.Card
	hush    *ui.Card // in the place of the chart while chances are hidden
	none    *ui.Card // in the place of the table while the list is empty
	signals *ui.Card
	side    *ui.Sheet
	cards   []fyne.CanvasObject
	all     *ui.Sheet // of a narrow window
	stacked bool      // everything stands in one column
	given   bool      // the cards are in that column
}

func newBody(p *Page) *body {
	b := &body{p: p, chart: ui.NewCard(p.chart, cardPad), hush: ui.NewCard(ui.NewQuietNote(p.host, p.app), cardPad)}
	b.signals = ui.NewCard(p.signal, cardPad)
	b.cards = []fyne.CanvasObject{ui.NewCard(p.money.stack, cardPad), ui.NewCard(p.tiers, cardPad), b.signals, ui.NewCard(p.notes, cardPad)}
	b.none = newNone(p)
	b.left = container.New(leftLayout{b}, b.chart, b.hush, p.tools.flow, p.table, b.none)
	b.side = ui.NewSheet(ui.NewStack(theme.Gap16, b.cards...), barRoom)
	b.all = ui.NewSheet(ui.NewStack(theme.Gap16), barRoom)
	b.ExtendBaseWidget(b)
	return b
}

// newNone says what to do about an empty list.
func newNone(p *Page) *ui.Card {
	build := ui.NewButton(p.host.Change(ui.Action{Text: "Build my list", Kind: ui.Primary, Do: p.build.Ask}))
	look := ui.NewButton(ui.Action{Text: "Choose programs", Do: func() { p.host.Show(ui.Route{Page: ui.PagePrograms}) }})
	center := fyne.TextAlignCenter
	return ui.NewCard(container.NewCenter(ui.Wide(420, ui.NewStack(theme.Gap12,
		ui.NewText("Your list is empty", ui.Style{Size: theme.Heading, Bold: true, Align: center}),
		ui.NewParagraph("Let the best list for your budget be built, or press Enter on a program on the page of programs. "+
			"The curve above shows what the best programs for you would give.", ui.Style{Color: second, Align: center}),
		container.NewCenter(ui.Row(build, look))))), cardPad)
}

// newStart is what the page shows before there is anybody to make a list for.
func newStart(p *Page) fyne.CanvasObject {
	return ui.NewStart(p.host, "A list needs somebody to make it for",
		"With your exams, experience and wishes the best list for your budget is found: which programs, for how much, with what chance.")
}

// MinSize lets the window be narrow.
func (b *body) MinSize() fyne.Size { return fyne.NewSize(480, 320) }

// CreateRenderer makes the drawing of the page.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{b} }

type bodyRenderer struct{ b *body }

func (r *bodyRenderer) Layout(size fyne.Size) {
	b := r.b
	none := b.p.now != nil && b.p.empty() && len(b.p.now.Programs) == 0
	b.none.Hidden, b.p.table.Hidden, b.p.tools.flow.Hidden = !none, none, none
	b.stacked = size.Width < sheetBelow
	b.arrange()
	if b.stacked {
		b.all.Move(fyne.NewPos(-barRoom, -barRoom))
		b.all.Resize(size.AddWidthHeight(2*barRoom, 2*barRoom))
		b.all.Fit()
		return
	}
	side := sideWide
	if size.Width < 1080 {
		side = sideSlim
	}
	side = theme.Scaled(side)
	b.left.Move(fyne.Position{})
	b.left.Resize(fyne.NewSize(size.Width-side-theme.Gap16, size.Height))
	b.left.Layout.Layout(b.left.Objects, b.left.Size())
	b.side.Move(fyne.NewPos(size.Width-side-barRoom, -barRoom))
	b.side.Resize(fyne.NewSize(side+2*barRoom, size.Height+2*barRoom))
	b.side.Fit()
}

// arrange gives the cards to the column that shows them.
func (b *body) arrange() {
	switch {
	case b.stacked && !b.given:
		b.side.Stack.Set()
		b.all.Stack.Set(append([]fyne.CanvasObject{b.left}, b.cards...)...)
	case !b.stacked && b.given:
		b.all.Stack.Set()
		b.side.Stack.Set(b.cards...)
	}
	b.given = b.stacked
	ui.Visible(b.all, b.stacked)
	ui.Visible(b.side, !b.stacked)
}

func (r *bodyRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *bodyRenderer) Refresh() {
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r *bodyRenderer) Objects() []fyne.CanvasObject {
	if r.b.stacked { // the left side is in the one column
		return []fyne.CanvasObject{r.b.all, r.b.side}
	}
	return []fyne.CanvasObject{r.b.left, r.b.side, r.b.all}
}
func (r *bodyRenderer) Destroy() {}

// leftLayout puts the chart over the table.
type leftLayout struct{ b *body }

func (l leftLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b := l.b
	chart := min(max(size.Height*0.42, 230), 340)
	quiet := b.p.app.Quiet()
	b.chart.Hidden, b.hush.Hidden = quiet, !quiet
	if quiet {
		chart = b.hush.HeightFor(size.Width)
	}
	b.chart.Resize(fyne.NewSize(size.Width, chart))
	b.hush.Resize(b.chart.Size())
	top := chart + theme.Gap16
	b.none.Move(fyne.NewPos(0, top))
	b.none.Resize(fyne.NewSize(size.Width, size.Height-top))
	tools := b.p.tools.flow.HeightFor(size.Width)
	b.p.tools.flow.Move(fyne.NewPos(0, top))
	b.p.tools.flow.Resize(fyne.NewSize(size.Width, tools))
	top += tools + theme.Gap12
	b.p.table.Move(fyne.NewPos(0, top))
	b.p.table.Resize(fyne.NewSize(size.Width, size.Height-top))
}

// MinSize is the height in one column: the chart and half a dozen programs.
func (l leftLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 660) }
