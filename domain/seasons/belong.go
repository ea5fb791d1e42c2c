// Package seasons says what a season is made of: which records belong to it and
// which last, how things stood on a day of it, and what goes on into the next
// one when it is put away (S113). It works on values alone.
package seasons

import (
	"maps"
	"slices"

	"secondlook/domain"
)

type spanWords struct{}

func (spanWords) Words() []string { return []string{"lasting", "season", "both"} }

// Span says for how long the records of a table hold.
type Span = domain.Enum[spanWords]

// The spans.
const (
	Lasting  Span = iota // from one season to the next, unless the applicant changes them
	OfSeason             // of one season alone, whose year they name
	Both                 // some of it lasts, some is of a season
)

// A Belonging says where the records of one table of a [domain.Profile] belong.
type Belonging struct {
	Table string // its name in a profile file
	Span  Span
	Why   string
}

// Belongings names every table of a profile once, in its order.
func Belongings() []Belonging {
	out := make([]Belonging, len(tables))
	for i, t := range tables {
		out[i] = t.Belonging
	}
	return out
}

// LastDay returns the last day that belongs to a season: 31 May of its year.
func LastDay(year int) domain.Date { return domain.SeasonOpens(year + 1).AddDays(-1) }

// EndOf returns the day on which a past season stands still: its last day, or the
// day on which it was put away if that came before.
func EndOf(p domain.Profile, year int) domain.Date {
	end := LastDay(year)
	if closed := Of(p, year).Closed; !closed.IsZero() && closed.Before(end) {
		return closed
	}
	return end
}

// Of returns the record of a season, a new one where there is none.
func Of(p domain.Profile, year int) domain.Season {
	for _, s := range p.Seasons {
		if s.Year == year {
			return s
		}
	}
	return domain.Season{Year: year}
}

// Now returns the season that a day belongs to for the applicant: the day's own,
// or a later one that was opened already.
func Now(all []domain.Season, today domain.Date) int {
	year := domain.SeasonOn(today)
	for _, s := range all {
		if !s.Opened.IsZero() && !s.Opened.After(today) {
			year = max(year, s.Year)
		}
	}
	return year
}

// Years lists the seasons of which there is any record, the newest first.
func Years(p domain.Profile) []int {
	seen := map[int]bool{}
	for _, s := range p.Seasons {
		seen[s.Year] = true
	}
	for _, s := range p.Snapshots {
		seen[s.Season] = true
	}
	for _, t := range tables {
		for _, year := range t.of(p) {
			seen[year] = true
		}
	}
	years := slices.Sorted(maps.Keys(seen))
	slices.Reverse(years)
	return years
}
