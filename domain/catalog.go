package domain

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// A Catalog is what ships with the program: programs and the dated tables that
// the rules read. It never holds anything of the user's.
type Catalog struct {
	Edition     string // such as "2026-11"
	Programs    []Program
	Regions     Regions
	Specialties []Specialty
	Fees        []Fee
	Events      []Event
	Windows     []Window // of the ECFMG Pathways
	Quotas      []SignalQuota
	Limits      []Limit
	Phrases     []PhraseList
	Questions   []BankQuestion // that interviewers ask
	Norms       []Norm
	PassMarks   PassMarks
	Licences    []Licence
	Rules       []Rule
	Tiers       []TierRule // the first that holds a program applies
	Percentiles []Percentile
	Gaps        []Gap // what the catalog does not cover
	Zones       []StateZone
	WorldZones  []WorldZone
	Sources     []Source
	Afterward   []AfterStep // between the Match and the first day, and the way back
	First72     []GuideLine // the first hours after the message of Match Week
}

// A Source is one place that figures come from, with its terms.
type Source struct {
	ID        string
	Title     string
	Address   string // "" when the source is secondary and no link is given
	Terms     string
	AsOf      AsOf
	Secondary bool // a copy of a copy: shown as "to verify"
}

type accessWords struct{}

func (accessWords) Words() []string { return []string{"", "accessible", "hard", "very_hard"} }

// Access says how open a specialty is to international graduates (S79–S81).
type Access = Enum[accessWords]

// The degrees of access.
const (
	AccessUnknown Access = iota
	Accessible
	Hard
	VeryHard
)

// A Specialty is what the rules say of one specialty.
type Specialty struct {
	Name      string
	Short     string // such as FM
	Access    Access
	AccessCA  Access // in California, when it differs
	LowCK     int    // a Step 2 CK score below it is called low (S5, S6)
	AssumedCK [2]int // band that automatic filters are assumed to use; zero: none (S17)
	ScoreLess bool   // score weighs less and mission more (MODEL §2)
	Holistic  int    // chance in percent that its programs read the whole record; zero: unlikely (S23)
	Traits    Tags   // that its programs value (S83)
	Bridge    bool   // one year without an onward seat
	Service   string // application service, such as "ERAS"
	Source    string
}

// A Fee is one line of a price list.
type Fee struct {
	Season   int    // year of the Match; zero: of no particular season
	Service  string // such as "ERAS", "ResidencyCAS", "NRMP", "ECFMG"
	Item     string // "application", or a cost that is paid once such as "token"
	From, To int    // application number within a specialty; To zero: no end
	Cents    int64
	Flat     bool // Cents covers From to To together, not each
	Fixed    bool // paid once by every applicant of the season
	Verify   bool // secondary or carried over: to verify
	Source   string
}

// An Event is a date of a season's calendar.
type Event struct {
	Season int // year of the Match
	Date   Date
	Time   string // "09:00", or a span "09:00-11:00"; "" when not told
	Zone   string // IANA name, such as "America/New_York"
	Key    string // such as "submit", "review", "rank_deadline", "match_day"
	Text   string
	Verify bool
	Source string
}

// A SignalQuota is how many program signals a specialty gives in a season.
type SignalQuota struct {
	Season    int
	Specialty string
	Gold      int
	Silver    int
	Total     int
	Verify    bool
	Source    string
}

// A Norm is the mean and standard deviation of first-takers from US and
// Canadian schools in one year of an examination.
type Norm struct {
	Kind     ExamKind
	From, To Date // the days of the exams
	Mean, SD float64
	Source   string
}

// A Licence is a limit of a state's licensing law, as dated data and never as
// legal advice.
type Licence struct {
	State    string
	Kind     ExamKind
	Attempts int // most attempts at the examination
	Source   string
	AsOf     AsOf
}

// FirstSubmission returns the day from which applications of a season can be
// sent, and whether the calendar says so. A season without a calendar borrows
// the day of the nearest one; without any it is 1 September.
func (c *Catalog) FirstSubmission(season int) (day Date, known bool) {
	if day, known = c.DayOf("submit", season); day.IsZero() {
		day = NewDate(season-1, time.September, 1)
	}
	return day, known
}

// DayOf returns the first day of an event in a season, and whether the calendar
// says so. A season that lacks it borrows the day of the nearest one; it is zero
// when no season has it.
func (c *Catalog) DayOf(key string, season int) (day Date, known bool) {
	nearest := -1
	for _, e := range c.Events {
		if e.Key != key {
			continue
		}
		if away := max(season-e.Season, e.Season-season); nearest < 0 || away < nearest {
			nearest = away
			day = NewDate(e.Date.Year+season-e.Season, e.Date.Month, e.Date.Day)
		}
	}
	return day, nearest == 0
}

// Specialty returns the rules of a specialty; ok is false when the table lacks
// it, and the result then holds only the name.
func (c *Catalog) Specialty(name string) (s Specialty, ok bool) {
	for _, s := range c.Specialties {
		if strings.EqualFold(s.Name, name) {
			return s, true
		}
	}
	return Specialty{Name: name, Short: name}, false
}

// Short returns the short name of a specialty, or the name that it is asked for.
func (c *Catalog) Short(specialty string) string {
	for i := range c.Specialties { // tables sort by it
		if s := &c.Specialties[i]; s.Name == specialty && s.Short != "" {
			return s.Short
		}
	}
	s, _ := c.Specialty(specialty)
	return cmp.Or(s.Short, specialty)
}

// Called reports whether a name is that of the specialty, in full or in short.
func (s Specialty) Called(name string) bool {
	name = strings.TrimSpace(name)
	return name != "" && (strings.EqualFold(name, s.Name) || strings.EqualFold(name, s.Short))
}

// Wished returns the specialties that wishes name, each once and in their
// order. A wish that the table lacks names none.
func (c *Catalog) Wished(names []string) (out []Specialty) {
	for _, name := range names {
		for _, s := range c.Specialties {
			if s.Called(name) && !slices.ContainsFunc(out, func(have Specialty) bool { return have.Name == s.Name }) {
				out = append(out, s)
			}
		}
	}
	return out
}

// A Rule is the source of a rule of law, of the Match or of the application
// service that is cited.
type Rule struct {
	Key    string
	Source string
	AsOf   AsOf
}

// The rules that are cited.
const (
	RuleStep3ForH1B    = "step3_for_h1b"   // an H-1B petition needs Step 3
	RuleExamsPassed    = "exams_passed"    // the examinations are due by the rank order list deadline
	RuleClinicalSkills = "clinical_skills" // who failed Step 2 CS once has one ECFMG Pathway left
	RuleLetterPortal   = "letter_portal"   // letters are uploaded in the AAMC Letter Writer Portal, see [LetterPortalSince]
	RuleProgramCodes   = "program_codes"   // the letter of a Match program's number is its track
)

// LetterPortalSince is the season from which on every letter goes through the
// AAMC Letter Writer Portal (to verify, see [RuleLetterPortal]).
const LetterPortalSince = 2027

// Rule returns the source of a rule that is cited.
func (c *Catalog) Rule(key string) Rule {
	for _, r := range c.Rules {
		if r.Key == key {
			return r
		}
	}
	return Rule{Key: key}
}
