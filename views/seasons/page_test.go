package seasons_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
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

// Ctrl+N adds what the tab shows, where that is a list; a tab that does not print
// prints nothing.
func TestAddAndPrintAreThoseOfTheTab(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	p := seasons.New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	if p.Print() || p.Add() {
		t.Error("seasons are printed, or one is added by Ctrl+N")
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
