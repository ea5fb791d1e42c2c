package match

// Others is a market of single applicants in which all but one have been
// placed. It says where that one ends with any order of his list. Since the
// order in which single applicants come in does not matter, that is where Solve
// puts him. It is for one goroutine at a time.
type Others struct {
	me      int32
	without *run // all but him
	with    *run // scratch: he too
}

// Others places all but one applicant. The market must have neither couples
// nor supplemental lists.
func (m *Market) Others(me int32) *Others {
	own := *m
	own.options.items = append([]seat(nil), m.options.items...) // his row changes
	o := &Others{me: me, without: newRun(&own), with: newRun(&own)}
	for a := range int32(m.Applicants()) {
		if a != me {
			o.without.add(a)
		}
	}
	return o
}

// Cut returns how far down its list a program takes applicants beside the
// others: it would take those at places below it, from 0. It is the length of
// the list where positions are left.
func (o *Others) Cut(program int32) int {
	r := o.without
	if r.load[program] < r.positions[program] {
		return len(r.listed.of(program))
	}
	return int(max(r.worst[program], 0))
}

// End returns the program that the applicant ends in with his programs in
// another order, or None. The order holds places on his list as it is in the
// market, the programs that rank him too.
func (o *Others) End(order []int) int32 {
	mine := o.without.options.of(o.me)
	now := append(make([]seat, 0, len(mine)), mine...)
	for i, at := range order {
		mine[i] = now[at]
	}
	o.with.restore(o.without)
	o.with.add(o.me)
	copy(mine, now)
	return o.with.held[o.me].program
}

// restore makes a run stand where another one of its market does.
func (r *run) restore(from *run) {
	copy(r.held, from.held)
	copy(r.taken, from.taken)
	copy(r.load, from.load)
	copy(r.worst, from.worst)
	copy(r.next, from.next)
}
