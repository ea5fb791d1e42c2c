package app_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/invitations"
)

// fileOf writes the calendar file and reads it with another library, by UID.
func fileOf(t *testing.T, a *app.App, s app.Scope) (string, map[string]ical.Event) {
	t.Helper()
	var b bytes.Buffer
	n, err := a.WriteCalendar(t.Context(), &b, s)
	if err != nil {
		t.Fatal(err)
	}
	cal, err := ical.NewDecoder(bytes.NewReader(b.Bytes())).Decode()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]ical.Event{}
	for _, e := range cal.Events() {
		uid, _ := e.Props.Text(ical.PropUID)
		if _, twice := out[uid]; twice {
			t.Errorf("%s stands twice", uid)
		}
		out[uid] = e
	}
	if n != len(out) {
		t.Errorf("%d items are told, %d are there", n, len(out))
	}
	return b.String(), out
}

// booked is an app with an interview, another open invitation, an exam, a
// rotation and a task.
func booked(t *testing.T) (*app.App, domain.Interview) {
	t.Helper()
	a, i := invited(t)
	i.AnswerBy = moment(t, "2026-11-24 17:00 America/Chicago")
	if err := a.Invitations.Save(t.Context(), &i); err != nil {
		t.Fatal(err)
	}
	x := domain.Interview{
		Program: kernZone, Season: 2027, Start: moment(t, "2027-03-15 08:30 "+pacific), Minutes: 240, Place: "Zoom: https://example.org/call, code 7",
		People: []domain.Interviewer{{Name: "Dr. Gill", Role: "director"}}, Agenda: "Two talks; lunch",
	}
	for _, err := range []error{
		a.Interviews.Save(t.Context(), &x),
		a.Exams.Save(t.Context(), &domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2026, time.December, 10)}),
		a.Rotations.Save(t.Context(), &domain.Rotation{Kind: domain.Observership, Site: "Clinic", Start: domain.NewDate(2027, time.January, 4), End: domain.NewDate(2027, time.January, 29)}),
		a.Tasks.Save(t.Context(), &domain.Task{Title: "Book a room", Due: domain.NewDate(2026, time.December, 1)}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return a, x
}

func TestTheCalendarFile(t *testing.T) {
	a, x := booked(t)
	_, all := fileOf(t, a, app.Scope{})
	e, ok := all["interview-1@secondlook"]
	if !ok {
		t.Fatalf("no interview among %d", len(all))
	}
	from, err := e.DateTimeStart(nil)
	to, err2 := e.DateTimeEnd(nil)
	if want, _ := x.Start.Time(); err != nil || err2 != nil || !from.Equal(want) || to.Sub(from) != 4*time.Hour {
		t.Errorf("%v to %v; %v %v", from, to, err, err2)
	}
	title, _ := e.Props.Text(ical.PropSummary)
	text, _ := e.Props.Text(ical.PropDescription)
	if !strings.HasPrefix(title, "Interview: Kern") || !strings.Contains(text, "08:30 PT (your 16:30)") || !strings.Contains(text, "Dr. Gill · director") || !strings.HasSuffix(text, "Two talks; lunch") {
		t.Errorf("%q: %q", title, text)
	}
	if e.Props.Get(ical.PropURL).Value != "https://example.org/call" {
		t.Errorf("link %q", e.Props.Get(ical.PropURL).Value)
	}
	if len(e.Children) != 2 {
		t.Errorf("%d alarms", len(e.Children))
	}
	for uid, start := range map[string]string{
		"held-date-1-1@secondlook": "20261215T083000", "answer-1@secondlook": "20261124T170000", "exam-1@secondlook": "20261210",
		"rotation-1@secondlook": "20270104", "task-1@secondlook": "20261201", "date-2027-rank_deadline-1@secondlook": "20270303T210000", "date-2027-soap_round-4@secondlook": "20270318T180000",
	} {
		if e, ok := all[uid]; !ok || e.Props.Get(ical.PropDateTimeStart).Value != start {
			t.Errorf("%s does not begin at %s", uid, start)
		}
	}
	if _, second := all["held-date-1-2@secondlook"]; second {
		t.Error("a time that is not held stands in the file")
	}
	if e := all["rotation-1@secondlook"]; e.Props.Get(ical.PropDateTimeEnd).Value != "20270130" {
		t.Errorf("the rotation ends on %v", e.Props.Get(ical.PropDateTimeEnd))
	}
}

// Moved, an interview keeps its name in the file and counts up, so that a second
// import moves it; until then the bytes are the same.
func TestAMovedInterviewIsTheSameItem(t *testing.T) {
	a, x := booked(t)
	before, all := fileOf(t, a, app.Scope{})
	if again, _ := fileOf(t, a, app.Scope{}); again != before {
		t.Error("the same records are other bytes")
	}
	was := all["interview-1@secondlook"].Props.Get(ical.PropSequence).Value
	if err := a.MoveInterview(t.Context(), x.ID, moment(t, "2027-03-12 08:30 "+pacific)); err != nil {
		t.Fatal(err)
	}
	_, all = fileOf(t, a, app.Scope{})
	e := all["interview-1@secondlook"]
	if from, err := e.DateTimeStart(nil); err != nil || from.UTC().Hour() != 16 || was != "0" || e.Props.Get(ical.PropSequence).Value != "1" {
		t.Errorf("%v, %s and then %v", from, was, e.Props.Get(ical.PropSequence))
	}
	if err := a.CancelInterview(t.Context(), x.ID); err != nil {
		t.Fatal(err)
	}
	if _, all = fileOf(t, a, app.Scope{}); all["interview-1@secondlook"].Component != nil {
		t.Error("a cancelled interview stands in the file")
	}
}

// Records out of a file have no numbers of their own; a season without anything
// says so.
func TestTheCalendarOfAFileAndOfNothing(t *testing.T) {
	a := apptest.New(t)
	p := domain.Profile{Applicant: domain.Applicant{Zone: "Asia/Kathmandu"}}
	for _, hour := range []string{"08:30", "13:30"} {
		p.Interviews = append(p.Interviews, domain.Interview{Program: "p", Season: 2040, Start: moment(t, "2039-12-01 "+hour+" "+pacific)})
	}
	_, all := fileOf(t, a, app.Scope{Profile: &p, Season: 2040})
	if len(all) != 2 {
		t.Errorf("%d items", len(all))
	}
	if _, err := a.WriteCalendar(t.Context(), &bytes.Buffer{}, app.Scope{Season: 2041}); !errors.Is(err, app.ErrEmptyCalendar) {
		t.Errorf("of nothing: %v", err)
	}
	if app.ErrEmptyCalendar.Title() == app.ErrEmptyList.Title() || app.ErrEmptyCalendar.Sentence() == "" {
		t.Error("the empty calendar has no words of its own")
	}
}

func TestTheFileLiesWithThePrints(t *testing.T) {
	a, _ := booked(t)
	path, n, err := a.CalendarFile(t.Context(), app.Scope{})
	if err != nil || n == 0 || filepath.Base(path) != "calendar-2027.ics" {
		t.Fatalf("%q with %d items, %v", path, n, err)
	}
	defer os.RemoveAll(filepath.Dir(path))
	if b, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(b, []byte("BEGIN:VCALENDAR\r\n")) {
		t.Errorf("%v", err)
	}
	if err := a.OpenFile(path); err != nil {
		t.Error(err)
	}
}

// What stands on a day: on the own calendar, and on that of each program.
func TestTheDaysOfTheCalendar(t *testing.T) {
	a, _ := booked(t)
	c := calendarOf(t, a)
	lines := func(day string, theirs bool) (out []string) {
		d, err := domain.ParseDate(day)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range c.On(d, theirs) {
			out = append(out, strings.TrimSpace(l.Kind+" "+l.Clock))
		}
		return out
	}
	for _, want := range []struct {
		day    string
		theirs bool
		lines  []string
	}{
		{"2027-03-15", false, []string{"date of the season 15:00 CET", "date of the season 16:00 CET", "interview 16:30–20:30 CET"}},
		{"2027-03-15", true, []string{"interview 08:30–12:30 PT", "date of the season 10:00 ET", "date of the season 11:00 ET"}},
		{"2026-12-15", false, []string{"held 17:30–20:30 CET"}},
		{"2026-12-10", false, []string{"exam"}},
		{"2026-12-01", false, []string{"task"}},
		{"2027-01-29", false, []string{"rotation"}},
		{"2026-11-25", false, []string{"answer by 00:00 CET"}},
		{"2026-11-24", true, []string{"answer by 17:00 CT"}},
		{"2027-03-04", false, []string{"date of the season 03:00 CET"}},
		{"2027-03-03", true, []string{"date of the season 21:00 ET"}},
		{"2027-03-18", true, []string{"date of the season 09:00–11:00 ET", "date of the season 12:00–14:00 ET", "date of the season 15:00–17:00 ET", "date of the season 18:00–20:00 ET", "date of the season 21:00 ET"}},
		{"2026-12-02", false, nil},
	} {
		if got := lines(want.day, want.theirs); !slices.Equal(got, want.lines) {
			t.Errorf("%s, theirs %v: %q, want %q", want.day, want.theirs, got, want.lines)
		}
	}
	if got := lines("2027-03-18", false); len(got) != 4 || got[0] != "date of the season 14:00–16:00 CET" {
		t.Errorf("the rounds on the own clock: %q", got)
	}
}

// A reply holds what the records tell, and names what they do not.
func TestReplies(t *testing.T) {
	a, i := invited(t)
	i.Program = kernZone
	c := calendarOf(t, a)
	text, empty := c.Reply(0, i, i.Offers[0].Start, nil)
	if !strings.Contains(text, "Tuesday, December 15, 2026, at 8:30 AM PST") || !strings.Contains(text, "[your AAMC ID]") || !strings.Contains(text, "Kern") || strings.Contains(text, "reply.") {
		t.Errorf("%s", text)
	}
	if !slices.Equal(empty, []string{"name of the coordinator", "your AAMC ID"}) {
		t.Errorf("%q", empty)
	}
	for kind := range 5 {
		text, _ := c.Reply(invitations.ReplyKind(kind), i, domain.At{}, nil)
		if strings.Contains(text, "{") || strings.Contains(text, "reply.") || !strings.HasPrefix(text, "Dear [name of the coordinator],\n\n") {
			t.Errorf("%d: %s", kind, text)
		}
	}
}
