package letters

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// panel tells of the letters of one program, and of the letter whose column is
// chosen.
type panel struct {
	p     *Assignments
	box   *ui.Card
	sheet *ui.Sheet
}

func newPanel(p *Assignments) *panel {
	w := &panel{p: p, sheet: ui.NewSheet(ui.NewStack(0), theme.Gap16)}
	w.box = ui.NewCard(w.sheet, 1)
	return w
}

func (w *panel) show(r *app.LetteredProgram) {
	if r.Application.Program == "" {
		w.sheet.Set()
		return
	}
	place := "No catalog holds this program any more."
	if r.Program != nil {
		place = r.Program.Specialty + " · " + app.Place(r.Program)
	}
	items := []fyne.CanvasObject{
		ui.Heading(name(r)), ui.Space(3), ui.Second(place),
		ui.Space(theme.Gap16), title(ui.Count(len(r.Letters)) + " OF " + ui.Count(domain.MostLetters) + " LETTERS"), ui.Space(theme.Gap4),
	}
	for _, ref := range r.Letters {
		items = append(items, ui.NewParagraph(w.p.app.LetterCalled(ref), ui.Style{}))
	}
	if len(r.Letters) == 0 {
		items = append(items, ui.Second("None yet."))
	}
	if len(r.Warnings) > 0 {
		items = append(items, ui.Space(theme.Gap16), title("TO LOOK AT"))
	}
	for _, x := range r.Warnings {
		style := ui.Style{Color: theme.Unsure}
		if x.Mild {
			style.Color = second
		}
		items = append(items, ui.Space(theme.Gap4), ui.NewParagraph(domain.Capital(x.Text), style))
	}
	w.sheet.Set(append(items, w.letter()...)...)
}

// letter tells of the letter whose column is chosen.
func (w *panel) letter() []fyne.CanvasObject {
	i, ok := w.p.chosenLetter()
	if !ok {
		return nil
	}
	l := w.p.book.Letters[i]
	items := []fyne.CanvasObject{
		ui.Space(theme.Gap16), ui.Rule(), ui.Space(theme.Gap16), title("THE CHOSEN COLUMN"), ui.Space(theme.Gap4),
		ui.NewParagraph(w.p.app.LetterCalled(l.Ref()), ui.Style{Bold: true}), ui.Space(theme.Gap4),
		ui.Row(ui.NewChip(l.State, Tone(l.Status))), ui.Space(theme.Gap4),
		ui.Second("Goes to " + ui.Plural(l.Used, "program", "programs") + "."),
	}
	if l.Late != "" {
		items = append(items, ui.NewParagraph(domain.Capital(l.Late)+".", ui.Style{Color: theme.Unsure}))
	}
	return items
}

// body lays out the tools, the table and the panel. Where it is narrow the panel
// folds away.
type body struct {
	widget.BaseWidget
	p     *Assignments
	tools *ui.Flow
	info  *ui.Text
	peek  *ui.Button
	begin fyne.CanvasObject
	list  fyne.CanvasObject
	asked bool // the folded panel is wanted
}

func newBody(p *Assignments) *body {
	b := &body{p: p, info: ui.NewText("", ui.Style{Size: small, Color: second})}
	b.peek = ui.NewLink(ui.PeekWords(false), b.toggle)
	b.begin = ui.NewBegin("No letter to assign yet", "Add the letters that you have or wait for; then each can be given to the programs of your list, at most four to one program.",
		ui.Action{Text: "Go to letters", Kind: ui.Primary, Do: func() { p.host.Show(ui.Route{Page: ui.PageProfile, Tab: "letters"}) }})
	b.list = ui.NewBegin("No program on your list yet", "Letters are given to the programs of the season's list, at most four to one program.",
		ui.Action{Text: "Go to programs", Kind: ui.Primary, Do: func() { p.host.Show(ui.Route{Page: ui.PagePrograms}) }})
	b.ExtendBaseWidget(b)
	return b
}

// toggle shows the folded panel, or hides it again.
func (b *body) toggle() {
	b.asked = !b.asked
	b.Refresh()
}

// line says how many rows are shown, and how to tick.
func (b *body) line() string {
	p := b.p
	if p.book == nil {
		return ""
	}
	text := ui.Plural(len(p.shown), "program", "programs")
	if len(p.shown) < len(p.book.Rows) {
		text = ui.Count(len(p.shown)) + " of " + ui.Plural(len(p.book.Rows), "program", "programs")
	}
	return text + " · " + ui.Count(p.book.Warned) + " of all to look at · arrows and Space tick a box"
}

// MinSize lets the window be narrow.
func (b *body) MinSize() fyne.Size { return fyne.NewSize(480, 280) }

// CreateRenderer makes the drawing of the page.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{b} }

type bodyRenderer struct{ b *body }

func (r *bodyRenderer) Layout(size fyne.Size) {
	b, p := r.b, r.b.p
	empty := p.empty()
	none := empty && p.book != nil && len(p.columns) > 0
	side, folded := ui.SideWidth(size.Width)
	ui.Visible(b.begin, empty && !none)
	ui.Visible(b.list, none)
	for _, o := range []fyne.CanvasObject{b.tools, b.info, p.table} {
		ui.Visible(o, !empty)
	}
	panel := !empty && len(p.shown) > 0 && (!folded || b.asked)
	ui.Visible(p.panel.box, panel)
	ui.Visible(b.peek, !empty && folded)
	if empty {
		b.begin.Resize(size)
		b.list.Resize(size)
		return
	}
	b.peek.Set(ui.PeekWords(b.asked), ui.Link)
	top := b.tools.HeightFor(size.Width)
	ui.Place(b.tools, 0, 0, size.Width, top)
	top += theme.Gap8
	peek := b.peek.MinSize()
	height := max(b.info.MinSize().Height, peek.Height)
	ui.Place(b.info, 2, top+(height-b.info.MinSize().Height)/2, size.Width-peek.Width-theme.Gap16, b.info.MinSize().Height)
	ui.Place(b.peek, size.Width-peek.Width, top, peek.Width, height)
	top += height + theme.Gap8
	width := size.Width
	if panel {
		width -= side + theme.Gap16
	}
	ui.Place(p.table, 0, top, width, size.Height-top)
	ui.Place(p.panel.box, size.Width-side, top, side, size.Height-top)
}

func (r *bodyRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *bodyRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *bodyRenderer) Objects() []fyne.CanvasObject {
	b, p := r.b, r.b.p
	return []fyne.CanvasObject{b.tools, b.info, b.peek, p.table, p.panel.box, b.begin, b.list}
}
func (r *bodyRenderer) Destroy() {}
