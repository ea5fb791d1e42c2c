package match

import "fmt"

// mostTied is how many programs may be tied by reversions, see [Reversion].
const mostTied = 500

// A Market is an instance made ready to be solved. It is read only and safe to
// share.
//
// What programs would take: a program wants the applicants on its list, in
// that order, as many as it has positions. An applicant, or both members of a
// couple at once, would be taken if they are among those it wants when they
// stand beside all who are placed there, without themselves: who asks for
// another place has left the present one, and with it the place by the
// supplemental list for it. A member of a couple who keeps his program keeps
// that place too.
//
// Positions that a program leaves unfilled revert to the next one, which has
// them beside its own as long as they stay unfilled. The program that they are
// from comes first; nobody is taken in a position that only he himself would
// leave unfilled by moving. Positions go along a chain to its end, and once
// round a circle. Each chain so makes one choice: it takes an applicant the
// less the more others ask, and never fewer when more ask. For such choices
// applicant-proposing deferred acceptance ends in the stable matching that is
// best for every applicant (Hatfield and Milgrom 2005, Matching with
// Contracts, American Economic Review 95:913). The NRMP looks for unfilled
// positions at the end, moves them, and goes on until none is left to move;
// that too is stable by this rule, and nobody is better off in it.
type Market struct {
	positions []int32
	listed    rows[int32] // applicants by program
	options   rows[seat]  // of each single applicant, where he is ranked too
	couples   []couple
	coupleOf  []int32 // by applicant, or None; empty: there are no couples
	extras    rows[extra]
	chains    []*chain // by program; nil: alone. Empty: nothing reverts
}

// A couple has the pairs that all programs of the pair could take.
type couple struct {
	members [2]int32
	pairs   [][2]seat
}

// An extra is a supplemental list.
type extra struct {
	program int32 // that it belongs to
	options []seat
}

// New makes an instance ready. An error says which rule it breaks.
func New(in Instance) (*Market, error) {
	if err := in.check(); err != nil {
		return nil, err
	}
	m := &Market{positions: make([]int32, len(in.Programs))}
	size := 0
	for p := range in.Programs {
		m.positions[p] = in.Programs[p].Positions
		size += len(in.Programs[p].Ranks)
	}
	m.listed = newRows[int32](len(in.Programs), size)
	for p := range in.Programs {
		m.listed.items = append(m.listed.items, in.Programs[p].Ranks...)
		m.listed.end()
	}
	by := invert(&m.listed, len(in.Applicants))
	look := newLookup(by, len(in.Programs))
	m.options = newRows[seat](len(in.Applicants), size)
	for a, ranks := range in.Applicants {
		look.load(int32(a))
		m.options.items = look.keep(m.options.items, ranks)
		m.options.end()
	}
	m.addCouples(&in, look, newLookup(by, len(in.Programs)))
	m.addExtras(&in, look)
	m.chains = chainsOf(len(in.Programs), in.Reversions)
	for p, c := range m.chains {
		if c != nil && c.once > mostTied {
			return nil, fmt.Errorf("reversions tie program %d and others together, %d in all: at most %d", p, c.once, mostTied)
		}
	}
	return m, nil
}

// keep appends the seats at the programs of a list that rank the applicant.
func (l *lookup) keep(to []seat, programs []int32) []seat {
	for _, p := range programs {
		if s, ok := l.find(p); ok {
			to = append(to, s)
		}
	}
	return to
}

func (m *Market) addCouples(in *Instance, first, second *lookup) {
	if len(in.Couples) == 0 {
		return
	}
	m.coupleOf = make([]int32, len(in.Applicants))
	for a := range m.coupleOf {
		m.coupleOf[a] = None
	}
	m.couples = make([]couple, len(in.Couples))
	for i, c := range in.Couples {
		m.coupleOf[c.First], m.coupleOf[c.Second] = int32(i), int32(i)
		first.load(c.First)
		second.load(c.Second)
		pairs := make([][2]seat, 0, len(c.Pairs))
		for _, pair := range c.Pairs {
			if pair == [2]int32{None, None} {
				break
			}
			a, okA := first.find(pair[0])
			b, okB := second.find(pair[1])
			if okA && okB {
				pairs = append(pairs, [2]seat{a, b})
			}
		}
		m.couples[i] = couple{[2]int32{c.First, c.Second}, pairs}
	}
}

func (m *Market) addExtras(in *Instance, look *lookup) {
	if len(in.Supplements) == 0 {
		return
	}
	of := make([][]Supplement, len(in.Applicants))
	for _, s := range in.Supplements {
		of[s.Applicant] = append(of[s.Applicant], s)
	}
	m.extras = newRows[extra](len(of), len(in.Supplements))
	for a, list := range of {
		if len(list) > 0 {
			look.load(int32(a))
		}
		for _, s := range list {
			if options := look.keep(nil, s.Ranks); len(options) > 0 {
				m.extras.items = append(m.extras.items, extra{s.Program, options})
			}
		}
		m.extras.end()
	}
}

// Applicants is the number of applicants.
func (m *Market) Applicants() int { return len(m.options.start) - 1 }

// extraOptions is the supplemental list of an applicant for a program, as far
// as its programs rank him too.
func (m *Market) extraOptions(a, program int32) []seat {
	if len(m.extras.start) > 0 && program != None {
		for _, x := range m.extras.of(a) {
			if x.program == program {
				return x.options
			}
		}
	}
	return nil
}

// partner returns the couple of an applicant, or None.
func (m *Market) partner(a int32) int32 {
	if len(m.coupleOf) == 0 {
		return None
	}
	return m.coupleOf[a]
}

func (m *Market) chain(program int32) *chain {
	if len(m.chains) == 0 {
		return nil
	}
	return m.chains[program]
}
