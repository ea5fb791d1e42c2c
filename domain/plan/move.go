package plan

import (
	"secondlook/domain"
	"secondlook/domain/chance"
)

type kindWords struct{}

func (kindWords) Words() []string {
	return []string{
		"step1", "step2", "ecfmg", "step3", "visa", "letter", "rotation", "research", "service", "spanish", "degree",
		"advocate", "signal", "preference", "swap", "add", "verify",
	}
}

// Kind is what a move does.
type Kind = domain.Enum[kindWords]

// The kinds of move, in the order in which two of them are made: what changes
// the records, and then what changes the list by what the records have become.
const (
	PassStep1   Kind = iota
	PassStep2        // reach a score in a Step 2 CK that has none yet
	Certificate      // of the ECFMG
	PassStep3
	OtherVisa   // take the other visa too
	Letter      // a letter in hand
	Rotation    // a month of hands-on work in a region or program
	Research    // an experience of research
	Service     // volunteer work that shows a mission
	Spanish     // a course, or its use with patients
	Degree      // beyond the medical one
	Advocate    // somebody who speaks for the applicant
	Signal      // a signal placed
	Preference  // for a division of the country
	Swap        // closed programs for open ones, for the same fees
	AddPrograms // the next ones, for their fees
	Verify      // answers to what is unknown on the list
)

type sizeWords struct{}

func (sizeWords) Words() []string { return []string{"points", "medium", "small", "unclear"} }

// Size says how a gain is told: in points where figures carry it, else in a
// word.
type Size = domain.Enum[sizeWords]

// The sizes.
const (
	InPoints Size = iota
	Medium
	Small
	Unclear // the range does not tell it from nothing
)

// A State is what a chance to match is worked out for: the records, and the
// programs of the list.
type State struct {
	Profile  domain.Profile
	Programs []domain.Program
}

// A Change makes another state and leaves the given one alone, so that changes
// can follow each other.
type Change func(State) State

// A Need is what a move costs.
type Need struct {
	Days  int   // from today until it counts
	Cents int64 // as far as it is known
	Open  bool  // it costs money that nobody has told: fees of an exam, a month at a price not known
}

// priced reports whether moves of a kind cost money beyond application fees.
func priced(k Kind) bool {
	switch k {
	case PassStep1, PassStep2, Certificate, PassStep3, Rotation, Spanish, Degree:
		return true
	}
	return false
}

// A Move is one thing that can be done.
type Move struct {
	Kind    Kind
	Key     string         // tells moves of one kind apart
	Record  domain.ID      // the record that it is about; zero: none yet
	Program string         // key of the program that it is about; "": none in particular
	Title   domain.Message // what to do
	Why     domain.Message // what it does
	Need    Need
	Until   domain.Date    // the last day on which it counts this season; zero: no date is known
	Blocked domain.Message // why it gains nothing this season; zero: it can be done
	Counts  int            // the season that it counts for; zero: it hangs on something else first
	Change  Change         // nil where the outcome is open, as of a question

	chance.Estimate // the gain: of the chance to match, 0..1, with an 80 % range
	Basis           chance.Kind
	Size            Size

	late    bool   // it comes after programs have invited: only rules that bind later see it
	rival   string // moves with one rival cannot both be made; "": it has none
	month   bool   // it takes a whole month, in which there is no other one
	follows []Kind // moves that have to come first
}

// Possible reports whether the move still counts this season.
func (m *Move) Possible() bool { return m.Blocked.IsZero() }

// candidates are the moves that change records, not valued yet.
//
// Every factor of a chance and every screen has been gone through for them:
//
//   - score.ck, score.trend, soft.assumed_ck and the Step 2 CK screen: a score
//     that is still to come. A passed Step 2 CK cannot be retaken, and so there
//     is none for who has one. The same goes for Step 1.
//   - score.step1: Step 1 is pass or fail since 2022, so that no score can come.
//   - step1, exams_passed: a pass of Step 1 and of Step 2 CK.
//   - record.attempts, attempts, licence: a failure stays; only an advocate or a
//     rotation in the program softens a limit.
//   - record.years, years_since_graduation: time goes one way; see attempts.
//   - record.work_right: no move of an applicant gives it.
//   - record.h1b_only, visa, step3_for_h1b: to take the other visa too; Step 3.
//   - us.months, us.recency, us_experience, fit.tie, fit.rotation,
//     local_preference: a month of rotation in a region, or in one program.
//   - letters.us, letters.specialty, letters.leader, soft.letters: letters.
//   - record.step3: Step 3. record.research: research. record.degrees: a degree.
//   - fit.mission: volunteer work that shows one. fit.language: Spanish.
//   - fit.speaker: advocates. signal.single, signal.silver, signal.gold,
//     signal.preference: a signal placed, a division preferred.
//   - ecfmg, and what a missing certificate costs later: the certificate.
//   - open.imgs, open.share, accepts_imgs: facts of programs, which can be asked
//     for and not changed: [Verify]. What the list holds: [Swap], [AddPrograms].
//   - soft.limit goes with the rule that is missed.
//   - own.intercept: what earlier seasons have taught; only seasons teach more.
//
// A record that is only missing, such as the day of graduation, is no move: the
// page of today asks for it.
func (d *draft) candidates() []Move {
	var out []Move
	for _, some := range []func() []Move{
		d.step1, d.step2, d.certificate, d.step3, d.otherVisa, d.letters, d.rotations, d.research, d.service,
		d.spanish, d.degree, d.advocates, d.signals, d.preference, d.swap,
	} {
		out = append(out, some()...)
	}
	return out
}
