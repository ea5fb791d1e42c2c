package match

import "slices"

// A favourer lets programs propose: it holds the seats of those who have not
// refused them.
type favourer struct {
	places
	fixed []bool
	best  []seat  // by applicant: the best offer so far
	stack []int32 // programs that make other offers now
}

// favour returns the stable matching of those who are not fixed that is best
// for the programs. Each chain, or program alone, offers its positions to whom
// it wants most of all who have not refused it, and everybody refuses what is
// not the best offer, until all offers stand.
func (s *searcher) favour(r *run) Matching {
	f := &favourer{places: newPlaces(s.Market), fixed: s.fixed, best: nobody(s.Applicants())}
	for p := range int32(len(s.positions)) {
		for rank, a := range s.listed.of(p) {
			x := seat{p, int32(rank)}
			if s.fixed[a] && r.holds(x) || !s.fixed[a] && s.prefers(a, p, None) {
				f.enter(x)
			}
		}
		f.stack = append(f.stack, p)
	}
	for len(f.stack) > 0 {
		f.offer(pop(&f.stack))
	}
	y := r.matching()
	for a, x := range f.best {
		if !s.fixed[a] {
			y.Places[a] = x.program
		}
	}
	return y
}

// offer makes the offers of a program.
func (f *favourer) offer(p int32) {
	left := f.load[p] - max(0, f.over(p, nil, nil))
	for rank, a := range f.listed.of(p) {
		x := seat{p, int32(rank)}
		if left == 0 {
			return
		}
		if !f.holds(x) {
			continue
		}
		left--
		switch old := f.best[a]; {
		case f.fixed[a] || old == x:
		case old != nowhere && f.prefers(a, old.program, p):
			f.refuse(x)
		default:
			f.best[a] = x
			if old != nowhere {
				f.refuse(old)
			}
		}
	}
}

// refuse takes an offer away, so that its chain makes another one.
func (f *favourer) refuse(x seat) {
	f.leave(x)
	if c := f.chain(x.program); c != nil {
		f.stack = append(f.stack, c.visits[:c.once]...)
		return
	}
	f.stack = append(f.stack, x.program)
}

// between tries all that lies between the stable matching x that is best for
// those who are not fixed and the one y that is worst for them: applicants from
// a on may have any place that is not above the one and not below the other. It
// gives up where that is too much work.
func (s *searcher) between(x, y Matching, a int) (Matching, bool) {
	for a < len(x.Places) && x.Places[a] == y.Places[a] {
		a++
	}
	if a == len(x.Places) {
		s.left -= len(s.listed.items)
		return x, s.left > 0 && len(s.Blocking(x)) == 0
	}
	options := s.options.of(int32(a))
	at := func(x Matching) int {
		return slices.IndexFunc(options, func(o seat) bool { return o.program == x.Places[a] })
	}
	for n := at(x); n >= 0 && n <= at(y); n++ {
		z := Matching{Places: slices.Clone(x.Places), Extras: x.Extras}
		z.Places[a] = options[n].program
		if z, ok := s.between(z, y, a+1); ok || s.left <= 0 {
			return z, ok
		}
	}
	return x, false
}
