package match

// Blocking returns what blocks a matching: nothing if it is stable. It seats the
// matching afresh and looks at every choice that anybody would prefer. With the
// solver it shares the rule of what programs would take, the seats that a move
// takes and leaves, and the lists as [New] has made them ready: without choices
// that are not mutual.
func (m *Market) Blocking(x Matching) []Block {
	v := &verifier{places: newPlaces(m)}
	if v.seatAll(x); len(v.found) > 0 {
		return v.found
	}
	for a := range int32(m.Applicants()) {
		v.single(a)
		v.supplement(a)
	}
	for i := range m.couples {
		v.couple(&m.couples[i])
	}
	return v.found
}

// A verifier gathers what blocks.
type verifier struct {
	places
	found []Block
}

// seatAll takes over a matching, as far as the lists and the positions allow
// it. The rest is impossible.
func (v *verifier) seatAll(x Matching) {
	if len(x.Places) != len(v.held) || len(v.extra) != len(x.Extras) {
		v.found = append(v.found, Block{Impossible, None, None, None, None})
		return
	}
	for a := range int32(len(v.held)) {
		if v.partner(a) == None {
			v.seat(a, x.Places[a], v.options.of(a), v.held)
		}
	}
	for i := range v.couples {
		v.seatCouple(&v.couples[i], x.Places)
	}
	for a, program := range x.Extras {
		v.seat(int32(a), program, v.extraOptions(int32(a), x.Places[a]), v.extra)
	}
	for p := range v.load {
		if v.over(int32(p), nil, nil) > 0 {
			v.found = append(v.found, Block{Impossible, None, None, int32(p), None})
		}
	}
}

// seat finds a program among the options of an applicant.
func (v *verifier) seat(a, program int32, options []seat, in []seat) {
	if program == None {
		return
	}
	for _, x := range options {
		if x.program == program {
			in[a] = x
			v.enter(x)
			return
		}
	}
	v.found = append(v.found, Block{Impossible, a, None, program, None})
}

func (v *verifier) seatCouple(c *couple, at []int32) {
	first, second := at[c.members[0]], at[c.members[1]]
	if first == None && second == None {
		return
	}
	for _, pair := range c.pairs {
		if pair[0].program == first && pair[1].program == second {
			v.seat(c.members[0], first, pair[:1], v.held)
			v.seat(c.members[1], second, pair[1:], v.held)
			return
		}
	}
	v.found = append(v.found, Block{Impossible, c.members[0], c.members[1], first, second})
}

// single looks for programs that an applicant prefers and that would take him.
func (v *verifier) single(a int32) {
	for _, x := range v.options.of(a) {
		if x == v.held[a] {
			return
		}
		if v.admits([]seat{x}, v.leaving(a, x)) {
			v.found = append(v.found, Block{Single, a, None, x.program, None})
		}
	}
}

// supplement does the same for the supplemental list that is in use.
func (v *verifier) supplement(a int32) {
	for _, x := range v.extraOptions(a, v.held[a].program) {
		var out []seat
		if now := v.extra[a]; now == x {
			return
		} else if now != nowhere {
			out = []seat{now}
		}
		if v.admits([]seat{x}, out) {
			v.found = append(v.found, Block{Extra, a, None, x.program, v.held[a].program})
		}
	}
}

// couple does the same for pairs.
func (v *verifier) couple(c *couple) {
	now := [2]seat{v.held[c.members[0]], v.held[c.members[1]]}
	for _, pair := range c.pairs {
		if pair == now {
			return
		}
		if in, out := v.both(c, pair); v.admits(in, out) {
			v.found = append(v.found, Block{Pair, c.members[0], c.members[1], pair[0].program, pair[1].program})
		}
	}
}
