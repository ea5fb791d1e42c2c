package mail

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"secondlook/domain"
)

// A Known is a program that a mail may come from.
type Known struct {
	*domain.Program
	Short   string // of its specialty
	Applied bool   // it is on the season's list
}

// A Candidate is a program that a mail may come from, with what speaks for it.
type Candidate struct {
	Key       string
	Named     bool // most of its name stands in the mail
	City      bool
	Specialty bool
	Applied   bool
	score     float64
}

// Bounds of what counts as a candidate.
const (
	enoughName = 0.6 // of the weight of the words of a name
	mostListed = 8
)

// candidates are the programs that a mail may come from. The words of a name
// count the more the fewer programs have them in theirs.
func candidates(text string, known []Known) (out []Candidate) {
	said := words(text)
	names := make([][]string, len(known))
	in := map[string]float64{}
	for i, k := range known {
		names[i] = slices.Compact(slices.Sorted(slices.Values(wordsOf(cmp.Or(k.Institution, k.Name)))))
		for _, w := range names[i] {
			in[w]++
		}
	}
	for i, k := range known {
		if c := candidate(k, names[i], in, len(known), said, text); c.Named || c.Applied && c.City && c.Specialty {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b Candidate) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.Key, b.Key)) })
	return out[:min(len(out), mostListed)]
}

func candidate(k Known, name []string, in map[string]float64, total int, said map[string]bool, text string) Candidate {
	c := Candidate{Key: k.Key, Applied: k.Applied}
	var all, found float64
	for _, w := range name {
		weight := math.Log1p(float64(total) / in[w])
		all += weight
		if said[w] {
			found += weight
		}
	}
	c.Named = all > 0 && found/all >= enoughName
	c.City = k.City != "" && allIn(wordsOf(k.City), said)
	c.Specialty = allIn(wordsOf(k.Program.Specialty), said) || k.Short != "" && len(k.Short) <= 3 && holds(text, k.Short)
	c.score = 4 * found / max(all, 1)
	for _, yes := range []struct {
		ok     bool
		points float64
	}{{c.City, 1}, {c.Specialty, 1.5}, {c.Applied, 2}} {
		if yes.ok {
			c.score += yes.points
		}
	}
	return c
}

func allIn(list []string, said map[string]bool) bool {
	return len(list) > 0 && !slices.ContainsFunc(list, func(w string) bool { return !said[w] })
}

// holds reports whether a text has a word as it stands.
func holds(text, word string) bool {
	return slices.Contains(strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && c != '&' }), word)
}

func words(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range wordsOf(text) {
		out[w] = true
	}
	return out
}

// wordsOf are the words of a name that tell it from others, in small letters.
func wordsOf(text string) (out []string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		switch w {
		case "of", "the", "and", "at", "in", "for", "a", "inc", "program", "residency":
			continue
		case "med":
			w = "medical"
		case "ctr", "centre":
			w = "center"
		case "hosp", "hospitals":
			w = "hospital"
		case "univ", "u":
			w = "university"
		case "saint":
			w = "st"
		}
		out = append(out, w)
	}
	return out
}
