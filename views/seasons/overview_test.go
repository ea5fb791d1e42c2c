package seasons_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

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
	for _, want := range []string{"this season", "Season 2026", "put away", "42 applications", "Would have been said:", "to match", "Its sending, worked out on", "Step 2 CK and the certificate were there", "Say how it went"} {
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

// Enter leads through the three steps, and the season is put away; undo brings
// it back.
func TestTheNextSeasonIsOpenedInThreeSteps(t *testing.T) {
	s, p := page(t)
	p.Parts.TypedRune('o')
	for _, want := range []string{"1 of 3: What goes on", "2 of 3: What begins anew", "3 of 3: What is kept as it was"} {
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
