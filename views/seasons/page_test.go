package seasons_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/seasons"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func TestASeasonWithoutRecords(t *testing.T) {
	s := viewtest.New(t, 1280, 720)
	p := seasons.New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	if !strings.Contains(p.Status(), "No season") || !strings.Contains(viewtest.Said(p.Body()), "Choose programs") {
		t.Errorf("an empty page says %q, %q", p.Status(), viewtest.Said(p.Body()))
	}
}

func TestEachSeasonIsTold(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	if err := s.App.Seasons.Save(t.Context(), &domain.Season{Year: 2024, Outcome: domain.OutcomeUnmatched}); err != nil {
		t.Fatal(err)
	}
	p := seasons.New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	said := viewtest.Said(p.Body())
	for _, want := range []string{"Season 2027", "Season 2024", "ot matched"} {
		if !strings.Contains(said, want) {
			t.Errorf("the page does not say %q but %q", want, said)
		}
	}
}

// Ctrl+N adds what the tab shows, where that is a list; Ctrl+P prints the report of
// the newest season.
func TestAddAndPrintAreThoseOfTheTab(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	p := seasons.New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	if !p.Print() || p.Add() {
		t.Error("no report of a season is printed, or one is added by Ctrl+N")
	}
	p.Open(ui.Route{Page: ui.PageSeasons, Tab: "posts"})
	if !p.Add() || s.Window.Canvas().Overlays().Top() == nil {
		t.Error("nothing asks for a new post")
	}
	s.Key(fyne.KeyEscape)
	p.Open(ui.Route{Page: ui.PageSeasons, Tab: "money"})
	if !p.Add() || s.Window.Canvas().Overlays().Top() == nil {
		t.Error("nothing asks for a payment")
	}
}

// Right leads from tab to tab, whatever the season has: the keys never get lost.
func TestRightWalksTheTabs(t *testing.T) {
	for _, full := range []bool{false, true} {
		s := viewtest.New(t, 1280, 720)
		p := domain.Profile{Applications: []domain.Application{{Program: sample.KernInternal, Season: 2027, Status: domain.Planned}}}
		if full {
			s.Sample(t)
		} else if err := s.App.ReplaceProfile(t.Context(), p); err != nil {
			t.Fatal(err)
		}
		page := seasons.New(s.Host, s.App)
		s.Show(page.Body())
		page.Reload()
		page.Focus()
		s.Window.Canvas().SetOnTypedKey(page.TypedKey)
		for _, tab := range page.Tabs()[1:] {
			s.Key(fyne.KeyRight)
			if got := page.Place().Tab; got != tab.Key {
				t.Errorf("sample %v: Right leads to %q instead of %q", full, got, tab.Key)
			}
		}
		for range page.Tabs() {
			s.Key(fyne.KeyLeft)
		}
		if got := page.Place().Tab; got != page.Tabs()[0].Key {
			t.Errorf("sample %v: Left leads back to %q", full, got)
		}
	}
}
