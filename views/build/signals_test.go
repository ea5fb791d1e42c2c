package build_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/build"
	"secondlook/views/ui"
)

// signals counts the signals of the saved list.
func signals(t *testing.T, a *app.App) (n int) {
	t.Helper()
	apps, err := a.SavedList(context.Background(), season)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range apps {
		if x.Signal != domain.NoSignal {
			n++
		}
	}
	return n
}

func TestSignalsAreShownAndThenPlaced(t *testing.T) {
	s, _ := stage(t)
	build.PlaceSignals(s.Host, s.App)
	wants(t, s, "Place signals", "with these signals", "They add ", "Internal Medicine · 3 of 3 gold signals, 12 of 12 silver signals", " → ", "verify them")
	if signals(t, s.App) != 0 {
		t.Fatal("signals are placed before anybody said so")
	}
	press(t, s, "Place them")
	n := signals(t, s.App)
	if n < 20 || !strings.Contains(s.Said[len(s.Said)-1], "The signals of ") {
		t.Fatalf("%d signals are placed; told %q", n, s.Said)
	}
	build.PlaceSignals(s.Host, s.App)
	wants(t, s, "Your signals are where they help most already.", "stays · ")
	if _, buttons, _ := panel(s); buttons["Place them"] != nil {
		t.Error("there is nothing to place, and a button for it")
	}
	s.Key(fyne.KeyEscape)
	s.Undo()
	if n := signals(t, s.App); n != 0 {
		t.Errorf("after undo %d signals are placed", n)
	}
}

func TestTheListIsBuiltForThePlaces(t *testing.T) {
	s, b := stage(t)
	if err := s.App.SetWishes(context.Background(), func(w *domain.Wishes) { w.Goal = domain.GoalPlaces }); err != nil {
		t.Fatal(err)
	}
	find(t, s, b, "330")
	wants(t, s, "Worth of the match to you: ", " of 10", "could be worth", "Chance to match: ", "; worth ")
	said, _, _ := panel(s)
	if strings.Index(said, "Worth of the match") > strings.Index(said, "Chance to match: ") {
		t.Errorf("what the list is the best for is not the first figure:\n%s", said)
	}
}

// A list for another goal than that of the wishes says that saving changes them,
// and one undo takes both back.
func TestSavingAListForAnotherGoalSaysSo(t *testing.T) {
	s, b := stage(t)
	goal := func() domain.ListGoal {
		p, err := s.App.Profile(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		return p.Applicant.Wishes.Goal
	}
	find(t, s, b, "330")
	if said, _, _ := panel(s); strings.Contains(said, "goal of your wishes") {
		t.Errorf("the wishes ask for it already:\n%s", said)
	}
	press(t, s, "Another budget…")
	for _, o := range test.LaidOutObjects(s.Window.Canvas().Overlays().Top()) {
		if c, ok := o.(*ui.Select); ok {
			c.SetSelected("The places that I want most")
		}
	}
	s.Key(fyne.KeyReturn)
	wants(t, s, "Saving this list makes the places that you want most the goal of your wishes too.")
	if press(t, s, "Save as my list"); goal() != domain.GoalPlaces {
		t.Errorf("the wishes ask for %q", goal())
	}
	if s.Undo(); goal() != domain.GoalUnknown {
		t.Errorf("after undo the wishes ask for %q", goal())
	}
}

func TestWishesAndWorthAreAskedFor(t *testing.T) {
	s, _ := stage(t)
	p, err := s.App.Profile(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	build.AskWishes(s.Host, s.App, p.Applicant)
	wants(t, s, "At least so many of tier 1", "What your list is the best for", "If you leave California first")
	s.Key(fyne.KeyEscape)
	row := &ranking(t, s).Rows[0]
	for _, c := range []struct {
		typed string
		want  int
	}{{"7", 7}, {"", 0}} {
		build.AskWorth(s.Host, s.App, row, season, 7-c.want)
		_, _, entry := panel(s)
		entry.SetText("11")
		s.Key(fyne.KeyReturn)
		wants(t, s, "must be from 1 to 10")
		_, _, entry = panel(s)
		entry.SetText(c.typed)
		s.Key(fyne.KeyReturn)
		if p, err = s.App.Profile(context.Background()); err != nil || p.Valued(season)[row.Program.Key] != c.want {
			t.Errorf("%q makes it worth %v, %v", c.typed, p.Valued(season), err)
		}
	}
	if said := strings.Join(s.Said, "\n"); !strings.Contains(said, "of 10 to you; it counts in lists of the places that you want most") {
		t.Errorf("it is not said where a worth counts:\n%s", said)
	}
	if last := s.Said[len(s.Said)-1]; !strings.Contains(last, "is worth what your wishes say") {
		t.Errorf("told %q", s.Said)
	}
}
