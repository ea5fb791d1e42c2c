package domain

import "fmt"

type doingWords struct{}

func (doingWords) Words() []string {
	return []string{
		"", "Step 3", "US clinical experience", "research post", "coordinator post", "clinic work", "preliminary year", "transitional year",
	}
}

// Doing is what the applicant does in a season beside applying, or instead of
// it (S39, S106, S107).
type Doing = Enum[doingWords]

// What can be done.
const (
	DoNothing Doing = iota // nothing that programs would see
	DoStep3
	DoRotations
	DoResearch
	DoCoordinator
	DoClinic
	DoPreliminary
	DoTransitional
)

// A PathStep is one season of a path.
type PathStep struct {
	Season int   `json:"season"` // year of the Match
	Apply  bool  `json:"apply"`
	SOAP   bool  `json:"soap,omitempty"` // take part in SOAP when nothing has come
	Doing  Doing `json:"doing,omitempty"`
}

// An OwnPath is the applicant's own plan over several seasons, to be seen beside
// what the program finds (S113).
type OwnPath struct {
	ID    ID         `json:"-"`
	Name  string     `json:"name"`
	Steps []PathStep `json:"steps"` // by season, at most [MostSteps], none twice
	Note  string     `json:"note,omitempty"`
}

// MostSteps is how many seasons a path may have.
const MostSteps = 6

// Validate reports every field that breaks a rule, as an [Invalid].
func (p OwnPath) Validate() error {
	var c checker
	c.want(foldName(p.Name) != "", "name", "is required")
	c.names("name", p.Name)
	c.want(0 < len(p.Steps) && len(p.Steps) <= MostSteps, "steps", "must be one to %d seasons", MostSteps)
	for i, s := range p.Steps {
		field := fmt.Sprintf("steps[%d]", i+1)
		c.want(FirstSeason <= s.Season && s.Season <= LastSeason, field, "must have a year of the Match, such as 2027")
		c.want(i == 0 || s.Season > p.Steps[i-1].Season, field, "must come after the season before it")
		c.want(s.Doing.valid(), field, "must be one of %s", listed(doingWords{}.Words()))
		c.want(!s.SOAP || s.Apply, field, "takes part in SOAP only when applications are sent")
	}
	c.text("note", p.Note, maxNote)
	return c.err()
}
