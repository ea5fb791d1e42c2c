package domain

import (
	"fmt"
	"strings"
)

// A Vocabulary lists the texts of an enum in the order of its numbers. An
// empty first text means that zero is "unknown".
type Vocabulary interface{ Words() []string }

// An Enum is one word out of a vocabulary. Its text is what is stored,
// exported and read; its number never leaves the program.
type Enum[V Vocabulary] uint8

// String returns the text of e, "" for an unknown value.
func (e Enum[V]) String() string {
	var v V
	if words := v.Words(); int(e) < len(words) {
		return words[e]
	}
	return fmt.Sprintf("(%d)", uint8(e))
}

// Parse reads what String writes. Case, outer space, and the difference
// between blanks, hyphens and underscores do not matter.
func Parse[V Vocabulary](s string) (Enum[V], error) {
	var v V
	want := foldName(s)
	for i, word := range v.Words() {
		if foldName(word) == want {
			return Enum[V](i), nil
		}
	}
	return 0, fmt.Errorf("%q is not one of %s", strings.TrimSpace(s), listed(v.Words()))
}

// Values lists every value of the vocabulary but "unknown".
func Values[V Vocabulary]() []Enum[V] {
	var v V
	var out []Enum[V]
	for i, word := range v.Words() {
		if word != "" {
			out = append(out, Enum[V](i))
		}
	}
	return out
}

// MarshalText writes the text of e.
func (e Enum[V]) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (e *Enum[V]) UnmarshalText(b []byte) (err error) {
	*e, err = Parse[V](string(b))
	return err
}

// valid reports whether e has a text; it guards values made by conversion.
func (e Enum[V]) valid() bool {
	var v V
	return int(e) < len(v.Words())
}

// listed writes every word but the empty one, for error messages.
func listed(words []string) string {
	var out []string
	for _, s := range words {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}

var nameFolder = strings.NewReplacer("_", " ", "-", " ")

func foldName(s string) string {
	return strings.Join(strings.Fields(nameFolder.Replace(strings.ToLower(s))), " ")
}

// A Set is a small set of words of one vocabulary, kept as bits. The zero Set
// is empty.
type Set[V Vocabulary] uint32

// SetOf returns the set of the given words.
func SetOf[V Vocabulary](words ...Enum[V]) (s Set[V]) {
	for _, w := range words {
		s |= 1 << w
	}
	return s
}

// ParseSet reads words separated by semicolons or commas.
func ParseSet[V Vocabulary](text string) (s Set[V], err error) {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == ',' }) {
		if strings.TrimSpace(word) == "" {
			continue
		}
		e, err := Parse[V](word)
		if err != nil {
			return 0, err
		}
		s |= 1 << e
	}
	return s, nil
}

// Has reports whether w is in s.
func (s Set[V]) Has(w Enum[V]) bool { return s&(1<<w) != 0 }

// And returns the words that are in both.
func (s Set[V]) And(o Set[V]) Set[V] { return s & o }

// Len counts the words.
func (s Set[V]) Len() (n int) {
	for ; s != 0; s &= s - 1 {
		n++
	}
	return n
}

// All lists the words in the order of the vocabulary.
func (s Set[V]) All() []Enum[V] {
	out := []Enum[V]{}
	for _, w := range Values[V]() {
		if s.Has(w) {
			out = append(out, w)
		}
	}
	return out
}

// String writes the words separated by semicolons.
func (s Set[V]) String() string {
	var out []string
	for _, w := range s.All() {
		out = append(out, w.String())
	}
	return strings.Join(out, "; ")
}
