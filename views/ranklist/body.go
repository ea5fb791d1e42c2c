package ranklist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// body is the card of the ranks with a panel at its right, which folds away
// where it is narrow.
type body struct {
	widget.BaseWidget
	p     *Page
	ranks *ranks
	card  *ui.Card
	peek  *ui.Button
	asked bool // the folded panel is wanted
}

func newBody(p *Page) *body {
	b := &body{p: p, ranks: &ranks{p: p}}
	b.ranks.ExtendBaseWidget(b.ranks)
	b.card = ui.NewCard(b.ranks, 1)
	b.peek = ui.NewLink("Where you may end up", b.toggle)
	b.ExtendBaseWidget(b)
	return b
}

// toggle shows the folded panel, or hides it again.
func (b *body) toggle() {
	b.asked = !b.asked
	b.Refresh()
}

// MinSize lets the window be narrow.
func (b *body) MinSize() fyne.Size { return fyne.NewSize(480, 280) }

// CreateRenderer makes the drawing of the body.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{b} }

type bodyRenderer struct{ b *body }

func (r *bodyRenderer) Layout(size fyne.Size) {
	b := r.b
	side, folded := ui.SideWidth(size.Width)
	panel := b.p.side.sheet
	shown := !folded || b.asked
	b.peek.Set(map[bool]string{true: "Back to the ranks", false: "Where you may end up"}[b.asked], ui.Link)
	top, width := float32(0), size.Width
	if ui.Visible(b.peek, folded); folded {
		peek := b.peek.MinSize()
		ui.Place(b.peek, size.Width-peek.Width, 0, peek.Width, peek.Height)
		top, side = peek.Height+theme.Gap4, size.Width
	}
	ui.Visible(b.card, !folded || !b.asked)
	if ui.Visible(panel, shown); shown {
		width -= side + theme.Gap16
		ui.Place(panel, size.Width-side, top, side, size.Height-top)
	}
	if b.card.Visible() {
		ui.Place(b.card, 0, top, width, size.Height-top)
		b.ranks.Refresh()
	}
}

func (r *bodyRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *bodyRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *bodyRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.peek, r.b.card, r.b.p.side.sheet}
}
func (r *bodyRenderer) Destroy() {}

// ranks are the table, no higher than its rows need, and what stands below it.
type ranks struct {
	widget.BaseWidget
	p *Page
}

// MinSize lets the card be small.
func (k *ranks) MinSize() fyne.Size { return fyne.NewSize(300, 200) }

// CreateRenderer makes the drawing.
func (k *ranks) CreateRenderer() fyne.WidgetRenderer { return &ranksRenderer{k} }

type ranksRenderer struct{ k *ranks }

// lowerShare is how much of the card what stands below the table has at most
// while there are more rows than room.
const lowerShare = 0.42

func (r *ranksRenderer) Layout(size fyne.Size) {
	p := r.k.p
	top := float32(0)
	if p.tabs != nil {
		ui.Place(p.tabs, theme.Gap12, theme.Gap8, size.Width-2*theme.Gap12, p.tabs.MinSize().Height)
		top = p.tabs.MinSize().Height + theme.Gap12
	}
	lower := p.below.Stack.HeightFor(size.Width-2*theme.Gap12) + 2*theme.Gap12
	room := size.Height - top
	table := min(p.table.HeightFor(size.Width), room-min(lower, room*lowerShare))
	ui.Place(p.table, 0, top, size.Width, table)
	ui.Place(p.below, 0, top+table, size.Width, max(room-table, 0))
}

func (r *ranksRenderer) MinSize() fyne.Size { return r.k.MinSize() }
func (r *ranksRenderer) Refresh() {
	r.Layout(r.k.Size())
	r.k.p.table.Refresh()
}

func (r *ranksRenderer) Objects() []fyne.CanvasObject {
	if r.k.p.tabs != nil {
		return []fyne.CanvasObject{r.k.p.tabs, r.k.p.table, r.k.p.below}
	}
	return []fyne.CanvasObject{r.k.p.table, r.k.p.below}
}
func (r *ranksRenderer) Destroy() {}
