package domain

import "strings"

type placeWords struct{}

func (placeWords) Words() []string {
	return []string{"", "statement", "eras section", "interview", "private"}
}

// ExplainPlace is where something is explained to programs.
type ExplainPlace = Enum[placeWords]

// The places.
const (
	PlaceUnknown  ExplainPlace = iota
	InStatement                // a paragraph of the personal statement
	InERASSection              // a section of the application
	InInterview                // an answer, if asked
	KeptPrivate                // nowhere: the reason is private, as that of a gap may be
)

// An Explanation tells where the applicant explains something in the records
// that programs may ask about, such as a failed attempt (S47).
type Explanation struct {
	ID    ID           `json:"-"`
	Flag  string       `json:"flag"` // what is explained: a key of the red flags, such as "fail/Step 1" or "gap/2024-03"
	Place ExplainPlace `json:"place"`
	Where string       `json:"where,omitempty"` // the name of the statement, or of the section
	Text  string       `json:"text,omitempty"`
	Note  string       `json:"note,omitempty"`
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (e Explanation) Validate() error {
	var c checker
	c.want(foldName(e.Flag) != "", "flag", "is required")
	c.names("flag", e.Flag, "where", e.Where)
	c.want(e.Place != PlaceUnknown && e.Place.valid(), "place", "must be one of %s", listed(placeWords{}.Words()))
	c.want(e.Place != InStatement || foldName(e.Where) != "", "where", "must name the statement")
	c.want(e.Place != KeptPrivate || strings.HasPrefix(e.Flag, GapFlag), "place", "can be private only for a gap in time")
	c.text("text", e.Text, maxNote)
	c.text("note", e.Note, maxNote)
	return c.err()
}

// The beginnings of the keys of red flags, see package redflag. A key stays the
// same as long as what it is about does.
const (
	FailFlag = "fail/" // and the name of an examination
	GapFlag  = "gap/"  // and the month in which a gap begins, as "2024-03"
)

// Told reports whether the personal statement explains why an attempt was not
// passed: it is ticked at the attempt itself, or an explanation names a
// statement that there is. One explanation does for all failed attempts at an
// examination (S22).
func (p Profile) Told(e Exam) bool {
	return e.Explained || p.ExplainedInStatement(FailFlag+e.Kind.String())
}

// OnlyInInterview reports whether an attempt that no statement explains is to be
// explained in an interview, if asked, and nowhere else.
func (p Profile) OnlyInInterview(e Exam) bool {
	only := false
	for _, x := range p.Explanations {
		if x.Flag == FailFlag+e.Kind.String() {
			if x.Place == InERASSection {
				return false
			}
			only = only || x.Place == InInterview
		}
	}
	return only && !p.Told(e)
}

// ExplainedInStatement reports whether a red flag is explained in a statement
// that there is.
func (p Profile) ExplainedInStatement(flag string) bool {
	for _, x := range p.Explanations {
		if x.Flag == flag && x.Place == InStatement && p.HasStatement(x.Where) {
			return true
		}
	}
	return false
}

// HasStatement reports whether there is a statement of a name.
func (p Profile) HasStatement(name string) bool {
	for _, s := range p.Statements {
		if s.Name == name {
			return true
		}
	}
	return false
}
