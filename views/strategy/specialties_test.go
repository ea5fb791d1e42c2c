package strategy_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/strategy"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// specialties shows the tab; routes gathers the places that it leads to.
func specialties(t *testing.T, width, height float32) (s *viewtest.Stage, p *strategy.Page, routes *[]ui.Route) {
	t.Helper()
	s = viewtest.New(t, width, height).Sample(t)
	routes = &[]ui.Route{}
	s.Host.Visit = func(r ui.Route) { *routes = append(*routes, r) }
	p = strategy.New(s.Host, s.App)
	s.Show(p.Body())
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabSpecialties})
	p.Focus()
	return s, p, routes
}

func table(t *testing.T, p *strategy.Page) *ui.Table {
	t.Helper()
	for _, o := range viewtest.Seen(p.Body()) {
		if x, ok := o.(*ui.Table); ok {
			return x
		}
	}
	t.Fatal("there is no table")
	return nil
}

// The sample applicant is told where she is particularly open, why, what is
// valued there, and where the rule stands.
func TestSpecialtiesOfTheSample(t *testing.T) {
	s, p, routes := specialties(t, 1030, 620)
	if got := p.Status(); got != "Particularly open to you: Family Medicine and Psychiatry · chances by Second Look 2026.1" {
		t.Errorf("the head says %q", got)
	}
	got := said(p)
	for _, want := range []string{"Family Medicine", "failed attempt at Step 1", "no record of yours shows it", "Spanish", "Your best chance", "interviews to expect of its 20 best applications", "THE RULE"} {
		if !strings.Contains(got, want) {
			t.Errorf("the page does not say %q; it says:\n%s", want, got)
		}
	}
	s.Key(fyne.KeyReturn)
	s.Key(fyne.KeyEnd)
	if got := said(p); !strings.Contains(got, "The catalog holds none") {
		t.Errorf("the last one:\n%s", got)
	}
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabSpecialties, Item: "Transitional Year"})
	if got := said(p); !strings.Contains(got, "Transitional Year") || !strings.Contains(got, "never a full path") {
		t.Errorf("a bridge:\n%s", got)
	}
	if n := len(*routes); n == 0 || (*routes)[n-1] != (ui.Route{Page: ui.PagePrograms, Tab: "specialty", Item: "Family Medicine"}) {
		t.Errorf("Enter leads to %+v", *routes)
	}
	if place := p.Place(); place.Item != "Transitional Year" || place.Tab != strategy.TabSpecialties {
		t.Errorf("the page stands at %+v", place)
	}
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabSpecialties, Item: "Pediatrics"})
	if got := said(p); !strings.Contains(got, "scores weigh in full") {
		t.Errorf("Pediatrics:\n%s", got)
	}
}

// Every column sorts both ways and keeps the selection; keys that the table does
// not know end there.
func TestSpecialtiesSort(t *testing.T) {
	s, p, _ := specialties(t, 1400, 620)
	x := table(t, p)
	x.Select(2)
	chosen := p.Place().Item
	for _, digit := range "112233445566" {
		s.Type(string(digit))
		if got := p.Place().Item; got != chosen {
			t.Fatalf("after %c %q is selected, not %q", digit, got, chosen)
		}
	}
	for _, key := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyF5, fyne.KeyLeft} {
		s.Key(key)
		p.TypedKey(&fyne.KeyEvent{Name: key})
	}
	s.Window.Canvas().Unfocus()
	p.TypedRune('1') // by name
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if got := p.Place().Item; got != "Anesthesiology" {
		t.Errorf("the first by name is %q", got)
	}
}

// Where it is narrow the panel folds away.
func TestSpecialtiesFold(t *testing.T) {
	_, p, _ := specialties(t, 700, 500)
	if got := said(p); strings.Contains(got, "THE RULE") {
		t.Errorf("the panel is there:\n%s", got)
	}
	p.TypedRune('w')
	if got := said(p); !strings.Contains(got, "THE RULE") {
		t.Errorf("the panel is not there:\n%s", got)
	}
}

// The page begins with a specialty that the applicant wishes for.
func TestSpecialtiesBeginWithAWish(t *testing.T) {
	s := viewtest.New(t, 1030, 620).Sample(t)
	all, err := s.App.Applicants.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all[0].Wishes.Specialties = []string{"Pediatrics"}
	if err := s.App.Applicants.Save(t.Context(), &all[0]); err != nil {
		t.Fatal(err)
	}
	p := strategy.New(s.Host, s.App)
	s.Show(p.Body())
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabSpecialties})
	if got := p.Place().Item; got != "Pediatrics" {
		t.Errorf("it begins with %q", got)
	}
}
