package views

import (
	"context"
	"maps"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/views/applications"
	"secondlook/views/intake"
	"secondlook/views/interviews"
	"secondlook/views/list"
	"secondlook/views/profile"
	"secondlook/views/programs"
	"secondlook/views/ranklist"
	"secondlook/views/seasons"
	"secondlook/views/settings"
	"secondlook/views/soap"
	"secondlook/views/start"
	"secondlook/views/strategy"
	"secondlook/views/theme"
	"secondlook/views/today"
	"secondlook/views/ui"
)

// A Shell is the whole content of the window.
type Shell struct {
	widget.BaseWidget
	host     ui.Host
	app      *app.App
	live     *app.App // the records as they are, which fall due whatever season is shown
	order    []string // the pages, as the side bar shows them
	pages    map[string]*kept
	now      string     // the page that is shown
	back     []ui.Route // places that were shown, the last one at the end
	ahead    []ui.Route // places that were left by going back
	deck     *ui.Deck   // the pages
	ground   *canvas.Rectangle
	side     *sideBar
	rail     *container.Scroll // of the side bar, where the window is low
	head     *head
	toast    *ui.Toast
	past     *ui.Card // says that a past season is shown; nil: none is
	tip      *tip
	keys     fyne.ShortcutHandler
	stop     func() // ends listening to the records
	end      func() // ends what runs in the background
	begun    bool   // the records have been read; before that the page says nothing
	held     int    // background works under way
	stale    bool   // the records have changed meanwhile
	edit     int    // number of changes of the records so far
	warming  bool   // a page that is not shown will be read soon
	wasEmpty bool   // there were no records when they were read last
	closed   bool
	reading  *kept    // the page that is read just now
	settled  []func() // what waits for the services to be free
	leaving  func()   // closes the window once they are
}

// warmTime is how long the window waits before it reads a page that is not
// shown.
const warmTime = 40 * time.Millisecond

// NewShell builds the content of host's window, with its shortcuts, and shows
// the first page.
func NewShell(host ui.Host, a *app.App) *Shell {
	s := &Shell{host: host, app: a, live: a, pages: map[string]*kept{}, deck: ui.NewDeck(), ground: canvas.NewRectangle(nil)}
	s.toast, s.tip = ui.NewToast(host), newTip()
	if s.host.Panels == nil {
		s.host.Panels = &ui.Panels{}
	}
	s.toast.Above, s.host.Notice = s.foot, s.toast.Say
	s.host.Changed = s.tell
	s.host.Hold = s.hold
	s.host.Visit = s.Go
	s.host.Record = s.record
	s.host.Undo = s.undo
	s.host.Settle = s.settle
	s.host.Alive, s.end = context.WithCancel(context.Background())
	if host.Later != nil {
		s.host.Later = func(d time.Duration, f func()) { host.Later(d, func() { s.unlessClosed(f) }) }
	}
	s.host.Failing = s.failing
	s.host.ReadOnly = a.ReadOnly()
	s.past = s.banner()
	s.head = newHead()
	s.add(ui.Route{Page: ui.PageToday}, today.New(s.host, a))
	s.add(ui.Route{Page: ui.PageProfile}, profile.New(s.host, a))
	s.add(ui.Route{Page: ui.PagePrograms}, programs.New(s.host, a))
	s.add(ui.Route{Page: ui.PageList}, list.New(s.host, a))
	s.add(ui.Route{Page: ui.PageApplications}, applications.New(s.host, a))
	s.add(ui.Route{Page: ui.PageInterviews}, interviews.New(s.host, a))
	s.add(ui.Route{Page: ui.PageRankList}, ranklist.New(s.host, a))
	s.add(ui.Route{Page: ui.PageSOAP}, soap.New(s.host, a))
	s.add(ui.Route{Page: ui.PageStrategy}, strategy.New(s.host, a))
	s.add(ui.Route{Page: ui.PageSeasons}, seasons.New(s.host, a))
	s.add(ui.Route{Page: ui.PageSettings}, settings.New(s.host, a))
	s.pages[ui.PageStart] = &kept{Page: start.New(s.host, a)}
	for _, name := range slices.Sorted(maps.Keys(s.pages)) {
		s.deck.Put(name, s.pages[name].Body())
	}
	s.recall()
	s.side = newSideBar(s)
	s.rail = container.NewVScroll(s.side)
	s.ExtendBaseWidget(s)
	s.stop = a.OnChange(s.changed)
	s.shortcuts()
	host.Window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { s.dropped(files) })
	return s
}

// dropped brings in a file, unless a panel that stands over the page is to be
// answered first.
func (s *Shell) dropped(files []fyne.URI) {
	if s.host.Window.Canvas().Overlays().Top() != nil {
		s.toast.Say(ui.Notice{Text: "Finish with the open panel first, then drop the file again"})
		return
	}
	intake.Dropped(s.host, s.app, files)
}

// changed draws a change of the records, or keeps it for later while
// background work makes it.
func (s *Shell) changed() {
	s.edit++
	if s.held > 0 {
		s.stale = true
		return
	}
	s.reload()
}

// hold keeps changes of the records from being drawn until release.
func (s *Shell) hold() (release func()) {
	s.held++
	return func() {
		s.held--
		if s.held > 0 {
			return
		}
		if s.stale {
			s.stale = false
			s.reload()
		}
		waiting := s.settled
		s.settled = nil
		for _, f := range waiting {
			s.settle(f)
		}
		if leave := s.leaving; leave != nil {
			s.leaving = nil
			leave()
		}
	}
}

// unlessClosed runs f while these records are shown.
func (s *Shell) unlessClosed(f func()) {
	if !s.closed {
		f()
	}
}

// settle runs f once no background work uses the services, and not at all when
// the window has closed meanwhile or shows other records.
func (s *Shell) settle(f func()) {
	switch {
	case s.closed:
	case s.held > 0:
		s.settled = append(s.settled, f)
	default:
		f()
	}
}

// Watch says which records fall due and are copied while a past season is shown. Call
// it before Start.
func (s *Shell) Watch(live *app.App) { s.live = live }

// Start reads the records and gives the keys to the page. Call it once the
// shell is the content of its window.
func (s *Shell) Start() {
	s.begun = true
	s.reload()
	s.Page().Focus()
	s.mirror()
	s.remind()
}

// mirror brings the second folder for backups up to date and tells what is in
// it. Its disk may be slow or gone, so nobody waits for it.
func (s *Shell) mirror() {
	var second app.SecondFolder
	s.host.Aside(func() {
		var err error
		if second, err = s.live.Mirror(context.Background()); err != nil {
			s.host.Log.Warn("the second folder for backups is not known", "err", err)
		}
	}, func() {
		if s.closed || second.Dir == "" {
			return
		}
		s.pages[ui.PageSettings].edit-- // it tells of that folder
		s.fresh(s.now)
		s.tell()
	})
}

// Leave closes the window by shut, after asking if something is typed that is
// not kept yet.
func (s *Shell) Leave(shut func()) {
	s.Ask("Close without saving?", "Close", func() {
		s.Close() // while its place can still be seen
		shut()
	})
}

// Ask runs then, after asking if something is typed that is not kept yet, and
// after background work has been stopped.
func (s *Shell) Ask(title, agree string, then func()) {
	if s.held > 0 {
		s.leaving = func() { s.Ask(title, agree, then) }
		s.host.Panels.Escape() // stops the work
		return
	}
	typed := s.host.Panels.Typed()
	for _, k := range s.pages {
		page, ok := k.Page.(Keeper)
		typed = typed || ok && page.Unsaved()
	}
	if !typed {
		then()
		return
	}
	ui.AskLoss(s.host, title, "What you typed last is not kept yet. Everything else is.", agree, then)
}

// Close keeps where the window stands and ends listening to the records.
func (s *Shell) Close() {
	if s.closed {
		return
	}
	s.remember()
	s.closed = true
	s.stop()
	s.end()
}

// Page returns the page that is shown.
func (s *Shell) Page() Page { return s.pages[s.now].Page }

// Toast returns the notice at the foot of the window.
func (s *Shell) Toast() *ui.Toast { return s.toast }

// reload reads the page again after a change of the records.
func (s *Shell) reload() {
	s.side.read()
	s.begin()
	s.fresh(s.now)
	s.tell()
	s.Refresh()
	s.warm()
}

// tell writes the head and the side bar again.
func (s *Shell) tell() {
	s.head.show(s.Page())
	if now := s.head.Size(); now.Width > 0 && now.Height != s.head.heightFor(now.Width) {
		s.Refresh() // the page begins below the head
	}
	if s.side != nil {
		s.side.backups()
		s.side.Refresh()
		s.rail.Refresh()
	}
}

// CreateRenderer makes the drawing of the window.
func (s *Shell) CreateRenderer() fyne.WidgetRenderer { return &shellRenderer{s} }

type shellRenderer struct{ s *Shell }

const (
	sideWide  float32 = 216
	sideLess  float32 = 184 // where the window is not wide
	sideSlim  float32 = 52  // icons alone
	slimBelow float32 = 120 // a side bar that is less wide shows icons alone
	shellTop  float32 = 22
)

// sideWidth is the width of the side bar in a window of a width.
func sideWidth(window float32) float32 {
	switch {
	case window < 860:
		return sideSlim
	case window < 1100:
		return min(theme.Scaled(sideLess), window/4)
	}
	return min(theme.Scaled(sideWide), window/4)
}

func (r *shellRenderer) Layout(size fyne.Size) {
	s := r.s
	s.ground.FillColor = theme.Color(theme.Canvas)
	s.ground.Resize(size)
	side, margin := sideWidth(size.Width), theme.Gap24
	ui.Place(s.rail, 0, 0, side, size.Height)
	if size.Width < 1100 {
		margin = theme.Gap16
	}
	left := side + margin
	width := size.Width - left - margin
	y := shellTop
	if s.past != nil {
		y = theme.Gap12
		high := s.past.HeightFor(width)
		ui.Place(s.past, left, y, width, high)
		y += high + theme.Gap12
	}
	head := s.head.heightFor(width)
	ui.Place(s.head, left, y, width, head)
	top := y + head + theme.Gap12
	s.deck.Lay(s.now, left, top, width, size.Height-top-theme.Gap24+4)
	ui.Place(s.toast, side, 0, width*2/3, size.Height) // the right third is the panel's
}

func (r *shellRenderer) MinSize() fyne.Size { return fyne.NewSize(640, 400) }
func (r *shellRenderer) Refresh() {
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}
func (r *shellRenderer) Objects() []fyne.CanvasObject {
	if !r.s.begun {
		return []fyne.CanvasObject{r.s.ground, r.s.rail}
	}
	if r.s.past == nil {
		return []fyne.CanvasObject{r.s.ground, r.s.rail, r.s.head, r.s.deck, r.s.toast, r.s.tip}
	}
	return []fyne.CanvasObject{r.s.ground, r.s.rail, r.s.past, r.s.head, r.s.deck, r.s.toast, r.s.tip}
}
func (r *shellRenderer) Destroy() {}
