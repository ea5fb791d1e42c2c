package seasons

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/calibration"
)

// Unanswered lists the applications of a season that were sent and not withdrawn,
// and of which nobody has noted an answer, in their order.
func Unanswered(p domain.Profile, year int) (out []domain.Application) {
	for _, a := range p.Applications {
		if _, known := calibration.Outcome(a); a.Season == year && a.Sent() && a.Status != domain.Withdrawn && !known {
			out = append(out, a)
		}
	}
	return out
}

// Running lists the seasons before one that are not over yet on a day, the newest
// first, as it was opened while they ran: what is open in them goes on beside it,
// whether they are put away or opened again to be corrected.
func Running(p domain.Profile, season int, today domain.Date) (out []int) {
	for _, s := range p.Seasons {
		if s.Year < season && !today.After(LastDay(s.Year)) {
			out = append(out, s.Year)
		}
	}
	slices.Sort(out)
	slices.Reverse(out)
	return out
}

// Ahead lists the interviews of a season that are still to come on a day.
func Ahead(p domain.Profile, year int, today domain.Date) (out []domain.Interview) {
	for _, x := range p.Interviews {
		if x.Season == year && x.Counts() && x.State != domain.InterviewDone && !x.Start.Day.Before(today) {
			out = append(out, x)
		}
	}
	return out
}

// Waiting lists the invitations of a season that nobody has answered, be it late
// by now.
func Waiting(p domain.Profile, year int) (out []domain.Invitation) {
	for _, x := range p.Invitations {
		if x.Season == year && x.Open() {
			out = append(out, x)
		}
	}
	return out
}
