package study

import (
	"slices"

	"secondlook/domain"
)

type verdictWords struct{}

func (verdictWords) Words() []string {
	return []string{"done", "awaited", "take it now", "only if there is time", "not yet", "delay", "avoid", "too late this season", "no attempt left"}
}

// Verdict is the one answer of the Step 3 card.
type Verdict = domain.Enum[verdictWords]

// The verdicts.
const (
	Done     Verdict = iota
	Awaited          // it is sat, and the result is not there
	Take             // everything holds, and there is a reason to take it
	Optional         // everything holds, and nothing asks for it
	Wait             // something has to come first
	Delay            // the day is wrong, or a low score or a failure is likely (S117)
	Avoid            // struggling with tests, or what went wrong is not mended (S44, S45)
	TooLate          // the score would come after most interviews
	NoneLeft         // the rules of the exam allow no further attempt
)

type ruleWords struct{}

func (ruleWords) Words() []string {
	return []string{"certified", "travel", "attempts", "day", "h1b", "fails", "recent", "margin", "safe", "time", "trend", "causes", "solid"}
}

// RuleName is one rule of the Step 3 card. Each is put so that a yes speaks for
// taking it.
type RuleName = domain.Enum[ruleWords]

// The rules.
const (
	Certified RuleName = iota // S43: the ECFMG has certified the applicant
	Travel                    // S43: it can be sat in the United States only
	Allowed                   // A4: an attempt is left
	OpenDay                   // S43, A4: none of the first days of January, and late enough after other attempts
	ForH1B                    // S40, S26: nothing but an H-1B will do, which wants it
	AfterFail                 // S41: a pass shows that a failed attempt was overcome
	Recency                   // S116: the last success is long ago
	Comfort                   // S42: practice lies comfortably over the pass mark
	Safe                      // S117: practice lies not below the pass mark
	InTime                    // S43: the score is there while interviews are held
	Progress                  // S44: practice does not stand still or fall
	Mended                    // S45: what went wrong before is mended
	Steady                    // S46: the last practice tests are solid
	rules                     // how many there are
)

// Answers are what the rules say, by rule.
type Answers [rules]Answer

// Decide makes one verdict of all answers. The first of these lines that holds
// decides:
//
//   - no attempt is left: that is the end of it;
//   - not certified, or cannot travel: wait;
//   - practice stands still or falls, or something is not mended: avoid;
//   - the score would come too late: too late this season;
//   - a day on which there is no Step 3, or practice below the pass mark:
//     delay;
//   - the margin is not comfortable, or practice not solid: wait;
//   - one of these is not known, except the calendar: wait, and ask;
//   - an H-1B, a failed attempt or a success of long ago asks for it: take it;
//   - otherwise: only if there is time.
func (a Answers) Decide() Verdict {
	is := func(answer Answer, names ...RuleName) bool {
		for _, n := range names {
			if a[n] == answer {
				return true
			}
		}
		return false
	}
	switch {
	case is(No, Allowed):
		return NoneLeft
	case is(No, Certified, Travel):
		return Wait
	case is(No, Progress, Mended):
		return Avoid
	case is(No, InTime):
		return TooLate
	case is(No, OpenDay, Safe):
		return Delay
	case is(No, Comfort, Steady), is(Unknown, Certified, Travel, Allowed, OpenDay, Comfort, Safe, Progress, Mended, Steady):
		return Wait
	case is(Yes, ForH1B, AfterFail, Recency):
		return Take
	}
	return Optional
}

// decisive are the rules that each verdict can rest on, besides what is not
// known.
var decisive = map[Verdict][]RuleName{
	NoneLeft: {Allowed}, Wait: {Certified, Travel, Comfort, Steady}, Avoid: {Progress, Mended}, TooLate: {InTime}, Delay: {OpenDay, Safe},
	Take: {ForH1B, AfterFail, Recency},
}

// Decisive reports whether a rule is one of those that the verdict rests on.
func (a Answers) Decisive(n RuleName) bool {
	v := a.Decide()
	refused := a[Certified] == No || a[Travel] == No
	switch reason := n == ForH1B || n == AfterFail || n == Recency || n == InTime; {
	case v == Take:
		return slices.Contains(decisive[v], n) && a[n] == Yes
	case v == Wait && a[n] == Unknown:
		return !refused && !reason
	case v == Wait && refused && n != Certified && n != Travel:
		return false
	}
	return slices.Contains(decisive[v], n) && a[n] == No
}
