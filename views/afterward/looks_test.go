package afterward_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/afterward"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// The steps as they look: before a match, for an H-1B in a narrow and dark window, and
// without records.
func TestLooks(t *testing.T) {
	s, _ := newTab(t, true)
	test.AssertRendersToImage(t, "wide.png", s.Window.Canvas())
	s.Window.Resize(fyne.NewSize(640, 400))
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark})
	test.AssertRendersToImage(t, "narrow_dark.png", s.Window.Canvas())
	empty, _ := newTab(t, false)
	test.AssertRendersToImage(t, "empty.png", empty.Window.Canvas())
}

// A step that is done before the match is asked about once; whoever says no has
// nothing noted, and after the match nothing is asked.
func TestDoneBeforeTheMatch(t *testing.T) {
	s, tab := newTab(t, true)
	state := func(step string) domain.FormalityState {
		t.Helper()
		f, err := s.App.Formality(t.Context(), 2027, step)
		if err != nil {
			t.Fatal(err)
		}
		return f.State
	}
	tab.Open("onboarding/health")
	s.Type("t")
	if state("onboarding/health") != domain.FormalityUnderWay {
		t.Error("under way is asked about")
	}
	s.Type("t")
	if text := s.Text(); !strings.Contains(text, "15 Mar 2027") || state("onboarding/health") != domain.FormalityUnderWay {
		t.Errorf("done without a question:\n%s", text)
	}
	s.Press(t, "Cancel")
	s.Type("d")
	s.Press(t, "It is so")
	if state("onboarding/health") != domain.FormalityDone {
		t.Error("it is so, and not noted")
	}
	tab.Open("onboarding/courses")
	s.Type("d")
	if state("onboarding/courses") != domain.FormalityDone {
		t.Errorf("asked again:\n%s", s.Text())
	}
	matched, after := newTab(t, true)
	if err := matched.App.SaveSeason(t.Context(), func(x *domain.Season) { x.Outcome = domain.OutcomeMatched }, 2027); err != nil {
		t.Fatal(err)
	}
	after.Open("onboarding/health")
	matched.Type("d")
	if f, err := matched.App.Formality(t.Context(), 2027, "onboarding/health"); err != nil || f.State != domain.FormalityDone {
		t.Errorf("after the match: %v, %v\n%s", f.State, err, matched.Text())
	}
}

// For those whom SOAP is shut to the guide leads to Strategy.
func TestTheGuideWithoutSOAP(t *testing.T) {
	for name, change := range map[string]func(*domain.Season){
		"withdrawn": func(x *domain.Season) { x.Outcome = domain.OutcomeWithdrawn }, "cannot begin": func(x *domain.Season) { x.CanStart = domain.SaysNo },
	} {
		s := viewtest.New(t, viewtest.TabWidth, viewtest.TabHeight).Sample(t)
		if err := s.App.SaveSeason(t.Context(), change, 2027); err != nil {
			t.Fatal(err)
		}
		var to []ui.Route
		s.Host.Visit = func(r ui.Route) { to = append(to, r) }
		tab := viewtest.Tab(t, s, afterward.New)
		tab.Actions()[0].Do()
		s.Press(t, "Not matched")
		if text := s.Text(); strings.Contains(text, "Four rounds") || strings.Contains(text, "Go to SOAP") {
			t.Errorf("%s: the guide:\n%s", name, text)
		}
		s.Press(t, "Go to Strategy")
		if len(to) != 1 || to[0].Page != ui.PageStrategy {
			t.Errorf("%s: it leads to %v", name, to)
		}
	}
}
