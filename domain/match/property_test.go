package match_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"secondlook/domain/match"
)

// Who is called by which number decides nothing.
func TestNumbersDoNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		in := random(r, size{applicants: 12, programs: 6, positions: 3, reversions: true})
		newA, newP := r.Perm(len(in.Applicants)), r.Perm(len(in.Programs))
		out := match.Instance{Applicants: make([][]int32, len(newA)), Programs: make([]match.Program, len(newP))}
		for a, list := range in.Applicants {
			out.Applicants[newA[a]] = renamed(list, newP)
		}
		for p, x := range in.Programs {
			out.Programs[newP[p]] = match.Program{Positions: x.Positions, Ranks: renamed(x.Ranks, newA)}
		}
		for _, x := range in.Reversions {
			out.Reversions = append(out.Reversions, match.Reversion{From: int32(newP[x.From]), To: int32(newP[x.To])})
		}
		before, after := market(t, in).Solve(), market(t, out).Solve()
		for a, p := range before.Places {
			want := p
			if p != match.None {
				want = int32(newP[p])
			}
			if after.Places[newA[a]] != want {
				t.Fatalf("applicant %d is in %d, and in %d after renaming\n%+v", a, want, after.Places[newA[a]], in)
			}
		}
	}
}

func renamed(list []int32, to []int) []int32 {
	out := make([]int32, len(list))
	for i, x := range list {
		out[i] = int32(to[x])
	}
	return out
}

// One more program at the end of a list never hurts, and no other list does
// better than the true one (Dubins and Freedman 1981; Roth 1982).
func TestTruthIsBest(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 400 {
		in := random(r, size{applicants: 7, programs: 4, positions: 2, reversions: true})
		truth := in.Applicants[0]
		got := place(truth, market(t, in).Solve().Places[0])
		for _, lie := range orders([]int32{0, 1, 2, 3}) {
			in.Applicants[0] = lie
			if p := market(t, in).Solve().Places[0]; place(truth, p) < got {
				t.Fatalf("with %v applicant 0 of true list %v gets %d, better than choice %d\n%+v", lie, truth, p, got, in)
			}
		}
		for p := range int32(4) {
			if slices.Contains(truth, p) {
				continue
			}
			in.Applicants[0] = append(slices.Clone(truth), p)
			if place(truth, market(t, in).Solve().Places[0]) > got {
				t.Fatalf("adding %d at the end of %v hurts\n%+v", p, truth, in)
			}
		}
	}
}

// orders returns every list that can be made of some programs.
func orders(programs []int32) [][]int32 {
	lists := [][]int32{{}}
	for i, p := range programs {
		rest := slices.Delete(slices.Clone(programs), i, i+1)
		for _, tail := range orders(rest) {
			lists = append(lists, append([]int32{p}, tail...))
		}
	}
	return lists
}

// More positions hurt no applicant, and another applicant helps none.
func TestMorePositionsAndMoreApplicants(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		in := random(r, size{applicants: 10, programs: 5, positions: 2, reversions: true})
		before := market(t, in).Solve()
		in.Programs[r.IntN(5)].Positions++
		more := market(t, in).Solve()
		last := len(in.Applicants) - 1
		in.Applicants[last] = nil
		fewer := market(t, in).Solve()
		for a, list := range in.Applicants[:last] {
			if place(list, more.Places[a]) > place(list, before.Places[a]) {
				t.Fatalf("a position more moves applicant %d down\n%+v", a, in)
			}
			if place(list, fewer.Places[a]) > place(list, more.Places[a]) {
				t.Fatalf("an applicant less moves applicant %d down\n%+v", a, in)
			}
		}
	}
}

// Running the Match again and again, each time with the positions that were
// left unfilled in the next program, gives a stable matching too, and nobody
// is better off in it.
func TestReversionsAndReruns(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	other, tries := 0, 0
	for range 2000 {
		in := random(r, size{applicants: 9, programs: 5, positions: 3, reversions: true})
		if !acyclic(in) {
			continue
		}
		m := market(t, in)
		got, x := m.Solve(), rerun(t, in)
		if blocks := m.Blocking(x); len(blocks) > 0 {
			t.Fatalf("running again gives %v, which %+v block\n%+v", x.Places, blocks, in)
		}
		wantBest(t, in, got.Matching, []match.Matching{x})
		if tries++; !same(got.Matching, x) {
			other++
		}
	}
	t.Logf("in %d of %d markets somebody is better off than by running again", other, tries)
}

func rerun(t *testing.T, in match.Instance) (x match.Matching) {
	plain := in
	plain.Reversions, plain.Programs = nil, slices.Clone(in.Programs)
	for range 50 {
		x = market(t, plain).Solve().Matching
		filled := make([]int32, len(in.Programs))
		for _, p := range x.Places {
			if p != match.None {
				filled[p]++
			}
		}
		now := slices.Clone(in.Programs)
		for range now { // along the chains
			next := slices.Clone(in.Programs)
			for _, v := range in.Reversions {
				next[v.To].Positions += max(0, now[v.From].Positions-filled[v.From])
			}
			now = next
		}
		plain.Programs = now
	}
	return x
}

func acyclic(in match.Instance) bool {
	next := none(len(in.Programs))
	for _, r := range in.Reversions {
		next[r.From] = r.To
	}
	for p := range next {
		at := int32(p)
		for range next {
			if at != match.None {
				at = next[at]
			}
		}
		if at != match.None {
			return false
		}
	}
	return true
}

// Whatever is changed about a stable matching, the verifier sees it.
func TestVerifierSeesEveryChange(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range 1500 {
		in := random(r, size{applicants: 6, programs: 4, positions: 2, couples: 1, supplements: 2, reversions: true})
		m := market(t, in)
		stable := all(in)
		x := match.Matching{Places: none(6)}
		for a := range x.Places {
			x.Places[a] = int32(r.IntN(5) - 1)
		}
		if len(in.Supplements) > 0 {
			x.Extras = none(6)
			x.Extras[r.IntN(6)] = int32(r.IntN(5) - 1)
		}
		isStable := slices.ContainsFunc(stable, func(o match.Matching) bool { return same(o, x) })
		if blocks := m.Blocking(x); isStable != (len(blocks) == 0) {
			t.Fatalf("stable %t, blocks %+v\n%+v\n%+v", isStable, blocks, x, in)
		}
	}
}

func TestRefusals(t *testing.T) {
	two := func() match.Instance {
		return match.Instance{Applicants: [][]int32{{0}, {1}}, Programs: []match.Program{{Positions: 1, Ranks: []int32{0}}, {Positions: 1, Ranks: []int32{1}}}}
	}
	if m := market(t, two()); len(m.Blocking(match.Matching{})) == 0 {
		t.Error("a matching of nobody passes for one of two")
	}
	for words, change := range map[string]func(*match.Instance){
		"program 0 has -1 positions":                   func(in *match.Instance) { in.Programs[0].Positions = -1 },
		"program 0 ranks applicant 0 twice":            func(in *match.Instance) { in.Programs[0].Ranks = []int32{0, 0} },
		"program 0 ranks applicant 2: unknown":         func(in *match.Instance) { in.Programs[0].Ranks = []int32{2} },
		"applicant 0 ranks program 1 twice":            func(in *match.Instance) { in.Applicants[0] = []int32{1, 1} },
		"couple 0 has applicant 0 twice":               func(in *match.Instance) { in.Couples = []match.Couple{{}} },
		"couple 0 has a member with a list of his own": func(in *match.Instance) { in.Couples = []match.Couple{{First: 0, Second: 1}} },
		"couple 0 ranks program 7: unknown": func(in *match.Instance) {
			in.Applicants = [][]int32{nil, nil}
			in.Couples = []match.Couple{{First: 0, Second: 1, Pairs: [][2]int32{{7, 0}}}}
		},
		"couple 0 ranks [1 0] twice": func(in *match.Instance) {
			in.Applicants = [][]int32{nil, nil}
			in.Couples = []match.Couple{{First: 0, Second: 1, Pairs: [][2]int32{{1, 0}, {1, 0}}}}
		},
		"supplemental list of applicant 0 for program 9: unknown, or there twice": func(in *match.Instance) { in.Supplements = []match.Supplement{{Program: 9}} },
		"supplemental list of applicant 0 for program 0 has program 0 twice": func(in *match.Instance) {
			in.Supplements = []match.Supplement{{Ranks: []int32{0}}}
		},
		"positions revert from program 0 twice": func(in *match.Instance) { in.Reversions = []match.Reversion{{To: 1}, {To: 1}} },
		"positions of program 1 revert to 1":    func(in *match.Instance) { in.Reversions = []match.Reversion{{From: 1, To: 1}} },
		"reversions tie program 0 and others together, 501 in all: at most 500": func(in *match.Instance) {
			in.Programs = make([]match.Program, 501)
			for p := range int32(500) {
				in.Reversions = append(in.Reversions, match.Reversion{From: p, To: p + 1})
			}
		},
	} {
		in := two()
		change(&in)
		if _, err := match.New(in); err == nil || err.Error() != words {
			t.Errorf("got %v, want %s", err, words)
		}
	}
}
