package match_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"secondlook/domain/match"
)

// A size says how large a random market is, and what it may have.
type size struct {
	applicants, programs, positions int
	couples, supplements            int
	reversions                      bool
}

// random makes a market in which everybody ranks as he likes.
func random(r *rand.Rand, s size) match.Instance {
	in := match.Instance{Applicants: make([][]int32, s.applicants), Programs: make([]match.Program, s.programs)}
	for p := range in.Programs {
		in.Programs[p] = match.Program{Positions: int32(r.IntN(s.positions + 1)), Ranks: some(r, s.applicants)}
	}
	for a := range in.Applicants {
		in.Applicants[a] = some(r, s.programs)
	}
	for c := range s.couples {
		first, second := int32(2*c), int32(2*c+1)
		in.Applicants[first], in.Applicants[second] = nil, nil
		in.Couples = append(in.Couples, match.Couple{First: second, Second: first, Pairs: pairs(r, s.programs)})
	}
	for range s.supplements {
		x := match.Supplement{Applicant: int32(r.IntN(s.applicants)), Program: int32(r.IntN(s.programs))}
		if !slices.ContainsFunc(in.Supplements, func(o match.Supplement) bool { return o.Applicant == x.Applicant && o.Program == x.Program }) {
			x.Ranks = slices.DeleteFunc(some(r, s.programs), func(p int32) bool { return p == x.Program })
			in.Supplements = append(in.Supplements, x)
		}
	}
	for p := range s.programs {
		if to := r.IntN(s.programs); s.reversions && to != p && r.IntN(2) > 0 {
			in.Reversions = append(in.Reversions, match.Reversion{From: int32(p), To: int32(to)})
		}
	}
	return in
}

// tight makes a random market in which programs rank everybody, and couples have
// twice as many pairs.
func tight(r *rand.Rand, s size) match.Instance {
	in := random(r, s)
	for p := range in.Programs {
		in.Programs[p].Ranks = nil
		for _, a := range r.Perm(s.applicants) {
			in.Programs[p].Ranks = append(in.Programs[p].Ranks, int32(a))
		}
	}
	for c := range in.Couples {
		for _, x := range pairs(r, s.programs) {
			if list := in.Couples[c].Pairs; !slices.Contains(list, x) {
				in.Couples[c].Pairs = append(list, x)
			}
		}
	}
	return in
}

// some returns a few numbers below n in any order.
func some(r *rand.Rand, n int) []int32 {
	var list []int32
	for _, i := range r.Perm(n)[:r.IntN(n+1)] {
		list = append(list, int32(i))
	}
	return list
}

func pairs(r *rand.Rand, programs int) [][2]int32 {
	var list [][2]int32
	for range r.IntN(6) {
		if x := [2]int32{int32(r.IntN(programs+1) - 1), int32(r.IntN(programs+1) - 1)}; !slices.Contains(list, x) {
			list = append(list, x)
		}
	}
	return list
}

func market(t testing.TB, in match.Instance) *match.Market {
	t.Helper()
	m, err := match.New(in)
	if err != nil {
		t.Fatalf("%v\n%+v", err, in)
	}
	return m
}

// realistic makes a market as large and as tight as the real one, where tastes
// are partly common: programs have a quality that all applicants see, and
// applicants have one that all programs see, each with as much private taste.
// Only who has ranked a program is ranked by it, as after interviews, and one
// in ten of those is not. Everybody seeks one specialty, and the members of a
// couple two different ones.
func realistic(r *rand.Rand, applicants, couples, ranks int) match.Instance {
	programs := applicants * 65 / 500
	in := match.Instance{Applicants: make([][]int32, applicants), Programs: make([]match.Program, programs)}
	positions := applicants * 9 / 10
	for p := range in.Programs {
		n := positions/programs + r.IntN(9) - 4
		in.Programs[p].Positions = int32(max(1, n))
	}
	quality := make([]float64, applicants)
	for a := range quality {
		quality[a] = r.NormFloat64()
	}
	seen := make([][]scored, programs)
	specialties := max(1, min(20, programs/40))
	each := programs / specialties
	meet := func(a int) []int32 {
		var mine []scored
		for len(mine) < ranks {
			// who is better is asked by better programs; low numbers are good ones
			at := int((0.5 - 0.15*quality[a] + 0.18*r.NormFloat64()) * float64(each))
			p := int32(a%specialties*each + min(max(at, 0), each-1))
			if !slices.ContainsFunc(mine, func(s scored) bool { return s.who == p }) {
				mine = append(mine, scored{p, float64(int(p)%each)/float64(each)*3.5 + r.NormFloat64()})
			}
		}
		for _, s := range mine {
			if r.IntN(10) > 0 {
				seen[s.who] = append(seen[s.who], scored{int32(a), -quality[a] + r.NormFloat64()})
			}
		}
		return best(mine)
	}
	for a := range in.Applicants {
		switch {
		case a >= 2*couples:
			in.Applicants[a] = meet(a)
		case a%2 == 0:
			in.Couples = append(in.Couples, match.Couple{First: int32(a), Second: int32(a + 1), Pairs: together(meet(a), meet(a+1))})
		}
	}
	for p := range seen {
		in.Programs[p].Ranks = best(seen[p])
	}
	return in
}

type scored struct {
	who   int32
	score float64
}

// best sorts by score, the least first.
func best(list []scored) []int32 {
	slices.SortFunc(list, func(a, b scored) int {
		switch {
		case a.score < b.score:
			return -1
		case a.score > b.score:
			return 1
		}
		return int(a.who - b.who)
	})
	out := make([]int32, len(list))
	for i, s := range list {
		out[i] = s.who
	}
	return out
}

// together pairs two lists, by the sum of the ranks, and ends with one member
// alone.
func together(a, b []int32) [][2]int32 {
	var list [][2]int32
	for sum := range len(a) + len(b) {
		for i := range min(sum+1, len(a)) {
			if j := sum - i; j < len(b) {
				list = append(list, [2]int32{a[i], b[j]})
			}
		}
	}
	for _, p := range a[:min(4, len(a))] {
		list = append(list, [2]int32{p, match.None})
	}
	for _, p := range b[:min(4, len(b))] {
		list = append(list, [2]int32{match.None, p})
	}
	return list
}
