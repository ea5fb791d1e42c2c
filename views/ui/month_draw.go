package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"secondlook/domain"
	"secondlook/views/theme"
)

// monthRenderer draws a month: lines, numbers, and the marks of each day.
type monthRenderer struct {
	m       *Month
	ring    *ring
	objects []fyne.CanvasObject
}

// Layout draws everything anew: its parts hang on the room.
func (r *monthRenderer) Layout(size fyne.Size) {
	r.objects = r.objects[:0]
	if size.Width < 1 || size.Height < monthHead() {
		return
	}
	monday, weeks := r.m.first()
	w, h := r.m.cell()
	for column := range 7 {
		r.text(weekdayName(column), Style{Size: theme.Small, Color: theme.Second}, float32(column)*w+theme.Gap8, 0, w-theme.Gap12, monthHead())
		if column > 0 {
			r.line(float32(column)*w, monthHead(), 1, size.Height-monthHead())
		}
	}
	for row := range weeks {
		r.line(0, monthHead()+float32(row)*h, size.Width, 1)
	}
	for i := range 7 * weeks {
		r.cell(monday.AddDays(i), float32(i%7)*w, monthHead()+float32(i/7)*h, w, h)
	}
}

// cell draws one day. Those of the months beside are faint and have no marks.
func (r *monthRenderer) cell(day domain.Date, x, y, w, h float32) {
	style := Style{Size: theme.Small}
	number := theme.Scaled(18)
	if day.Month != r.m.day.Month {
		style.Color = theme.Faint
		r.text(dayNumber(day), style, x+theme.Gap8, y+theme.Gap4, w-theme.Gap12, number)
		return
	}
	if day == r.m.Today {
		style.Bold, style.Color = true, theme.Primary
	}
	if day == r.m.day {
		r.rect(x+1, y+1, w-1, h-1, theme.PrimarySoft, 0)
		r.ring.show(r.m.focused)
		Place(r.ring.box, x+1, y+1, w-1, h-1)
		r.objects = append(r.objects, r.ring.box)
	}
	label := dayNumber(day)
	if day == r.m.Today && w > theme.Scaled(64) {
		label += " today"
	}
	r.text(label, style, x+theme.Gap8, y+theme.Gap4, w-theme.Gap12, number)
	r.marks(r.m.Marks(day), x+theme.Gap4, y+theme.Gap4+number+2, w-theme.Gap8, h-theme.Gap8-number-2)
}

// marks draws as many marks as there is room for, in two lines each where there
// is enough, and how many more there are.
func (r *monthRenderer) marks(all []Mark, x, y, w, room float32) {
	line := theme.Scaled(15)
	each, lines := line+6, 1
	if 2*line+8 <= room/float32(max(len(all), 1)) {
		each, lines = 2*line+8, 2
	}
	fits := max(int(room/each), 0)
	for i, mark := range all {
		top := y + float32(i)*each
		switch {
		case i >= fits:
			return
		case i == fits-1 && len(all) > fits:
			r.text("+"+Count(len(all)-i)+" more", Style{Size: theme.Small, Color: theme.Second}, x+theme.Gap4, top, w-theme.Gap8, line+4)
			return
		}
		r.mark(mark, x, top, w, line, lines)
	}
}

// mark draws one mark in so many lines at most.
func (r *monthRenderer) mark(m Mark, x, y, w, line float32, lines int) {
	style := Style{Size: theme.Small, Bold: true, Color: m.Tone.Ink()}
	text := []string{m.Text}
	if lines > 1 {
		text = wrapped(m.Text, w-theme.Gap8, style)
	}
	r.rect(x, y, w, float32(len(text))*line+4, m.Tone.Soft(), 4)
	for i, t := range text {
		r.text(t, style, x+theme.Gap4, y+2+float32(i)*line, w-theme.Gap8, line)
	}
}

// wrapped breaks a text into two lines at a blank; the second may be too long.
func wrapped(text string, width float32, s Style) []string {
	fits := func(t string) bool { return fyne.MeasureText(t, s.size(), s.text()).Width <= width }
	if fits(text) {
		return []string{text}
	}
	at := 0
	for i, c := range text {
		if c == ' ' && fits(text[:i]) {
			at = i
		}
	}
	if at == 0 {
		return []string{text}
	}
	return []string{text[:at], text[at+1:]}
}

func (r *monthRenderer) text(text string, s Style, x, y, w, h float32) {
	t := &canvas.Text{}
	s.paint(t, text)
	placeLine(t, text, x, w, h)
	t.Move(t.Position().AddXY(0, y))
	r.objects = append(r.objects, t)
}

func (r *monthRenderer) line(x, y, w, h float32) { r.rect(x, y, w, h, theme.Line, 0) }

func (r *monthRenderer) rect(x, y, w, h float32, fill fyne.ThemeColorName, radius float32) {
	c := canvas.NewRectangle(theme.Color(fill))
	c.CornerRadius = radius
	Place(c, x, y, w, h)
	r.objects = append(r.objects, c)
}

// MinSize is that of the month.
func (r *monthRenderer) MinSize() fyne.Size { return r.m.MinSize() }

// Refresh draws the month as it is now.
func (r *monthRenderer) Refresh() {
	r.Layout(r.m.Size())
	canvas.Refresh(r.m)
}

// Objects are what is drawn.
func (r *monthRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy does nothing.
func (r *monthRenderer) Destroy() {}
