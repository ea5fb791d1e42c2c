package form

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A Cell is one drop-down in the row of a part.
type Cell[E any] struct {
	Label string           // above the first row
	Width float32          // of the drop-down
	Words func(E) []string // what can be chosen
	Get   func(E) string
	Set   func(*E, string)
}

// RowParts are [Parts] of which each is a row of drop-downs, so that they are
// filled in where they stand.
type RowParts[E any] struct {
	One   string // "season"
	Most  int    // how many there can be
	Line  func(E) string
	Next  func([]E) E // the part that is added behind others
	Cells []Cell[E]
}

// Rows returns a field of several parts, each in a row of its own, which grows by
// a button. Its text is JSON.
func Rows[T, E any](name, label string, at func(*T) *[]E, of RowParts[E]) Field[T] {
	f := List(name, label, at, Parts[E]{Line: of.Line})
	f.make = func(h ui.Host, _ Field[T]) input {
		r := &rowsInput[E]{host: h, of: of, stack: ui.NewStack(theme.Gap4)}
		r.add = ui.NewButton(h.Change(ui.Action{Text: "Add a " + of.One, Do: r.more}))
		r.add.Compact = true
		r.draw()
		return r
	}
	return f
}

// rowsInput is the rows of parts.
type rowsInput[E any] struct {
	host  ui.Host
	of    RowParts[E]
	list  []E
	stack *ui.Stack
	add   *ui.Button
	first []*ui.Select // the first drop-down of each row
	ears  ears
}

// more adds a row.
func (r *rowsInput[E]) more() {
	if len(r.list) < r.of.Most {
		r.change(append(slices.Clone(r.list), r.of.Next(r.list)))
	}
}

// remove takes a row away. The keys go to the one that takes its place, or to the
// last.
func (r *rowsInput[E]) remove(i int) {
	r.change(slices.Delete(slices.Clone(r.list), i, i+1))
	to := fyne.Focusable(r.add)
	if n := len(r.first); n > 0 {
		to = r.first[min(i, n-1)]
	}
	r.host.Window.Canvas().Focus(to)
}

// change takes another list of parts and tells of it.
func (r *rowsInput[E]) change(list []E) {
	r.list = list
	r.draw()
	r.ears.changed()
	r.ears.resized()
}

func (r *rowsInput[E]) draw() {
	var items []fyne.CanvasObject
	r.first = nil
	if len(r.list) > 0 {
		items = append(items, r.captions())
	}
	for i, e := range r.list {
		var row []fyne.CanvasObject
		for _, c := range r.of.Cells {
			s := ui.NewSelect(c.Words(e), nil)
			s.Label = c.Label
			s.SetSelected(c.Get(e))
			s.OnEnter, s.OnEscape, s.OnFocus = r.ears.enter, r.ears.escape, r.ears.focus
			s.OnChanged = func(word string) {
				r.list = slices.Clone(r.list)
				c.Set(&r.list[i], word)
				r.ears.changed()
			}
			if len(row) == 0 {
				r.first = append(r.first, s)
			}
			row = append(row, ui.Wide(theme.Scaled(c.Width), s))
		}
		row = append(row, lineLink(r.host, r.add, "Remove", func() { r.remove(i) }))
		items = append(items, ui.NewWrap(theme.Gap8, row...))
	}
	if len(r.list) < r.of.Most {
		items = append(items, ui.Row(r.add))
	}
	r.stack.Set(items...)
}

// captions say what stands in the drop-downs below them.
func (r *rowsInput[E]) captions() fyne.CanvasObject {
	var row []fyne.CanvasObject
	for _, c := range r.of.Cells {
		row = append(row, ui.Wide(theme.Scaled(c.Width), ui.Small(c.Label)))
	}
	return ui.NewWrap(theme.Gap8, row...)
}

func (r *rowsInput[E]) object() fyne.CanvasObject { return r.stack }
func (r *rowsInput[E]) focusable() fyne.Focusable {
	if len(r.first) > 0 {
		return r.first[0]
	}
	return r.add
}
func (r *rowsInput[E]) text() string { return written(r.list) }
func (r *rowsInput[E]) setText(s string) {
	if list, err := readList[E](strings.TrimSpace(s)); err == nil {
		r.list = list
	}
	r.draw()
}
func (r *rowsInput[E]) hear(x ears) {
	r.ears = x
	r.draw()
}
