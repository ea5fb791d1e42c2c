package strategy

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// movesBody lays out the tab: the switch between single moves and pairs, the
// table, and at the right what the chosen one does, which folds away where the
// window is narrow.
type movesBody struct {
	widget.BaseWidget
	m             *moves
	table         *ui.Table
	tools         *ui.Flow
	one, two      *ui.Button
	stop, peek    *ui.Button
	info          *ui.Text
	wait          *ui.Card
	side          *ui.Card
	sheet         *ui.Sheet
	foot          *fyne.Container
	asked, folded bool
	late          bool // what the chosen one does is not shown yet, since the side is folded
}

func newMovesBody(m *moves) *movesBody {
	b := &movesBody{m: m, sheet: ui.NewSheet(ui.NewStack(0), theme.Gap16)}
	b.table = newMovesTable(m)
	b.one = ui.NewButton(ui.Action{Text: "One by one", Kind: ui.Chosen, Do: func() { m.turn(false) }})
	b.two = ui.NewButton(ui.Action{Text: "In pairs", Do: func() { m.turn(true) }})
	b.stop = ui.NewButton(ui.Action{Text: "Stop", Do: m.cancel})
	b.peek = ui.NewLink(ui.PeekWords(false), b.toggle)
	b.info = ui.Small("")
	b.wait = ui.NewCard(ui.Second("Being worked out…"), theme.Gap16)
	b.tools = ui.NewWrap(theme.Gap8, b.one, b.two, b.stop)
	b.foot = container.NewVBox()
	b.side = ui.NewCard(container.NewBorder(nil, b.foot, nil, nil, b.sheet), 1)
	b.ExtendBaseWidget(b)
	return b
}

// toggle shows the folded side, or hides it again.
func (b *movesBody) toggle() {
	b.asked = !b.asked
	b.Refresh()
}

// unfolded reports whether the side is shown where there is something to show.
func (b *movesBody) unfolded() bool { return !b.folded || b.asked }

// show puts what is known on the page, with the chosen row still chosen.
func (b *movesBody) show() {
	m := b.m
	kind := map[bool]ui.Kind{true: ui.Chosen, false: ui.Quiet}
	b.one.Set("One by one", kind[!m.pairs])
	b.two.Set("In pairs", kind[m.pairs])
	b.table.SetSort(m.sortBy, m.desc)
	b.table.SetCount(len(m.rows))
	row := 0
	for i := range m.rows {
		if m.id(i) == m.chosen {
			row = i
		}
	}
	b.table.Mark(row)
	m.choose(row)
	b.tell()
}

// tell says how the rows are to be read, or how far they are.
func (b *movesBody) tell() {
	const words = "A word stands where only judgement says how much."
	m, text := b.m, ""
	byGain := m.sortBy == moveGain && m.desc
	switch {
	case m.found == nil && m.pairs:
		text = "Each two moves are worked out together by the whole engine…"
		if m.part != "" {
			text = "Each two moves are worked out together by the whole engine: " + m.part
		}
	case m.found == nil:
		text = "Being worked out…"
	case m.pairs && len(m.rows) == 0:
		text = "No two moves add more together than one of them alone."
	case m.pairs:
		text = ui.Plural(len(m.rows), "pair", "pairs") + " that can be made together in time"
		if byGain {
			text += ", the largest joint gain first"
		}
		text += "."
	case len(m.rows) == 0:
		text = "Nothing that the engine knows would add to your chance this season."
	case !byGain:
		text = words
	case m.found.Equal > 1:
		text = fmt.Sprintf("The largest gain first. The first %d are about equal: their ranges overlap. ", m.found.Equal) + words
	default:
		text = "The largest gain first. " + words
	}
	b.info.SetText(text)
	b.Refresh()
}

// MinSize lets the window be narrow.
func (b *movesBody) MinSize() fyne.Size { return fyne.NewSize(480, 320) }

// CreateRenderer makes the drawing of the tab.
func (b *movesBody) CreateRenderer() fyne.WidgetRenderer { return &movesRenderer{b} }

type movesRenderer struct{ b *movesBody }

func (r *movesRenderer) Layout(size fyne.Size) {
	b := r.b
	side, folded := ui.SideWidth(size.Width)
	b.folded = folded
	known, some := b.m.found != nil, len(b.m.rows) > 0
	ui.Visible(b.stop, b.m.stop != nil)
	ui.Visible(b.peek, folded && some)
	b.peek.Set(ui.PeekWords(b.asked), ui.Link)
	ui.Visible(b.table, known && some)
	ui.Visible(b.wait, !known)
	shown := some && b.unfolded()
	if ui.Visible(b.side, shown); shown && b.late {
		b.m.choose(b.table.Selected())
	}
	peek := b.peek.MinSize()
	top := b.tools.HeightFor(size.Width - peek.Width)
	ui.Place(b.tools, 0, 0, size.Width-peek.Width, top)
	b.tools.Refresh()
	ui.Place(b.peek, size.Width-peek.Width, (top-peek.Height)/2, peek.Width, peek.Height)
	top += theme.Gap8
	width := size.Width
	if shown {
		width -= side + theme.Gap16
		ui.Place(b.side, size.Width-side, top, side, size.Height-top)
	}
	info := b.info.HeightFor(width)
	ui.Place(b.info, 2, top, width-2, info)
	top += info + theme.Gap8
	ui.Place(b.table, 0, top, width, size.Height-top)
	ui.Place(b.wait, 0, top, width, b.wait.HeightFor(width))
}

func (r *movesRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *movesRenderer) Refresh() {
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r *movesRenderer) Objects() []fyne.CanvasObject {
	b := r.b
	return []fyne.CanvasObject{b.tools, b.peek, b.info, b.table, b.wait, b.side}
}
func (r *movesRenderer) Destroy() {}

// Focus puts the keys on the table.
func (m *moves) Focus() {
	if len(m.rows) > 0 {
		m.host.Window.Canvas().Focus(m.body.table)
	}
}

// TypedRune hears the letters of the tab: a digit sorts by that column, p shows
// the pairs or the single moves again, w shows or hides what the move does.
func (m *moves) TypedRune(r rune) {
	switch {
	case r >= '1' && r <= '9':
		m.body.table.SortBy(int(r - '0'))
	case r == 'p' || r == 'P':
		m.turn(!m.pairs)
	case r == 'w' || r == 'W':
		m.body.toggle()
	}
}

// TypedKey hears the keys that nothing else has taken.
func (m *moves) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		m.goThere()
	case fyne.KeyEscape:
		if m.stop != nil {
			m.cancel()
		}
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd:
		m.Focus()
		m.body.table.TypedKey(ev)
	}
}

// Open selects a single move, by its kind and key.
func (m *moves) Open(item string) {
	m.turn(false)
	m.chosen = item
	m.body.show()
}

// Place is the selected single move.
func (m *moves) Place() string {
	if m.pairs {
		return ""
	}
	return m.chosen
}

// goThere leads to where the selected move is made; of a pair, its first move.
func (m *moves) goThere() {
	one, two := m.parts(m.body.table.Selected())
	switch {
	case one != nil:
		m.visit(one.Spot)
	case two != nil:
		m.visit(two.First.Spot)
	}
}

func (m *moves) visit(s app.Spot) { m.host.Show(ui.Route{Page: s.Page, Tab: s.Tab, Item: s.Item}) }
