package match

import "slices"

// attempts is how many orders are tried in which couples come in. In a market
// like the real one the first does. fewAttempts is for very large ones, where
// more would keep somebody waiting: those that none of the first few settles
// hardly ever have a stable matching.
const (
	attempts    = 24
	fewAttempts = 6
	large       = 500_000 // entries of all lists
)

// Solve runs the Match. The same market always gives the same result.
//
// Where there are couples or supplemental lists it goes on as Roth and
// Peranson do: single applicants first, then the couples one at a time, each
// with a stack of those whom it displaces and of the programs that somebody
// left. An attempt that goes round in circles is begun again in another order,
// the couple that would not settle first. At last small markets are searched
// through, see [Market.search]. What comes out is verified in any case.
func (m *Market) Solve() Result {
	best := Result{}
	order := newOrder(m)
	tries := attempts
	if len(m.listed.items) > large {
		tries = fewAttempts
	}
	for i := range tries {
		r := newRun(m)
		done := order.run(r)
		if !done {
			r.disband()
		}
		x := r.matching()
		blocks := m.Blocking(x)
		if done && len(blocks) == 0 {
			return Result{Found: true, Matching: x}
		}
		if i == 0 || len(blocks) < len(best.Blocks) {
			best = Result{Matching: x, Blocks: blocks}
		}
		order.change(i, r.stuck)
	}
	if x, ok := m.search(); ok {
		return Result{Found: true, Matching: x}
	}
	return best
}

// An order is in which single applicants and couples come in.
type order struct {
	singles, couples []int32
	last             bool // the couples come last
}

func newOrder(m *Market) *order {
	o := &order{last: true}
	for a := range int32(m.Applicants()) {
		if m.partner(a) == None {
			o.singles = append(o.singles, a)
		}
	}
	for c := range m.couples {
		o.couples = append(o.couples, int32(m.Applicants()+c))
	}
	return o
}

// run lets everybody into an attempt.
func (o *order) run(r *run) bool {
	groups := [][]int32{o.singles, o.couples}
	if !o.last {
		slices.Reverse(groups)
	}
	for _, group := range groups {
		for _, who := range group {
			if !r.add(who) {
				return false
			}
		}
	}
	return r.finish()
}

// change makes another order after attempt i, in which somebody got stuck.
func (o *order) change(i int, stuck int32) {
	o.last = i%3 != 1
	if i >= 3 {
		riffle(o.couples)
	}
	if i >= 12 {
		riffle(o.singles)
	}
	for _, group := range [][]int32{o.singles, o.couples} {
		if at := slices.Index(group, stuck); at >= 0 {
			copy(group[1:at+1], group[:at])
			group[0] = stuck
		}
	}
}

// riffle puts the second half between the first, card by card, so that few
// stand beside whom they stood before.
func riffle(who []int32) {
	old := slices.Clone(who)
	half := len(old) / 2
	for i := range half {
		who[2*i], who[2*i+1] = old[half+i], old[i]
	}
}
