package domain

import (
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence returns what an error says to the user: a broken rule, or a problem
// that was written as a sentence. It is "" for an error that is for the log.
func Sentence(err error) string {
	var bad Invalid
	var problem interface{ Sentence() string }
	switch {
	case errors.As(err, &bad):
		return bad.Error()
	case errors.As(err, &problem):
		return problem.Sentence()
	}
	return ""
}

// Capital writes the first letter large.
func Capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// Join writes the texts that are not empty, with a mark between.
func Join(mark string, texts ...string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(texts), func(s string) bool { return s == "" }), mark)
}

// Dots writes the texts that are not empty, with dots between.
func Dots(texts ...string) string { return Join(" · ", texts...) }

// Commas writes the texts that are not empty, with commas between.
func Commas(texts ...string) string { return Join(", ", texts...) }
