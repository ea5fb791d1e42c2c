package compare_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/compare"
)

func TestSeasonsAndTheirDays(t *testing.T) {
	first := day(2025, 9, 3)
	p := domain.Profile{
		Applications: []domain.Application{
			{Program: "a", Season: 2027}, {Program: "a", Season: 2025, Status: domain.Submitted},
			{Program: "b", Season: 2026, Events: []domain.StatusEvent{{Status: domain.Submitted, Date: day(2025, 10, 2)}}},
			{Program: "c", Season: 2026, Events: []domain.StatusEvent{{Status: domain.Submitted, Date: day(2025, 9, 30)}}},
		},
		Seasons: []domain.Season{{Year: 2027, SubmitsOn: day(2026, 9, 20)}},
	}
	if got := compare.Seasons(p); !slices.Equal(got, []int{2025, 2026, 2027}) {
		t.Errorf("%v", got)
	}
	for season, want := range map[int]domain.Date{2027: day(2026, 9, 20), 2026: day(2025, 9, 30), 2025: first} {
		if got, _ := p.SentOn(season, first, day(2026, 11, 22)); got != want {
			t.Errorf("season %d is sent on %v", season, got)
		}
	}
}
