package mail_test

import (
	"strings"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/mail"
)

// offers writes the offers of a mail that came on 20 November 2026.
func offers(text string) string {
	var out []string
	for _, m := range read(text).Offers {
		out = append(out, strings.TrimSpace(m.At.String()))
	}
	return strings.Join(out, ", ")
}

func TestZones(t *testing.T) {
	for zone, want := range map[string]string{
		"ET":                             ny,
		"EST":                            ny,
		"(ET)":                           ny,
		"Eastern":                        ny,
		"Eastern Time":                   ny,
		"US Eastern time":                ny,
		"Eastern Standard Time":          ny,
		"EST/EDT":                        ny,
		"est":                            ny,
		"et al.":                         "",
		"CT":                             chicago,
		"CST":                            chicago,
		"Central time zone":              chicago,
		"[Central]":                      chicago,
		"MT":                             "America/Denver",
		"Mountain Daylight Savings Time": "America/Denver",
		"PT":                             la,
		"PST":                            la,
		"Pacific":                        la,
		"(Pacific Time)":                 la,
		"Arizona time":                   "America/Phoenix",
		"AZ time":                        "America/Phoenix",
		"AKST":                           "America/Anchorage",
		"HST":                            "Pacific/Honolulu",
		"AST":                            "America/Puerto_Rico",
		"UTC":                            "Etc/UTC",
		"GMT":                            "Etc/UTC",
		"America/Los_Angeles":            la,
		"Europe/Warsaw":                  warsaw,
		"Nowhere/Town":                   "",
		"sharp":                          "",
		"":                               "",
	} {
		r := read("The interview is on December 15, 2026 at 9:00 AM " + zone)
		if len(r.Offers) != 1 {
			t.Errorf("%q: %+v", zone, r.Offers)
			continue
		}
		if got := r.Offers[0].At; got.Zone != want || got.Hour != 9 {
			t.Errorf("%q: %v, want %q", zone, got, want)
		}
	}
}

// A zone that is told once, apart from the hours, is that of all of them, unless
// another is told too.
func TestTheZoneOfAllTimes(t *testing.T) {
	for text, want := range map[string]string{
		"All times are Pacific Time. Dec 15, 9 AM. Dec 16, 9 AM.":                    "2026-12-15 09:00 " + la + ", 2026-12-16 09:00 " + la,
		"Times are listed in Central Standard Time.\n\nDec 15, 9:00 AM":              "2026-12-15 09:00 " + chicago,
		"Dec 15, 9 AM ET; Dec 16, 9 AM":                                              "2026-12-15 09:00 " + ny + ", 2026-12-16 09:00 " + ny,
		"Dec 15, 9 AM ET; Dec 16, 9 AM PT; Dec 17, 9 AM":                             "2026-12-15 09:00 " + ny + ", 2026-12-16 09:00 " + la + ", 2026-12-17 09:00",
		"The Central Valley, near Pacific Hospital, on Eastern Avenue: Dec 15, 9 AM": "2026-12-15 09:00",
		"Our PT and CT departments will see you on Dec 15 at 9 AM":                   "2026-12-15 09:00",
	} {
		if got := offers(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestHours(t *testing.T) {
	for hours, want := range map[string]string{
		"8:30 AM":               "08:30",
		"8:30am":                "08:30",
		"8:30 a.m.":             "08:30",
		"8.30 am":               "08:30",
		"8 AM":                  "08:00",
		"8 a.m":                 "08:00",
		"12 AM":                 "00:00",
		"12:15 AM":              "00:15",
		"12 PM":                 "12:00",
		"12 noon":               "12:00",
		"noon":                  "12:00",
		"12:30pm":               "12:30",
		"11:59 PM":              "23:59",
		"14:30":                 "14:30",
		"00:15":                 "00:15",
		"23:59":                 "23:59",
		"1330 hrs":              "13:30",
		"0830 ET":               "08:30",
		"8:30:00 AM":            "08:30",
		"8-11 AM":               "08:00 +180",
		"8 to 11 AM":            "08:00 +180",
		"8 AM to 1 PM":          "08:00 +300",
		"8:30am–12:30pm":        "08:30 +240",
		"11 - 1 PM":             "11:00 +120",
		"9 AM - 12":             "09:00 AM",
		"9 AM - 12:30":          "09:00 +210",
		"10 PM - 1 AM":          "22:00 +180",
		"from 8 AM until 1 PM":  "08:00 +300",
		"between 8 AM and 1 PM": "08:00 +300",
		"08:00-13:00":           "08:00 +300",
		"13 PM":                 "none",
		"25:00":                 "none",
		"8:75 AM":               "none",
	} {
		r := read("The interview is on December 15, 2026, " + hours)
		got := "none"
		if len(r.Offers) == 1 && r.Offers[0].At.Timed {
			m := r.Offers[0]
			got = strings.Fields(said(mail.Reading{Offers: []mail.Moment{{At: domain.At{Day: m.At.Day, Hour: m.At.Hour, Minute: m.At.Minute, Timed: true}, Minutes: m.Minutes}}}))[2]
			if m.Minutes > 0 {
				got += " +" + minutes(m.Minutes)
			}
		}
		if want, _, _ := strings.Cut(want, " AM"); got != want {
			t.Errorf("%q: %q, want %q", hours, got, want)
		}
	}
}

func minutes(n int) string { return strings.TrimSuffix(time.Duration(n).String(), "ns") }

func TestDays(t *testing.T) {
	for text, want := range map[string]string{
		"December 15, 2026":            "2026-12-15",
		"Dec 15":                       "2026-12-15",
		"Dec. 15th":                    "2026-12-15",
		"the 15th of December":         "2026-12-15",
		"15-Dec-2026":                  "2026-12-15",
		"Tue, Dec 15":                  "2026-12-15",
		"Dec 15 (Tue)":                 "2026-12-15",
		"Tues. 12/15":                  "2026-12-15",
		"12/15/2026":                   "2026-12-15",
		"12-15-2026":                   "2026-12-15",
		"15.12.2026":                   "2026-12-15",
		"2026/12/15":                   "2026-12-15",
		"Dec 15, 16, and 18":           "2026-12-15, 2026-12-16, 2026-12-18",
		"Dec 15 & 16":                  "2026-12-15, 2026-12-16",
		"Dec 15 (Tue), 16 (Wed)":       "2026-12-15, 2026-12-16",
		"Dec 15/16":                    "2026-12-15, 2026-12-16",
		"15 and 16 December":           "2026-12-15, 2026-12-16",
		"Dec 7 through 9":              "2026-12-07, 2026-12-08, 2026-12-09",
		"Dec 15 or Jan 5":              "2026-12-15, 2027-01-05",
		"January 5":                    "2027-01-05", // in the year after
		"August 21":                    "2027-08-21",
		"August 22":                    "2026-08-22", // ninety days before the mail
		"February 29, 2028":            "2028-02-29",
		"February 29, 2027":            "",
		"February 30":                  "",
		"13/13/2026":                   "",
		"December 15 and 2 other days": "2026-12-15",
		"December 15 for 30 minutes":   "2026-12-15",
		"you may 5 or march 6":         "",
		"1/2 day":                      "",
		"24/7":                         "",
		"room 12/15/3":                 "",
		"$12.15.2026":                  "",
		"1-800-555-1212":               "",
	} {
		if got := offers("We meet: " + text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestTheLastMoment(t *testing.T) {
	for text, want := range map[string]string{
		"Please respond by December 1.":                       "2026-12-01",
		"Please respond before Dec 1, 5 PM ET.":               "2026-12-01 17:00 " + ny,
		"RSVP no later than 12/1/2026":                        "2026-12-01",
		"This offer expires on December 1 at 5:00 PM CST.":    "2026-12-01 17:00 " + chicago,
		"Deadline: December 1":                                "2026-12-01",
		"The deadline to reply is December 1":                 "2026-12-01",
		"December 1 is the deadline":                          "2026-12-01",
		"Answers are due by the end of the day on December 1": "2026-12-01",
		"by COB December 1":                                   "2026-12-01",
		"by 5:00 PM PST on Tuesday, December 1":               "2026-12-01 17:00 " + la,
		"by Tuesday":                                          "2026-11-24",
		"by Friday":                                           "2026-11-27", // the mail came on a Friday
		"by next Monday, 9 AM ET":                             "2026-11-23 09:00 " + ny,
		"We interview on December 1":                          "",
		"Interviews run from 8 AM until 1 PM on December 1":   "",
		"You will be ranked by our committee. The rank order list closes on March 3": "",
	} {
		if got := strings.TrimSpace(read(text).AnswerBy.At.String()); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestFormatAndLength(t *testing.T) {
	for text, want := range map[string]struct {
		format domain.InterviewFormat
		length int
	}{
		"a virtual interview of our program":                   {domain.ByVideo, 0},
		"by Zoom, lasting 3 hours":                             {domain.ByVideo, 180},
		"in person, for about 4.5 hours":                       {domain.FaceToFace, 270},
		"on campus; duration: 90 minutes":                      {domain.FaceToFace, 90},
		"a phone interview that takes half an hour":            {domain.OnPhone, 30},
		"virtually or in-person, as you like":                  {domain.FormatUnknown, 0},
		"virtual; there are no in-person interviews this year": {domain.ByVideo, 0},
		"it lasts one hour":                                    {domain.FormatUnknown, 60},
		"it takes up to 999 hours":                             {domain.FormatUnknown, 0},
		"":                                                     {domain.FormatUnknown, 0},
	} {
		r := read(text)
		if r.Format != want.format || r.Minutes != want.length {
			t.Errorf("%q: %v for %d minutes, want %v for %d", text, r.Format, r.Minutes, want.format, want.length)
		}
	}
}

func TestServicesAndLinks(t *testing.T) {
	for text, want := range map[string][2]string{
		"See https://example.org/a. Book at https://app.thalamusgme.com/x?d=12/15!": {"Thalamus", "https://app.thalamusgme.com/x?d=12/15"},
		"Through Interview Broker (https://www.interviewbroker.com/abc).":           {"Interview Broker", "https://www.interviewbroker.com/abc"},
		"in your MyERAS account":                {"ERAS Interview Scheduler", ""},
		"https://example.org/12/15/2026":        {"", "https://example.org/12/15/2026"},
		"write to scheduling.12.15@example.org": {"", ""},
		"":                                      {"", ""},
	} {
		r := read(text)
		if r.System != want[0] || r.Link != want[1] {
			t.Errorf("%q: %q and %q, want %q", text, r.System, r.Link, want)
		}
		if len(r.Offers) > 0 || len(r.Unread) > 0 {
			t.Errorf("%q: a link is read as a date: %v %q", text, r.Offers, r.Unread)
		}
	}
}

// Typographers' dashes, blanks and quotes, and the ends of lines of other
// systems, change nothing.
func TestTypography(t *testing.T) {
	for _, text := range []string{
		"December 15, 2026, 8:30 AM - 12:30 PM PST",
		"December\u00a015, 2026, 8:30\u202fAM – 12:30\u202fPM PST",
		"December 15,\r\n2026, 8:30 AM — 12:30 PM\r\nPST",
		"DECEMBER 15, 2026, 8:30 AM−12:30 PM PST",
	} {
		r := read(text)
		if len(r.Offers) != 1 || r.Offers[0].At.String() != "2026-12-15 08:30 "+la || r.Offers[0].Minutes != 240 {
			t.Errorf("%q: %+v", text, r.Offers)
		}
	}
}

// Every date that looks like one is read or listed.
func TestNothingIsLost(t *testing.T) {
	for text, unread := range map[string]int{
		"December 15 at 9 AM ET":                           0,
		"November 31":                                      1,
		"some time in January":                             1,
		"Tuesdays and Thursdays":                           1,
		"tomorrow\n\nnext week":                            2,
		"tomorrow, tonight and next week":                  1,
		"Office hours: 8 AM to 5 PM":                       1,
		"Founded on May 5, 1950 in a small town":           1,
		strings.Repeat("x", 200) + " tomorrow":             1,
		"Call 555-1234 from 9 AM.\n\nDecember 15 at 10 AM": 1,
	} {
		r := read(text)
		if len(r.Unread) != unread {
			t.Errorf("%q: %q", text, r.Unread)
		}
		for _, line := range r.Unread {
			if len([]rune(line)) > 121 || strings.Contains(line, "\n") {
				t.Errorf("%q is too long to show", line)
			}
		}
	}
}
