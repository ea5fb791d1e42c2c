package applications

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// body lays out the search line, the states, the table and the panel. Where it
// is narrow the panel folds away.
type body struct {
	widget.BaseWidget
	p     *desk
	tools *ui.Flow
	peek  *ui.Button
	none  *ui.Stack
	start fyne.CanvasObject
	asked bool // the folded panel is wanted
}

func newBody(p *desk) *body {
	b := &body{p: p}
	b.tools = ui.NewFlow(theme.Gap8, 210, p.search.Box(), p.specialty.Button)
	b.peek = ui.NewLink(ui.PeekWords(false), b.toggle)
	center := fyne.TextAlignCenter
	b.none = ui.NewStack(theme.Gap8,
		ui.NewText("No application fits", ui.Style{Size: theme.Heading, Bold: true, Align: center}),
		ui.NewText("Take a filter away, or search for fewer words.", ui.Style{Color: second, Align: center}))
	b.start = newStart(p)
	b.ExtendBaseWidget(b)
	return b
}

// newStart makes what the page shows before there is any application.
func newStart(p *desk) fyne.CanvasObject {
	return ui.NewBegin("No applications yet",
		"A program that you put on your list is planned here. Once you have sent it, note that here, and what comes back.",
		p.host.Change(ui.Action{Text: "Add a program…", Do: p.Add}),
		ui.Action{Text: "Choose among the programs", Kind: ui.Primary, Do: func() { p.host.Show(ui.Route{Page: ui.PagePrograms}) }})
}

// toggle shows the folded panel, or hides it again.
func (b *body) toggle() {
	b.asked = !b.asked
	b.Refresh()
}

// MinSize lets the window be narrow.
func (b *body) MinSize() fyne.Size { return fyne.NewSize(480, 320) }

// CreateRenderer makes the drawing of the page.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{b} }

type bodyRenderer struct{ b *body }

func (r *bodyRenderer) Layout(size fyne.Size) {
	b, p := r.b, r.b.p
	empty := p.empty()
	none := !empty && len(p.shown) == 0
	_, folded := ui.SideWidth(size.Width)
	ui.Visible(b.start, empty)
	for _, o := range []fyne.CanvasObject{b.tools, p.status.line, p.table} {
		ui.Visible(o, !empty)
	}
	panel := !empty && !none && (!folded || b.asked)
	ui.Visible(p.panel.box, panel)
	b.peek.Set(ui.PeekWords(b.asked), ui.Link)
	ui.Visible(b.peek, !empty && folded && !none)
	ui.Visible(b.none, none)
	ui.Visible(p.clear, !empty && p.query.filtered())
	ui.Visible(p.bulk.row, len(p.ticked) > 0)
	ui.Visible(p.info, !empty && len(p.ticked) == 0)
	if empty {
		b.start.Resize(size)
		return
	}
	b.place(size, panel)
}

// place lays out the page of somebody who has applications.
func (b *body) place(size fyne.Size, panel bool) {
	p := b.p
	top := b.tools.HeightFor(size.Width)
	ui.Place(b.tools, 0, 0, size.Width, top)
	top += theme.Gap8
	states := p.status.height(size.Width)
	ui.Place(p.status.line, 0, top, size.Width, states)
	top += states + theme.Gap8
	line := p.clear.MinSize()
	ticks := p.bulk.row.MinSize()
	peek := b.peek.MinSize()
	room := size.Width - peek.Width - line.Width - theme.Gap24
	info := min(p.info.MinSize().Width, room)
	ui.Place(p.info, 2, top+(line.Height-p.info.MinSize().Height)/2, info, p.info.MinSize().Height)
	ui.Place(p.bulk.row, 2, top+(line.Height-ticks.Height)/2, ticks.Width, ticks.Height)
	left := info
	if len(p.ticked) > 0 {
		left = ticks.Width
	}
	ui.Place(p.clear, left+theme.Gap12, top, line.Width, line.Height)
	ui.Place(b.peek, size.Width-peek.Width, top, peek.Width, peek.Height)
	top += line.Height + theme.Gap8

	wide, _ := ui.SideWidth(size.Width)
	table := size.Width
	if panel {
		table -= wide + theme.Gap16
	}
	ui.Place(p.table, 0, top, table, size.Height-top)
	ui.Place(p.panel.box, size.Width-wide, top, wide, size.Height-top)
	ui.Place(b.none, 0, top+120, table, b.none.HeightFor(table))
}

func (r *bodyRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *bodyRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *bodyRenderer) Objects() []fyne.CanvasObject {
	b, p := r.b, r.b.p
	return []fyne.CanvasObject{b.tools, p.status.line, p.info, p.bulk.row, p.clear, b.peek, p.table, b.none, p.panel.box, b.start}
}
func (r *bodyRenderer) Destroy() {}
