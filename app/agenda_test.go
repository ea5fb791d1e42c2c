package app_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// stored is the overview of the stored records.
func stored(t testing.TB, a *app.App) *app.Overview {
	t.Helper()
	o, err := a.Overview(t.Context(), app.Scope{})
	must(t, err)
	return o
}

// What the user says is done goes, in the record where it has one, and comes back
// by undo; what is put off comes back on its day.
func TestFinishAndSnooze(t *testing.T) {
	now := apptest.Now()
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return now })
	must(t, err)
	defer func() { must(t, stop()) }()
	must(t, a.FillSample(t.Context()))
	program, day := a.Catalog().Programs[0].Key, a.Today().AddDays(2)
	task := domain.Task{Title: "Call the clinic", Due: day, Program: program}
	must(t, a.Tasks.Save(t.Context(), &task))
	must(t, a.Correspondence.Save(t.Context(), &domain.Correspondence{Program: program, Season: season, Kind: domain.UpdateLetter, Due: day}))
	must(t, a.Payments.Save(t.Context(), &domain.Payment{Season: season, Kind: domain.PaidRegistration, Cents: 7000, Due: day}))
	for _, text := range []string{"Call the clinic", "Update to the program · ", "Pay $70 · NRMP registration", "Remind Dr. Paul Reyes"} {
		d := line(stored(t, a), text)
		if d == nil || !d.CanFinish() || !d.CanSnooze() || !d.Asks() {
			t.Fatalf("%s: %+v", text, d)
		}
		must(t, a.Snooze(t.Context(), d, a.Today().AddDays(1)))
		if d := line(stored(t, a), text); d != nil {
			t.Errorf("%s is put off and told: %+v", text, d)
		}
		now = now.AddDate(0, 0, 1)
		back := line(stored(t, a), text)
		if back == nil {
			t.Fatalf("%s does not come back on its day", text)
		}
		must(t, a.Finish(t.Context(), back))
		if d := line(stored(t, a), text); d != nil {
			t.Errorf("%s is done and told: %+v", text, d)
		}
		for range 2 {
			_, err := a.Undo(t.Context())
			must(t, err)
		}
		now = now.AddDate(0, 0, -1)
		if line(stored(t, a), text) == nil {
			t.Errorf("%s does not come back by undo", text)
		}
	}
	d := line(stored(t, a), "Update to the program")
	must(t, a.Finish(t.Context(), d))
	letters, err := a.Correspondence.List(t.Context())
	if i := slices.IndexFunc(letters, func(x domain.Correspondence) bool { return x.ID == d.Record }); err != nil || letters[i].Sent != a.Today() {
		t.Errorf("the message is not noted as sent: %+v, %v", letters, err)
	}
	if err := a.Finish(t.Context(), d); err != nil {
		t.Errorf("twice: %v", err)
	}
	must(t, a.Correspondence.Delete(t.Context(), d.Record))
	if err := a.Finish(t.Context(), d); !errors.Is(err, domain.ErrNotFound) {
		t.Errorf("of what is gone: %v", err)
	}
}

// A note of thanks that is no record yet becomes one once it is said to be sent.
func TestAThankYouIsNoted(t *testing.T) {
	a := apptest.New(t)
	must(t, a.Applicants.Save(t.Context(), &domain.Applicant{Name: "Somebody"}))
	program := a.Catalog().Programs[0].Key
	must(t, a.Interviews.Save(t.Context(), &domain.Interview{
		Program: program, Season: season, State: domain.InterviewDone, Start: domain.At{Day: a.Today().AddDays(-1), Zone: "UTC"}, People: []domain.Interviewer{{Name: "Dr. Ana Ruiz"}},
	}))
	d := line(stored(t, a), "Thank-you note · Dr. Ana Ruiz")
	if d == nil || d.Record != 0 || !d.CanFinish() {
		t.Fatalf("%+v", d)
	}
	must(t, a.Finish(t.Context(), d))
	if all, err := a.Correspondence.List(t.Context()); err != nil || len(all) != 1 || all[0].Sent != a.Today() || all[0].Person != "Dr. Ana Ruiz" || all[0].Kind != domain.ThankYou {
		t.Errorf("%+v, %v", all, err)
	}
	if d := line(stored(t, a), "Thank-you note"); d != nil {
		t.Errorf("it is sent, and told: %+v", d)
	}
}

// The way into the Match stands among the dates of who has a list, with a warning
// eight weeks before, and what tier 1 wants as one line.
func TestTheGateStandsAmongTheDates(t *testing.T) {
	eve := at(t, time.Date(2027, 1, 6, 12, 0, 0, 0, time.UTC))
	p := eve.Sample(season)
	p.Seasons = []domain.Season{{Year: season}}
	o := over(t, eve, &p)
	if d := line(o, "Register for the Main Match"); d == nil || d.Spot.Page != "applications" || d.Spot.Tab != "match" || line(o, "Registration without a late fee") != nil {
		t.Errorf("%+v", d)
	}
	if d := line(o, "verified by the ECFMG"); d == nil || !d.Warn || d.Clock != "21:00 ET" {
		t.Errorf("eight weeks before: %+v", d)
	}
	n := 0
	for _, d := range o.Dates {
		if strings.Contains(d.Text, "of tier 1 on your list") {
			n++
		}
	}
	if n != 1 {
		t.Errorf("what tier 1 wants stands there %d times", n)
	}
}

// Dates of the season cannot be finished, and what is not to be put off is not.
func TestWhatCannotBeFinished(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	p.Invitations = []domain.Invitation{{Program: a.Catalog().Programs[0].Key, Season: season}}
	o := over(t, a, &p)
	for _, text := range []string{"Rank order list due", "Answer the invitation"} {
		if d := line(o, text); d == nil || d.CanFinish() || d.CanSnooze() {
			t.Errorf("%s: %+v", text, d)
		}
	}
	if err := a.Snooze(t.Context(), &app.DateLine{Text: "x"}, a.Today()); err == nil {
		t.Error("something without a name is put off")
	}
}

// Groups by how near a date is; on the day itself it is today's.
func TestGroups(t *testing.T) {
	a := apptest.New(t)
	p := domain.Profile{Applicant: domain.Applicant{Name: "Somebody"}}
	for i, days := range []int{-1, 0, 1, 6, 7} {
		p.Payments = append(p.Payments, domain.Payment{Season: season, Kind: domain.PaidOther, About: string(rune('a' + i)), Cents: 100, Due: a.Today().AddDays(days)})
	}
	p.Tasks = []domain.Task{{Title: "any day"}}
	o := over(t, a, &p)
	for text, want := range map[string]app.Group{
		", a": app.GroupOverdue, ", b": app.GroupToday, ", c": app.GroupWeek, ", d": app.GroupWeek, ", e": app.GroupLater, "any day": app.GroupUndated,
	} {
		if d := line(o, text); d == nil || d.Group() != want || a.GroupName(want) == "" || d.Left == "" {
			t.Errorf("%s: %+v", text, d)
		}
	}
	if today, soon := o.Near(0), o.Near(1); soon != today+1 {
		t.Errorf("%d are due today, %d until tomorrow", today, soon)
	}
}

// What has an hour is overdue from that on, and what was kept is worked out anew
// then.
func TestTheMinuteAfterIsSeen(t *testing.T) {
	home, err := time.LoadLocation("America/Los_Angeles")
	must(t, err)
	now := time.Date(2026, 11, 22, 16, 59, 0, 0, home)
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return now })
	must(t, err)
	defer func() { must(t, stop()) }()
	must(t, a.FillSample(t.Context()))
	by := domain.At{Day: domain.NewDate(2026, 11, 22), Hour: 17, Minute: 1, Timed: true, Zone: "America/Los_Angeles"}
	must(t, a.Invitations.Save(t.Context(), &domain.Invitation{Program: a.Catalog().Programs[0].Key, Season: season, AnswerBy: by}))
	for _, want := range []bool{false, false, true} {
		if d := line(stored(t, a), "Answer the invitation"); d == nil || d.Overdue != want || d.Clock != "17:01 PT" {
			t.Errorf("at %v: %+v", now, d)
		}
		now = now.Add(time.Minute)
	}
}

// The base rate: nothing before anything is sent, quiet before programs read,
// and with what is usual after.
func TestSilence(t *testing.T) {
	a := apptest.New(t)
	if s := over(t, a, nil).Silence; s != nil {
		t.Errorf("nothing is sent, and it says %+v", s)
	}
	p := a.Sample(season)
	p.Invitations, p.Interviews = nil, nil
	for i := range p.Applications {
		p.Applications[i].Status = domain.Submitted
	}
	s := over(t, a, &p).Silence
	if s == nil || s.Invited != 0 || !strings.Contains(s.Text, "Silence is normal") || !strings.Contains(s.Own, "would be usual for your list") || s.Next == "" || s.Rests == "" {
		t.Fatalf("%+v", s)
	}
	if u := s.Usual; u.Low > u.High || u.High > s.Sent || u.Mean <= 0 || s.Share.Value < 0.7 || s.Share.Value > 0.85 {
		t.Errorf("%+v", s)
	}
	p.Applications[0].Status = domain.Rejected // it declined: what was to be expected stays
	p.Invitations = []domain.Invitation{{Program: p.Applications[1].Program, Season: season}}
	p.Interviews = []domain.Interview{{Program: p.Applications[2].Program, Season: season, State: domain.InterviewDone, Start: domain.At{Day: domain.NewDate(2026, 11, 2), Zone: "UTC"}}}
	o := over(t, a, &p)
	if o.Silence.Invited != 2 || o.Silence.Usual != s.Usual || o.Silence.Next != "" {
		t.Errorf("%+v, before %+v", o.Silence, s)
	}
	got := map[string]int{}
	for _, x := range o.Tallies {
		got[x.Label] = x.Count
	}
	if got["Invited"] != 2 || got["Interviewed"] != 1 || got["Declined"] != 1 {
		t.Errorf("%v", got)
	}
	early := at(t, time.Date(2026, 9, 10, 12, 0, 0, 0, time.UTC))
	if s := over(t, early, &p).Silence; s == nil || !strings.Contains(s.Text, "begin to read on 23 Sep 2026") || s.Own != "" {
		t.Errorf("before programs read: %+v", s)
	}
	after := at(t, time.Date(2027, 3, 4, 12, 0, 0, 0, time.UTC))
	if s := over(t, after, &p).Silence; s != nil {
		t.Errorf("after the lists are in: %+v", s)
	}
}
