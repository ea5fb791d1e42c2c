package learning_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/simulate"
	"secondlook/views/learning"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// shown is the tab on a window.
func shown(t testing.TB, s *viewtest.Stage) *learning.Part {
	t.Helper()
	p := learning.New(s.Host, s.App)
	s.Show(p.Object())
	reload(t, p)
	return p
}

func reload(t testing.TB, p *learning.Part) {
	t.Helper()
	if err := p.Reload(); err != nil {
		t.Fatal(err)
	}
}

func says(t *testing.T, p *learning.Part, words ...string) {
	t.Helper()
	said := viewtest.Said(p.Object())
	for _, w := range words {
		if !strings.Contains(said, w) {
			t.Errorf("it does not say %q:\n%s", w, said)
		}
	}
}

// button finds a button by its text.
func button(t *testing.T, p *learning.Part, text string) fyne.Tappable {
	t.Helper()
	for _, o := range viewtest.Seen(p.Object()) {
		b, ok := o.(interface {
			fyne.Tappable
			Text() string
		})
		if ok && b.Text() == text {
			return b
		}
	}
	t.Fatalf("there is no button %q", text)
	return nil
}

// Two seasons that were frozen when they were sent: what they teach is shown with
// what it would change, taken over, and taken back.
func TestTakeOver(t *testing.T) {
	s := viewtest.New(t, 1040, 620)
	history, err := simulate.History(s.App.Catalog().Programs, simulate.Size{Last: s.App.Season(), Seasons: 3, Applications: 80, Today: s.App.Today(), Seed: 5, Freeze: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.App.ReplaceProfile(t.Context(), history); err != nil {
		t.Fatal(err)
	}
	p := shown(t, s)
	says(t, p, "What your seasons teach", "Taken over", "To match, with", "Season by season", "frozen when sent", "not over yet", "Said and came")
	if !strings.Contains(p.Status(), "2 seasons compared") {
		t.Errorf("status %q", p.Status())
	}
	test.Tap(button(t, p, "Take it over"))
	reload(t, p)
	says(t, p, "In your chances", "Take it back")
	if len(s.Said) != 1 {
		t.Errorf("it says %q", s.Said)
	}
	test.Tap(button(t, p, "Take it back"))
	reload(t, p)
	says(t, p, "Take it over")
	l, err := s.App.Learning(t.Context(), app.Scope{}, false)
	if err != nil || l.TakenOver {
		t.Errorf("%+v, %v", l, err)
	}
	test.Tap(button(t, p, "Take it over"))
	if _, err := s.App.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	reload(t, p)
	says(t, p, "Take it over")
	p.Focus()
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
}

// The sample's past was not frozen when it was sent: it is told, and counted when
// that is asked for.
func TestSample(t *testing.T) {
	s := viewtest.New(t, 1040, 620).Sample(t)
	p := shown(t, s)
	says(t, p, "Count seasons told in hindsight", "in hindsight", "Season by season")
	if strings.Contains(viewtest.Said(p.Object()), "Take it over") {
		t.Error("hindsight is taken over without being asked for")
	}
	for _, o := range viewtest.Seen(p.Object()) {
		if c, ok := o.(*ui.Check); ok {
			test.Tap(c)
		}
	}
	says(t, p, "What your seasons teach", "Take it over", "Dots: the share that was invited")
}

// Without seasons the tab says what is needed; quietly it says nothing of chances.
func TestEmptyAndQuiet(t *testing.T) {
	s := viewtest.New(t, 1040, 620)
	p := shown(t, s)
	says(t, p, "Nothing to compare yet")
	ui.SetQuiet(s.Host, s.App, true)
	reload(t, p)
	says(t, p, "Chances are hidden")
	if p.Status() != "Quiet mode: chances are hidden" {
		t.Errorf("status %q", p.Status())
	}
}

// What opening the tab costs with the sample.
func BenchmarkReload(b *testing.B) {
	s := viewtest.New(b, 1040, 620).Sample(b)
	p := shown(b, s)
	for b.Loop() {
		reload(b, p)
	}
}

// The seasons are compared beside everything else; what was known stands until then,
// and what nobody waits for any more is not shown.
func TestComparedBeside(t *testing.T) {
	s := viewtest.New(t, 1040, 620).Sample(t)
	var later []func()
	s.Host.Go = func(f func()) { later = append(later, f) }
	p := shown(t, s)
	says(t, p, "Your seasons are being compared")
	later[0]()
	says(t, p, "Season by season")
	reload(t, p)
	if len(later) != 1 {
		t.Error("what is known is compared again")
	}
	x := domain.Task{Title: "x"}
	if err := s.App.Tasks.Save(t.Context(), &x); err != nil {
		t.Fatal(err)
	}
	reload(t, p)
	reload(t, p)
	says(t, p, "Season by season")
	if len(later) != 2 || p.Status() != "Your seasons are being compared…" {
		t.Fatalf("%d comparisons at a time: %s", len(later), p.Status())
	}
	later[1]() // it came too late
	if len(later) != 3 || !strings.Contains(p.Status(), "being compared") {
		t.Fatalf("%d comparisons: %s", len(later), p.Status())
	}
	later[2]()
	says(t, p, "Season by season")
	if strings.Contains(p.Status(), "being compared") {
		t.Error(p.Status())
	}
}

// Ticking the box leaves the keys on it.
func TestTickKeepsTheKeys(t *testing.T) {
	s := viewtest.New(t, 1040, 620).Sample(t)
	p := shown(t, s)
	for _, o := range viewtest.Seen(p.Object()) {
		if c, ok := o.(*ui.Check); ok {
			s.Window.Canvas().Focus(c)
			s.Key(fyne.KeySpace)
			if s.Window.Canvas().Focused() != fyne.Focusable(c) || !c.On {
				t.Errorf("the keys are on %T, ticked %v", s.Window.Canvas().Focused(), c.On)
			}
			return
		}
	}
	t.Error("there is nothing to tick")
}

// How the tab looks with past seasons counted: wide, narrow, in the dark with large
// letters, and where nothing can be compared.
func TestLooks(t *testing.T) {
	for name, look := range map[string]struct {
		width float32
		look  theme.Look
	}{
		"learning": {1030, theme.Look{}}, "learning_narrow": {640, theme.Look{}},
		"learning_dark": {1030, theme.Look{Mode: theme.Dark, Text: theme.VeryLargeText}},
	} {
		s := viewtest.New(t, look.width, 1560).Sample(t)
		p := shown(t, s)
		if look.look != (theme.Look{}) {
			theme.Apply(fyne.CurrentApp(), look.look)
		}
		for _, o := range viewtest.Seen(p.Object()) {
			if c, ok := o.(*ui.Check); ok {
				c.Tapped(nil)
			}
		}
		test.AssertRendersToImage(t, name+".png", s.Window.Canvas())
	}
	s := viewtest.New(t, 1030, 620)
	shown(t, s)
	test.AssertRendersToImage(t, "learning_empty.png", s.Window.Canvas())
}

// Beside the tick stands what speaks against seasons told in hindsight, and with it
// what they change; a season in numbers says that it teaches nothing.
func TestHindsightIsWarnedOf(t *testing.T) {
	s := viewtest.New(t, 1040, 900).Sample(t)
	if err := s.App.NoteSeason(t.Context(), app.NotedSeason{Year: 2024, Outcome: domain.OutcomeUnmatched, Told: domain.Told{Sent: 60, Interviewed: 1}}); err != nil {
		t.Fatal(err)
	}
	p := shown(t, s)
	says(t, p, "can change all that is learnt", "numbers only", "no chance can be held against them")
	if strings.Contains(viewtest.Said(p.Object()), "Beyond what your records show") {
		t.Error("a season in hindsight teaches without being asked for")
	}
	all, err := s.App.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all.Applicant.Graduation = domain.NewDate(2025, 12, 1)
	if err := s.App.ReplaceProfile(t.Context(), all); err != nil {
		t.Fatal(err)
	}
	reload(t, p)
	says(t, p, "It was sent before your graduation on 1 Dec 2025")
}
