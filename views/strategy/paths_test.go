package strategy_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/strategy"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// pathsStage shows the tab of paths for the sample applicant.
func pathsStage(t *testing.T) (*viewtest.Stage, *strategy.Page, *[]ui.Route) {
	t.Helper()
	s, p, visited := stage(t)
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabPaths})
	p.Focus()
	return s, p, visited
}

// The best next step stands on top with its reason; beside the table stands what
// the chosen path does season by season, and what would turn the first step.
func TestPathsSayWhatToDo(t *testing.T) {
	s, p, visited := pathsStage(t)
	want(t, p, "BEST NEXT STEP", "season 2027", "by March 2030", "about equal", "whose cost is all told",
		"MATCHED BY MARCH", "SEASON BY SEASON", "check with", "Apply every season")
	if !strings.HasPrefix(p.Status(), "Seasons 2027 to 2030") {
		t.Errorf("the head says %q", p.Status())
	}
	s.Key(fyne.KeyEnd)
	want(t, p, "Solid: this path", "dashed: ")
	for link, word := range map[string]string{"What would turn it…": "the best next step", "What it rests on…": "Best under this model and these facts", "What can be done beside…": "Research post"} {
		for _, o := range viewtest.Seen(p.Body()) {
			if l, ok := o.(*ui.Button); ok && l.Text() == link {
				l.Tapped(nil)
			}
		}
		top := s.Window.Canvas().Overlays().Top()
		if top == nil || !strings.Contains(viewtest.Said(top), word) {
			t.Fatalf("%s does not say %q", link, word)
		}
		s.Key(fyne.KeyEscape)
	}
	for _, a := range p.Actions() {
		if a.Text == "Your estimates…" {
			a.Do()
		}
	}
	if n := len(*visited); n != 1 || (*visited)[0].Page != ui.PageSettings {
		t.Errorf("the estimates stand at %v", *visited)
	}
}

// A path of the applicant's own is kept, stands last, is told to be such, can be
// edited and deleted, by key.
func TestAPathOfYourOwn(t *testing.T) {
	s, p, _ := pathsStage(t)
	s.Type("o")
	if s.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("o opens nothing")
	}
	s.Type("My way")
	for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
		if b, ok := o.(*ui.Button); ok && b.Text() == "Save" {
			b.Tapped(nil)
		}
	}
	list, err := s.App.OwnPaths.List(t.Context())
	if err != nil || len(list) != 2 || list[1].Name != "My way" || len(list[1].Steps) != 4 {
		t.Fatalf("kept: %+v, %v", list, err)
	}
	p.Reload()
	want(t, p, "My way", "a path of your own")
	p.Focus()
	s.Key(fyne.KeyEnd)
	s.Type("e")
	if s.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("e opens nothing")
	}
	s.Key(fyne.KeyEscape)
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if list, _ := s.App.OwnPaths.List(t.Context()); len(list) != 1 || list[0].Name == "My way" {
		t.Errorf("it is still there: %+v", list)
	}
}

// All paths stand in one chart, and each says why it stands where it does.
func TestPathsBesideEachOther(t *testing.T) {
	s, p, _ := pathsStage(t)
	button(t, p, "All in one chart").Tapped(nil)
	top := s.Window.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no chart")
	}
	if got := viewtest.Said(top); !strings.Contains(got, "The paths beside each other") || !strings.Contains(got, "Chance to have matched, path by path") {
		t.Errorf("it says:\n%s", got)
	}
	s.Key(fyne.KeyEscape)
	p.Focus()
	s.Key(fyne.KeyDown)
	want(t, p, "It costs")
}

// Without records the tab says how to begin; while chances are hidden it says so.
func TestPathsEmptyAndQuiet(t *testing.T) {
	s := viewtest.New(t, 1040, 620)
	p := open(s)
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabPaths})
	want(t, p, "Paths begin with your records")
	s.Type("o")
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("a path can be made without records")
	}
	s, p, _ = pathsStage(t)
	ui.SetQuiet(s.Host, s.App, true)
	p.Reload()
	if got := said(p); strings.Contains(got, "BEST NEXT STEP") || len(p.Actions()) != 0 {
		t.Errorf("quietly it says:\n%s", got)
	}
}

// Who has matched needs no path.
func TestPathsAfterAMatch(t *testing.T) {
	s, p, _ := pathsStage(t)
	seasons, err := s.App.Seasons.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	season := domain.Season{Year: 2027}
	for _, x := range seasons {
		if x.Year == 2027 {
			season = x
		}
	}
	season.Outcome = domain.OutcomeMatched
	if err := s.App.Seasons.Save(t.Context(), &season); err != nil {
		t.Fatal(err)
	}
	p.Reload()
	want(t, p, "You have matched in season 2027")
}

// The paths are worked out beside everything else: the tab is there at once, and
// tells how far it is. Esc stops it until one asks again; leaving the tab stops it
// until one comes back. What was found is there at once.
func TestPathsGoOnBeside(t *testing.T) {
	s, _, _ := stage(t)
	var later []func()
	s.Host.Go = func(f func()) { later = append(later, f) }
	p := strategy.New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	for _, f := range later {
		f()
	}
	later = nil
	paths := ui.Route{Page: ui.PageStrategy, Tab: strategy.TabPaths}
	p.Open(paths)
	if want(t, p, "The paths are being worked out"); len(later) != 1 {
		t.Fatalf("%d searches", len(later))
	}
	p.Focus()
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	want(t, p, "The paths are not worked out")
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabSpecialties})
	p.Open(paths)
	want(t, p, "The paths are not worked out")
	button(t, p, "Work them out").Tapped(nil)
	p.Left()
	p.Focus()
	if want(t, p, "The paths are being worked out"); len(later) != 3 {
		t.Fatalf("%d searches", len(later))
	}
	for _, f := range later { // those that were given up change nothing
		f()
	}
	want(t, p, "BEST NEXT STEP")
	p.Left()
	p.Focus()
	again := strategy.New(s.Host, s.App)
	again.Open(paths)
	if want(t, again, "BEST NEXT STEP"); len(later) != 3 {
		t.Errorf("%d searches for what is known", len(later))
	}
}

// How the tab looks, and in the dark with large letters.
func TestPathsLook(t *testing.T) {
	for name, look := range map[string]struct {
		width, height float32
		look          theme.Look
	}{
		"paths": {1030, 820, theme.Look{}}, "paths_dark": {1030, 1240, theme.Look{Mode: theme.Dark, Text: theme.VeryLargeText}},
	} {
		s := viewtest.New(t, look.width, look.height).Sample(t)
		open(s).Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabPaths})
		if look.look != (theme.Look{}) {
			theme.Apply(fyne.CurrentApp(), look.look)
		}
		test.AssertRendersToImage(t, name+".png", s.Window.Canvas())
	}
}
