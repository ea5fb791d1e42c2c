package papers

import (
	"time"

	"secondlook/domain"
)

// workdaysBefore returns the day that lies n business days before another:
// whoever hands something in on it leaves that many for the work. Weekends and
// the federal holidays of the United States are none.
func workdaysBefore(d domain.Date, n int) domain.Date {
	for n > 0 {
		d = d.AddDays(-1)
		if workday(d) {
			n--
		}
	}
	return d
}

// workday reports whether offices are open.
func workday(d domain.Date) bool {
	day := d.Time().Weekday()
	return day != time.Saturday && day != time.Sunday && !holiday(d)
}

// holiday reports whether a weekday is a federal holiday of the United States. A
// fixed one that falls on a Saturday is kept on the Friday before, one on a
// Sunday on the Monday after.
func holiday(d domain.Date) bool {
	for _, on := range []domain.Date{d.AddDays(1), d, d.AddDays(-1)} {
		if fixedHoliday(on) && observed(on) == d {
			return true
		}
	}
	week := (d.Day-1)/7 + 1
	switch d.Time().Weekday() {
	case time.Monday:
		return week == 3 && (d.Month == time.January || d.Month == time.February) || // Martin Luther King, Washington
			d.Month == time.May && d.AddDays(7).Month == time.June || // Memorial Day
			week == 1 && d.Month == time.September || // Labor Day
			week == 2 && d.Month == time.October // Columbus Day
	case time.Thursday:
		return week == 4 && d.Month == time.November // Thanksgiving
	}
	return false
}

func fixedHoliday(d domain.Date) bool {
	switch d.Month {
	case time.January:
		return d.Day == 1
	case time.June:
		return d.Day == 19 && d.Year >= 2021 // since 2021
	case time.July:
		return d.Day == 4
	case time.November:
		return d.Day == 11
	case time.December:
		return d.Day == 25
	}
	return false
}

// observed is the day on which a fixed holiday is kept.
func observed(d domain.Date) domain.Date {
	switch d.Time().Weekday() {
	case time.Saturday:
		return d.AddDays(-1)
	case time.Sunday:
		return d.AddDays(1)
	}
	return d
}
