package domain

type visaPathWords struct{}

func (visaPathWords) Words() []string { return []string{"", "none", "J-1", "H-1B"} }

// VisaPath is the visa that someone trains on.
type VisaPath = Enum[visaPathWords]

// The paths.
const (
	PathUnknown VisaPath = iota
	PathNone             // no visa is needed
	PathJ1
	PathH1B
)

type afterPartWords struct{}

func (afterPartWords) Words() []string {
	return []string{"", "contract", "license", "visa", "onboarding", "moving", "if late", "note", "way back"}
}

// AfterPart is what a step after the Match belongs to.
type AfterPart = Enum[afterPartWords]

// The parts.
const (
	AfterUnknown AfterPart = iota
	AfterContract
	AfterLicense
	AfterVisa
	AfterOnboarding
	AfterMoving
	AfterLate // only when the first day is in danger
	AfterNote // nothing to do: a rule that should be known
	AfterWayBack
)

// The steps that others are counted from.
const (
	StepStart = "start" // the first day of training
	StepEnd   = "end"   // the last one
)

// An AfterStep is one step between the Match and the first day of training, a
// note on it, or a step on the way back afterwards (A7, A12): what the table says,
// for nobody in particular.
type AfterStep struct {
	Key    string // stable, such as "j1/statement-of-need"
	Part   AfterPart
	Visas  []VisaPath // it is for these; none: for all
	States []string   // two letters of the states of training that it is for; none: all
	Except []string   // and those that it is not for
	Wish   ReturnPlan // that it is for; unknown: any
	What   string
	How    string
	From   string // what it is counted from: "match" for Match Day, else [StepStart] or [StepEnd]; "": no day
	Days   int    // after that, negative before it
	Months int    // likewise, before the days
	Opens  int    // not possible earlier than so many days before the first day of training; 0: any time
	Low    int    // days that it takes at least
	High   int    // and at most; 0: no time worth telling
	After  []string
	Legal  bool // a matter of law: an authority has the last word
	Verify bool // secondary, or partly our own reckoning
	Source string
	AsOf   AsOf
}

// FromMatch is what a step is counted from that follows Match Day.
const FromMatch = "match"

type guidePartWords struct{}

func (guidePartWords) Words() []string {
	return []string{"", "first hour", "until SOAP ends", "first day", "second day", "third day", "offers", "after SOAP", "Match Day"}
}

// GuidePart is when in Match Week a line of a guide holds.
type GuidePart = Enum[guidePartWords]

// The parts, in the order in which a guide tells them. None begins before the one
// before it has ended, but for the days that lie in [GuideUntilSOAP].
const (
	GuideUnknown   GuidePart = iota
	GuideHour                // the hour after the message of Monday
	GuideUntilSOAP           // from then on until SOAP ends
	GuideFirst               // the rest of its 24 hours
	GuideSecond              // the 24 hours after those
	GuideThird               // and after those, until offers begin
	GuideOffers              // the rounds of SOAP
	GuideAfterSOAP           // once it has ended
	GuideMatchDay            // from the message of that day on
)

// A GuideLine is one line of what to do in the first 72 hours after the message of
// the Monday of Match Week (A8).
type GuideLine struct {
	Guide  MatchOutcome // that it is for
	Part   GuidePart
	When   string // [GuideVisa], [GuideSOAP] or [GuideNoSOAP]; "": always
	Text   string
	Why    string
	Verify bool
	Source string
}

// When a line of a guide holds.
const (
	GuideVisa   = "visa"   // a visa is needed
	GuideSOAP   = "soap"   // nothing shuts SOAP
	GuideNoSOAP = "nosoap" // it is shut
)
