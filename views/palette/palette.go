// Package palette is a panel that finds things as the user types: one line of
// text, and under it the best few things that fit. It knows nothing of what the
// things are.
package palette

import (
	"fyne.io/fyne/v2"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// An Item is one thing that can be chosen.
type Item struct {
	Title  string
	Second string // what tells it from others of its title
	Kind   string // what sort of thing it is, such as "program"
	Run    func() // what choosing it does, once the panel is gone
}

// Most is how many things are shown at once.
const Most = 9

// wide is the width of the panel's content.
const wide float32 = 600

// palette is the panel while it is shown.
type palette struct {
	dialog *ui.Dialog
	entry  *ui.Entry
	find   func(text string) []Item
	items  []Item
	lines  []*line
	none   *ui.Text
	at     int // the marked line
}

// Show opens the panel with a text in its line. find is asked with every change
// of the text; of what it returns the first [Most] are shown.
func Show(h ui.Host, title, hint, text string, find func(text string) []Item) {
	p := &palette{find: find, entry: ui.NewEntry(hint), none: ui.NewText("Nothing fits. Try fewer letters.", ui.Style{Color: theme.Second})}
	p.entry.Label = title
	column := []fyne.CanvasObject{p.entry, ui.Space(theme.Gap8)}
	for i := range Most {
		l := newLine(func() { p.run(i) }, func() { p.mark(i) })
		p.lines = append(p.lines, l)
		column = append(column, l)
	}
	column = append(column, p.none)
	p.dialog = ui.NewDialog(h, title, ui.Wide(wide, ui.NewStack(2, column...)))
	p.entry.OnChanged = func(string) { p.search() }
	p.entry.OnEnter = func() { p.run(p.at) }
	p.entry.OnEscape = p.dialog.Hide
	p.entry.OnDown = func() { p.mark(p.at + 1) }
	p.entry.OnUp = func() { p.mark(p.at - 1) }
	p.entry.SetText(text)
	p.entry.CursorColumn = len([]rune(text))
	p.search()
	p.dialog.Show()
	p.dialog.Focus(p.entry)
}

// search asks again and marks the first answer. The panel keeps its size, so
// that nothing jumps while the user types.
func (p *palette) search() {
	p.items = p.find(p.entry.Text)
	p.items = p.items[:min(len(p.items), Most)]
	for i, l := range p.lines {
		if i < len(p.items) {
			l.set(p.items[i])
		} else {
			l.set(Item{})
		}
	}
	p.none.Hidden = len(p.items) > 0
	p.none.Refresh()
	p.mark(0)
}

// mark marks a line; before the first comes the last.
func (p *palette) mark(i int) {
	if n := len(p.items); n > 0 {
		p.at = (i + n) % n
	} else {
		p.at = -1
	}
	for n, l := range p.lines {
		l.mark(n == p.at)
	}
}

// run closes the panel and does what a line stands for.
func (p *palette) run(i int) {
	if i < 0 || i >= len(p.items) {
		return
	}
	p.dialog.Hide()
	p.items[i].Run()
}
