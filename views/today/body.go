package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// body is a sheet of rows of cards. The last row reaches down to the end of
// the page; where the page is too low for them it scrolls.
type body struct {
	widget.BaseWidget
	sheet   *ui.Sheet
	rows    []*columns
	start   fyne.CanvasObject // in place of the rows where there are no records
	draw    func()            // makes the rows again for another size, of the page or of type
	drawn   fyne.Size
	letters float32 // the size of type
}

func newBody(start fyne.CanvasObject, draw func()) *body {
	b := &body{sheet: ui.NewSheet(ui.NewStack(gap), 0), start: start, draw: draw}
	b.ExtendBaseWidget(b)
	return b
}

// begin shows the page of somebody without records.
func (b *body) begin() {
	b.sheet.Hide()
	b.start.Show()
	b.Refresh()
}

// set replaces the rows and keeps the place where the page is looked at.
func (b *body) set(rows ...*columns) {
	b.rows = rows
	b.start.Hide()
	b.sheet.Show()
	items := make([]fyne.CanvasObject, len(rows))
	for i, r := range rows {
		items[i] = r
	}
	b.fill(b.Size())
	b.sheet.Stack.Set(items...)
	b.sheet.Refresh()
	b.Refresh()
}

// scrollBar is the room for the bar of a page that scrolls. It lies in the
// margin of the window, so that the cards keep their places.
const scrollBar = theme.Gap12

// fill lets the last row take the height that is left.
func (b *body) fill(size fyne.Size) {
	if len(b.rows) == 0 {
		return
	}
	last := b.rows[len(b.rows)-1]
	last.least = 0
	left := size.Height
	for _, r := range b.rows {
		r.gutter = scrollBar
		left -= r.HeightFor(size.Width+scrollBar) + gap
	}
	last.least = max(0, left+gap+last.HeightFor(size.Width+scrollBar))
}

// MinSize lets the window be narrow.
func (b *body) MinSize() fyne.Size { return fyne.NewSize(480, 320) }

// CreateRenderer makes the drawing of the page.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{b} }

type bodyRenderer struct{ b *body }

func (r *bodyRenderer) Layout(size fyne.Size) {
	if now := theme.Size(theme.Body); size != r.b.drawn || now != r.b.letters {
		r.b.drawn, r.b.letters = size, now
		r.b.draw()
	}
	r.b.fill(size)
	r.b.sheet.Resize(size.AddWidthHeight(scrollBar, 0))
	r.b.start.Resize(size)
}

func (r *bodyRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *bodyRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *bodyRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.sheet, r.b.start}
}
func (r *bodyRenderer) Destroy() {}
