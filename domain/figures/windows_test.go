package figures_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/figures"
)

// A window of a season that nobody has told is empty, and takes a day of the
// user's.
func TestWindows(t *testing.T) {
	shipped := catalog()
	shipped.Windows = []domain.Window{{Season: 2026, Key: domain.WindowEnglish, From: domain.NewDate(2024, 1, 1), Verify: true, Source: "x"}}
	find := func(s *figures.Sheet, season int) figures.Figure {
		list := s.List(figures.Season, season)
		return list[slices.IndexFunc(list, func(f figures.Figure) bool { return f.Window.Key == domain.WindowEnglish })]
	}
	reference := enginetest.Reference(t)
	s := figures.Lay(shipped, reference, nil)
	if f := find(s, 2026); f.Key != "window/2026/english" || f.Value != "2024-01-01" || !f.Verify || f.Form != figures.Day {
		t.Errorf("as shipped: %+v", f)
	}
	if f := find(s, 2027); f.Value != "" || f.Shipped != "" || f.Verify {
		t.Errorf("of a season that nobody has told: %+v", f)
	}
	s = figures.Lay(shipped, reference, []domain.OwnFigure{
		{Key: "window/2027/english", Value: "2025-01-01"}, {Key: "window/2026/english", Value: "2027-01-01"}, {Key: "window/2027/nothing", Value: "2025-01-01"},
	})
	if f := find(s, 2027); f.Value != "2025-01-01" || f.Shipped != "" || !f.Own {
		t.Errorf("of the user: %+v", f)
	}
	if w, _ := s.Catalog.Window(domain.WindowEnglish, 2027); w.Verify || w.Season != 2027 {
		t.Errorf("in the catalog: %+v", w)
	}
	if w, _ := shipped.Window(domain.WindowEnglish, 2027); w.Season != 2026 {
		t.Errorf("the shipped catalog was written into: %+v", w)
	}
	for _, key := range []string{"window/2026/english", "window/2027/nothing"} {
		if s.Problem(key) == "" {
			t.Errorf("%s was taken", key)
		}
	}
	if figures.FormOf("window/2027/english") != figures.Day {
		t.Error("a window is no day")
	}
}

// A date that the season before had can be set, though the calendar lacks it.
func TestDateOfTheSeasonBefore(t *testing.T) {
	shipped := catalog()
	shipped.Events = []domain.Event{
		{Season: 2026, Key: "pathways_deadline", Date: domain.NewDate(2026, 1, 31), Text: "The 2026 Pathways close"},
		{Season: 2027, Key: "submit", Date: domain.NewDate(2026, 9, 2)},
	}
	s := figures.Lay(shipped, enginetest.Reference(t), nil)
	f, ok := s.Find("event/2027/pathways_deadline")
	if !ok || f.Value != "" || f.Verify || f.Event.Text != "The 2027 Pathways close" {
		t.Errorf("%v %+v", ok, f)
	}
}
