package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A Column is one column of a [Table]; see [TextColumn] and its sisters.
type Column struct {
	ID     string
	Title  string
	Note   string  // what the column means, for the list of columns
	Width  float32 // the least that it needs
	Flex   float32 // its share of the room that is left
	Drop   int     // columns with the highest Drop are left out first where it is narrow; 0: never
	Right  bool    // figures stand at the right
	Hidden bool    // the user does not want it

	build  func() (cell, func(row int))
	ticked func(row int) bool // of a column of boxes
	chosen bool               // of several columns of boxes: keys speak of this one
}

// A Table shows rows of equal height. Only the rows in sight exist; they are
// used again as the table scrolls, so 13,000 rows cost no more than 20. A row
// is selected as a whole, by mouse or keys.
type Table struct {
	widget.BaseWidget
	RowHeight float32                   // in text of normal size
	OnSelect  func(row int)             // a row was chosen
	OnPrimary func(row int)             // Enter, or a second click
	OnSort    func(column string)       // a heading was chosen
	OnTick    func(rows []int, on bool) // boxes were ticked or cleared: by Space, a click, or Shift with the arrows
	OnFocus   func()                    // the keys came here
	// OnBox is for a table with several columns of boxes, in the place of OnTick:
	// Left and Right choose the column, see [Table.Box].
	OnBox func(row int, column string, on bool)
	// OnColumn hears that another column of boxes is chosen.
	OnColumn func(column string)
	// OnMove is for a table with a [GripColumn]: the mouse has moved a row to the
	// place of another one.
	OnMove func(from, to int)
	Bare   bool // it stands on a card that is there already

	columns  []*Column
	count    int
	selected int
	sorted   string
	desc     bool
	focused  bool
	shift    bool // is held

	head   *tableHead
	body   *tableBody
	scroll *container.Scroll
	flat   *container.ThemeOverride // the scroll without shadows
	places []place
	tapped tap
}

// place is where a shown column stands.
type place struct {
	column *Column
	index  int
	x, w   float32
}

// tap is the last click, to know the second of two.
type tap struct {
	row int
	at  time.Time
}

const (
	cellPad   float32 = 12
	menuWidth float32 = 24 // at the right end of the headings
	doubleTap         = 400 * time.Millisecond
)

// headHeight is how high the line of headings is.
func headHeight() float32 { return theme.Scaled(38) }

// rowHeight is how high a row is in the present size of text.
func (t *Table) rowHeight() float32 { return theme.Scaled(t.RowHeight) }

// NewTable returns a table without rows.
func NewTable(columns ...*Column) *Table {
	t := &Table{RowHeight: 51, columns: columns, selected: -1}
	t.head, t.body = newTableHead(t), newTableBody(t)
	t.scroll = container.NewVScroll(t.body)
	t.flat = container.NewThemeOverride(t.scroll, theme.Flat())
	t.scroll.OnScrolled = func(fyne.Position) { t.body.update(false) }
	t.ExtendBaseWidget(t)
	return t
}

// SetCount says how many rows there are and draws all that are in sight.
func (t *Table) SetCount(n int) {
	t.count = n
	if t.selected >= n {
		t.selected = -1
	}
	t.scroll.Offset.Y = min(t.scroll.Offset.Y, max(float32(n)*t.rowHeight()-t.scroll.Size().Height, 0))
	t.scroll.Refresh()
	t.body.update(true)
}

// Count returns the number of rows.
func (t *Table) Count() int { return t.count }

// Selected returns the selected row, or -1.
func (t *Table) Selected() int { return t.selected }

// Mark selects a row without telling anybody. A row that was out of sight
// comes into the middle, where nothing covers it.
func (t *Table) Mark(row int) {
	t.selected = -1
	if row >= 0 && row < t.count {
		t.selected = row
		top, height := float32(row)*t.rowHeight(), t.scroll.Size().Height
		if height > 0 && (top < t.scroll.Offset.Y || top+t.rowHeight() > t.scroll.Offset.Y+height) {
			middle := min(max(top-(height-t.rowHeight())/2, 0), float32(t.count)*t.rowHeight()-height)
			t.scroll.ScrollToOffset(fyne.NewPos(0, max(middle, 0)))
		}
	}
	t.body.update(false)
}

// Height returns how far below the headings the selected row stands, or -1 if
// it is not in sight.
func (t *Table) Height() float32 {
	y := float32(t.selected)*t.rowHeight() - t.scroll.Offset.Y
	if t.selected < 0 || y < 0 || y+t.rowHeight() > t.scroll.Size().Height {
		return -1
	}
	return y
}

// Follow selects a row as [Table.Mark] does, and puts it as far below the
// headings as height says, so that the eye finds it where it looked. Below zero
// it is as Mark.
func (t *Table) Follow(row int, height float32) {
	if height < 0 || row < 0 || row >= t.count {
		t.Mark(row)
		return
	}
	t.selected = row
	end := max(float32(t.count)*t.rowHeight()-t.scroll.Size().Height, 0)
	t.scroll.ScrollToOffset(fyne.NewPos(0, min(max(float32(row)*t.rowHeight()-height, 0), end)))
	t.body.update(false)
}

// Select selects a row, brings it into sight and tells OnSelect.
func (t *Table) Select(row int) {
	if row < 0 || row >= t.count {
		return
	}
	changed := row != t.selected
	t.selected = row
	t.reveal(row)
	t.body.update(false)
	if changed && t.OnSelect != nil {
		t.OnSelect(row)
	}
}

// Top scrolls to the first row.
func (t *Table) Top() {
	t.scroll.ScrollToOffset(fyne.Position{})
	t.body.update(false)
}

// SetSort shows by which column the rows are sorted. Sorting is the owner's.
func (t *Table) SetSort(column string, desc bool) {
	t.sorted, t.desc = column, desc
	t.head.Refresh()
}

// SetDrop says how soon a column is left out, see [Column].
func (t *Table) SetDrop(id string, drop int) {
	for _, c := range t.columns {
		if c.ID == id && c.Drop != drop {
			c.Drop = drop
			t.arrange()
		}
	}
}

// SetHidden shows or hides a column.
func (t *Table) SetHidden(id string, hidden bool) {
	for _, c := range t.columns {
		if c.ID == id {
			c.Hidden = hidden
		}
	}
	t.arrange()
}

// Shows reports whether a column is there and has room.
func (t *Table) Shows(id string) bool {
	for _, p := range t.places {
		if p.column.ID == id {
			return true
		}
	}
	return false
}

func (t *Table) reveal(row int) {
	top, height := float32(row)*t.rowHeight(), t.scroll.Size().Height
	switch {
	case height <= 0:
	case top < t.scroll.Offset.Y:
		t.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case top+t.rowHeight() > t.scroll.Offset.Y+height:
		t.scroll.ScrollToOffset(fyne.NewPos(0, top+t.rowHeight()-height))
	}
}

// arrange finds out which columns fit, and where.
func (t *Table) arrange() {
	width := t.Size().Width - 2
	if width <= 2 {
		return
	}
	t.places = fit(t.columns, width)
	t.head.Refresh()
	t.body.rebuild()
}

// HeightFor is the height at which every row is in sight, at any width.
func (t *Table) HeightFor(float32) float32 {
	return headHeight() + float32(t.count)*t.rowHeight() + theme.Gap8 + 1
}

// MinSize lets a table shrink.
func (t *Table) MinSize() fyne.Size { return fyne.NewSize(300, headHeight()+2*t.rowHeight()) }

// CreateRenderer makes the drawing of the table.
func (t *Table) CreateRenderer() fyne.WidgetRenderer {
	r := &tableRenderer{t: t, ground: canvas.NewRectangle(nil)}
	r.Layout(t.Size())
	return r
}

type tableRenderer struct {
	t      *Table
	ground *canvas.Rectangle
	laid   fyne.Size
	text   float32 // size of the type at that time
}

func (r *tableRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.t.head.Move(fyne.NewPos(1, 1))
	r.t.head.Resize(fyne.NewSize(size.Width-2, headHeight()))
	r.t.flat.Move(fyne.NewPos(1, headHeight()+1))
	r.t.flat.Resize(fyne.NewSize(size.Width-2, size.Height-headHeight()-theme.Gap8))
	if text := theme.Size(theme.Body); r.laid != size || r.text != text {
		r.laid, r.text = size, text
		r.t.arrange()
	}
}

func (r *tableRenderer) Refresh() {
	r.paint()
	r.t.head.Refresh()
	r.t.body.update(true)
	canvas.Refresh(r.t)
}

func (r *tableRenderer) paint() {
	fill, line := theme.Card, theme.Line
	if r.t.Bare {
		fill, line = theme.Clear, theme.Clear
	}
	r.ground.FillColor, r.ground.StrokeColor = theme.Color(fill), theme.Color(line)
	r.ground.StrokeWidth, r.ground.CornerRadius = 1, theme.CardRadius
}

func (r *tableRenderer) MinSize() fyne.Size { return r.t.MinSize() }
func (r *tableRenderer) Objects() []fyne.CanvasObject {
	if r.ground.FillColor == nil {
		r.paint()
	}
	return []fyne.CanvasObject{r.ground, r.t.head, r.t.flat}
}
func (r *tableRenderer) Destroy() {}
