package interval_test

import (
	"math"
	"testing"

	"secondlook/domain/interval"

	"pgregory.net/rapid"
)

// TestWilsonByHand compares with the interval written the other way: its ends
// are the roots of (p−x)² = z²·x·(1−x)/n.
func TestWilsonByHand(t *testing.T) {
	for _, c := range []struct{ hits, n, z float64 }{{4, 10, interval.Z80}, {10, 30, interval.Z95}, {1, 2, 1}, {30, 30, interval.Z95}} {
		p := c.hits / c.n
		low, high := interval.Wilson(p, c.n, c.z)
		for _, x := range []float64{low, high} {
			if d := (p-x)*(p-x) - c.z*c.z*x*(1-x)/c.n; math.Abs(d) > 1e-12 {
				t.Errorf("%v of %v: %v is no end, off by %v", c.hits, c.n, x, d)
			}
		}
	}
	if low, high := interval.Wilson(0, 0, interval.Z80); low != 0 || high != 1 {
		t.Errorf("of none it is %v to %v", low, high)
	}
}

// TestWilsonAgainstNewcombe compares with the figures of Newcombe, Statistics in
// Medicine 17:857 (1998), table I.
func TestWilsonAgainstNewcombe(t *testing.T) {
	for _, tt := range []struct{ k, n, low, high float64 }{
		{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718},
	} {
		if low, high := interval.Wilson(tt.k/tt.n, tt.n, interval.Z95); math.Abs(low-tt.low) > 5e-5 || math.Abs(high-tt.high) > 5e-5 {
			t.Errorf("%v of %v: %v to %v", tt.k, tt.n, low, high)
		}
	}
}

func TestWilsonHoldsTheShareAndNarrows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, n := rapid.Float64Range(0, 1).Draw(t, "share"), rapid.Float64Range(1, 1e6).Draw(t, "people")
		low, high := interval.Wilson(p, n, interval.Z80)
		if !(0 <= low && low <= p && p <= high && high <= 1 && low < high) {
			t.Fatalf("%v of %v lies between %v and %v", p, n, low, high)
		}
		if l, h := interval.Wilson(p, 2*n, interval.Z80); h-l >= high-low {
			t.Fatalf("twice as many widen it from %v to %v", high-low, h-l)
		}
		if l, h := interval.Wilson(p, n, interval.Z95); l > low+1e-12 || h < high {
			t.Fatalf("95 %% is narrower than 80 %%: %v to %v", l, h)
		}
	})
}
