package collection

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A Lister is a [List] of any kind of record, as the screen deals with it.
type Lister interface {
	fyne.CanvasObject
	Table() string
	Reload()
	Open(item string) bool
	Item() string
	Unmark()
	First()
	Detail() (Detail, bool)
	Add()
	Focus() bool
	Search()
	TypedRune(rune)
	TypedKey(*fyne.KeyEvent)

	wants(width float32) (best, least float32)
	listen(chosen func())
}

func (l *List[T]) listen(chosen func()) { l.onChoose = chosen }

// A Screen is one list, or several below each other, with the chosen record at
// the right, between cards that say something of all of them. Where it is
// narrow the right side folds away.
type Screen struct {
	widget.BaseWidget
	OnActive func() // another list is the one that keys and buttons speak of
	lists    []Lister
	active   int
	over     []fyne.CanvasObject
	under    []fyne.CanvasObject
	panel    *panel
	sheet    *ui.Sheet
	peek     *ui.Button
	asked    bool // the folded side is wanted
	folded   bool
	shown    bool // a record is chosen
}

// barRoom is the room for the bar of the right side, in the margin of the
// window.
const barRoom float32 = 14

// NewScreen returns a screen of lists.
func NewScreen(h ui.Host, lists ...Lister) *Screen {
	s := &Screen{lists: lists, panel: newPanel(h)}
	s.sheet = ui.NewSheet(ui.NewStack(theme.Gap16), 0)
	s.sheet.Margin = barRoom
	s.peek = ui.NewLink("", s.Peek)
	for i, l := range lists {
		l.listen(func() { s.chosen(i) })
	}
	s.ExtendBaseWidget(s)
	return s
}

// SetSide shows cards over the chosen record and below it.
func (s *Screen) SetSide(over, under []fyne.CanvasObject) {
	s.over, s.under = over, under
	s.detail()
}

// chosen hears that a list has another record chosen.
func (s *Screen) chosen(i int) {
	if s.lists[i].Item() != "" && s.active != i {
		s.activate(i)
	}
	s.detail()
}

// detail shows the chosen record.
func (s *Screen) detail() {
	d, ok := s.Active().Detail()
	items := slices.Clone(s.over)
	if ok {
		s.panel.set(d)
		items = append(append(items, s.panel.card), d.Cards...)
	}
	items = append(items, s.under...)
	s.shown = ok
	s.sheet.Stack.Set(items...)
	s.sheet.Fit()
	s.Refresh()
}

// Active returns the list that keys and buttons speak of.
func (s *Screen) Active() Lister { return s.lists[s.active] }

// Reload reads the records of every list again. Where none is chosen, the first
// of the active list is, or of the first list that has any.
func (s *Screen) Reload() {
	for _, l := range s.lists {
		l.Reload()
	}
	for _, l := range append([]Lister{s.Active()}, s.lists...) {
		if s.Active().Item() == "" {
			l.First()
		}
	}
}

// Open chooses a record of a table, and makes the list the active one.
func (s *Screen) Open(table, item string) {
	for i, l := range s.lists {
		if l.Table() != table {
			continue
		}
		if item == "" || !l.Open(item) {
			s.activate(i)
		}
	}
}

// activate makes a list the active one without choosing a record.
func (s *Screen) activate(i int) {
	if s.active == i {
		return
	}
	s.lists[s.active].Unmark()
	s.active = i
	s.detail()
	if s.OnActive != nil {
		s.OnActive()
	}
}

// Peek shows the folded side, or hides it again.
func (s *Screen) Peek() {
	s.asked = !s.asked
	s.Refresh()
}

// Focus puts the keys on the active table, or on the first one with rows.
func (s *Screen) Focus() {
	for _, l := range append([]Lister{s.Active()}, s.lists...) {
		if l.Focus() {
			return
		}
	}
}

// TypedRune hears letters that nothing else has taken; w shows or hides the
// folded side.
func (s *Screen) TypedRune(r rune) {
	if r == 'w' || r == 'W' {
		s.Peek()
		return
	}
	s.Active().TypedRune(r)
}

// TypedKey hears keys that nothing else has taken.
func (s *Screen) TypedKey(ev *fyne.KeyEvent) { s.Active().TypedKey(ev) }

// MinSize lets the window be narrow.
func (s *Screen) MinSize() fyne.Size { return fyne.NewSize(480, 280) }

// CreateRenderer makes the drawing of the screen.
func (s *Screen) CreateRenderer() fyne.WidgetRenderer { return &screenRenderer{s} }

type screenRenderer struct{ s *Screen }

func (r *screenRenderer) Layout(size fyne.Size) {
	s := r.s
	side, folded := ui.SideWidth(size.Width)
	s.folded = folded
	has := s.shown || len(s.over)+len(s.under) > 0
	open := has && (!s.folded || s.asked)
	ui.Visible(s.sheet, open)
	ui.Visible(s.peek, has && s.folded)
	s.peek.Set(ui.PeekWords(s.asked), ui.Link)
	top, left := float32(0), size.Width
	if has && s.folded {
		p := s.peek.MinSize()
		s.peek.Move(fyne.NewPos(size.Width-p.Width, 0))
		s.peek.Resize(p)
		top = p.Height + theme.Gap4
	}
	if open {
		left -= side + theme.Gap16
		s.sheet.Move(fyne.NewPos(left+theme.Gap16, top))
		s.sheet.Resize(fyne.NewSize(side+barRoom, size.Height-top))
	}
	heights := s.share(left, size.Height-top)
	for i, l := range s.lists {
		l.Move(fyne.NewPos(0, top))
		l.Resize(fyne.NewSize(left, heights[i]))
		top += heights[i] + theme.Gap16
	}
}

// scarce is how much of what all lists need there must be, so that each gives up
// its share of the rest.
const scarce = 0.9

// share gives each list what it wants, or else a fair part of the room, and an
// equal one where there is far less than all need; the last one takes what is left.
func (s *Screen) share(width, room float32) []float32 {
	out := make([]float32, len(s.lists))
	room -= theme.Gap16 * float32(len(s.lists)-1)
	var want, least float32
	for _, l := range s.lists {
		b, m := l.wants(width)
		want, least = want+b, least+m
	}
	low := room < scarce*least
	for i, l := range s.lists {
		b, m := l.wants(width)
		switch {
		case i == len(s.lists)-1:
			out[i] = max(room, 0)
		case low:
			out[i] = max(room, 0) / float32(len(s.lists)-i)
		case room < least:
			out[i] = m * room / least
		case want <= room || want == least:
			out[i] = b
		default:
			out[i] = m + (b-m)*max(room-least, 0)/(want-least)
		}
		room -= out[i]
		want, least = want-b, least-m
	}
	return out
}

func (r *screenRenderer) MinSize() fyne.Size { return r.s.MinSize() }
func (r *screenRenderer) Refresh() {
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *screenRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{}
	for _, l := range r.s.lists {
		out = append(out, l)
	}
	return append(out, r.s.peek, r.s.sheet)
}
func (r *screenRenderer) Destroy() {}
