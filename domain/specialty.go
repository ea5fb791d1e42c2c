package domain

// The specialties that the shipped catalog and rules name. A specialty is
// plain text, so that programs of any other specialty can be imported.
const (
	InternalMedicine = "Internal Medicine"
	FamilyMedicine   = "Family Medicine"
	Psychiatry       = "Psychiatry"
	Pediatrics       = "Pediatrics"
	Neurology        = "Neurology"
	TransitionalYear = "Transitional Year"
)

type trackWords struct{}

func (trackWords) Words() []string {
	return []string{"", "categorical", "primary_care", "preliminary", "transitional", "advanced", "physician_only"}
}

// Track is the kind of place that a program offers.
type Track = Enum[trackWords]

// The tracks. The zero Track is unknown and counts as categorical, to verify.
const (
	TrackUnknown  Track = iota
	Categorical         // the whole residency
	PrimaryCare         // a categorical track with primary care focus
	Preliminary         // one year, no onward seat
	Transitional        // one year of several fields, no onward seat
	Advanced            // begins after a year elsewhere
	PhysicianOnly       // for physicians with earlier training
)

// OneYear reports whether a track ends after a year without a seat to go on:
// a bridge, not a full path (S84).
func OneYear(t Track) bool { return t == Preliminary || t == Transitional }

type tagWords struct{}

func (tagWords) Words() []string {
	return []string{
		"underserved", "rural", "spanish_migrant", "social_determinants", "safety_net", "agricultural",
		"underserved_commitment", "volume_complexity", "resilience_reliability",
		"longitudinal_care", "behavioral_health", "second_language",
	}
}

// Tag is a word for what a program serves and values, and for what an
// experience shows. Programs and applicants share the vocabulary (S14, S15).
type Tag = Enum[tagWords]

// Tags is a set of tags.
type Tags = Set[tagWords]

// The missions, then the traits that programs say they value.
const (
	Underserved        Tag = iota // Medicaid, uninsured, underserved people
	Rural                         // rural medicine
	SpanishMigrant                // Spanish-speaking and migrant communities
	SocialDeterminants            // social determinants of health
	SafetyNet                     // county or safety-net hospital
	Agricultural                  // farm workers and agricultural communities
	Commitment                    // trait: commitment to the underserved
	Volume                        // trait: high volume and complexity
	Resilience                    // trait: resilience and reliability
	Longitudinal                  // trait: relationships with patients over years (S83)
	Behavioral                    // trait: behavioral health
	SecondLanguage                // trait: a language beside English, used with patients
)

// Missions and Traits split the tags in two.
const (
	Missions = Tags(1<<Underserved | 1<<Rural | 1<<SpanishMigrant | 1<<SocialDeterminants | 1<<SafetyNet | 1<<Agricultural)
	Traits   = Tags(1<<Commitment | 1<<Volume | 1<<Resilience | 1<<Longitudinal | 1<<Behavioral | 1<<SecondLanguage)
)

// LowCK lists the specialties in which a Step 2 CK score is called low (S5, S6);
// none without a score.
func LowCK(score int, list []Specialty) (out []Specialty) {
	for _, s := range list {
		if score > 0 && score < s.LowCK {
			out = append(out, s)
		}
	}
	return out
}
