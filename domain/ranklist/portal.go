package ranklist

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"secondlook/domain"
)

// A PortalLine is one line of a list as the portal of the Match shows it.
type PortalLine struct {
	Number int    // of the line in the text, from 1
	Rank   int    // 0: none is told, so that the order of the lines counts
	Name   string // of the program, or all that the line says
	Codes  []string
	Status string // such as "Certified"
	List   string // of a supplemental list: the advanced program; "": the primary list
}

// Gone reports whether the portal shows the program as out of the Match.
func (l PortalLine) Gone() bool {
	s := strings.ToLower(l.Status)
	return strings.Contains(s, "withdrawn") || strings.Contains(s, "inactive")
}

// A Match says which program a line means.
type Match struct {
	Line       PortalLine
	Program    string   // its key; "": it is not sure
	Candidates []string // when it is not: which it may be, the likelier first
	guess      bool     // its words are those of none of them
}

// sure reports whether it is known what the line means: a program, or that a
// couple does not match at this rank.
func (m Match) sure() bool { return m.Program != "" || m.Line.none() }

// none reports whether the line is a rank of a couple without a match.
func (l PortalLine) none() bool { return strings.EqualFold(strings.TrimSpace(l.Name), "no match") }

// A Named is a program with what a line can be told by.
type Named struct {
	Key, ACGME string
	Names      []string // in full, such as the name, the title, the institution with the specialty
	Place      string
	words      map[string]bool
}

// NamedOf returns how a program can be called.
func NamedOf(p *domain.Program) Named {
	return Named{
		Key: p.Key, ACGME: p.ACGME, Place: p.City + " " + p.State,
		Names: []string{p.Name, p.Title() + " " + p.Specialty, p.Institution + " " + p.Specialty, p.Title()},
	}
}

// mostCandidates is how many programs are offered where a line is not sure.
const mostCandidates = 5

// Find says which programs the lines mean. What is on the list comes before
// other programs, and a program that another line names for sure is no
// candidate any more.
func Find(lines []PortalLine, listed, others []Named) []Match {
	f := finder{listed: prepared(listed), others: prepared(others)}
	out, taken := make([]Match, len(lines)), map[string]bool{}
	for i, l := range lines {
		keys, guess := f.candidates(l)
		out[i] = Match{Line: l, Candidates: keys, guess: guess}
		if len(keys) == 1 && !guess {
			out[i].settle(keys, taken)
		}
	}
	for again := true; again; {
		again = false
		for i := range out {
			if m := &out[i]; m.Program == "" && !m.guess {
				left := slices.DeleteFunc(slices.Clone(m.Candidates), func(key string) bool { return taken[m.Line.List+"\n"+key] })
				again = again || m.settle(left, taken)
			}
		}
	}
	for i := range out {
		out[i].Candidates = out[i].Candidates[:min(len(out[i].Candidates), mostCandidates)]
	}
	return out
}

// settle makes the line sure when one program is left, and reports whether it
// is.
func (m *Match) settle(left []string, taken map[string]bool) bool {
	if len(left) != 1 {
		return false
	}
	m.Program, m.Candidates = left[0], nil
	taken[m.Line.List+"\n"+m.Program] = true
	return true
}

type finder struct{ listed, others []Named }

// prepared splits the names into words.
func prepared(all []Named) []Named {
	out := slices.Clone(all)
	for i := range out {
		out[i].words = map[string]bool{}
		for _, name := range append(out[i].Names[:len(out[i].Names):len(out[i].Names)], out[i].Place) {
			for _, w := range words(name) {
				out[i].words[w] = true
			}
		}
	}
	return out
}

// candidates are the programs that a line may mean: those of its number, else
// of its exact name, else those whose names hold all of its words. Each time
// what is listed goes first. Else they are a guess: those that hold most words.
func (f finder) candidates(l PortalLine) (keys []string, guess bool) {
	said := words(l.Name)
	tests := []func(Named) bool{
		func(n Named) bool {
			return n.ACGME != "" && slices.Contains(l.Codes, n.ACGME) && n.holds(said) == len(said)
		},
		func(n Named) bool { return n.ACGME != "" && slices.Contains(l.Codes, n.ACGME) },
		func(n Named) bool { return n.called(said) },
		func(n Named) bool { return len(said) > 0 && n.holds(said) == len(said) },
	}
	for _, test := range tests {
		for _, among := range [][]Named{f.listed, f.others} {
			if keys := chosen(among, test); len(keys) > 0 {
				return keys, false
			}
		}
	}
	return append(likely(f.listed, said), likely(f.others, said)...), true
}

func chosen(among []Named, test func(Named) bool) (keys []string) {
	for _, n := range among {
		if test(n) {
			keys = append(keys, n.Key)
		}
	}
	return keys
}

// likely are the programs that share more than half of a line's words.
func likely(among []Named, said []string) (keys []string) {
	held := map[string]int{}
	for _, n := range among {
		if k := n.holds(said); 2*k > len(said) {
			keys, held[n.Key] = append(keys, n.Key), k
		}
	}
	slices.SortStableFunc(keys, func(a, b string) int { return cmp.Compare(held[b], held[a]) })
	return keys
}

// called reports whether words are one of the names, whole.
func (n Named) called(said []string) bool {
	return slices.ContainsFunc(n.Names, func(name string) bool { return len(said) > 0 && slices.Equal(words(name), said) })
}

// holds is how many of the words the names of a program hold.
func (n Named) holds(said []string) (k int) {
	for _, w := range said {
		if n.words[w] {
			k++
		}
	}
	return k
}

// words splits a name into lower-case words, without the signs between them and
// the words that say nothing.
func words(s string) []string {
	all := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return slices.DeleteFunc(all, func(w string) bool { return slices.Contains(idle, w) })
}

// idle are words that tell no program from another.
var idle = []string{"the", "of", "and", "at", "for", "in", "program", "residency"}
