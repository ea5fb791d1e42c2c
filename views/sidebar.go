package views

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// sideBar is the dark strip at the left: the season, the pages, and what the
// user can rely on. Where the window is narrow only the icons stay; where it is
// low the pages stand closer, and then the bar scrolls.
type sideBar struct {
	widget.BaseWidget
	s              *Shell
	ground         *canvas.Rectangle
	name           *ui.Text
	undo           *sideButton // takes back what was done last
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
		undo:    newSideButton("Undo", s.undo),
		season:  newSideButton("", s.showSeasons),
		sample:  ui.NewParagraph("You are looking at the sample applicant. She is invented.", small),
		leave:   newSideButton("Leave the sample", s.leaveSample),
		promise: ui.NewParagraph("Everything stays on this computer", small),
		saved:   ui.NewParagraph("", small),
		second:  ui.NewParagraph("", ui.Style{Size: theme.Small, Color: theme.SideText}),
	}
	b.undo.plain, b.undo.style = true, ui.Style{Size: theme.Small, Color: theme.SideText}
	b.undo.Hidden = s.past != nil // there is nothing to take back
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
	case b.slim:
		return strconv.Itoa(year)
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
	b.season.sign.SetText(map[bool]string{true: "", false: "▾"}[b.slim])
	ui.Visible(b.name, !b.slim)
	ui.Visible(b.start, b.empty || b.s.now == ui.PageStart || b.s.guiding())
	inner := size.Width - 2*theme.Gap12
	if b.slim {
		inner = size.Width - theme.Gap8
	}
	r.head(size.Width, inner)
	y, row := b.headHigh(), b.rowHigh(size)
	for _, i := range b.shown() {
		ui.Place(i, (size.Width-inner)/2, y, inner, row)
		y += row + theme.Gap4
	}
	r.foot(size)
}

// head lays out what stands above the pages.
func (r *sideRenderer) head(width, inner float32) {
	b, undo := r.b, r.b.undo.MinSize()
	if b.slim {
		left := (width - inner) / 2
		ui.Place(b.undo, left, theme.Gap12, inner, undo.Height)
		ui.Place(b.season, left, theme.Gap12+undo.Height+theme.Gap4, inner, undo.Height)
		return
	}
	name := b.name.MinSize().Height
	ui.Place(b.undo, width-theme.Gap12-undo.Width, 18+(name-undo.Height)/2, undo.Width, undo.Height)
	ui.Place(b.name, 22, 18, width-22-theme.Gap12-undo.Width-theme.Gap8, name)
	ui.Place(b.season, theme.Gap12, 24+name+theme.Gap12, inner, theme.Scaled(sideRow))
}

// foot lays out what stands at the foot, from below.
func (r *sideRenderer) foot(size fyne.Size) {
	b, width := r.b, size.Width-2*theme.Gap24
	y := size.Height - footMargin
	for _, t := range []*ui.Text{b.second, b.saved, b.promise} {
		ui.Visible(t, !b.slim && t.Text() != "")
		if t.Text() == "" {
			continue
		}
		h := t.HeightFor(width)
		y -= h + 3
		ui.Place(t, theme.Gap24, y, width, h)
	}
	ui.Visible(b.leave, !b.slim && b.invent)
	ui.Visible(b.sample, !b.slim && b.invent)
	if b.invent {
		s := b.leave.MinSize()
		y -= s.Height + theme.Gap16
		ui.Place(b.leave, theme.Gap24, y, s.Width, s.Height)
		h := b.sample.HeightFor(width)
		ui.Place(b.sample, theme.Gap24, y-h-theme.Gap8, width, h)
	}
}

const (
	sideRow    float32 = 36 // height of a page in text of normal size
	sideClose  float32 = 24 // the least
	footMargin         = theme.Gap24 - 3
)

// shown are the pages that the bar leads to now.
func (b *sideBar) shown() []*sideItem {
	if b.start.Visible() {
		return append([]*sideItem{b.start}, b.items...)
	}
	return b.items
}

// headHigh is the height of what stands above the pages.
func (b *sideBar) headHigh() float32 {
	if b.slim {
		return theme.Gap12 + 2*b.undo.MinSize().Height + theme.Gap4 + theme.Gap8
	}
	return 24 + b.name.MinSize().Height + theme.Gap12 + theme.Scaled(sideRow) + theme.Gap16
}

// footHigh is the height of what stands below the pages.
func (b *sideBar) footHigh(width float32) float32 {
	if b.slim {
		return theme.Gap8
	}
	width -= 2 * theme.Gap24
	high := footMargin
	for _, t := range []*ui.Text{b.second, b.saved, b.promise} {
		if t.Text() != "" {
			high += t.HeightFor(width) + 3
		}
	}
	if b.invent {
		high += b.leave.MinSize().Height + theme.Gap16 + b.sample.HeightFor(width) + theme.Gap8
	}
	return high
}

// rowHigh is the height of a page, so that the foot has its room as far as that
// goes.
func (b *sideBar) rowHigh(size fyne.Size) float32 {
	n := float32(len(b.shown()))
	room := (size.Height-b.headHigh()-b.footHigh(size.Width))/n - theme.Gap4
	return min(max(room, theme.Scaled(sideClose)), theme.Scaled(sideRow))
}

// MinSize is what the bar needs at its width: where the window is lower it
// scrolls.
func (b *sideBar) MinSize() fyne.Size {
	rows := float32(len(b.shown())) * (theme.Scaled(sideClose) + theme.Gap4)
	return fyne.NewSize(sideSlim, b.headHigh()+rows+b.footHigh(max(b.Size().Width, sideSlim)))
}

func (r *sideRenderer) MinSize() fyne.Size { return r.b.MinSize() }
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
	out := []fyne.CanvasObject{b.ground, b.name, b.undo, b.season, b.sample, b.leave, b.promise, b.saved, b.second, b.start}
	for _, i := range b.items {
		out = append(out, i)
	}
	return out
}
func (r *sideRenderer) Destroy() {}
