package domain

type formalityWords struct{}

func (formalityWords) Words() []string { return []string{"", "under way", "done", "not needed"} }

// FormalityState says how far a step after the Match has come.
type FormalityState = Enum[formalityWords]

// The states of a formality.
const (
	FormalityOpen FormalityState = iota
	FormalityUnderWay
	FormalityDone
	FormalityNotNeeded
)

// A Formality is the applicant's word on one step between the Match and the
// first day of training, or on the way back after it (A7, A12). Which steps there
// are stands in the catalog.
type Formality struct {
	ID     ID             `json:"-"`
	Season int            `json:"season"` // year of the Match
	Step   string         `json:"step"`   // key of the step, such as "j1/statement-of-need"
	State  FormalityState `json:"state,omitempty"`
	Begun  Date           `json:"begun,omitzero"` // since when it is under way; zero: not noted
	Due    Date           `json:"due,omitzero"`   // as the authority or the program says; zero: as the catalog counts it
	Done   Date           `json:"done,omitzero"`  // zero: not yet
	Note   string         `json:"note,omitempty"`
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (f Formality) Validate() error {
	var c checker
	c.want(FirstSeason <= f.Season && f.Season <= LastSeason, "season", "must be a year of the Match, such as 2027")
	c.want(foldName(f.Step) != "", "step", "is required")
	c.names("step", f.Step)
	c.want(f.State.valid(), "state", "must be one of %s", listed(formalityWords{}.Words()))
	c.date("begun", f.Begun)
	c.date("due", f.Due)
	c.date("done", f.Done)
	c.want(f.Done.IsZero() || f.State == FormalityDone, "done", "goes with a step that is done")
	c.want(f.Begun.IsZero() || f.Done.IsZero() || !f.Done.Before(f.Begun), "done", "must not lie before the day on which it was begun")
	c.text("note", f.Note, maxNote)
	return c.err()
}
