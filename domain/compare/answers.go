package compare

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// A Reapplied is a program that several seasons have applied to, with what came
// of it each time (S108).
type Reapplied struct {
	Program string // its key
	Answers []seasons.Came
	Noes    int // seasons in which it has declined
	Silent  int // seasons that are over in which nobody noted an answer
	Invited int // seasons in which it has invited
}

// Again lists the programs that more than one of the given seasons have an
// application to. Over tells which seasons are over: silence counts in those
// alone. Those that have declined most often come first, then those that were
// silent most often.
func Again(p domain.Profile, years []int, over func(season int) bool) (out []Reapplied) {
	at := map[string]int{}
	for i, season := range years {
		for program, a := range seasons.Answers(p, season) {
			if a.Answer == seasons.NotYet && over(season) { // it was never sent
				continue
			}
			n, ok := at[program]
			if !ok {
				n = len(out)
				at[program] = n
				out = append(out, Reapplied{Program: program, Answers: make([]seasons.Came, len(years))})
			}
			r := &out[n]
			r.Answers[i] = a
			if a.Refused {
				r.Noes++
			}
			if a.Answer == seasons.Silent && over(season) {
				r.Silent++
			}
			if a.Answer >= seasons.Invited {
				r.Invited++
			}
		}
	}
	out = slices.DeleteFunc(out, func(r Reapplied) bool {
		n := 0
		for _, a := range r.Answers {
			if a.Answer != seasons.NotSent {
				n++
			}
		}
		return n < 2
	})
	slices.SortFunc(out, func(a, b Reapplied) int {
		return cmp.Or(cmp.Compare(b.Noes, a.Noes), cmp.Compare(b.Silent, a.Silent), cmp.Compare(b.Invited, a.Invited), cmp.Compare(a.Program, b.Program))
	})
	return out
}
