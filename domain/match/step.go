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

// Steps returns the proposals that lead to the matching, one by one, where
// single applicants come in by their index and each one who is displaced
// proposes at once. It is there to be read; the result is that of Solve.
func (m *Market) Steps() []Step {
	var steps []Step
	r := newRun(m)
	r.watch = func(s Step) { steps = append(steps, s) }
	for a := range r.held {
		r.add(int32(a))
	}
	return steps
}
