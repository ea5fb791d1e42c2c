package domain_test

import (
	"testing"

	"secondlook/domain"
)

func TestGapsAt(t *testing.T) {
	c := &domain.Catalog{Gaps: []domain.Gap{
		{State: "AK", Level: domain.CoverageNone},
		{Specialty: "Neurology", Except: []string{"CA"}},
	}}
	for _, test := range []struct {
		state, specialty string
		want             int
	}{
		{"AK", "Family Medicine", 1}, {"ak", "neurology", 2}, {"CA", "Neurology", 0},
		{"CA", "", 0}, {"NY", "", 1}, {"", "", 2}, {"", "Neurology", 2}, {"TX", "Psychiatry", 0},
	} {
		if got := len(c.GapsAt(test.state, test.specialty)); got != test.want {
			t.Errorf("GapsAt(%q, %q) found %d gaps, want %d", test.state, test.specialty, got, test.want)
		}
	}
}

func TestPercentileOf(t *testing.T) {
	c := &domain.Catalog{Percentiles: []domain.Percentile{
		{Edition: 2025, Kind: domain.Step2CK, Score: 250, Percent: 47},
		{Edition: 2026, Kind: domain.Step2CK, Score: 255, Percent: 58},
		{Edition: 2026, Kind: domain.Step2CK, Score: 250, Percent: 44},
	}}
	for _, test := range []struct {
		score int
		want  float64
		ok    bool
	}{{250, 44, true}, {252, 44 + 14*2/5., true}, {255, 58, true}, {249, 0, false}, {256, 0, false}} {
		p, ok := c.PercentileOf(domain.Step2CK, test.score)
		if ok != test.ok || p.Percent-test.want > 1e-9 || test.want-p.Percent > 1e-9 {
			t.Errorf("%d is at %v, %v; want %v, %v", test.score, p.Percent, ok, test.want, test.ok)
		}
	}
	if _, ok := c.PercentileOf(domain.Step3, 250); ok {
		t.Error("an examination without figures has no percentile")
	}
}

func TestFindZip(t *testing.T) {
	rs := domain.Regions{
		{Key: "valley", Zips: []string{"952", "936"}},
		{Key: "hills", Zips: []string{"95249"}},
	}
	for zip, want := range map[string]string{
		"95202": "valley", " 93637-1000": "valley", "95249": "hills", "10001": domain.National, "": domain.National,
	} {
		if got := rs.FindZip(zip); got != want {
			t.Errorf("FindZip(%q) = %q, want %q", zip, got, want)
		}
	}
}
