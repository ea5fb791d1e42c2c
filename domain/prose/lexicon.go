package prose

import (
	"slices"
	"strings"

	"secondlook/domain"
)

// A Lexicon is the phrases that are looked for, by the list that they stand in.
type Lexicon struct {
	lists map[string][]phrase
}

// A phrase is words in a row; those with a star stand for every word that
// begins so.
type phrase []string

// NewLexicon makes a lexicon of phrases. One of no words finds nothing.
func NewLexicon(all []domain.PhraseList) *Lexicon {
	l := &Lexicon{lists: map[string][]phrase{}}
	for _, list := range all {
		for _, p := range list.Phrases {
			if words := wordsOf(p); len(words) > 0 {
				l.lists[list.Name] = append(l.lists[list.Name], words)
			}
		}
	}
	return l
}

// wordsOf reads a phrase as a text is read, stars apart.
func wordsOf(s string) (out phrase) {
	for _, field := range strings.Fields(s) {
		star := strings.HasSuffix(field, "*")
		for _, w := range Read(field).Words {
			out = append(out, w.Fold)
		}
		if star && len(out) > 0 {
			out[len(out)-1] += "*"
		}
	}
	return out
}

// Find returns where phrases of a list stand within a part of a text, in order.
// Where one phrase holds another, the longer is found.
func (l *Lexicon) Find(t *Text, in Span, list string) (out []Span) {
	first, _ := slices.BinarySearchFunc(t.Words, in.From, func(w Word, at int) int { return w.Span.From - at })
	for i := first; i < len(t.Words) && t.Words[i].Span.To <= in.To; i++ {
		longest := 0
		for _, p := range l.lists[list] {
			if len(p) > longest && p.at(t.Words[i:]) && t.Words[i+len(p)-1].Span.To <= in.To {
				longest = len(p)
			}
		}
		if longest > 0 {
			out = append(out, Span{t.Words[i].Span.From, t.Words[i+longest-1].Span.To})
			i += longest - 1
		}
	}
	return out
}

// Has reports whether a phrase of a list stands within a part of a text.
func (l *Lexicon) Has(t *Text, in Span, list string) bool { return len(l.Find(t, in, list)) > 0 }

// at reports whether the words begin with the phrase.
func (p phrase) at(words []Word) bool {
	if len(words) < len(p) {
		return false
	}
	for i, want := range p {
		stem, star := strings.CutSuffix(want, "*")
		if got := words[i].Fold; got != want && !(star && strings.HasPrefix(got, stem)) {
			return false
		}
	}
	return true
}

// Named returns where names stand in a text as they are written: with their
// capitals, and as whole words.
func (t *Text) Named(names ...string) (out []Span) {
	for _, name := range names {
		want := Read(name).Words
		for i := range t.Words {
			if len(want) == 0 || i+len(want) > len(t.Words) {
				break
			}
			at := Span{t.Words[i].Span.From, t.Words[i+len(want)-1].Span.To}
			if rest, ok := strings.CutPrefix(at.In(t.Raw), name); ok && (rest == "" || rest == "'s" || rest == "’s") {
				out = append(out, at)
			}
		}
	}
	slices.SortFunc(out, func(a, b Span) int { return a.From - b.From })
	return out
}
