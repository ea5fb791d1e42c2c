package domain

type backingWords struct{}

func (backingWords) Words() []string {
	return []string{"", "exam", "practice test", "rotation", "letter", "experience", "scholarly work", "language", "story", "person"}
}

// BackingKind is the kind of record that a claim rests on.
type BackingKind = Enum[backingWords]

// The kinds of backing.
const (
	NotBacked BackingKind = iota
	BackedByExam
	BackedByPractice
	BackedByRotation
	BackedByLetter
	BackedByExperience
	BackedByWork
	BackedByLanguage
	BackedByStory
	BackedByPerson
)

// A Claim is a sentence of a statement or of an answer, with the record that it
// rests on (A15).
type Claim struct {
	ID        ID          `json:"-"`
	Statement string      `json:"statement,omitempty"` // the name of the statement that it stands in; "": an answer in an interview
	Text      string      `json:"text"`
	Backing   BackingKind `json:"backing,omitempty"`
	Record    string      `json:"record,omitempty"` // the name of the record
	Note      string      `json:"note,omitempty"`   // what to say when asked
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (x Claim) Validate() error {
	var c checker
	c.want(foldName(x.Text) != "", "text", "is required")
	c.text("text", x.Text, maxNote)
	c.names("statement", x.Statement, "record", x.Record)
	c.want(x.Backing.valid(), "backing", "must be one of %s", listed(backingWords{}.Words()))
	c.want((x.Backing == NotBacked) == (x.Record == ""), "record", "must be named together with its kind")
	c.text("note", x.Note, maxNote)
	return c.err()
}
