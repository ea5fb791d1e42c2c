package domain

type experienceWords struct{}

func (experienceWords) Words() []string {
	return []string{"", "work", "volunteer", "research", "teaching", "leadership", "clinical", "education", "other"}
}

// ExperienceKind is the kind of an experience.
type ExperienceKind = Enum[experienceWords]

// The kinds of experience.
const (
	ExperienceUnknown ExperienceKind = iota
	Work
	Volunteer
	Research
	Teaching
	Leadership
	ClinicalWork
	Education
	OtherExperience
)

// An Experience is something that the applicant did and can show.
type Experience struct {
	ID           ID             `json:"-"`
	Kind         ExperienceKind `json:"kind"`
	Title        string         `json:"title,omitempty"`
	Organization string         `json:"organization,omitempty"`
	City         string         `json:"city,omitempty"`
	State        string         `json:"state,omitempty"`
	Country      string         `json:"country,omitempty"` // empty: United States
	Region       string         `json:"region,omitempty"`  // a key of the region table; found from city and state when empty
	Start        Date           `json:"start,omitzero"`
	End          Date           `json:"end,omitzero"`
	Tags         Tags           `json:"tags,omitempty"`        // missions and traits that it shows
	OnERAS       bool           `json:"on_eras,omitempty"`     // one of the experiences that the application lists
	Meaningful   bool           `json:"meaningful,omitempty"`  // one of its most meaningful ones
	Description  string         `json:"description,omitempty"` // as the application tells it
	Meaning      string         `json:"meaning,omitempty"`     // why it is a most meaningful one
	Note         string         `json:"note,omitempty"`
}

// InUS reports whether the experience took place in the United States.
func (e Experience) InUS() bool { return inUS(e.Country) }

// Validate reports every field that breaks a rule, as an [Invalid].
func (e Experience) Validate() error {
	var c checker
	c.want(e.Kind != ExperienceUnknown && e.Kind.valid(), "kind", "must be one of %s", listed(experienceWords{}.Words()))
	c.state("state", e.State)
	c.span(e.Start, e.End)
	c.names("title", e.Title, "organization", e.Organization, "city", e.City, "country", e.Country, "region", e.Region)
	c.want(!e.Meaningful || e.OnERAS, "meaningful", "is only for an experience that the application lists")
	c.text("description", e.Description, maxNote)
	c.text("meaning", e.Meaning, maxNote)
	c.text("note", e.Note, maxNote)
	return c.err()
}
