package strategy_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/strategy"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// goodOf opens the tab.
func goodOf(t *testing.T, s *viewtest.Stage) *strategy.Page {
	t.Helper()
	p := strategy.New(s.Host, s.App)
	s.Show(p.Body())
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabGood})
	p.Reload()
	return p
}

func wantSaid(t *testing.T, p *strategy.Page, words ...string) {
	t.Helper()
	got := said(p)
	for _, w := range words {
		if !strings.Contains(got, w) {
			t.Errorf("the page does not say %q:\n%s", w, got)
		}
	}
}

func TestHowGoodItIs(t *testing.T) {
	s := viewtest.New(t, 1030, 620).Sample(t)
	p := goodOf(t, s)
	wantSaid(t, p, "What makes your range", "with your saved list of", "Luck of the whole season", "smaller errors", "our judgement, with a wide error",
		"Match of 2026: ", "From ranked programs to a match", "Family Medicine", "5.8", "bound of 1", "The raw counts dip at 16", "at least 3,077 of 7,568")
	if !strings.Contains(p.Status(), "Second Look 2026.1") {
		t.Errorf("the head says %q", p.Status())
	}
	p.Focus()
	before := s.Window.Canvas().Capture()
	s.Key(fyne.KeyEnd)
	if viewtest.Same(before, s.Window.Canvas().Capture()) {
		t.Error("End does not scroll the page")
	}
}

// goes are the routes that a page has asked for.
func goes(s *viewtest.Stage) *[]ui.Route {
	var to []ui.Route
	s.Host.Visit = func(r ui.Route) { to = append(to, r) }
	return &to
}

func TestTheWayToFiguresAndSets(t *testing.T) {
	s := viewtest.New(t, 1030, 2400).Sample(t)
	to := goes(s)
	p := goodOf(t, s)
	for _, o := range viewtest.Seen(p.Body()) {
		if b, ok := o.(*ui.Button); ok && b.Text() == "Figure" {
			test.Tap(b)
			break
		}
	}
	p.Actions()[0].Do()
	if len(*to) != 2 || (*to)[0].Page != ui.PageSettings || !strings.HasPrefix((*to)[0].Item, "reference/") || (*to)[1].Tab != "references" {
		t.Errorf("%+v", *to)
	}
}

func TestAnotherSpecialtyIsDrawn(t *testing.T) {
	s := viewtest.New(t, 1030, 2400).Sample(t)
	p := goodOf(t, s)
	wantSaid(t, p, "Family Medicine: matched, by number of programs ranked")
	for _, o := range viewtest.Seen(p.Body()) {
		if c, ok := o.(*ui.Select); ok {
			c.SetSelected(domain.Psychiatry)
		}
	}
	wantSaid(t, p, "Psychiatry: matched, by number of programs ranked")
	p.Reload()
	wantSaid(t, p, "Psychiatry: matched, by number of programs ranked") // it stays
}

func TestOwnSeasonsAreCompared(t *testing.T) {
	s := viewtest.New(t, 1030, 2600).Sample(t)
	apps, err := s.App.Applications.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i, x := range apps[:60] {
		x.ID, x.Season, x.Events, x.Status = 0, 2024, nil, domain.Planned
		last := []domain.ApplicationStatus{domain.Rejected, domain.Invited, domain.Rejected, domain.Submitted, domain.Rejected}[i%5]
		x = x.With(domain.StatusEvent{Status: domain.Submitted}).With(domain.StatusEvent{Status: last})
		if err := s.App.Applications.Save(t.Context(), &x); err != nil {
			t.Fatal(err)
		}
	}
	p := goodOf(t, s)
	wantSaid(t, p, "In hindsight, not as said then", "Match of 2024: ", "Brier score", "Your own applications: invited, by the chance that is said", "Chance that is said", "without a noted answer are left out")
}

// Whatever key is pressed on a tab, with the keys on it or not: it is heard once
// and goes round no circle.
func TestEveryKeyIsHeardOnce(t *testing.T) {
	s := viewtest.New(t, 1030, 620).Sample(t)
	p := strategy.New(s.Host, s.App)
	s.Show(p.Body())
	s.Window.Canvas().SetOnTypedKey(p.TypedKey)
	for _, tab := range p.Tabs() {
		p.Open(ui.Route{Page: ui.PageStrategy, Tab: tab.Key})
		p.Reload()
		for _, focus := range []bool{false, true} {
			s.Window.Canvas().Unfocus()
			if focus {
				p.Focus()
			}
			s.Key(fyne.KeyEscape, fyne.KeyF7, fyne.KeyLeft, fyne.KeyDown, fyne.KeyEnd, fyne.KeyDelete)
		}
	}
}

// Past seasons are looked at beside everything else.
func TestPastSeasonsComeLater(t *testing.T) {
	s := viewtest.New(t, 1040, 620).Sample(t)
	var later []func()
	s.Host.Go = func(f func()) { later = append(later, f) }
	p := strategy.New(s.Host, s.App)
	s.Show(p.Body())
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabGood})
	if want(t, p, "What makes your range"); len(later) != 1 {
		t.Fatalf("%d looks", len(later))
	}
	has := func(text string) bool { return strings.Contains(said(p), text) }
	if !has("Your past seasons are being looked at") {
		t.Error("it does not say that they come")
	}
	if later[0](); has("are being looked at") || !has("Brier") {
		t.Error("they have not come")
	}
}
