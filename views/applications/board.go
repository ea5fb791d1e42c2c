package applications

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/applying"
	"secondlook/views/ui"
)

// board shows the applications in columns, by how far they have come. It draws
// only the cards that fit.
type board struct {
	widget.BaseWidget
	p      *desk
	scroll *container.Scroll // across, where the window is narrow
	shown  *app.Board        // nil: not read yet
	stages []applying.Stage  // the columns
	first  [applying.Stages]int
	column int // of the selected card, among stages
	card   int // in its column; meaningless while that has none

	focused  bool
	dragging bool
	over     int // column that a card is dragged over
	drawn    *boardRenderer
}

func newBoard(p *desk) *board {
	b := &board{p: p}
	b.ExtendBaseWidget(b)
	b.scroll = container.NewHScroll(b)
	return b
}

// stageTitles head the columns.
var stageTitles = [applying.Stages]string{"To send", "Sent", "Invited", "Booked", "Interviewed", "Closed"}

// stageStatus is the status that a card gets in a column; a booked interview is
// a record of its own.
var stageStatus = [applying.Stages]domain.ApplicationStatus{
	applying.ToSend: domain.Planned, applying.Sent: domain.Submitted, applying.Invited: domain.Invited,
	applying.Interviewed: domain.Interviewed, applying.Closed: domain.Rejected,
}

// show puts a board on the screen, with the chosen application selected.
func (b *board) show(x *app.Board) {
	b.shown, b.stages = x, b.stages[:0]
	for s := range applying.Stages {
		if s > int(applying.ToSend) || len(x.Columns[s]) > 0 {
			b.stages = append(b.stages, applying.Stage(s))
		}
		b.first[s] = max(0, min(b.first[s], len(x.Columns[s])-1))
	}
	b.reveal(b.p.chosen)
}

// cards are those of a column.
func (b *board) cards(column int) []app.BoardCard {
	if b.shown == nil || column < 0 || column >= len(b.stages) {
		return nil
	}
	return b.shown.Columns[b.stages[column]]
}

// reveal selects the card of a program, or else the first one there is.
func (b *board) reveal(program string) {
	b.column, b.card = -1, 0
	for c := range b.stages {
		i := slices.IndexFunc(b.cards(c), func(x app.BoardCard) bool { return x.Program == program })
		switch {
		case i >= 0:
			b.choose(c, i)
			return
		case b.column < 0 && len(b.cards(c)) > 0:
			b.column = c
		}
	}
	b.choose(max(b.column, 0), 0)
}

// choose selects a card and shows it.
func (b *board) choose(column, card int) {
	b.column, b.card = column, card
	if cards := b.cards(column); card < len(cards) {
		b.p.chosen = cards[card].Program
	}
	if b.drawn != nil {
		b.drawn.follow()
	}
	b.Refresh()
}

// selected is the application of the selected card, nil without one.
func (b *board) selected() *app.ApplicationRow {
	cards := b.cards(b.column)
	if b.p.list == nil || b.card >= len(cards) {
		return nil
	}
	for i := range b.p.list.Rows {
		if r := &b.p.list.Rows[i]; r.Program == cards[b.card].Program {
			return r
		}
	}
	return nil
}

// key does what a key does on the board, and reports whether it does anything.
func (b *board) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp:
		b.choose(b.column, max(0, b.card-1))
	case fyne.KeyDown:
		b.choose(b.column, min(b.card+1, max(0, len(b.cards(b.column))-1)))
	case fyne.KeyHome:
		b.choose(b.column, 0)
	case fyne.KeyEnd:
		b.choose(b.column, max(0, len(b.cards(b.column))-1))
	case fyne.KeyLeft:
		b.across(-1)
	case fyne.KeyRight:
		b.across(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.p.changeStatus()
	case fyne.KeyDelete:
		b.p.remove()
	case fyne.KeyEscape:
		b.p.turn()
	default:
		return false
	}
	return true
}

// across selects a card of the next column that has any, as far down as the
// present one.
func (b *board) across(by int) {
	for c := b.column + by; c >= 0 && c < len(b.stages); c += by {
		if n := len(b.cards(c)); n > 0 {
			down := b.card - b.first[b.stages[b.column]]
			b.choose(c, max(0, min(b.first[b.stages[c]]+down, n-1)))
			return
		}
	}
}

// TypedKey moves among the cards and hands other keys on to the window.
func (b *board) TypedKey(ev *fyne.KeyEvent) {
	if b.key(ev) {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(ev)
	}
}

// TypedRune hands letters on to the window.
func (b *board) TypedRune(r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

// FocusGained shows that the board has the keys.
func (b *board) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost takes the mark away.
func (b *board) FocusLost() { b.focused = false; b.Refresh() }

// Tapped selects a card; on the selected one it asks for its status, and on the
// line that says how many more there are it shows them.
func (b *board) Tapped(ev *fyne.PointEvent) {
	b.p.host.Window.Canvas().Focus(b)
	s, ok := b.drawn.at(ev.Position)
	switch {
	case !ok:
	case s.turn != 0:
		stage := b.stages[s.column]
		b.first[stage] = max(0, min(b.first[stage]+s.turn, len(b.cards(s.column))-1))
		b.card = b.first[stage]
		b.choose(s.column, b.card)
	case s.column == b.column && s.card == b.card:
		b.p.changeStatus()
	default:
		b.choose(s.column, s.card)
	}
}

// Dragged takes a card along, and marks the column that it is over.
func (b *board) Dragged(ev *fyne.DragEvent) {
	if !b.dragging {
		s, ok := b.drawn.at(ev.Position.SubtractXY(ev.Dragged.DX, ev.Dragged.DY))
		if !ok || s.turn != 0 {
			return
		}
		b.choose(s.column, s.card)
		b.dragging = true
	}
	b.over = b.drawn.columnAt(ev.Position.X)
	b.Refresh()
}

// DragEnd asks for the status of the column that the card was dropped on.
func (b *board) DragEnd() {
	if !b.dragging {
		return
	}
	b.dragging = false
	b.Refresh()
	r := b.selected()
	if r == nil || b.over == b.column {
		return
	}
	stage := b.stages[b.over]
	if stage == applying.Booked {
		b.p.host.Say(ui.Notice{Text: "An interview with a day makes it booked: note it under Interviews"})
		return
	}
	b.p.askStatus([]*app.ApplicationRow{r}, stageStatus[stage])
}

// Cursor is a hand.
func (b *board) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel says what the board is and which card is selected.
func (b *board) AccessibilityLabel() string {
	text := "Board of applications"
	if cards := b.cards(b.column); b.card < len(cards) {
		text += ": " + stageTitles[b.stages[b.column]] + ", " + cards[b.card].Title
	}
	return text
}

// AccessibilityRole says that it holds other things.
func (b *board) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
