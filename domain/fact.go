package domain

type strengthWords struct{}

func (strengthWords) Words() []string { return []string{"strict", "preference", "assumed"} }

// Strength says how firmly a program means a rule.
type Strength = Enum[strengthWords]

// The strengths, firmest first.
const (
	Strict     Strength = iota // who fails is out
	Preference                 // who fails is less likely
	Assumed                    // nobody has said so; the program assumes it
)

// Provenance says where a fact comes from and how old it is.
type Provenance struct {
	Source   string   // an address, a title, or what the user typed; never empty for a known fact
	AsOf     AsOf     // when it was true
	Strength Strength // meaningful for limits only
	Own      bool     // the user's own correction or import, not the catalog's
}

// A Fact is one thing that a program says of itself, or unknown.
type Fact[T any] struct {
	Value T
	Known bool // false: nobody has sourced it, and Value means nothing
	Provenance
}
