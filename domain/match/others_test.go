package match_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"secondlook/domain/match"
)

// Whoever comes in last ends where the whole Match puts him, in any order of
// his list, one after the other.
func TestOthers(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	for range 500 {
		in := random(r, size{applicants: 8, programs: 4, positions: 2, reversions: true})
		in.Applicants[0] = slices.DeleteFunc(in.Applicants[0], func(p int32) bool { return !slices.Contains(in.Programs[p].Ranks, 0) })
		list := in.Applicants[0]
		o := market(t, in).Others(0)
		for range 5 {
			order := r.Perm(len(list))
			mine := make([]int32, len(list))
			for i, at := range order {
				mine[i] = list[at]
			}
			in.Applicants[0] = mine
			if got, want := o.End(order), market(t, in).Solve().Places[0]; got != want {
				t.Fatalf("ends in %d, want %d\n%+v", got, want, in)
			}
		}
	}
}

// The cut is where a program begins to refuse.
func TestCut(t *testing.T) {
	in := match.Instance{
		Applicants: [][]int32{{0}, {0}, {0, 1}, nil},
		Programs:   []match.Program{{Positions: 2, Ranks: []int32{2, 1, 3, 0}}, {Positions: 2, Ranks: []int32{2, 3}}, {Ranks: []int32{3}}},
	}
	o := market(t, in).Others(3)
	for p, want := range []int{1, 2, 0} {
		if got := o.Cut(int32(p)); got != want {
			t.Errorf("program %d takes those above %d, want %d", p, got, want)
		}
	}
}
