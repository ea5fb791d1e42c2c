package match

import "slices"

// places is who holds which seats, and the rule of what programs would take.
type places struct {
	*Market
	held   []seat  // by applicant: the place by his own list or that of his couple
	extra  []seat  // by applicant: the place by his supplemental list; empty: the market has none
	taken  []bool  // by program and rank, as Market.listed
	load   []int32 // seats held, by program
	worst  []int32 // the highest rank held, by program; None: nobody
	wanted []int32 // scratch for a chain, by program
	spare  []int32
}

func newPlaces(m *Market) places {
	s := places{
		Market: m, held: nobody(m.Applicants()), taken: make([]bool, len(m.listed.items)),
		load: make([]int32, len(m.positions)), worst: make([]int32, len(m.positions)),
	}
	if len(m.extras.start) > 0 {
		s.extra = nobody(m.Applicants())
	}
	for p := range s.worst {
		s.worst[p] = None
	}
	if len(m.chains) > 0 {
		s.wanted, s.spare = make([]int32, len(m.positions)), make([]int32, len(m.positions))
	}
	return s
}

func nobody(n int) []seat {
	s := make([]seat, n)
	for a := range s {
		s[a] = nowhere
	}
	return s
}

func (s *places) holds(x seat) bool { return s.taken[s.listed.start[x.program]+x.rank] }

// enter takes a seat that is free.
func (s *places) enter(x seat) {
	s.taken[s.listed.start[x.program]+x.rank] = true
	s.load[x.program]++
	s.worst[x.program] = max(s.worst[x.program], x.rank)
}

// leave gives a seat up that is held.
func (s *places) leave(x seat) {
	row := s.taken[s.listed.start[x.program]:]
	row[x.rank] = false
	s.load[x.program]--
	if s.worst[x.program] > x.rank {
		return
	}
	r := x.rank - 1
	for r >= 0 && !row[r] {
		r--
	}
	s.worst[x.program] = r
}

// leaving returns the seats that an applicant gives up for another: the one he
// has and, unless it is the same program, that of his supplemental list.
func (s *places) leaving(a int32, to seat) (out []seat) {
	if s.held[a] != nowhere {
		out = append(out, s.held[a])
	}
	if s.extra != nil && s.extra[a] != nowhere && s.held[a] != to {
		out = append(out, s.extra[a])
	}
	return out
}

// both returns the seats that a couple would take and leave for a pair.
func (s *places) both(c *couple, pair [2]seat) (in, out []seat) {
	for i, x := range pair {
		if x != nowhere {
			in = append(in, x)
		}
		out = append(out, s.leaving(c.members[i], x)...)
	}
	return in, out
}

// admits is the rule: whether programs would take all who come in, once those
// seats that go out are left. What stays out or in may stand in both.
func (s *places) admits(in, out []seat) bool {
	for _, x := range in {
		if !s.keeps(x, s.over(x.program, in, out), in, out) {
			return false
		}
	}
	return true
}

// open is the rule for one seat where nobody leaves and nothing reverts.
func (s *places) open(x seat) bool {
	return s.load[x.program] < s.positions[x.program] || x.rank < s.worst[x.program] && s.positions[x.program] > 0
}

// over is by how many a program would have too many. What reverts is what is
// unfilled while nobody has moved yet.
func (s *places) over(program int32, in, out []seat) int32 {
	over := s.load[program] - s.positions[program] + int32(at(program, in))
	if c := s.chain(program); c != nil {
		over = s.unmet(c, in)[program] + int32(at(program, in)-s.fresh(program, in))
	}
	return over - int32(at(program, out))
}

// at counts the seats at a program.
func at(program int32, seats []seat) (n int) {
	for _, x := range seats {
		if x.program == program {
			n++
		}
	}
	return n
}

// fresh counts those that nobody holds yet.
func (s *places) fresh(program int32, in []seat) (n int) {
	for _, x := range in {
		if x.program == program && (x.rank == None || !s.holds(x)) {
			n++
		}
	}
	return n
}

// unmet lets positions flow through a chain, where in asks beside all who are
// there. It returns how many of each program are left without one.
func (s *places) unmet(c *chain, in []seat) []int32 {
	for _, p := range c.visits[:c.once] {
		s.wanted[p], s.spare[p] = s.load[p]+int32(s.fresh(p, in)), s.positions[p]
	}
	for i, p := range c.visits {
		used := min(s.wanted[p], s.spare[p])
		s.wanted[p] -= used
		rest := s.spare[p] - used
		s.spare[p] = 0
		if next := c.next[i]; next != None {
			s.spare[next] += rest
		}
	}
	return s.wanted
}

// keeps reports whether a seat is not among the worst of its program, as many
// as it has too many.
func (s *places) keeps(x seat, over int32, in, out []seat) bool {
	if over <= 0 {
		return true
	}
	for _, other := range in {
		if other.program == x.program && other.rank > x.rank {
			over--
		}
	}
	row := s.taken[s.listed.start[x.program]:]
	for r := s.worst[x.program]; over > 0 && r > x.rank; r-- {
		if row[r] && !slices.Contains(out, seat{x.program, r}) && !slices.Contains(in, seat{x.program, r}) {
			over--
		}
	}
	return over <= 0
}
