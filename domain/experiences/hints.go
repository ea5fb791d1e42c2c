package experiences

import (
	"strings"
	"unicode"

	"secondlook/domain"
	"secondlook/domain/prose"
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
func (x Entry) hints(words *prose.Lexicon, today domain.Date) (out []Hint) {
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
	return append(out, style(e.Description, words)...)
}

// style are the remarks on how a description is written (S94), as the lists of
// words tell: whether it begins with a verb, and holds a number and what came of
// it. Without lists nothing is said.
func style(text string, words *prose.Lexicon) (out []Hint) {
	t := prose.Read(text)
	if words == nil || len(t.Words) == 0 {
		return nil
	}
	whole := prose.Span{To: len(text)}
	if first := t.Words[0].Span; !begins(t, words) {
		out = append(out, hint("verb", Plain, first.In(text)))
	}
	if !strings.ContainsFunc(text, unicode.IsDigit) && !words.Has(t, whole, domain.PhrasesNumber) {
		out = append(out, hint("number", Plain))
	}
	if !words.Has(t, whole, domain.PhrasesOutcome) {
		out = append(out, hint("outcome", Plain))
	}
	return out
}

// begins reports whether a text begins with a verb of the list.
func begins(t *prose.Text, words *prose.Lexicon) bool {
	found := words.Find(t, prose.Span{To: len(t.Raw)}, domain.PhrasesVerb)
	return len(found) > 0 && found[0].From == t.Words[0].Span.From
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
