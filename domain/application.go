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
	Events    []StatusEvent     `json:"events,omitempty"` // how the status came about, oldest first; the last one is the status
	Note      string            `json:"note,omitempty"`
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
	c.text("note", a.Note, maxNote)
	return c.err()
}
