// Package compare holds seasons of one applicant beside each other: the records
// as they were, the list, what came of it, what changed in between, and what the
// engine says that each change did.
package compare

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/seasons"
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

// SentOn is the day on which the applications of a season were sent, see
// [seasons.SubmittedOn], or are to be: as the season's record says, else first,
// its first possible day.
func SentOn(p domain.Profile, season int, first, today domain.Date) domain.Date {
	if day, sent := seasons.SubmittedOn(p, season, first, today); sent {
		return day
	}
	return p.SubmitsOn(season, first)
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
