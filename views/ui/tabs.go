package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A Tab is one part of a page that is shown at a time.
type Tab struct{ Key, Text string }

// Tabs is a line of tabs, of which one is chosen. Left and Right go to the
// next, Home and End to the first and the last. Where there is too little room
// for all of them, those around the chosen one are in sight.
type Tabs struct {
	widget.BaseWidget
	tabs     []Tab
	chosen   int
	OnAgain  func(key string) // the chosen one was chosen again; nil: nothing
	OnChange func(key string)

	words   []*canvas.Text
	more    [2]*canvas.Text   // where tabs are out of sight at an end
	first   int               // the first tab that is in sight
	line    *canvas.Rectangle // under all of them
	mark    *canvas.Rectangle // under the chosen one
	ring    *ring
	focused bool
	over    int // tab under the mouse, or -1
}

const (
	tabsHeight float32 = 38
	tabGap     float32 = 22
	tabLeast   float32 = 10 // between tabs where there is little room
	tabArrow   float32 = 18 // what tells of tabs that are out of sight
)

// NewTabs returns a line of tabs with the first one chosen.
func NewTabs(tabs []Tab, changed func(key string)) *Tabs {
	t := &Tabs{
		tabs: tabs, OnChange: changed, over: -1,
		line: canvas.NewRectangle(nil), mark: canvas.NewRectangle(nil), ring: newRing(6),
		more: [2]*canvas.Text{{}, {}},
	}
	for range tabs {
		t.words = append(t.words, &canvas.Text{})
	}
	t.ExtendBaseWidget(t)
	return t
}

// All lists the tabs.
func (t *Tabs) All() []Tab { return slices.Clone(t.tabs) }

// Chosen returns the key of the chosen tab.
func (t *Tabs) Chosen() string { return t.tabs[t.chosen].Key }

// Mark chooses a tab without telling anybody. A key that no tab has changes
// nothing.
func (t *Tabs) Mark(key string) {
	for i, tab := range t.tabs {
		if tab.Key == key {
			t.chosen = i
		}
	}
	t.Refresh()
}

// choose goes to a tab and tells OnChange.
func (t *Tabs) choose(i int) {
	if i >= 0 && i == t.chosen && t.OnAgain != nil {
		t.OnAgain(t.tabs[i].Key)
	}
	if i < 0 || i >= len(t.tabs) || i == t.chosen {
		return
	}
	t.chosen = i
	t.Refresh()
	if t.OnChange != nil {
		t.OnChange(t.tabs[i].Key)
	}
}

// style is how a tab is written.
func (t *Tabs) style(i int) Style {
	s := Style{Size: theme.Menu, Color: theme.Second}
	switch {
	case i == t.chosen:
		s.Color, s.Bold = theme.Primary, true
	case i == t.over:
		s.Color = theme.Ink
	}
	return s
}

// width is what a tab takes: that of its bold word, so that the others stand
// still when it is chosen.
func (t *Tabs) width(i int) float32 {
	return fyne.MeasureText(t.tabs[i].Text, theme.Size(theme.Menu), fyne.TextStyle{Bold: true}).Width
}

// at returns the number of the tab at x, or -1. Where some are out of sight, the
// arrow at an end is the next one there.
func (t *Tabs) at(x float32) int {
	l := t.lay(t.Size().Width)
	for _, p := range l.places {
		if x < p.x+p.width+l.gap/2 && x >= p.x-l.gap/2 {
			return p.tab
		}
	}
	switch {
	case l.before >= 0 && x < l.places[0].x:
		return l.before
	case l.after >= 0 && x >= t.Size().Width-tabArrow:
		return l.after
	}
	return -1
}

// Tapped goes to the tab under the mouse.
func (t *Tabs) Tapped(ev *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
	t.choose(t.at(ev.Position.X))
}

// FocusGained shows the focus.
func (t *Tabs) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost hides it.
func (t *Tabs) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune hands letters on to the window.
func (t *Tabs) TypedRune(r rune) { unheardRune(t, r) }

// TypedKey goes to another tab.
func (t *Tabs) TypedKey(ev *fyne.KeyEvent) {
	last := len(t.tabs) - 1
	switch ev.Name {
	case fyne.KeyLeft:
		t.choose(max(t.chosen-1, 0))
	case fyne.KeyRight:
		t.choose(min(t.chosen+1, last))
	case fyne.KeyHome:
		t.choose(0)
	case fyne.KeyEnd:
		t.choose(last)
	default:
		unheard(t, ev)
	}
}

// MouseIn marks the tab under the mouse.
func (t *Tabs) MouseIn(ev *desktop.MouseEvent) { t.MouseMoved(ev) }

// MouseMoved marks the tab under the mouse.
func (t *Tabs) MouseMoved(ev *desktop.MouseEvent) {
	if i := t.at(ev.Position.X); i != t.over {
		t.over = i
		t.Refresh()
	}
}

// MouseOut takes the mark away.
func (t *Tabs) MouseOut() { t.over = -1; t.Refresh() }

// Cursor is a hand.
func (t *Tabs) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel says which tab is chosen, out of how many.
func (t *Tabs) AccessibilityLabel() string {
	return t.tabs[t.chosen].Text + ", tab " + Count(t.chosen+1) + " of " + Count(len(t.tabs))
}

// AccessibilityRole says that the line holds other things.
func (t *Tabs) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer makes the drawing of the tabs.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer { return &tabsRenderer{t} }

type tabsRenderer struct{ t *Tabs }

func (r *tabsRenderer) Layout(size fyne.Size) {
	t := r.t
	l := t.lay(size.Width)
	for i := range t.words {
		t.words[i].Hidden = true
	}
	for _, p := range l.places {
		w := t.words[p.tab]
		w.Hidden = false
		t.style(p.tab).paint(w, "")
		placeLine(w, "", p.x, p.width, size.Height-4)
		w.Text = t.tabs[p.tab].Text
		if p.tab == t.chosen {
			t.mark.Move(fyne.NewPos(p.x, size.Height-3))
			t.mark.Resize(fyne.NewSize(p.width, 3))
			t.ring.box.Move(fyne.NewPos(p.x-6, 3))
			t.ring.box.Resize(fyne.NewSize(p.width+12, size.Height-10))
		}
	}
	arrow := Style{Size: theme.Menu, Color: theme.Second}
	arrow.paint(t.more[0], "")
	arrow.paint(t.more[1], "")
	placeLine(t.more[0], "", 0, tabArrow, size.Height-4)
	placeLine(t.more[1], "", size.Width-tabArrow/2, tabArrow, size.Height-4)
	t.more[0].Text, t.more[0].Hidden = "‹", l.before < 0
	t.more[1].Text, t.more[1].Hidden = "›", l.after < 0
	t.mark.FillColor, t.mark.CornerRadius = theme.Color(theme.Primary), 1.5
	t.line.FillColor = theme.Color(theme.Line)
	t.line.Move(fyne.NewPos(0, size.Height-1))
	t.line.Resize(fyne.NewSize(size.Width, 1))
	t.ring.show(t.focused)
}

func (r *tabsRenderer) MinSize() fyne.Size {
	widest := float32(0)
	for i := range r.t.tabs {
		widest = max(widest, r.t.width(i))
	}
	return fyne.NewSize(widest+2*tabArrow, theme.Scaled(tabsHeight))
}

func (r *tabsRenderer) Refresh() {
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}

func (r *tabsRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.t.line, r.t.mark, r.t.ring.box}
	for _, w := range r.t.words {
		out = append(out, w)
	}
	return append(out, r.t.more[0], r.t.more[1])
}
func (r *tabsRenderer) Destroy() {}
