package proof

import (
	"cmp"
	"strings"

	"secondlook/domain"
)

// Name is how claims name a record: its kind, and its own name with its first
// day – of a letter, its writer and specialty. It tells records apart whatever
// else is added or deleted. A record without a name, and what no claim can rest
// on, has none.
func Name(record any) (kind domain.BackingKind, name string) {
	switch r := record.(type) {
	case domain.Exam:
		return domain.BackedByExam, since(r.Kind.String(), r.Date)
	case domain.PracticeTest:
		return domain.BackedByPractice, since(r.Form, r.Date)
	case domain.Rotation:
		return domain.BackedByRotation, since(cmp.Or(strings.TrimSpace(r.Site), r.Kind.String()), r.Start)
	case domain.Letter:
		if strings.TrimSpace(r.Writer) == "" {
			return domain.BackedByLetter, ""
		}
		return domain.BackedByLetter, cut(joined(r.Writer, r.Specialty))
	case domain.Experience:
		return domain.BackedByExperience, since(cmp.Or(strings.TrimSpace(r.Title), r.Organization), r.Start)
	case domain.ScholarlyWork:
		return domain.BackedByWork, since(r.Title, r.Start)
	case domain.Language:
		return domain.BackedByLanguage, cut(r.Name)
	case domain.Story:
		return domain.BackedByStory, cut(r.Title)
	case domain.Person:
		return domain.BackedByPerson, cut(r.Name)
	}
	return domain.NotBacked, ""
}

// since is a name with the first day, where it is known.
func since(name string, d domain.Date) string {
	name = cut(name)
	if name == "" || d.IsZero() {
		return name
	}
	return name + ", " + d.String()
}

// cut shortens a name to what a claim keeps of it.
func cut(name string) string {
	name = strings.TrimSpace(name)
	if runes := []rune(name); len(runes) > longestName {
		return strings.TrimSpace(string(runes[:longestName]))
	}
	return name
}

const longestName = 180 // characters, with room for a day
