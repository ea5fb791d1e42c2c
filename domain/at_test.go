package domain

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

const (
	eastern = "America/New_York"
	pacific = "America/Los_Angeles"
	warsaw  = "Europe/Warsaw"
)

func mustAt(t *testing.T, s string) At {
	t.Helper()
	a, err := ParseAt(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// The clocks go forward on 14 March 2027 in the United States and two weeks
// later in Europe: the difference is five hours between, and six before and
// after.
func TestAtInOtherZones(t *testing.T) {
	for _, c := range []struct{ at, zone, want string }{
		{"2026-12-07 08:30 " + pacific, warsaw, "2026-12-07 17:30 " + warsaw},
		{"2027-03-13 09:00 " + eastern, warsaw, "2027-03-13 15:00 " + warsaw},
		{"2027-03-15 09:00 " + eastern, warsaw, "2027-03-15 14:00 " + warsaw},
		{"2027-03-29 09:00 " + eastern, warsaw, "2027-03-29 15:00 " + warsaw},
		{"2027-03-03 21:00 " + eastern, warsaw, "2027-03-04 03:00 " + warsaw},
		{"2026-10-25 02:30 " + warsaw, "UTC", "2026-10-25 00:30 UTC"},
		{"2026-10-25 02:30 " + warsaw + " again", "UTC", "2026-10-25 01:30 UTC"},
		{"2026-11-01 05:30 UTC", eastern, "2026-11-01 01:30 " + eastern},
		{"2026-11-01 06:30 UTC", eastern, "2026-11-01 01:30 " + eastern + " again"},
		{"2026-12-15 " + pacific, warsaw, "2026-12-15 " + warsaw}, // a day stays the day
		{"2026-12-07 08:30 " + pacific, "Asia/Kathmandu", "2026-12-07 22:15 Asia/Kathmandu"},
	} {
		if got := mustAt(t, c.at).In(c.zone).String(); got != c.want {
			t.Errorf("%s in %s = %s, want %s", c.at, c.zone, got, c.want)
		}
	}
}

func TestAtThatNoClockShows(t *testing.T) {
	for _, c := range []struct{ at, problem string }{
		{"2027-03-14 02:30 " + eastern, "does not exist"}, {"2027-03-28 02:00 " + warsaw, "does not exist"},
		{"2026-12-07 08:30 Mars/Olympus", "not a time zone"}, {"2026-12-07 08:30 Local", "missing"},
	} {
		if _, err := mustAt(t, c.at).Time(); err == nil || !strings.Contains(err.Error(), c.problem) {
			t.Errorf("%s: %v, want %q", c.at, err, c.problem)
		}
	}
	for _, at := range []string{"2027-03-14 01:59 " + eastern, "2027-03-14 03:00 " + eastern, "2027-03-28 03:00 " + warsaw} {
		if _, err := mustAt(t, at).Time(); err != nil {
			t.Errorf("%s: %v", at, err)
		}
	}
	for zone, want := range map[string]string{"America/Havana": "2027-03-14 01:00", "America/Santiago": "2026-09-06 01:00"} {
		day, _, _ := strings.Cut(want, " ")
		if got, err := mustAt(t, day+" "+zone).Time(); err != nil || got.Format("2006-01-02 15:04") != want {
			t.Errorf("the first moment of %s in %s: %v, %v", day, zone, got, err)
		}
	}
	// In Beirut the night of the change has no midnight: the day is there all the same.
	if got, err := mustAt(t, "2026-03-29 Asia/Beirut").Time(); err != nil || DateOf(got) != NewDate(2026, 3, 29) {
		t.Errorf("a day without a midnight: %v, %v", got, err)
	}
}

func TestAtTwice(t *testing.T) {
	first, second := mustAt(t, "2026-11-01 01:30 "+eastern), mustAt(t, "2026-11-01 01:30 "+eastern+" again")
	if !first.Twice() || mustAt(t, "2026-11-01 02:00 "+eastern).Twice() || first.Compare(second) >= 0 {
		t.Error("half past one comes twice, and the first is the earlier one")
	}
	a, _ := first.Time()
	b, _ := second.Time()
	if b.Sub(a) != time.Hour || AtOf(a) != first || AtOf(b) != second {
		t.Errorf("%v and %v come back as %v and %v", a, b, AtOf(a), AtOf(b))
	}
}

func TestAtCompare(t *testing.T) {
	list := []At{{}, mustAt(t, "2026-12-07 "+eastern), mustAt(t, "2026-12-07 08:30 "+warsaw), mustAt(t, "2026-12-07 08:30 "+eastern), mustAt(t, "2026-12-07 08:30 "+pacific)}
	for i := range list {
		for j := range list {
			if got := list[i].Compare(list[j]); got < 0 != (i < j) || got > 0 != (i > j) {
				t.Errorf("%v and %v: %d", list[i], list[j], got)
			}
		}
	}
	for i, c := range []struct {
		at    At
		field string
	}{
		{At{}, ""}, {mustAt(t, "2026-12-07 08:30 "+eastern), ""}, {mustAt(t, "2027-03-14 02:30 "+eastern), "at"},
		{At{Day: NewDate(2026, 12, 7), Timed: true, Hour: 24, Zone: eastern}, "at"}, {At{Day: NewDate(2026, 12, 7), Hour: 3, Zone: eastern}, "at"},
		{At{Zone: eastern}, "at"}, {At{Day: NewDate(2026, 12, 7), Timed: true, Zone: eastern, Again: true}, "at"},
	} {
		var k checker
		if k.at("at", c.at); c.field == "" && k.err() != nil || c.field != "" && k.bad.Problem(c.field) == "" {
			t.Errorf("%d: %v: %v", i, c.at, k.err())
		}
	}
}

// A deadline has passed in its very minute; a day lasts until its end, wherever
// one asks.
func TestPassed(t *testing.T) {
	for _, c := range []struct {
		at, now string
		want    bool
	}{
		{"2027-03-03 21:00 " + eastern, "2027-03-04T01:59:59Z", false}, {"2027-03-03 21:00 " + eastern, "2027-03-04T02:00:00Z", true},
		{"2027-03-14 " + eastern, "2027-03-15T03:59:59Z", false}, {"2027-03-14 " + eastern, "2027-03-15T04:00:00Z", true},
		{"", "2027-03-15T04:00:00Z", false}, {"2027-03-14 02:30 " + eastern, "2028-01-01T00:00:00Z", false},
	} {
		now, err := time.Parse(time.RFC3339, c.now)
		if err != nil {
			t.Fatal(err)
		}
		if got := mustAt(t, c.at).Passed(now); got != c.want {
			t.Errorf("%s at %s: %v", c.at, c.now, got)
		}
	}
}

func FuzzAt(f *testing.F) {
	for _, s := range []string{"", "2026-12-07 08:30 America/Los_Angeles", "2026-12-15 UTC", "2026-11-01 01:30 America/New_York again", "2027-03-14 02:30 America/New_York", "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := ParseAt(s)
		if err != nil {
			return
		}
		if again, err := ParseAt(a.String()); err != nil || again != a {
			t.Errorf("%q is %v, and that is read as %v, %v", s, a, again, err)
		}
		b, err := json.Marshal(a)
		var back At
		if err != nil || json.Unmarshal(b, &back) != nil || back != a {
			t.Errorf("%v comes back from JSON as %v", a, back)
		}
		if at, err := a.Time(); err == nil && a.Timed && a.Zone != "" {
			if back := AtOf(at); back.Day != a.Day || back.Hour != a.Hour || back.Minute != a.Minute {
				t.Errorf("%v is %v, and that is %v", a, at, back)
			}
		}
	})
}
