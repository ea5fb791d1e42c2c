package journey

import (
	"maps"
	"slices"

	"secondlook/domain"
)

// Seasons are those whose ledgers make the journey up to the running one, the
// oldest first: those of payments, applications, exams and tests, of the application
// to a Pathway, and what the records call a season.
func Seasons(p domain.Profile, running int) []int {
	found := map[int]bool{running: true}
	add := func(season int) {
		if season != 0 && season <= running {
			found[season] = true
		}
	}
	on := func(day domain.Date) {
		if !day.IsZero() {
			add(domain.SeasonOn(day))
		}
	}
	on(p.Applicant.Papers.AppliedOn)
	for _, s := range p.Seasons {
		add(s.Year)
	}
	for _, x := range p.Payments {
		add(x.Season)
	}
	for _, x := range p.Applications {
		add(x.Season)
	}
	for _, e := range p.Exams {
		on(e.Date)
	}
	for _, t := range p.EnglishTests {
		on(t.Date)
	}
	return slices.Sorted(maps.Keys(found))
}
