package pdftext

import (
	"bytes"
	"strconv"
)

// The values of a PDF file: nil, bool, float64, name, text, array, dict, ref,
// *stream, and word for what is none of these, such as an operator.
type (
	name  string
	text  []byte
	word  string
	array []any
	dict  map[name]any
	ref   int // the number of an object
)

// A stream is a dictionary with data, which are still packed.
type stream struct {
	dict dict
	raw  []byte
}

// A scanner reads values from bytes.
type scanner struct {
	b  []byte
	at int
}

func space(c byte) bool {
	return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' '
}

func delimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

// skip goes past blanks and comments.
func (s *scanner) skip() {
	for s.at < len(s.b) {
		switch c := s.b[s.at]; {
		case space(c):
			s.at++
		case c == '%':
			for s.at < len(s.b) && s.b[s.at] != '\n' && s.b[s.at] != '\r' {
				s.at++
			}
		default:
			return
		}
	}
}

// value reads the next value; ok is false at the end. A reference to an object is
// one value.
func (s *scanner) value(depth int) (v any, ok bool) {
	s.skip()
	if s.at >= len(s.b) || depth > maxDepth {
		return nil, false
	}
	c := s.b[s.at]
	switch {
	case c == '/':
		s.at++
		return s.name(), true
	case c == '(':
		return s.literal(), true
	case c == '<' && s.at+1 < len(s.b) && s.b[s.at+1] == '<':
		s.at += 2
		return s.dict(depth), true
	case c == '<':
		return s.hex(), true
	case c == '[':
		s.at++
		return s.array(depth), true
	case delimiter(c):
		s.at++
		return word(c), true
	}
	w := s.word()
	n, err := strconv.ParseFloat(w, 64)
	if err != nil {
		switch w {
		case "true", "false":
			return w == "true", true
		case "null":
			return nil, true
		}
		return word(w), true
	}
	if number, is := s.ref(n); is {
		return number, true
	}
	return n, true
}

// word reads until a blank or a delimiter.
func (s *scanner) word() string {
	from := s.at
	for s.at < len(s.b) && !space(s.b[s.at]) && !delimiter(s.b[s.at]) {
		s.at++
	}
	return string(s.b[from:s.at])
}

// ref reads the rest of "12 0 R" behind its number, if that is what follows.
func (s *scanner) ref(n float64) (ref, bool) {
	if n < 0 || n != float64(int(n)) || n > maxObjects*10 {
		return 0, false
	}
	back := s.at
	s.skip()
	digits := s.at
	for s.at < len(s.b) && '0' <= s.b[s.at] && s.b[s.at] <= '9' {
		s.at++
	}
	if s.at > digits {
		s.skip()
		if s.at < len(s.b) && s.b[s.at] == 'R' && (s.at+1 == len(s.b) || space(s.b[s.at+1]) || delimiter(s.b[s.at+1])) {
			s.at++
			return ref(n), true
		}
	}
	s.at = back
	return 0, false
}

// name reads a name behind its slash.
func (s *scanner) name() name {
	w := []byte(s.word())
	for i := 0; i+2 < len(w); i++ {
		if w[i] != '#' {
			continue
		}
		if n, err := strconv.ParseUint(string(w[i+1:i+3]), 16, 8); err == nil {
			w = append(append(w[:i:i], byte(n)), w[i+3:]...)
		}
	}
	return name(w)
}

// literal reads a text in parentheses.
func (s *scanner) literal() text {
	var out text
	depth := 0
	for s.at < len(s.b) {
		c := s.b[s.at]
		s.at++
		switch c {
		case '(':
			if depth++; depth == 1 {
				continue
			}
		case ')':
			if depth--; depth == 0 {
				return out
			}
		case '\\':
			out = s.escape(out)
			continue
		}
		out = append(out, c)
	}
	return out
}

// escape reads what follows a backslash in a text.
func (s *scanner) escape(out text) text {
	if s.at >= len(s.b) {
		return out
	}
	c := s.b[s.at]
	s.at++
	if i := bytes.IndexByte([]byte("nrtbf"), c); i >= 0 {
		return append(out, "\n\r\t\b\f"[i])
	}
	switch {
	case c == '\r':
		if s.at < len(s.b) && s.b[s.at] == '\n' {
			s.at++
		}
		return out
	case c == '\n':
		return out
	case '0' <= c && c <= '7':
		n := int(c - '0')
		for i := 0; i < 2 && s.at < len(s.b) && '0' <= s.b[s.at] && s.b[s.at] <= '7'; i++ {
			n = n*8 + int(s.b[s.at]-'0')
			s.at++
		}
		return append(out, byte(n))
	}
	return append(out, c)
}

// hex reads a text in angle brackets.
func (s *scanner) hex() text {
	s.at++
	end := bytes.IndexByte(s.b[s.at:], '>')
	if end < 0 {
		end = len(s.b) - s.at
	}
	out := unhex(s.b[s.at : s.at+end])
	s.at = min(len(s.b), s.at+end+1)
	return out
}

// unhex reads pairs of hexadecimal digits; what is none is left out.
func unhex(b []byte) []byte {
	var out []byte
	half, n := false, byte(0)
	for _, c := range b {
		var d byte
		switch {
		case '0' <= c && c <= '9':
			d = c - '0'
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			d = c | 0x20 - 'a' + 10
		default:
			continue
		}
		if half = !half; half {
			n = d << 4
		} else {
			out = append(out, n|d)
		}
	}
	if half {
		out = append(out, n)
	}
	return out
}

// array reads up to the closing bracket.
func (s *scanner) array(depth int) array {
	var out array
	for len(out) < maxItems {
		v, ok := s.value(depth + 1)
		if !ok || v == word("]") {
			return out
		}
		if v == word("endobj") || v == word("stream") { // never closed
			return out
		}
		out = append(out, v)
	}
	return out
}

// dict reads up to the closing angle brackets.
func (s *scanner) dict(depth int) dict {
	out := dict{}
	for len(out) < maxItems {
		key, ok := s.value(depth + 1)
		if !ok {
			return out
		}
		if key == word(">") {
			if s.at < len(s.b) && s.b[s.at] == '>' {
				s.at++
			}
			return out
		}
		k, is := key.(name)
		if !is {
			if key == word("endobj") || key == word("stream") {
				return out
			}
			continue
		}
		v, ok := s.value(depth + 1)
		if !ok {
			return out
		}
		if v == word(">") {
			if s.at < len(s.b) && s.b[s.at] == '>' {
				s.at++
			}
			return out
		}
		out[k] = v
	}
	return out
}
