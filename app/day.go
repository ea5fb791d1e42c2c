package app

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"secondlook/domain"
)

// Day writes a day as people do: 26 Jun 2026. An unknown day is "".
func Day(d domain.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format("2 Jan 2006")
}

// Span writes the days of something that lasted: 4 May – 26 Jun 2026, with the
// year at the beginning too where it is another one. Without an end it is
// "since 4 May 2026", without a beginning "until 26 Jun 2026".
func Span(start, end domain.Date) string {
	switch {
	case start.IsZero() && end.IsZero():
		return ""
	case end.IsZero():
		return "since " + Day(start)
	case start.IsZero():
		return "until " + Day(end)
	case start == end:
		return Day(start)
	case start.Year == end.Year && start.Month == end.Month:
		return strconv.Itoa(start.Day) + " – " + Day(end)
	case start.Year == end.Year:
		return start.Time().Format("2 Jan") + " – " + Day(end)
	}
	return Day(start) + " – " + Day(end)
}

// dayForms are the ways in which a day may be typed that mean one day alone.
var dayForms = []string{
	"2006-1-2", "2006/1/2", "2006.1.2", "2 Jan 2006", "2 January 2006", "2. Jan 2006", "2. January 2006",
	"Jan 2 2006", "January 2 2006", "2-Jan-2006", "2/Jan/2006",
}

var numericDay = regexp.MustCompile(`^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$`)

// ParseDay reads a day as people type it: 2026-05-31, 31 May 2026, May 31,
// 2026, or 31/5/2026 where only one day can be meant. Empty text is the unknown
// day. The error says, as a predicate, what is wrong with the text.
func ParseDay(s string) (domain.Date, error) {
	text := strings.Join(strings.Fields(strings.ReplaceAll(s, ",", " ")), " ")
	if text == "" {
		return domain.Date{}, nil
	}
	for _, form := range dayForms {
		t, err := time.Parse(form, text)
		if err == nil {
			return domain.DateOf(t), nil
		}
		if domain.OffCalendar(err) {
			return domain.Date{}, noDay(s)
		}
	}
	if m := numericDay.FindStringSubmatch(text); m != nil {
		return numbersOfDay(m, s)
	}
	return domain.Date{}, fmt.Errorf("must be a day such as 2026-05-31 or 31 May 2026, not %q", short(s))
}

// numbersOfDay reads a day and a month in either order, if only one can be
// meant.
func numbersOfDay(m []string, s string) (domain.Date, error) {
	day, month := m[1], m[2]
	a, _ := strconv.Atoi(m[1])
	b, _ := strconv.Atoi(m[2])
	switch {
	case a <= 12 && b <= 12 && a != b:
		return domain.Date{}, fmt.Errorf("can mean two days: write %q as %s-%02d-%02d or as %s-%02d-%02d", short(s), m[3], a, b, m[3], b, a)
	case b > 12:
		day, month = m[2], m[1]
	}
	t, err := time.Parse("2006-1-2", m[3]+"-"+month+"-"+day)
	if err != nil {
		return domain.Date{}, noDay(s)
	}
	return domain.DateOf(t), nil
}

// noDay says that no calendar has a day.
func noDay(s string) error { return fmt.Errorf("is no day of the calendar: %q", short(s)) }
