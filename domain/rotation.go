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
	c.money("cost_cents", r.CostCents)
	c.names("site", r.Site, "city", r.City, "country", r.Country, "region", r.Region)
	c.names("specialty", r.Specialty, "program", r.Program, "supervisor", r.Supervisor)
	c.text("note", r.Note, maxNote)
	return c.err()
}
