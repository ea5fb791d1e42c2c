package views

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/views/intake"
	"secondlook/views/programs"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A Shell is the whole content of the window.
type Shell struct {
	widget.BaseWidget
	host    ui.Host
	app     *app.App
	order   []string // the pages, as the side bar shows them
	pages   map[string]*kept
	now     string     // the page that is shown
	back    []ui.Route // places that were shown, the last one at the end
	ahead   []ui.Route // places that were left by going back
	ground  *canvas.Rectangle
	side    *sideBar
	head    *head
	toast   *ui.Toast
	keys    fyne.ShortcutHandler
	stop    func()
	begun   bool // the records have been read; before that the page says nothing
	held    int  // background works under way
	stale   bool // the records have changed meanwhile
	edit    int  // number of changes of the records so far
	warming bool // a page that is not shown will be read soon
	closed  bool
}

// warmTime is how long the window waits before it reads a page that is not
// shown.
const warmTime = 40 * time.Millisecond

// NewShell builds the content of host's window, with its shortcuts, and shows
// the first page.
func NewShell(host ui.Host, a *app.App) *Shell {
	s := &Shell{host: host, app: a, pages: map[string]*kept{}, ground: canvas.NewRectangle(nil)}
	s.toast = ui.NewToast(host)
	s.host.Notice = s.toast.Say
	s.host.Changed = s.tell
	s.host.Hold = s.hold
	s.host.Visit = s.Go
	s.host.Undo = s.toast.Undo
	s.head = newHead()
	s.add(ui.Route{Page: ui.PagePrograms}, programs.New(s.host, a))
	s.recall()
	s.side = newSideBar(s)
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
		if s.held == 0 && s.stale {
			s.stale = false
			s.reload()
		}
	}
}

// Start reads the records and gives the keys to the page. Call it once the
// shell is the content of its window.
func (s *Shell) Start() {
	s.begun = true
	s.reload()
	s.Refresh()
	if f, ok := s.Page().(Focuser); ok {
		f.Focus()
	}
}

// Close keeps where the window stands and ends listening to the records.
func (s *Shell) Close() {
	if s.closed {
		return
	}
	s.remember()
	s.closed = true
	s.stop()
}

// Page returns the page that is shown.
func (s *Shell) Page() Page { return s.pages[s.now].Page }

// Toast returns the notice at the foot of the window.
func (s *Shell) Toast() *ui.Toast { return s.toast }

// reload reads the page again after a change of the records.
func (s *Shell) reload() {
	s.fresh(s.now)
	s.side.read()
	s.tell()
	s.warm()
}

// tell writes the head and the side bar again.
func (s *Shell) tell() {
	s.head.show(s.Page())
	if s.side != nil {
		s.side.Refresh()
	}
}

// CreateRenderer makes the drawing of the window.
func (s *Shell) CreateRenderer() fyne.WidgetRenderer { return &shellRenderer{s} }

type shellRenderer struct{ s *Shell }

const (
	sideWide   float32 = 216
	headHeight float32 = 52
	shellTop   float32 = 22
)

func (r *shellRenderer) Layout(size fyne.Size) {
	s := r.s
	s.ground.FillColor = theme.Color(theme.Canvas)
	s.ground.Resize(size)
	side := sideWide
	if size.Width < 1100 {
		side = 184
	}
	s.side.Resize(fyne.NewSize(side, size.Height))
	left, margin := side+theme.Gap24, theme.Gap24
	if size.Width < 1100 {
		left, margin = side+theme.Gap16, theme.Gap16
	}
	width := size.Width - left - margin
	s.head.Move(fyne.NewPos(left, shellTop))
	s.head.Resize(fyne.NewSize(width, headHeight))
	body := s.Page().Body()
	top := shellTop + headHeight + theme.Gap12
	body.Move(fyne.NewPos(left, top))
	body.Resize(fyne.NewSize(width, size.Height-top-theme.Gap24+4))
	s.toast.Move(fyne.NewPos(side, 0))
	s.toast.Resize(fyne.NewSize(width*2/3, size.Height)) // the right third is the panel's
}

func (r *shellRenderer) MinSize() fyne.Size { return fyne.NewSize(780, 480) }
func (r *shellRenderer) Refresh() {
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}
func (r *shellRenderer) Objects() []fyne.CanvasObject {
	if !r.s.begun {
		return []fyne.CanvasObject{r.s.ground, r.s.side}
	}
	return []fyne.CanvasObject{r.s.ground, r.s.side, r.s.head, r.s.Page().Body(), r.s.toast}
}
func (r *shellRenderer) Destroy() {}
