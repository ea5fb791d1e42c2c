package domain

import "time"

// A ProgramYear is who a program's residents were in one year, as the user read
// it: on the program's page, or in a directory that he may use himself. None of
// these counts ship with the program.
type ProgramYear struct {
	ID        ID     `json:"-"`
	Program   string `json:"program"`          // key of the program
	Year      int    `json:"academic_year"`    // in which it began
	Residents int    `json:"residents"`        // in all classes together
	NonUS     int    `json:"non_us_img"`       // of them: graduates of schools abroad who are no US citizens
	US        int    `json:"us_img,omitempty"` // of them: US citizens from schools abroad; zero: none, or not told
	Source    string `json:"source"`           // where the user read it
	AsOf      string `json:"as_of,omitempty"`  // as [ParseAsOf] reads it; "" is undated
}

// Began is the first day of the year.
func (y ProgramYear) Began() Date { return NewDate(y.Year, time.July, 1) }

// Bounds of the residents of a year.
const (
	firstResidents = 1990
	maxResidents   = 1000
)

// Validate reports every field that breaks a rule, as an [Invalid].
func (y ProgramYear) Validate() error {
	var c checker
	c.want(y.Program != "", "program", "is required")
	c.names("program", y.Program)
	c.want(firstResidents <= y.Year && y.Year <= lastYear, "academic_year", "must be a year from %d to %d", firstResidents, lastYear)
	c.want(1 <= y.Residents && y.Residents <= maxResidents, "residents", "must be between 1 and %d", maxResidents)
	c.want(0 <= y.NonUS && y.NonUS <= y.Residents, "non_us_img", "must be between 0 and the number of residents")
	c.want(0 <= y.US && y.US <= y.Residents, "us_img", "must be between 0 and the number of residents")
	c.want(y.NonUS+y.US <= y.Residents || y.NonUS > y.Residents || y.US > y.Residents, "us_img",
		"must leave room: international graduates of both kinds are more than the residents")
	c.want(y.Source != "", "source", "is required: say where you read it, such as the program's page")
	c.text("source", y.Source, maxName*5)
	_, err := ParseAsOf(y.AsOf)
	c.want(err == nil, "as_of", "must be a date such as 2026, 2026-05 or 2026-05-31")
	return c.err()
}

// ValidateOn reports, beside what [ProgramYear.Validate] does, what cannot have
// been read by the given day.
func (y ProgramYear) ValidateOn(today Date) error {
	c := checkerOf(y.Validate())
	c.want(y.Year <= today.Year, "academic_year", "must not lie after this year")
	asOf, err := ParseAsOf(y.AsOf)
	c.want(err != nil || !asOf.Date.After(today.AddDays(1)), "as_of", "must not lie in the future")
	return c.err()
}
