package views

import (
	"context"
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// sideBar is the dark strip at the left: the season, the pages, and what the
// user can rely on. Where the window is narrow only the icons stay.
type sideBar struct {
	widget.BaseWidget
	s              *Shell
	ground         *canvas.Rectangle
	name           *ui.Text
	season         *sideButton // opens the menu of seasons
	start          *sideItem   // the first page, while there are no records
	items          []*sideItem
	sample         *ui.Text // says that the records are the sample's
	leave          *sideButton
	promise, saved *ui.Text
	second         *ui.Text // what is wrong with the second folder for backups
	empty, invent  bool     // there are no records; they are the sample's
	slim           bool
}

func newSideBar(s *Shell) *sideBar {
	small := ui.Style{Size: theme.Small, Color: theme.SideSecond}
	b := &sideBar{
		s: s, ground: canvas.NewRectangle(nil),
		name:    ui.NewText("Second Look", ui.Style{Size: theme.Heading, Bold: true, Color: theme.SideTitle}),
		season:  newSideButton("", s.showSeasons),
		sample:  ui.NewParagraph("You are looking at the sample applicant. She is invented.", small),
		leave:   newSideButton("Leave the sample", s.leaveSample),
		promise: ui.NewParagraph("Everything stays on this computer", small),
		saved:   ui.NewParagraph("", small),
		second:  ui.NewParagraph("", ui.Style{Size: theme.Small, Color: theme.SideText}),
	}
	b.season.sign.SetText("▾")
	b.season.style = ui.Style{Size: theme.Menu, Bold: true, Color: theme.SideTitle}
	if s.past != nil {
		b.season.style.Size = theme.Body // it says more
	}
	b.start = newSideItem(s, ui.PageStart)
	for _, page := range s.order {
		b.items = append(b.items, newSideItem(s, page))
	}
	b.ExtendBaseWidget(b)
	return b
}

// seasonText is the season that is shown, with fewer words where there is less room.
func (b *sideBar) seasonText() string {
	year := b.s.app.Season()
	switch {
	case b.s.past == nil:
		return fmt.Sprintf("Season %d", year)
	case b.Size().Width < theme.Scaled(sideWide):
		return fmt.Sprintf("%d · as it was", year)
	}
	return fmt.Sprintf("Season %d · as it was", year)
}

// read looks for the season and for whose records these are.
func (b *sideBar) read() {
	b.season.SetText(b.seasonText())
	ctx := context.Background()
	empty, err := b.s.app.Empty(ctx)
	if err == nil {
		b.invent, err = b.s.app.IsSample(ctx)
	}
	if err != nil {
		b.s.host.Log.Warn("it is not known whose records these are", "err", err)
		return
	}
	b.empty, b.invent = empty, b.invent && b.s.past == nil
}

// backups tells of the newest backup and of the second folder. It looks into
// folders, so it is not for drawing.
func (b *sideBar) backups() {
	b.saved.SetText(lastBackup(b.s.app))
	second, err := b.s.app.SecondFolder(context.Background())
	if err != nil {
		b.s.host.Log.Warn("the second folder for backups is not known", "err", err)
	}
	b.second.SetText(second.Problem)
}

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
	b.slim = size.Width < slimBelow
	if text := b.seasonText(); text != b.season.Text() {
		b.season.SetText(text)
	}
	for _, o := range []fyne.CanvasObject{b.name, b.season, b.promise, b.saved, b.second, b.sample, b.leave} {
		ui.Visible(o, !b.slim)
	}
	ui.Visible(b.sample, !b.slim && b.invent)
	ui.Visible(b.leave, !b.slim && b.invent)
	ui.Visible(b.start, b.empty || b.s.now == ui.PageStart || b.s.guiding())
	inner := size.Width - 2*theme.Gap12
	if b.slim {
		inner = size.Width - theme.Gap8
	}
	row := theme.Scaled(36)
	y := theme.Gap12
	if !b.slim {
		ui.Place(b.name, 22, 18, size.Width-44, b.name.MinSize().Height)
		y = 24 + b.name.MinSize().Height + theme.Gap12
		ui.Place(b.season, theme.Gap12, y, inner, row)
		y += row + theme.Gap16
	}
	for _, i := range append([]*sideItem{b.start}, b.items...) {
		if i.Visible() {
			ui.Place(i, (size.Width-inner)/2, y, inner, row)
			y += row + theme.Gap4
		}
	}
	r.foot(size, y)
}

// foot lays out what stands at the foot, from below. What would run into the
// pages, which end at top, is left out: the most important stands lowest.
func (r *sideRenderer) foot(size fyne.Size, top float32) {
	b, width := r.b, size.Width-2*theme.Gap24
	y := size.Height - theme.Gap24 + 3
	for _, t := range []*ui.Text{b.second, b.saved, b.promise} {
		if t.Text() == "" {
			continue
		}
		h := t.HeightFor(width)
		y -= h + 3
		ui.Visible(t, !b.slim && y > top)
		ui.Place(t, theme.Gap24, y, width, h)
	}
	if b.invent {
		s := b.leave.MinSize()
		y -= s.Height + theme.Gap16
		ui.Place(b.leave, theme.Gap24, y, s.Width, s.Height)
		ui.Visible(b.leave, !b.slim && y > top)
		h := b.sample.HeightFor(width)
		y -= h + theme.Gap8
		ui.Visible(b.sample, !b.slim && y > top)
		ui.Place(b.sample, theme.Gap24, y, width, h)
	}
}

func (r *sideRenderer) MinSize() fyne.Size { return fyne.NewSize(sideSlim, 300) }
func (r *sideRenderer) Refresh() {
	r.b.start.Refresh()
	for _, i := range r.b.items {
		i.Refresh()
	}
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r *sideRenderer) Objects() []fyne.CanvasObject {
	b := r.b
	out := []fyne.CanvasObject{b.ground, b.name, b.season, b.sample, b.leave, b.promise, b.saved, b.second, b.start}
	for _, i := range b.items {
		out = append(out, i)
	}
	return out
}
func (r *sideRenderer) Destroy() {}
