package profile_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/ui"
)

// refusing is a program that refuses contact outside the application service.
const refusing = "ca-fresno-st-agnes-medical-center-fresno-internal-medicine"

// messages are those that are kept.
func (s stage) messages(t *testing.T) []domain.Outreach {
	t.Helper()
	all, err := s.App.Outreaches.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// A message goes from planned to sent to answered by one key each, and undo
// takes each back.
func TestAMessageIsSentAndAnsweredByKeys(t *testing.T) {
	s := newStage(t, 1016, 700, false).open("outreach")
	s.says(t, "Keep whom you write to")
	s.Type("n")
	s.fill(t, []answer{{"Person", "Dr. Maya Lee"}, {"What for", "Rotation"}, {"By", "E-mail"}, {"Institution", "Clinic"}})
	s.press(t, "Save")
	s.Type("s")
	if m := s.messages(t); len(m) != 1 || m[0].Sent != s.App.Today() || s.Said[len(s.Said)-1] != "Sent today: Dr. Maya Lee" {
		t.Fatalf("%+v, %q", m, s.Said)
	}
	s.Type("a")
	if m := s.messages(t); m[0].Replied != s.App.Today() {
		t.Errorf("answered: %+v", m[0])
	}
	s.says(t, "Sent again today")
	if strings.Contains(s.words(), "Answered today\n") {
		t.Error("what is answered can be answered again")
	}
	if _, err := s.App.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if m := s.messages(t); !m[0].Replied.IsZero() {
		t.Errorf("taken back: %+v", m[0])
	}
	s.press(t, "Sent again today")
	if m := s.messages(t); len(m) != 2 {
		t.Errorf("sent again: %+v", m)
	}
}

// Who would write to a program that refuses contact is asked first (A3).
func TestARefusedMessageIsAskedAbout(t *testing.T) {
	s := newStage(t, 1016, 700, false)
	if err := s.App.Outreaches.Save(t.Context(), &domain.Outreach{Person: "Dr. Oz", Program: refusing}); err != nil {
		t.Fatal(err)
	}
	s.open("outreach")
	s.says(t, "refuses contact")
	s.says(t, "Do not write")
	s.press(t, "Sent today")
	s.says(t, "It refuses contact")
	s.Key(fyne.KeyReturn) // stay
	if m := s.messages(t); !m[0].Sent.IsZero() {
		t.Fatal("it was noted although the answer was to stay")
	}
	s.press(t, "Sent today")
	s.press(t, "Note it as sent")
	if m := s.messages(t); m[0].Sent != s.App.Today() {
		t.Errorf("%+v", m)
	}
}

// A message begins at the person, and the address is copied.
func TestAMessageBeginsAtThePerson(t *testing.T) {
	s := newStage(t, 1016, 700, true).open("people")
	s.says(t, "What leads to Dr. Amrit Gill")
	s.Type("c")
	if got := fyne.CurrentApp().Clipboard().Content(); got != "amrit.gill@example.org" {
		t.Errorf("copied %q", got)
	}
	before := len(s.messages(t))
	s.Type("m")
	s.says(t, "A message to Dr. Amrit Gill")
	s.press(t, "Save")
	all := s.messages(t)
	if len(all) != before+1 || s.page.Place().Tab != "outreach" {
		t.Fatalf("%d messages, was %d, at %v", len(all), before, s.page.Place())
	}
	for _, o := range all {
		if o.Sent.IsZero() && (o.Person != "Dr. Amrit Gill" || o.Program == "" || o.Institution == "") {
			t.Errorf("%+v", o)
		}
	}
	s.page.Open(ui.Route{Page: ui.PageProfile, Tab: "outreach", Item: "1"})
	if got := s.page.Place().Item; got != "1" {
		t.Errorf("it stands at %q", got)
	}
}
