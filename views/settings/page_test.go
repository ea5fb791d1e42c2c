package settings_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/domain/figures"
	"secondlook/views/settings"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// page shows the page on a stage, and reads it again after every change as the
// window does.
func page(t testing.TB, width, height float32) (*viewtest.Stage, *settings.Page) {
	t.Helper()
	s := viewtest.New(t, width, height)
	s.Host.Undo = func() {
		if _, err := s.App.Undo(t.Context()); err != nil {
			t.Errorf("undo: %v", err)
		}
	}
	p := settings.New(s.Host, s.App)
	t.Cleanup(s.App.OnChange(p.Reload))
	p.Reload()
	s.Show(p.Body())
	p.Focus()
	return s, p
}

// value returns a figure as it is now.
func value(t *testing.T, s *viewtest.Stage, key string) string {
	t.Helper()
	g, year, _ := figures.GroupOf(key)
	list, err := s.App.Figures(t.Context(), g, year)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		if f.Key == key {
			return f.Now
		}
	}
	t.Fatalf("no figure %s", key)
	return ""
}

// retype replaces what stands in the input that has the keys.
func retype(s *viewtest.Stage, text string) {
	if e, ok := s.Window.Canvas().Focused().(*ui.Entry); ok {
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	s.Type(text)
}

func wantSaid(t *testing.T, s *viewtest.Stage, words string) {
	t.Helper()
	if len(s.Said) == 0 || !strings.Contains(s.Said[len(s.Said)-1], words) {
		t.Errorf("said %q, want %q at last", s.Said, words)
	}
}

func TestChangeAFigureByKeys(t *testing.T) {
	s, p := page(t, 1016, 600)
	const key = "reference/score.ck"
	p.Open(ui.Route{Item: key})
	p.Focus()
	if got := p.Place(); got != (ui.Route{Page: ui.PageSettings, Tab: "weights", Item: key}) {
		t.Errorf("the page stands at %+v", got)
	}
	s.Key(fyne.KeyReturn)
	retype(s, "-1")
	s.Key(fyne.KeyReturn)
	test.AssertRendersToImage(t, "invalid.png", s.Window.Canvas())
	if got := value(t, s, key); got != "0.3" {
		t.Errorf("a wrong value was kept: %s", got)
	}
	retype(s, "0.5")
	s.Key(fyne.KeyReturn)
	wantSaid(t, s, "Step 2 CK: 0.5")
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Fatal("the dialog is still open")
	}
	if !strings.Contains(p.Status(), "with 1 figure of your own") || p.Place().Item != key {
		t.Errorf("the page says %q at %+v", p.Status(), p.Place())
	}
	test.AssertRendersToImage(t, "changed.png", s.Window.Canvas())
	s.Undo()
	if got := value(t, s, key); got != "0.3" || strings.Contains(p.Status(), "your own") {
		t.Errorf("after undo it is %s, and the page says %q", got, p.Status())
	}
	s.Key(fyne.KeyReturn)
	retype(s, "0.4")
	s.Key(fyne.KeyEscape)
	if got := value(t, s, key); got != "0.3" {
		t.Errorf("escape kept %s", got)
	}
}

func TestBringBack(t *testing.T) {
	s, p := page(t, 1016, 600)
	for key, text := range map[string]string{
		"fee/2027/ERAS/application/31": "35", "fee/2027/ECFMG/token/0": "190", "quota/2027/Psychiatry/total": "11", "reference/fit.tie": "0.5",
	} {
		if err := s.App.SetFigure(t.Context(), key, text); err != nil {
			t.Fatal(err)
		}
	}
	p.Open(ui.Route{Item: "fee/2027/ERAS/application/31"})
	test.AssertRendersToImage(t, "fees_own.png", s.Window.Canvas())
	tap(t, s, "Bring back")
	wantSaid(t, s, "$30 again, as it ships")
	tap(t, s, "Bring all back…")
	tap(t, s, "Bring back")
	wantSaid(t, s, "Figures are as they ship")
	if own, err := s.App.OwnFigures.List(t.Context()); err != nil || len(own) != 1 {
		t.Errorf("%v are left, want the one of another tab; %v", own, err)
	}
	s.Undo() // both groups came back in one step
	if own, err := s.App.OwnFigures.List(t.Context()); err != nil || len(own) != 3 {
		t.Errorf("%v after undo, %v", own, err)
	}
}

// tap presses the topmost button with a text.
func tap(t *testing.T, s *viewtest.Stage, text string) {
	t.Helper()
	var found *ui.Button
	look := func(o fyne.CanvasObject) {
		if b, ok := o.(*ui.Button); ok && b.Text() == text && b.Visible() {
			found = b
		}
	}
	root := s.Window.Content()
	if top := s.Window.Canvas().Overlays().Top(); top != nil {
		root = top
	}
	walk(root, look)
	if found == nil {
		t.Fatalf("no button %q", text)
	}
	found.Tapped(nil)
}

func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			walk(c, visit)
		}
	case *fyne.Container:
		for _, c := range o.Objects {
			walk(c, visit)
		}
	}
}

func TestSearch(t *testing.T) {
	s, p := page(t, 1016, 600)
	p.Open(ui.Route{Tab: "thresholds"})
	p.Search()
	s.Type("s17 psych upper")
	s.Key(fyne.KeyReturn)
	if got := p.Place().Item; got != "specialty/Psychiatry/assumed_high" {
		t.Errorf("found %q", got)
	}
	p.Open(ui.Route{Tab: "thresholds", Item: "reference/set.list_low"})
	if got := p.Place().Item; got != "reference/set.list_low" {
		t.Errorf("the search hides what was asked for: %q", got)
	}
	p.Open(ui.Route{Tab: "sources"})
	p.Search()
	s.Type("tiako")
	test.AssertRendersToImage(t, "sources.png", s.Window.Canvas())
	s.Key(fyne.KeyReturn, fyne.KeyReturn)
	tap(t, s, "Close")
	p.TypedRune('/')
	s.Key(fyne.KeyEscape)
}

func TestYourDay(t *testing.T) {
	s, p := page(t, 1016, 600)
	tap(t, s, "Your day…")
	s.Type("30 Feb 2026")
	s.Key(fyne.KeyReturn)
	test.AssertRendersToImage(t, "day_invalid.png", s.Window.Canvas())
	retype(s, "2020-01-01")
	s.Key(fyne.KeyReturn)
	if list, err := s.App.Seasons.List(t.Context()); err != nil || len(list) > 0 {
		t.Errorf("kept %v, %v", list, err)
	}
	retype(s, "9 Sep 2026")
	s.Key(fyne.KeyReturn)
	wantSaid(t, s, "Season 2027 is kept")
	list, err := s.App.Seasons.List(t.Context())
	if err != nil || len(list) != 1 || list[0].SubmitsOn.String() != "2026-09-09" {
		t.Errorf("kept %v, %v", list, err)
	}
	test.AssertRendersToImage(t, "day.png", s.Window.Canvas())
	p.Reload()
}

func TestTheLookIsKept(t *testing.T) {
	s, p := page(t, 1016, 600)
	p.Open(ui.Route{Tab: "look"})
	tap(t, s, "Dark")
	tap(t, s, "130%")
	if got := ui.KeptLook(s.App); got != (theme.Look{Mode: theme.Dark, Text: theme.VeryLargeText}) {
		t.Errorf("kept %+v", got)
	}
	test.AssertRendersToImage(t, "look_dark.png", s.Window.Canvas())
	p.Open(ui.Route{Tab: "fees"})
	test.AssertRendersToImage(t, "fees_dark_large.png", s.Window.Canvas())
}

// About tells what the program rests on, and what is not in the catalog.
func TestAbout(t *testing.T) {
	s, p := page(t, 1016, 600)
	p.Open(ui.Route{Tab: "about"})
	var said []string
	walk(p.Body(), func(o fyne.CanvasObject) {
		if text, ok := o.(*ui.Text); ok {
			said = append(said, text.Text())
		}
	})
	all := strings.Join(said, "\n")
	what, not := s.App.AboutLines()
	for _, words := range append(append(what, not...), "AK, DE, ME, RI, UT: No program of this state", "Neurology: ", "Not affiliated with") {
		if !strings.Contains(all, words) {
			t.Errorf("about does not say %q:\n%s", words, all)
		}
	}
}

// The pictures are of the first rows, so they change when figures do.
func TestTabsLook(t *testing.T) {
	s, p := page(t, 1016, 600)
	if err := s.App.SetFigure(t.Context(), "event/2027/submit", "2026-09-03"); err != nil {
		t.Fatal(err)
	}
	for _, tab := range []string{"season", "thresholds", "weights", "look"} {
		p.Open(ui.Route{Tab: tab})
		test.AssertRendersToImage(t, tab+".png", s.Window.Canvas())
	}
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark})
	p.Open(ui.Route{Tab: "weights"})
	test.AssertRendersToImage(t, "weights_dark.png", s.Window.Canvas())
}

// BenchmarkReload is the page after a change of the records.
func BenchmarkReload(b *testing.B) {
	_, p := page(b, 1016, 600)
	for _, tab := range []string{"season", "fees", "thresholds", "weights", "sources", "about"} {
		b.Run(tab, func(b *testing.B) {
			p.Open(ui.Route{Tab: tab})
			for b.Loop() {
				p.Reload()
			}
		})
	}
}

// A heading sorts, again turns the order round, and a third time brings the
// table's own order back.
func TestSort(t *testing.T) {
	s, p := page(t, 1016, 600)
	p.Open(ui.Route{Tab: "weights"})
	var table *ui.Table
	walk(p.Body(), func(o fyne.CanvasObject) {
		if found, ok := o.(*ui.Table); ok {
			table = found
		}
	})
	first := func() string {
		p.Focus()
		s.Key(fyne.KeyHome)
		return p.Place().Item
	}
	own := first()
	var seen []string
	for range 3 {
		table.SortBy(2) // by value
		seen = append(seen, first())
	}
	if seen[0] != "reference/base.access.very_hard" || seen[1] != "reference/typical.ck" || seen[2] != own {
		t.Errorf("sorted, turned round and back: %q; before it was %s", seen, own)
	}
}

// Seasons without a list of their own show what they go by.
func TestAnotherSeason(t *testing.T) {
	s, p := page(t, 1016, 600)
	choose := func(word string) {
		walk(p.Body(), func(o fyne.CanvasObject) {
			if sel, ok := o.(*ui.Select); ok {
				sel.SetSelected(word)
			}
		})
	}
	p.Open(ui.Route{Tab: "fees"})
	choose("Season 2028")
	p.Open(ui.Route{Item: "fee/2028/ERAS/application/31"})
	p.Focus()
	if got := p.Place().Item; got != "fee/2028/ERAS/application/31" {
		t.Fatalf("the page stands at %s", got)
	}
	s.Key(fyne.KeyReturn)
	retype(s, "33")
	s.Key(fyne.KeyReturn)
	wantSaid(t, s, "ERAS: each application from number 31 on: $33")
	if got := value(t, s, "fee/2027/ERAS/application/31"); got != "$30" {
		t.Errorf("the price of 2027 is %s now", got)
	}
	p.Open(ui.Route{Tab: "season"})
	choose("Season 2028")
	p.Focus()
	s.Key(fyne.KeyHome, fyne.KeyReturn)
	retype(s, "2 Jun 2020")
	s.Key(fyne.KeyReturn)
	if s.Window.Canvas().Overlays().Top() == nil {
		t.Error("a day of another season is taken")
	}
	retype(s, "2 Jun 2027")
	s.Key(fyne.KeyReturn)
	wantSaid(t, s, "ERAS opens for the 2028 season: 2 Jun 2027")
}

// A figure that no longer fits is told on the page.
func TestAFigureThatIsNotUsed(t *testing.T) {
	s, p := page(t, 1016, 600)
	if err := s.App.OwnFigures.Save(t.Context(), &domain.OwnFigure{Key: "reference/gone.by", Value: "1"}); err != nil {
		t.Fatal(err)
	}
	p.Open(ui.Route{Tab: "weights"})
	test.AssertRendersToImage(t, "unused.png", s.Window.Canvas())
}

// A date from a second hand is confirmed by saving it as it is.
func TestConfirm(t *testing.T) {
	s, p := page(t, 1016, 600)
	p.Open(ui.Route{Item: "event/2027/rank_deadline"})
	p.Focus()
	s.Key(fyne.KeyReturn, fyne.KeyReturn)
	wantSaid(t, s, "3 Mar 2027 is confirmed")
	if strings.Contains(p.Status(), "of your own") {
		t.Errorf("the page says %q", p.Status())
	}
	test.AssertRendersToImage(t, "confirmed.png", s.Window.Canvas())
}
