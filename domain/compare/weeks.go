package compare

import (
	"slices"

	"secondlook/domain"
)

// Invitations are the days on which the programs of a season invited, the first
// first: of each the earliest that is noted. An invitation of which nobody knows
// the day is left out.
func Invitations(p domain.Profile, season int) []domain.Date {
	first := map[string]domain.Date{}
	note := func(program string, day domain.Date) {
		if was, ok := first[program]; !day.IsZero() && (!ok || day.Before(was)) {
			first[program] = day
		}
	}
	for _, a := range p.Applications {
		if a.Season == season {
			note(a.Program, dayOf(a, domain.Invited))
		}
	}
	for _, x := range p.Invitations {
		if x.Season == season {
			note(x.Program, x.Received.Day)
		}
	}
	return sorted(first)
}

// Interviews are the days of the interviews of a season that take place or have,
// one for each program, the first first.
func Interviews(p domain.Profile, season int) []domain.Date {
	first := map[string]domain.Date{}
	for _, x := range p.Interviews {
		if was, ok := first[x.Program]; x.Season == season && x.Counts() && (!ok || x.Start.Day.Before(was)) {
			first[x.Program] = x.Start.Day
		}
	}
	return sorted(first)
}

func sorted(days map[string]domain.Date) (out []domain.Date) {
	for _, d := range days {
		out = append(out, d)
	}
	slices.SortFunc(out, domain.Date.Compare)
	return out
}

// Week is the week after a day in which another one lies: 0 is the first seven
// days, and what lies before the day counts to it.
func Week(from, day domain.Date) int { return max(0, from.DaysUntil(day)) / 7 }
