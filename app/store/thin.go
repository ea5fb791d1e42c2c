package store

import (
	"fmt"
	"time"
)

// keepRecent is how many of the newest backups stay whatever their age.
const keepRecent = 24

// keepPeriods says of how many days, weeks and months that have a backup the
// newest one stays.
var keepPeriods = []struct {
	count int
	name  func(time.Time) string
}{
	{14, func(t time.Time) string { return t.Format(time.DateOnly) }},
	{8, func(t time.Time) string {
		year, week := t.ISOWeek()
		return fmt.Sprintf("%d week %d", year, week)
	}},
	{12, func(t time.Time) string { return t.Format("2006-01") }},
}

// spare returns which of the backups, given newest first, can go. Days are
// counted by their backups and not by the calendar, so that a long holiday
// costs nothing.
func spare(at []time.Time) []int {
	keep := make([]bool, len(at))
	for i := range min(keepRecent, len(at)) {
		keep[i] = true
	}
	for _, p := range keepPeriods {
		last, seen := "", 0
		for i, t := range at {
			name := p.name(t)
			if name == last {
				continue
			}
			if seen++; seen > p.count {
				break
			}
			keep[i], last = true, name
		}
	}
	var out []int
	for i, k := range keep {
		if !k {
			out = append(out, i)
		}
	}
	return out
}
