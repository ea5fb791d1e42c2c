package seasons_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	domainseasons "secondlook/domain/seasons"
	"secondlook/views/seasons"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// sized is the page of the sample's seasons in a window of a size.
func sized(t *testing.T, width, height float32) (*viewtest.Stage, *seasons.Page) {
	t.Helper()
	s := viewtest.New(t, width, height).Sample(t)
	p := seasons.New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	s.App.OnChange(p.Reload)
	return s, p
}

func TestLooks(t *testing.T) {
	wide, p := sized(t, 1040, 620)
	test.AssertRendersToImage(t, "wide.png", wide.Window.Canvas())
	p.TypedRune('o')
	test.AssertRendersToImage(t, "next.png", wide.Window.Canvas())
	narrow, _ := sized(t, 640, 400)
	test.AssertRendersToImage(t, "narrow.png", narrow.Window.Canvas())
	dark := viewtest.New(t, 1040, 620).Sample(t)
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark})
	night := seasons.New(dark.Host, dark.App)
	dark.Show(night.Body())
	night.Reload()
	test.AssertRendersToImage(t, "dark.png", dark.Window.Canvas())
}

// boxHeight is the height of the panel that is open.
func boxHeight(s *viewtest.Stage) float32 {
	pop, ok := s.Window.Canvas().Overlays().Top().(interface{ Size() fyne.Size })
	if !ok {
		return 0
	}
	return pop.Size().Height
}

// The panel keeps its height over its steps, and with warnings Enter leaves all as
// it is: the keys are on the button that does.
func TestThePanelKeepsItsHeight(t *testing.T) {
	s, p := page(t)
	p.TypedRune('o')
	if b, ok := s.Window.Canvas().Focused().(*ui.Button); !ok || b.Text() != "Not now" {
		t.Errorf("the keys are on %v", s.Window.Canvas().Focused())
	}
	high := boxHeight(s)
	for range 2 {
		press(t, s, "Next")
		if now := boxHeight(s); now != high || high == 0 {
			t.Errorf("it was %v high, now %v", high, now)
		}
	}
	press(t, s, "Back")
	press(t, s, "Cancel")
	if s.App.Season() != 2027 {
		t.Error("it is put away")
	}
}

// When putting a season away fails, the panel stays with what was chosen in it, and
// nothing has changed.
func TestWhatWasChosenStaysWhenItFails(t *testing.T) {
	s, p := page(t)
	p.TypedRune('o')
	press(t, s, "Next")
	press(t, s, "Next")
	choose(t, s, "", "Not matched")
	if _, err := s.App.OpenNext(t.Context(), 2027, domainseasons.CarryNone, domain.OutcomeUnknown); err != nil { // from elsewhere
		t.Fatal(err)
	}
	press(t, s, "Put 2027 away and open 2028")
	if said := viewtest.Said(s.Window.Canvas().Overlays().Top()); !strings.Contains(said, "Season 2027 was not put away") {
		t.Fatalf("it says %q", said)
	}
	s.Key(fyne.KeyEscape)
	if said := viewtest.Said(s.Window.Canvas().Overlays().Top()); !strings.Contains(said, "3 of 3") || !strings.Contains(said, "Not matched") {
		t.Errorf("what was chosen is gone: %q", said)
	}
}

// Questions for an adviser are kept with the season, also once it is put away.
func TestQuestionsForAnAdviserAreKept(t *testing.T) {
	s, _ := page(t)
	for _, link := range []string{"Questions for an adviser…", "Change what you say of it"} {
		s.Press(t, link)
		for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
			if e, ok := o.(*ui.Entry); ok && strings.HasPrefix(e.Label, "Questions") {
				e.SetText("Apply wider?\nStep 3 first?")
			}
		}
		press(t, s, "Save")
	}
	all, err := s.App.Seasons.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range all {
		if x.Year >= 2026 && !slices.Equal(x.Questions, []string{"Apply wider?", "Step 3 first?"}) {
			t.Errorf("season %d asks %q", x.Year, x.Questions)
		}
	}
}

// The cards of a past season say what was said, and offer nothing that changes.
func TestThePastTellsWhatWasSaid(t *testing.T) {
	s := viewtest.New(t, 1280, 1400).Sample(t)
	past, err := s.App.Past(t.Context(), 2026)
	if err != nil {
		t.Fatal(err)
	}
	h := s.Host
	h.ReadOnly = past.ReadOnly()
	p := seasons.New(h, past)
	s.Show(p.Body())
	p.Reload()
	said := viewtest.Said(p.Body())
	for _, want := range []string{"as it was", "not matched", "Would have been said: 43%", "Season 2025", "put away"} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q but %q", want, said)
		}
	}
	for _, not := range []string{"this season", "Correct it…", "Freeze now", "Look at it", "Season 2027"} {
		if strings.Contains(said, not) {
			t.Errorf("it says %q", not)
		}
	}
	if status := p.Status(); status != "2 seasons, as of season 2026" {
		t.Errorf("the head says %q", status)
	}
	if years, err := past.Years(t.Context(), app.Scope{}); err != nil || len(years) != 2 || years[1].Frozen == nil {
		t.Errorf("%+v, %v", years, err)
	}
}
