package seasons

import "secondlook/domain"

// Outcome is how the Match of a season ended, and the key of the program that it
// ended with, "" where none is told. What the applicant says of the season goes
// first; an application that is marked as matched says so as well.
func Outcome(p domain.Profile, year int) (outcome domain.MatchOutcome, program string) {
	for _, a := range p.Applications {
		if a.Season == year && a.Status == domain.Matched {
			outcome, program = domain.OutcomeMatched, a.Program
			break
		}
	}
	if told := Of(p, year).Outcome; told != domain.OutcomeUnknown {
		outcome = told
	}
	return outcome, program
}

// Placed reports whether a season ended with a place, be it of some years only.
func Placed(p domain.Profile, year int) bool {
	o, _ := Outcome(p, year)
	return o == domain.OutcomeMatched || o == domain.OutcomePartial
}
