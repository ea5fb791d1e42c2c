package collection

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A List is the table of one kind of record, on a card.
type List[T app.Record] struct {
	widget.BaseWidget
	host     ui.Host
	data     *app.Collection[T]
	spec     Spec[T]
	History  func(id domain.ID, title string) // shows what a record was before; nil: cannot
	Enter    func(rec T)                      // Enter on a record, or a second click; nil: the record is edited
	onChoose func()                           // another record is chosen, or the same one has changed

	all    []T
	shown  []int // rows of all, as the table shows them
	sortBy string
	desc   bool
	chosen domain.ID
	asked  bool // the filter line is wanted

	ground  *canvas.Rectangle
	title   *ui.Text
	summary *ui.Text
	filter  *ui.Finder
	add     *ui.Button
	table   *ui.Table
	empty   *ui.Stack
	none    *ui.Text
}

// filterFrom is the number of records from which on the filter line is there
// without being asked for.
const filterFrom = 8

// lowRow is the height of a row of one line.
const lowRow float32 = 36

// NewList returns the list of a collection. Call Reload before it is shown.
func NewList[T app.Record](h ui.Host, data *app.Collection[T], spec Spec[T]) *List[T] {
	l := &List[T]{host: h, data: data, spec: spec, sortBy: spec.Sort, desc: spec.Desc, ground: canvas.NewRectangle(nil)}
	l.title = ui.NewText(spec.Title, ui.Style{Size: theme.Heading, Bold: true})
	l.summary = ui.NewText("", ui.Style{Color: theme.Second})
	l.add = ui.NewButton(h.Change(ui.Action{Text: "Add " + spec.One, Do: l.Add}))
	l.add.Compact = true
	l.none = ui.NewText("No record fits the filter.", ui.Style{Color: theme.Second, Align: fyne.TextAlignCenter})
	l.empty = ui.NewStack(theme.Gap8, ui.Second("Nothing here then."))
	if h.ReadOnly == "" {
		first := ui.NewButton(ui.Action{Text: "Add " + spec.One, Kind: ui.Primary, Do: l.Add})
		l.empty.Set(ui.NewParagraph(spec.Empty, ui.Style{Bold: true}), ui.Second(spec.Why), ui.Space(2), ui.Row(first))
	}
	l.table = ui.NewTable(l.columns()...)
	l.filter = ui.NewFinder(h, ui.NewSearch("Filter…", "Filter…", "/", func(string) { l.find() }), l.table,
		func() bool { return len(l.all) > 0 })
	l.filter.Label, l.filter.OnEscape = "Filter "+spec.Title, l.LeaveSearch
	l.table.Bare = true
	if spec.Low {
		l.table.RowHeight = lowRow
	}
	l.table.OnSelect = func(row int) { l.choose(row) }
	l.table.OnFocus = l.focused
	l.table.OnPrimary = func(int) { l.enter() }
	l.table.OnSort = l.sort
	l.ExtendBaseWidget(l)
	return l
}

// columns makes the columns of the table.
func (l *List[T]) columns() (out []*ui.Column) {
	for _, c := range l.spec.Columns {
		switch {
		case c.Pair != nil:
			out = append(out, ui.PairColumn(c.Column, func(i int) ui.Pair { return c.Pair(l.row(i)) }))
		case c.Chip != nil:
			out = append(out, ui.ChipColumn(c.Column, func(i int) ui.Word { return c.Chip(l.row(i)) }))
		default:
			out = append(out, ui.TextColumn(c.Column, func(i int) ui.Line { return c.Line(l.row(i)) }))
		}
	}
	return out
}

// row returns the record in a row of the table; one that is gone is empty.
func (l *List[T]) row(i int) (rec T) {
	if i >= 0 && i < len(l.shown) {
		rec = l.all[l.shown[i]]
	}
	return rec
}

// id returns the identity of a record.
func (l *List[T]) id(rec T) domain.ID { return *l.spec.ID(&rec) }

// Table is the key of the list in routes.
func (l *List[T]) Table() string { return l.spec.Table }

// Reload reads the records again and keeps the selection.
func (l *List[T]) Reload() {
	all, err := l.data.List(context.Background())
	if err != nil {
		l.host.Fail("Your records could not be read, so the page shows what it last knew.", err)
		return
	}
	if l.spec.Rows != nil {
		all = l.spec.Rows(all)
	}
	l.all = all
	if l.spec.Summary != nil {
		l.summary.SetText(l.spec.Summary(all))
	}
	l.find()
}

// find sorts the records and shows those that fit the filter.
func (l *List[T]) find() {
	words := strings.Fields(app.Fold(l.filter.Text))
	l.shown = l.shown[:0]
	for i, rec := range l.all {
		if len(words) == 0 || holds(l.text(rec), words) {
			l.shown = append(l.shown, i)
		}
	}
	for _, c := range l.spec.Columns {
		if c.ID == l.sortBy && c.Order != nil {
			slices.SortStableFunc(l.shown, func(a, b int) int {
				if l.desc {
					a, b = b, a
				}
				return c.Order(l.all[a], l.all[b])
			})
		}
	}
	l.table.SetSort(l.sortBy, l.desc)
	l.table.SetCount(len(l.shown))
	row := l.rowOf(l.chosen)
	l.table.Mark(row)
	if row < 0 {
		l.chosen = 0
	}
	l.Refresh()
	l.tell()
}

// text is what the filter searches.
func (l *List[T]) text(rec T) string {
	var b strings.Builder
	for _, f := range l.spec.Fields {
		b.WriteString(f.Shown(rec))
		b.WriteByte('\n')
	}
	return app.Fold(b.String())
}

func holds(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// rowOf returns the row of a record, or -1.
func (l *List[T]) rowOf(id domain.ID) int {
	return slices.IndexFunc(l.shown, func(n int) bool { return id != 0 && l.id(l.all[n]) == id })
}

// choose makes the record of a row the chosen one.
func (l *List[T]) choose(row int) {
	l.chosen = l.id(l.row(row))
	l.tell()
}

// focused makes the list the one that keys and buttons speak of.
func (l *List[T]) focused() {
	if row := l.table.Selected(); row >= 0 {
		l.choose(row)
	}
}

func (l *List[T]) tell() {
	if l.onChoose != nil {
		l.onChoose()
	}
}

// sort orders by a column; the same column again turns the order round.
func (l *List[T]) sort(column string) {
	for _, c := range l.spec.Columns {
		if c.ID == column && c.Order != nil {
			l.desc = l.sortBy == column && !l.desc
			l.sortBy = column
			l.find()
		}
	}
}

// Open chooses the record with an ID as a route writes it, and reports whether
// there is one.
func (l *List[T]) Open(item string) bool {
	id, err := strconv.ParseInt(item, 10, 64)
	return err == nil && l.pick(domain.ID(id))
}

// pick chooses a record, and reports whether it is there. A filter that hides
// it is taken away.
func (l *List[T]) pick(id domain.ID) bool {
	if l.filter.Text != "" && l.rowOf(id) < 0 {
		l.filter.SetText("")
	}
	row := l.rowOf(id)
	if row >= 0 {
		l.chosen = id
		l.table.Mark(row)
		l.tell()
	}
	return row >= 0
}

// Item returns the ID of the chosen record as a route writes it, "" without one.
func (l *List[T]) Item() string {
	if l.chosen == 0 {
		return ""
	}
	return strconv.FormatInt(int64(l.chosen), 10)
}

// Unmark takes the selection away.
func (l *List[T]) Unmark() {
	l.chosen = 0
	l.table.Mark(-1)
}

// First chooses the first record, if there is one.
func (l *List[T]) First() {
	if len(l.shown) > 0 {
		l.table.Mark(0)
		l.choose(0)
	}
}

// Focus puts the keys on the table, and reports whether there are records.
func (l *List[T]) Focus() bool {
	l.filter.Rows()
	return len(l.all) > 0
}

// Search puts the keys on the filter line.
func (l *List[T]) Search() {
	if len(l.all) == 0 {
		return
	}
	l.asked = true
	l.Refresh()
	l.filter.Find()
}

// LeaveSearch empties the filter line and goes to the table.
func (l *List[T]) LeaveSearch() {
	l.asked = false
	l.filter.Leave()
	l.Refresh()
}

// TypedKey hears a key that nothing else has taken.
func (l *List[T]) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDelete:
		l.Delete()
	case fyne.KeyReturn, fyne.KeyEnter:
		l.enter()
	case fyne.KeyEscape:
		l.LeaveSearch()
	default:
		l.filter.Key(ev)
	}
}
