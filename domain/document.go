package domain

type documentWords struct{}

func (documentWords) Words() []string {
	return []string{
		"", "MyIntealth account", "ERAS token", "ResidencyCAS account", "MSPE", "medical school transcript", "photo",
		"USMLE transcript", "ECFMG status report", "letter IDs and waivers", "program questions", "program essay", "NRMP ID", "other",
	}
}

// DocumentKind is something that an application needs beside letters and
// statements (A5).
type DocumentKind = Enum[documentWords]

// The kinds of document.
const (
	DocumentUnknown DocumentKind = iota
	IntealthAccount
	ERASToken
	ResidencyCASAccount // of emergency medicine and obstetrics, which ERAS does not serve
	MSPE                // the medical school's performance evaluation
	SchoolTranscript
	Photo
	USMLETranscript // authorised, and sent again after new scores
	ECFMGReport
	LetterIDs
	ProgramQuestions
	ProgramEssay
	NRMPID // written into MyERAS
	OtherDocument
)

type documentStates struct{}

func (documentStates) Words() []string {
	return []string{"", "not begun", "asked for", "in hand", "sent", "confirmed", "not needed"}
}

// DocumentState says how far a document has come.
type DocumentState = Enum[documentStates]

// The states of a document.
const (
	DocumentOpen DocumentState = iota // nothing is noted
	DocumentNotBegun
	DocumentAskedFor
	DocumentInHand
	DocumentSent      // uploaded, assigned or authorised
	DocumentConfirmed // the portal shows it
	DocumentNotNeeded
)

// A Document is one thing that the applications of a season need.
type Document struct {
	ID      ID            `json:"-"`
	Season  int           `json:"season"` // year of the Match
	Kind    DocumentKind  `json:"kind"`
	Program string        `json:"program,omitempty"` // key of the one program that asks for it; "": for all
	State   DocumentState `json:"state,omitempty"`
	Date    Date          `json:"date,omitzero"`    // the day of the state
	Due     Date          `json:"due,omitzero"`     // a day of the applicant's own; zero: as the list of documents says
	Expires Date          `json:"expires,omitzero"` // zero: it does not, or that is not known
	Note    string        `json:"note,omitempty"`
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (d Document) Validate() error {
	var c checker
	c.want(FirstSeason <= d.Season && d.Season <= LastSeason, "season", "must be a year of the Match, such as 2027")
	c.want(d.Kind != DocumentUnknown && d.Kind.valid(), "kind", "must be one of %s", listed(documentWords{}.Words()))
	c.want(d.State.valid(), "state", "must be one of %s", listed(documentStates{}.Words()))
	c.names("program", d.Program)
	c.date("date", d.Date)
	c.date("due", d.Due)
	c.date("expires", d.Expires)
	c.text("note", d.Note, maxNote)
	return c.err()
}

// Done reports whether nothing is left to do about it.
func (d Document) Done() bool {
	return d.State == DocumentSent || d.State == DocumentConfirmed || d.State == DocumentNotNeeded
}
