package exchange

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// A walk reads a text that is known to be JSON value by value, for files that
// are too large for a tree. Texts without escapes are parts of the file.
type walk struct {
	text string
	at   int
}

// peek returns the first character of the next value.
func (w *walk) peek() byte {
	for w.at < len(w.text) && strings.IndexByte(" \t\r\n", w.text[w.at]) >= 0 {
		w.at++
	}
	if w.at == len(w.text) {
		return 0
	}
	return w.text[w.at]
}

// skip goes past a character if it is the next one.
func (w *walk) skip(c byte) bool {
	if w.peek() != c {
		return false
	}
	w.at++
	return true
}

// null goes past a null.
func (w *walk) null() bool {
	if w.peek() != 'n' {
		return false
	}
	w.at += len("null")
	return true
}

// misfit says what the next value must be.
func (w *walk) misfit(who, must string) error {
	var v any
	switch w.peek() {
	case '{':
		v = object{}
	case '[':
		v = []node{}
	case '"':
		v = w.quoted()
	case 't', 'f':
		v = w.peek() == 't'
	case 'n':
	default:
		v = w.number()
	}
	return want(false, node{v}, who, must)
}

// quoted reads a text.
func (w *walk) quoted() string {
	start := w.at
	for w.at++; w.text[w.at] != '"'; w.at++ {
		if w.text[w.at] == '\\' {
			var s string
			dec := json.NewDecoder(strings.NewReader(w.text[start:]))
			if err := dec.Decode(&s); err != nil { // the text is known to be JSON
				w.at = len(w.text)
				return ""
			}
			w.at = start + int(dec.InputOffset())
			return s
		}
	}
	w.at++
	return w.text[start+1 : w.at-1]
}

func (w *walk) number() json.Number {
	start := w.at
	for w.at < len(w.text) && strings.IndexByte("+-.0123456789eE", w.text[w.at]) >= 0 {
		w.at++
	}
	return json.Number(w.text[start:w.at])
}

// object reads the members of an object; field reads the value of each. Null
// has none.
func (w *walk) object(who string, field func(name string) error) error {
	if w.null() {
		return nil
	}
	if !w.skip('{') {
		return w.misfit(who, "an object in braces")
	}
	seen := map[string]bool{}
	for !w.skip('}') {
		w.skip(',')
		w.peek()
		name := w.quoted()
		w.skip(':')
		if seen[name] {
			return fmt.Errorf("%s has %q twice: keep one of the two", who, brief(name))
		}
		seen[name] = true
		if err := field(name); err != nil {
			return err
		}
	}
	return nil
}

// list reads a list; item reads each. Null has none.
func (w *walk) list(who string, item func(i int) error) error {
	if w.null() {
		return nil
	}
	if !w.skip('[') {
		return w.misfit(who, "a list in square brackets")
	}
	for i := 0; !w.skip(']'); i++ {
		w.skip(',')
		if err := item(i); err != nil {
			return err
		}
	}
	return nil
}

// short reads a short text; null is "".
func (w *walk) short(who string) (string, error) {
	if w.null() {
		return "", nil
	}
	if w.peek() == '"' {
		start := w.at
		if s := w.quoted(); len(s) <= 1000 {
			return s, nil
		}
		w.at = start
	}
	return "", w.misfit(who, "a short text in quotes")
}

// whole reads a whole number from 0 to most.
func (w *walk) whole(who string, most int64) (int64, error) {
	if c := w.peek(); c != '-' && (c < '0' || c > '9') {
		return 0, w.misfit(who, "a whole number, without quotes")
	}
	n := w.number()
	i, err := strconv.ParseInt(n.String(), 10, 64)
	if err != nil || i < 0 || i > most {
		return 0, fmt.Errorf("%s must be a whole number from 0 to %d, not %s", who, most, brief(n.String()))
	}
	return i, nil
}
