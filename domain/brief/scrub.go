package brief

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondlook/domain"
)

// Gap stands where something was taken out of a text.
const Gap = "[…]"

// A Scrubber takes out of texts what would tell whose they are: the names of
// people, of places of work, study and interviews and of programs that the records
// hold, addresses and numbers. What the records do not name it cannot know.
type Scrubber struct {
	names []name // the longest first
}

// A name is looked for in small letters without marks. A part of a person's or a
// place's name is taken for one only where it begins with a capital.
type name struct {
	text string
	part bool
}

// contacts are addresses, telephone numbers and other long numbers, see
// [withoutContacts].
var contacts = regexp.MustCompile(`(?i)[^\s<>()]+@[^\s<>()]+|https?://\S+|www\.\S+|\+?\d[\d\s().-]{5,}\d|\b[a-z]{0,3}[-#]?\d{6,}\b`)

// fold writes a text in small letters without marks.
func fold(text string) string { return strings.Map(domain.PlainLetter, text) }

// Text is a text without what tells whose it is.
func (s *Scrubber) Text(text string) string {
	for _, n := range s.names {
		text = without(text, n)
	}
	text = withoutContacts(text)
	for strings.Contains(text, Gap+" "+Gap) {
		text = strings.ReplaceAll(text, Gap+" "+Gap, Gap)
	}
	return text
}

// The fewest digits of an identity, of a telephone number that is written with
// signs, and of one with blanks alone.
const (
	leastIdentity = 6
	leastSigned   = 7
	leastBlank    = 9
)

// withoutContacts takes addresses and long numbers out of a text. Days stay.
func withoutContacts(text string) string {
	return contacts.ReplaceAllStringFunc(text, func(found string) string {
		digits, least := 0, leastIdentity
		for _, r := range found {
			if unicode.IsDigit(r) {
				digits++
			}
		}
		switch {
		case strings.ContainsAny(found, "@/") || strings.HasPrefix(strings.ToLower(found), "www."):
			return Gap
		case strings.ContainsAny(found, "+-.()"):
			least = leastSigned
		case strings.Contains(found, " "):
			least = leastBlank
		}
		if _, err := domain.ParseDate(found); digits < least || err == nil {
			return found
		}
		return Gap
	})
}

// without takes a name out of a text wherever it stands as words of their own.
func without(text string, n name) string {
	var b strings.Builder
	for {
		at, size := find(text, n)
		if at < 0 {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:at] + Gap)
		text = text[at+size:]
	}
}

// find is where a name begins in a text, and how many bytes it has there; -1: it
// does not stand in it.
func find(text string, n name) (at, size int) {
	before := ' '
	for i, r := range text {
		if !letter(before) && (!n.part || unicode.IsUpper(r)) {
			if size := matches(text[i:], n.text); size > 0 {
				if after, _ := utf8.DecodeRuneInString(text[i+size:]); !letter(after) || after == utf8.RuneError {
					return i, size
				}
			}
		}
		before = r
	}
	return -1, 0
}

// matches is how many bytes of a text's beginning are a name; 0: it does not begin
// with it.
func matches(text, name string) int {
	i := 0
	for _, want := range name {
		r, size := utf8.DecodeRuneInString(text[i:])
		if size == 0 || domain.PlainLetter(r) != want {
			return 0
		}
		i += size
	}
	return i
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
