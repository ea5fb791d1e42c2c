// Package prose reads text that people write: it counts as a portal counts,
// finds paragraphs, sentences and words with their places, looks for phrases,
// and compares two texts word by word.
package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Span is a part of a text, in bytes: from the first to before the last.
type Span struct{ From, To int }

// In returns the part of a text.
func (s Span) In(text string) string { return text[s.From:s.To] }

// IsZero reports whether the span is no place.
func (s Span) IsZero() bool { return s == Span{} }

// Runes returns the span counted in characters of the text, as inputs count.
func (s Span) Runes(text string) Span {
	from := utf8.RuneCountInString(text[:s.From])
	return Span{from, from + utf8.RuneCountInString(text[s.From:s.To])}
}

// holds reports whether other lies within s.
func (s Span) holds(other Span) bool { return s.From <= other.From && other.To <= s.To }

// A Word is one word as it is compared: in lower case, with a straight
// apostrophe.
type Word struct {
	Fold string
	Span Span
}

// A Paragraph is a line with something on it, as portals keep them.
type Paragraph struct {
	Span      Span
	Sentences []Span
	Words     int
}

// A Text is a text that has been read.
type Text struct {
	Raw        string
	Words      []Word
	Paragraphs []Paragraph
}

// Read reads a text. A hyphen parts words, so that "long-term" is "long term".
func Read(raw string) *Text {
	t := &Text{Raw: raw}
	for from := 0; from < len(raw); {
		to := from + lineEnd(raw[from:])
		t.line(trimmed(raw, Span{from, to}))
		from = to + 1
	}
	return t
}

// lineEnd is where a line ends: at a line feed or a carriage return.
func lineEnd(s string) int {
	if i := strings.IndexAny(s, "\n\r"); i >= 0 {
		return i
	}
	return len(s)
}

// trimmed is a span without the blanks at its ends.
func trimmed(raw string, s Span) Span {
	text := s.In(raw)
	left := strings.TrimLeftFunc(text, unicode.IsSpace)
	s.From += len(text) - len(left)
	s.To = s.From + len(strings.TrimRightFunc(left, unicode.IsSpace))
	return s
}

// line reads a paragraph, if the line is one.
func (t *Text) line(s Span) {
	if s.From >= s.To {
		return
	}
	p := Paragraph{Span: s, Sentences: sentences(t.Raw, s), Words: len(strings.Fields(s.In(t.Raw)))}
	t.Words = append(t.Words, words(t.Raw, s)...)
	t.Paragraphs = append(t.Paragraphs, p)
}

// words finds the words of a span.
func words(raw string, s Span) (out []Word) {
	from := -1
	end := func(to int) {
		if from >= 0 {
			fold := strings.Trim(strings.ReplaceAll(strings.ToLower(raw[from:to]), "’", "'"), "'")
			if fold != "" {
				out = append(out, Word{fold, Span{from, to}})
			}
		}
		from = -1
	}
	for i, r := range s.In(raw) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '\'', r == '’':
			if from < 0 {
				from = s.From + i
			}
		default:
			end(s.From + i)
		}
	}
	end(s.To)
	return out
}

// sentences parts a paragraph where a full stop, a question or an exclamation
// mark is followed by a blank, unless a short form such as "Dr." ends there.
func sentences(raw string, s Span) (out []Span) {
	from := s.From
	for i := s.From; i < s.To; i++ {
		if !strings.ContainsRune(".!?", rune(raw[i])) {
			continue
		}
		to := i + 1
		for to < s.To && strings.ContainsRune(".!?)\"'", rune(raw[to])) {
			to++
		}
		for _, quote := range []string{"”", "’", "»"} {
			if strings.HasPrefix(raw[to:s.To], quote) {
				to += len(quote)
			}
		}
		if r, _ := utf8.DecodeRuneInString(raw[to:s.To]); to < s.To && !unicode.IsSpace(r) || to < s.To && shortForm(raw[from:i], raw[i]) {
			i = to - 1
			continue
		}
		out = append(out, trimmed(raw, Span{from, to}))
		from, i = to, to-1
	}
	if rest := trimmed(raw, Span{from, s.To}); rest.From < rest.To {
		out = append(out, rest)
	}
	return out
}

// shortForms end in a full stop that ends no sentence.
var shortForms = map[string]bool{
	"dr": true, "dra": true, "mr": true, "mrs": true, "ms": true, "prof": true, "st": true, "vs": true,
	"e.g": true, "i.e": true, "etc": true, "no": true, "u.s": true, "jr": true, "sr": true,
}

// shortForm reports whether what stands before a mark is a short form or one
// capital, as in "J. Smith".
func shortForm(before string, mark byte) bool {
	if mark != '.' {
		return false
	}
	last := before[strings.LastIndexFunc(before, unicode.IsSpace)+1:]
	last = strings.TrimLeft(last, "(\"'“‘")
	if shortForms[strings.ToLower(last)] {
		return strings.ToLower(last) != "no" || last == "No"
	}
	r, size := utf8.DecodeRuneInString(last)
	return size == len(last) && unicode.IsUpper(r) && r != 'I'
}

// SentenceAt returns the sentence that holds a place; ok is false between them.
func (t *Text) SentenceAt(at Span) (s Span, ok bool) {
	for _, p := range t.Paragraphs {
		for _, s := range p.Sentences {
			if s.holds(at) {
				return s, true
			}
		}
	}
	return Span{}, false
}
