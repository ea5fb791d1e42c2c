package match

import (
	"slices"
	"testing"
)

// Moves are counted by who makes them, couples after all applicants.
func TestMovesAreCountedApart(t *testing.T) {
	m, err := New(Instance{
		Applicants:  [][]int32{nil, nil, {0}},
		Programs:    []Program{{1, []int32{2}}, {1, []int32{2, 0}}, {1, []int32{1}}},
		Couples:     []Couple{{First: 0, Second: 1, Pairs: [][2]int32{{1, 2}}}},
		Supplements: []Supplement{{Applicant: 2, Program: 0, Ranks: []int32{1}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	r := newRun(m)
	for _, who := range []int32{2, 3} {
		if !r.add(who) {
			t.Fatal("the market does not settle")
		}
	}
	if !r.finish() || r.extra[2] != (seat{1, 0}) {
		t.Fatalf("applicant 2 has %v by his supplemental list", r.extra[2])
	}
	if r.moves[2] != 1 || r.moves[3] != 1 {
		t.Errorf("the moves are %v", r.moves)
	}
}

// Two parts have a best and a worst matching for applicants. Program 0 reverts
// to 1: the first couple would leave (2, 1) for (1, 0) if applicant 2 had not
// the better one there. The second couple would have program 3 if applicant 4
// had not the worse one there. So neither end of all is stable.
func TestSearchLooksInBetween(t *testing.T) {
	m, err := New(Instance{
		Applicants: [][]int32{nil, nil, {1, 0}, {3, 4}, {4, 3}, nil, nil},
		Programs:   []Program{{1, []int32{1, 2}}, {1, []int32{1, 2, 0}}, {1, []int32{0}}, {1, []int32{4, 5, 3}}, {1, []int32{3, 4}}, {1, []int32{5}}},
		Couples: []Couple{
			{First: 0, Second: 1, Pairs: [][2]int32{{1, 0}, {2, 1}}},
			{First: 5, Second: 6, Pairs: [][2]int32{{3, None}, {5, None}}},
		},
		Reversions: []Reversion{{From: 0, To: 1}},
	})
	if err != nil {
		t.Fatal(err)
	}
	x, ok := m.search()
	if !ok || !slices.Equal(x.Places, []int32{2, 1, 1, 4, 3, 5, None}) || len(m.Blocking(x)) > 0 {
		t.Errorf("found %t: %v", ok, x.Places)
	}
}

// A couple takes both positions that had gone to two places of one applicant in
// the same chain.
func TestBothPlacesAreLostAtOnce(t *testing.T) {
	m, err := New(Instance{
		Applicants:  [][]int32{nil, nil, {1}},
		Programs:    []Program{{2, []int32{0, 1}}, {0, []int32{2}}, {0, []int32{2}}},
		Couples:     []Couple{{First: 0, Second: 1, Pairs: [][2]int32{{0, 0}}}},
		Supplements: []Supplement{{Applicant: 2, Program: 1, Ranks: []int32{2}}},
		Reversions:  []Reversion{{From: 0, To: 1}, {From: 1, To: 2}},
	})
	if err != nil {
		t.Fatal(err)
	}
	r := newRun(m)
	if !r.add(2) || !r.finish() || r.held[2] != (seat{1, 0}) || r.extra[2] != (seat{2, 0}) {
		t.Fatalf("applicant 2 has %v and %v", r.held[2], r.extra[2])
	}
	if !r.add(3) || r.held[2] != nowhere || r.extra[2] != nowhere {
		t.Errorf("beside the couple applicant 2 has %v and %v", r.held[2], r.extra[2])
	}
}
