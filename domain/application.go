package domain

type applicationWords struct{}

func (applicationWords) Words() []string {
	return []string{"", "planned", "submitted", "invited", "interviewed", "ranked", "matched", "rejected", "withdrawn"}
}

// ApplicationStatus says how far an application has come.
type ApplicationStatus = Enum[applicationWords]

// The states of an application. Planned is the saved list before submission.
const (
	ApplicationUnknown ApplicationStatus = iota
	Planned
	Submitted
	Invited
	Interviewed
	Ranked
	Matched
	Rejected
	Withdrawn
)

type signalWords struct{}

func (signalWords) Words() []string { return []string{"", "signal", "silver", "gold"} }

// Signal is the program signal sent with an application.
type Signal = Enum[signalWords]

// The signals. A specialty has either one kind or gold and silver.
const (
	NoSignal Signal = iota
	SingleSignal
	SilverSignal
	GoldSignal
)

// An Application is one program in one season.
type Application struct {
	ID        ID                `json:"-"`
	Program   string            `json:"program"` // key of the program
	Season    int               `json:"season"`  // year of the Match
	Status    ApplicationStatus `json:"status,omitempty"`
	Signal    Signal            `json:"signal,omitempty"`
	Preferred bool              `json:"geographic_preference,omitempty"` // lies in a division that the applicant prefers
	Added     Date              `json:"added,omitzero"`
	Events    []StatusEvent     `json:"events,omitempty"`    // how the status came about, oldest first; the last one is the status
	Letters   []LetterRef       `json:"letters,omitempty"`   // assigned to the program, at most [MostLetters]
	Statement string            `json:"statement,omitempty"` // the name of the personal statement that it gets
	Custom    Customisation     `json:"customised,omitempty"`
	Note      string            `json:"note,omitempty"`
}

// A LetterRef names a letter: who wrote it, and for which specialty.
type LetterRef struct {
	Writer    string `json:"writer"`
	Specialty string `json:"specialty,omitempty"`
}

// MostLetters is how many letters ERAS takes for one program (S66).
const MostLetters = 4

// Ref returns what names the letter.
func (l Letter) Ref() LetterRef { return LetterRef{Writer: l.Writer, Specialty: l.Specialty} }

// checkLetters wants no letter twice, and no more than a program takes.
func (a Application) checkLetters(c *checker) {
	c.want(len(a.Letters) <= MostLetters, "letters", "must be at most %d: a program takes no more", MostLetters)
	seen := map[LetterRef]bool{}
	for _, l := range a.Letters {
		c.want(foldName(l.Writer) != "", "letters", "must each name their writer")
		c.want(!seen[l], "letters", "must not hold one letter twice")
		seen[l] = true
		c.names("letters.writer", l.Writer, "letters.specialty", l.Specialty)
	}
}

// Listed reports whether the application is on the season's list: planned or
// sent, and not withdrawn.
func (a Application) Listed() bool { return a.Status != Withdrawn }

// Validate reports every field that breaks a rule, as an [Invalid].
func (a Application) Validate() error {
	var c checker
	c.want(a.Program != "", "program", "is required")
	c.want(FirstSeason <= a.Season && a.Season <= LastSeason, "season", "must be a year of the Match, such as 2027")
	c.want(a.Status.valid(), "status", "must be one of %s", listed(applicationWords{}.Words()))
	c.want(a.Signal.valid(), "signal", "must be one of %s", listed(signalWords{}.Words()))
	c.date("added", a.Added)
	a.checkEvents(&c)
	a.checkLetters(&c)
	c.names("statement", a.Statement)
	c.want(a.Custom.valid(), "customised", "must be one of %s", listed(customWords{}.Words()))
	c.text("note", a.Note, maxNote)
	return c.err()
}
