package letters

import (
	"slices"

	"secondlook/domain"
)

type taskWords struct{}

func (taskWords) Words() []string {
	return []string{"", "ask", "ask_again", "remind", "assign", "ask_another"}
}

// Task is what comes next for a letter.
type Task = domain.Enum[taskWords]

// The tasks.
const (
	Nothing    Task = iota // it is in hand, and programs get it
	Ask                    // at the end of the rotation that it comes from
	AskAgain               // no answer has come
	Remind                 // the writer has agreed, and has not uploaded it
	Assign                 // to programs: none gets it yet
	AskAnother             // the writer has declined
)

// Steps returns the states that a letter can go to from a state, the likeliest
// first. A state may come again on another day: asked or reminded once more.
func Steps(s domain.LetterStatus) []domain.LetterStatus {
	switch s {
	case domain.LetterUnknown, domain.LetterPlanned:
		return []domain.LetterStatus{domain.LetterAsked, domain.LetterAgreed, domain.LetterUploaded}
	case domain.LetterAsked:
		return []domain.LetterStatus{domain.LetterAgreed, domain.LetterUploaded, domain.LetterAsked, domain.LetterDeclined}
	case domain.LetterAgreed, domain.LetterReminded:
		return []domain.LetterStatus{domain.LetterUploaded, domain.LetterReminded, domain.LetterDeclined}
	}
	return nil
}

// A Track is how far a letter has come on a day, and what comes next.
type Track struct {
	Days   int // since it is in its state; -1: that day is not noted or still to come
	Task   Task
	On     domain.Date // from which day on the task is due; zero: no day is known
	Ripe   bool        // the task is due
	Latest domain.Date // the last day on which it should be in hand: its own due day, else the day of sending; zero: unknown
	Late   int         // days for which it is overdue; 0: it is not
	Tight  bool        // asked today it would hardly be in hand by the latest day
	Old    bool        // in hand, and old on the day of sending
	Used   int         // programs of the season's list that get it
	From   []int       // rotations under its writer, as the profile lists them
}

// A Day is what tracks hang on beside the records.
type Day struct {
	Today   domain.Date
	Submits domain.Date // the day on which the season's applications are sent; zero: unknown
}

// Follow returns the track of each letter of a profile. list is the season's
// list.
func Follow(p domain.Profile, list []domain.Application, day Day, r Rules) []Track {
	out := make([]Track, len(p.Letters))
	for i, l := range p.Letters {
		t := &out[i]
		t.Days, t.From = -1, From(l, p.Rotations)
		if !l.Date.IsZero() && !l.Date.After(day.Today) {
			t.Days = l.Date.DaysUntil(day.Today)
		}
		for _, a := range list {
			if slices.ContainsFunc(a.Letters, func(ref domain.LetterRef) bool { return Names(ref, l) }) {
				t.Used++
			}
		}
		t.next(l, p.Rotations, r)
		t.timely(l, day, r)
		t.Ripe = t.Ripe || !t.On.IsZero() && !day.Today.Before(t.On)
	}
	return out
}

// next says what comes next, and from which day on.
func (t *Track) next(l domain.Letter, rotations []domain.Rotation, r Rules) {
	after := func(days int) domain.Date {
		if l.Date.IsZero() {
			return domain.Date{}
		}
		return l.Date.AddDays(days)
	}
	switch l.Status {
	case domain.LetterUnknown, domain.LetterPlanned:
		t.Task = Ask
		for _, i := range t.From {
			if end := rotations[i].End; end.After(t.On) {
				t.On = end
			}
		}
		t.Ripe = t.On.IsZero()
	case domain.LetterAsked:
		t.Task, t.On = AskAgain, after(r.Remind)
	case domain.LetterAgreed:
		t.Task, t.On = Remind, after(r.Remind)
		if !l.Due.IsZero() {
			t.On = l.Due.AddDays(-r.Before)
		}
	case domain.LetterReminded:
		t.Task, t.On = Remind, after(r.Remind)
	case domain.LetterDeclined:
		t.Task = AskAnother
	default:
		if t.Used == 0 {
			t.Task, t.Ripe = Assign, true
		}
	}
}

// timely compares a letter with the day on which it should be in hand.
func (t *Track) timely(l domain.Letter, day Day, r Rules) {
	if t.Latest = day.Submits; !l.Due.IsZero() {
		t.Latest = l.Due
	}
	switch {
	case l.Status == domain.LetterDeclined:
	case l.InHand():
		t.Old = !written(l).IsZero() && !day.Submits.IsZero() && written(l).AddMonths(r.Old).Before(day.Submits)
	case t.Latest.IsZero():
	case day.Today.After(t.Latest):
		t.Late = t.Latest.DaysUntil(day.Today)
	default:
		t.Tight = !Usable(l) && day.Today.AddDays(r.Make).After(t.Latest)
	}
}

// written is the day that tells how new a letter is: that of its state, until it
// is assigned. Then nobody has noted when it was uploaded, and it is zero.
func written(l domain.Letter) domain.Date {
	if l.Status == domain.LetterAssigned {
		return domain.Date{}
	}
	return l.Date
}

// From returns the rotations that a letter comes from: those whose supervisor
// is its writer, as they stand in the list. Nothing else links the two, so a
// letter by somebody else of the same place stands by itself.
func From(l domain.Letter, rotations []domain.Rotation) (out []int) {
	for i, r := range rotations {
		if domain.SamePerson(l.Writer, r.Supervisor) {
			out = append(out, i)
		}
	}
	return out
}

// Begun reports whether a rotation has begun by a day. One without a first day
// may have.
func Begun(r domain.Rotation, today domain.Date) bool { return !r.Start.After(today) }

// Weeks returns how long the applicant has worked with the writer of a letter:
// as the letter says, else the length until today of the rotations under the
// writer that have both days. Zero is not known, or not begun.
func Weeks(l domain.Letter, rotations []domain.Rotation, today domain.Date) int {
	if l.Weeks > 0 {
		return l.Weeks
	}
	days := 0
	for _, i := range From(l, rotations) {
		r := rotations[i]
		if r.Start.IsZero() || r.End.IsZero() || !Begun(r, today) {
			continue
		}
		if r.End.After(today) {
			r.End = today
		}
		days += r.Start.DaysUntil(r.End) + 1
	}
	return (days + 3) / 7
}
