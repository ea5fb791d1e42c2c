package match_test

import (
	"slices"

	"secondlook/domain/match"
)

// oracle knows all stable matchings of a small market. It tries every
// assignment, and its rule of what programs would take is written again, the
// slow way: position by position.
type oracle struct {
	match.Instance
	at     match.Matching
	stable []match.Matching
}

// all returns the stable matchings.
func all(in match.Instance) []match.Matching {
	o := &oracle{Instance: in}
	o.at.Places, o.at.Extras = none(len(in.Applicants)), none(len(in.Applicants))
	o.place(0)
	return o.stable
}

func none(n int) []int32 {
	return slices.Repeat([]int32{match.None}, n)
}

// place gives applicant a and those after him every choice. A couple has its
// turn with its first member.
func (o *oracle) place(a int32) {
	if int(a) == len(o.Applicants) {
		o.extra(0)
		return
	}
	c := o.couple(a)
	if c == nil {
		for _, p := range append([]int32{match.None}, o.Applicants[a]...) {
			o.at.Places[a] = p
			o.place(a + 1)
		}
		o.at.Places[a] = match.None
		return
	}
	if a == max(c.First, c.Second) {
		o.place(a + 1)
		return
	}
	for _, pair := range append(better(c, [2]int32{match.None, match.None}), [2]int32{match.None, match.None}) {
		o.at.Places[c.First], o.at.Places[c.Second] = pair[0], pair[1]
		o.place(a + 1)
	}
	o.at.Places[c.First], o.at.Places[c.Second] = match.None, match.None
}

func (o *oracle) couple(a int32) *match.Couple {
	for i := range o.Couples {
		if c := &o.Couples[i]; c.First == a || c.Second == a {
			return c
		}
	}
	return nil
}

// better returns the pairs above one.
func better(c *match.Couple, than [2]int32) [][2]int32 {
	if i := slices.Index(c.Pairs, than); i >= 0 {
		return slices.Clone(c.Pairs[:i])
	}
	return slices.Clone(c.Pairs)
}

func (o *oracle) supplement(a int32) []int32 {
	for _, s := range o.Supplements {
		if s.Applicant == a && s.Program == o.at.Places[a] {
			return s.Ranks
		}
	}
	return nil
}

// extra gives every choice of supplemental places to what is placed.
func (o *oracle) extra(a int32) {
	if int(a) == len(o.Applicants) {
		if o.possible() && !o.blocked() {
			m := match.Matching{Places: slices.Clone(o.at.Places)}
			if len(o.Supplements) > 0 {
				m.Extras = slices.Clone(o.at.Extras)
			}
			o.stable = append(o.stable, m)
		}
		return
	}
	for _, p := range append([]int32{match.None}, o.supplement(a)...) {
		o.at.Extras[a] = p
		o.extra(a + 1)
	}
	o.at.Extras[a] = match.None
}

// now lists who is in each program.
func (o *oracle) now() [][]int32 {
	in := make([][]int32, len(o.Programs))
	for a := range o.Applicants {
		for _, p := range []int32{o.at.Places[a], o.at.Extras[a]} {
			if p != match.None {
				in[p] = append(in[p], int32(a))
			}
		}
	}
	return in
}

// room is how many a program may fill where so many want to be in each. Every
// position is used where it is if somebody is left who wants it, and else moves
// on, until it has been everywhere it can go.
func (o *oracle) room(program int, want []int) int {
	type position struct {
		at   int32
		been int
	}
	var free []position
	for p := range o.Programs {
		for range o.Programs[p].Positions {
			free = append(free, position{int32(p), 0})
		}
	}
	want, got := slices.Clone(want), make([]int, len(want))
	want[program] = 1000
	for len(free) > 0 {
		var moved []position
		for _, x := range free {
			if got[x.at] < want[x.at] {
				got[x.at]++
				continue
			}
			for _, r := range o.Reversions {
				if r.From == x.at && x.been < len(want) {
					moved = append(moved, position{r.To, x.been + 1})
				}
			}
		}
		free = moved
	}
	return got[program]
}

// possible reports whether programs would keep all they have.
func (o *oracle) possible() bool { return o.takes(nil, nil) }

// takes reports whether all who are there and all who come in have room and
// are wanted once the others are out; those who are there may be displaced by
// somebody better.
func (o *oracle) takes(in, out [][2]int32) bool {
	stay, want := o.now(), make([]int, len(o.Programs))
	for _, x := range in {
		if x[1] != match.None && !slices.Contains(stay[x[1]], x[0]) {
			want[x[1]]++
		}
	}
	for p := range stay {
		want[p] += len(stay[p])
	}
	for _, x := range out {
		if x[1] != match.None {
			stay[x[1]] = slices.DeleteFunc(stay[x[1]], func(a int32) bool { return a == x[0] })
		}
	}
	if len(in) == 0 {
		for p := range stay {
			if o.room(p, want) < len(stay[p]) || slices.ContainsFunc(stay[p], func(a int32) bool { return !slices.Contains(o.Programs[p].Ranks, a) }) {
				return false
			}
		}
	}
	for _, x := range in {
		if x[1] == match.None {
			continue
		}
		p, above := int(x[1]), 0
		for _, a := range o.Programs[p].Ranks {
			if a == x[0] {
				above += 1000
				break
			}
			if slices.Contains(stay[p], a) || slices.Contains(in, [2]int32{a, x[1]}) {
				above++
			}
		}
		if above < 1000 || above-1000 >= o.room(p, want) {
			return false
		}
	}
	return true
}

// leaves returns what an applicant gives up for a program.
func (o *oracle) leaves(a, to int32) [][2]int32 {
	if o.at.Places[a] == to {
		return [][2]int32{{a, to}}
	}
	return [][2]int32{{a, o.at.Places[a]}, {a, o.at.Extras[a]}}
}

// blocked reports whether anybody blocks.
func (o *oracle) blocked() bool {
	for a := range int32(len(o.Applicants)) {
		for _, p := range o.Applicants[a] {
			if p == o.at.Places[a] {
				break
			}
			if o.takes([][2]int32{{a, p}}, o.leaves(a, p)) {
				return true
			}
		}
		for _, p := range o.supplement(a) {
			if p == o.at.Extras[a] {
				break
			}
			if o.takes([][2]int32{{a, p}}, [][2]int32{{a, o.at.Extras[a]}}) {
				return true
			}
		}
	}
	for _, c := range o.Couples {
		for _, pair := range better(&c, [2]int32{o.at.Places[c.First], o.at.Places[c.Second]}) {
			if pair == [2]int32{match.None, match.None} {
				break
			}
			in := [][2]int32{{c.First, pair[0]}, {c.Second, pair[1]}}
			if o.takes(in, append(o.leaves(c.First, pair[0]), o.leaves(c.Second, pair[1])...)) {
				return true
			}
		}
	}
	return false
}
