package views

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// sideBar is the dark strip at the left: the season, the pages, and what the
// user can rely on.
type sideBar struct {
	widget.BaseWidget
	s              *Shell
	ground, box    *canvas.Rectangle
	name, season   *ui.Text
	items          []*sideItem
	promise, saved *ui.Text
}

func newSideBar(s *Shell) *sideBar {
	b := &sideBar{
		s: s, ground: canvas.NewRectangle(nil), box: canvas.NewRectangle(nil),
		name:    ui.NewText("Second Look", ui.Style{Size: theme.Heading, Bold: true, Color: theme.SideTitle}),
		season:  ui.NewText(fmt.Sprintf("Season %d", s.app.Season()), ui.Style{Size: theme.Menu, Bold: true, Color: theme.SideTitle}),
		promise: ui.NewParagraph("Everything stays on this laptop", ui.Style{Size: theme.Small, Color: theme.SideSecond}),
		saved:   ui.NewParagraph("", ui.Style{Size: theme.Small, Color: theme.SideSecond}),
	}
	for _, page := range s.order {
		i := &sideItem{s: s, page: page}
		i.ExtendBaseWidget(i)
		b.items = append(b.items, i)
	}
	b.ExtendBaseWidget(b)
	return b
}

// read looks for the newest backup. It reads a folder, so it is not for
// drawing.
func (b *sideBar) read() { b.saved.SetText(lastBackup(b.s.app)) }

// lastBackup says when the newest good backup was made.
func lastBackup(a *app.App) string {
	b, ok := a.LastBackup()
	if !ok {
		return "First backup at the next start"
	}
	day := b.At.Format("2 Jan 2006")
	if b.At.Format(time.DateOnly) == a.Today().String() {
		day = "today"
	}
	return "Backed up " + day + " " + b.At.Format("15:04")
}

// CreateRenderer makes the drawing of the side bar.
func (b *sideBar) CreateRenderer() fyne.WidgetRenderer { return &sideRenderer{b} }

type sideRenderer struct{ b *sideBar }

func (r *sideRenderer) Layout(size fyne.Size) {
	b := r.b
	b.ground.FillColor = theme.Color(theme.SideBar)
	b.ground.Resize(size)
	b.box.FillColor, b.box.CornerRadius = theme.Color(theme.SideBox), theme.ButtonRadius
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	inner := size.Width - 2*theme.Gap12
	put(b.name, 22, 18, size.Width-44, b.name.MinSize().Height)
	put(b.box, theme.Gap12, 54, inner, 36)
	put(b.season, theme.Gap24, 54+(36-b.season.MinSize().Height)/2, inner-theme.Gap24, b.season.MinSize().Height)
	y := float32(106)
	for _, i := range b.items {
		put(i, theme.Gap12, y, inner, 36)
		y += 40
	}
	width := size.Width - 2*theme.Gap24
	foot := b.saved.HeightFor(width)
	put(b.saved, theme.Gap24, size.Height-theme.Gap24-foot, width, foot)
	line := b.promise.HeightFor(width)
	put(b.promise, theme.Gap24, size.Height-theme.Gap24-foot-line-3, width, line)
}

func (r *sideRenderer) MinSize() fyne.Size { return fyne.NewSize(160, 300) }
func (r *sideRenderer) Refresh() {
	for _, i := range r.b.items {
		i.Refresh()
	}
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r *sideRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.b.ground, r.b.box, r.b.name, r.b.season, r.b.promise, r.b.saved}
	for _, i := range r.b.items {
		out = append(out, i)
	}
	return out
}
func (r *sideRenderer) Destroy() {}

// sideItem is one page in the side bar.
type sideItem struct {
	widget.BaseWidget
	s      *Shell
	page   string
	marked bool
}

// Tapped goes to the page.
func (i *sideItem) Tapped(*fyne.PointEvent) { i.s.Go(ui.Route{Page: i.page}) }

// MouseIn marks the page.
func (i *sideItem) MouseIn(*desktop.MouseEvent) { i.marked = true; i.Refresh() }

// MouseMoved does nothing.
func (i *sideItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the mark away.
func (i *sideItem) MouseOut() { i.marked = false; i.Refresh() }

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

func (r *itemRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.icon.Move(fyne.NewPos(theme.Gap12, (size.Height-18)/2))
	r.icon.Resize(fyne.NewSize(18, 18))
	count, name := r.count.MinSize(), r.name.MinSize()
	r.name.Move(fyne.NewPos(40, (size.Height-name.Height)/2))
	r.name.Resize(fyne.NewSize(size.Width-40-count.Width-theme.Gap16, name.Height))
	r.count.Move(fyne.NewPos(size.Width-count.Width-theme.Gap12, (size.Height-count.Height)/2))
	r.count.Resize(count)
}

func (r *itemRenderer) MinSize() fyne.Size { return fyne.NewSize(120, 36) }

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
