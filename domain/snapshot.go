package domain

import "fmt"

type snapshotWords struct{}

func (snapshotWords) Words() []string { return []string{"", "submitted", "closed", "certified"} }

// SnapshotKind says at which point of a season its records were frozen.
type SnapshotKind = Enum[snapshotWords]

// The kinds of snapshot.
const (
	SnapshotUnknown SnapshotKind = iota
	FrozenSubmitted              // when the first application was sent: what the engine said then can be held against what came
	FrozenClosed                 // when the season was over and the next one was opened
	FrozenCertified              // when a rank order list was certified for the first time
)

// A Snapshot is a season as it was at one point of time. It is never changed and
// never written over (S113): there is one of each kind in a season.
type Snapshot struct {
	ID      ID           `json:"-"`
	Season  int          `json:"season"` // year of the Match
	Kind    SnapshotKind `json:"kind"`
	For     Date         `json:"for"`     // the day whose state it holds
	Made    Date         `json:"made"`    // the day on which it was taken; later than For when it was taken in hindsight
	Content Packed       `json:"content"` // a [Frozen]
}

type keptWords struct{}

func (keptWords) Words() []string { return []string{"nothing", "then", "in hindsight", "damaged"} }

// Kept says what something frozen is worth: everything that shows it or learns from
// it asks for this.
type Kept = Enum[keptWords]

// What it can be worth.
const (
	KeptNothing Kept = iota // nothing is frozen
	KeptThen                // it is what stood on its day
	KeptLater               // it was frozen so much later that it holds what stood on its day only as far as that is dated
	KeptDamaged             // it cannot be read, and says nothing
)

// Kept says what the snapshot is worth: it was taken then when not more than so many
// days lie between its day and that on which it was taken. Opened is the error of
// [Snapshot.Open] or [Snapshot.Head].
func (s Snapshot) Kept(days int, opened error) Kept {
	switch {
	case opened != nil:
		return KeptDamaged
	case s.For.DaysUntil(s.Made) > days:
		return KeptLater
	}
	return KeptThen
}

// Cut reports whether the snapshot was taken after its day, be it by one: then what
// has a later date was left out, and what has none may be later.
func (s Snapshot) Cut() bool { return s.For != s.Made }

// Open reads what was frozen. That of a later version of the program, which may
// mean something else, is an error.
func (s Snapshot) Open() (f Frozen, err error) {
	if err = s.Content.Open(&f); err == nil && f.Format > FrozenFormat {
		err = fmt.Errorf("what is frozen of season %d is of a later version of this program", s.Season)
	}
	return f, err
}

// Into reads a part of what was frozen, as [Snapshot.Open] does the whole.
func (s Snapshot) Into(to any) error {
	var f struct{ Format int }
	err := s.Content.openUntil("reference", "records", &f)
	if err != nil { // an old one, in which they do not stand in front
		err = s.Content.Open(&f)
	}
	if err != nil {
		return err
	}
	if f.Format > FrozenFormat {
		return fmt.Errorf("what is frozen of season %d is of a later version of this program", s.Season)
	}
	return s.Content.Open(to)
}

// Head reads the figures of what was frozen, without the records, the set and the
// programs. That is quick where they stand in front, as in all that is frozen now.
func (s Snapshot) Head() (f Frozen, err error) {
	if err = s.Content.openUntil("reference", "records", &f); err != nil || f.Format > FrozenFormat {
		return s.Open()
	}
	return f, nil
}

// Validate reports every field that breaks a rule, as an [Invalid]. That it was
// damaged in the file is none: the rest must still be kept, written and read.
func (s Snapshot) Validate() error {
	var c checker
	c.want(FirstSeason <= s.Season && s.Season <= LastSeason, "season", "must be a year of the Match, such as 2027")
	c.want(s.Kind != SnapshotUnknown && s.Kind.valid(), "kind", "must be one of %s", listed(snapshotWords{}.Words()))
	c.date("for", s.For)
	c.date("made", s.Made)
	c.want(!s.For.IsZero() && !s.Made.IsZero(), "for", "is required, and so is the day on which it was made")
	c.want(s.Made.IsZero() || !s.Made.Before(s.For), "made", "must not lie before the day that it is for")
	f, err := s.Open()
	c.want(s.Content != "" && (err == nil || !s.Content.Sound()), "content", "cannot be read: it is no frozen season, or of a later version of this program")
	c.want(len(f.Records.Snapshots) == 0, "content", "must not hold other snapshots")
	return c.err()
}

// FrozenFormat is the number of the form in which seasons are frozen today. What is
// frozen lasts for years: a field or a word of it that changes its name or its sense
// needs a new number, and the old form is to be read as well.
const FrozenFormat = 1

// A Frozen is what a snapshot holds: the records as they were, what the engine
// said of every program, and all that the engine worked with.
type Frozen struct {
	Format      int           `json:"format"`              // [FrozenFormat] of the program that froze it; 0: the first
	Reference   string        `json:"reference"`           // the name of the reference set
	Match       Said          `json:"match,omitzero"`      // the chance to match with the list as it was, 0 to 1
	Interviews  Said          `json:"interviews,omitzero"` // how many the list could expect
	Records     Profile       `json:"records"`             // without snapshots; what stands before is read without them, see [Snapshot.Head]
	Set         []TextFile    `json:"set,omitempty"`
	Figures     []OwnFigure   `json:"figures,omitempty"`
	Corrections []Correction  `json:"corrections,omitempty"`
	Programs    []OwnProgram  `json:"own_programs,omitempty"`
	Regions     []OwnRegion   `json:"own_regions,omitempty"`
	Predictions []ProgramSaid `json:"predictions,omitempty"`
}

// A Said is a figure of the engine with its 80 % range.
type Said struct {
	Value float64 `json:"value"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

// A ProgramSaid is what the engine said of one program.
type ProgramSaid struct {
	Program   string `json:"program"` // its key
	Name      string `json:"name"`
	Specialty string `json:"specialty"`
	Said             // the chance of an interview, 0 to 1
	Verdict   string `json:"verdict"` // open, unknown or closed
	Tier      int    `json:"tier,omitempty"`
	Listed    bool   `json:"listed,omitempty"`

	Open float64 `json:"open,omitempty"` // the part of the chance that rules have that were not known, above 0 to 1; 0: not told
}
