package domain

import (
	"slices"
	"strings"
	"unicode"
)

// titles stand before a name and credentials behind it. The marked ones are also
// names, and are credentials only where they are written in capitals.
var (
	titles      = []string{"dr", "dra", "doctor", "prof", "professor", "mr", "mrs", "ms", "miss"}
	credentials = []string{
		"md", "phd", "mph", "mbbs", "mbchb", "mbbch", "mba", "mha", "mhs", "msc", "facp", "faafp", "faap", "facog", "facs",
		"do", "ms", "ma", "pa", "np", "rn", "jd",
	}
	alsoNames = []string{"do", "ms", "ma", "pa"}
)

// accents are the letters of western names with and without their marks.
var accents = strings.NewReplacer(
	"á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "é", "e", "è", "e", "ê", "e", "ë", "e", "í", "i", "ì", "i", "î", "i", "ï", "i",
	"ó", "o", "ò", "o", "ô", "o", "ö", "o", "õ", "o", "ú", "u", "ù", "u", "û", "u", "ü", "u", "ñ", "n", "ç", "c", "ý", "y",
)

// PlainLetter is a letter of western names small and without its marks; the signs
// that stand for an apostrophe are one.
func PlainLetter(r rune) rune {
	if r == '’' || r == '‘' || r == '`' || r == '´' {
		return '\''
	}
	for _, plain := range accents.Replace(string(unicode.ToLower(r))) {
		return plain
	}
	return r
}

// NameKey is what the name of one person has in common however it is written:
// small letters, single spaces, no accents, signs, titles or credentials, and the first
// name first, so that "Garcia, Maria, MD" is "Dr. Maria Garcia". What says
// nothing else stays. "Kim Do" is not "Kim", but "Anna Kim DO" is "Anna Kim". A
// middle name or initial tells people apart. "" is nobody.
func NameKey(name string) string {
	key := accents.Replace(strings.ToLower(strings.Join(NameWords(name), " ")))
	if key == "" {
		return foldName(name)
	}
	return key
}

// NameWords are the words of a person's name as they are written, the first name
// first, without titles and credentials: those that [NameKey] looks at. nil is
// nobody.
func NameWords(name string) []string {
	parts := slices.DeleteFunc(strings.Split(name, ","), func(s string) bool { return strings.TrimSpace(s) == "" })
	var names [][]string
	for i, part := range parts {
		if words := bare(nameWords(part), i > 0); len(words) > 0 {
			names = append(names, words)
		}
	}
	if len(names) == 2 { // family name first
		slices.Reverse(names)
	}
	return slices.Concat(names...)
}

// SamePerson reports whether two names are of one person, as [NameKey] tells.
// Nobody is the same as nobody.
func SamePerson(a, b string) bool {
	a, b = NameKey(a), NameKey(b)
	return a != "" && a == b
}

// nameWords splits a name at blanks and hyphens, and takes other signs away, so
// that "M.D." is one word.
func nameWords(s string) []string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case '.', ';', '(', ')':
			return -1
		case '-', '–', '‐':
			return ' '
		case '’', 'ʼ':
			return '\''
		}
		return r
	}, s)
	return strings.Fields(s)
}

// bare leaves out titles before a name and credentials behind it. After a comma
// whatever can be a credential is one; before it, a name keeps two words where
// the last one is also a name.
func bare(words []string, afterComma bool) []string {
	for len(words) > 0 && slices.Contains(titles, strings.ToLower(words[0])) && (afterComma || len(words) > 1) {
		words = words[1:]
	}
	for len(words) > 0 {
		last := words[len(words)-1]
		low := strings.ToLower(last)
		unsure := slices.Contains(alsoNames, low) && !afterComma
		if !slices.Contains(credentials, low) || len(words) == 1 && !afterComma || unsure && (len(words) < 3 || last != strings.ToUpper(last)) {
			break
		}
		words = words[:len(words)-1]
	}
	return words
}
