package experiences

import (
	"strings"
	"unicode"

	"secondlook/domain"
)

type hintWords struct{}

func (hintWords) Words() []string { return []string{"plain", "missing", "over"} }

// HintKind says how much a hint weighs.
type HintKind = domain.Enum[hintWords]

// The kinds of hint.
const (
	Plain   HintKind = iota // a matter of style: nothing is wrong
	Missing                 // something that the portal asks for is not there
	Over                    // the portal takes less
)

// A Hint is a remark on a text or on the list.
type Hint struct {
	Key  string // stable, such as "verb"
	Kind HintKind
	Text domain.Message
}

func hint(key string, kind HintKind, args ...any) Hint {
	return Hint{key, kind, domain.Msg("works.hint."+key, args...)}
}

// hints are the remarks on one experience.
func (x Entry) hints(today domain.Date) (out []Hint) {
	e := x.Experience
	if n := x.Description.Over(); n > 0 {
		out = append(out, hint("long", Over, n, x.Description.Most))
	}
	if n := x.Meaning.Over(); n > 0 {
		out = append(out, hint("meaning_long", Over, n, x.Meaning.Most))
	}
	for _, lack := range []struct {
		key string
		is  bool
	}{
		{"organization", e.Organization == ""}, {"title", e.Title == ""}, {"start", e.Start.IsZero()},
		{"place", e.City == "" && e.State == "" && e.Country == ""},
	} {
		if lack.is {
			out = append(out, hint("no_"+lack.key, Missing))
		}
	}
	if e.Start.After(today) {
		out = append(out, hint("later", Missing, e.Start))
	}
	if e.Meaningful && strings.TrimSpace(e.Meaning) == "" {
		out = append(out, hint("no_meaning", Missing))
	}
	if !e.Meaningful && e.Meaning != "" {
		out = append(out, hint("meaning_kept", Plain))
	}
	if strings.TrimSpace(e.Description) == "" {
		return append(out, hint("no_description", Missing))
	}
	return append(out, style(e.Description)...)
}

// style are the remarks on how a description is written (S94).
func style(text string) (out []Hint) {
	if first, ok := opening(text); !ok {
		out = append(out, hint("verb", Plain, first))
	}
	if !holdsNumber(text) {
		out = append(out, hint("number", Plain))
	}
	if !tellsOutcome(text) {
		out = append(out, hint("outcome", Plain))
	}
	return out
}

// whole are the remarks on the list.
func (s Sheet) whole(p domain.Profile) (out []Hint) {
	if n := s.Listed.Over(); n > 0 {
		out = append(out, hint("too_many", Over, s.Listed.Have, s.Listed.Most, n))
	}
	if n := s.Meaningful.Over(); n > 0 {
		out = append(out, hint("too_meaningful", Over, s.Meaningful.Have, s.Meaningful.Most, n))
	}
	if s.Listed.Have == 0 && len(p.Experiences) > 0 {
		out = append(out, hint("none_listed", Missing))
	}
	if s.Listed.Have > 0 && s.Meaningful.Have == 0 && s.Meaningful.Most > 0 {
		out = append(out, hint("none_meaningful", Missing, s.Meaningful.Most))
	}
	return out
}

// opening returns the first word of a text and whether it is a verb, as far as
// its ending or the list of verbs tells.
func opening(text string) (first string, verb bool) {
	for _, word := range words(text) {
		return word, isVerb(strings.ToLower(word))
	}
	return "", true
}

func isVerb(word string) bool {
	if verbs[word] {
		return true
	}
	const shortest = 5 // "added"; "red" and "king" are none
	return len(word) >= shortest && (strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "ing"))
}

// holdsNumber reports whether a text holds a figure or a written number.
func holdsNumber(text string) bool {
	if strings.ContainsFunc(text, unicode.IsDigit) {
		return true
	}
	for _, word := range words(text) {
		if numbers[strings.ToLower(word)] {
			return true
		}
	}
	return false
}

// tellsOutcome reports whether a text has a word of what came of it.
func tellsOutcome(text string) bool {
	low := strings.ToLower(text)
	for _, mark := range outcomes {
		if strings.Contains(low, mark) {
			return true
		}
	}
	return false
}

// words splits a text where no letter, digit or apostrophe stands.
func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
}

// verbs are verbs that descriptions begin with and that end in neither -ed nor
// -ing.
var verbs = setOf(`began brought build built care cared chose coach coordinate cut design did drew drove evaluate
	examine find follow fought found gave give grew grow guide held help hold keep kept lead learnt led made maintain make manage
	measure meet mentor met organise organize oversaw oversee perform prepare present provide put ran read record rewrote run
	sat saw screen see serve serves set shot showed sought speak spent spoke stood study supervise support taught teach
	tell told took train translate tutor treat undertook update volunteer went won work write wrote`)

// numbers are numbers as words.
var numbers = setOf(`one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty
	seventy eighty ninety hundred hundreds thousand thousands dozen dozens half third quarter twice daily weekly monthly`)

// outcomes are what a description says of what came of the work.
var outcomes = []string{
	"result", "still", "led to", "leading to", "so that", "improv", "reduc", "increas", "decreas", "lower", "rais", "rose", "fell", "grew",
	"shorten", "prevent", "enabl", "allow", "achiev", "complet", "publish", "present", "adopt", "now use", "still use", "won ",
	"award", "earned", "since then", "outcome", "learn", "doubl", "halv", "gained", "saved", "which let", "continues",
}

func setOf(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}
