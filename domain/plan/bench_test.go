package plan_test

import (
	"context"
	"strconv"
	"testing"

	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
)

// sizes are lists of a usual length and of ten times that; package app measures
// the shipped catalog.
var sizes = []int{80, 800}

func sized(b *testing.B, f func(*testing.B, *world, plan.Start)) {
	for _, n := range sizes {
		w := worldOf(b, n+n/2)
		s := w.start(applicant(), n, enginetest.Today)
		b.Run(strconv.Itoa(n), func(b *testing.B) { f(b, w, s) })
	}
}

// One move is recomputed within 30 ms.
func BenchmarkOneMove(b *testing.B) {
	sized(b, func(b *testing.B, w *world, s plan.Start) {
		moves := w.planner.Moves(s)
		for b.Loop() {
			w.planner.Moves(s)
		}
		b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N*len(moves)), "ms/move")
	})
}

// All moves and pairs are worked out within 1.5 s.
func BenchmarkMovesAndPairs(b *testing.B) {
	sized(b, func(b *testing.B, w *world, s plan.Start) {
		pairs := 0
		for b.Loop() {
			found, err := w.planner.All(context.Background(), s, nil)
			if err != nil {
				b.Fatal(err)
			}
			pairs = len(found.Pairs)
		}
		b.ReportMetric(float64(pairs), "pairs")
	})
}

// What moves change is worked out at every step in the table.
func BenchmarkEffects(b *testing.B) {
	sized(b, func(b *testing.B, w *world, s plan.Start) {
		m := w.planner.Moves(s)[0]
		for b.Loop() {
			w.planner.Effects(s, &m)
		}
	})
}
