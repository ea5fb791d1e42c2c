package chance_test

import (
	"math"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"

	"pgregory.net/rapid"
)

// An assessment with another signal is that of an application with it.
func TestWithSignal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		who, p := world(t)
		kinds := []domain.Signal{domain.NoSignal, domain.SingleSignal, domain.SilverSignal, domain.GoldSignal}
		from, to := rapid.SampledFrom(kinds).Draw(t, "from"), rapid.SampledFrom(kinds).Draw(t, "to")
		with := func(s domain.Signal) domain.Profile {
			other := who
			other.Applications = []domain.Application{{Program: p.Key, Season: enginetest.Season, Status: domain.Planned, Signal: s}}
			return other
		}
		m, _, before := assess(t, with(from), p)
		_, _, want := assess(t, with(to), p)
		got := m.WithSignal(before, to)
		for name, pair := range map[string][2]float64{
			"chance": {got.Chance, want.Chance}, "low": {got.Low, want.Low}, "high": {got.High, want.High}, "log-odds": {got.Eta, want.Eta}, "match": {got.Match, want.Match},
		} {
			if math.Abs(pair[0]-pair[1]) > 1e-12 {
				t.Fatalf("from %v to %v: %s is %v, want %v", from, to, name, pair[0], pair[1])
			}
		}
		if got.X != want.X || got.Closed != want.Closed {
			t.Fatalf("from %v to %v: %+v, want %+v", from, to, got, want)
		}
	})
}
