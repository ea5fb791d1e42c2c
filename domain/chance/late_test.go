package chance_test

import (
	"math"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/screening"
	"secondlook/domain/standing"

	"pgregory.net/rapid"
)

// sentOn assesses one program for applications that are sent on a day.
func sentOn(tb enginetest.TB, who domain.Profile, p domain.Program, day domain.Date) chance.Assessment {
	tb.Helper()
	c := enginetest.Catalog(p)
	s := standing.Of(who, c, enginetest.Season, day, enginetest.Today)
	sp, _ := c.Specialty(p.Specialty)
	o := screening.Run(&p, s, &screening.Rules{FreshMonths: 24, AwaitMonths: 6, WeeksMonth: 4, HolisticLikely: 50, Specialty: sp, PetitionDay: domain.NewDate(2027, 5, 1), Licences: c.Licences})
	return chance.NewModel(enginetest.Reference(tb), c).Assess(&p, s, &o)
}

// Lateness costs nothing until the day on which programs begin to read, 23
// September, and no more once eight weeks are over.
func TestLatenessAtItsEdges(t *testing.T) {
	p := enginetest.Program("p", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
	for _, tt := range []struct {
		day  domain.Date
		want float64 // weeks
	}{
		{submits, 0},
		{domain.NewDate(2026, time.September, 23), 0},
		{domain.NewDate(2026, time.September, 24), 1.0 / 7},
		{domain.NewDate(2026, time.September, 30), 1},
		{domain.NewDate(2026, time.November, 18), 8},
		{domain.NewDate(2026, time.November, 19), 8},
		{domain.NewDate(2027, time.February, 1), 8},
	} {
		if got := sentOn(t, enginetest.Applicant(), p, tt.day).X[chance.RecordLate]; math.Abs(got-tt.want) > 1e-12 {
			t.Errorf("sent on %v: %v weeks, want %v", tt.day, got, tt.want)
		}
	}
}

// A later day of sending is never better, and every reason still adds up.
func TestLaterIsNeverBetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		who, p := world(t)
		first := domain.NewDate(2026, time.September, rapid.IntRange(1, 120).Draw(t, "day"))
		a, b := sentOn(t, who, p, first), sentOn(t, who, p, first.AddDays(rapid.IntRange(0, 60).Draw(t, "later")))
		if b.Chance > a.Chance+1e-12 {
			t.Fatalf("later is better: %v, then %v", a.Chance, b.Chance)
		}
	})
}
