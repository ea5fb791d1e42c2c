package domain

import (
	"slices"
	"strings"
)

type answerWords struct{}

func (answerWords) Words() []string { return []string{"", "yes", "no", "limited"} }

// Answer is what a program says about a visa.
type Answer = Enum[answerWords]

// The answers. Limited is never a pass: mostly it means "only if you are on
// that visa already, or a graduate of a US school".
const (
	AnswerUnknown Answer = iota
	Yes
	No
	Limited
)

type programTypeWords struct{}

func (programTypeWords) Words() []string {
	return []string{"", "community", "community_univ_affiliated", "university", "county", "military"}
}

// ProgramType is the kind of hospital that runs a program.
type ProgramType = Enum[programTypeWords]

// The kinds of program.
const (
	TypeUnknown ProgramType = iota
	Community
	CommunityUniversity // community based, university affiliated
	University
	County
	Military
)

// CommunityFocus reports whether the type is one that the guide calls
// community: community based or a county's.
func CommunityFocus(t ProgramType) bool {
	return t == Community || t == CommunityUniversity || t == County
}

type filingWords struct{}

func (filingWords) Words() []string { return []string{"", "institution_level", "specialty_named"} }

// Filing says whether an employer filed H-1B labour condition applications
// with resident titles. It is recent practice, not a promise.
type Filing = Enum[filingWords]

// The kinds of filing.
const (
	FilingNone       Filing = iota
	FilingEmployer          // the employer filed for some resident, fellow or attending
	FilingSpecialist        // the filing named this specialty
)

type dueWords struct{}

func (dueWords) Words() []string {
	return []string{"", "application", "interview invitation", "1 February", "rank order list deadline"}
}

// Due is the moment by which a program wants a Step 2 CK result.
type Due = Enum[dueWords]

// The moments.
const (
	DueUnknown Due = iota
	DueApplication
	DueInvitation
	DueFebruary
	DueRankList
)

type countedOnWords struct{}

func (countedOnWords) Words() []string { return []string{"", "application", "1 July"} }

// CountedOn is the day on which a program counts years since graduation (S113).
type CountedOn = Enum[countedOnWords]

// The days.
const (
	CountedOnUnknown CountedOn = iota // taken for the day of the application
	CountedOnApplication
	CountedOnJuly // on which training begins
)

type countedFromWords struct{}

func (countedFromWords) Words() []string { return []string{"", "graduation", "last training"} }

// CountedFrom is what a program counts those years from.
type CountedFrom = Enum[countedFromWords]

// The beginnings.
const (
	CountedFromUnknown CountedFrom = iota // taken for graduation
	CountedFromGraduation
	CountedFromTraining // a residency or a year of one, or else graduation
)

// AnyAttempts is the limit of a program that takes any number of attempts.
const AnyAttempts = 99

// A Policy is a rule that a program words softly, shown as it stands.
type Policy struct {
	Field string // such as "usce_policy"
	Text  string
	Provenance
}

// A Program is one track of one residency program: who and where it is, and
// what it says of itself. Every fact is unknown until somebody has sourced it.
type Program struct {
	Key         string // ours, stable over editions of the catalog
	ACGME       string // number of the accreditation council, where known; tracks of one program share it
	Name        string
	Specialty   string
	Track       Track
	Institution string
	City        string
	State       string // two letters
	County      string
	Region      string     // a key of the region table
	Identity    Provenance // where name and place come from
	Own         bool       // added by the user, not in the catalog

	Type        Fact[ProgramType]
	Positions   Fact[int] // first-year positions
	VisaJ1      Fact[Answer]
	VisaH1B     Fact[Answer]
	Step3ForH1B Fact[bool]
	Filing      Fact[Filing]

	AcceptsIMGs   Fact[bool]
	IMGPercent    Fact[int] // of residents, 0..100
	SecondChance  Fact[bool]
	LocalPref     Fact[bool] // prefers graduates of its own state or region (S10)
	MinStep1      Fact[int]
	MinStep2      Fact[int]
	MeanStep2     Fact[int]  // mean Step 2 CK of its residents, as it reports it (S37)
	NoMinimum     Fact[bool] // says that it has no minimum score
	Holistic      Fact[bool] // reads the whole record, not only numbers (S21)
	Attempts      Fact[int]  // attempts allowed at each Step; 2: at most one failure; [AnyAttempts]
	Attempts1     Fact[int]
	Attempts2     Fact[int]
	YearsSince    Fact[int] // most years since graduation
	YearsOn       Fact[CountedOn]
	YearsFrom     Fact[CountedFrom]
	USMonths      Fact[int] // fewest months of hands-on US experience
	ECFMGAtApply  Fact[bool]
	Step2By       Fact[Due]
	Deadline      Fact[string] // until when it takes applications, in its words
	Interviews    Fact[string] // when it interviews, in its words
	Letters       Fact[int]    // letters required
	SpanishUseful Fact[bool]
	Missions      Fact[Tags] // missions and traits
	NoContact     Fact[bool] // refuses contact outside the application service
	Website       Fact[string]
	Policies      []Policy
}

// Policy returns the worded rule of the given field.
func (p *Program) Policy(field string) (Policy, bool) {
	i := slices.IndexFunc(p.Policies, func(q Policy) bool { return q.Field == field })
	if i < 0 {
		return Policy{}, false
	}
	return p.Policies[i], true
}

// Application names the application that the program belongs to. Tracks with
// one ACGME number in one specialty are a single application, with one fee.
func (p *Program) Application() string {
	if p.ACGME == "" {
		return p.Key
	}
	return p.ACGME + " " + p.Specialty
}

// Clone returns a copy that shares nothing with p.
func (p *Program) Clone() Program {
	q := *p
	q.Policies = slices.Clone(p.Policies)
	return q
}

// Title is the name of the program without its specialty, for where that stands
// beside it: "Kern Medical", or "Kern Medical · Track".
func (p *Program) Title() string {
	name := strings.TrimSuffix(p.Name, " - "+p.Specialty)
	return strings.Replace(name, " - "+p.Specialty+"/", " · ", 1)
}
