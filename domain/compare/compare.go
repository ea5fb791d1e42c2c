// Package compare holds seasons of one applicant beside each other: the records
// as they were, the list, what came of it, what changed in between, and what the
// engine says that each change did.
package compare

import (
	"slices"

	"secondlook/domain"
)

// Seasons lists the seasons in which a profile has applications, or of which it
// tells how many there were, the earliest first.
func Seasons(p domain.Profile) (out []int) {
	for _, s := range p.Seasons {
		if !s.Told().IsZero() {
			out = append(out, s.Year)
		}
	}
	for _, a := range p.Applications {
		if !slices.Contains(out, a.Season) {
			out = append(out, a.Season)
		}
	}
	slices.Sort(out)
	return out
}

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
