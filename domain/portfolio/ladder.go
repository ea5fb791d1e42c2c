package portfolio

import "slices"

// A ladder is the search for the set of items whose best admitted one is worth
// most. Its rungs are the items from the least value to the greatest: with an
// item of at least the value of all in a set S, the expectation becomes
//
//	V(S ∪ {i}) = fᵢ·tᵢ + (1 − fᵢ)·V(S),
//
// which rises with V(S). So of two sets of the same cost only the better one
// can be a part of the best, and dynamic programming over the items in the
// order of their values is exact (Chade and Smith 2006, Simultaneous Search;
// Kapur and Hong 2022, The college application problem, arXiv 2205.01869). Only
// states that can be reached are kept, so that costs may be any whole numbers.
//
// A state is dropped where what it can come to, by the bound of Lagrange that
// [hopes] works out, is no more than a list that is known gives. Where more
// states are left than can be kept, the ones with the least bound go, and the
// greatest bound among those is printed with the result.
type ladder struct {
	rungs []rung
	hopes *hopes
	start state
	// take moves a state by a rung, and reports whether that can be paid.
	take func(s *state, r *rung) bool
	// ends reports whether a state is a list that is wanted; nil: each is.
	ends func(s *state) bool
	// dead reports that no end can be reached once the rungs from i on are left;
	// nil: never.
	dead func(i int, s *state) bool
	// ordered says that a state with a greater key costs more.
	ordered bool
	known   float64 // value of a list that is known; below zero: none
}

// A rung is one item. Values are shares of what all items together would give.
type rung struct {
	gain  float64 // f·t
	keep  float64 // 1 − f
	toll  float64 // what it has to add to be worth its cost
	bonus float64 // the part of the toll that is made up for: its tier is wished for
	step  int64   // what it adds to the key of a state
	item  int     // its place in the caller's list
	group int
	must  bool // it has to be taken
}

// A state is what some of the rungs below come to.
type state struct {
	key   int64   // states of the same key stand alike for what comes
	money int64   // what it costs
	value float64 // V
	room  float64 // bound on what the tolls of what can still be paid add up to
	bound float64 // on the value of all that it can become
	node  int32   // the last item that was taken, -1: none
}

// A node is an item that a state has taken, after those of the node before.
type node struct{ rung, before int32 }

// A climb is what a ladder comes to.
type climb struct {
	value float64 // of the best list, the known one included
	lost  float64 // the greatest bound of what was dropped for want of room
	found bool    // a better list than the known one has been found
	rungs []int   // of that list, from the greatest value to the least
}

// sameValue is a share of a value that nobody can see: exact is meant up to it.
const sameValue = 1e-12

// climb goes up the rungs with at most so many states at each.
func (l *ladder) climb(most int) climb {
	now, taken, next := []state{l.start}, []state(nil), []state(nil)
	var nodes []node
	out := climb{value: l.known, lost: -1}
	for i := range l.rungs {
		r := &l.rungs[i]
		taken = taken[:0]
		for n := range now {
			taken = append(taken, now[n])
			s := &taken[len(taken)-1]
			if !l.take(s, r) {
				taken = taken[:len(taken)-1]
				continue
			}
			s.key += r.step
			s.value = r.gain + r.keep*s.value
		}
		if r.must {
			now = now[:0]
		}
		next = l.merge(next[:0], now, taken, i, &nodes)
		if len(next) > most {
			next = trim(next, most, &out.lost)
		}
		now, next = next, now
	}
	best := -1
	for i := range now {
		if (l.ends == nil || l.ends(&now[i])) && now[i].value > out.value {
			out.value, best = now[i].value, i
		}
	}
	if best >= 0 {
		out.found = true
		for n := now[best].node; n >= 0; n = nodes[n].before {
			out.rungs = append(out.rungs, int(nodes[n].rung))
		}
	}
	return out
}

// merge puts the states without and with rung i together, in the order of their
// keys, and leaves out what cannot become a better list than the known one.
func (l *ladder) merge(into, without, with []state, i int, nodes *[]node) []state {
	top := -1.0
	for a, b := 0, 0; a < len(without) || b < len(with); {
		var s *state
		took := false
		switch {
		case a == len(without), b < len(with) && with[b].key < without[a].key:
			s, took = &with[b], true
			b++
		case b == len(with), without[a].key < with[b].key:
			s = &without[a]
			a++
		default:
			s, took = &without[a], with[b].value > without[a].value
			if took {
				s = &with[b]
			}
			a, b = a+1, b+1
		}
		if l.ordered && s.value <= top || l.dead != nil && l.dead(i+1, s) {
			continue
		}
		s.bound = l.hopes.of(i+1, s.value) + s.room
		if s.bound <= l.known*(1+sameValue) {
			continue
		}
		top = s.value
		if took {
			*nodes = append(*nodes, node{int32(i), s.node})
			s.node = int32(len(*nodes) - 1)
		}
		into = append(into, *s)
	}
	return into
}

// trim keeps the states with the greatest bounds, about as many as it may, and
// notes the greatest bound of the others.
func trim(states []state, most int, lost *float64) []state {
	const buckets = 512
	low, high := states[0].bound, states[0].bound
	for i := range states {
		low, high = min(low, states[i].bound), max(high, states[i].bound)
	}
	var count [buckets]int
	at := func(s *state) int {
		if high <= low {
			return 0
		}
		return min(int((s.bound-low)/(high-low)*buckets), buckets-1)
	}
	for i := range states {
		count[at(&states[i])]++
	}
	cut, above := buckets-1, 0
	for ; cut > 0 && above+count[cut] <= most; cut-- {
		above += count[cut]
	}
	rest := most - above // places that are left for the bucket at the cut
	return slices.DeleteFunc(states, func(s state) bool {
		n := at(&s)
		if n > cut {
			return false
		}
		if n == cut && rest > 0 {
			rest--
			return false
		}
		*lost = max(*lost, s.bound)
		return true
	})
}
