package mail

import (
	"strconv"
	"unicode"
	"unicode/utf8"
)

// A token is a word, a number or a single sign. Blanks and ends of lines lie
// between tokens.
type token struct {
	kind       byte   // 'w' word, 'n' number, 's' sign
	text       string // as it stands
	low        string // in small letters
	number     int
	start, end int // place in the text
}

func lex(text string) (out []token) {
	for at := 0; at < len(text); {
		c, n := utf8.DecodeRuneInString(text[at:])
		end := at + n
		t := token{kind: 's', start: at}
		switch {
		case c == ' ' || c == '\t' || c == '\n':
			at = end
			continue
		case '0' <= c && c <= '9':
			t.kind, end = 'n', run(text, end, func(c rune) bool { return '0' <= c && c <= '9' })
		case unicode.IsLetter(c):
			t.kind, end = 'w', run(text, end, func(c rune) bool { return unicode.IsLetter(c) || c == '_' })
		}
		t.text, t.end = text[at:end], end
		t.low = lower(t.text)
		if t.kind == 'n' && len(t.text) <= 4 {
			t.number, _ = strconv.Atoi(t.text)
		} else if t.kind == 'n' {
			t.number = -1
		}
		out = append(out, t)
		at = end
	}
	return out
}

// run is the end of the runes from a place on that belong together.
func run(text string, at int, belongs func(rune) bool) int {
	for at < len(text) {
		c, n := utf8.DecodeRuneInString(text[at:])
		if !belongs(c) {
			break
		}
		at += n
	}
	return at
}

// lower writes ASCII letters small, so that the length stays.
func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// tok returns a token, beyond the ends an empty one.
func (r *reader) tok(i int) token {
	if i < 0 || i >= len(r.tokens) {
		return token{start: len(r.text), end: len(r.text)}
	}
	return r.tokens[i]
}

// is reports whether a token is one of some words or signs in small letters.
func (t token) is(words ...string) bool {
	for _, w := range words {
		if t.low == w {
			return true
		}
	}
	return false
}

// small reports whether a token is a number of one or two digits within bounds.
func (t token) small(from, to int) bool {
	return t.kind == 'n' && len(t.text) <= 2 && from <= t.number && t.number <= to
}

// skip passes over one of some signs.
func (r *reader) skip(i int, signs ...string) int {
	if r.tok(i).is(signs...) {
		return i + 1
	}
	return i
}
