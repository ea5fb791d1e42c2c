package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"secondlook/views/theme"
)

// A cell draws one column of one row. Rows are used again and again as the
// table scrolls, so a cell only changes texts and places.
type cell interface {
	objects() []fyne.CanvasObject
	place(x, w, h float32)
}

// A picker is a cell that looks different in the selected row.
type picker interface {
	pick(on bool)
}

// A Line is one line of text in a cell.
type Line struct {
	Text string
	Tone Tone
	Bold bool
}

// TextColumn is a column of single lines.
func TextColumn(c Column, text func(row int) Line) *Column {
	c.build = func() (cell, func(int)) {
		l := &lineCell{text: &canvas.Text{}, right: c.Right}
		return l, func(i int) { l.set(text(i)) }
	}
	return &c
}

type lineCell struct {
	text  *canvas.Text
	full  string
	right bool
}

func (l *lineCell) set(v Line) {
	l.full = v.Text
	s := Style{Bold: v.Bold, Color: lineColour(v.Tone, theme.Ink)}
	if l.right {
		s.Align = fyne.TextAlignTrailing
	}
	s.paint(l.text, v.Text)
}

// lineColour is the colour of a text without a ground of its own.
func lineColour(t Tone, plain fyne.ThemeColorName) fyne.ThemeColorName {
	if t == Plain {
		return plain
	}
	return t.Ink()
}

func (l *lineCell) objects() []fyne.CanvasObject { return []fyne.CanvasObject{l.text} }
func (l *lineCell) place(x, w, h float32)        { placeLine(l.text, l.full, x, w, h) }

// placeLine puts a text in the middle of a line of height h.
func placeLine(t *canvas.Text, full string, x, w, h float32) {
	t.Text = Ellipsize(full, w, t.TextSize, t.TextStyle)
	height := fyne.MeasureText("M", t.TextSize, t.TextStyle).Height
	t.Move(fyne.NewPos(x, (h-height)/2))
	t.Resize(fyne.NewSize(w, height))
}

// A Pair is a title with a second line under it, and a mark behind it.
type Pair struct {
	Title, Second, Mark string
	Dim                 bool
}

// PairColumn is a column of titles with a second line.
func PairColumn(c Column, pair func(row int) Pair) *Column {
	c.build = func() (cell, func(int)) {
		p := &pairCell{title: &canvas.Text{}, second: &canvas.Text{}, mark: &canvas.Text{}}
		return p, func(i int) { p.set(pair(i)) }
	}
	return &c
}

type pairCell struct {
	title, second, mark *canvas.Text
	v                   Pair
}

func (p *pairCell) set(v Pair) {
	p.v = v
	ink, second := theme.Ink, theme.Second
	if v.Dim {
		ink, second = theme.Faint, theme.Faint
	}
	Style{Bold: true, Color: ink}.paint(p.title, v.Title)
	Style{Size: theme.Small, Color: second}.paint(p.second, v.Second)
	Style{Color: theme.Amber}.paint(p.mark, v.Mark)
}

func (p *pairCell) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.title, p.second, p.mark}
}

func (p *pairCell) place(x, w, h float32) {
	mark := float32(0)
	if p.v.Mark != "" {
		mark = fyne.MeasureText(p.v.Mark, p.mark.TextSize, p.mark.TextStyle).Width + 5
	}
	p.title.Text = Ellipsize(p.v.Title, w-mark, p.title.TextSize, p.title.TextStyle)
	size := fyne.MeasureText(p.title.Text, p.title.TextSize, p.title.TextStyle)
	top := h/2 - size.Height
	if p.v.Second == "" {
		top = (h - size.Height) / 2
	}
	p.title.Move(fyne.NewPos(x, top))
	p.title.Resize(fyne.NewSize(w-mark, size.Height))
	p.mark.Move(fyne.NewPos(x+size.Width+5, top))
	p.mark.Resize(fyne.NewSize(mark, size.Height))
	p.second.Text = Ellipsize(p.v.Second, w, p.second.TextSize, p.second.TextStyle)
	p.second.Move(fyne.NewPos(x, h/2+1))
	p.second.Resize(fyne.NewSize(w, size.Height))
}

// A Word is a chip in a cell, with a quiet mark behind it.
type Word struct {
	Text string
	Tone Tone
	Mark string
}

// ChipColumn is a column of chips.
func ChipColumn(c Column, word func(row int) Word) *Column {
	c.build = func() (cell, func(int)) {
		k := &chipCell{chip: newChip(), mark: &canvas.Text{}}
		return k, func(i int) { k.set(word(i)) }
	}
	return &c
}

type chipCell struct {
	chip *chip
	mark *canvas.Text
}

func (k *chipCell) set(v Word) {
	k.chip.set(v.Text, v.Tone)
	Style{Size: theme.Small, Color: theme.Second}.paint(k.mark, v.Mark)
}

// pick gives the chip of a selected row a line, for the ground of that row is
// as light as the chip's.
func (k *chipCell) pick(on bool) {
	k.chip.ground.StrokeColor, k.chip.ground.StrokeWidth = nil, 0
	if on {
		k.chip.ground.StrokeColor, k.chip.ground.StrokeWidth = theme.Color(k.chip.tone.Ink()), 1
	}
}

func (k *chipCell) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{k.chip.ground, k.chip.word, k.mark}
}

func (k *chipCell) place(x, w, h float32) {
	room := w
	if k.mark.Text != "" {
		room -= fyne.MeasureText(k.mark.Text, k.mark.TextSize, k.mark.TextStyle).Width + 5
	}
	end := k.chip.place(x, room, h)
	if k.chip.full == "" {
		end -= 5
	}
	height := fyne.MeasureText("M", k.mark.TextSize, k.mark.TextStyle).Height
	k.mark.Move(fyne.NewPos(end+5, (h-height)/2))
	k.mark.Resize(fyne.NewSize(theme.Scaled(20), height))
}

// A Range is a chance in a cell. The chance and its range are always drawn
// together. Out takes their place for what has no chance.
type Range struct {
	Chance, Low, High float64 // 0..1
	Full              float64 // the chance at the right end of the bar
	Out               string
}

// RangeColumn is a column of chances.
func RangeColumn(c Column, value func(row int) Range) *Column {
	c.build = func() (cell, func(int)) {
		b := newBar()
		return b, func(i int) { b.set(value(i)) }
	}
	return &c
}
