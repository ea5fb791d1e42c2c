//go:build cgo

package window

import (
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"secondlook/assets"
	"secondlook/views"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// Run shows the window and returns when it is closed.
func Run(c Config) error {
	if !hasDisplay() {
		return ErrNoDisplay
	}
	f := fyneapp.NewWithID(ID)
	f.SetIcon(fyne.NewStaticResource("icon.png", assets.AppIcon))
	f.Settings().SetTheme(theme.Light())
	w := f.NewWindow("Second Look")
	w.SetMaster()
	w.SetPadded(false)
	if c.Problem != "" {
		w.Resize(fyne.NewSize(600, 300))
		w.SetContent(views.NewProblem(c.Problem, w.Close))
		w.ShowAndRun()
		return nil
	}
	host := ui.Host{
		Window: w, Log: c.Log,
		Go:    func(work func()) { go work() },
		Later: func(d time.Duration, work func()) { time.AfterFunc(d, func() { fyne.Do(work) }) },
	}
	theme.Apply(f, views.Look(c.App))
	shell := views.NewShell(host, c.App)
	w.SetContent(shell)
	w.Resize(views.WindowSize(c.App))
	w.SetCloseIntercept(func() { shell.Leave(w.Close) })
	f.Lifecycle().SetOnStarted(func() {
		shell.Start()
		c.Log.Debug("first frame", "after", time.Since(c.Started).Round(time.Millisecond))
	})
	w.ShowAndRun()
	shell.Close()
	return nil
}
