package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// tableHead is the line of headings, with a menu of the columns at its end.
type tableHead struct {
	widget.BaseWidget
	t    *Table
	over int // heading under the mouse, or -1
}

func newTableHead(t *Table) *tableHead {
	h := &tableHead{t: t, over: -1}
	h.ExtendBaseWidget(h)
	return h
}

// at returns the number of the heading at x, or -1.
func (h *tableHead) at(x float32) int {
	for i, p := range h.t.places {
		if x >= p.x && x < p.x+p.w {
			return i
		}
	}
	return -1
}

// Tapped sorts by a column, or opens the menu of columns.
func (h *tableHead) Tapped(ev *fyne.PointEvent) {
	if i := h.at(ev.Position.X); i >= 0 {
		h.t.sort(h.t.places[i].column)
		return
	}
	h.menu()
}

// TappedSecondary opens the menu of columns.
func (h *tableHead) TappedSecondary(*fyne.PointEvent) { h.menu() }

func (h *tableHead) menu() {
	var choices []Choice
	for i, c := range h.t.columns {
		if i > 1 { // the number and the name stay
			text := c.Title
			if !c.Hidden && !h.t.Shows(c.ID) {
				text += " – does not fit"
			}
			choices = append(choices, Choice{Key: c.ID, Text: text, On: !c.Hidden})
		}
	}
	showChoices(h, fyne.NewPos(h.Size().Width-230, headHeight()), 220, choices, func(key string, on bool) {
		h.t.SetHidden(key, !on)
	})
}

// MouseIn marks a heading.
func (h *tableHead) MouseIn(ev *desktop.MouseEvent) { h.MouseMoved(ev) }

// MouseMoved marks a heading.
func (h *tableHead) MouseMoved(ev *desktop.MouseEvent) {
	if i := h.at(ev.Position.X); i != h.over {
		h.over = i
		h.Refresh()
	}
}

// MouseOut takes the mark away.
func (h *tableHead) MouseOut() { h.over = -1; h.Refresh() }

// Cursor is a hand.
func (h *tableHead) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer makes the drawing of the headings.
func (h *tableHead) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer{h: h, line: canvas.NewRectangle(nil), dots: &canvas.Text{}}
	r.Layout(h.Size())
	return r
}

type headRenderer struct {
	h     *tableHead
	texts []*canvas.Text
	line  *canvas.Rectangle
	dots  *canvas.Text
}

func (r *headRenderer) Layout(size fyne.Size) {
	for len(r.texts) < len(r.h.t.places) {
		r.texts = append(r.texts, &canvas.Text{})
	}
	for _, t := range r.texts {
		t.Hide()
	}
	for i, p := range r.h.t.places {
		title := p.column.Title
		s, sign := headStyle, ""
		if r.h.over == i || r.h.t.sorted == p.column.ID || p.column.chosen {
			s.Color = theme.Ink
		}
		if p.column.Right {
			s.Align = fyne.TextAlignTrailing
		}
		s.paint(r.texts[i], "")
		if r.h.t.sorted == p.column.ID {
			sign = map[bool]string{false: sortedUp, true: sortedDown}[r.h.t.desc]
		}
		title = Ellipsize(title, p.w-cellPad-headWidth(sign), r.texts[i].TextSize, r.texts[i].TextStyle)
		placeLine(r.texts[i], "", p.x+cellPad, p.w-cellPad, size.Height)
		r.texts[i].Text = title + sign
		r.texts[i].Show()
	}
	Style{Bold: true, Color: theme.Second, Size: theme.Heading}.paint(r.dots, "")
	placeLine(r.dots, "⋮", size.Width-menuWidth+6, menuWidth, size.Height)
	r.line.FillColor = theme.Color(theme.Line)
	r.line.Move(fyne.NewPos(theme.Gap8, size.Height-1))
	r.line.Resize(fyne.NewSize(size.Width-2*theme.Gap8, 1))
}

func (r *headRenderer) MinSize() fyne.Size { return fyne.NewSize(100, headHeight()) }
func (r *headRenderer) Refresh() {
	r.Layout(r.h.Size())
	canvas.Refresh(r.h)
}

func (r *headRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.line, r.dots}
	for _, t := range r.texts {
		out = append(out, t)
	}
	return out
}
func (r *headRenderer) Destroy() {}
