package domain

type markWords struct{}

func (markWords) Words() []string { return []string{"", "pin", "ban"} }

// MarkKind is what the user wants of a program whatever its chance.
type MarkKind = Enum[markWords]

// The kinds of mark.
const (
	MarkUnknown MarkKind = iota
	Pin                  // on every list that is built
	Ban                  // on none
)

// A Mark is the user's word on one program in one season, which the search for
// the best list obeys: pinned, banned, or how much a match there is worth.
type Mark struct {
	ID      ID       `json:"-"`
	Program string   `json:"program"` // key of the program
	Season  int      `json:"season"`  // year of the Match
	Kind    MarkKind `json:"mark,omitempty"`
	Value   int      `json:"value,omitempty"` // of a match there, 1 to 10; 0: as the settings say
	Note    string   `json:"note,omitempty"`
}

// MostValue is the greatest value of a match; none is worth 0.
const MostValue = 10

// Validate reports every field that breaks a rule, as an [Invalid].
func (m Mark) Validate() error {
	var c checker
	c.want(m.Program != "", "program", "is required")
	c.want(FirstSeason <= m.Season && m.Season <= LastSeason, "season", "must be a year of the Match, such as 2027")
	c.want(m.Kind.valid() && (m.Kind != MarkUnknown || m.Value != 0), "mark", "must be one of %s, unless there is a value", listed(markWords{}.Words()))
	c.want(0 <= m.Value && m.Value <= MostValue, "value", "must be from 1 to %d", MostValue)
	c.text("note", m.Note, maxNote)
	return c.err()
}
