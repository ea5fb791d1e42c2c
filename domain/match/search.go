package match

// mostWork bounds the search: the number of combinations times the entries of
// all lists.
const mostWork = 10_000_000

// search goes through all ways to seat those who may make a market have no
// stable matching – the couples, and the applicants with supplemental lists –
// and for each lets the programs choose among the others.
//
// It is complete where it is not refused for its size. In any stable matching
// the others are in a stable matching of what is left when these seats are
// given. All of those fill each program alike (Roth 1986, On the Allocation of
// Residents to Rural Hospitals, Econometrica 54:425), and in the one that is
// best for the programs each has the applicants that it wants most, so that
// nobody blocks there who does not block in all of them. Where positions
// revert, all of them fill each chain alike, but not each program, and a couple
// that moves within a chain may block the one that is best for the chain
// alone; there all of them are tried.
func (m *Market) search() (Matching, bool) {
	s := &searcher{Market: m, left: mostWork}
	work := len(m.options.items) + len(m.listed.items) + 1
	s.fixed = make([]bool, m.Applicants())
	for i := range m.couples {
		c := &m.couples[i]
		s.fixed[c.members[0]], s.fixed[c.members[1]] = true, true
		var ways []way
		for _, pair := range append(c.pairs[:len(c.pairs):len(c.pairs)], [2]seat{nowhere, nowhere}) {
			for _, first := range m.ways(c.members[0], pair[0]) {
				for _, second := range m.ways(c.members[1], pair[1]) {
					ways = append(ways, append(first[:len(first):len(first)], second...))
				}
			}
		}
		s.ways = append(s.ways, ways)
	}
	for a := range int32(m.Applicants()) {
		if m.partner(a) == None && len(m.extras.start) > 0 && len(m.extras.of(a)) > 0 {
			s.fixed[a] = true
			ways := m.ways(a, nowhere)
			for _, x := range m.options.of(a) {
				ways = append(ways, m.ways(a, x)...)
			}
			s.ways = append(s.ways, ways)
		}
	}
	for _, w := range s.ways {
		if work *= len(w); work > mostWork {
			return Matching{}, false
		}
	}
	return s.from(nil)
}

// A way is what one or two applicants may have.
type way []holding

type holding struct {
	applicant   int32
	held, extra seat
}

// ways lists what an applicant may have with a seat.
func (m *Market) ways(a int32, x seat) []way {
	all := []way{{{a, x, nowhere}}}
	for _, e := range m.extraOptions(a, x.program) {
		all = append(all, way{{a, x, e}})
	}
	return all
}

type searcher struct {
	*Market
	fixed []bool // by applicant: his seat is one of the combination
	ways  [][]way
	left  int // of the work on what lies between two stable matchings
}

// from tries all combinations that begin with the given ways.
func (s *searcher) from(chosen []way) (Matching, bool) {
	if len(chosen) == len(s.ways) {
		return s.try(chosen)
	}
	for _, w := range s.ways[len(chosen)] {
		if x, ok := s.from(append(chosen, w)); ok {
			return x, true
		}
	}
	return Matching{}, false
}

// try seats a combination and then the others, first as is best for them, then
// as is best for the programs, and then in between.
func (s *searcher) try(chosen []way) (Matching, bool) {
	r := newRun(s.Market)
	r.fixed = s.fixed
	if !r.seatAll(chosen) {
		return Matching{}, false
	}
	for a, fixed := range s.fixed {
		if !fixed && !r.add(int32(a)) {
			return Matching{}, false
		}
	}
	x := r.matching()
	if len(s.Blocking(x)) == 0 {
		return x, true
	}
	y := s.favour(r)
	if len(s.Blocking(y)) == 0 {
		return y, true
	}
	if len(s.chains) == 0 || len(s.couples) == 0 {
		return y, false
	}
	return s.between(x, y, 0)
}

// seatAll seats a combination, and reports whether there is room for it.
func (r *run) seatAll(chosen []way) bool {
	for _, w := range chosen {
		for _, h := range w {
			r.held[h.applicant] = h.held
			if h.held != nowhere {
				r.enter(h.held)
			}
			if h.extra != nowhere {
				r.extra[h.applicant] = h.extra
				r.enter(h.extra)
			}
		}
	}
	for p := range r.load {
		if r.over(int32(p), nil, nil) > 0 {
			return false
		}
	}
	return true
}

// prefers reports whether a single applicant ranks a program, and above
// another one, or None.
func (m *Market) prefers(a, program, other int32) bool {
	for _, x := range m.options.of(a) {
		if x.program == program || x.program == other {
			return x.program == program
		}
	}
	return false
}
