package match_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"secondlook/domain/match"
)

// Three applicants and three programs of one position each: the second program
// is wanted by all, and each of them is let go once.
func TestSteps(t *testing.T) {
	m := market(t, match.Instance{
		Applicants: [][]int32{{1, 0}, {1, 2, 0}, {1, 0, 2}},
		Programs:   []match.Program{{1, []int32{0, 2, 1}}, {1, []int32{2, 1, 0}}, {1, []int32{1, 2}}},
	})
	want := []match.Step{
		{0, 1, match.Held, match.None},
		{1, 1, match.Held, 0},
		{0, 0, match.Held, match.None},
		{2, 1, match.Held, 1},
		{1, 2, match.Held, match.None},
	}
	if got := m.Steps(); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if x := m.Solve(); !x.Found || !slices.Equal(x.Places, []int32{0, 2, 1}) {
		t.Errorf("got %+v", x)
	}
}

// Whoever is held last and not displaced is where Solve puts him.
func TestStepsLeadToTheResult(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	for range 500 {
		m := market(t, random(r, size{applicants: 8, programs: 4, positions: 2}))
		at := none(8)
		for _, s := range m.Steps() {
			if s.Answer == match.Held {
				at[s.Applicant] = s.Program
			}
			if s.Displaced != match.None {
				at[s.Displaced] = match.None
			}
		}
		if want := m.Solve().Places; !slices.Equal(at, want) {
			t.Fatalf("the steps end in %v, the result is %v", at, want)
		}
	}
}
