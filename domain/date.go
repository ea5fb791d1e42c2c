package domain

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"time"
)

// A Date is a civil day without a time zone. The zero Date means unknown.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DaysPerMonth is the mean length of a month of the Gregorian calendar.
const DaysPerMonth = 365.2425 / 12

// NewDate returns the given day, normalised as [time.Date] does it.
func NewDate(year int, month time.Month, day int) Date {
	return DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DateOf returns the civil day of t in t's own location.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// ParseDate reads a day written as 2026-05-31. Empty text is the zero Date.
// A day that no calendar has, such as 2026-02-30, is an error.
func ParseDate(s string) (Date, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Date{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if OffCalendar(err) {
		return Date{}, fmt.Errorf("%q is no day of the calendar", s)
	}
	if err != nil {
		return Date{}, fmt.Errorf("%q is not a date: write it as 2026-05-31", s)
	}
	return DateOf(t), nil
}

// OffCalendar reports whether an error of time.Parse says that the day is well
// written, and that no calendar has it.
func OffCalendar(err error) bool {
	var bad *time.ParseError
	return errors.As(err, &bad) && strings.HasSuffix(bad.Message, "out of range")
}

// IsZero reports whether d is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String writes d as 2026-05-31, and the zero Date as "".
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Compare orders days; the zero Date comes first.
func (d Date) Compare(o Date) int {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day))
}

// Before reports whether d lies before o.
func (d Date) Before(o Date) bool { return d.Compare(o) < 0 }

// After reports whether d lies after o.
func (d Date) After(o Date) bool { return d.Compare(o) > 0 }

// Time returns midnight UTC of d.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// AddDays returns the day n days after d.
func (d Date) AddDays(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// AddMonths returns the same day n months later, or the last day of that
// month when it is shorter: one month after 31 January is 28 or 29 February.
func (d Date) AddMonths(n int) Date {
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Date{first.Year(), first.Month(), min(d.Day, last)}
}

// DaysUntil returns the days from d to o, negative when o lies before d.
func (d Date) DaysUntil(o Date) int {
	// In seconds, since a time.Duration ends at 292 years.
	return int((o.Time().Unix() - d.Time().Unix()) / (24 * 60 * 60))
}

// YearsUntil returns the years from d to o in years of 365.25 days, negative
// when o lies before d, and zero when either is unknown.
func (d Date) YearsUntil(o Date) float64 {
	if d.IsZero() || o.IsZero() {
		return 0
	}
	return float64(d.DaysUntil(o)) / 365.25
}

// MarshalText writes d as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Date) UnmarshalText(b []byte) (err error) {
	*d, err = ParseDate(string(b))
	return err
}
