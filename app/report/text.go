package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	box      = '□'      // stands for what the PDF cannot show
	noBreak  = '\u00a0' // a blank where no line may end
	ellipsis = "…"
)

// pdfText returns s as the PDF library can take it. The library writes text in
// two bytes a letter and fails on letters beyond U+FFFF, such as emoji: each
// run of these becomes one box. Controls and invisible marks (direction,
// joiners, variation selectors) go, since they could reorder or hide text on
// paper. Blanks of every kind become one blank; those that forbid a line break
// still do. Broken UTF-8 becomes a box.
func pdfText(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	last := ' ' // leading blanks go
	for _, r := range s {
		r = pdfRune(r)
		if r < 0 || (r == ' ' || r == box) && r == last {
			continue
		}
		b.WriteRune(r)
		last = r
	}
	return strings.TrimRight(b.String(), " ")
}

// pdfRune returns the rune to print for r, or -1 for none.
func pdfRune(r rune) rune {
	switch {
	case r == '\u202f' || r == '\u2007' || r == noBreak:
		return noBreak
	case unicode.IsSpace(r):
		return ' '
	case invisible(r):
		return -1
	case r > 0xffff || r == utf8.RuneError:
		return box
	}
	return r
}

// invisible reports whether r has no shape of its own.
func invisible(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Cs, unicode.Variation_Selector, unicode.Noncharacter_Code_Point)
}

// wrap breaks s into at most limit lines (0: any number) of the given width.
// Lines end at blanks and after slashes, and within a word only if it is wider
// than a line. Text that does not fit ends in an ellipsis.
func wrap(s string, limit int, width float64, measure func(string) float64) []string {
	var lines []string
	for rest := s; rest != ""; {
		n := fit(rest, width, measure)
		if limit > 0 && len(lines) == limit-1 && n < len(rest) {
			return append(lines, cut(rest, width, measure))
		}
		lines = append(lines, strings.TrimRight(rest[:n], " "))
		rest = strings.TrimLeft(rest[n:], " ")
	}
	return lines
}

// fit returns how many bytes of s make the next line: all, up to the last
// place where a line may end, or as many letters as there is room for, but at
// least one.
func fit(s string, width float64, measure func(string) float64) int {
	used, end := 0.0, 0
	for i, r := range s {
		next := i + utf8.RuneLen(r)
		used += measure(s[i:next])
		if r == ' ' {
			if !dash(s[next:]) {
				end = next // a blank may hang over the edge
			}
			continue
		}
		if used > width {
			switch {
			case end > 0:
				return end
			case i > 0:
				return i
			}
			return next
		}
		if r == '/' {
			end = next
		}
	}
	return len(s)
}

// dash reports whether s begins with a dash that stands for itself. It does not
// begin a line.
func dash(s string) bool { return strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "– ") }

// cut returns as much of s as fits with an ellipsis, and s if it fits whole.
func cut(s string, width float64, measure func(string) float64) string {
	if measure(s) <= width {
		return s
	}
	used, end := measure(ellipsis), 0
	for i, r := range s {
		used += measure(s[i : i+utf8.RuneLen(r)])
		if used > width {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	return strings.TrimRight(s[:end], " /·,–-") + ellipsis
}
