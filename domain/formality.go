package domain

import "cmp"

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
	c.want(f.State != FormalityDone || f.Begun.IsZero() || f.Done.IsZero() || !f.Done.Before(f.Begun), "done", "must not lie before the day on which it was begun")
	c.text("note", f.Note, maxNote)
	return c.err()
}

// In is the step in another state by a day. Days that are noted stay, as a state
// may be turned on by mistake; one that is done without a day is done on this one,
// and one under way without a day is so since then.
func (f Formality) In(state FormalityState, today Date) Formality {
	f.State = state
	switch state {
	case FormalityDone:
		f.Done = cmp.Or(f.Done, today)
		if f.Begun.After(f.Done) {
			f.Begun = f.Done
		}
	case FormalityUnderWay:
		f.Begun = cmp.Or(f.Begun, today)
	}
	return f
}
