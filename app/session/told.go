package session

import (
	"cmp"

	"secondlook/domain"
)

// told is an error that is written as a sentence for people.
type told struct{ error }

// tell writes an error as a sentence.
func tell(err error) error {
	if err == nil {
		return nil
	}
	return told{err}
}

// Sentence returns the sentence.
func (t told) Sentence() string {
	return cmp.Or(domain.Sentence(t.error), domain.Capital(t.Error())+".")
}

// Unwrap returns the error.
func (t told) Unwrap() error { return t.error }
