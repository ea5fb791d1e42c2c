// Package match runs the Match: it places applicants in programs by the lists
// of both sides, as the National Resident Matching Program does (Roth and
// Peranson 1999, The Redesign of the Matching Market for American Physicians,
// American Economic Review 89:748).
//
// A matching is stable when nobody blocks it: no applicant, no couple and no
// supplemental list has a better choice that the programs would take too. One
// rule, [Market] documents it, says what programs would take. The solver uses
// it, and [Market.Blocking] tries every result with it afresh. Tests compare
// both with a rule and lists of their own.
//
// Applicants alone always have a stable matching, and [Market.Solve] finds the
// one that is best for each of them (Gale and Shapley 1962). With couples or
// supplemental lists there may be none (Roth 1984). Then Solve says so: what
// it returns as found is stable.
package match

// None stands for no program, and for no applicant.
const None int32 = -1

// An Instance is what is handed in for a Match. Applicants and programs are
// known by their index, from 0.
type Instance struct {
	// Applicants are the programs that each one ranks, the best first. A member
	// of a couple ranks none here.
	Applicants [][]int32
	Programs   []Program
	Couples    []Couple
	// Supplements are the supplemental lists, in any order.
	Supplements []Supplement
	// Reversions are at most one for each program that gives.
	Reversions []Reversion
}

// A Program is one side of the Match.
type Program struct {
	Positions int32
	Ranks     []int32 // applicants, the best first; it takes nobody else
}

// A Couple is two applicants with one list of pairs. A pair is the program of
// the first and that of the second member; either may be None. What stands
// below a pair of two Nones counts for nothing.
type Couple struct {
	First, Second int32
	Pairs         [][2]int32
}

// A Supplement is the list on which an applicant seeks a first year while
// matched to an advanced program, and only then. Without a place for the first
// year the applicant keeps the advanced one.
type Supplement struct {
	Applicant, Program int32
	Ranks              []int32
}

// A Reversion hands the positions that one program leaves unfilled to another.
// Those may be handed on, along a chain or round a circle, but never back to
// the program that they are from. Programs that are tied by reversions are at
// most five hundred: the time for them grows with the square of their number, to
// about half a second.
type Reversion struct{ From, To int32 }

// A Matching is who is placed where.
type Matching struct {
	Places []int32 // program of each applicant, or None
	// Extras are the places from supplemental lists, or None. Empty: the market
	// has no such list.
	Extras []int32
}

// A Result is what came out of a Match.
type Result struct {
	// Found reports that the matching is stable. If it is not, Matching is the
	// attempt that fewest block; it serves to say what went wrong, and is no
	// result.
	Found bool
	Matching
	Blocks []Block // none if it is found
}

// A Kind is a way to block a matching.
type Kind int

// The kinds of blocks.
const (
	Single     Kind = iota // Applicant prefers Program, which would take him
	Pair                   // couple Applicant, Other prefers Program, OtherProgram, which would take them
	Extra                  // Applicant, matched to OtherProgram, has Program on the supplemental list for it, which would take him
	Impossible             // Applicant has a place that the lists do not give, or Program more than its positions
)

// A Block is one reason why a matching is not stable. What a kind does not use
// is None.
type Block struct {
	Kind                  Kind
	Applicant, Other      int32
	Program, OtherProgram int32
}
