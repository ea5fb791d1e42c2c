package domain

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func day(t testing.TB, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestParseDate(t *testing.T) {
	for text, want := range map[string]Date{
		"2026-05-31": {2026, time.May, 31}, " 2024-02-29 ": {2024, time.February, 29}, "2000-02-29": {2000, time.February, 29},
		"": {}, "   ": {},
	} {
		if got, err := ParseDate(text); err != nil || got != want {
			t.Errorf("ParseDate(%q) = %v, %v; want %v", text, got, err, want)
		}
	}
	for _, text := range []string{
		"2026-02-29", "1900-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32",
		"26-01-01", "2026-1-1", "2026/01/01", "01.05.2026", "2026-01-01T00:00:00Z", "2026-01", "today", "-2026-01-01",
	} {
		if got, err := ParseDate(text); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", text, got)
		}
	}
}

func TestAddMonths(t *testing.T) {
	for _, test := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-01-31", 1, "2026-02-28"}, {"2024-01-31", 1, "2024-02-29"}, {"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", 48, "2028-02-29"}, {"2026-03-31", -1, "2026-02-28"}, {"2026-08-31", 1, "2026-09-30"},
		{"2026-11-22", 2, "2027-01-22"}, {"2026-01-15", -1, "2025-12-15"}, {"2026-12-31", 0, "2026-12-31"},
		{"2026-05-31", -24, "2024-05-31"}, {"2026-01-01", 13, "2027-02-01"},
	} {
		if got := day(t, test.from).AddMonths(test.n).String(); got != test.want {
			t.Errorf("%s and %d months are %s, want %s", test.from, test.n, got, test.want)
		}
	}
}

func TestDaysUntil(t *testing.T) {
	for _, test := range []struct {
		from, to string
		want     int
	}{
		{"2026-03-07", "2026-03-09", 2},  // the clocks change in between, a civil day stays a day
		{"2026-10-31", "2026-11-02", 2},  // and back
		{"2024-02-28", "2024-03-01", 2},  // leap day
		{"2026-02-28", "2026-03-01", 1},  // none
		{"2025-12-31", "2026-01-01", 1},  // new year
		{"2026-01-01", "2025-12-31", -1}, // backwards
		{"2000-01-01", "2100-01-01", 36525} /* a century with 25 leap days */, {"2026-05-05", "2026-05-05", 0},
	} {
		from, to := day(t, test.from), day(t, test.to)
		if got := from.DaysUntil(to); got != test.want {
			t.Errorf("from %v to %v are %d days, want %d", from, to, got, test.want)
		}
		if got := from.AddDays(test.want); got != to {
			t.Errorf("%v and %d days are %v, want %v", from, test.want, got, to)
		}
	}
}

func TestYearsUntil(t *testing.T) {
	a, b := day(t, "2020-09-02"), day(t, "2024-09-02")
	if got := a.YearsUntil(b); got != 4 {
		t.Errorf("four years with one leap day are %v", got)
	}
	if got := b.YearsUntil(a); got != -4 {
		t.Errorf("backwards they are %v", got)
	}
	if a.YearsUntil(Date{}) != 0 || (Date{}).YearsUntil(a) != 0 {
		t.Error("an unknown day is years away from nothing")
	}
}

func TestDateOfKeepsTheCivilDay(t *testing.T) {
	west := time.FixedZone("west", -10*3600)
	late := time.Date(2026, time.June, 30, 23, 30, 0, 0, west) // 1 July in UTC
	if got := DateOf(late); got != (Date{2026, time.June, 30}) {
		t.Errorf("the day is %v", got)
	}
	if got := NewDate(2026, time.February, 30); got != (Date{2026, time.March, 2}) {
		t.Errorf("30 February is taken for %v", got)
	}
}

func TestDateOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(-200_000, 200_000)
		start := Date{2000, time.January, 1}
		i, j := n.Draw(t, "i"), n.Draw(t, "j")
		a, b := start.AddDays(i), start.AddDays(j)
		if a.Before(b) != (i < j) || a.After(b) != (i > j) || (a == b) != (i == j) || a.DaysUntil(b) != j-i {
			t.Fatalf("%v and %v lie %d days apart", a, b, j-i)
		}
		if a.Compare(b) != -b.Compare(a) {
			t.Fatalf("%v and %v compare differently both ways", a, b)
		}
		m := rapid.IntRange(-600, 600).Draw(t, "months")
		c := a.AddMonths(m)
		if got := (c.Year-a.Year)*12 + int(c.Month-a.Month); got != m || c.Day > a.Day || c != NewDate(c.Year, c.Month, c.Day) {
			t.Fatalf("%v and %d months are %v", a, m, c)
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-05-31", "2024-02-29", "2026-02-29", "", " 0000-01-01", "9999-12-31", "0000-00-00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			if !d.IsZero() {
				t.Errorf("%q is an error and yet %v", s, d)
			}
			return
		}
		again, err := ParseDate(d.String())
		if err != nil || again != d {
			t.Errorf("%q is %v, and that is read as %v, %v", s, d, again, err)
		}
		if !d.IsZero() && d != NewDate(d.Year, d.Month, d.Day) {
			t.Errorf("%q is %#v, which no calendar has", s, d)
		}
	})
}

func TestADayThatNoCalendarHas(t *testing.T) {
	for text, want := range map[string]string{
		"2026-02-30": `"2026-02-30" is no day of the calendar`, "2026-13-01": `"2026-13-01" is no day of the calendar`,
		"soon": `"soon" is not a date: write it as 2026-05-31`,
	} {
		if d, err := ParseDate(text); err == nil || err.Error() != want {
			t.Errorf("%q is %v, %v", text, d, err)
		}
	}
	if OffCalendar(nil) {
		t.Error("no error says that a day is off the calendar")
	}
}
