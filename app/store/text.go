package store

import (
	"encoding"
	"encoding/json"
	"fmt"
)

// A reader turns the texts of a row into values until the first error.
type reader struct{ err error }

// text reads a word or a date.
func (r *reader) text(to encoding.TextUnmarshaler, column, s string) {
	if r.err != nil || s == "" {
		return
	}
	if err := to.UnmarshalText([]byte(s)); err != nil {
		r.err = fmt.Errorf("%s: %w", column, err)
	}
}

// json reads a list or a small record. An empty list stays nil, and so does one
// for which an old file has no column.
func (r *reader) json(to any, column, s string) {
	if r.err != nil || s == "" || s == noList {
		return
	}
	if err := json.Unmarshal([]byte(s), to); err != nil {
		r.err = fmt.Errorf("%s: %w", column, err)
	}
}

const noList = "[]"

// jsonText writes a list or a small record of texts, words and numbers, which
// always have a JSON form.
func jsonText(v any) string {
	b, err := json.Marshal(v)
	if err != nil || string(b) == "null" {
		return noList
	}
	return string(b)
}
