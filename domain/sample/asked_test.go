package sample_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/sample"
)

// She asked in the season and not in the future, on whatever day one looks.
func TestAskedLiesInTheSeason(t *testing.T) {
	opens := domain.SeasonOpens(2027)
	for today, want := range map[domain.Date]domain.Date{
		opens: opens, opens.AddDays(5): opens, opens.AddDays(12): opens, opens.AddDays(13): opens.AddDays(1),
		domain.NewDate(2026, time.November, 22): domain.NewDate(2026, time.November, 10),
	} {
		p := sample.Profile(2027)
		p.Correspondence = sample.Asked(2027, today)
		if len(p.Correspondence) != 1 || p.Correspondence[0].Sent != want {
			t.Errorf("on %v: %+v", today, p.Correspondence)
		}
		if err := p.Validate(); err != nil {
			t.Errorf("on %v: %v", today, err)
		}
	}
	if got := sample.Asked(2028, opens); got != nil {
		t.Errorf("of a season to come: %+v", got)
	}
}
