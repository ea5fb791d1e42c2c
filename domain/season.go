package domain

import (
	"slices"
	"time"
)

type outcomeWords struct{}

func (outcomeWords) Words() []string {
	return []string{"", "matched", "partially matched", "not matched", "withdrawn"}
}

// MatchOutcome is what the Monday of Match Week tells an applicant.
type MatchOutcome = Enum[outcomeWords]

// The outcomes.
const (
	OutcomeUnknown MatchOutcome = iota
	OutcomeMatched              // to all the years of training that the list asked for
	OutcomePartial              // to an advanced program and no first year, or the other way round
	OutcomeUnmatched
	OutcomeWithdrawn // of the Match: neither the list nor SOAP counts
)

type surroundings struct{}

func (surroundings) Words() []string {
	return []string{"", "no preference", "urban", "suburban", "rural"}
}

// SettingPreference is the kind of place that the applicant tells programs to
// prefer.
type SettingPreference = Enum[surroundings]

// The preferences.
const (
	SettingUntold SettingPreference = iota
	SettingAny
	SettingUrban
	SettingSuburban
	SettingRural
)

// A Season is one Match, named by its year: season 2027 submits in September
// 2026 and matches in March 2027.
type Season struct {
	ID        ID   `json:"-"`
	Year      int  `json:"year"`
	SubmitsOn Date `json:"submits_on,omitzero"` // the day of this applicant's submission; zero: the first possible day

	Divisions []string          `json:"divisions,omitempty"` // geographic preferences: names of Census divisions, at most [MostDivisions]
	Setting   SettingPreference `json:"setting,omitempty"`
	GeoReason string            `json:"geographic_reason,omitempty"` // why, as the application tells it

	Registered Date         `json:"nrmp_registered,omitzero"` // the day of registration for the Match; zero: not yet (A6)
	Verified   Date         `json:"ecfmg_verified,omitzero"`  // the day on which the NRMP showed the ECFMG requirements as met; zero: not yet
	Outcome    MatchOutcome `json:"outcome,omitempty"`

	CanStart  YesNo    `json:"can_start_1_july,omitempty"` // training can begin on 1 July of its year, as SOAP asks
	Reachable YesNo    `json:"soap_reachable,omitempty"`   // off work and by the phone during Match Week
	SOAPOrder []string `json:"soap_order,omitempty"`       // specialties in the order in which unfilled programs are gone through; none: the usual one

	Opened    Date     `json:"opened,omitzero"`     // the day on which the season was opened from the one before; zero: it was not
	Closed    Date     `json:"closed,omitzero"`     // the day on which it was put away; zero: it is not
	Review    string   `json:"review,omitempty"`    // what the applicant says of it, looking back
	Questions []string `json:"questions,omitempty"` // for an adviser, at most [MostQuestions]

	// The season in numbers as the applicant remembers it, see [Season.Told]; 0 is not told.
	ToldSent        int `json:"told_applications,omitempty"`
	ToldInvited     int `json:"told_invitations,omitempty"`
	ToldInterviewed int `json:"told_interviews,omitempty"`
	ToldRanked      int `json:"told_ranked,omitempty"`

	Note string `json:"note,omitempty"`
}

// FirstSeason and LastSeason bound the years that the program works with.
const (
	FirstSeason = 1952 // the first Match
	LastSeason  = lastYear
)

// Validate reports every field that breaks a rule, as an [Invalid].
func (s Season) Validate() error {
	var c checker
	c.want(FirstSeason <= s.Year && s.Year <= LastSeason, "year", "must be a year of the Match, such as 2027")
	c.date("submits_on", s.SubmitsOn)
	c.want(s.SubmitsOn.IsZero() || s.SubmitsOn.Year == s.Year-1 || s.SubmitsOn.Year == s.Year, "submits_on", "must lie in the year before the Match or in its year")
	c.want(len(s.Divisions) <= MostDivisions, "divisions", "must be at most %d", MostDivisions)
	for i, d := range s.Divisions {
		c.want(slices.Contains(Divisions(), d), "divisions", "must be out of %s", listed(Divisions()))
		c.want(!slices.Contains(s.Divisions[:i], d), "divisions", "must not hold one twice")
	}
	c.want(s.Setting.valid(), "setting", "must be one of %s", listed(surroundings{}.Words()))
	c.text("geographic_reason", s.GeoReason, maxNote)
	c.inSeason("nrmp_registered", s.Registered, s.Year)
	c.inSeason("ecfmg_verified", s.Verified, s.Year)
	c.want(s.Outcome.valid(), "outcome", "must be one of %s", listed(outcomeWords{}.Words()))
	c.want(s.CanStart.valid(), "can_start_1_july", "must be one of %s", listed(yesNoWords{}.Words()))
	c.want(s.Reachable.valid(), "soap_reachable", "must be one of %s", listed(yesNoWords{}.Words()))
	c.eachName("soap_order", s.SOAPOrder)
	for i, line := range s.SOAPOrder {
		c.want(foldName(line) != "", "soap_order", "must hold no empty line")
		c.want(!slices.ContainsFunc(s.SOAPOrder[:i], func(o string) bool { return foldName(o) == foldName(line) }), "soap_order", "must not hold one twice")
	}
	c.date("opened", s.Opened)
	c.date("closed", s.Closed)
	c.text("review", s.Review, maxNote)
	c.want(len(s.Questions) <= MostQuestions, "questions", "must be at most %d", MostQuestions)
	for _, q := range s.Questions {
		c.want(foldName(q) != "", "questions", "must hold no empty line")
		c.text("questions", q, maxName)
	}
	s.Told().check(&c)
	c.text("note", s.Note, maxNote)
	return c.err()
}

// MostQuestions is how many questions an adviser is asked in one season (A17).
const MostQuestions = 3

// MostDivisions is how many Census divisions an application can prefer.
const MostDivisions = 3

// inSeason wants a day to be unknown or to lie in the two years of a season.
func (c *checker) inSeason(field string, d Date, season int) {
	c.want(d.IsZero() || d.Year == season-1 || d.Year == season, field, "must lie in %d or %d, the years of the season", season-1, season)
}

// SeasonOn returns the season that a day belongs to: from June on, when the
// application service opens, it is the Match of the next year.
func SeasonOn(day Date) int {
	if day.Month >= time.June {
		return day.Year + 1
	}
	return day.Year
}

// SeasonOpens returns the first day that belongs to a season, see [SeasonOn].
func SeasonOpens(year int) Date { return NewDate(year-1, time.June, 1) }
