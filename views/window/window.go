//go:build cgo

package window

import (
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"secondlook/app"
	"secondlook/assets"
	"secondlook/views"
	"secondlook/views/intake"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// Run shows the window and returns when it is closed.
func Run(c Config) error {
	if !hasDisplay() {
		return ErrNoDisplay
	}
	f := &frame{c: c, app: fyneapp.NewWithID(ID)}
	f.app.SetIcon(fyne.NewStaticResource("icon.png", assets.AppIcon))
	theme.Apply(f.app, theme.Look{})
	f.w = f.app.NewWindow("Second Look")
	f.w.SetMaster()
	f.w.SetPadded(false)
	f.host = ui.Host{
		Window: f.w, Log: c.Log, Panels: &ui.Panels{},
		Go:     func(work func()) { go work() },
		Later:  func(d time.Duration, work func()) { time.AfterFunc(d, func() { fyne.Do(work) }) },
		Notify: func(title, text string) { f.app.SendNotification(fyne.NewNotification(title, text)) },
	}
	if c.Open != nil {
		f.host.OpenFolder = f.open
	}
	f.host.ShowSeason = f.season
	f.w.SetCloseIntercept(f.leave)
	if c.Problem != "" {
		f.refuse()
	} else {
		f.begin(c.App)
	}
	f.app.Lifecycle().SetOnStarted(func() {
		f.started = true
		if f.shell != nil {
			f.shell.Start()
		}
		c.Log.Debug("first frame", "after", time.Since(c.Started).Round(time.Millisecond))
	})
	f.w.ShowAndRun()
	if f.shell != nil {
		f.shell.Close()
	}
	return nil
}

// frame is the one window, whatever stands in it.
type frame struct {
	c       Config
	app     fyne.App
	w       fyne.Window
	host    ui.Host
	live    *app.App     // the records as they are
	shell   *views.Shell // nil: there is a problem
	started bool
}

// show puts the pages of open records into the window.
func (f *frame) show(a *app.App) {
	theme.Apply(f.app, views.Look(a))
	f.shell = views.NewShell(f.host, a)
	f.shell.Watch(f.live)
	f.w.SetContent(f.shell)
	f.w.Resize(views.WindowSize(a))
	if f.started {
		f.shell.Start()
	}
}

// begin puts the pages of a data folder into the window.
func (f *frame) begin(a *app.App) {
	f.live = a
	f.show(a)
}

// season shows a season, that of today or one that is past.
func (f *frame) season(year int) { views.TurnSeason(f.shell, f.live, year, f.show) }

// open shows another data folder, after asking where something typed would be
// lost. Where it cannot be opened the present one stays.
func (f *frame) open(dir string) {
	if f.shell == nil {
		f.turn(dir)
		return
	}
	f.shell.Ask("Open the folder without saving?", "Open it", func() { f.turn(dir) })
}

// turn puts another data folder in the place of the present one.
func (f *frame) turn(dir string) {
	a, done, err := f.c.Open(dir)
	if err != nil {
		f.host.Fail("That folder was not opened; the present one stays.", err)
		return
	}
	if f.shell != nil {
		f.shell.Close() // keeps its place while its records are still open
	}
	f.begin(a)
	done()
	f.shell.Toast().Say(ui.Notice{Text: "Now open: " + a.DataFolder()})
}

// leave closes the window, after asking where something would be lost.
func (f *frame) leave() {
	if f.shell == nil {
		f.w.Close()
		return
	}
	f.shell.Leave(f.w.Close)
}

// refuse shows why the records could not be opened, and what can be done.
func (f *frame) refuse() {
	actions := []ui.Action{{Text: "Close", Do: f.w.Close}}
	if f.host.OpenFolder != nil {
		actions = append(actions, ui.Action{Text: "Open another folder…", Do: func() { intake.ChooseFolder(f.host) }})
	}
	if r := f.c.Rescue; r != nil {
		actions = append(actions, ui.Action{Text: "Use the backup of " + r.At.Format("2 Jan 2006, 15:04"), Do: func() {
			a, err := r.Do()
			if err != nil {
				f.host.Fail("The backup could not be put in its place; the damaged file is as it was.", err)
				return
			}
			f.begin(a)
			f.shell.Toast().Say(ui.Notice{Text: "The backup of " + r.At.Format("2 Jan 2006, 15:04") +
				" is in place; the damaged file is kept beside it. What came after is not in it"})
		}})
	}
	actions[len(actions)-1].Kind = ui.Primary
	f.w.Resize(fyne.NewSize(720, 420))
	problem, main := views.NewProblem(f.c.Problem, actions...)
	f.w.SetContent(problem)
	f.w.Canvas().Focus(main)
}
