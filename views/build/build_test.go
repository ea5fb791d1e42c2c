package build_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/build"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

const season = 2027

// stage is a window with a builder for the sample applicant.
func stage(t *testing.T) (*viewtest.Stage, *build.Builder) {
	t.Helper()
	s := viewtest.New(t, 1280, 720).Sample(t)
	s.Show(ui.Space(1))
	s.Host.Undo = func() {
		if _, err := s.App.Undo(context.Background()); err != nil {
			t.Errorf("undo: %v", err)
		}
	}
	return s, build.New(s.Host, s.App, func() *app.Ranking { return ranking(t, s) })
}

func ranking(t *testing.T, s *viewtest.Stage) *app.Ranking {
	t.Helper()
	r, err := s.App.Rank(context.Background(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// panel are the texts and buttons of the panel that is open.
func panel(s *viewtest.Stage) (said string, buttons map[string]*ui.Button, budget *ui.Entry) {
	buttons = map[string]*ui.Button{}
	top := s.Window.Canvas().Overlays().Top()
	if top == nil {
		return "", buttons, nil
	}
	for _, o := range test.LaidOutObjects(top) {
		switch o := o.(type) {
		case *ui.Text:
			said += o.Text() + "\n"
		case *ui.Chip:
			said += o.AccessibilityLabel() + "\n"
		case *ui.Button:
			buttons[o.Text()] = o
		case *ui.Entry:
			budget = o
		}
	}
	return said, buttons, budget
}

func wants(t *testing.T, s *viewtest.Stage, words ...string) {
	t.Helper()
	said, _, _ := panel(s)
	for _, w := range words {
		if !strings.Contains(said, w) {
			t.Errorf("the panel does not say %q:\n%s", w, said)
		}
	}
}

func press(t *testing.T, s *viewtest.Stage, name string) {
	t.Helper()
	_, buttons, _ := panel(s)
	if buttons[name] == nil {
		t.Fatalf("there is no button %q among %v", name, buttons)
	}
	test.Tap(buttons[name])
}

// find asks for the best list for a budget.
func find(t *testing.T, s *viewtest.Stage, b *build.Builder, budget string) {
	t.Helper()
	b.Ask()
	_, _, entry := panel(s)
	entry.SetText(budget)
	s.Key(fyne.KeyReturn)
}

func TestABudgetThatIsNoneIsAskedForAgain(t *testing.T) {
	s, b := stage(t)
	find(t, s, b, "plenty")
	wants(t, s, "Build my list", "Budget for application fees must be an amount in dollars")
	_, _, entry := panel(s)
	entry.SetText("500")
	s.Key(fyne.KeyReturn)
	wants(t, s, "The best list for $500", "Chance to match: ", "%)", "Your saved list: ")
	press(t, s, "Another budget…")
	if _, _, entry := panel(s); entry.Text != "500" {
		t.Errorf("it is asked for with %q", entry.Text)
	}
	s.Key(fyne.KeyEscape)
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not close the panel")
	}
}

// The budget is that of the wishes each time, whatever was tried out before.
func TestTheBudgetOfTheWishesIsProposed(t *testing.T) {
	s, b := stage(t)
	find(t, s, b, "500")
	s.Key(fyne.KeyEscape)
	if err := s.App.SetBudget(context.Background(), 400_000); err != nil {
		t.Fatal(err)
	}
	b.Ask()
	_, _, entry := panel(s)
	if entry.Text != "4,000" {
		t.Errorf("%q is proposed, and the budget is 4,000", entry.Text)
	}
	entry.SetText("")
	s.Key(fyne.KeyReturn)
	wants(t, s, "Budget for application fees is required")
	entry.SetText("300")
	s.Key(fyne.KeyEscape)
	wants(t, s, "Leave without saving?")
}

func TestNothingIsBuiltForNobodyAndForNoMoney(t *testing.T) {
	s, b := stage(t)
	build.New(s.Host, s.App, func() *app.Ranking { return nil }).Ask()
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Fatal("a list is built for nobody")
	}
	find(t, s, b, "5")
	wants(t, s, "0 programs in all")
	_, buttons, _ := panel(s)
	if buttons["Save as my list"] != nil || buttons["Close"] == nil {
		t.Errorf("an empty list has the buttons %v", buttons)
	}
}

func TestPinsAndBansAreToldAndTheListIsKept(t *testing.T) {
	s, b := stage(t)
	for i, kind := range []domain.MarkKind{domain.Pin, domain.Ban} {
		key := []string{sample.UnlvInternal, sample.KernInternal}[i]
		r := ranking(t, s)
		for i := range r.Rows {
			if row := &r.Rows[i]; row.Program.Key == key {
				build.Mark(s.Host, s.App, row, season, kind)
			}
		}
	}
	find(t, s, b, "330")
	wants(t, s, "Pinned but not on the list, for it is closed to you", "banned it: 1 program", "1 wasted", "30 programs in all")
	before := listed(t, s)
	went := ui.Route{}
	s.Host.Visit = func(r ui.Route) { went = r }
	b = build.New(s.Host, s.App, func() *app.Ranking { return ranking(t, s) })
	s.Key(fyne.KeyEscape)
	find(t, s, b, "330")
	press(t, s, "Save as my list")
	if went != (ui.Route{Page: ui.PageList, Tab: build.Built}) {
		t.Errorf("the window goes to %v", went)
	}
	if n := listed(t, s); n != 30 || !strings.Contains(s.Said[len(s.Said)-1], "30 programs are on your list") {
		t.Fatalf("%d programs are on the list; told %q", n, s.Said)
	}
	s.Undo()
	if n := listed(t, s); n != before {
		t.Errorf("after undo %d programs are on the list, not %d", n, before)
	}
}

func listed(t *testing.T, s *viewtest.Stage) int {
	t.Helper()
	apps, err := s.App.SavedList(context.Background(), season)
	if err != nil {
		t.Fatal(err)
	}
	return len(apps)
}

func TestMarkTwiceTakesItAway(t *testing.T) {
	s, _ := stage(t)
	row := &ranking(t, s).Rows[0]
	build.Mark(s.Host, s.App, row, season, domain.Pin)
	row = &ranking(t, s).Rows[0]
	if row.Mark != domain.Pin {
		t.Fatalf("it is marked %v", row.Mark)
	}
	build.Mark(s.Host, s.App, row, season, domain.Pin)
	if row = &ranking(t, s).Rows[0]; row.Mark != domain.MarkUnknown || !strings.HasPrefix(s.Said[1], "No longer marked: ") {
		t.Errorf("it is marked %v; told %q", row.Mark, s.Said)
	}
	build.Mark(s.Host, s.App, row, 12, domain.Pin)
	wants(t, s, "The program was not marked.", "year of the Match")
}

func TestWhatIsSentStaysAndIsTold(t *testing.T) {
	s, b := stage(t)
	apps, err := s.App.SavedList(context.Background(), season)
	if err != nil {
		t.Fatal(err)
	}
	for i := range apps[:2] {
		apps[i] = apps[i].With(domain.StatusEvent{Status: domain.Submitted, Date: s.App.Today()})
		if err := s.App.Applications.Save(context.Background(), &apps[i]); err != nil {
			t.Fatal(err)
		}
	}
	find(t, s, b, "330")
	wants(t, s, "2 applications that are sent stay.", "30 programs in all", "Paid already, for what is sent\n$22", "budget is for the whole season")
}
