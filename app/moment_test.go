package app_test

import (
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain"
)

func TestParseMoment(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "2026-12-07 08:30 PT": "2026-12-07 08:30 America/Los_Angeles", "7 Dec 2026, 8:30 am ET": "2026-12-07 08:30 America/New_York",
		"Dec 7, 2026 8 pm": "2026-12-07 20:00 Europe/Warsaw", "Monday, 7 December 2026 at 17:05": "2026-12-07 17:05 Europe/Warsaw",
		"2026-12-15": "2026-12-15 Europe/Warsaw", "15 Dec 2026 PT": "2026-12-15 America/Los_Angeles", "7 Dec 2026 12 am ct": "2026-12-07 00:00 America/Chicago",
		"7 Dec 2026 12:15 p.m. MT": "2026-12-07 12:15 America/Denver", "7 Dec 2026 08:30 Asia/Kathmandu": "2026-12-07 08:30 Asia/Kathmandu",
		"1 Nov 2026 1:30 am ET again": "2026-11-01 01:30 America/New_York again", "25 Oct 2026 02:30": "2026-10-25 02:30 Europe/Warsaw",
		"25/12/2026 09:00 AZ": "2026-12-25 09:00 America/Phoenix", "Mon 7 Dec 2026, 08:30 PT": "2026-12-07 08:30 America/Los_Angeles",
		"7 Dec 2026 8:30AM": "2026-12-07 08:30 Europe/Warsaw", "7 Dec 2026 08:30 UTC": "2026-12-07 08:30 UTC",
	} {
		got, err := app.ParseMoment(text, "Europe/Warsaw")
		if err != nil || got.String() != want {
			t.Errorf("%q: %v, %v; want %s", text, got, err, want)
		}
	}
	for text, problem := range map[string]string{
		"08:30 PT": "needs a day", "14 Mar 2027 02:30 ET": "does not exist", "28 Mar 2027 02:30": "does not exist", "7 Dec 2026 25:00": "no hour", "7 Dec 2026 13 pm": "no hour",
		"7 Dec 2026 08:30 Europe/Fresno": "time zone", "5/6/2026 08:30 PT": "two days", "30 Feb 2026 08:30": "no day", "tomorrow 8:30 am": "must be a day",
		"7 Dec 2026 1:30 ET again": "only once", "7 Dec 2026 08:61": "no hour",
	} {
		if got, err := app.ParseMoment(text, "Europe/Warsaw"); err == nil || !strings.Contains(err.Error(), problem) {
			t.Errorf("%q: %v, %v; want %q", text, got, err, problem)
		}
	}
	if _, err := app.ParseMoment("7 Dec 2026 08:30", ""); err == nil || !strings.Contains(err.Error(), "needs a time zone") {
		t.Errorf("without a zone: %v", err)
	}
}

func TestMomentInWords(t *testing.T) {
	for _, c := range []struct{ at, zone, moment, both string }{
		{"2026-12-07 08:30 America/Los_Angeles", "Europe/Warsaw", "Mon 7 Dec 2026, 08:30 PT", "Mon 7 Dec 2026, 08:30 PT (your 17:30)"},
		{"2027-03-03 21:00 America/New_York", "Europe/Warsaw", "Wed 3 Mar 2027, 21:00 ET", "Wed 3 Mar 2027, 21:00 ET (your Thu 03:00)"},
		{"2026-12-07 08:30 America/New_York", "America/Toronto", "Mon 7 Dec 2026, 08:30 ET", "Mon 7 Dec 2026, 08:30 ET"},
		{"2026-12-15 America/New_York", "Asia/Karachi", "Tue 15 Dec 2026", "Tue 15 Dec 2026"}, {"", "UTC", "", ""},
		{"2026-07-07 08:30 Europe/Warsaw", "Europe/Warsaw", "Tue 7 Jul 2026, 08:30 CEST", "Tue 7 Jul 2026, 08:30 CEST"},
		{"2026-12-07 08:30 Asia/Kathmandu", "Asia/Kathmandu", "Mon 7 Dec 2026, 08:30 Kathmandu", "Mon 7 Dec 2026, 08:30 Kathmandu"},
		{"2026-11-01 01:30 America/New_York again", "America/New_York", "Sun 1 Nov 2026, 01:30 ET, the second time", "Sun 1 Nov 2026, 01:30 ET, the second time"},
	} {
		at, err := domain.ParseAt(c.at)
		if err != nil {
			t.Fatal(err)
		}
		if m, b := app.Moment(at), app.Both(at, c.zone); m != c.moment || b != c.both {
			t.Errorf("%s: %q and %q, want %q and %q", c.at, m, b, c.moment, c.both)
		}
	}
}

// What is written for people is read as the same moment, in its own zone.
func FuzzParseMoment(f *testing.F) {
	f.Add("7 Dec 2026, 8:30 am ET")
	f.Add("1 Nov 2026 01:30 ET again")
	f.Add("2026-12-15")
	f.Add("25/12/2026 at 9:00 Europe/Warsaw")
	f.Fuzz(func(t *testing.T, s string) {
		at, err := app.ParseMoment(s, "Europe/Warsaw")
		if err != nil || at.IsZero() || at.Day.Year < 1000 {
			return
		}
		if again, err := app.ParseMoment(app.Typed(at), at.Zone); err != nil || again != at {
			t.Errorf("%q is %v; %q is read as %v, %v", s, at, app.Typed(at), again, err)
		}
	})
}
