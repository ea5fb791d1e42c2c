package brief

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondlook/domain"
)

// Gap stands where something was taken out of a text.
const Gap = "[…]"

// A Scrubber takes out of texts what would tell whose they are: the names of
// people and of places of work and study that the records hold, addresses and
// numbers.
type Scrubber struct {
	names []string // folded to small letters, the longest first
}

// leastName is how many letters a part of a name has that is looked for alone.
const leastName = 3

// titles are words of names that tell nobody.
var titles = []string{"dr", "dra", "prof", "professor", "md", "phd", "mph", "mrs", "the", "and", "von", "van", "del", "los", "las"}

// contacts are addresses, telephone numbers and other long numbers.
var contacts = regexp.MustCompile(`(?i)[^\s<>()]+@[^\s<>()]+|https?://\S+|www\.\S+|\+?\d[\d\s().-]{5,}\d`)

// ScrubberOf gathers the names of a profile.
func ScrubberOf(p domain.Profile) *Scrubber {
	s := &Scrubber{}
	s.person(p.Applicant.Name)
	s.add(p.Applicant.School)
	for _, x := range p.People {
		s.person(x.Name)
		s.add(x.Institution)
	}
	for _, x := range p.Letters {
		s.person(x.Writer)
		s.add(x.LetterID)
	}
	s.places(p)
	for _, x := range p.Interviews {
		for _, who := range x.People {
			s.person(who.Name)
		}
	}
	for _, x := range p.Correspondence {
		s.person(x.Person)
	}
	for _, x := range p.ScholarlyWorks {
		s.person(x.Mentor)
	}
	slices.SortStableFunc(s.names, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	s.names = slices.Compact(s.names)
	return s
}

// places are where somebody has worked, and under whom.
func (s *Scrubber) places(p domain.Profile) {
	for _, x := range p.Rotations {
		s.person(x.Supervisor)
		s.add(x.Site)
	}
	for _, x := range p.Experiences {
		s.add(x.Organization)
	}
	for _, x := range p.Posts {
		s.person(x.Supervisor)
		s.add(x.Organization)
	}
}

// person adds a name and its parts, without titles.
func (s *Scrubber) person(name string) {
	s.add(name)
	for _, part := range strings.FieldsFunc(name, func(r rune) bool { return !letter(r) && r != '\'' && r != '’' }) {
		if !slices.Contains(titles, strings.ToLower(part)) {
			s.add(part)
		}
	}
}

func (s *Scrubber) add(name string) {
	if name = strings.ToLower(strings.TrimSpace(name)); utf8.RuneCountInString(name) >= leastName {
		s.names = append(s.names, name)
	}
}

// Text is a text without what tells whose it is.
func (s *Scrubber) Text(text string) string {
	text = contacts.ReplaceAllString(text, Gap)
	for _, name := range s.names {
		text = without(text, name)
	}
	for strings.Contains(text, Gap+" "+Gap) {
		text = strings.ReplaceAll(text, Gap+" "+Gap, Gap)
	}
	return text
}

// without takes a name out of a text wherever it stands as words of their own, in
// any case of letters.
func without(text, name string) string {
	var b strings.Builder
	for {
		at, size := find(text, name)
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
func find(text, name string) (at, size int) {
	before := ' '
	for i, r := range text {
		if !letter(before) {
			if n := matches(text[i:], name); n > 0 {
				if after, _ := utf8.DecodeRuneInString(text[i+n:]); !letter(after) || after == utf8.RuneError {
					return i, n
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
		if size == 0 || unicode.ToLower(r) != want {
			return 0
		}
		i += size
	}
	return i
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
