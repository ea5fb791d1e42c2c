package chance_test

import (
	"math"
	"testing"

	"secondlook/domain/chance"
	"secondlook/domain/enginetest"

	"pgregory.net/rapid"
)

// The spread of a chance keeps its mean, rises with luck, and makes up the luck
// of a program.
func TestSpreadKeepsTheMean(t *testing.T) {
	ref, c := enginetest.Reference(t), enginetest.Catalog()
	rapid.Check(t, func(t *rapid.T) {
		s := chance.NewModel(ref.With("season.sigma", rapid.Float64Range(0, 5).Draw(t, "sigma")), c).Season()
		p, r := rapid.OneOf(rapid.Float64Range(0, 1), rapid.SampledFrom([]float64{0, 7e-12, 1 - 7e-12, 1})).Draw(t, "p"), rapid.Float64Range(0, 1).Draw(t, "r")
		at, luck := s.Spread(p), s.Luck(p, r*0.99)
		if m := chance.Mean(at); math.Abs(m-p) > 1e-9 || p > 1e-12 && !(m > 0) {
			t.Fatalf("the mean of %v is %v, not %v", at, m, p)
		}
		for i := range at {
			if i > 0 && at[i] < at[i-1] {
				t.Fatalf("%v does not rise", at)
			}
			if want := math.Log1p(-r * 0.99 * at[i]); math.Abs(luck[i]-want) > 1e-9 {
				t.Fatalf("luck %v at point %d, want %v", luck[i], i, want)
			}
		}
	})
}
