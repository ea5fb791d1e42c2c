// Package ui holds the parts that every page is built of: the host window and
// its background work, and widgets that draw with the tokens of package theme.
// Widgets know nothing of records; they take texts and call functions.
package ui

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/domain"
)

// A Host is what a page knows of the window that it lives in.
type Host struct {
	Window fyne.Window
	Log    *slog.Logger
	// Go starts background work; nil runs it in place, as tests do.
	Go func(func())
	// Later runs f on the goroutine of the window after d; nil never does.
	Later func(d time.Duration, f func())
	// Panels knows the dialogs that are open; nil does not.
	Panels *Panels
	// Notice shows a toast.
	Notice func(Notice)
	// Changed tells the shell that the page's title line has changed.
	Changed func()
	// Visit shows another page, or a place on one.
	Visit func(Route)
	// Record asks what there is to note, and opens its form; nil: nothing does.
	Record func()
	// Notify shows a notification of the system; nil: it cannot.
	Notify func(title, text string)
	// Undo takes the last step of the user back.
	Undo func()
	// OpenFolder opens another data folder in the place of this one, after
	// asking where something typed would be lost, and tells why if it cannot;
	// nil where there is no other to open.
	OpenFolder func(dir string)
	// ShowSeason shows another season, after asking where something typed would be
	// lost; nil where there is no other.
	ShowSeason func(year int)
	// ReadOnly says why nothing can be changed; "": it can.
	ReadOnly string
	// Settle runs what background work has found: at once, or when the services
	// are free again, and not at all once the window shows other records. Nil
	// runs it at once.
	Settle func(f func())
	// Failing takes a failure in the place of a panel, and reports whether it
	// has: while pages are read ahead there is nobody to tell.
	Failing func(what string, err error) bool
	// Alive ends once the window has closed or shows other records, and background
	// work with it; nil never ends.
	Alive context.Context
	// Hold keeps changes of the records from being drawn until release is
	// called, because background work makes them on its own goroutine.
	Hold func() (release func())
}

// A Notice is one short message at the foot of the window. Undo, if it is not
// nil, is offered for as long as the notice stands.
type Notice struct {
	Text string
	Undo func()
	Word string // on the button; "": Undo
}

// Say shows a notice, if the host can.
func (h Host) Say(n Notice) {
	if h.Notice != nil {
		h.Notice(n)
	}
}

// Change marks an action as one that changes records: where nothing can be changed
// it is barred, and no head of a page, menu, panel or line offers it.
func (h Host) Change(a Action) Action {
	a.Barred = h.ReadOnly != ""
	return a
}

// ChangeLink is [NewLink] of something that changes records.
func (h Host) ChangeLink(text string, f func()) *Button {
	b := NewButton(h.Change(Action{Text: text, Kind: Link, Do: f}))
	b.Compact = true
	return b
}

// Refuse says why nothing can be changed, and reports whether that is so.
func (h Host) Refuse() bool {
	if h.ReadOnly != "" {
		h.Say(Notice{Text: h.ReadOnly})
	}
	return h.ReadOnly != ""
}

// Touch tells the shell that the page's title line has changed.
func (h Host) Touch() {
	if h.Changed != nil {
		h.Changed()
	}
}

// Show visits a place, if the host can.
func (h Host) Show(r Route) {
	if h.Visit != nil {
		h.Visit(r)
	}
}

// Aside runs slow away from the goroutine of the window, without a panel, and
// then done on it. slow must not use the services. Without Go both run in place.
func (h Host) Aside(slow, done func()) {
	if h.Go == nil {
		slow()
		done()
		return
	}
	h.Go(func() {
		slow()
		h.Back(done)
	})
}

// Back runs f on the goroutine of the window, for background work that has
// something to show. See Settle.
func (h Host) Back(f func()) {
	fyne.Do(func() {
		if h.Settle != nil {
			h.Settle(f)
			return
		}
		f()
	})
}

// Until is a context for background work, which ends with Alive or by stop.
func (h Host) Until() (ctx context.Context, stop context.CancelFunc) {
	if h.Alive == nil {
		return context.WithCancel(context.Background())
	}
	return context.WithCancel(h.Alive)
}

// hold is Hold, if the host can.
func (h Host) hold() (release func()) {
	if h.Hold == nil {
		return func() {}
	}
	return h.Hold()
}

// nextStep is what to do about a failure that says nothing of itself.
const nextStep = "Try again. If it fails once more, the file secondlook.log in the folder of logs says why."

// Fail tells the user in a sentence what failed, then why and what to do next,
// and writes the cause to the log.
func (h Host) Fail(what string, err error) {
	if h.ReadOnly != "" && domain.Sentence(err) == h.ReadOnly {
		h.Refuse()
		return
	}
	h.Log.Error(what, "err", err)
	if h.Failing != nil && h.Failing(what, err) {
		return
	}
	Tell(h, "That did not work", what+"\n"+cmp.Or(domain.Sentence(err), nextStep))
}

// Work runs slow away from the goroutine of the window, behind a panel that
// says what is going on and can cancel, and then calls done with its result.
// The panel keeps everything else out of the services meanwhile.
// An error is told with the sentence in failed. Work that was done before it
// could be stopped is told as done; slow returns the error of its context where
// a result is of no more use.
func Work[T any](h Host, what, failed string, slow func(context.Context) (T, error), done func(T)) {
	ctx, cancel := context.WithCancel(context.Background())
	bar := widget.NewProgressBarInfinite()
	d := NewDialog(h, what, Wide(320, bar))
	d.held = func() {
		cancel()
		d.SetTitle("Stopping…") // the services are for one goroutine at a time, so the panel stays until slow is back
	}
	d.SetActions(&Action{Text: "Cancel", Do: d.held})
	d.Show()
	release := h.hold()
	work := func() {
		v, err := slow(ctx)
		fyne.Do(func() {
			stopped := ctx.Err() != nil
			cancel()
			bar.Stop()
			d.Hide()
			release()
			switch {
			case stopped && err != nil, errors.Is(err, context.Canceled):
			case err != nil:
				h.Fail(failed, err)
			default:
				done(v)
			}
		})
	}
	if h.Go == nil {
		work()
		return
	}
	h.Go(work)
}
