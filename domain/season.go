package domain

import "time"

// A Season is one Match, named by its year: season 2027 submits in September
// 2026 and matches in March 2027.
type Season struct {
	ID        ID     `json:"-"`
	Year      int    `json:"year"`
	SubmitsOn Date   `json:"submits_on,omitzero"` // the day of this applicant's submission; zero: the first possible day
	Note      string `json:"note,omitempty"`
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
	c.text("note", s.Note, maxNote)
	return c.err()
}

// SeasonOn returns the season that a day belongs to: from June on, when the
// application service opens, it is the Match of the next year.
func SeasonOn(day Date) int {
	if day.Month >= time.June {
		return day.Year + 1
	}
	return day.Year
}
