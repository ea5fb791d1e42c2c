package seasons_test

import (
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// choose chooses a word of the dialog's list of that name.
func choose(t *testing.T, s *viewtest.Stage, label, word string) {
	t.Helper()
	for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
		if x, ok := o.(*ui.Select); ok && strings.HasPrefix(x.Label, label) {
			x.SetSelected(word)
			return
		}
	}
	t.Fatalf("no list %q in\n%s", label, viewtest.Said(s.Window.Canvas().Overlays().Top()))
}

func outcome(t *testing.T, s *viewtest.Stage, year int) domain.MatchOutcome {
	t.Helper()
	all, err := s.App.Seasons.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range all {
		if x.Year == year {
			return x.Outcome
		}
	}
	return domain.OutcomeUnknown
}

// A match before the results are out is asked about; who says that it is so has it
// kept, with its program, in one step, and who does not has nothing kept.
func TestAMatchBeforeTheResultsIsAskedAbout(t *testing.T) {
	s, _ := page(t)
	s.Press(t, "Questions for an adviser…")
	said := viewtest.Said(s.Window.Canvas().Overlays().Top())
	for _, want := range []string{"How season 2027 went", "Matched with", "Questions for an adviser"} {
		if !strings.Contains(said, want) {
			t.Errorf("the dialog does not say %q:\n%s", want, said)
		}
	}
	choose(t, s, "Outcome", "Matched")
	press(t, s, "Save")
	if said := viewtest.Said(s.Window.Canvas().Overlays().Top()); !strings.Contains(said, "15 Mar 2027") || outcome(t, s, 2027) != domain.OutcomeUnknown {
		t.Fatalf("kept without a question:\n%s", said)
	}
	press(t, s, "Cancel")
	if outcome(t, s, 2027) != domain.OutcomeUnknown {
		t.Error("it is not so, and kept")
	}
	press(t, s, "Save")
	press(t, s, "It is so")
	if outcome(t, s, 2027) != domain.OutcomeMatched {
		t.Error("it is so, and not kept")
	}
	if n := s.Window.Canvas().Overlays().Top(); n != nil {
		t.Errorf("still open:\n%s", viewtest.Said(n))
	}
}

// The program that a past season ended with is chosen among those of that season; it
// is noted as matched under Applications too.
func TestTheProgramOfAMatch(t *testing.T) {
	s, _ := page(t)
	apps, err := s.App.Applications.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var key string
	for _, x := range apps {
		if x.Season == 2026 && x.Status == domain.Ranked {
			key = x.Program
		}
	}
	if err := s.App.ReviewSeason(t.Context(), domain.Season{Year: 2026, Outcome: domain.OutcomeMatched}, key); err != nil {
		t.Fatal(err)
	}
	s.Press(t, "Say how it went")
	programs, err := s.App.Programs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range programs {
		if p.Key == key && !strings.Contains(viewtest.Said(s.Window.Canvas().Overlays().Top()), p.Name) {
			t.Errorf("%s is not named:\n%s", p.Name, viewtest.Said(s.Window.Canvas().Overlays().Top()))
		}
	}
	choose(t, s, "Outcome", "Not matched")
	press(t, s, "Save")
	if said := viewtest.Said(s.Window.Canvas().Overlays().Top()); !strings.Contains(said, "goes against the program") || outcome(t, s, 2026) != domain.OutcomeMatched {
		t.Errorf("a program and no match are kept:\n%s", said)
	}
}
