// Package agenda is one list of what is to be done, and by when: the dates of a
// season and those of the records, what is overdue first. The day of a deadline
// is not overdue, the day after is; one with an hour is so from its first second
// on, see [domain.At.Passed].
package agenda

import (
	"cmp"
	"slices"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/checklist"
	"secondlook/domain/plan"
	"secondlook/domain/seasons"
)

type kindWords struct{}

func (kindWords) Words() []string {
	return []string{
		"calendar", "invitation", "interview", "message", "task", "payment", "registration", "sending", "exam", "document", "preparation", "rotation",
	}
}

// Kind is what an item is about.
type Kind = domain.Enum[kindWords]

// The kinds.
const (
	Calendar     Kind = iota // a date of the season that nothing is due on by the records
	Invitation               // one that is to be answered
	Interview                // one that is booked, or whose outcome is not noted
	Message                  // to a program
	Task                     // the applicant's own
	Payment                  // money that is due
	Registration             // a step of the way into the Match (A6)
	Sending                  // of the applications
	Exam                     // one that is booked, or its result
	Document                 // of the season, or a last safe day
	Preparation              // what the checklist gives a day to
	Rotation                 // a rotation or a course that begins
)

// An Item is one thing that is to be done, or that comes.
type Item struct {
	Kind    Kind
	Key     string // stable: what the user's word on it names, see [domain.Task]
	What    domain.Message
	About   string                // the program, the person or the thing, by its name; "": the words say it all
	Program string                // key of the program; "": none
	Season  int                   // of the other season that it is left from, which was put away; 0: it is of this one or of none
	Due     domain.At             // zero: no day is known; without a zone it is a day of the applicant's own calendar
	End     domain.At             // it lasts until then; zero: Due is the moment
	Verify  bool                  // secondary: to verify
	Warn    bool                  // the season hangs on it, and it is due within the weeks that the rules warn before
	Draft   domain.Correspondence // the message as a record, where it is none yet
	Opening bool                  // something can be done from then on, so it is never overdue
	At      checklist.Place
	Event   string      // of the season's calendar: its key
	Days    int         // until then, by the calendar of the place; negative: it has passed; 0 too where no day is known
	Overdue bool        // the day, or the minute, has passed
	Snoozed domain.Date // it came back on that day
}

// Input is what an agenda is made of.
type Input struct {
	Profile   domain.Profile
	Season    int
	Now       time.Time // the moment, in the applicant's own zone
	Catalog   *domain.Catalog
	Reference *chance.Reference
	Calendar  plan.Calendar
	Checklist []checklist.Item
	Asked     []Item                  // what other rules ask for
	Name      func(key string) string // of a program; nil: its key
	Empty     bool                    // there are no records yet, so nothing of them is due
}

// Of lists everything that is still to be done or to come: what is overdue,
// invitations before the rest of it, then the others by the day and the hour, what has no day last.
func Of(in Input) []Item {
	b := &builder{Input: in, word: in.words(), today: domain.DateOf(in.Now)}
	b.beside = seasons.Running(in.Profile, in.Season, b.today)
	if !in.Empty {
		b.gate()
	}
	b.events()
	if !in.Empty {
		for _, it := range in.Asked {
			b.add(it)
		}
		b.season()
		b.prepared()
		b.papers()
		b.invitations()
		b.interviews()
		b.thanks()
		b.messages()
		b.payments()
		b.tasks()
	}
	for i := range b.out {
		b.date(&b.out[i])
	}
	slices.SortStableFunc(b.out, compare)
	return b.out
}

// A builder gathers the items.
type builder struct {
	Input
	today  domain.Date // on the applicant's own calendar
	word   map[string]domain.Task
	asked  map[string]bool    // keys of events that a step of the way into the Match stands for
	drafts map[domain.ID]bool // messages that a note of thanks stands for
	beside []int              // seasons that were put away while they ran, see [seasons.Running]
	out    []Item
}

// add puts an item on the list, unless the user's word on it hides it.
func (b *builder) add(it Item) {
	if t, ok := b.word[it.Key]; ok && it.Key != "" {
		if Hidden(t, b.today) {
			return
		}
		it.Snoozed = t.Snoozed
	}
	b.out = append(b.out, it)
}

// runs reports whether what is open in a season is still to be done, and which other
// season it is left from.
func (b *builder) runs(season int) (left int, ok bool) {
	if season == b.Season {
		return 0, true
	}
	return season, slices.Contains(b.beside, season)
}

// name is the name of a program.
func (b *builder) name(key string) string {
	if b.Name == nil {
		return key
	}
	return cmp.Or(b.Name(key), key)
}

// date works out how far away an item is.
func (b *builder) date(it *Item) {
	if it.Due.Day.IsZero() {
		return
	}
	today := b.today
	if loc, err := domain.Zone(it.Due.Zone); err == nil {
		today = domain.DateOf(b.Now.In(loc))
	}
	it.Days = today.DaysUntil(it.Due.Day)
	it.Overdue = !it.Opening && b.passed(it)
}

// passed reports whether an item is over.
func (b *builder) passed(it *Item) bool {
	at := it.until()
	if at.Zone == "" {
		return b.today.After(at.Day)
	}
	return at.Passed(b.Now)
}

// until is the moment from which on an item is over.
func (it *Item) until() domain.At {
	if it.End.IsZero() {
		return it.Due
	}
	return it.End
}

// Turns is the next moment after now at which an item of a list becomes overdue
// by its hour; zero: none does.
func Turns(items []Item, now time.Time) (next time.Time) {
	for i := range items {
		at := items[i].until()
		t, err := at.Time()
		if !at.Timed || err != nil {
			continue
		}
		if t.After(now) && (next.IsZero() || t.Before(next)) {
			next = t
		}
	}
	return next
}

// compare orders items: the overdue first, and among them the invitations that
// wait for an answer; then by day, by hour, by kind and key.
func compare(x, y Item) int {
	return cmp.Or(
		-compareBool(x.Overdue, y.Overdue), -compareBool(x.pressing(), y.pressing()), compareBool(x.Due.Day.IsZero(), y.Due.Day.IsZero()), x.Due.Day.Compare(y.Due.Day),
		compareBool(x.Due.Timed, y.Due.Timed), x.Due.Compare(y.Due), cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.Key, y.Key), cmp.Compare(x.About, y.About),
	)
}

// pressing reports whether an invitation has waited too long for its answer: its
// times go to others.
func (it *Item) pressing() bool { return it.Overdue && it.Kind == Invitation }

// compareBool puts false first.
func compareBool(x, y bool) int {
	switch {
	case x == y:
		return 0
	case y:
		return -1
	}
	return 1
}

// own is a day of the applicant's own calendar.
func own(day domain.Date) domain.At {
	if day.IsZero() {
		return domain.At{}
	}
	return domain.At{Day: day}
}
