// Package compare holds seasons of one applicant beside each other: the records
// as they were, the list, what came of it, what changed in between, and what the
// engine says that each change did.
package compare

import (
	"slices"

	"secondlook/domain"
)

// Seasons lists the seasons in which a profile has applications, the earliest
// first.
func Seasons(p domain.Profile) (out []int) {
	for _, a := range p.Applications {
		if !slices.Contains(out, a.Season) {
			out = append(out, a.Season)
		}
	}
	slices.Sort(out)
	return out
}

// SentOn is the day on which the applications of a season were sent or are to be:
// the first on which one of them was noted as sent, else the one that the season's
// record tells, else first, the season's first possible day.
func SentOn(p domain.Profile, season int, first domain.Date) (day domain.Date) {
	for _, a := range p.Applications {
		if on := sentOn(a); a.Season == season && !on.IsZero() && (day.IsZero() || on.Before(day)) {
			day = on
		}
	}
	if day.IsZero() {
		return p.SubmitsOn(season, first)
	}
	return day
}

// sentOn is the day on which an application was noted as sent, zero when it was
// not or nobody knows the day.
func sentOn(a domain.Application) domain.Date { return dayOf(a, domain.Submitted) }

// dayOf is the first day on which an application is noted to have had a status,
// zero where none is.
func dayOf(a domain.Application, s domain.ApplicationStatus) domain.Date {
	for _, e := range a.Events {
		if e.Status == s && !e.Date.IsZero() {
			return e.Date
		}
	}
	return domain.Date{}
}
