package match

// An Answer is what a program says to a proposal.
type Answer int

// The answers.
const (
	Refused Answer = iota // it is full with others it prefers
	Held                  // it holds the applicant for now, and may have let Displaced go
)

// A Step is one proposal of deferred acceptance.
type Step struct {
	Applicant, Program int32
	Answer             Answer
	Displaced          int32 // or None
}

// Steps returns the proposals that lead to the matching of a market of single
// applicants without reversions, one by one: they come in by their index, and
// each one who is displaced proposes at once. It is there to be read and goes
// the way of the textbook; the result is that of [Market.Solve].
func (m *Market) Steps() (steps []Step) {
	s, next := newPlaces(m), make([]int, m.Applicants())
	for a := range int32(m.Applicants()) {
		for who := a; who != None; {
			options := m.options.of(who)
			if next[who] == len(options) {
				break
			}
			x := options[next[who]]
			next[who]++
			if !s.admits([]seat{x}, nil) {
				steps = append(steps, Step{who, x.program, Refused, None})
				continue
			}
			displaced := None
			if s.load[x.program] == m.positions[x.program] {
				last := seat{x.program, s.worst[x.program]}
				s.leave(last)
				displaced = m.listed.of(x.program)[last.rank]
			}
			s.enter(x)
			steps = append(steps, Step{who, x.program, Held, displaced})
			who = displaced
		}
	}
	return steps
}
