package invitations

import (
	"time"

	"secondlook/domain"
)

type entryWords struct{}

func (entryWords) Words() []string {
	return []string{"interview", "held date", "exam", "rotation", "task"}
}

// EntryKind is what takes time in a diary.
type EntryKind = domain.Enum[entryWords]

// The kinds.
const (
	EntryInterview EntryKind = iota // a meeting that is booked, or a social event
	EntryHeld                       // a time that is kept free until a program confirms it
	EntryExam
	EntryRotation
	EntryTask
)

// An Entry is something that takes time.
type Entry struct {
	Kind     EntryKind
	Record   domain.ID // of the kind's record; of a held date that of the invitation
	Offer    int       // of a held date: which of the invitation's, from 0
	Program  string    // key of the program; "": none
	Season   int       // of an interview and a held date: the year of its Match; else 0
	Title    string    // what it is called, where it belongs to no program
	Start    domain.At // zero for what lasts whole days
	Minutes  int       // as told; 0: not
	InPerson bool
	City     string      // where it is in person; "": not known
	From, To domain.Date // of what lasts whole days, on the own calendar; both are part of it
}

// whole reports whether nobody knows the hour, so that it takes the whole day.
func (e Entry) whole() bool { return !e.Start.Timed }

// span is the time that an entry takes. What lasts whole days takes them on the
// clock of its own zone, or of home.
func (d *Diary) span(e Entry, home *time.Location) (from, to time.Time) {
	first, last := e.From, e.To
	if !e.Start.IsZero() {
		home = d.there(e, home)
		var err error
		if from, err = e.Start.On(home); err == nil && e.Start.Timed {
			return from, from.Add(Lasting(Length(e.Minutes, d.Rules)))
		}
		first, last = e.Start.Day, e.Start.Day
	}
	return midnight(first, home), midnight(last.AddDays(1), home)
}

// there is the zone on whose clock an entry begins, home where it names none. A
// zone is looked up once.
func (d *Diary) there(e Entry, home *time.Location) *time.Location {
	loc, known := d.zones[e.Start.Zone]
	if !known {
		loc, _ = domain.Zone(e.Start.Zone)
		d.zones[e.Start.Zone] = loc
	}
	if loc == nil {
		return home
	}
	return loc
}

// Length is how long a meeting lasts in minutes: as told, else as the settings
// suppose.
func Length(told int, r Rules) int {
	if told > 0 {
		return told
	}
	return r.Minutes
}

// Lasting is a number of minutes as a length of time.
func Lasting(minutes int) time.Duration { return time.Duration(minutes) * time.Minute }

// midnight is the first moment of a day on a clock.
func midnight(d domain.Date, loc *time.Location) time.Time {
	t, _ := domain.At{Day: d}.On(loc) // a day alone always begins
	return t
}

// touches are the first and the last day that an entry touches on a clock.
func (d *Diary) touches(e Entry, loc *time.Location) (first, last domain.Date) {
	switch {
	case e.Start.IsZero():
		return e.From, e.To
	case e.whole():
		return e.Start.Day, e.Start.Day
	}
	from, to := d.span(e, loc)
	return domain.DateOf(from.In(loc)), domain.DateOf(to.Add(-time.Second).In(loc))
}

// interview is the entry of a meeting.
func (d *Diary) interview(x domain.Interview) Entry {
	e := Entry{
		Kind: EntryInterview, Record: x.ID, Program: x.Program, Season: x.Season, Start: x.Start, Minutes: x.Minutes,
		InPerson: x.Format == domain.FaceToFace,
	}
	if e.InPerson {
		e.City = d.city(x.Program)
	}
	return e
}

// held is the entry of a time that an invitation offers.
func held(i domain.Invitation, offer int) Entry {
	return Entry{Kind: EntryHeld, Record: i.ID, Offer: offer, Program: i.Program, Season: i.Season, Start: i.Offers[offer].Start, Minutes: i.Minutes}
}
