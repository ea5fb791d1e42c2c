package domain

type paymentWords struct{}

func (paymentWords) Words() []string {
	return []string{
		"", "ERAS applications", "ResidencyCAS applications", "ERAS token", "NRMP registration", "NRMP late fee", "NRMP couple", "NRMP extra ranks",
		"USMLE", "OET", "ECFMG", "transcript", "rotation", "travel", "visa", "other",
		"practice materials", "license", "moving", "living",
	}
}

// PaymentKind is what money goes to.
type PaymentKind = Enum[paymentWords]

// The kinds of payment.
const (
	PaymentUnknown PaymentKind = iota
	PaidERAS
	PaidResidencyCAS
	PaidToken
	PaidRegistration
	PaidLateFee
	PaidCouple
	PaidExtraRanks
	PaidUSMLE
	PaidOET
	PaidECFMG
	PaidTranscript
	PaidRotation
	PaidTravel
	PaidVisa
	PaidOther
	PaidPractice
	PaidLicense
	PaidMoving
	PaidLiving

	LastPayment = PaidLiving // the last kind
)

// A Payment is money that was paid in a season, or is to be (S90).
type Payment struct {
	ID      ID          `json:"-"`
	Season  int         `json:"season"` // year of the Match
	Kind    PaymentKind `json:"kind"`
	About   string      `json:"about,omitempty"`
	Program string      `json:"program,omitempty"` // key of the program that it is about
	Cents   int64       `json:"cents"`             // US cents
	Due     Date        `json:"due,omitzero"`
	Paid    Date        `json:"paid,omitzero"` // zero: not yet
	Note    string      `json:"note,omitempty"`
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (p Payment) Validate() error {
	var c checker
	c.want(FirstSeason <= p.Season && p.Season <= LastSeason, "season", "must be a year of the Match, such as 2027")
	c.want(p.Kind != PaymentUnknown && p.Kind.valid(), "kind", "must be one of %s", listed(paymentWords{}.Words()))
	c.names("about", p.About, "program", p.Program)
	c.money("cents", p.Cents)
	c.date("due", p.Due)
	c.date("paid", p.Paid)
	c.text("note", p.Note, maxNote)
	return c.err()
}
