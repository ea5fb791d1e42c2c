package invitations

import (
	"time"

	"secondlook/domain"
)

// holiday is a legal public holiday of the United States: a day of a month, or
// the nth weekday of it.
type holiday struct {
	name  string
	month time.Month
	day   int // 0: the nth weekday
	nth   int // 1 to 4; -1: the last
	on    time.Weekday
}

// holidays are those of 5 U.S.C. § 6103(a).
var holidays = []holiday{
	{name: "New Year's Day", month: time.January, day: 1},
	{name: "Birthday of Martin Luther King, Jr.", month: time.January, nth: 3, on: time.Monday},
	{name: "Washington's Birthday", month: time.February, nth: 3, on: time.Monday},
	{name: "Memorial Day", month: time.May, nth: -1, on: time.Monday},
	{name: "Juneteenth", month: time.June, day: 19},
	{name: "Independence Day", month: time.July, day: 4},
	{name: "Labor Day", month: time.September, nth: 1, on: time.Monday},
	{name: "Columbus Day", month: time.October, nth: 2, on: time.Monday},
	{name: "Veterans Day", month: time.November, day: 11},
	{name: "Thanksgiving Day", month: time.November, nth: 4, on: time.Thursday},
	{name: "Christmas Day", month: time.December, day: 25},
}

// Holiday names the legal public holiday of the United States on a day, "" for
// none. One that falls on a Saturday is kept on the Friday before, on a Sunday
// on the Monday after (5 U.S.C. § 6103(b), Executive Order 11582).
func Holiday(d domain.Date) string {
	for _, year := range []int{d.Year, d.Year + 1} { // New Year's Day may be kept the year before
		for _, h := range holidays {
			day := h.of(year)
			if day == d || kept(day) == d {
				return h.name
			}
		}
	}
	return ""
}

func (h holiday) of(year int) domain.Date {
	switch {
	case h.day > 0:
		return domain.NewDate(year, h.month, h.day)
	case h.nth < 0:
		last := domain.NewDate(year, h.month+1, 0)
		return last.AddDays(-int(last.Time().Weekday()-h.on+7) % 7)
	}
	first := domain.NewDate(year, h.month, 1)
	return first.AddDays(int(h.on-first.Time().Weekday()+7)%7 + 7*(h.nth-1))
}

// kept is the day on which offices keep a holiday.
func kept(d domain.Date) domain.Date {
	switch d.Time().Weekday() {
	case time.Saturday:
		return d.AddDays(-1)
	case time.Sunday:
		return d.AddDays(1)
	}
	return d
}
