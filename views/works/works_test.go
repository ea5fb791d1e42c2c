package works_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
	"secondlook/views/works"
)

// A stage is one of the tabs in a window as large as the one that it lives in
// leaves for it.
type stage struct {
	*viewtest.Stage
	screen *collection.Screen
	reload func()
}

func newStage(t *testing.T, tab string, sample bool, edit ...func(*viewtest.Stage)) *stage {
	t.Helper()
	s := &stage{Stage: viewtest.New(t, 1016, 900)}
	if sample {
		s.Sample(t)
	}
	for _, f := range edit {
		f(s.Stage)
	}
	d := works.New(s.Host, s.App)
	var over, under func() []fyne.CanvasObject = func() []fyne.CanvasObject { return nil }, nil
	var lists []collection.Lister
	switch tab {
	case "experiences":
		over, under = d.Ten, d.ExperienceCards
		lists = append(lists, collection.NewList(s.Host, s.App.Experiences, d.Experiences()))
	case "research":
		under = d.ResearchCards
		lists = append(lists, collection.NewList(s.Host, s.App.ScholarlyWorks, d.Works()))
	default:
		under = d.ToldCards
		lists = append(lists, collection.NewList(s.Host, s.App.Languages, d.Languages()), collection.NewList(s.Host, s.App.Stories, d.Stories()))
	}
	s.screen = collection.NewScreen(s.Host, lists...)
	s.reload = func() {
		d.Reload()
		s.screen.SetSide(over(), under())
		s.screen.Reload()
	}
	s.Show(s.screen)
	t.Cleanup(s.App.OnChange(s.reload))
	s.reload()
	return s
}

func (s *stage) top() fyne.CanvasObject {
	if o := s.Window.Canvas().Overlays().Top(); o != nil {
		return o
	}
	return s.Window.Content()
}

func (s *stage) words() string {
	var out []string
	for _, o := range test.LaidOutObjects(s.top()) {
		if a, ok := o.(fyne.Accessible); ok && o.Visible() {
			out = append(out, a.AccessibilityLabel())
		}
	}
	return strings.Join(out, "\n")
}

func (s *stage) says(t *testing.T, wants ...string) {
	t.Helper()
	got := s.words()
	for _, want := range wants {
		if !strings.Contains(got, want) {
			t.Errorf("the window does not say %q; it says:\n%s", want, got)
		}
	}
}

func (s *stage) press(t *testing.T, text string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(s.top()) {
		if b, ok := o.(*ui.Button); ok && b.Text() == text {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q in:\n%s", text, s.words())
}

func TestExperiences(t *testing.T) {
	s := newStage(t, "experiences", true)
	s.says(t, "Your ten", "4 of 10", "2 of 3", "What they show", "Underserved people", "Before you paste them", "225 of 750", "0 of 300", "Time without a record")
	s.press(t, "Limits…")
	s.says(t, "to verify")
}

// The proposal is taken over in one step, and undo takes it back.
func TestTheProposalIsTicked(t *testing.T) {
	s := newStage(t, "experiences", true, func(s *viewtest.Stage) { s.Host.Undo = func() {} })
	s.press(t, "Which would show most…")
	s.says(t, "decide yourself", "Student health brigade", "new", "ticked")
	test.AssertRendersToImage(t, "propose.png", s.Window.Canvas())
	s.press(t, "Tick these")
	s.says(t, "5 of 10", "3 of 3")
	ticked := func() (n int) {
		all, err := s.App.Experiences.List(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range all {
			if e.OnERAS {
				n++
			}
		}
		return n
	}
	if n := ticked(); n != 5 {
		t.Errorf("%d are ticked", n)
	}
	if s.Undo == nil {
		t.Error("the notice offers no way back")
	}
	if _, err := s.App.Undo(context.Background()); err != nil || ticked() != 4 {
		t.Errorf("after undo %d are ticked, %v", ticked(), err)
	}
}

// What loses its tick is shown before it does, with the reason.
func TestTheProposalTellsWhatItUnticks(t *testing.T) {
	s := newStage(t, "experiences", true, func(s *viewtest.Stage) {
		e := domain.Experience{Kind: domain.Work, Title: "Later work", Start: s.App.Today().AddDays(1), OnERAS: true, Meaningful: true}
		if err := s.App.Experiences.Save(context.Background(), &e); err != nil {
			t.Fatal(err)
		}
	})
	s.press(t, "Which would show most…")
	s.says(t, "No longer listed: 1", "No longer most meaningful: 1", "Later work", "begins on ", "unticked", "stay in your records")
}

func TestMatrix(t *testing.T) {
	s := newStage(t, "experiences", true)
	s.press(t, "Matrix of evidence…")
	s.says(t, "Mission or trait", "Letter", "Statement", "✓ ", "missing: ")
	test.AssertRendersToImage(t, "matrix.png", s.Window.Canvas())
}

// An eleventh experience is told with what to do, and stays.
func TestTooMany(t *testing.T) {
	s := newStage(t, "experiences", false, func(s *viewtest.Stage) {
		for range 11 {
			e := domain.Experience{Kind: domain.Work, Title: "Work", OnERAS: true, Description: strings.Repeat("x", 751)}
			if err := s.App.Experiences.Save(context.Background(), &e); err != nil {
				t.Fatal(err)
			}
		}
	})
	s.says(t, "11 of 10", "untick 1", "1 character too long", "too long")
}

func TestResearch(t *testing.T) {
	var shown []ui.Route
	s := newStage(t, "research", true, func(s *viewtest.Stage) { s.Host.Visit = func(r ui.Route) { shown = append(shown, r) } })
	s.says(t, "Support, never a substitute", "it counts once", "Central Valley", "Mentors", "Dr. Amrit Gill", "may speak for you")
	s.press(t, "Person")
	if len(shown) != 1 || shown[0].Tab != "people" || shown[0].Item == "" {
		t.Errorf("the link leads to %+v", shown)
	}
	empty := newStage(t, "research", false)
	empty.says(t, "Topics for a first project", "diabetes", "COPD", "Add a project")
}

func TestLanguagesAndStories(t *testing.T) {
	s := newStage(t, "languages", true)
	s.says(t, "For the application", "(used in clinical settings with patients in Guatemala and in the Fresno clinics)", "Story bank", "Told nowhere yet", "Failing Step 1", "Situation, action or result lacks")
	s.press(t, "Copy")
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.HasPrefix(got, "Spanish: native") {
		t.Errorf("%q is on the clipboard", got)
	}
	none := newStage(t, "languages", false)
	none.says(t, "Without Spanish", "nothing yet", "0 stories", "Add real situations")
}

// What is chosen in the columns reads as it should.
func TestColumns(t *testing.T) {
	s := newStage(t, "languages", true)
	d := works.New(s.Host, s.App)
	d.Reload()
	today := s.App.Today()
	var got []string
	for _, c := range d.Experiences().Columns {
		if c.Chip != nil {
			got = append(got, c.Chip(domain.Experience{}).Text, c.Chip(domain.Experience{Tags: domain.SetOf(domain.Rural)}).Text)
		}
	}
	for _, c := range d.Works().Columns {
		if c.Chip != nil {
			for _, st := range []domain.WorkStage{domain.StageUnknown, domain.StagePlanned, domain.StagePublished} {
				got = append(got, c.Chip(domain.ScholarlyWork{Stage: st}).Text)
			}
		}
	}
	for _, c := range d.Languages().Columns {
		if c.ID == "course" {
			got = append(got, c.Line(domain.Language{}).Text, c.Line(domain.Language{Course: "x", CourseStart: today}).Text, c.Line(domain.Language{Course: "x"}).Text)
		}
		if c.Chip != nil {
			got = append(got, c.Chip(domain.Language{}).Text)
		}
	}
	for _, c := range d.Stories().Columns {
		if c.ID == "used" {
			got = append(got, c.Chip(domain.Story{}).Text, c.Chip(domain.Story{Used: make([]domain.StoryUse, 4)}).Text)
		}
	}
	want := []string{
		"none", "1 trait", "", "", "not listed", "not listed", "not stated", "planned", "published", "–", "running", "to date", "not yet", "unused", "4 places",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
}
