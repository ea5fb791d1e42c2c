package domain

type writerWords struct{}

func (writerWords) Words() []string {
	return []string{"", "attending", "program director", "clerkship director", "chief of service", "faculty", "research mentor", "other"}
}

// WriterRole is what the writer of a letter is.
type WriterRole = Enum[writerWords]

// The roles of letter writers.
const (
	WriterUnknown WriterRole = iota
	Attending
	ProgramDirector
	ClerkshipDirector
	ChiefOfService
	FacultyMember
	ResearchMentor
	OtherWriter
)

// Leader reports whether the role counts as a leader's (S62).
func Leader(r WriterRole) bool {
	return r == ProgramDirector || r == ClerkshipDirector || r == ChiefOfService
}

type letterWords struct{}

func (letterWords) Words() []string {
	return []string{"", "planned", "asked", "agreed", "reminded", "uploaded", "assigned", "declined"}
}

// LetterStatus says how far a letter has come.
type LetterStatus = Enum[letterWords]

// The states of a letter.
const (
	LetterUnknown LetterStatus = iota
	LetterPlanned
	LetterAsked
	LetterAgreed
	LetterReminded
	LetterUploaded
	LetterAssigned
	LetterDeclined
)

type pointWords struct{}

func (pointWords) Words() []string {
	return []string{"pgy1_level", "reasoning_despite_scores", "happy_to_have", "language", "worked_closely", "safe_and_competent"}
}

// LetterPoint is something that the applicant asked the writer about. A
// waived letter is not seen, so the points add nothing to a chance (S59).
type LetterPoint = Enum[pointWords]

// The points.
const (
	PointPGY1Level        LetterPoint = iota // works at the level of a PGY-1 (S63)
	PointReasoning                           // reasons well, whatever the scores say (S64)
	PointHappyToHave                         // would be welcome as a resident (S65)
	PointLanguage                            // speaks with patients in their language
	PointWorkedClosely                       // worked closely with the writer (S59)
	PointSafeAndCompetent                    // is safe and competent (S59)
)

// LetterPoints is a set of points.
type LetterPoints = Set[pointWords]

// A Letter is a letter of recommendation.
type Letter struct {
	ID        ID           `json:"-"`
	Writer    string       `json:"writer,omitempty"`
	Role      WriterRole   `json:"role,omitempty"`
	Specialty string       `json:"specialty,omitempty"`
	US        bool         `json:"us,omitempty"` // the writer practises in the United States
	Points    LetterPoints `json:"points,omitempty"`
	Status    LetterStatus `json:"status,omitempty"`
	Date      Date         `json:"date,omitzero"` // the day of the status
	Waived    bool         `json:"waived,omitempty"`
	Program   string       `json:"program,omitempty"`       // key of the program that the writer belongs to
	Advocate  bool         `json:"will_advocate,omitempty"` // will call or write to that program's director
	Contact   string       `json:"contact,omitempty"`
	Due       Date         `json:"due,omitzero"`          // the day that the writer was asked to keep
	Weeks     int          `json:"weeks,omitempty"`       // that they worked together closely; zero: not noted
	Scores    bool         `json:"tell_scores,omitempty"` // the request sheet may tell the scores
	LetterID  string       `json:"letter_id,omitempty"`   // of the letter in MyERAS
	Note      string       `json:"note,omitempty"`
}

// InHand reports whether programs can read the letter.
func (l Letter) InHand() bool { return l.Status == LetterUploaded || l.Status == LetterAssigned }

// Validate reports every field that breaks a rule, as an [Invalid].
func (l Letter) Validate() error {
	var c checker
	c.want(l.Role.valid(), "role", "must be one of %s", listed(writerWords{}.Words()))
	c.want(l.Status.valid(), "status", "must be one of %s", listed(letterWords{}.Words()))
	c.want(!l.Advocate || l.Program != "", "program", "must name the program that the writer will speak to")
	c.date("date", l.Date)
	c.date("due", l.Due)
	c.want(0 <= l.Weeks && l.Weeks <= maxWeeks, "weeks", "must be between 0 and %d", maxWeeks)
	c.names("writer", l.Writer, "specialty", l.Specialty, "program", l.Program, "contact", l.Contact, "letter_id", l.LetterID)
	c.text("note", l.Note, maxNote)
	return c.err()
}

// maxWeeks is more than anybody works with one supervisor before residency.
const maxWeeks = 520
