package domain

type placeWords struct{}

func (placeWords) Words() []string { return []string{"", "statement", "eras section", "interview"} }

// ExplainPlace is where something is explained to programs.
type ExplainPlace = Enum[placeWords]

// The places.
const (
	PlaceUnknown  ExplainPlace = iota
	InStatement                // a paragraph of the personal statement
	InERASSection              // a section of the application
	InInterview                // an answer, if asked
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
	c.text("text", e.Text, maxNote)
	c.text("note", e.Note, maxNote)
	return c.err()
}
