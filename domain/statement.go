package domain

// A Statement is one version of the personal statement, for a group of
// programs. Applications name the version that they are sent with.
type Statement struct {
	ID        ID     `json:"-"`
	Name      string `json:"name"` // such as "Family medicine, Central Valley"; each stands once
	Specialty string `json:"specialty,omitempty"`
	Region    string `json:"region,omitempty"` // a key of the region table: its programs are to read why there
	Text      string `json:"text,omitempty"`
	Genuine   YesNo  `json:"genuine,omitempty"`   // what it says of the region and of staying is true (S92)
	FitsVisa  YesNo  `json:"fits_visa,omitempty"` // and goes with the visa that the applicant would train on
	Note      string `json:"note,omitempty"`
}

// maxStatement bounds a statement far above what any portal takes, so that a
// text that is still too long can be kept.
const maxStatement = 60_000

// Validate reports every field that breaks a rule, as an [Invalid].
func (s Statement) Validate() error {
	var c checker
	c.want(foldName(s.Name) != "", "name", "is required")
	c.names("name", s.Name, "specialty", s.Specialty, "region", s.Region)
	c.text("text", s.Text, maxStatement)
	c.want(s.Genuine.valid(), "genuine", "must be one of %s", listed(yesNoWords{}.Words()))
	c.want(s.FitsVisa.valid(), "fits_visa", "must be one of %s", listed(yesNoWords{}.Words()))
	c.text("note", s.Note, maxNote)
	return c.err()
}

// A Draft is a statement's text as it was kept once.
type Draft struct {
	ID        ID     `json:"-"`
	Statement string `json:"statement"` // its name
	Number    int    `json:"number"`    // from 1, in the order in which they were kept
	Date      Date   `json:"date,omitzero"`
	Text      string `json:"text,omitempty"`
	Note      string `json:"note,omitempty"`
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (d Draft) Validate() error {
	var c checker
	c.want(foldName(d.Statement) != "", "statement", "must name a statement")
	c.names("statement", d.Statement)
	c.want(1 <= d.Number && d.Number <= maxDrafts, "number", "must be between 1 and %d", maxDrafts)
	c.date("date", d.Date)
	c.text("text", d.Text, maxStatement)
	c.text("note", d.Note, maxNote)
	return c.err()
}

const maxDrafts = 100_000

type customWords struct{}

func (customWords) Words() []string { return []string{"", "none", "group", "own"} }

// Customisation says how far what is sent to a program is written for it (S95).
type Customisation = Enum[customWords]

// The kinds of customisation.
const (
	CustomUnknown Customisation = iota
	CustomNone                  // what every program gets
	CustomGroup                 // written for programs of its kind
	CustomOwn                   // written for it alone
)
