package domain

import "strings"

type levelWords struct{}

func (levelWords) Words() []string {
	return []string{"", "basic", "fair", "good", "advanced", "native"}
}

// LanguageLevel is a level of the scale that ERAS uses.
type LanguageLevel = Enum[levelWords]

// The levels, lowest first.
const (
	LevelUnknown LanguageLevel = iota
	LevelBasic
	LevelFair
	LevelGood
	LevelAdvanced
	LevelNative // native or functionally native
)

// A Language is a language that the applicant speaks.
type Language struct {
	ID          ID            `json:"-"`
	Name        string        `json:"language"`
	Level       LanguageLevel `json:"level,omitempty"`
	Clinical    bool          `json:"clinical,omitempty"` // used with patients
	Where       string        `json:"where,omitempty"`
	Course      string        `json:"course,omitempty"`      // such as "Basic Spanish for healthcare" (S78)
	CourseStart Date          `json:"course_start,omitzero"` // zero: not planned to the day
	CourseEnd   Date          `json:"course_end,omitzero"`
	Note        string        `json:"note,omitempty"`
}

// Serves reports whether it is a language beside English that was used with
// patients.
func (l Language) Serves() bool {
	return l.Clinical && !strings.Contains(foldName(l.Name), "english")
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (l Language) Validate() error {
	var c checker
	c.want(foldName(l.Name) != "", "language", "is required")
	c.text("language", l.Name, maxName)
	c.want(l.Level.valid(), "level", "must be one of %s", listed(levelWords{}.Words()))
	c.text("where", l.Where, maxName)
	c.names("course", l.Course)
	c.date("course_start", l.CourseStart)
	c.date("course_end", l.CourseEnd)
	c.want(l.CourseStart.IsZero() || l.CourseEnd.IsZero() || !l.CourseEnd.Before(l.CourseStart), "course_end", "must not lie before the first day of the course")
	c.text("note", l.Note, maxNote)
	return c.err()
}
