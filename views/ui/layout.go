package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A Card is a white sheet with a thin line around it.
type Card struct {
	widget.BaseWidget
	content fyne.CanvasObject
	ground  *canvas.Rectangle
	pad     float32
	tone    Tone // Plain: white
	soft    bool // it has no line around it
}

// NewCard returns a card around content, with a margin.
func NewCard(content fyne.CanvasObject, pad float32) *Card {
	return NewToneCard(content, pad, Plain)
}

// NewToneCard returns a card on the ground of a tone.
func NewToneCard(content fyne.CanvasObject, pad float32, tone Tone) *Card {
	c := &Card{content: content, ground: canvas.NewRectangle(nil), pad: pad, tone: tone}
	c.ExtendBaseWidget(c)
	return c
}

// NewSoftCard returns a card on the ground of a tone, without a line around it: a note
// that asks for less attention.
func NewSoftCard(content fyne.CanvasObject, pad float32, tone Tone) *Card {
	c := NewToneCard(content, pad, tone)
	c.soft = true
	return c
}

// HeightFor returns the height of the card at a width.
func (c *Card) HeightFor(width float32) float32 {
	return heightFor(c.content, width-2*c.pad) + 2*c.pad
}

// CreateRenderer makes the drawing of the card.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{c}
	r.paint()
	return r
}

type cardRenderer struct{ c *Card }

func (r *cardRenderer) paint() {
	g := r.c.ground
	g.FillColor, g.StrokeColor = theme.Color(theme.Card), theme.Color(theme.Line)
	if r.c.tone != Plain {
		g.FillColor, g.StrokeColor = theme.Color(r.c.tone.Soft()), theme.Color(r.c.tone.Ink())
	}
	g.StrokeWidth, g.CornerRadius = 1, theme.CardRadius
	if r.c.soft {
		g.StrokeWidth = 0
	}
}

func (r *cardRenderer) Layout(size fyne.Size) {
	r.c.ground.Resize(size)
	r.c.content.Move(fyne.NewPos(r.c.pad, r.c.pad))
	r.c.content.Resize(size.SubtractWidthHeight(2*r.c.pad, 2*r.c.pad))
}

func (r *cardRenderer) MinSize() fyne.Size {
	return r.c.content.MinSize().AddWidthHeight(2*r.c.pad, 2*r.c.pad)
}

func (r *cardRenderer) Refresh() {
	r.paint()
	canvas.Refresh(r.c)
}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.ground, r.c.content}
}
func (r *cardRenderer) Destroy() {}

// Beside puts right at the right end of a line and gives left the rest of it.
func Beside(left, right fyne.CanvasObject) fyne.CanvasObject {
	b := &beside{left: left, right: right}
	b.ExtendBaseWidget(b)
	return b
}

type beside struct {
	widget.BaseWidget
	left, right fyne.CanvasObject
}

// HeightFor returns the height at a width.
func (b *beside) HeightFor(width float32) float32 {
	w := b.right.MinSize()
	return max(heightFor(b.left, width-w.Width-theme.Gap8), w.Height)
}

// CreateRenderer makes the drawing of the line.
func (b *beside) CreateRenderer() fyne.WidgetRenderer { return &besideRenderer{b} }

type besideRenderer struct{ b *beside }

func (r *besideRenderer) Layout(size fyne.Size) {
	w := r.b.right.MinSize()
	left := fyne.NewSize(size.Width-w.Width-theme.Gap8, heightFor(r.b.left, size.Width-w.Width-theme.Gap8))
	r.b.left.Move(fyne.NewPos(0, (size.Height-left.Height)/2))
	r.b.left.Resize(left)
	r.b.right.Move(fyne.NewPos(size.Width-w.Width, (size.Height-w.Height)/2))
	r.b.right.Resize(w)
}

func (r *besideRenderer) MinSize() fyne.Size {
	left, right := r.b.left.MinSize(), r.b.right.MinSize()
	return fyne.NewSize(left.Width+theme.Gap8+right.Width, max(left.Height, right.Height))
}
func (r *besideRenderer) Refresh() { r.Layout(r.b.Size()) }
func (r *besideRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.left, r.b.right}
}
func (r *besideRenderer) Destroy() {}

// Rule is a thin line across.
func Rule() fyne.CanvasObject {
	r := &rule{line: canvas.NewRectangle(theme.Color(theme.Line))}
	r.ExtendBaseWidget(r)
	return r
}

type rule struct {
	widget.BaseWidget
	line *canvas.Rectangle
}

// MinSize is the thickness of the line.
func (r *rule) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Refresh gives the line its present colour.
func (r *rule) Refresh() {
	r.line.FillColor = theme.Color(theme.Line)
	r.BaseWidget.Refresh()
}

// CreateRenderer makes the drawing of the line.
func (r *rule) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.line) }

// Space is an empty stretch of the given height.
func Space(height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(theme.Color(theme.Clear))
	r.SetMinSize(fyne.NewSize(1, height))
	return r
}

// Row puts objects beside each other, as wide as they need to be.
func Row(items ...fyne.CanvasObject) *fyne.Container {
	return container.New(rowLayout{theme.Gap8}, items...)
}

type rowLayout struct{ gap float32 }

func (l rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var x float32
	for _, o := range objects {
		if o.Visible() {
			s := o.MinSize()
			o.Move(fyne.NewPos(x, (size.Height-s.Height)/2))
			o.Resize(s)
			x += s.Width + l.gap
		}
	}
}

func (l rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var out fyne.Size
	for _, o := range objects {
		if o.Visible() {
			s := o.MinSize()
			out = fyne.NewSize(out.Width+s.Width+l.gap, max(out.Height, s.Height))
		}
	}
	return fyne.NewSize(max(out.Width-l.gap, 0), out.Height)
}

// Topped lays a line over a body, which takes the room that is left below it.
func Topped(gap float32, line, body fyne.CanvasObject) fyne.CanvasObject {
	return container.New(toppedLayout{gap}, line, body)
}

type toppedLayout struct{ gap float32 }

func (l toppedLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	high := heightFor(objects[0], size.Width)
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, high))
	objects[1].Move(fyne.NewPos(0, high+l.gap))
	objects[1].Resize(fyne.NewSize(size.Width, max(0, size.Height-high-l.gap)))
}

func (l toppedLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	line, body := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(line.Width, body.Width), line.Height+l.gap+body.Height)
}

// Wide gives a column the width that it is to have.
func Wide(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	w := &wide{width: width, child: o}
	w.ExtendBaseWidget(w)
	return w
}

type wide struct {
	widget.BaseWidget
	width float32
	child fyne.CanvasObject
}

// HeightFor returns the height of the child.
func (w *wide) HeightFor(width float32) float32 { return heightFor(w.child, width) }

// MinSize is the wanted width, and the height that goes with it.
func (w *wide) MinSize() fyne.Size { return fyne.NewSize(w.width, heightFor(w.child, w.width)) }

// CreateRenderer draws the child.
func (w *wide) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(w.child) }

// High gives an object the height that it is to have in a column.
func High(height float32, o fyne.CanvasObject) fyne.CanvasObject {
	h := &high{height: height, child: o}
	h.ExtendBaseWidget(h)
	return h
}

type high struct {
	widget.BaseWidget
	height float32
	child  fyne.CanvasObject
}

// HeightFor returns the wanted height.
func (h *high) HeightFor(float32) float32 { return h.height }

// MinSize is the wanted height, and the width of the child.
func (h *high) MinSize() fyne.Size { return fyne.NewSize(h.child.MinSize().Width, h.height) }

// CreateRenderer draws the child.
func (h *high) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.child) }

// A Tall gives an object at least a height, so that a panel does not jump as what it
// shows changes.
type Tall struct {
	widget.BaseWidget
	Least float32
	child fyne.CanvasObject
}

// NewTall returns a Tall around an object.
func NewTall(o fyne.CanvasObject) *Tall {
	t := &Tall{child: o}
	t.ExtendBaseWidget(t)
	return t
}

// HeightFor is the height that the object needs at a width, or the least.
func (t *Tall) HeightFor(width float32) float32 { return max(t.Least, heightFor(t.child, width)) }

// MinSize is that of the object, or the least.
func (t *Tall) MinSize() fyne.Size {
	size := t.child.MinSize()
	return fyne.NewSize(size.Width, max(t.Least, size.Height))
}

// CreateRenderer makes the drawing.
func (t *Tall) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.child) }

// Marked puts a mark before a text, at the height of its first line.
func Marked(mark, text fyne.CanvasObject) fyne.CanvasObject {
	m := &marked{mark: mark, text: text}
	m.ExtendBaseWidget(m)
	return m
}

type marked struct {
	widget.BaseWidget
	mark, text fyne.CanvasObject
}

const markGap = theme.Gap8

// HeightFor returns the height at a width.
func (m *marked) HeightFor(width float32) float32 {
	s := m.mark.MinSize()
	return max(heightFor(m.text, width-s.Width-markGap)+2, s.Height)
}

// CreateRenderer makes the drawing of both.
func (m *marked) CreateRenderer() fyne.WidgetRenderer { return &markedRenderer{m} }

type markedRenderer struct{ m *marked }

func (r *markedRenderer) Layout(size fyne.Size) {
	s := r.m.mark.MinSize()
	r.m.mark.Resize(s)
	left := s.Width + markGap
	r.m.text.Move(fyne.NewPos(left, 2))
	r.m.text.Resize(fyne.NewSize(size.Width-left, heightFor(r.m.text, size.Width-left)))
}

func (r *markedRenderer) MinSize() fyne.Size {
	s, t := r.m.mark.MinSize(), r.m.text.MinSize()
	return fyne.NewSize(s.Width+markGap+t.Width, max(s.Height, t.Height))
}
func (r *markedRenderer) Refresh() { r.Layout(r.m.Size()) }
func (r *markedRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.m.mark, r.m.text}
}
func (r *markedRenderer) Destroy() {}
