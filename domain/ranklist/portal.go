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

// A Portal is a list as it was read.
type Portal struct {
	Lines   []PortalLine
	Skipped []PortalLine // with words, and no rank among lines that have one
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
	Names      []string // the name in full first, then others, such as the title, the institution with the specialty
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

// Find says which programs the lines mean. A line is sure when one program alone
// fits, be it on the list or not; of several, those on the list are named first.
// A program that another line names for sure is no candidate any more.
func Find(lines []PortalLine, listed, others []Named) []Match {
	others = slices.DeleteFunc(slices.Clone(others), func(n Named) bool {
		return slices.ContainsFunc(listed, func(l Named) bool { return l.Key == n.Key })
	})
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
// of its name in full, else of any of its names, else those whose names hold all
// of its words. Else they are a guess: those that hold most words.
func (f finder) candidates(l PortalLine) (keys []string, guess bool) {
	said := words(l.Name)
	tests := []func(Named) bool{
		func(n Named) bool {
			return n.ACGME != "" && slices.Contains(l.Codes, n.ACGME) && n.holds(said) == len(said)
		},
		func(n Named) bool { return n.ACGME != "" && slices.Contains(l.Codes, n.ACGME) },
		func(n Named) bool { return n.called(said, n.Names[:min(len(n.Names), 1)]) },
		func(n Named) bool { return n.called(said, n.Names) },
		func(n Named) bool { return len(said) > 0 && n.holds(said) == len(said) },
	}
	for _, test := range tests {
		if keys := append(chosen(f.listed, test), chosen(f.others, test)...); len(keys) > 0 {
			return keys, false
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

// called reports whether words are one of some names, whole: alone, or with the
// city or the city and the state behind it.
func (n Named) called(said, names []string) bool {
	place := words(n.Place)
	return len(said) > 0 && slices.ContainsFunc(names, func(name string) bool {
		rest, ok := after(said, words(name))
		return ok && (len(rest) == 0 || slices.Equal(rest, place) || len(place) > 1 && slices.Equal(rest, place[:len(place)-1]))
	})
}

// after is what follows the first words of some.
func after(said, first []string) (rest []string, ok bool) {
	if len(first) > len(said) || !slices.Equal(said[:len(first)], first) {
		return nil, false
	}
	return said[len(first):], true
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
	s = strings.NewReplacer("'", "", "’", "").Replace(strings.ToLower(s)) // St. Joseph's is St Josephs
	all := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range all {
		all[i] = cmp.Or(long[w], w)
	}
	return slices.DeleteFunc(all, func(w string) bool { return slices.Contains(idle, w) })
}

// long are the words that are written short.
var long = map[string]string{
	"saint": "st", "ctr": "center", "centre": "center", "cntr": "center", "univ": "university", "u": "university", "hosp": "hospital", "hospitals": "hospital",
	"med": "medicine", "medical": "medicine", "sch": "school", "hlth": "health", "reg": "regional", "comm": "community", "mem": "memorial", "fam": "family", "int": "internal", "psych": "psychiatry",
}

// idle are words that tell no program from another.
var idle = []string{"the", "of", "and", "at", "for", "in", "program", "residency", "categorical"}
