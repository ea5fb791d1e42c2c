package app_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/invitations"
	"secondlook/domain/sample"
)

// kernZone is a program of the catalog in California.
const kernZone = sample.KernInternal

func calendarOf(t *testing.T, a *app.App) *app.Calendar {
	t.Helper()
	c, err := a.Calendar(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestCalendar(t *testing.T) {
	a, i := invited(t)
	i.Program = kernZone
	if err := a.Invitations.Save(t.Context(), &i); err != nil {
		t.Fatal(err)
	}
	c := calendarOf(t, a)
	if c.Season != 2027 || c.Home != warsawTime || c.Today != domain.NewDate(2026, time.November, 22) {
		t.Errorf("%d in %s on %v", c.Season, c.Home, c.Today)
	}
	if len(c.Open) != 1 || c.Waited(c.Open[0]) != "came 2 days 4 h ago" || c.Left(c.Open[0]) != "" {
		t.Errorf("%+v", c.Open)
	}
	if c.Zone(kernZone) != pacific || c.Zone("p") != "" || c.Name("p") != "p" || !strings.Contains(c.Name(kernZone), "Kern") {
		t.Errorf("%q in %q", c.Name(kernZone), c.Zone(kernZone))
	}
	if len(c.Diary.Entries) != 1 || c.Title(c.Diary.Entries[0]) != "held: "+c.Name(kernZone)+"?" {
		t.Errorf("%+v", c.Diary.Entries)
	}
	if !slices.ContainsFunc(c.Events, func(e domain.Event) bool { return e.Key == "rank_deadline" && e.Season == 2027 }) {
		t.Errorf("the deadline of rank order lists is not among %d dates", len(c.Events))
	}
	if c.Program("p") != nil || c.Program(kernZone) == nil {
		t.Error("programs are not found")
	}
}

func TestWhatIsSaidOfADeadline(t *testing.T) {
	a, i := invited(t)
	for by, want := range map[string]string{
		"2026-11-22 13:00 " + warsawTime: "0 min left to answer",
		"2026-11-22 12:59 " + warsawTime: "the deadline passed 1 min ago",
		"2026-11-23 13:00 " + warsawTime: "1 day left to answer",
		"2026-11-22 " + pacific:          "20 h left to answer",
	} {
		i.AnswerBy = moment(t, by)
		if err := a.Invitations.Save(t.Context(), &i); err != nil {
			t.Fatal(err)
		}
		c := calendarOf(t, a)
		if got := c.Left(c.Open[0]); got != want {
			t.Errorf("%s: %q, want %q", by, got, want)
		}
	}
	for received, want := range map[string]string{"2026-11-22 " + warsawTime: "came today", "2026-11-20 " + warsawTime: "came 2 days ago", "": ""} {
		i.Received = moment(t, received)
		if err := a.Invitations.Save(t.Context(), &i); err != nil {
			t.Fatal(err)
		}
		c := calendarOf(t, a)
		if got := c.Waited(c.Open[0]); got != want {
			t.Errorf("%q: %q, want %q", received, got, want)
		}
	}
}

// Every kind of clash and every note on hours has its words.
func TestClashesAreSaid(t *testing.T) {
	a, _ := invited(t)
	c := calendarOf(t, a)
	start := moment(t, "2026-12-15 08:30 "+pacific)
	one := invitations.Entry{Program: "a", Start: start}
	for kind := invitations.ClashOverlap; kind <= invitations.ClashTask; kind++ {
		other := invitations.Entry{Program: "b", Start: start}
		switch kind {
		case invitations.ClashExam, invitations.ClashRotation, invitations.ClashTask:
			other = invitations.Entry{Kind: invitations.EntryTask, Title: "b", From: start.Day, To: start.Day}
		}
		got := c.Clash(invitations.Clash{Kind: kind, A: one, B: other, Minutes: 90})
		if !strings.Contains(got, "b") || strings.Contains(got, "calendar.") || strings.Contains(got, "{") {
			t.Errorf("%v: %q", kind, got)
		}
	}
	for note := invitations.HourEarly; note <= invitations.HourMidnight; note++ {
		if got := c.Hours(note); got == "" || strings.Contains(got, "calendar.") {
			t.Errorf("%v: %q", note, got)
		}
	}
	if c.Hours(invitations.HourFine) != "" {
		t.Error("a decent hour is noted")
	}
}

func TestMinutes(t *testing.T) {
	for n, want := range map[int]string{0: "0 min", 59: "59 min", 60: "1 h", 61: "1 h 1 min", 1439: "23 h 59 min", 1440: "1 day", 1500: "1 day 1 h", 2880: "2 days"} {
		if got := app.Minutes(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

// A mail is read against the programs of the list first; nothing is kept.
func TestReadMail(t *testing.T) {
	a, _ := invited(t)
	if err := a.Applications.Save(t.Context(), &domain.Application{Program: kernZone, Season: 2027, Status: domain.Planned}); err != nil {
		t.Fatal(err)
	}
	was := profileOf(t, a)
	r, err := a.ReadMail(t.Context(), "Kern Medical, Bakersfield, invites you: Internal Medicine, Tuesday, December 16, 2026, 8:30 AM PST. Respond within 48 hours.", moment(t, "2026-11-22 09:00 "+warsawTime))
	if err != nil || len(r.Programs) == 0 || r.Programs[0].Key != kernZone || !r.Programs[0].Applied {
		t.Fatalf("%+v, %v", r.Programs, err)
	}
	if len(r.Offers) != 1 || r.AnswerBy.At != moment(t, "2026-11-24 09:00 "+warsawTime) {
		t.Errorf("%+v", r)
	}
	notes := a.Noted(r.Offers[0].Notes)
	if len(notes) != 1 || notes[0] != "Tuesday, December 16, 2026: that day is a Wednesday. The date is taken; ask the program if you are not sure." {
		t.Errorf("%q", notes)
	}
	wantProfile(t, a, was)
}
