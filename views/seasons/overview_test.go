package seasons_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/seasons"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// page is the page of the sample's seasons.
func page(t *testing.T) (*viewtest.Stage, *seasons.Page) {
	t.Helper()
	s := viewtest.New(t, 1280, 1400).Sample(t)
	p := seasons.New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	s.App.OnChange(p.Reload)
	return s, p
}

func TestEachCardSaysWhatIsKept(t *testing.T) {
	s, p := page(t)
	said := viewtest.Said(p.Body())
	for _, want := range []string{"this season", "Season 2026", "put away", "42 applications", "Would have been said:", "to match", "Worked out on 22 Nov 2026, as far as the records are dated: its sending on", "Step 2 CK and the certificate were there", "Questions for an adviser…", "Change what you say of it"} {
		if !strings.Contains(said, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	ui.SetQuiet(s.Host, s.App, true)
	p.Reload()
	if strings.Contains(viewtest.Said(p.Body()), "have been said:") {
		t.Error("quiet mode shows what was said of a season")
	}
}

// press presses a button over the page.
func press(t *testing.T, s *viewtest.Stage, text string) {
	t.Helper()
	for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
		if b, ok := o.(*ui.Button); ok && b.Text() == text {
			b.Tapped(nil)
			return
		}
	}
	t.Fatalf("there is no %q in\n%s", text, viewtest.Said(s.Window.Canvas().Overlays().Top()))
}

// While a season is running, Enter leaves it as it is; what is still open is named.
func TestARunningSeasonIsNotPutAwayByEnter(t *testing.T) {
	s, p := page(t)
	p.Parts.TypedRune('o')
	said := viewtest.Said(s.Window.Canvas().Overlays().Top())
	for _, want := range []string{"still running", "Still open", "Invitation of", "Not now"} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q but\n%s", want, said)
		}
	}
	if s.Key(fyne.KeyReturn); s.Window.Canvas().Overlays().Top() != nil || s.App.Season() != 2027 {
		t.Error("Enter goes on")
	}
}

// What a season came to is asked for in its last step and kept with it.
func TestHowItEndedIsAsked(t *testing.T) {
	s, p := page(t)
	p.Parts.TypedRune('o')
	press(t, s, "Next")
	press(t, s, "Next")
	for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
		if x, ok := o.(*ui.Select); ok {
			x.OnChanged("Withdrawn")
		}
	}
	s.Key(fyne.KeyReturn)
	all, err := s.App.Seasons.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range all {
		if x.Year == 2027 && x.Outcome != domain.OutcomeWithdrawn {
			t.Errorf("season 2027 ended %v", x.Outcome)
		}
	}
}

// An answer that comes late is noted from the card of its season.
func TestALateAnswer(t *testing.T) {
	s, p := page(t)
	var links []*ui.Button
	for _, o := range viewtest.Seen(p.Body()) {
		if b, ok := o.(*ui.Button); ok && b.Text() == "Note a late answer…" {
			links = append(links, b)
		}
	}
	if len(links) == 0 {
		t.Fatal("no season has an answer to come")
	}
	before := silent(t, s)
	links[0].Tapped(nil)
	if press(t, s, "Save"); !strings.Contains(viewtest.Said(s.Window.Canvas().Overlays().Top()), "one that has not answered yet") {
		t.Error("an answer of no program is kept")
	}
	s.Type("Stockton")
	s.Key(fyne.KeyReturn)
	if press(t, s, "Save"); silent(t, s) != before-1 {
		t.Errorf("%d have not answered, before %d: %v", silent(t, s), before, s.Said)
	}
}

// A season that was put away is opened again on purpose, and says why.
func TestASeasonIsCorrected(t *testing.T) {
	s, p := page(t)
	for _, o := range viewtest.Seen(p.Body()) {
		if b, ok := o.(*ui.Button); ok && b.Text() == "Correct it…" {
			b.Tapped(nil)
			break
		}
	}
	if press(t, s, "Open it again"); !strings.Contains(viewtest.Said(s.Window.Canvas().Overlays().Top()), "is required") {
		t.Error("it is opened for no reason")
	}
	s.Type("one was never sent")
	press(t, s, "Open it again")
	if said := viewtest.Said(p.Body()); !strings.Contains(said, "to correct it: one was never sent") || !strings.Contains(said, "Put away…") {
		t.Errorf("it says %q", said)
	}
}

// silent counts the applications of past seasons without an answer.
func silent(t *testing.T, s *viewtest.Stage) (n int) {
	t.Helper()
	years, err := s.App.Years(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	for _, y := range years {
		if y.Past {
			n += len(y.Silent)
		}
	}
	return n
}

// Enter leads through the steps, and the season is put away; undo brings it back.
func TestTheNextSeasonIsOpenedInThreeSteps(t *testing.T) {
	s, p := page(t)
	p.Parts.TypedRune('o')
	if said := viewtest.Said(s.Window.Canvas().Overlays().Top()); !strings.Contains(said, "1 of 3: What goes on") {
		t.Fatalf("it says %q", said)
	}
	press(t, s, "Next")
	for _, want := range []string{"2 of 3: What begins anew", "3 of 3: What is kept as it was"} {
		if said := viewtest.Said(s.Window.Canvas().Overlays().Top()); !strings.Contains(said, want) {
			t.Fatalf("it says %q, want %q", said, want)
		}
		if s.App.Season() != 2027 {
			t.Fatal("it is done before its last step")
		}
		s.Key(fyne.KeyReturn)
	}
	if s.App.Season() != 2028 || len(s.Said) == 0 || !strings.Contains(s.Said[len(s.Said)-1], "Season 2027 is put away, season 2028 is open") {
		t.Errorf("season %d, %v", s.App.Season(), s.Said)
	}
	if _, err := s.App.Undo(t.Context()); err != nil || s.App.Season() != 2027 {
		t.Errorf("after undo it is season %d, %v", s.App.Season(), err)
	}
	p.Parts.TypedRune('o')
	s.Key(fyne.KeyEscape)
	if s.Window.Canvas().Overlays().Top() != nil || s.App.Season() != 2027 {
		t.Error("Esc does not leave it")
	}
}

// What was not frozen can be, in hindsight.
func TestASeasonThatIsNotFrozen(t *testing.T) {
	s, p := page(t)
	a := domain.Application{Program: "ca-fresno-st-agnes-medical-center-fresno-family-medicine", Season: 2023, Status: domain.Rejected}
	if err := s.App.Applications.Save(t.Context(), &a); err != nil {
		t.Fatal(err)
	}
	if said := viewtest.Said(p.Body()); !strings.Contains(said, "Freeze now") || !strings.Contains(said, "Not frozen") {
		t.Fatalf("it says %q", said)
	}
	for _, o := range viewtest.Seen(p.Body()) {
		if b, ok := o.(*ui.Button); ok && b.Text() == "Freeze now" {
			b.Do()
			break
		}
	}
	if said := viewtest.Said(p.Body()); strings.Contains(said, "Freeze now") {
		t.Error("it is still to be frozen")
	}
}

// An earlier season can be noted from where all seasons stand; the panel opens
// beside the others.
func TestAnEarlierSeasonIsNotedFromTheSeasons(t *testing.T) {
	s := viewtest.New(t, 1280, 1400).Sample(t)
	var p *seasons.Page
	s.Host.Visit = func(r ui.Route) { p.Open(r) }
	p = seasons.New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	for _, a := range p.Actions() {
		if a.Text == "Note an earlier season…" {
			a.Do()
			if said := viewtest.Said(s.Window.Canvas().Overlays().Top()); !strings.Contains(said, "An earlier season") || p.Place().Tab != "compare" {
				t.Errorf("on the tab %q it says %q", p.Place().Tab, said)
			}
			return
		}
	}
	t.Error("the tab does not offer it")
}
