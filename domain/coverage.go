package domain

import "strings"

type coverageWords struct{}

func (coverageWords) Words() []string { return []string{"thin", "none"} }

// Coverage says how much of a state or specialty the catalog lacks.
type Coverage = Enum[coverageWords]

// The degrees of missing.
const (
	CoverageThin Coverage = iota // some programs are there, many are not
	CoverageNone                 // no program is there
)

// A Gap is a state, a specialty or both for which the catalog is incomplete,
// so that an empty list is never taken for "no such programs" (A20).
type Gap struct {
	State     string // "" means every state
	Specialty string // "" means every specialty
	Level     Coverage
	Except    []string // states that the gap spares
	Note      string
	Source    string
}

// GapsAt returns what is incomplete for a state and a specialty. An empty
// state or specialty asks about all of them, and finds every gap there is.
func (c *Catalog) GapsAt(state, specialty string) []Gap {
	var out []Gap
	for _, g := range c.Gaps {
		switch {
		case state != "" && g.State != "" && !strings.EqualFold(g.State, state):
		case specialty != "" && g.Specialty != "" && !strings.EqualFold(g.Specialty, specialty):
		case state != "" && containsFold(g.Except, state):
		default:
			out = append(out, g)
		}
	}
	return out
}
