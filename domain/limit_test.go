package domain

import "testing"

func TestLimit(t *testing.T) {
	c := &Catalog{Limits: []Limit{{Season: 2025, Key: LimitMeaningful, Value: 3}, {Season: 2027, Key: LimitMeaningful, Value: 4, Verify: true}}}
	for _, want := range []struct {
		season, value, from int
		verify              bool
	}{{2024, 3, 2025, true}, {2025, 3, 2025, false}, {2026, 3, 2025, true}, {2027, 4, 2027, true}, {2030, 4, 2027, true}} {
		l, ok := c.Limit(want.season, LimitMeaningful)
		if !ok || l.Value != want.value || l.Season != want.from || l.Verify != want.verify {
			t.Errorf("season %d: %+v, %v; want %+v", want.season, l, ok, want)
		}
	}
	if l, ok := c.Limit(2027, LimitExperiences); ok {
		t.Errorf("a limit that nobody states: %+v", l)
	}
}
