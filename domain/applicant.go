package domain

import "regexp"

type statusWords struct{}

func (statusWords) Words() []string {
	return []string{"", "citizen", "permanent resident", "EAD", "J-1", "H-1B only", "either"}
}

// Status is the right to work in the United States that the applicant has, or
// the visa that he would need.
type Status = Enum[statusWords]

// The statuses.
const (
	StatusUnknown Status = iota
	Citizen
	PermanentResident
	EAD      // an employment authorisation document, or another right to work
	NeedsJ1  // would train on a J-1 visa
	NeedsH1B // would train on an H-1B visa and on no other
	Either   // would take a J-1 or an H-1B visa
)

// NeedsVisa reports whether a program has to take the applicant on a visa.
func NeedsVisa(s Status) bool { return s == NeedsJ1 || s == NeedsH1B || s == Either }

type ecfmgWords struct{}

func (ecfmgWords) Words() []string { return []string{"", "certified", "in progress", "not started"} }

// ECFMGState says how far certification by the ECFMG has come.
type ECFMGState = Enum[ecfmgWords]

// The states of certification.
const (
	ECFMGUnknown ECFMGState = iota
	ECFMGCertified
	ECFMGInProgress
	ECFMGNotStarted
)

type tieWords struct{}

func (tieWords) Words() []string { return []string{"", "home", "family", "study", "work"} }

// TieKind is why an applicant belongs to a region.
type TieKind = Enum[tieWords]

// The kinds of tie.
const (
	TieUnknown TieKind = iota
	TieHome            // lives or grew up there
	TieFamily          // close family lives there
	TieStudy           // studied there
	TieWork            // worked there
)

// A Tie is a bond between the applicant and a place, apart from rotations and
// experiences, which are records of their own.
type Tie struct {
	Kind   TieKind `json:"kind"`
	City   string  `json:"city,omitempty"`
	State  string  `json:"state,omitempty"`  // two letters, such as CA
	Region string  `json:"region,omitempty"` // a key of the region table; found from city and state when empty
	Note   string  `json:"note,omitempty"`
}

// Applicant is the person.
type Applicant struct {
	ID         ID         `json:"-"`
	Name       string     `json:"name,omitempty"`
	Status     Status     `json:"status,omitempty"`
	School     string     `json:"school,omitempty"`
	Country    string     `json:"school_country,omitempty"`
	Graduation Date       `json:"graduation_date,omitzero"`
	ECFMG      ECFMGState `json:"ecfmg,omitempty"`
	Degrees    []string   `json:"degrees,omitempty"` // beyond the medical degree, such as MPH or PhD
	Ties       []Tie      `json:"ties,omitempty"`
	Wishes     Wishes     `json:"wishes,omitzero"`
	Papers     Papers     `json:"papers,omitzero"`
	Footing    Footing    `json:"footing,omitzero"`
	Zone       string     `json:"time_zone,omitempty"`   // IANA name, such as "Europe/Warsaw"; "": that of the computer
	Currency   string     `json:"currency,omitempty"`    // the applicant's own, such as "GTQ"; "": US dollars alone are shown
	RateMicros int64      `json:"rate_micros,omitempty"` // millionths of it for one US dollar, as typed; 0: not known
	RateOn     Date       `json:"rate_on,omitzero"`      // the day of that rate
	Note       string     `json:"note,omitempty"`
	Sample     bool       `json:"sample,omitempty"` // the sample applicant, not a person
}

// USGraduate reports whether the medical school is known to be in the United
// States.
func (a Applicant) USGraduate() bool { return a.Country != "" && inUS(a.Country) }

// AsOf returns the applicant as he was on a day, as far as his papers are dated: a
// certificate that was issued later is not there, nor is what led to it.
func (a Applicant) AsOf(day Date) Applicant {
	p := &a.Papers
	if p.CertifiedOn.After(day) {
		a.ECFMG, p.CertifiedOn, p.ValidUntil = ECFMGNotStarted, Date{}, Date{}
		if !p.AppliedOn.IsZero() && !p.AppliedOn.After(day) {
			a.ECFMG = ECFMGInProgress
		}
	}
	for _, d := range []*Date{&p.AppliedOn, &p.AcceptedOn} {
		if d.After(day) {
			*d = Date{}
		}
	}
	return a
}

// Certified reports whether an ECFMG certificate was issued by a day, be it that
// it has run out since, or the applicant needs none. What he says of it counts;
// where he says nothing the day of certification does.
func (a Applicant) Certified(by Date) bool {
	issued := a.Papers.CertifiedOn
	return a.USGraduate() || a.ECFMG == ECFMGCertified || a.ECFMG == ECFMGUnknown && !issued.IsZero() && !issued.After(by)
}

// Certification says how far certification has come by today, for a need that
// lasts until a day. On the day until which a certificate is valid it still
// holds; one that runs out before is in progress once more, since it has to be
// renewed, and so is one whose day is still to come. After a school in the
// United States the answer is certified: nothing has to be.
func (a Applicant) Certification(today, until Date) ECFMGState {
	p := a.Papers
	switch {
	case a.USGraduate():
		return ECFMGCertified
	case !a.Certified(today):
		if a.ECFMG == ECFMGUnknown && !p.CertifiedOn.IsZero() {
			return ECFMGInProgress
		}
		return a.ECFMG
	case !p.ValidUntil.IsZero() && p.ValidUntil.Before(until):
		return ECFMGInProgress
	}
	return ECFMGCertified
}

// mostRate is more than any currency has for one US dollar, in millionths.
const mostRate = 1_000_000 * 1_000_000

var currencyCode = regexp.MustCompile(`^[A-Z]{3}$`)

// Validate reports every field that breaks a rule, as an [Invalid].
func (a Applicant) Validate() error {
	var c checker
	c.names("name", a.Name, "school", a.School, "school_country", a.Country)
	c.eachName("degrees", a.Degrees)
	a.Wishes.validate(&c)
	c.text("note", a.Note, maxNote)
	c.want(a.Status.valid(), "status", "must be one of %s", listed(statusWords{}.Words()))
	c.want(a.ECFMG.valid(), "ecfmg", "must be one of %s", listed(ecfmgWords{}.Words()))
	c.date("graduation_date", a.Graduation)
	a.Papers.validate(&c)
	a.Footing.validate(&c)
	if _, err := Zone(a.Zone); err != nil && a.Zone != "" {
		c.want(false, "time_zone", "is not known: %v", err)
	}
	c.want(a.Currency == "" || currencyCode.MatchString(a.Currency), "currency", "must be three capital letters, such as GTQ")
	c.want(0 <= a.RateMicros && a.RateMicros <= mostRate, "rate_micros", "must be between 0 and 1,000,000 for one dollar")
	c.want(a.RateMicros == 0 || a.Currency != "", "rate_micros", "goes with a currency")
	c.date("rate_on", a.RateOn)
	for _, t := range a.Ties {
		c.want(t.Kind != TieUnknown && t.Kind.valid(), "ties.kind", "must be one of %s", listed(tieWords{}.Words()))
		c.want(t.City != "" || t.State != "" || t.Region != "", "ties", "must name a city, a state or a region")
		c.state("ties.state", t.State)
		c.names("ties.city", t.City, "ties.region", t.Region)
		c.text("ties.note", t.Note, maxNote)
	}
	return c.err()
}
