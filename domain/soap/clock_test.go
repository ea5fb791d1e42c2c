package soap

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"secondlook/domain"
)

// week is the calendar of SOAP in 2027, as the shipped one has it.
func week() *domain.Catalog {
	c := &domain.Catalog{}
	for _, e := range []struct {
		day, clock, key string
	}{
		{"2027-03-18", "18:00-20:00", EventRound}, {"2027-03-15", "10:00", EventStatus}, {"2027-03-15", "11:00", EventPrepare},
		{"2027-03-16", "08:00", EventReview}, {"2027-03-18", "09:00-11:00", EventRound}, {"2027-03-18", "12:00-14:00", EventRound},
		{"2027-03-18", "15:00-17:00", EventRound}, {"2027-03-18", "21:00", EventEnds}, {"2027-03-19", "12:00", EventMatch},
	} {
		day, err := domain.ParseDate(e.day)
		if err != nil {
			panic(err)
		}
		c.Events = append(c.Events, domain.Event{Season: 2027, Date: day, Time: e.clock, Zone: "America/New_York", Key: e.key, Verify: true, Source: "copy"})
	}
	c.Events = append(c.Events, domain.Event{Season: 2027, Date: domain.NewDate(2027, time.March, 3), Time: "21:00", Zone: "America/New_York", Key: "rank_deadline"},
		domain.Event{Season: 2027, Date: domain.NewDate(2026, time.September, 15), Time: "12:00", Zone: "America/New_York", Key: "registration_opens"},
		domain.Event{Season: 2027, Date: domain.NewDate(2027, time.January, 29), Time: "23:59", Zone: "America/New_York", Key: "registration_deadline"},
		domain.Event{Season: 2026, Date: domain.NewDate(2026, time.March, 16), Time: "10:00", Zone: "America/New_York", Key: EventStatus})
	return c
}

func eastern(t testing.TB, text string) time.Time {
	t.Helper()
	return in(t, "America/New_York", text)
}

func in(t testing.TB, zone, text string) time.Time {
	t.Helper()
	loc, err := domain.Zone(zone)
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.ParseInLocation("2006-01-02 15:04:05", text, loc)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// Every boundary of the week, a second before, on the minute, and a minute after.
func TestPhases(t *testing.T) {
	c := CalendarOf(week(), 2027)
	for _, x := range []struct {
		at    string
		phase Phase
		round int
		left  int
	}{
		{"2026-11-22 12:00:00", Before, 0, 162540},
		{"2027-03-15 09:59:59", Before, 0, 1},
		{"2027-03-15 10:00:00", Told, 0, 60}, {"2027-03-15 10:01:00", Told, 0, 59}, {"2027-03-15 10:59:59", Told, 0, 1},
		{"2027-03-15 11:00:00", Preparing, 0, 21 * 60}, {"2027-03-15 11:01:00", Preparing, 0, 21*60 - 1}, {"2027-03-16 07:59:59", Preparing, 0, 1},
		{"2027-03-16 08:00:00", Reviewing, 0, 49 * 60}, {"2027-03-17 13:30:00", Reviewing, 0, 19*60 + 30}, {"2027-03-18 08:59:59", Reviewing, 0, 1},
		{"2027-03-18 09:00:00", InRound, 1, 120}, {"2027-03-18 09:01:00", InRound, 1, 119}, {"2027-03-18 10:59:59", InRound, 1, 1},
		{"2027-03-18 11:00:00", Between, 1, 60}, {"2027-03-18 11:59:59", Between, 1, 1},
		{"2027-03-18 12:00:00", InRound, 2, 120}, {"2027-03-18 13:23:00", InRound, 2, 37}, {"2027-03-18 13:59:59", InRound, 2, 1},
		{"2027-03-18 14:00:00", Between, 2, 60}, {"2027-03-18 14:59:59", Between, 2, 1},
		{"2027-03-18 15:00:00", InRound, 3, 120}, {"2027-03-18 16:59:59", InRound, 3, 1},
		{"2027-03-18 17:00:00", Between, 3, 60}, {"2027-03-18 17:59:59", Between, 3, 1},
		{"2027-03-18 18:00:00", InRound, 4, 120}, {"2027-03-18 19:59:59", InRound, 4, 1},
		{"2027-03-18 20:00:00", Closing, 4, 60}, {"2027-03-18 20:59:59", Closing, 4, 1},
		{"2027-03-18 21:00:00", After, 0, 15 * 60}, {"2027-03-19 11:59:59", After, 0, 1},
		{"2027-03-19 12:00:00", Over, 0, 0}, {"2027-06-01 00:00:00", Over, 0, 0},
	} {
		clock := c.At(eastern(t, x.at))
		if clock.Phase != x.phase || clock.Round != x.round || clock.Left() != x.left {
			t.Errorf("%s: %s round %d, %d minutes left; want %s round %d, %d", x.at, clock.Phase, clock.Round, clock.Left(), x.phase, x.round, x.left)
		}
		if phase := clock.Phase; clock.InSOAP() != (phase >= Told && phase <= Closing) || MustWait(phase) != clock.InSOAP() {
			t.Errorf("%s: in SOAP %v, must wait %v", x.at, clock.InSOAP(), MustWait(phase))
		}
		if may := MayApply(clock.Phase); may != (clock.Phase == Preparing || clock.Phase == Reviewing || clock.Phase == Between) {
			t.Errorf("%s: may apply %v", x.at, may)
		}
		if MayAnswer(clock.Phase) != (clock.Phase == InRound) {
			t.Errorf("%s: may answer in %s", x.at, clock.Phase)
		}
	}
}

// The United States put their clocks forward in the night before Match Week:
// the hours that are left are real ones, on every clock.
func TestClocksChangeBeforeTheWeek(t *testing.T) {
	c := CalendarOf(week(), 2027)
	saturday := c.At(eastern(t, "2027-03-13 10:00:00"))
	if want := 47 * 60; saturday.Left() != want { // one hour of the 48 does not happen
		t.Errorf("on Saturday %d minutes are left, want %d", saturday.Left(), want)
	}
	rounds := c.Rounds()
	if len(rounds) != 4 {
		t.Fatalf("%d rounds", len(rounds))
	}
	for zone, want := range map[string]string{
		"America/New_York": "09:00-11:00", "America/Los_Angeles": "06:00-08:00", "America/Phoenix": "06:00-08:00",
		"America/Guatemala": "07:00-09:00", "Europe/Warsaw": "14:00-16:00", "Asia/Karachi": "18:00-20:00", "Asia/Kathmandu": "18:45-20:45",
	} {
		loc, _ := domain.Zone(zone)
		if got := rounds[0].From.In(loc).Format("15:04") + "-" + rounds[0].To.In(loc).Format("15:04"); got != want {
			t.Errorf("round 1 in %s is at %s, want %s", zone, got, want)
		}
	}
}

// The clock of the computer may be of any zone.
func TestPhaseOfAnyZone(t *testing.T) {
	c := CalendarOf(week(), 2027)
	for zone, at := range map[string]string{
		"Europe/Warsaw": "2027-03-18 18:23:00", "Asia/Tokyo": "2027-03-19 02:23:00", "America/Los_Angeles": "2027-03-18 10:23:00",
	} {
		if clock := c.At(in(t, zone, at)); clock.Phase != InRound || clock.Round != 2 || clock.Left() != 37 {
			t.Errorf("%s in %s: %s %d, %d left", at, zone, clock.Phase, clock.Round, clock.Left())
		}
	}
}

func TestRounds(t *testing.T) {
	var got []string
	for _, r := range CalendarOf(week(), 2027).Rounds() {
		got = append(got, string(rune('0'+r.Number))+" "+r.From.Format("15:04")+" "+r.To.Format("15:04"))
	}
	if diff := cmp.Diff([]string{"1 09:00 11:00", "2 12:00 14:00", "3 15:00 17:00", "4 18:00 20:00"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestUnknownCalendar(t *testing.T) {
	c := CalendarOf(week(), 2030)
	if clock := c.At(eastern(t, "2030-03-14 12:00:00")); c.Known() || clock.Phase != PhaseUnknown || clock.Left() != 0 || clock.InSOAP() {
		t.Errorf("a season without a calendar: %+v", clock)
	}
	if _, ok := c.Begins(Told, 0); ok {
		t.Error("it begins")
	}
	alone := CalendarOf(week(), 2026)
	if at, ok := alone.Begins(Told, 0); !ok || at.Format("2006-01-02 15:04") != "2026-03-16 10:00" {
		t.Errorf("it begins at %v, %v", at, ok)
	}
	if clock := alone.At(eastern(t, "2026-03-17 10:00:00")); clock.Phase != Told || clock.Left() != 0 || !clock.Until.IsZero() {
		t.Errorf("a calendar of one date: %+v", clock)
	}
}

// What an hour cannot be read of begins with its day; what a zone is not known of is
// left out, and not taken for another zone.
func TestOddTimes(t *testing.T) {
	c := &domain.Catalog{Events: []domain.Event{
		{Season: 2027, Key: EventStatus, Date: domain.NewDate(2027, time.March, 15), Zone: "America/New_York"},
		{Season: 2027, Key: EventPrepare, Date: domain.NewDate(2027, time.March, 15), Time: "11:00", Zone: "nowhere"},
		{Season: 2027, Key: EventRound, Date: domain.NewDate(2027, time.March, 18), Time: "soon", Zone: "America/New_York"},
	}}
	cal := CalendarOf(c, 2027)
	if at, ok := cal.Begins(Told, 0); !ok || !at.Equal(eastern(t, "2027-03-15 00:00:00")) {
		t.Errorf("it begins at %v", at)
	}
	if _, ok := cal.Begins(Preparing, 0); ok {
		t.Error("a date of an unknown zone counts")
	}
	if clock := cal.At(eastern(t, "2027-03-18 00:00:00")); clock.Phase != Closing {
		t.Errorf("a round without hours leaves the phase %s", clock.Phase)
	}
}
