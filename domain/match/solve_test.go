package match_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"secondlook/domain/match"
)

func TestAgainstOracle(t *testing.T) {
	for name, s := range map[string]size{
		"singles":     {applicants: 5, programs: 3, positions: 2},
		"reversions":  {applicants: 5, programs: 4, positions: 2, reversions: true},
		"supplements": {applicants: 4, programs: 4, positions: 2, supplements: 4},
		"couples":     {applicants: 6, programs: 4, positions: 2, couples: 2},
		"everything":  {applicants: 5, programs: 4, positions: 2, couples: 2, supplements: 3, reversions: true},
	} {
		t.Run(name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(1, 2))
			unsolvable, missed := 0, 0
			const tries = 3000
			for range tries {
				in := random(r, s)
				m := market(t, in)
				got, stable := m.Solve(), all(in)
				blocks := m.Blocking(got.Matching)
				has := slices.ContainsFunc(stable, func(x match.Matching) bool { return same(x, got.Matching) })
				if got.Found != (len(blocks) == 0) || got.Found != has {
					t.Fatalf("found %t, blocks %+v, among the %d stable ones: %t\n%+v\n%+v", got.Found, blocks, len(stable), has, in, got)
				}
				switch {
				case len(stable) == 0:
					unsolvable++
				case !got.Found:
					missed++
				}
				if s.couples+s.supplements == 0 {
					wantBest(t, in, got.Matching, stable)
				}
			}
			t.Logf("of %d markets %d have no stable matching, missed %d", tries, unsolvable, missed)
			if missed > 0 {
				t.Errorf("%d stable matchings were not found", missed)
			}
		})
	}
}

// Where nothing is found there is nothing to be found, and no attempt breaks
// down. Programs rank all and couples have long lists, so that many markets have
// no stable matching.
func TestNoStableMatchingIsMissed(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	for _, s := range []size{
		{applicants: 7, programs: 4, positions: 2, couples: 1, reversions: true},
		{applicants: 7, programs: 4, positions: 2, couples: 2, reversions: true},
		{applicants: 6, programs: 3, positions: 3, couples: 2, reversions: true},
		{applicants: 6, programs: 4, positions: 2, couples: 2, supplements: 2, reversions: true},
		{applicants: 6, programs: 4, positions: 2, supplements: 5, reversions: true},
	} {
		unsolved, missed := 0, 0
		for range 3000 {
			in := tight(r, s)
			if market(t, in).Solve().Found {
				continue
			}
			if unsolved++; len(all(in)) > 0 {
				missed++
			}
		}
		if t.Logf("%+v: of %d unsolved markets %d have a stable matching", s, unsolved, missed); missed > 0 {
			t.Error("a stable matching was not found")
		}
	}
}

func same(a, b match.Matching) bool {
	return slices.Equal(a.Places, b.Places) && slices.Equal(a.Extras, b.Extras)
}

// wantBest wants no applicant to be better off in another stable matching.
func wantBest(t *testing.T, in match.Instance, got match.Matching, stable []match.Matching) {
	t.Helper()
	for _, x := range stable {
		for a, list := range in.Applicants {
			if place(list, x.Places[a]) < place(list, got.Places[a]) {
				t.Fatalf("applicant %d could have %d, not %d\n%+v", a, x.Places[a], got.Places[a], in)
			}
		}
	}
}

// place is how far down a list a program stands; None is its end.
func place(list []int32, program int32) int {
	if i := slices.Index(list, program); i >= 0 {
		return i
	}
	return len(list)
}

// The classic market of a couple and a single applicant that has no stable
// matching (Roth 1984; Klaus and Klijn 2005): nobody claims one.
func TestNoneFound(t *testing.T) {
	m := market(t, match.Instance{
		Applicants: [][]int32{nil, nil, {0, 1}},
		Programs:   []match.Program{{Positions: 1, Ranks: []int32{0, 2}}, {Positions: 1, Ranks: []int32{2, 1}}},
		Couples:    []match.Couple{{First: 0, Second: 1, Pairs: [][2]int32{{0, 1}}}},
	})
	if x := m.Solve(); x.Found || len(x.Blocks) == 0 {
		t.Errorf("got %+v", x)
	}
}

// Both members of a couple may want the same program.
func TestCoupleInOneProgram(t *testing.T) {
	for positions, want := range map[int32][]int32{1: {match.None, match.None, 0}, 2: {0, 0, match.None}} {
		m := market(t, match.Instance{
			Applicants: [][]int32{nil, nil, {0}},
			Programs:   []match.Program{{Positions: positions, Ranks: []int32{1, 0, 2}}},
			Couples:    []match.Couple{{First: 0, Second: 1, Pairs: [][2]int32{{0, 0}}}},
		})
		if x := m.Solve(); !x.Found || !slices.Equal(x.Places, want) {
			t.Errorf("with %d positions: %+v", positions, x)
		}
	}
}

// An advanced place brings its supplemental list into use, and losing it takes
// the place by that list away.
func TestSupplement(t *testing.T) {
	in := match.Instance{
		Applicants:  [][]int32{{0, 2}, {1}, nil},
		Programs:    []match.Program{{Positions: 1, Ranks: []int32{2, 0}}, {Positions: 1, Ranks: []int32{0, 1}}, {Positions: 1, Ranks: []int32{0}}},
		Supplements: []match.Supplement{{Applicant: 0, Program: 0, Ranks: []int32{1}}},
	}
	if x := market(t, in).Solve(); !x.Found || !slices.Equal(x.Places, []int32{0, match.None, match.None}) || !slices.Equal(x.Extras, []int32{1, match.None, match.None}) {
		t.Errorf("got %+v", x)
	}
	in.Applicants[2] = []int32{0}
	if x := market(t, in).Solve(); !x.Found || !slices.Equal(x.Places, []int32{2, 1, 0}) || !slices.Equal(x.Extras, none(3)) {
		t.Errorf("got %+v", x)
	}
}

// A program takes a reverted position in the one stable matching, and another
// program of the chain in what is best for the others without the couple.
func TestReversionBesideACouple(t *testing.T) {
	m := market(t, match.Instance{
		Applicants: [][]int32{{}, {}, {}, {0, 2}, {0}, {}, {3, 2}},
		Programs: []match.Program{
			{Positions: 1, Ranks: []int32{0, 2, 4, 6, 5, 1, 3}}, {Positions: 1, Ranks: []int32{4, 0, 6, 2, 1, 3, 5}},
			{Positions: 2, Ranks: []int32{2, 4, 0, 6, 5, 3, 1}}, {Positions: 0, Ranks: []int32{0, 4, 6, 3, 1}},
		},
		Couples:    []match.Couple{{First: 1, Second: 0, Pairs: [][2]int32{{2, 2}, {3, 0}, {2, 0}}}},
		Reversions: []match.Reversion{{From: 0, To: 3}, {From: 2, To: 3}},
	})
	if x := m.Solve(); !x.Found || !slices.Equal(x.Places, []int32{-1, -1, -1, 2, 0, -1, 2}) {
		t.Errorf("got %+v", x)
	}
}
