package programs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// body lays out the search line, the filters, the table and the panel. Where
// it is narrow the panel folds away, and the table keeps only its most
// important columns while the panel is asked for.
type body struct {
	widget.BaseWidget
	p      *Page
	tools  *ui.Flow
	peek   *ui.Button
	none   *ui.Stack
	start  fyne.CanvasObject
	asked  bool // the folded panel is wanted
	folded bool
}

func newBody(p *Page) *body {
	b := &body{p: p}
	tools := []fyne.CanvasObject{p.search.Box()}
	for _, f := range p.filters.all() {
		tools = append(tools, f.Button)
	}
	tools = append(tools, p.filters.list.Button)
	b.tools = ui.NewFlow(theme.Gap8, 210, tools...)
	b.peek = ui.NewLink(ui.PeekWords(false), b.toggleWhy)
	center := fyne.TextAlignCenter
	b.none = ui.NewStack(theme.Gap8,
		ui.NewText("No program fits", ui.Style{Size: theme.Heading, Bold: true, Align: center}),
		ui.NewText("Take a filter away, or search for fewer words.", ui.Style{Color: second, Align: center}),
		ui.NewText(missing(p.app.Catalog()), ui.Style{Size: small, Color: second, Align: center}))
	b.start = newStart(p)
	b.ExtendBaseWidget(b)
	return b
}

// toggleWhy shows the folded panel, or hides it again.
func (b *body) toggleWhy() {
	b.asked = !b.asked
	b.Refresh()
}

// unfolded reports whether the panel is shown where there is something to show.
func (b *body) unfolded() bool { return !b.folded || b.asked }

// MinSize lets the window be narrow.
func (b *body) MinSize() fyne.Size { return fyne.NewSize(480, 320) }

// CreateRenderer makes the drawing of the page.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{b} }

type bodyRenderer struct{ b *body }

func (r *bodyRenderer) Layout(size fyne.Size) {
	b, p := r.b, r.b.p
	empty := p.ranking == nil
	_, b.folded = ui.SideWidth(size.Width)
	none := !empty && len(p.shown) == 0
	ui.Visible(b.start, empty)
	for _, o := range []fyne.CanvasObject{b.tools, p.info, p.table} {
		ui.Visible(o, !empty)
	}
	seen := !empty && !none && b.unfolded()
	if ui.Visible(p.why.box, seen); seen && p.why.late {
		p.why.again()
	}
	b.peek.Set(ui.PeekWords(b.asked), ui.Link)
	ui.Visible(b.peek, !empty && b.folded && !none)
	ui.Visible(b.none, none)
	ui.Visible(p.clear, !empty && (p.query.filtered() || len(p.query.words) > 0))
	if empty {
		b.start.Resize(size)
		return
	}
	b.place(size, none)
}

// place lays out the page of somebody who has records.
func (b *body) place(size fyne.Size, none bool) {
	p := b.p
	top := b.tools.HeightFor(size.Width)
	ui.Place(b.tools, 0, 0, size.Width, top)
	top += theme.Gap8
	line := p.clear.MinSize()
	info := min(p.info.MinSize().Width, size.Width/2)
	ui.Place(p.info, 2, top+(line.Height-p.info.MinSize().Height)/2, info, p.info.MinSize().Height)
	ui.Place(p.clear, info+theme.Gap8, top, line.Width, line.Height)
	peek := b.peek.MinSize()
	ui.Place(b.peek, size.Width-peek.Width, top, peek.Width, peek.Height)
	top += line.Height + theme.Gap8

	panel, _ := ui.SideWidth(size.Width)
	table := size.Width
	if b.unfolded() && !none {
		table -= panel + theme.Gap16
	}
	ui.Place(p.table, 0, top, table, size.Height-top)
	ui.Place(p.why.box, size.Width-panel, top, panel, size.Height-top)
	ui.Place(b.none, 0, top+120, table, b.none.HeightFor(table))
}

func (r *bodyRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *bodyRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *bodyRenderer) Objects() []fyne.CanvasObject {
	b, p := r.b, r.b.p
	return []fyne.CanvasObject{b.tools, p.info, p.clear, b.peek, p.table, b.none, p.why.box, b.start}
}
func (r *bodyRenderer) Destroy() {}
