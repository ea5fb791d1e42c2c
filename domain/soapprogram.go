package domain

type unfilledSources struct{}

func (unfilledSources) Words() []string { return []string{"", "typed", "pasted", "CSV", "PDF"} }

// UnfilledSource is how an unfilled program came into the records.
type UnfilledSource = Enum[unfilledSources]

// The sources.
const (
	UnfilledUnknown UnfilledSource = iota
	UnfilledTyped
	UnfilledPasted
	UnfilledCSV
	UnfilledPDF
)

type soapWords struct{}

func (soapWords) Words() []string { return []string{"", "apply", "skip"} }

// SOAPChoice is what the applicant means to do about an unfilled program.
type SOAPChoice = Enum[soapWords]

// The choices.
const (
	SOAPUndecided SOAPChoice = iota
	SOAPApply
	SOAPSkip
)

type soapOffers struct{}

func (soapOffers) Words() []string { return []string{"", "accepted", "rejected", "expired"} }

// SOAPAnswer is what became of an offer in SOAP.
type SOAPAnswer = Enum[soapOffers]

// The answers. An accepted offer binds; one that was rejected or has expired
// does not come again.
const (
	SOAPOfferOpen SOAPAnswer = iota
	SOAPAccepted
	SOAPRejected
	SOAPExpired
)

// A SOAPOffer is an offer of one round. A program makes one at most.
type SOAPOffer struct {
	Round  int        `json:"round"` // 1 to 4
	Answer SOAPAnswer `json:"answer,omitempty"`
}

// SOAPRounds is how many offer rounds there are.
const SOAPRounds = 4

// A SOAPProgram is a program with unfilled positions, and what the applicant
// does about it in the Supplemental Offer and Acceptance Program. One of an
// earlier season is history. The list of unfilled programs must not be shared
// (A19).
type SOAPProgram struct {
	ID        ID             `json:"-"`
	Season    int            `json:"season"`            // year of the Match
	Program   string         `json:"program,omitempty"` // key in the catalog; "": it is not there
	Name      string         `json:"name"`
	Code      string         `json:"code,omitempty"` // as the list numbers it
	Specialty string         `json:"specialty,omitempty"`
	Track     Track          `json:"track,omitempty"`
	City      string         `json:"city,omitempty"`
	State     string         `json:"state,omitempty"`     // two letters, such as CA
	Positions int            `json:"positions,omitempty"` // unfilled ones; 0: not told
	Source    UnfilledSource `json:"source,omitempty"`
	VisaJ1    Answer         `json:"visa_j1,omitempty"` // as told in SOAP; unknown: as the records of the program say
	VisaH1B   Answer         `json:"visa_h1b,omitempty"`
	Choice    SOAPChoice     `json:"choice,omitempty"`
	Place     int            `json:"place,omitempty"` // in the applicant's own order, from 1; 0: where the order of specialties puts it
	Applied   At             `json:"applied,omitzero"`
	Contacted At             `json:"contacted,omitzero"` // the program wrote or called first
	Offers    []SOAPOffer    `json:"offers,omitempty"`
	Note      string         `json:"note,omitempty"`
}

// Identity is what tells unfilled programs of one season apart: the catalog's
// key, else the number of the list, else name, specialty and track.
func (s SOAPProgram) Identity() string {
	switch {
	case s.Program != "":
		return "key " + s.Program
	case s.Code != "":
		return "code " + s.Code
	}
	return "name " + foldName(s.Name) + "/" + foldName(s.Specialty) + "/" + s.Track.String()
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (s SOAPProgram) Validate() error {
	var c checker
	c.want(FirstSeason <= s.Season && s.Season <= LastSeason, "season", "must be a year of the Match, such as 2027")
	c.want(foldName(s.Name) != "", "name", "is required")
	c.names("name", s.Name, "program", s.Program, "code", s.Code, "specialty", s.Specialty, "city", s.City)
	c.want(s.Track.valid(), "track", "must be one of %s", listed(trackWords{}.Words()))
	c.state("state", s.State)
	c.want(0 <= s.Positions && s.Positions <= 500, "positions", "must be between 0 and 500")
	c.want(s.Source.valid(), "source", "must be one of %s", listed(unfilledSources{}.Words()))
	c.want(s.VisaJ1.valid(), "visa_j1", "must be one of %s", listed(answerWords{}.Words()))
	c.want(s.VisaH1B.valid(), "visa_h1b", "must be one of %s", listed(answerWords{}.Words()))
	c.want(s.Choice.valid(), "choice", "must be one of %s", listed(soapWords{}.Words()))
	c.want(s.Place >= 0, "place", "must not be negative")
	c.at("applied", s.Applied)
	c.at("contacted", s.Contacted)
	for i, o := range s.Offers {
		c.want(1 <= o.Round && o.Round <= SOAPRounds, "offers.round", "must be from 1 to %d", SOAPRounds)
		c.want(o.Answer.valid(), "offers.answer", "must be one of %s", listed(soapOffers{}.Words()))
		c.want(i == 0, "offers", "must be one at most: what was rejected or has expired does not come again, and what is accepted binds")
	}
	c.text("note", s.Note, maxNote)
	return c.err()
}
