package ranklist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// contender is one of two programs: a card that is chosen by a click.
type contender struct {
	widget.BaseWidget
	name, where, said *ui.Text
	stack             *ui.Stack
	ground            *canvas.Rectangle
	do                func()
	over              bool
}

func newContender(do func()) *contender {
	c := &contender{
		name: ui.Heading(""), where: ui.Second(""), said: ui.NewParagraph("", ui.Style{}),
		ground: canvas.NewRectangle(nil), do: do,
	}
	c.stack = ui.NewStack(theme.Gap8, c.name, c.where, c.said)
	c.ExtendBaseWidget(c)
	return c
}

func (c *contender) set(r app.RankRow) {
	c.name.SetText(r.Name)
	c.where.SetText(r.Second)
	text := "No score is noted."
	switch {
	case r.Scored.Has && r.Scored.Gut > 0:
		text = "Score " + r.Score + " · gut " + r.Gut
	case r.Scored.Has:
		text = "Score " + r.Score
	case r.Scored.Gut > 0:
		text = "Gut " + r.Gut
	}
	c.said.SetText(text)
	c.Refresh()
}

// Tapped chooses the program.
func (c *contender) Tapped(*fyne.PointEvent) { c.do() }

// MouseIn marks the card.
func (c *contender) MouseIn(*desktop.MouseEvent) { c.over = true; c.Refresh() }

// MouseMoved does nothing.
func (c *contender) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the mark away.
func (c *contender) MouseOut() { c.over = false; c.Refresh() }

// Cursor is a hand.
func (c *contender) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is the name of the program.
func (c *contender) AccessibilityLabel() string { return c.name.Text() }

// AccessibilityRole says that it can be pressed.
func (c *contender) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// HeightFor is the height at a width.
func (c *contender) HeightFor(width float32) float32 {
	return max(c.stack.HeightFor(width-2*theme.Gap16)+2*theme.Gap16, theme.Scaled(110))
}

// CreateRenderer makes the drawing of the card.
func (c *contender) CreateRenderer() fyne.WidgetRenderer { return &contenderRenderer{c} }

type contenderRenderer struct{ c *contender }

func (r *contenderRenderer) Layout(size fyne.Size) {
	g := r.c.ground
	g.FillColor, g.StrokeColor, g.StrokeWidth, g.CornerRadius = theme.Color(theme.Card), theme.Color(theme.Line), 1, theme.CardRadius
	if r.c.over {
		g.FillColor, g.StrokeColor = theme.Color(theme.Selected), theme.Color(theme.Primary)
	}
	g.Resize(size)
	ui.Place(r.c.stack, theme.Gap16, theme.Gap16, size.Width-2*theme.Gap16, size.Height-2*theme.Gap16)
}

func (r *contenderRenderer) MinSize() fyne.Size {
	return fyne.NewSize(120, r.c.HeightFor(max(r.c.Size().Width, 120)))
}
func (r *contenderRenderer) Refresh() {
	r.Layout(r.c.Size())
	r.c.stack.Refresh() // its texts may take other heights now
	canvas.Refresh(r.c)
}
func (r *contenderRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.ground, r.c.stack}
}
func (r *contenderRenderer) Destroy() {}

// twoSides are two cards of one width and height.
type twoSides struct{ left, right *contender }

func (t twoSides) object() fyne.CanvasObject {
	o := &pair{sides: t}
	o.ExtendBaseWidget(o)
	return o
}

type pair struct {
	widget.BaseWidget
	sides twoSides
}

// HeightFor is the height of the higher card at a width.
func (o *pair) HeightFor(width float32) float32 {
	half := (width - theme.Gap16) / 2
	return max(o.sides.left.HeightFor(half), o.sides.right.HeightFor(half))
}

// CreateRenderer makes the drawing of both.
func (o *pair) CreateRenderer() fyne.WidgetRenderer { return &pairRenderer{o} }

type pairRenderer struct{ o *pair }

func (r *pairRenderer) Layout(size fyne.Size) {
	half := (size.Width - theme.Gap16) / 2
	ui.Place(r.o.sides.left, 0, 0, half, size.Height)
	ui.Place(r.o.sides.right, half+theme.Gap16, 0, half, size.Height)
}

func (r *pairRenderer) MinSize() fyne.Size {
	return fyne.NewSize(260, r.o.HeightFor(max(r.o.Size().Width, 260)))
}
func (r *pairRenderer) Refresh() {
	r.Layout(r.o.Size())
	r.o.sides.left.Refresh()
	r.o.sides.right.Refresh()
}
func (r *pairRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.o.sides.left, r.o.sides.right}
}
func (r *pairRenderer) Destroy() {}
