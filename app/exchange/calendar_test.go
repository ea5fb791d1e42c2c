package exchange_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"

	"secondlook/app/exchange"
	"secondlook/domain"
)

// clockAt reads "2026-12-15 08:30 America/Los_Angeles".
func clockAt(t testing.TB, s string) domain.At {
	t.Helper()
	a, err := domain.ParseAt(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func written(t testing.TB, items ...exchange.CalendarItem) string {
	t.Helper()
	var b bytes.Buffer
	if err := exchange.WriteCalendar(&b, "Season 2027", items); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// opened reads a calendar file with another library than wrote it.
func opened(t testing.TB, text string) *ical.Calendar {
	t.Helper()
	cal, err := ical.NewDecoder(strings.NewReader(text)).Decode()
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return cal
}

func item(t testing.TB, start string, minutes int) exchange.CalendarItem {
	return exchange.CalendarItem{
		UID: exchange.UID("interview", "7"), Title: "Kern", Start: clockAt(t, start), Minutes: minutes,
		Stamp: time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC),
	}
}

// The moments come back as they were, in both zones and on both sides of every
// change of the clocks.
func TestMomentsComeBack(t *testing.T) {
	for _, zone := range []string{"America/Los_Angeles", "America/New_York", "America/Phoenix", "America/Guatemala", "Europe/Warsaw", "Asia/Kathmandu", "Etc/UTC", "UTC"} {
		for _, day := range []string{"2026-10-23", "2026-10-24", "2026-10-25", "2026-10-26", "2026-10-31", "2026-11-01", "2026-11-02", "2027-03-13", "2027-03-14", "2027-03-15", "2027-03-27", "2027-03-28", "2027-03-29", "2028-02-29"} {
			for _, hour := range []string{"00:30", "08:30", "23:30"} {
				it := item(t, day+" "+hour+" "+zone, 240)
				begin, err := it.Start.Time()
				if err != nil {
					t.Fatal(err)
				}
				events := opened(t, written(t, it)).Events()
				if len(events) != 1 {
					t.Fatalf("%d events", len(events))
				}
				from, err := events[0].DateTimeStart(nil)
				to, err2 := events[0].DateTimeEnd(nil)
				if err != nil || err2 != nil || !from.Equal(begin) || to.Sub(from) != 4*time.Hour {
					t.Errorf("%s %s %s: %v to %v, want %v; %v %v", day, hour, zone, from, to, begin, err, err2)
				}
			}
		}
	}
}

// Of the two equal hours of a night the one that is meant comes back.
func TestTheHourThatComesTwice(t *testing.T) {
	for _, start := range []string{"2026-11-01 01:30 America/Los_Angeles", "2026-11-01 01:30 America/Los_Angeles again", "2026-10-25 02:30 Europe/Warsaw", "2026-10-25 02:30 Europe/Warsaw again"} {
		it := item(t, start, 15)
		begin, _ := it.Start.Time()
		from, err := opened(t, written(t, it)).Events()[0].DateTimeStart(nil)
		if err != nil || !from.Equal(begin) {
			t.Errorf("%s: %v, want %v; %v", start, from, begin, err)
		}
	}
	if err := exchange.WriteCalendar(&bytes.Buffer{}, "", []exchange.CalendarItem{item(t, "2027-03-14 02:30 America/Los_Angeles", 15)}); err == nil {
		t.Error("an hour that no clock shows is written")
	}
}

// The description of a zone says the same as the clocks of the zone: each change
// with the distance from UTC before and after it.
func TestZonesAreDescribed(t *testing.T) {
	text := written(t, item(t, "2026-12-15 08:30 America/Los_Angeles", 60), item(t, "2026-12-16 08:30 America/Phoenix", 60), item(t, "2026-12-16 08:30 Etc/UTC", 60))
	for _, want := range []string{
		"BEGIN:VTIMEZONE\r\nTZID:America/Los_Angeles\r\n",
		"BEGIN:STANDARD\r\nDTSTART:20261101T020000\r\nTZOFFSETFROM:-0700\r\nTZOFFSETTO:-0800\r\nTZNAME:PST\r\nEND:STANDARD\r\n",
		"BEGIN:DAYLIGHT\r\nDTSTART:20270314T020000\r\nTZOFFSETFROM:-0800\r\nTZOFFSETTO:-0700\r\nTZNAME:PDT\r\nEND:DAYLIGHT\r\n",
		"TZID:America/Phoenix\r\nBEGIN:STANDARD\r\n",
		"DTSTART;TZID=America/Los_Angeles:20261215T083000\r\n",
		"DTSTART:20261216T083000Z\r\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if n := strings.Count(text, "BEGIN:VTIMEZONE"); n != 2 {
		t.Errorf("%d zones are described", n)
	}
}

func TestWholeDays(t *testing.T) {
	one, more := item(t, "2026-12-24 America/Los_Angeles", 0), item(t, "2026-12-30 America/Los_Angeles", 0)
	more.Last = domain.NewDate(2027, time.January, 2)
	text := written(t, one, more)
	for _, want := range []string{"DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261225", "DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270103"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if strings.Contains(text, "VTIMEZONE") {
		t.Error("a zone without an hour is described")
	}
}

// Commas, semicolons, backslashes, ends of lines, long lines and letters of
// other alphabets come back as they were.
func TestTextsComeBack(t *testing.T) {
	it := item(t, "2026-12-15 08:30 America/Los_Angeles", 60)
	it.Title = `Kern, "Medical"; a\b` + strings.Repeat(" Lucía Żółć", 20)
	it.Text = "First line\nSecond, line; with: signs\\ and END:VEVENT\n" + strings.Repeat("x", 200)
	it.Place, it.Link = "1700 Mt Vernon Ave, Bakersfield", "https://example.org/a?b=c,d;e"
	text := written(t, it)
	for _, line := range strings.Split(text, "\r\n") {
		if len(line) > 75 {
			t.Errorf("a line of %d bytes: %q", len(line), line)
		}
	}
	if strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\n") {
		t.Error("a line ends otherwise than with CR and LF")
	}
	e := opened(t, text).Events()[0]
	for name, want := range map[string]string{ical.PropSummary: it.Title, ical.PropDescription: it.Text, ical.PropLocation: it.Place} {
		if got, err := e.Props.Text(name); err != nil || got != want {
			t.Errorf("%s: %q, want %q; %v", name, got, want, err)
		}
	}
	if got := e.Props.Get(ical.PropURL).Value; got != it.Link {
		t.Errorf("link %q", got)
	}
}

func TestAlarmsAndStates(t *testing.T) {
	it := item(t, "2026-12-15 08:30 America/Los_Angeles", 60)
	it.Alarms, it.Tentative, it.Free, it.Sequence = []int{1440, 60}, true, true, 3
	e := opened(t, written(t, it)).Events()[0]
	var triggers []string
	for _, c := range e.Children {
		triggers = append(triggers, c.Name+" "+c.Props.Get(ical.PropTrigger).Value)
	}
	if !slices.Equal(triggers, []string{"VALARM -PT1440M", "VALARM -PT60M"}) {
		t.Errorf("%q", triggers)
	}
	if status, err := e.Status(); err != nil || status != ical.EventTentative || e.Props.Get(ical.PropTransparency).Value != "TRANSPARENT" || e.Props.Get(ical.PropSequence).Value != "3" {
		t.Errorf("%v, %v", status, err)
	}
	if uid, _ := e.Props.Text(ical.PropUID); uid != "interview-7@secondlook" {
		t.Errorf("UID %q", uid)
	}
}

// The same items are the same bytes.
func TestTheSameBytes(t *testing.T) {
	items := []exchange.CalendarItem{item(t, "2026-12-15 08:30 Europe/Warsaw", 60), item(t, "2026-12-15 08:30 America/Los_Angeles", 60), item(t, "2026-12-15 UTC", 0)}
	first := written(t, items...)
	for range 20 {
		if written(t, items...) != first {
			t.Fatal("the bytes differ")
		}
	}
}
