package afterward_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/views/afterward"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func newTab(t *testing.T, sample bool) (*viewtest.Stage, *afterward.Tab) {
	t.Helper()
	s := viewtest.New(t, viewtest.TabWidth, viewtest.TabHeight)
	if sample {
		s.Sample(t)
	}
	return s, viewtest.Tab(t, s, afterward.New)
}

// Before a match the steps can be looked at, for the visa of the records.
func TestItCanBeLookedAt(t *testing.T) {
	s, tab := newTab(t, true)
	text := s.Text()
	for _, want := range []string{"To the first day, and back", "The way back", "Statement of Need", "First day", "1 Jul 2027", "not legal advice", "Good to know", "Check with the authority."} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "I-129") || !strings.Contains(tab.Status(), "not decided yet") || len(tab.Actions()) != 3 {
		t.Errorf("%q, %+v", tab.Status(), tab.Actions())
	}
	empty, none := newTab(t, false)
	if text := empty.Text(); !strings.Contains(text, "Sign the letter of acceptance") || !strings.Contains(text, "the steps of a visa are missing") {
		t.Errorf("without records:\n%s", text)
	}
	if !strings.Contains(none.Status(), "no visa is told") {
		t.Errorf("the head says %q", none.Status())
	}
	var to []ui.Route
	empty.Host.Visit = func(r ui.Route) { to = append(to, r) }
	again := viewtest.Tab(t, empty, afterward.New)
	empty.Press(t, "Tell it under About me")
	if len(to) != 1 || to[0] != (ui.Route{Page: ui.PageProfile, Tab: "about"}) || again.Place() != "" {
		t.Errorf("it leads to %v", to)
	}
}

// T turns the state of the chosen step, D says that it is done, N that it is not
// needed; nothing is added by N.
func TestKeys(t *testing.T) {
	s, tab := newTab(t, true)
	tab.Open("j1/statement-of-need")
	state := func() domain.Formality {
		t.Helper()
		f, err := s.App.Formality(t.Context(), 2027, "j1/statement-of-need")
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	for _, k := range []struct {
		key  string
		want domain.FormalityState
	}{{"t", domain.FormalityUnderWay}, {"d", domain.FormalityDone}, {"n", domain.FormalityNotNeeded}, {"t", domain.FormalityOpen}} {
		s.Type(k.key)
		if k.key == "d" { // before the match, which is asked about once
			s.Press(t, "It is so")
		}
		if f := state(); f.State != k.want {
			t.Errorf("%s makes it %q, not %q", k.key, f.State, k.want)
		}
		if s.Window.Canvas().Overlays().Top() != nil {
			t.Fatalf("%s opens a dialog: %s", k.key, s.Text())
		}
	}
	if _, err := s.App.Undo(t.Context()); err != nil || state().State != domain.FormalityNotNeeded {
		t.Errorf("undo: %+v, %v", state(), err)
	}
	s.Key(fyne.KeyReturn)
	if text := s.Text(); !strings.Contains(text, "Under way since") || !strings.Contains(text, "Done on") {
		t.Errorf("Enter does not open the step:\n%s", text)
	}
}

// A route leads to a step by its key.
func TestOpenAStep(t *testing.T) {
	s, tab := newTab(t, true)
	tab.Open("back/ties")
	if text := s.Text(); !strings.Contains(text, "these are the answer") {
		t.Errorf("the step of the way back is not shown:\n%s", text)
	}
	tab.Open("nothing like that")
}

// The head leads to the guides, and each guide to what it is about; the way in it
// is printed.
func TestTheGuides(t *testing.T) {
	s := viewtest.New(t, viewtest.TabWidth, viewtest.TabHeight).Sample(t)
	var to []ui.Route
	s.Host.Visit = func(r ui.Route) { to = append(to, r) }
	tab := viewtest.Tab(t, s, afterward.New)
	for _, g := range []struct {
		guide, says, way, page string
	}{
		{"Matched", "coordinator", "", ""},
		{"Not matched", "SOAP", "Go to SOAP", ui.PageSOAP},
		{"Partially matched", "SOAP", "Go to SOAP", ui.PageSOAP},
	} {
		tab.Actions()[0].Do()
		if text := s.Text(); !strings.Contains(text, "quiet hour") || !strings.Contains(text, "Not matched") {
			t.Errorf("the guides:\n%s", text)
		}
		s.Press(t, g.guide)
		if text := s.Text(); !strings.Contains(text, g.says) || !strings.Contains(text, "The message comes on Mon 15 Mar 2027") {
			t.Errorf("%s:\n%s", g.guide, text)
		}
		if g.way == "" {
			s.Press(t, "Close")
			continue
		}
		s.Press(t, g.way)
		if len(to) == 0 || to[len(to)-1].Page != g.page {
			t.Errorf("%s leads to %v", g.guide, to)
		}
	}
}

// After SOAP the guide for those who did not match leads on to what else there is.
func TestTheGuideAfterSOAP(t *testing.T) {
	s := viewtest.New(t, viewtest.TabWidth, viewtest.TabHeight)
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return time.Date(2027, time.April, 5, 12, 0, 0, 0, time.UTC) })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
	s.App = a
	s.Sample(t)
	var to []ui.Route
	s.Host.Visit = func(r ui.Route) { to = append(to, r) }
	tab := viewtest.Tab(t, s, afterward.New)
	tab.Actions()[0].Do()
	s.Press(t, "Not matched")
	s.Press(t, "Go to Strategy")
	if len(to) == 0 || to[len(to)-1].Page != ui.PageStrategy {
		t.Errorf("it leads to %v", to)
	}
}

// Of the questions of the brief only those that were changed become the
// applicant's, unless all are kept; where nothing was typed nothing is.
func TestTheBrief(t *testing.T) {
	questions := func(s *viewtest.Stage) []string {
		t.Helper()
		all, err := s.App.Seasons.List(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range all {
			if x.Year == s.App.Season() {
				return x.Questions
			}
		}
		return nil
	}
	for _, k := range []struct {
		name, press string
		typed       bool
		want        int
	}{{"nothing typed", "Print…", false, 0}, {"the first one changed", "Print…", true, 1}, {"all kept", "Keep as mine and print", false, 3}, {"cancelled", "Cancel", false, 0}} {
		s, tab := newTab(t, true)
		if err := s.App.SetQuestions(t.Context(), s.App.Season(), nil); err != nil {
			t.Fatal(err)
		}
		tab.Actions()[1].Do()
		if text := s.Text(); !strings.Contains(text, "Question 3") || !strings.Contains(text, "read it once before you give it away") || !strings.Contains(text, "proposed from your records") {
			t.Errorf("the brief:\n%s", text)
		}
		if k.typed {
			s.Type("Tell me: ")
		}
		s.Press(t, k.press)
		if got := questions(s); len(got) != k.want || k.typed && !strings.Contains(got[0], "Tell me: ") {
			t.Errorf("%s: %q", k.name, got)
		}
	}
}

// Another visa and another state are looked at in words; after a match the visa
// can be noted as agreed on, in one step that undo takes back.
func TestLookingAtIt(t *testing.T) {
	s, _ := newTab(t, true)
	find := func(label string) *ui.Select {
		t.Helper()
		for _, o := range viewtest.Seen(s.On()) {
			if x, ok := o.(*ui.Select); ok && strings.HasPrefix(x.Label, label) {
				return x
			}
		}
		t.Fatalf("no choice of %q", label)
		return nil
	}
	choose := func(label, word string) { find(label).SetSelected(word) }
	if got := find("Visa").Selected + ", " + find("State").Selected; got != "J-1 · by my records, not known · by my records" {
		t.Errorf("by the records: %q", got)
	}
	choose("Visa", "H-1B")
	if text := s.Text(); !strings.Contains(text, "I-129") || !strings.Contains(text, "$100,000") || strings.Contains(text, "Note that this visa is agreed") {
		t.Errorf("H-1B before a match:\n%s", text)
	}
	choose("State of training", "Another state")
	if text := s.Text(); find("State").Selected != "Another state" || strings.Contains(text, "NV") {
		t.Errorf("another state:\n%s", text)
	}
	choose("State of training", "Texas")
	if text := s.Text(); !strings.Contains(text, "permit of Texas") && !strings.Contains(text, "Physician-in-Training") {
		t.Errorf("Texas:\n%s", text)
	}
	if err := s.App.SaveSeason(t.Context(), func(x *domain.Season) { x.Outcome = domain.OutcomeMatched }, 2027); err != nil {
		t.Fatal(err)
	}
	s.Press(t, "Note that this visa is agreed")
	if len(s.Said) == 0 || !strings.Contains(s.Said[len(s.Said)-1], "H-1B") {
		t.Errorf("said %q", s.Said)
	}
	all, err := s.App.Formalities.List(t.Context())
	if err != nil || len(all) != 1 || all[0].State != domain.FormalityDone {
		t.Errorf("%+v, %v", all, err)
	}
}

// The head says where it stands, the cards lead to the wishes, a source is told,
// and the list is searched, as a place is kept only where something is noted.
func TestWays(t *testing.T) {
	s := viewtest.New(t, viewtest.TabWidth, viewtest.TabHeight).Sample(t)
	var to []ui.Route
	s.Host.Visit = func(r ui.Route) { to = append(to, r) }
	tab := viewtest.Tab(t, s, afterward.New)
	s.Press(t, "Change your wishes")
	if len(to) != 1 || to[0].Page != ui.PageProfile {
		t.Errorf("it leads to %v", to)
	}
	s.Press(t, "Source")
	if text := s.Text(); !strings.Contains(text, "Source: ") {
		t.Errorf("the source:\n%s", text)
	}
	s.Key(fyne.KeyEscape)
	tab.Search()
	s.Type("statement of")
	if text := s.Text(); !strings.Contains(text, "Statement of Need") || strings.Contains(text, "Sign the letter of acceptance") {
		t.Errorf("searched:\n%s", text)
	}
	if tab.Place() != "" {
		t.Errorf("a step of which nothing is noted is the place %q", tab.Place())
	}
	tab.Print()
	tab.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
}
