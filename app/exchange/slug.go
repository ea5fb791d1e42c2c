package exchange

import (
	"fmt"
	"hash/fnv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"secondlook/domain"
)

const maxSlug = 160 // characters; shorter than the longest key

// Slug proposes the key of a program that has none: state, city and name, and
// the specialty when the name does not say it, in lower-case ASCII with
// hyphens. The same program always gets the same key.
func Slug(p domain.OwnProgram) string {
	name := slugText(p.Name)
	if name == "" {
		if p.ACGME != "" {
			return "acgme-" + slugOr(p.ACGME)
		}
		name = slugOr(p.Name)
	}
	parts := []string{slugText(p.State), slugText(p.City), name}
	if specialty := slugOr(p.Specialty); p.Specialty != "" && !strings.Contains(name, specialty) {
		parts = append(parts, specialty)
	}
	slug := strings.Trim(strings.ReplaceAll(strings.Join(parts, "-"), "--", "-"), "-")
	if len(slug) > maxSlug {
		slug = strings.TrimRight(slug[:maxSlug-9], "-") + "-" + checksum(slug)
	}
	return slug
}

// slugText writes letters and digits in lower-case ASCII and puts a hyphen in
// the place of everything between them.
func slugText(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(s)) {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’':
		default:
			b.WriteByte('-')
		}
	}
	return strings.Join(strings.FieldsFunc(b.String(), func(r rune) bool { return r == '-' }), "-")
}

// slugOr is slugText, or a number made from s when no letter of it is ASCII.
func slugOr(s string) string {
	if slug := slugText(s); slug != "" {
		return slug
	}
	return checksum(s)
}

func checksum(s string) string {
	h := fnv.New32a()
	h.Write([]byte(s))
	return fmt.Sprintf("%08x", h.Sum32())
}
