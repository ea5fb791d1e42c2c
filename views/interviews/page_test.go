package interviews_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/interviews"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A stage is a window with the page in it.
type stage struct {
	*viewtest.Stage
	page *interviews.Page
}

const pacific, warsaw = "America/Los_Angeles", "Europe/Warsaw"

func at(t *testing.T, s string) domain.At {
	t.Helper()
	a, err := domain.ParseAt(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// newStage shows the page with the records of an applicant in Warsaw.
func newStage(t *testing.T, width, height float32, fill func(*stage)) *stage {
	t.Helper()
	s := &stage{Stage: viewtest.New(t, width, height)}
	s.keep(t, s.App.Applicants.Save(t.Context(), &domain.Applicant{Name: "L. Herrera", Zone: warsaw}))
	if fill != nil {
		fill(s)
	}
	s.page = interviews.New(s.Host, s.App)
	stop := s.App.OnChange(s.page.Reload)
	t.Cleanup(stop)
	s.page.Reload()
	s.Show(s.page.Body())
	c := s.Host.Window.Canvas()
	c.SetOnTypedRune(s.page.TypedRune)
	c.SetOnTypedKey(s.page.TypedKey)
	s.page.Focus()
	return s
}

func (s *stage) keep(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// season keeps an interview that is booked, one that is done, and two open
// invitations.
func season(t *testing.T) func(*stage) {
	return func(s *stage) {
		ctx := t.Context()
		for _, x := range []domain.Interview{
			{Program: sample.KernInternal, Season: 2027, Format: domain.ByVideo, Start: at(t, "2026-12-07 08:30 "+pacific), Minutes: 240},
			{Program: sample.VisaliaFamily, Season: 2027, Format: domain.ByVideo, Start: at(t, "2026-11-18 08:00 "+pacific), Minutes: 240, State: domain.InterviewDone},
		} {
			s.keep(t, s.App.Interviews.Save(ctx, &x))
		}
		for _, i := range []domain.Invitation{
			{Program: sample.UnlvInternal, Season: 2027, Received: at(t, "2026-11-22 09:50 "+warsaw), AnswerBy: at(t, "2026-11-24 17:00 "+pacific), Minutes: 240, Offers: []domain.Offer{
				{Start: at(t, "2026-12-07 09:00 "+pacific), Held: true}, {Start: at(t, "2026-12-16 08:30 "+pacific), Held: true},
			}},
			{Program: sample.FresnoFamily, Season: 2027, Received: at(t, "2026-11-20 "+warsaw)},
		} {
			s.keep(t, s.App.LogInvitation(ctx, &i))
		}
	}
}

func (s *stage) open(tab string) *stage {
	s.page.Open(ui.Route{Page: ui.PageInterviews, Tab: tab})
	return s
}

// words are all words in sight.
func (s *stage) words() string {
	var out []string
	c := s.Host.Window.Canvas()
	roots := []fyne.CanvasObject{c.Content()}
	for _, o := range append(roots, c.Overlays().List()...) {
		for _, x := range viewtest.Seen(o) {
			if l, ok := x.(interface{ AccessibilityLabel() string }); ok {
				out = append(out, l.AccessibilityLabel())
			}
		}
	}
	return strings.Join(out, "\n")
}

func (s *stage) says(t *testing.T, texts ...string) {
	t.Helper()
	words := s.words()
	for _, text := range texts {
		if !strings.Contains(words, text) {
			t.Errorf("%q is not in\n%s", text, words)
		}
	}
}

// press presses the button with a word, in the topmost panel.
func (s *stage) press(t *testing.T, text string) {
	t.Helper()
	c := s.Host.Window.Canvas()
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	for _, o := range viewtest.Seen(root) {
		if b, ok := o.(*ui.Button); ok && b.Text() == text {
			b.Tapped(nil)
			return
		}
	}
	t.Fatalf("no button %q in\n%s", text, s.words())
}

func TestThePageOfNothing(t *testing.T) {
	s := newStage(t, 1016, 640, nil)
	if s.page.Status() != "No invitations yet: when one comes, paste it here" || s.page.Count() != "" || s.page.Name() != "Interviews" {
		t.Errorf("%q", s.page.Status())
	}
	s.says(t, "November 2026", "Nothing stands on this day.", "Clock: yours, Warsaw")
	s.open("invitations").says(t, "Keep every invitation here, the minute it comes.")
	s.open("interviews").says(t, "No interview is booked yet.")
	if !s.page.Add() {
		t.Error("nothing can be added")
	}
	s.says(t, "Add interview")
}

func TestTheHeadTellsWhereOneStands(t *testing.T) {
	s := newStage(t, 1016, 640, season(t))
	if got := s.page.Status(); got != "2 invitations need an answer · 1 booked · 1 done · 1 clash" {
		t.Errorf("%q", got)
	}
	if s.page.Count() != "2" {
		t.Errorf("count %q", s.page.Count())
	}
	var actions []string
	for _, a := range s.page.Actions() {
		actions = append(actions, a.Text)
	}
	if want := []string{"Calendar file…", "Find a free day…", "Log an invitation"}; !slices.Equal(actions, want) {
		t.Errorf("%q", actions)
	}
}

func TestTheCalendarTab(t *testing.T) {
	s := newStage(t, 1016, 720, season(t))
	s.says(t, "Answer now", "Came 3 h 10 min ago", "2 times, 1 free", "Clashes", "takes the same time")
	s.page.Open(ui.Route{Page: ui.PageInterviews, Tab: "calendar", Item: "2026-12-07"})
	s.says(t, "December 2026", "Monday 7 December", "17:30–21:30 CET · interview · clashes", "18:00–22:00 CET · held until it is settled · clashes")
	s.Type("z")
	s.says(t, "Clocks: each program's", "08:30–12:30 PT")
	if got := s.page.Place(); got.Item != "2026-12-07" || got.Tab != "calendar" {
		t.Errorf("%+v", got)
	}
	s.Key(fyne.KeyPageDown)
	s.says(t, "January 2027")
	s.Key(fyne.KeyPageUp, fyne.KeyRight, fyne.KeyDown, fyne.KeyHome)
	if got := s.page.Place().Item; got != "2026-12-14" {
		t.Errorf("the keys lead to %s", got)
	}
	s.Type("t")
	if got := s.page.Place().Item; got != "2026-11-22" {
		t.Errorf("t leads to %s", got)
	}
}

// Enter leads to what stands on the day.
func TestEnterOpensTheDay(t *testing.T) {
	s := newStage(t, 1016, 720, season(t))
	var to ui.Route
	s.Host.Visit = func(r ui.Route) { to = r }
	s.page = interviews.New(s.Host, s.App)
	s.page.Reload()
	s.Show(s.page.Body())
	s.page.Open(ui.Route{Page: ui.PageInterviews, Tab: "calendar", Item: "2026-12-07"})
	s.page.Focus()
	s.Key(fyne.KeyReturn)
	if to != (ui.Route{Page: ui.PageInterviews, Tab: "interviews", Item: "1"}) {
		t.Errorf("%+v", to)
	}
	s.Key(fyne.KeyRight, fyne.KeyReturn)
	if len(s.Said) == 0 || !strings.Contains(s.Said[len(s.Said)-1], "N logs an invitation") {
		t.Errorf("%q", s.Said)
	}
}

// A mail is pasted, read, looked at and kept, and one undo takes it back.
func TestAMailIsPasted(t *testing.T) {
	s := newStage(t, 1016, 720, nil)
	s.keep(t, s.App.Applications.Save(t.Context(), &domain.Application{Program: sample.KernInternal, Season: 2027, Status: domain.Planned}))
	s.Type("n")
	s.says(t, "Log an invitation", "before anything is kept", "It came")
	s.press(t, "Read it")
	s.says(t, "is empty")
	s.typeInto(t, "The mail", "Kern Medical Center, Bakersfield, Internal Medicine: we offer Tuesday, December 16, 2026, 8:30 AM PST or December 17 at 9 AM PST.\nReply within 48 hours: https://thalamusgme.com/x. See you tomorrow!")
	s.press(t, "Read it")
	s.says(t, "Is this right?", "that day is a Wednesday", "Not read", "See you tomorrow!", "Link: https://thalamusgme.com/x")
	s.press(t, "Save")
	list, err := s.App.Invitations.List(t.Context())
	if err != nil || len(list) != 1 {
		t.Fatalf("%d invitations, %v\n%s", len(list), err, s.words())
	}
	i := list[0]
	if i.Program != sample.KernInternal || i.System != "Thalamus" || len(i.Offers) != 2 || !i.Offers[0].Held || i.AnswerBy != at(t, "2026-11-24 13:00 "+warsaw) || !strings.HasPrefix(i.Text, "Kern") {
		t.Errorf("%+v", i)
	}
	apps, _ := s.App.Applications.List(t.Context())
	if len(apps) != 1 || apps[0].Status != domain.Invited {
		t.Errorf("%+v", apps)
	}
	if _, err := s.App.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if list, _ := s.App.Invitations.List(t.Context()); len(list) != 0 {
		t.Error("undo leaves the invitation")
	}
}

// over are the words of the topmost panel.
func (s *stage) over() string {
	var out []string
	for _, o := range viewtest.Seen(s.Host.Window.Canvas().Overlays().Top()) {
		if a, ok := o.(fyne.Accessible); ok {
			out = append(out, a.AccessibilityLabel())
		}
	}
	return strings.Join(out, "\n")
}

// typeInto fills the input of a label in the topmost panel.
func (s *stage) typeInto(t *testing.T, label, text string) {
	t.Helper()
	top := s.Host.Window.Canvas().Overlays().Top()
	for _, o := range viewtest.Seen(top) {
		if e, ok := o.(*ui.Entry); ok && strings.Contains(e.AccessibilityLabel(), label) {
			e.SetText(text)
			return
		}
	}
	t.Fatalf("no input %q in\n%s", label, s.words())
}

// Accepting a time copies the mail and books the interview in one step.
func TestATimeIsAccepted(t *testing.T) {
	s := newStage(t, 1016, 720, season(t))
	s.Type("r")
	s.says(t, "Answer Kirk Kerkorian", "Wed 16 Dec 2026, 08:30 PT (your 17:30)", "Nothing stands against it.", "To fill in by hand: name of the coordinator, your AAMC ID.")
	s.press(t, "Copy and note it as answered")
	mail := fyne.CurrentApp().Clipboard().Content()
	if !strings.Contains(mail, "I am glad to accept Wednesday, December 16, 2026, at 8:30 AM PST.") || !strings.Contains(mail, "L. Herrera") {
		t.Errorf("%s", mail)
	}
	p, err := s.App.Profile(t.Context())
	if err != nil || len(p.Interviews) != 3 || p.Invitations[0].Answer != domain.InvitationAccepted || p.Interviews[2].Program != sample.UnlvInternal {
		t.Errorf("%+v %+v %v", p.Interviews, p.Invitations, err)
	}
	if got := s.page.Status(); got != "1 invitation needs an answer · 2 booked · 1 done" {
		t.Errorf("%q", got)
	}
	if _, err := s.App.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if p, _ := s.App.Profile(t.Context()); len(p.Interviews) != 2 || !p.Invitations[0].Open() {
		t.Error("undo leaves half of it")
	}
}

// An invitation without times is answered by the wait list; what was changed by
// hand stays, and is asked about.
func TestAnInvitationWithoutTimes(t *testing.T) {
	s := newStage(t, 1016, 720, season(t))
	s.page.Open(ui.Route{Page: ui.PageInterviews, Tab: "invitations", Item: "2"})
	s.Type("r")
	s.says(t, "Join the wait list", "put me on the wait list")
	s.press(t, "Copy and note it as answered")
	p, _ := s.App.Profile(t.Context())
	if p.Invitations[1].Answer != domain.InvitationWaiting {
		t.Errorf("%+v", p.Invitations[1])
	}
	if _, ok := s.Host.Window.Canvas().Focused().(*ui.Entry); ok {
		t.Error("the keys are still in the dialog")
	}
}

func TestAFreeDayIsFound(t *testing.T) {
	s := newStage(t, 1016, 720, season(t))
	s.Type("f")
	s.says(t, "Find a free day", "Minutes that it lasts")
	s.press(t, "Find")
	s.says(t, "Free for Kirk Kerkorian", "Mon 23 Nov: 08:00–13:00 (your 17:00–22:00)")
	if strings.Contains(s.words(), "Thu 26 Nov") {
		t.Error("Thanksgiving Day is free")
	}
	s.press(t, "Copy")
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, "Tue 24 Nov: 08:00–13:00") {
		t.Errorf("%q", got)
	}
}

// An interview is done, moved and cancelled by a key each.
func TestAnInterviewByKeys(t *testing.T) {
	s := newStage(t, 1016, 720, season(t))
	s.page.Open(ui.Route{Page: ui.PageInterviews, Tab: "interviews", Item: "1"})
	s.says(t, "Look at this", "takes the same time")
	s.Type("m")
	s.says(t, "Move the interview")
	begins, ok := s.Host.Window.Canvas().Focused().(*ui.Entry)
	if !ok || begins.SelectedText() == "" || begins.SelectedText() != begins.Text {
		t.Error("the moment is not marked, so that typing would not take its place")
	}
	s.typeInto(t, "Begins", "2026-12-16 09:00")
	if got := s.over(); !strings.Contains(got, "takes the same time") {
		t.Errorf("the clash is not told before it is saved:\n%s", got)
	}
	s.typeInto(t, "Begins", "2026-12-08 08:30")
	if got := s.over(); strings.Contains(got, "takes the same time") {
		t.Errorf("a clash is told that is none:\n%s", got)
	}
	s.press(t, "Save")
	p, _ := s.App.Profile(t.Context())
	if p.Interviews[1].Start != at(t, "2026-12-08 08:30 "+pacific) && p.Interviews[0].Start != at(t, "2026-12-08 08:30 "+pacific) {
		t.Errorf("%+v", p.Interviews)
	}
	s.Type("x")
	s.says(t, "Cancelled")
	if got := s.Said[len(s.Said)-1]; !strings.HasPrefix(got, "Cancelled: Kern") {
		t.Errorf("%q", got)
	}
}

func TestTheCalendarFileIsOffered(t *testing.T) {
	s := newStage(t, 1016, 720, season(t))
	s.page.Actions()[0].Do()
	s.says(t, "The calendar file is ready", "Open in the calendar", "Save as…")
	s.press(t, "Close")
}
