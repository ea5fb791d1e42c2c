package app_test

import (
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// reminded is an App with records of somebody's own, by a clock that can be turned.
func reminded(t *testing.T) (a *app.App, now *time.Time) {
	t.Helper()
	home, err := time.LoadLocation("America/Los_Angeles")
	must(t, err)
	clock := time.Date(2026, 11, 22, 9, 0, 0, 0, home)
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return clock })
	must(t, err)
	t.Cleanup(func() { must(t, stop()) })
	must(t, a.Applicants.Save(t.Context(), &domain.Applicant{Name: "Somebody", ECFMG: domain.ECFMGCertified, Zone: "America/Los_Angeles"}))
	return a, &clock
}

// say is the text of what is to be told now, which then counts as told.
func say(t *testing.T, a *app.App) string {
	t.Helper()
	list, err := a.Reminders(t.Context())
	must(t, err)
	text := a.ReminderText(t.Context(), list)
	must(t, a.Told(t.Context(), list))
	return text
}

// A thing is told the day before, on its day and when it has become overdue, each
// once, also after a restart; and then no more.
func TestRemindersAreToldOnce(t *testing.T) {
	a, now := reminded(t)
	say(t, a) // what the season asks for by itself
	must(t, a.Tasks.Save(t.Context(), &domain.Task{Title: "Book a quiet room", Due: domain.NewDate(2026, 11, 24)}))
	for _, want := range []string{"", "1 thing is due soon.", "1 thing is due today.", "1 thing is overdue since yesterday or today.", "", ""} {
		if got := say(t, a); got != want {
			t.Errorf("on %v: %q, want %q", a.Today(), got, want)
		}
		if again := say(t, a); again != "" {
			t.Errorf("on %v it is told twice: %q", a.Today(), again)
		}
		*now = now.AddDate(0, 0, 1)
	}
}

// What has an hour is told so many minutes before it, and in detail if that is
// wanted.
func TestRemindersOfAnHour(t *testing.T) {
	a, now := reminded(t)
	say(t, a)
	program := a.Catalog().Programs[0]
	by := domain.At{Day: a.Today(), Hour: 17, Timed: true, Zone: "America/Los_Angeles"}
	must(t, a.Interviews.Save(t.Context(), &domain.Interview{Program: program.Key, Season: season, Start: by, Minutes: 60}))
	must(t, a.SetNotifying(t.Context(), app.Notifying{On: true, Days: 1, Minutes: 30, Detail: true}))
	if got := say(t, a); got != "Today: Interview · "+program.Title()+" · 17:00–18:00 PT" {
		t.Errorf("in the morning: %q", got)
	}
	*now = now.Add(7*time.Hour + 29*time.Minute) // 16:29
	if got := say(t, a); got != "" {
		t.Errorf("31 minutes before: %q", got)
	}
	*now = now.Add(time.Minute)
	if got := say(t, a); !strings.HasPrefix(got, "Now: Interview") {
		t.Errorf("30 minutes before: %q", got)
	}
	if got := say(t, a); got != "" {
		t.Errorf("twice: %q", got)
	}
}

// What has an hour is told to be overdue once, and neither while it goes on nor
// again on the next day.
func TestOverdueIsToldOnce(t *testing.T) {
	a, now := reminded(t)
	say(t, a)
	must(t, a.SetNotifying(t.Context(), app.Notifying{On: true, Detail: true}))
	program := a.Catalog().Programs[0].Key
	by := domain.At{Day: a.Today(), Hour: 17, Timed: true, Zone: "America/Los_Angeles"}
	must(t, a.Invitations.Save(t.Context(), &domain.Invitation{Program: program, Season: season, AnswerBy: by}))
	start := by
	start.Hour = 16
	must(t, a.Interviews.Save(t.Context(), &domain.Interview{Program: program, Season: season, Start: start, Minutes: 120}))
	say(t, a)
	var over []string
	for range 30 {
		*now = now.Add(time.Hour)
		for text := range strings.SplitSeq(say(t, a), "\n") {
			if strings.HasPrefix(text, "Overdue: ") {
				over = append(over, now.Format("2 15:04 ")+text)
			}
		}
	}
	if len(over) != 2 || !strings.HasPrefix(over[0], "22 17:00 Overdue: Answer the invitation") || !strings.HasPrefix(over[1], "23 00:00 Overdue: Note how the interview went") {
		t.Errorf("%q", over)
	}
}

// More than a few things are counted.
func TestRemindersNameAFew(t *testing.T) {
	a, _ := reminded(t)
	say(t, a)
	must(t, a.SetNotifying(t.Context(), app.Notifying{On: true, Detail: true}))
	for _, title := range []string{"a", "b", "c", "d", "e"} {
		must(t, a.Tasks.Save(t.Context(), &domain.Task{Title: title, Due: a.Today()}))
	}
	if got := say(t, a); !strings.HasSuffix(got, "Today: c\nand 2 more") {
		t.Errorf("%q", got)
	}
}

// Off is off, and of the sample and of empty records nothing is told.
func TestNoReminders(t *testing.T) {
	a, _ := reminded(t)
	must(t, a.Tasks.Save(t.Context(), &domain.Task{Title: "x", Due: a.Today()}))
	if n := a.Notifying(t.Context()); n != (app.Notifying{On: true, Days: 1, Minutes: 60}) {
		t.Errorf("at first %+v", n)
	}
	must(t, a.SetNotifying(t.Context(), app.Notifying{Days: 3, Minutes: 5}))
	if n := a.Notifying(t.Context()); n != (app.Notifying{Days: 3, Minutes: 5}) {
		t.Errorf("kept %+v", n)
	}
	if got := say(t, a); got != "" {
		t.Errorf("switched off: %q", got)
	}
	for key, bad := range map[string]string{"notify.days": "-1", "notify.minutes": "many"} {
		must(t, a.SetPreference(t.Context(), key, bad))
	}
	if n := a.Notifying(t.Context()); n.Days != 1 || n.Minutes != 60 {
		t.Errorf("of nonsense %+v", n)
	}
	b := apptest.New(t)
	if got := say(t, b); got != "" {
		t.Errorf("of empty records: %q", got)
	}
	must(t, b.FillSample(t.Context()))
	if got := say(t, b); got != "" {
		t.Errorf("of the sample: %q", got)
	}
}
