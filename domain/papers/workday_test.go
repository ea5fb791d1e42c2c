package papers

import (
	"testing"
	"time"

	"secondlook/domain"
)

func TestHolidays(t *testing.T) {
	day := domain.NewDate
	for _, d := range []domain.Date{
		day(2026, 1, 1), day(2026, 1, 19), day(2026, 2, 16), day(2026, 5, 25), day(2026, 6, 19), day(2026, 7, 3), day(2026, 9, 7), day(2026, 10, 12),
		day(2026, 11, 11), day(2026, 11, 26), day(2026, 12, 25), day(2027, 7, 5), day(2021, 12, 31), day(2023, 1, 2), day(2027, 6, 18), day(2027, 12, 24),
	} {
		if workday(d) {
			t.Errorf("%v is a holiday", d)
		}
	}
	for _, d := range []domain.Date{
		day(2026, 1, 12), day(2026, 1, 20), day(2026, 5, 18), day(2026, 6, 18), day(2026, 7, 2), day(2026, 7, 6), day(2026, 9, 8), day(2026, 9, 14),
		day(2026, 11, 19), day(2026, 11, 27), day(2020, 6, 19), day(2026, 12, 24),
	} {
		if !workday(d) {
			t.Errorf("%v is a working day", d)
		}
	}
	n := 0
	for d := day(2026, time.January, 1); d.Year == 2026; d = d.AddDays(1) {
		if holiday(d) {
			n++
		}
	}
	if n != 11 {
		t.Errorf("%d federal holidays in 2026", n)
	}
}

func TestWorkdaysBefore(t *testing.T) {
	day := domain.NewDate
	for _, tt := range []struct {
		from domain.Date
		n    int
		want domain.Date
	}{
		{day(2026, 9, 2), 0, day(2026, 9, 2)},
		{day(2026, 9, 2), 1, day(2026, 9, 1)},
		{day(2026, 9, 2), 3, day(2026, 8, 28)},
		{day(2026, 9, 6), 1, day(2026, 9, 4)}, // a Sunday
		{day(2026, 9, 8), 1, day(2026, 9, 4)}, // after Labor Day
		{day(2027, 1, 4), 5, day(2026, 12, 24)},
	} {
		if got := workdaysBefore(tt.from, tt.n); got != tt.want {
			t.Errorf("%d before %v: %v, want %v", tt.n, tt.from, got, tt.want)
		}
	}
}
