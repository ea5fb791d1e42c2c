package domain

import (
	"errors"
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
