// Package screening applies the rules of programs to an applicant. Every
// screen answers pass, fail or unknown, with the fact it used, its source and
// its age. Unknown never counts silently as a pass or as a fail.
package screening

import "secondlook/domain"

type resultWords struct{}

func (resultWords) Words() []string { return []string{"pass", "fail", "unknown"} }

// Result is the answer of a screen.
type Result = domain.Enum[resultWords]

// The answers.
const (
	Pass Result = iota
	Fail
	Unknown
)

type stageWords struct{}

func (stageWords) Words() []string { return []string{"interview", "rank", "appointment"} }

// Stage is the moment at which a rule binds (A2).
type Stage = domain.Enum[stageWords]

// The stages. A rule that binds after the interview lowers the match part of a
// chance and not the chance of an interview.
const (
	AtInterview Stage = iota
	AtRanking
	AtAppointment
)

type verdictWords struct{}

func (verdictWords) Words() []string { return []string{"open", "unknown", "closed"} }

// Verdict is what all screens of a program say together.
type Verdict = domain.Enum[verdictWords]

// The verdicts.
const (
	Open    Verdict = iota
	Hanging         // an unknown answer could close the program
	Closed          // a fresh strict rule closes it
)

type nameWords struct{}

func (nameWords) Words() []string {
	return []string{
		"accepts_imgs", "visa", "step3_for_h1b", "step1", "step2", "attempts", "years_since_graduation",
		"us_experience", "ecfmg", "letters", "local_preference", "exams_passed", "licence",
	}
}

// Name is which rule a screen applies.
type Name = domain.Enum[nameWords]

// The screens, in the order of display.
const (
	AcceptsIMGs Name = iota
	Visa
	Step3ForH1B
	Step1
	Step2
	Attempts
	YearsSince
	USExperience
	ECFMG
	Letters
	LocalPreference
	ExamsPassed
	Licence
	names // how many there are
)

// A Screen is the answer to one rule of one program.
type Screen struct {
	Name       Name
	Result     Result
	Strength   domain.Strength
	Stage      Stage
	Reason     domain.Message
	Source     string // never empty on a fail
	AsOf       domain.AsOf
	ExceptedBy string // who or what softens a strict fail; "" when nothing does
}
