package plan_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
)

// What a move changes comes out the same, bit by bit, however often it is asked.
func TestEffectsAreTheSameEveryTime(t *testing.T) {
	w := newWorld(t)
	s := w.start(applicant(), 9, enginetest.Today)
	moves := w.planner.Moves(s)
	for i := range moves[:min(len(moves), 6)] {
		first := w.planner.Effects(s, &moves[i])
		for range 12 {
			if again := w.planner.Effects(s, &moves[i]); !slices.Equal(first.Rests, again.Rests) {
				t.Fatalf("%s: %v and then %v", moves[i].Key, first.Rests, again.Rests)
			}
		}
	}
}

// Regions that nobody knows and programs of the whole country are no region to
// go to, however many there are.
func TestTheUsualRegionIsOne(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	p.Applicant.Wishes = domain.Wishes{}
	s := w.start(p, 0, enginetest.Today)
	list := slices.Clone(w.catalog.Programs[:5])
	for i, region := range []string{"", "", domain.National, domain.National, "nevada"} {
		list[i].Region = region
	}
	months := kind(w.planner.Moves(w.with(s, list)), plan.Rotation)
	if !slices.ContainsFunc(months, func(m plan.Move) bool { return m.Key == "nevada" }) {
		t.Errorf("no month in Nevada among %v", months)
	}
}
