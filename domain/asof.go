package domain

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// An AsOf says when a fact was true, as exactly as its source tells. Sources
// are often vague ("2024-2025 cycle"), so Date is the earliest day that the
// text allows: a fact is then never taken for younger than it may be.
type AsOf struct {
	Date Date   // zero when the source gives no date
	Text string // as the source puts it; "" when Date says it all
}

var (
	asOfDay   = regexp.MustCompile(`^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:\s|$)`)
	asOfCycle = regexp.MustCompile(`^(?:AY )?(\d{4})-\d{4}\b`)
	asOfYear  = regexp.MustCompile(`^(\d{4}) cycle`)
	asOfOther = regexp.MustCompile(`^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}[./]\d{1,2}([./]\d{1,2})?$|^\d{4}-\d{1,2}-\d{1,2}$|^\d{4}-\d$`)
	asOfTerm  = regexp.MustCompile(`^FY(\d{4}) Q([1-4])\b`)
)

// ParseAsOf reads a year, month or day (2025, 2025-10, 2025-10-16), an
// application cycle ("2024-2025 cycle" begins in September 2024, "AY
// 2026-2027" in July 2026, the "2024 cycle" in September 2023), a federal
// fiscal quarter ("FY2025 Q3" begins in April 2025), or any other text,
// which is then undated. Only an impossible year, month or day is an error.
func ParseAsOf(s string) (AsOf, error) {
	s = strings.TrimSpace(s)
	if m := asOfCycle.FindStringSubmatch(s); m != nil {
		month := time.September
		if strings.HasPrefix(s, "AY") {
			month = time.July
		}
		return dated(NewDate(atoi(m[1]), month, 1), s)
	}
	if m := asOfYear.FindStringSubmatch(s); m != nil {
		return dated(NewDate(atoi(m[1])-1, time.September, 1), s)
	}
	if m := asOfTerm.FindStringSubmatch(s); m != nil {
		return dated(NewDate(atoi(m[1])-1, time.Month(7+3*atoi(m[2])), 1), s)
	}
	m := asOfDay.FindStringSubmatch(s)
	if m == nil && asOfOther.MatchString(s) {
		return AsOf{}, fmt.Errorf("%q could be read in two ways: write it as 2026-05-31", s)
	}
	if m == nil {
		return AsOf{Text: s}, nil
	}
	y, mo, d := m[1], m[2], m[3]
	if mo == "" {
		mo = "01"
	}
	if d == "" {
		d = "01"
	}
	date, err := ParseDate(y + "-" + mo + "-" + d)
	if err != nil {
		return AsOf{}, fmt.Errorf("%q is no day of the calendar", s)
	}
	return dated(date, s)
}

// dated returns the fact's age as a text tells it, or an error for a day
// that no source can mean.
func dated(date Date, s string) (AsOf, error) {
	if date.Year < firstYear || date.Year > lastYear {
		return AsOf{}, fmt.Errorf("%q is not a date: write 2026, 2026-05 or 2026-05-31", s)
	}
	a := AsOf{Date: date, Text: s}
	if date.String() == s {
		a.Text = ""
	}
	return a, nil
}

// atoi reads digits that a pattern has matched already.
func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// Fresh reports whether the fact is at most months old on the given day. An
// undated fact is never fresh.
func (a AsOf) Fresh(today Date, months int) bool {
	return !a.Date.IsZero() && !a.Date.AddMonths(months).Before(today)
}

// String writes the text of the source, or the day.
func (a AsOf) String() string {
	if a.Text != "" {
		return a.Text
	}
	return a.Date.String()
}
