package views

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/records"
	"secondlook/views/palette"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A sealed store is one that nothing may be written to once it is shut.
type sealed struct {
	app.Store
	shut bool
}

// InTx panics once the store is shut.
func (s *sealed) InTx(ctx context.Context, f func(app.Tables) error) (records.Step, error) {
	if s.shut {
		panic("something writes to the store while a past season is shown")
	}
	return s.Store.InTx(ctx, f)
}

// sealedShell shows the season of 2026 of a store that is shut.
func sealedShell(t *testing.T) (*viewtest.Stage, *Shell, *app.App) {
	t.Helper()
	var store *sealed
	a, stop, err := apptest.OpenThrough(t.TempDir(), apptest.Now, func(s app.Store) app.Store {
		store = &sealed{Store: s}
		return store
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	s := viewtest.New(t, 1280, 720)
	s.App = a
	shell, past := pastShell(t, s)
	store.shut = true
	return s, shell, past
}

// Whatever is typed on any page of a past season and whatever is asked for by name,
// nothing reaches the store, and what cannot be is said at the foot of the window.
func TestNothingOfAPastSeasonReachesTheStore(t *testing.T) {
	if testing.Short() {
		t.Skip("asks for everything on every page")
	}
	s, shell, _ := sealedShell(t)
	t.Setenv("TMPDIR", t.TempDir())
	canvas := s.Window.Canvas()
	settle := func(what string) {
		for top := canvas.Overlays().Top(); top != nil; top = canvas.Overlays().Top() {
			if said := viewtest.Said(top); strings.Contains(said, "did not work") {
				t.Errorf("%s: %q", what, said)
			}
			canvas.Overlays().Remove(top)
		}
	}
	printed := map[string]bool{}
	for _, c := range shell.printCommands() {
		printed[c.Title] = true
	}
	for _, c := range shell.commands() {
		if c.Kind == "command" && !printed[c.Title] && !strings.HasPrefix(c.Title, "Print") {
			c.Run()
			settle(c.Title)
		}
	}
	places := []palette.Item{}
	for _, name := range shell.order {
		places = append(places, palette.Item{Title: name, Run: func() { shell.Go(ui.Route{Page: name}) }})
		places = append(places, shell.tabs(name)...)
	}
	for _, p := range places {
		p.Run()
		for r := 'a'; r <= 'z'; r++ {
			if x, ok := shell.Page().(Typer); ok && r != 'p' {
				x.TypedRune(r)
				settle(p.Title + " " + string(r))
			}
		}
		s.Key(fyne.KeyDown)
		for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyDelete, fyne.KeySpace} {
			s.Key(key)
			settle(p.Title + " " + string(key))
		}
	}
}

// While a past season is shown the window tells what falls due today, and the second
// folder is kept up to date.
func TestTheWindowRemindsInThePast(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	var ticks []func()
	s.Host.Later = func(d time.Duration, f func()) {
		if d == tickTime {
			ticks = append(ticks, f)
		}
	}
	told := 0
	s.Host.Notify = func(string, string) { told++ }
	shell, past := pastShell(t, s)
	if err := s.App.Applicants.Save(t.Context(), nobody(t, s)); err != nil { // its tasks are his own
		t.Fatal(err)
	}
	if err := s.App.Tasks.Save(t.Context(), &domain.Task{Title: "Book a quiet room", Due: s.App.Today()}); err != nil {
		t.Fatal(err)
	}
	before := told
	ticks[len(ticks)-1]()
	if told == before || past.Bygone().Season != 2026 {
		t.Errorf("nothing is told, %d times so far", told)
	}
	if text := viewtest.Said(shell); !strings.Contains(text, "Season 2026 · as it was") {
		t.Error("the season's button does not say which season is shown")
	}
}

// The bar of a past season and its button in the side bar.
func TestThePastLooks(t *testing.T) {
	s := viewtest.New(t, 1280, 420).Sample(t)
	shell, _ := pastShell(t, s)
	shell.Go(ui.Route{Page: ui.PageSeasons})
	test.AssertRendersToImage(t, "past.png", s.Window.Canvas())
}
