package invitations

import (
	"time"

	"secondlook/domain"
)

type clashWords struct{}

func (clashWords) Words() []string {
	return []string{"overlap", "cities", "exam", "same day", "travel", "close", "rotation", "task"}
}

// ClashKind is why two entries do not go well together.
type ClashKind = domain.Enum[clashWords]

// The kinds, the worst first.
const (
	ClashOverlap  ClashKind = iota // they take the same minutes
	ClashCities                    // one day in person in two cities
	ClashExam                      // on the day of an exam
	ClashDay                       // on one day, and the hour of one is not known
	ClashTravel                    // too near to one in person, for the way there or back
	ClashClose                     // fewer minutes between them than the settings keep
	ClashRotation                  // during a rotation: ask for the time off
	ClashTask                      // on a day with a task of one's own
)

// A Clash is two entries that do not go well together.
type Clash struct {
	Kind    ClashKind
	A, B    Entry
	Minutes int // between them, of ClashTravel and ClashClose
}

// Hard reports whether both cannot be: the others are to be looked at.
func (c Clash) Hard() bool { return c.Kind <= ClashExam }

// Clashes lists the clashes of a season, in the order of the days. Times that
// are held for one invitation do not clash with each other, since only one of
// them will be.
func (r Rules) Clashes(p domain.Profile, season int, zone string, city func(key string) string) []Clash {
	return r.Diary(p, season, zone, city).Clashes()
}

// Clashes lists the clashes of all entries.
func (d *Diary) Clashes() (out []Clash) {
	for i, a := range d.Entries {
		for _, b := range d.Entries[i+1:] {
			if c, ok := d.between(a, b); ok {
				out = append(out, c)
			}
		}
	}
	return out
}

// With lists what an entry would clash with. Itself, as it stands in the diary,
// and other times of its own invitation are left out.
func (d *Diary) With(e Entry) (out []Clash) {
	for _, b := range d.Entries {
		if c, ok := d.between(e, b); ok {
			out = append(out, c)
		}
	}
	return out
}

// between compares two entries.
func (d *Diary) between(a, b Entry) (c Clash, ok bool) {
	if a.Start.IsZero() && b.Start.IsZero() || a.Kind == b.Kind && a.Record == b.Record && a.Record != 0 {
		return c, false // days alone do not clash, and neither do offers of one invitation
	}
	if a.Start.IsZero() {
		a, b = b, a
	}
	c = Clash{A: a, B: b}
	if b.Start.IsZero() {
		first, last := d.touches(a, d.Home)
		c.Kind = map[EntryKind]ClashKind{EntryExam: ClashExam, EntryRotation: ClashRotation, EntryTask: ClashTask}[b.Kind]
		return c, !last.Before(b.From) && !first.After(b.To)
	}
	return d.meetings(c)
}

// meetings compares two that have a beginning.
func (d *Diary) meetings(c Clash) (Clash, bool) {
	a, b := c.A, c.B
	from, to := d.span(a, d.Home)
	from2, to2 := d.span(b, d.Home)
	overlap, gap := from.Before(to2) && from2.Before(to), max(from2.Sub(to), from.Sub(to2))
	c.Minutes = int(max(gap, 0) / time.Minute)
	switch {
	case overlap && !a.whole() && !b.whole():
		c.Kind = ClashOverlap
	case apart(a, b) && d.oneDay(a, b):
		c.Kind = ClashCities
	case overlap:
		c.Kind = ClashDay
	case travels(a, b) && gap < time.Duration(d.Rules.Travel)*time.Hour:
		c.Kind = ClashTravel
	case gap < Lasting(d.Rules.Buffer):
		c.Kind = ClashClose
	default:
		return c, false
	}
	return c, true
}

// apart reports whether two are in person in cities that are not the same.
func apart(a, b Entry) bool {
	return a.InPerson && b.InPerson && a.City != "" && b.City != "" && a.City != b.City
}

// travels reports whether a way lies between two: one is in person, and the
// other is not in the same place.
func travels(a, b Entry) bool {
	return a.InPerson != b.InPerson || apart(a, b)
}

// oneDay reports whether two share a day, each on the calendar where it is.
func (d *Diary) oneDay(a, b Entry) bool {
	first, last := d.touches(a, d.there(a, d.Home))
	first2, last2 := d.touches(b, d.there(b, d.Home))
	return !first.After(last2) && !first2.After(last)
}
