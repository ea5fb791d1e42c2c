package views

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// pastShell shows the sample's season of 2026 in the place of today's.
func pastShell(t *testing.T, s *viewtest.Stage) (shell *Shell, past *app.App) {
	t.Helper()
	var show func(a *app.App)
	show = func(a *app.App) {
		s.Host.ShowSeason = func(year int) { TurnSeason(shell, s.App, year, show) }
		past = a
		shell = NewShell(s.Host, a)
		shell.Watch(s.App)
		s.Show(shell)
		shell.Start()
	}
	show(s.App)
	shell.Go(ui.Route{Page: ui.PageApplications})
	shell.host.ShowSeason(2026)
	return shell, past
}

// A past season comes up on the page that was shown, says so, and leads back.
func TestAPastSeasonIsShown(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell, past := pastShell(t, s)
	if past.Bygone().Season != 2026 || shell.now != ui.PageApplications {
		t.Fatalf("season %d on the page %s", past.Bygone().Season, shell.now)
	}
	text := viewtest.Said(shell)
	for _, want := range []string{"Season 2026, as it was on 31 May 2026 · read only", "Back to 2027", "Season 2026"} {
		if !strings.Contains(text, want) {
			t.Errorf("the window does not say %q", want)
		}
	}
	if strings.Contains(text, "Leave the sample") {
		t.Error("what cannot be left is offered to be left")
	}
	live := shell
	shell.host.ShowSeason(2027)
	if live.closed != true || s.App.Bygone().Season != 0 {
		t.Error("the past is still shown")
	}
}

// Every page of a past season can be opened, and every letter typed there, and
// nothing is changed.
func TestNothingOfAPastSeasonChanges(t *testing.T) {
	s := viewtest.New(t, 1280, 900).Sample(t)
	before, err := s.App.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	shell, _ := pastShell(t, s)
	canvas := s.Window.Canvas()
	for _, page := range shell.order {
		shell.Go(ui.Route{Page: page})
		tabs := []string{""}
		if x, ok := shell.Page().(Tabbed); ok {
			for _, tab := range x.Tabs() {
				tabs = append(tabs, tab.Key)
			}
		}
		for _, tab := range tabs {
			shell.Go(ui.Route{Page: page, Tab: tab})
			shell.addRecord()
			for _, r := range "nedsao" {
				if typer, ok := shell.Page().(Typer); ok {
					typer.TypedRune(r)
				}
				for range 3 {
					if canvas.Overlays().Top() != nil {
						s.Key(fyne.KeyEscape)
					}
				}
				for canvas.Overlays().Top() != nil {
					canvas.Overlays().Remove(canvas.Overlays().Top())
				}
			}
		}
	}
	after, err := s.App.Profile(t.Context())
	if err != nil || fmt.Sprint(before) != fmt.Sprint(after) {
		t.Errorf("the records have changed, %v", err)
	}
	shell.undo()
	if !strings.Contains(viewtest.Said(shell.toast), "Season 2026 is kept as it was") {
		t.Error("why nothing is taken back is not said")
	}
}

// Where something is typed, another season is asked about first.
func TestAnotherSeasonAsksFirst(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	shown := 0
	d := ui.NewDialog(shell.host, "Typing", ui.NewParagraph("x", ui.Style{}))
	d.SetTyped(func() bool { return true })
	d.Show()
	TurnSeason(shell, s.App, 2026, func(*app.App) { shown++ })
	if shown != 0 || shell.closed {
		t.Error("what was typed is gone")
	}
	d.Hide()
}

// The menu lists what can be looked at; a season without records cannot.
func TestTheMenuOfSeasons(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	if err := s.App.Seasons.Save(t.Context(), &domain.Season{Year: 2029, SubmitsOn: domain.NewDate(2028, time.September, 28)}); err != nil {
		t.Fatal(err)
	}
	shell := shellOf(t, s)
	year := 0
	shell.host.ShowSeason = func(y int) { year = y }
	shell.showSeasons()
	menu := strings.Join(said(s.Window.Canvas().Overlays().Top()), "\n")
	if !strings.Contains(menu, "Season 2027") || !strings.Contains(menu, "Season 2026, as it was") || strings.Contains(menu, "2029") {
		t.Errorf("it lists %q", menu)
	}
	s.Key(fyne.KeyDown, fyne.KeyReturn)
	if year != 2026 {
		t.Errorf("it leads to %d", year)
	}
	shell.showSeasons()
	s.Key(fyne.KeyEnd, fyne.KeyReturn)
	if shell.now != ui.PageSettings {
		t.Errorf("the last line leads to %s", shell.now)
	}
}

// pressable are the texts and deeds of all that can be pressed on a page.
func pressable(o fyne.CanvasObject) (texts []string, press []func()) {
	for _, o := range viewtest.Seen(o) {
		switch o := o.(type) {
		case *ui.Button:
			texts, press = append(texts, o.Text()), append(press, func() { o.Tapped(nil) })
		case *ui.QuietLink:
			texts, press = append(texts, o.Text()), append(press, func() { o.Tapped(nil) })
		}
	}
	return texts, press
}

// Nothing that can be pressed on any page of a past season leads to a change that
// is then refused: it is not offered.
func TestAPastSeasonOffersNothingThatChanges(t *testing.T) {
	if testing.Short() {
		t.Skip("presses everything on every page")
	}
	s := viewtest.New(t, 1280, 900).Sample(t)
	t.Setenv("TMPDIR", t.TempDir())
	shell, past := pastShell(t, s)
	canvas, told, seen := s.Window.Canvas(), []string(nil), map[string]bool{}
	shell.toast.Above = nil
	clear := func() {
		for canvas.Overlays().Top() != nil {
			canvas.Overlays().Remove(canvas.Overlays().Top())
		}
	}
	refused := func() bool { return strings.Contains(shell.toast.Text(), past.ReadOnly()) }
	place := func(r ui.Route) {
		shell.Go(r)
		for i := 0; ; i++ {
			texts, _ := pressable(shell.head)
			more, _ := pressable(shell.Page().Body())
			texts = append(texts, more...)
			if i >= len(texts) {
				return
			}
			if seen[texts[i]] || strings.HasPrefix(texts[i], "Print") { // a file, and long
				continue
			}
			seen[texts[i]] = true
			_, press := pressable(shell.head)
			_, others := pressable(shell.Page().Body())
			press = append(press, others...)
			shell.toast.Say(ui.Notice{Text: "-"})
			press[i]()
			for deep := 0; deep < 3 && canvas.Overlays().Top() != nil && !refused(); deep++ {
				_, in := pressable(canvas.Overlays().Top())
				if len(in) == 0 {
					break
				}
				in[len(in)-1]()
			}
			if refused() {
				told = append(told, fmt.Sprintf("%s/%s: %s", r.Page, r.Tab, texts[i]))
			}
			clear()
			if x, ok := shell.Page().(Opener); shell.now != r.Page || ok && r.Tab != "" && x.Place().Tab != r.Tab {
				shell.Go(r)
			}
		}
	}
	for _, page := range shell.order {
		tabs := []string{""}
		if x, ok := shell.pages[page].Page.(Tabbed); ok {
			tabs = nil
			for _, tab := range x.Tabs() {
				tabs = append(tabs, tab.Key)
			}
		}
		for _, tab := range tabs {
			place(ui.Route{Page: page, Tab: tab})
		}
	}
	if len(told) > 0 {
		t.Errorf("a past season offers\n%s", strings.Join(told, "\n"))
	}
}
