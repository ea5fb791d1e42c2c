package interviews_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/ui"
)

// paste opens the dialog and reads a mail.
func (s *stage) paste(t *testing.T, mail string) {
	t.Helper()
	s.page.Open(ui.Route{Page: ui.PageInterviews, Tab: "calendar"})
	s.Host.Window.Canvas().Unfocus()
	s.page.TypedRune('n')
	s.typeInto(t, "The mail", mail)
	s.press(t, "Read it")
}

// kept are the invitations.
func (s *stage) kept(t *testing.T) []domain.Invitation {
	t.Helper()
	list, err := s.App.Invitations.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// The head of a mail tells when it came, unless the user says it himself.
func TestWhenAPastedMailCame(t *testing.T) {
	const text = "Sent: Friday, November 20, 2026 3:04 PM\n\nKern Medical Center, Bakersfield, Internal Medicine: December 17, 2026 at 9 AM PST. Reply within 48 hours."
	for typed, want := range map[string]string{"": "2026-11-20 15:04 " + warsaw, "2026-11-19 10:00": "2026-11-19 10:00 " + warsaw} {
		s := newStage(t, 1016, 720, nil)
		s.keep(t, s.App.Applications.Save(t.Context(), &domain.Application{Program: sample.KernInternal, Season: 2027, Status: domain.Planned}))
		s.Type("n")
		s.typeInto(t, "The mail", text)
		if typed != "" {
			s.typeInto(t, "It came", typed)
		}
		s.press(t, "Read it")
		s.press(t, "Save")
		list := s.kept(t)
		if len(list) != 1 || list[0].Received != at(t, want) {
			t.Errorf("typed %q: %+v", typed, list)
			continue
		}
		if by := list[0].AnswerBy; by.Day != list[0].Received.Day.AddDays(2) {
			t.Errorf("typed %q: it is to be answered by %v", typed, by)
		}
	}
}

// A mail whose reading is left with Esc is offered again, until it is kept.
func TestAPastedMailIsNotLost(t *testing.T) {
	const text = "Kern Medical Center, Bakersfield, Internal Medicine: December 17, 2026 at 9 AM PST."
	s := newStage(t, 1016, 720, nil)
	s.keep(t, s.App.Applications.Save(t.Context(), &domain.Application{Program: sample.KernInternal, Season: 2027, Status: domain.Planned}))
	s.paste(t, text)
	s.says(t, "Is this right?")
	s.press(t, "Cancel")
	s.Type("n")
	s.says(t, "was not kept, so it is still here", "December 17, 2026 at 9 AM")
	s.press(t, "Read it")
	s.press(t, "Save")
	if list := s.kept(t); len(list) != 1 || list[0].Text != text {
		t.Fatalf("%+v", list)
	}
	s.Type("n")
	s.says(t, "Paste the mail.")
}

// A program that is not clear has to be chosen; without a zone that of the
// program is proposed, and said.
func TestWhatIsNotClearIsAsked(t *testing.T) {
	s := newStage(t, 1016, 720, nil)
	s.paste(t, "St. Agnes Medical Center, Fresno, invites you on December 17, 2026 at 9:00 AM or 12/9 at 8:00 AM.")
	s.says(t, "programs fit the mail: choose one", "The mail tells no time zone", "month first as in the United States", "No deadline was found.")
	s.press(t, "Save")
	s.says(t, "is required")
	if list := s.kept(t); len(list) != 0 {
		t.Errorf("%+v", list)
	}
}

// A mail about nothing that is known, social events and spans are told and not
// taken for interviews.
func TestWhatIsNoInterviewIsTold(t *testing.T) {
	s := newStage(t, 1016, 720, nil)
	s.paste(t, "Virtual social with residents: December 13, 2026 at 6:00 PM EST.\n\nWe interview between December 1, 2026 and January 20, 2027. See https://example.org/x")
	s.says(t, "No program of the list or catalog was found in the mail", "Not taken as an interview: Sun 13 Dec 2026, 18:00 ET", "Days from 1 Dec 2026 to 20 Jan 2027 are offered", "Link: https://example.org/x")
}

// Who has no mail types the invitation in.
func TestAnInvitationIsTypedIn(t *testing.T) {
	s := newStage(t, 1016, 720, nil)
	s.Type("n")
	s.press(t, "Type it in")
	s.says(t, "Times that are offered", "Answer by")
	s.typeInto(t, "Times that are offered", "2026-12-15 08:30 PT held")
	s.press(t, "Save")
	s.says(t, "is required")
	s.Key(fyne.KeyEscape)
	s.says(t, "Leave without saving?")
	s.press(t, "Leave it")
	if s.Host.Window.Canvas().Overlays().Top() != nil || len(s.kept(t)) != 0 {
		t.Error("it does not close, or was kept")
	}
}

// What was changed in a reply stays when another kind is chosen, and closing it
// asks first.
func TestAReplyThatWasChanged(t *testing.T) {
	s := newStage(t, 1016, 720, season(t))
	s.Type("r")
	s.typeInto(t, "The mail", "My own words")
	s.press(t, "Cancel")
	s.says(t, "Leave without saving?")
	s.press(t, "Stay")
	s.press(t, "Copy")
	if got := fyne.CurrentApp().Clipboard().Content(); got != "My own words" {
		t.Errorf("%q", got)
	}
	s.press(t, "Cancel")
	s.press(t, "Leave it")
	if !s.kept(t)[0].Open() {
		t.Error("copying notes an answer")
	}
}

// A window of days that cannot be is told beside its field; one without a free
// day says what to do.
func TestFreeDaysThatCannotBe(t *testing.T) {
	s := newStage(t, 1016, 720, season(t))
	s.Type("f")
	s.typeInto(t, "To", "2026-11-01")
	s.press(t, "Find")
	s.says(t, "must lie in the year after the first day")
	s.typeInto(t, "From", "2026-12-05")
	s.typeInto(t, "To", "2026-12-06")
	s.press(t, "Find")
	s.says(t, "No day is free", "Try other days")
}

// Answers, thanks and the score sheet stand on the same page.
func TestTheOtherTabs(t *testing.T) {
	s := newStage(t, 1016, 720, season(t))
	var tabs []string
	for _, x := range s.page.Tabs() {
		tabs = append(tabs, x.Text)
	}
	if got := strings.Join(tabs, ", "); got != "Calendar, Invitations, Interviews, Answers, Thanks and letters" {
		t.Errorf("%s", got)
	}
	for _, key := range []string{"answers", "correspondence", "calendar"} {
		if s.open(key); s.page.Place().Tab != key {
			t.Errorf("%s leads to %+v", key, s.page.Place())
		}
	}
	if s.page.Unsaved() {
		t.Error("something is typed that nobody has typed")
	}
	s.page.Open(ui.Route{Page: ui.PageInterviews, Tab: "interviews", Item: "2"})
	s.says(t, "Score sheet…", "Day sheet…")
	if strings.Contains(s.words(), "It is done") {
		t.Error("what is done can be done again")
	}
}
