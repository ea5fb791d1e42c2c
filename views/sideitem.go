package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// sideItem is one page in the side bar.
type sideItem struct {
	widget.BaseWidget
	s      *Shell
	page   string
	marked bool
}

func newSideItem(s *Shell, page string) *sideItem {
	i := &sideItem{s: s, page: page}
	i.ExtendBaseWidget(i)
	return i
}

// Tapped goes to the page.
func (i *sideItem) Tapped(*fyne.PointEvent) { i.s.Go(ui.Route{Page: i.page}) }

// MouseIn marks the page, and names it where only its icon is shown.
func (i *sideItem) MouseIn(*desktop.MouseEvent) {
	i.marked = true
	i.Refresh()
	if i.s.side.slim {
		i.s.tip.say(i.s.pages[i.page].Name(), i.Position().Add(fyne.NewPos(i.Size().Width+theme.Gap12, i.Size().Height/2)).Subtract(i.s.rail.Offset))
	}
}

// MouseMoved does nothing.
func (i *sideItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the mark away.
func (i *sideItem) MouseOut() {
	i.marked = false
	i.Refresh()
	i.s.tip.say("", fyne.Position{})
}

// Cursor is a hand.
func (i *sideItem) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is the name of the page.
func (i *sideItem) AccessibilityLabel() string { return i.s.pages[i.page].Name() }

// AccessibilityRole says that it leads to a page.
func (i *sideItem) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// CreateRenderer makes the drawing of the item.
func (i *sideItem) CreateRenderer() fyne.WidgetRenderer {
	r := &itemRenderer{
		i: i, ground: canvas.NewRectangle(nil),
		icon:  canvas.NewImageFromResource(theme.Icon(i.page, theme.SideText)),
		name:  ui.NewText("", ui.Style{Size: theme.Menu, Color: theme.SideText}),
		count: ui.NewText("", ui.Style{Size: theme.Small, Color: theme.SideSecond}),
	}
	r.icon.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type itemRenderer struct {
	i           *sideItem
	ground      *canvas.Rectangle
	icon        *canvas.Image
	name, count *ui.Text
}

const iconSize float32 = 18

func (r *itemRenderer) Layout(size fyne.Size) {
	slim := size.Width < slimBelow/2
	r.ground.Resize(size)
	left := theme.Gap12
	if slim {
		left = (size.Width - iconSize) / 2
	}
	ui.Place(r.icon, left, (size.Height-iconSize)/2, iconSize, iconSize)
	ui.Visible(r.name, !slim)
	ui.Visible(r.count, !slim)
	count, name := r.count.MinSize(), r.name.MinSize()
	ui.Place(r.name, 40, (size.Height-name.Height)/2, size.Width-40-count.Width-theme.Gap16, name.Height)
	ui.Place(r.count, size.Width-count.Width-theme.Gap12, (size.Height-count.Height)/2, count.Width, count.Height)
}

func (r *itemRenderer) MinSize() fyne.Size { return fyne.NewSize(40, theme.Scaled(36)) }

func (r *itemRenderer) Refresh() {
	p := r.i.s.pages[r.i.page].Page
	here := r.i.page == r.i.s.now
	r.ground.CornerRadius = theme.ButtonRadius
	switch {
	case here:
		r.ground.FillColor = theme.Color(theme.SideSelected)
	case r.i.marked:
		r.ground.FillColor = theme.Color(theme.SideBox)
	default:
		r.ground.FillColor = theme.Color(theme.Clear)
	}
	r.name.Style.Bold = here
	r.name.SetText(p.Name())
	r.name.Refresh()
	if c, ok := p.(Counter); ok {
		r.count.SetText(c.Count())
	}
	r.Layout(r.i.Size())
	canvas.Refresh(r.i)
}

func (r *itemRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.icon, r.name, r.count}
}
func (r *itemRenderer) Destroy() {}
