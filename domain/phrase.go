package domain

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// A PhraseList is a list of phrases that a check of a text looks for. A star at
// the end of a word stands for any ending, as in "fail*".
type PhraseList struct {
	Name    string // such as [PhrasesBlame]
	Phrases []string
	Source  string
}

// The lists of phrases.
const (
	PhrasesExam     = "exam"      // the name of an exam for the licence
	PhrasesExamWord = "exam_word" // a word for any exam, which is one of the applicant's only
	PhrasesSat      = "sat"       // beside words that tell that he sat it
	PhrasesSetback  = "setback"   // that it did not go well
	PhrasesStrategy = "strategy"  // a change of how one works
	PhrasesMindset  = "mindset"   // of how one thinks
	PhrasesLife     = "life"      // of the life around it
	PhrasesBlame    = "blame"     // that others may be blamed
	PhrasesStay     = "stay"      // staying long-term
	PhrasesDid      = "did"       // that something was done or led
	PhrasesBest     = "best"      // superlatives
	PhrasesSkill    = "skill"     // skills
	PhrasesNumber   = "number"    // numbers in words
	PhrasesVerb     = "verb"      // verbs that an experience can begin with
	PhrasesOutcome  = "outcome"   // that something came of it

	// PhrasesMission and a mission name a list of the people that it is about.
	PhrasesMission = "mission_"
)

// PhraseList returns the list with a name; ok is false when there is none.
func (c *Catalog) PhraseList(name string) (l PhraseList, ok bool) {
	i := slices.IndexFunc(c.Phrases, func(l PhraseList) bool { return l.Name == name })
	if i < 0 {
		return l, false
	}
	return c.Phrases[i], true
}

// ParsePhrases reads phrases that are separated by semicolons. What is wrong
// with them comes back as a predicate; "" is nothing. No phrase at all is
// allowed: then the check finds nothing.
func ParsePhrases(text string) (out []string, problem string) {
	if strings.TrimSpace(text) == "" {
		return nil, ""
	}
	for p := range strings.SplitSeq(text, phraseSeparator) {
		p = strings.Join(strings.Fields(p), " ")
		switch {
		case p == "":
			return nil, "must have no empty part between two semicolons"
		case !strings.ContainsFunc(p, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }):
			return nil, fmt.Sprintf("must be words, unlike %q", short(p))
		case slices.ContainsFunc(out, func(have string) bool { return strings.EqualFold(have, p) }):
			return nil, fmt.Sprintf("must hold each phrase once, but %q stands twice", short(p))
		}
		out = append(out, p)
	}
	return out, ""
}

const phraseSeparator = ";"

// Text writes the phrases as [ParsePhrases] reads them.
func (l PhraseList) Text() string { return strings.Join(l.Phrases, phraseSeparator+" ") }
