package match_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"secondlook/domain/match"
)

func BenchmarkMatch(b *testing.B) {
	for _, n := range []int{5_000, 50_000, 500_000} {
		b.Run(fmt.Sprintf("applicants=%d", n), func(b *testing.B) { bench(b, n, 0) })
	}
	b.Run("chain=500", func(b *testing.B) {
		in := realistic(rand.New(rand.NewPCG(1, 2)), 4_000, 0, 12)
		for p := range int32(499) {
			in.Reversions = append(in.Reversions, match.Reversion{From: p, To: p + 1})
		}
		for b.Loop() {
			if !market(b, in).Solve().Found {
				b.Fatal("no stable matching")
			}
		}
	})
	for _, n := range []int{5_000, 50_000} {
		b.Run(fmt.Sprintf("applicants=%d/couples=%d", n, n*12/500), func(b *testing.B) { bench(b, n, n*12/500) })
	}
}

func bench(b *testing.B, applicants, couples int) {
	in := realistic(rand.New(rand.NewPCG(1, 2)), applicants, couples, 12)
	b.ReportAllocs()
	for b.Loop() {
		m, err := match.New(in)
		if err != nil || !m.Solve().Found {
			b.Fatal("no stable matching", err)
		}
	}
}

// A market like the real one is solved, couples and all, and takes little
// memory.
func TestRealisticMarket(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	for _, couples := range []int{0, 120} {
		in := realistic(r, 5_000, couples, 12)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		m := market(t, in)
		x := m.Solve()
		runtime.ReadMemStats(&after)
		if !x.Found || len(m.Blocking(x.Matching)) > 0 {
			t.Fatalf("with %d couples no stable matching is found: %+v", couples, x.Blocks)
		}
		unmatched := 0
		for _, p := range x.Places {
			if p == match.None {
				unmatched++
			}
		}
		if share := float64(unmatched) / 5_000; share < 0.1 || share > 0.4 {
			t.Errorf("%.2f of all are unmatched, which is not like the real Match", share)
		}
		if mb := float64(after.TotalAlloc-before.TotalAlloc) / (1 << 20); mb > 20 {
			t.Errorf("it took %.1f MB, a tenth of the limit for ten times as many", mb)
		}
	}
}
