package app_test

import (
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain"
)

func TestSpan(t *testing.T) {
	day := func(s string) domain.Date {
		d, err := domain.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct{ from, to, want string }{
		{"2026-05-04", "2026-06-26", "4 May – 26 Jun 2026"},
		{"2026-02-02", "2026-02-27", "2 – 27 Feb 2026"},
		{"2025-09-01", "2026-01-31", "1 Sep 2025 – 31 Jan 2026"},
		{"2026-05-04", "2026-05-04", "4 May 2026"},
		{"2026-05-04", "", "since 4 May 2026"},
		{"", "2026-05-04", "until 4 May 2026"},
		{"", "", ""},
	} {
		if got := app.Span(day(c.from), day(c.to)); got != c.want {
			t.Errorf("%s to %s is %q, not %q", c.from, c.to, got, c.want)
		}
	}
}

func TestParseDay(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"2026-05-31", "2026-05-31"}, {" 2026-5-1 ", "2026-05-01"}, {"2026/05/31", "2026-05-31"}, {"31 May 2026", "2026-05-31"},
		{"31 may 2026", "2026-05-31"}, {"31. May 2026", "2026-05-31"}, {"May 31, 2026", "2026-05-31"}, {"September 9 2026", "2026-09-09"},
		{"31/5/2026", "2026-05-31"}, {"5/31/2026", "2026-05-31"}, {"31.05.2026", "2026-05-31"}, {"5/5/2026", "2026-05-05"}, {"", ""},
	} {
		got, err := app.ParseDay(c.text)
		if err != nil || got.String() != c.want {
			t.Errorf("%q is %q, %v; not %q", c.text, got, err, c.want)
		}
	}
	for text, want := range map[string]string{
		"4/5/2026": "can mean two days", "2026-02-30": "is no day of the calendar: \"2026-02-30\"", "30/2/2026": "is no day of the calendar", "31 June 2026": "is no day of the calendar",
		"2026-13-01": "is no day of the calendar", "tomorrow": "must be a day", "2026": "must be a day",
		"31 May": "must be a day",
	} {
		if got, err := app.ParseDay(text); err == nil || !strings.HasPrefix(err.Error(), want) && !strings.Contains(err.Error(), want) {
			t.Errorf("%q is %q, %v; the error must say %q", text, got, err, want)
		}
	}
}

func FuzzParseDay(f *testing.F) {
	for _, s := range []string{"2026-05-31", "31 May 2026", "4/5/2026", "0000-00-00", "May 31, 2026"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := app.ParseDay(s)
		if err != nil {
			return
		}
		if again, err := app.ParseDay(d.String()); err != nil || again != d {
			t.Errorf("%q is %v, which reads as %v, %v", s, d, again, err)
		}
		if d.Year > 0 {
			if again, err := app.ParseDay(app.Day(d)); err != nil || again != d {
				t.Errorf("%q is %v, written %q, which reads as %v, %v", s, d, app.Day(d), again, err)
			}
		}
	})
}
