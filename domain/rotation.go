package domain

type rotationWords struct{}

func (rotationWords) Words() []string {
	return []string{"", "elective", "sub-internship", "externship", "observership", "research", "telehealth", "other"}
}

// RotationKind is the kind of clinical placement.
type RotationKind = Enum[rotationWords]

// The kinds of rotation.
const (
	RotationUnknown RotationKind = iota
	Elective
	SubInternship // also called an audition
	Externship
	Observership
	ResearchRotation
	Telehealth
	OtherRotation
)

type settingWords struct{}

func (settingWords) Words() []string {
	return []string{"", "university", "community", "county", "community health center", "rural", "private practice"}
}

// Setting is the kind of place that care is given in.
type Setting = Enum[settingWords]

// The settings.
const (
	SettingUnknown Setting = iota
	UniversityHospital
	CommunityHospital
	CountyHospital
	HealthCenter
	RuralSite
	PrivatePractice
)

type roleWords struct{}

func (roleWords) Words() []string {
	return []string{"", "enrolled student", "licensed trainee", "observer"}
}

// RotationRole is what the applicant is on a rotation. Whether he may touch
// patients hangs on it (S54).
type RotationRole = Enum[roleWords]

// The roles.
const (
	RoleUnknown     RotationRole = iota
	EnrolledStudent              // of a medical school, on an elective
	LicensedTrainee              // with a training license
	Observer                     // may watch and no more
)

type oddsWords struct{}

func (oddsWords) Words() []string { return []string{"", "unlikely", "possible", "likely"} }

// LetterOdds says whether a letter can be expected from a rotation.
type LetterOdds = Enum[oddsWords]

// The odds of a letter.
const (
	OddsUnknown LetterOdds = iota
	LetterUnlikely
	LetterPossible
	LetterLikely
)

type warningWords struct{}

func (warningWords) Words() []string {
	return []string{
		"letter promised for the fee", "no supervisor named", "no contract in writing", "no malpractice cover",
		"hands-on offered to visitors", "told to enter as a tourist", "cash or wire only", "site not named",
	}
}

// Warning is something about an offer of a rotation that calls for a question.
type Warning = Enum[warningWords]

// Warnings is a set of them.
type Warnings = Set[warningWords]

// The warnings.
const (
	LetterForFee Warning = iota
	NoSupervisor
	NoContract
	NoMalpracticeCover
	HandsOnForVisitors
	AsTourist
	CashOnly
	SiteNotNamed
)

// A Rotation is a clinical placement.
type Rotation struct {
	ID         ID           `json:"-"`
	Kind       RotationKind `json:"kind"`
	HandsOn    bool         `json:"hands_on,omitempty"` // cared for patients under supervision
	Site       string       `json:"site,omitempty"`
	City       string       `json:"city,omitempty"`
	State      string       `json:"state,omitempty"`   // two letters; empty: outside the United States or unknown
	Country    string       `json:"country,omitempty"` // empty: United States
	Region     string       `json:"region,omitempty"`  // a key of the region table; found from city and state when empty
	Specialty  string       `json:"specialty,omitempty"`
	Setting    Setting      `json:"setting,omitempty"`
	Start      Date         `json:"start,omitzero"`
	End        Date         `json:"end,omitzero"`
	Program    string       `json:"program,omitempty"` // key of the residency program that hosted it
	Supervisor string       `json:"supervisor,omitempty"`
	CostCents  int64        `json:"cost_cents,omitempty"`
	Role       RotationRole `json:"role,omitempty"`
	Hours      int          `json:"hours_per_week,omitempty"` // zero: not known
	Languages  []string     `json:"languages,omitempty"`      // spoken with patients
	Patients   string       `json:"patients,omitempty"`       // who they are, such as "farm worker families"
	LetterOdds LetterOdds   `json:"letter_odds,omitempty"`
	StayCents  int64        `json:"stay_cents,omitempty"` // for room, board and travel
	Warnings   Warnings     `json:"warnings,omitempty"`
	Note       string       `json:"note,omitempty"`
}

// InUS reports whether the rotation took place in the United States.
func (r Rotation) InUS() bool { return inUS(r.Country) }

func inUS(country string) bool {
	switch foldName(country) {
	case "", "us", "usa", "united states", "united states of america":
		return true
	}
	return false
}

// Months returns the length in months of [DaysPerMonth] days, both days
// included, and zero when a date is missing.
func (r Rotation) Months() float64 {
	if r.Start.IsZero() || r.End.IsZero() {
		return 0
	}
	return float64(r.Start.DaysUntil(r.End)+1) / DaysPerMonth
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (r Rotation) Validate() error {
	var c checker
	c.want(r.Kind != RotationUnknown && r.Kind.valid(), "kind", "must be one of %s", listed(rotationWords{}.Words()))
	c.want(r.Setting.valid(), "setting", "must be one of %s", listed(settingWords{}.Words()))
	c.want(!r.HandsOn || r.Kind != Observership && r.Kind != Telehealth, "hands_on", "does not go with an observership or telehealth, which are not hands-on")
	c.state("state", r.State)
	c.span(r.Start, r.End)
	c.want(r.Role.valid(), "role", "must be one of %s", listed(roleWords{}.Words()))
	c.want(!r.HandsOn || r.Role != Observer, "hands_on", "does not go with an observer, who only watches")
	c.want(r.LetterOdds.valid(), "letter_odds", "must be one of %s", listed(oddsWords{}.Words()))
	c.want(0 <= r.Hours && r.Hours <= 168, "hours_per_week", "must be between 0 and 168")
	c.money("cost_cents", r.CostCents)
	c.money("stay_cents", r.StayCents)
	c.eachName("languages", r.Languages)
	c.text("patients", r.Patients, maxName)
	c.names("site", r.Site, "city", r.City, "country", r.Country, "region", r.Region)
	c.names("specialty", r.Specialty, "program", r.Program, "supervisor", r.Supervisor)
	c.text("note", r.Note, maxNote)
	return c.err()
}
