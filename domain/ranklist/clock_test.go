package ranklist_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/ranklist"
)

// deadline is a calendar whose lists close at a moment.
func deadline(day domain.Date, clock string) *domain.Catalog {
	return &domain.Catalog{Events: []domain.Event{{Season: day.Year, Date: day, Time: clock, Zone: "America/New_York", Key: ranklist.Closes}}}
}

// A deadline behind the night in which clocks are put forward is counted in real
// hours, and its days are those of the calendar.
func TestCountdownOverTheNightOfTheClocks(t *testing.T) {
	c := deadline(domain.NewDate(2027, 3, 14), "21:00") // clocks go forward at two that morning
	now := eastern(t, domain.NewDate(2027, 3, 13), 21, 0, 0)
	if d := ranklist.CountdownOf(c, 2027, now); d.Left != 23*time.Hour || d.Days != 1 || d.Phase != ranklist.Open {
		t.Errorf("over the spring night: %+v", d)
	}
	c = deadline(domain.NewDate(2027, 11, 7), "21:00") // and back
	now = eastern(t, domain.NewDate(2027, 11, 6), 21, 0, 0)
	if d := ranklist.CountdownOf(c, 2027, now); d.Left != 25*time.Hour || d.Days != 1 {
		t.Errorf("over the autumn night: %+v", d)
	}
}

// In the applicant's own zone the day can be another one, and the clocks can
// have been put forward there and not here.
func TestDeadlineOnOtherClocks(t *testing.T) {
	m, ok := ranklist.MomentOf(deadline(domain.NewDate(2027, 3, 20), "21:00"), ranklist.Closes, 2027)
	if !ok {
		t.Fatal("there is a deadline")
	}
	for zone, want := range map[string]string{
		"America/Guatemala": "2027-03-20 19:00 America/Guatemala", "Europe/Warsaw": "2027-03-21 02:00 Europe/Warsaw", "Asia/Kolkata": "2027-03-21 06:30 Asia/Kolkata",
		"America/New_York": "2027-03-20 21:00 America/New_York", "Pacific/Auckland": "2027-03-21 14:00 Pacific/Auckland",
	} {
		if got := m.At.In(zone).String(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// The leap day is a day like any other.
func TestCountdownOverALeapDay(t *testing.T) {
	c := deadline(domain.NewDate(2028, 3, 1), "21:00")
	for day, want := range map[domain.Date]int{domain.NewDate(2028, 2, 28): 2, domain.NewDate(2028, 2, 29): 1, domain.NewDate(2028, 3, 1): 0} {
		if d := ranklist.CountdownOf(c, 2028, eastern(t, day, 12, 0, 0)); d.Days != want {
			t.Errorf("on %v it is %d days, want %d", day, d.Days, want)
		}
	}
}

// The first of several events of one key counts, and a span begins with its
// first hour.
func TestMomentOf(t *testing.T) {
	c := &domain.Catalog{Events: []domain.Event{
		{Season: 2026, Date: domain.NewDate(2026, 3, 19), Time: "09:00-11:00", Zone: "America/New_York", Key: "round"},
		{Season: 2027, Date: domain.NewDate(2027, 3, 18), Time: "09:00-11:00", Zone: "America/New_York", Key: "round", Source: "s"},
		{Season: 2027, Date: domain.NewDate(2027, 3, 18), Time: "12:00-14:00", Zone: "America/New_York", Key: "round"},
		{Season: 2027, Date: domain.NewDate(2027, 5, 1), Time: "noon", Zone: "America/New_York", Key: "odd"},
	}}
	if m, ok := ranklist.MomentOf(c, "round", 2027); !ok || m.At.String() != "2027-03-18 09:00 America/New_York" || m.Verify || m.Source != "s" {
		t.Errorf("got %+v", m)
	}
	if m, _ := ranklist.MomentOf(c, "odd", 2027); m.At.Timed || m.At.Day != domain.NewDate(2027, 5, 1) {
		t.Errorf("an hour that nobody can read: %+v", m)
	}
	if m, ok := ranklist.MomentOf(c, "round", 2025); !ok || m.At.Day != domain.NewDate(2025, 3, 19) || !m.Verify {
		t.Errorf("borrowed from 2026: %+v", m)
	}
	if _, ok := ranklist.MomentOf(c, "nothing", 2027); ok {
		t.Error("there is no such event")
	}
}
