package plan_test

import (
	"testing"

	"secondlook/domain/enginetest"
)

// All moves on a list of a few programs; package app measures the shipped
// catalog.
func BenchmarkMoves(b *testing.B) {
	w := newWorld(b)
	s := w.start(applicant(), 12, enginetest.Today)
	b.ReportAllocs()
	for b.Loop() {
		if len(w.planner.Moves(s)) == 0 {
			b.Fatal("there is nothing to do")
		}
	}
}
