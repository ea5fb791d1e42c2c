// Package letters follows letters of recommendation from the plan to the
// programs that read them: what comes next for each and when, what is missing
// of the goals, which rotation has none yet, which letter goes to which program,
// and what is wrong with that. What a letter says is never known here: the
// points that its writer was asked about add nothing to anything.
package letters

import (
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// Rules are the thresholds. All are settings of the reference set.
type Rules struct {
	US      int // US letters in hand that are wanted at least (S60)
	Ideal   int // US letters that are ideal
	Own     int // letters from each wished specialty (S61)
	Leader  int // letters of a director or chief (S62)
	Program int // letters for one program, fewer are pointed out
	Remind  int // days from asking or reminding to the next reminder
	Before  int // days before its due day on which an agreed letter is reminded
	Make    int // days from asking a writer to a letter in hand
	Old     int // months after which a letter is old on the day of sending
}

// RulesOf reads the thresholds of a reference set.
func RulesOf(r *chance.Reference) Rules {
	value := func(name string) int {
		row, _ := r.Row(name)
		return int(row.Value)
	}
	return Rules{
		US: value("set.letters_us"), Ideal: value("set.letters_ideal"), Own: value("set.letters_own"), Leader: value("set.letters_leader"),
		Program: value("set.letters_program"), Remind: value("set.letter_remind_days"), Before: value("set.letter_before_days"),
		Make: value("set.letter_days"), Old: value("set.letter_old_months"),
	}
}

// Coming reports whether a letter is asked for or promised and not in hand.
func Coming(l domain.Letter) bool {
	return l.Status == domain.LetterAsked || l.Status == domain.LetterAgreed || l.Status == domain.LetterReminded
}

// Usable reports whether a letter may be proposed for programs: it is in hand,
// or its writer has agreed. One that is reminded has agreed before.
func Usable(l domain.Letter) bool {
	return l.InHand() || l.Status == domain.LetterAgreed || l.Status == domain.LetterReminded
}

// Names reports whether a reference names a letter: the same writer and the
// same specialty, without regard to case and outer space.
func Names(ref domain.LetterRef, l domain.Letter) bool {
	return fold(ref.Writer) == fold(l.Writer) && fold(ref.Specialty) == fold(l.Specialty)
}

func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
