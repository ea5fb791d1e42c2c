package ui

import "fyne.io/fyne/v2"

// A Finder is a search line over a table, with the keys that lead from one to
// the other.
type Finder struct {
	*Search
	host  Host
	table *Table
	ready func() bool
}

// NewFinder joins a search line to a table. Neither takes the keys unless ready
// says that there is something to find.
func NewFinder(h Host, s *Search, t *Table, ready func() bool) *Finder {
	f := &Finder{Search: s, host: h, table: t, ready: ready}
	s.OnEscape, s.OnEnter, s.OnDown = f.Leave, f.Rows, f.Rows
	return f
}

// Find puts the keys on the search line, with what stands in it marked.
func (f *Finder) Find() {
	if f.ready() {
		f.host.Window.Canvas().Focus(f.Entry)
		f.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// Clear empties the search line.
func (f *Finder) Clear() {
	if f.Text != "" {
		f.SetText("")
	}
}

// Leave empties the search line and goes to the table.
func (f *Finder) Leave() {
	f.Clear()
	f.Rows()
}

// Rows puts the keys on the table.
func (f *Finder) Rows() {
	if f.ready() {
		f.host.Window.Canvas().Focus(f.table)
	}
}

// Rune hears letters that no widget has taken: a digit sorts by that column, /
// goes to the search line. It reports whether it was one of them.
func (f *Finder) Rune(r rune) bool {
	switch {
	case r >= '1' && r <= '9':
		f.table.SortBy(int(r - '0'))
	case r == '/':
		f.Find()
	default:
		return false
	}
	return true
}

// Key hears keys that no widget has taken: Escape leaves the search, and what
// moves about in a table does so in this one.
func (f *Finder) Key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		f.Leave()
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd:
		f.Rows()
		f.table.TypedKey(ev)
	}
}
