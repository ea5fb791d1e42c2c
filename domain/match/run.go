package match

// run is one attempt: applicants propose until nobody blocks, or until it
// goes round in circles. It never says by itself that a matching is stable.
type run struct {
	places
	next []int32 // by single: where on his list he is; all before would not take him
	pair []int32 // by couple: where on its list it is; the length: nowhere

	stack  []int32 // who proposes next: applicants, and after them couples
	vacant []int32 // programs that somebody has left
	later  []int32 // applicants who seek a place by their supplemental list
	queued []bool  // by applicant and couple: on the stack
	open   bool    // all are in, supplemental lists may be used

	moves []int32 // by applicant and, after them, couple: moves of those who can start a circle
	stuck int32   // who moved too often, as in moves, or is fixed and not wanted; None: nobody
	fixed []bool  // by applicant: may not be displaced; nil: everybody may be
}

// mostMoves is how often a couple, or an applicant with a supplemental list,
// may move in one attempt. One that is bound for a place rarely moves ten
// times.
const mostMoves = 60

func newRun(m *Market) *run {
	n, couples := m.Applicants(), len(m.couples)
	r := &run{
		places: newPlaces(m), next: make([]int32, n),
		pair: make([]int32, couples), queued: make([]bool, n+couples), stuck: None,
	}
	if couples > 0 || r.extra != nil {
		r.moves = make([]int32, n+couples)
	}
	for c := range r.pair {
		r.pair[c] = int32(len(m.couples[c].pairs))
	}
	return r
}

// add lets somebody in and settles what follows. It reports whether it came to
// an end.
func (r *run) add(who int32) bool {
	r.push(who)
	return r.settle()
}

// finish opens the supplemental lists and settles what follows.
func (r *run) finish() bool {
	r.open = true
	return r.settle()
}

// push puts an applicant or couple on the stack.
func (r *run) push(who int32) {
	if c := who; c < int32(len(r.held)) {
		if couple := r.partner(c); couple != None {
			who = int32(len(r.held)) + couple
		}
	}
	if !r.queued[who] {
		r.queued[who] = true
		r.stack = append(r.stack, who)
	}
}

// settle lets everybody propose who has reason to. Places that become free are
// offered when the stack is empty, and supplemental lists come last.
func (r *run) settle() bool {
	for r.stuck == None {
		switch {
		case len(r.stack) > 0:
			who := pop(&r.stack)
			r.queued[who] = false
			if c := who - int32(len(r.held)); c >= 0 {
				r.proposeCouple(c)
			} else {
				r.propose(who)
			}
		case len(r.vacant) > 0:
			r.offer(pop(&r.vacant))
		case r.open && len(r.later) > 0:
			r.proposeExtra(pop(&r.later))
		default:
			return true
		}
	}
	return false
}

func pop(s *[]int32) int32 {
	last := len(*s) - 1
	x := (*s)[last]
	*s = (*s)[:last]
	return x
}

// propose lets a single applicant go down his list.
func (r *run) propose(a int32) {
	options := r.options.of(a)
	simple := len(r.chains) == 0 && r.held[a] == nowhere
	for ; int(r.next[a]) < len(options); r.next[a]++ {
		x := options[r.next[a]]
		if x == r.held[a] {
			return
		}
		if simple && r.places.open(x) || !simple && r.admits([]seat{x}, r.leaving(a, x)) {
			r.move([]int32{a}, []seat{x})
			return
		}
	}
}

// proposeCouple lets a couple go down its list as far as the pair it has.
func (r *run) proposeCouple(c int32) {
	couple := &r.couples[c]
	for i, pair := range couple.pairs[:r.pair[c]] {
		in, out := r.both(couple, pair)
		if r.admits(in, out) {
			r.pair[c] = int32(i)
			r.count(int32(len(r.held)) + c)
			r.move(couple.members[:], pair[:])
			r.push(couple.members[0]) // what it has left may open a better pair
			return
		}
	}
	if int(r.pair[c]) == len(couple.pairs) { // one has lost his place, so the other one leaves
		r.move(couple.members[:], []seat{nowhere, nowhere})
	}
}

// proposeExtra lets an applicant go down his supplemental list as far as the
// place he has by it.
func (r *run) proposeExtra(a int32) {
	for _, x := range r.extraOptions(a, r.held[a].program) {
		now := r.extra[a]
		if x == now {
			return
		}
		var out []seat
		if now != nowhere {
			out = []seat{now}
		}
		if !r.admits([]seat{x}, out) {
			continue
		}
		r.count(a)
		if now != nowhere {
			r.free(now)
		}
		r.extra[a] = x
		r.enter(x)
		r.crowd(x.program)
		r.want(a, x) // he might have it by his own list now
		return
	}
}

// count notes a move, and stops the attempt where there are too many.
func (r *run) count(who int32) {
	if r.moves[who]++; r.moves[who] > mostMoves {
		r.stuck = who
	}
}

// move seats applicants who are admitted, and unseats who is not wanted any
// more.
func (r *run) move(who []int32, to []seat) {
	for i, a := range who {
		if r.held[a] == to[i] {
			continue
		}
		for _, x := range r.leaving(a, to[i]) {
			r.free(x)
		}
		r.held[a] = nowhere
		if r.extra != nil {
			r.extra[a] = nowhere
		}
	}
	for i, a := range who {
		if x := to[i]; x != nowhere && r.held[a] != x {
			r.held[a] = x
			r.enter(x)
			if r.extraOptions(a, x.program) != nil {
				r.later = append(r.later, a)
			}
		}
	}
	for i := range who {
		if to[i] != nowhere {
			r.crowd(to[i].program)
		}
	}
}

// free gives up a seat and keeps in mind that others may want it.
func (r *run) free(x seat) {
	r.leave(x)
	if c := r.chain(x.program); c != nil {
		r.vacant = append(r.vacant, c.visits[:c.once]...)
		return
	}
	r.vacant = append(r.vacant, x.program)
}

// crowd unseats whom a program, or one that its positions revert to, does not
// want any more.
func (r *run) crowd(program int32) {
	for p := r.crowded(program); p != None; p = r.crowded(program) {
		r.unseat(p) // who may leave a second place in the same chain
	}
}

// crowded is a program that has too many: the one given or one that is tied to
// it, or None.
func (r *run) crowded(program int32) int32 {
	c := r.chain(program)
	if c == nil {
		if r.load[program] > r.positions[program] {
			return program
		}
		return None
	}
	unmet := r.unmet(c, nil)
	for _, p := range c.visits[:c.once] {
		if unmet[p] > 0 {
			return p
		}
	}
	return None
}

// unseat takes the worst seat of a program away.
func (r *run) unseat(program int32) {
	x := seat{program, r.worst[program]}
	a := r.listed.of(program)[x.rank]
	r.leave(x)
	if r.fixed != nil && r.fixed[a] {
		r.stuck = a
		return
	}
	if r.held[a] != x {
		r.extra[a] = nowhere
		r.later = append(r.later, a)
		return
	}
	r.held[a] = nowhere
	if r.extra != nil && r.extra[a] != nowhere {
		r.free(r.extra[a])
		r.extra[a] = nowhere
	}
	if c := r.partner(a); c != None {
		r.pair[c] = int32(len(r.couples[c].pairs))
	} else {
		r.next[a]++
	}
	r.push(a)
}

// offer tells all who would rather be in a program that somebody has left it.
// Whom it wants most proposes first.
func (r *run) offer(program int32) {
	listed := r.listed.of(program)
	for rank := len(listed) - 1; rank >= 0; rank-- {
		x := seat{program, int32(rank)}
		if !r.holds(x) {
			r.want(listed[rank], x)
		}
	}
}

// want lets an applicant propose again if he may prefer a seat to his own.
func (r *run) want(a int32, x seat) {
	if r.partner(a) != None {
		r.push(a)
	} else {
		for i, o := range r.options.of(a)[:r.next[a]] {
			if o == x && r.admits([]seat{x}, r.leaving(a, x)) {
				r.next[a] = int32(i)
				r.push(a)
			}
		}
	}
	for _, o := range r.extraOptions(a, r.held[a].program) {
		if o == x {
			r.later = append(r.later, a)
		}
	}
}

// disband takes the other place from couples that have lost one of two, so
// that what is left of an attempt is a matching.
func (r *run) disband() {
	for c, at := range r.pair {
		if couple := &r.couples[c]; int(at) == len(couple.pairs) {
			r.move(couple.members[:], []seat{nowhere, nowhere})
		}
	}
}

// matching is where everybody is.
func (r *run) matching() Matching {
	m := Matching{Places: programsOf(r.held)}
	if r.extra != nil {
		m.Extras = programsOf(r.extra)
	}
	return m
}

func programsOf(s []seat) []int32 {
	p := make([]int32, len(s))
	for a := range s {
		p[a] = s[a].program
	}
	return p
}
