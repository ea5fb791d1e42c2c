package journey_test

import (
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/journey"
)

// The seasons are those that money can have gone in, up to the running one, which
// is always among them; a day in June belongs to the next one.
func TestSeasons(t *testing.T) {
	for _, tt := range []struct {
		name string
		p    domain.Profile
		want []int
	}{
		{"nothing", domain.Profile{}, []int{season}},
		{"payments", domain.Profile{Payments: []domain.Payment{{Season: 2025}, {Season: 2025}, {Season: 2029}}}, []int{2025, season}},
		{"applications", domain.Profile{Applications: []domain.Application{{Season: 2026}}}, []int{2026, season}},
		{"the Pathway", domain.Profile{Applicant: domain.Applicant{Papers: domain.Papers{AppliedOn: day(2025, 5, 31)}}}, []int{2025, season}},
		{"what is called a season", domain.Profile{Seasons: []domain.Season{{Year: 2024}, {Year: season}}}, []int{2024, season}},
		{"the last day of May", domain.Profile{Exams: []domain.Exam{{Date: day(2024, time.May, 31)}}}, []int{2024, season}},
		{"the first of June", domain.Profile{Exams: []domain.Exam{{Date: day(2024, time.June, 1)}, {}}}, []int{2025, season}},
		{"a test", domain.Profile{EnglishTests: []domain.EnglishTest{{Date: day(2024, time.February, 29)}}}, []int{2024, season}},
	} {
		if got := journey.Seasons(tt.p, season); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
