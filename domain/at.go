package domain

import (
	"cmp"
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // zones are known on every system
)

// An At is a moment as the clock on a wall shows it: a day, an hour if one is
// told, and the zone whose clock is meant. It is kept so, and not as an offset,
// since zones change theirs. The zero At means unknown.
type At struct {
	Day    Date
	Hour   int    // 0 to 23
	Minute int    // 0 to 59
	Timed  bool   // an hour is told; else the day is all that is known
	Zone   string // IANA name, such as "America/Los_Angeles"
	Again  bool   // of an hour that comes twice, when clocks are set back: the second time
}

// AtOf returns the moment of t on the clock of t's own location.
func AtOf(t time.Time) At {
	at := At{Day: DateOf(t), Hour: t.Hour(), Minute: t.Minute(), Timed: true, Zone: t.Location().String()}
	if both := at.moments(t.Location()); len(both) == 2 && t.Truncate(time.Minute).Equal(both[1]) {
		at.Again = true
	}
	return at
}

// IsZero reports whether a is unknown.
func (a At) IsZero() bool { return a == At{} }

// naive is the wall clock as if it were that of UTC.
func (a At) naive() time.Time {
	return time.Date(a.Day.Year, a.Day.Month, a.Day.Day, a.Hour, a.Minute, 0, 0, time.UTC)
}

// moments are the moments at which the clock of a location shows a: one mostly,
// none for an hour that is left out when clocks are put forward, two for one
// that comes twice. A day alone is its midnight, or the first moment of it.
func (a At) moments(loc *time.Location) (out []time.Time) {
	naive := a.naive()
	for _, near := range []time.Duration{-26 * time.Hour, 26 * time.Hour} {
		_, offset := naive.Add(near).In(loc).Zone()
		t := naive.Add(-time.Duration(offset) * time.Second).In(loc)
		shown := DateOf(t) == a.Day && t.Hour() == a.Hour && t.Minute() == a.Minute
		if shown && (len(out) == 0 || !out[0].Equal(t)) {
			out = append(out, t)
		}
	}
	if len(out) == 2 && out[1].Before(out[0]) {
		out[0], out[1] = out[1], out[0]
	}
	return out
}

// Time returns the moment on the clock of its zone. A day without an hour is
// midnight there. An error says what no clock shows: a zone that nobody knows,
// or an hour that is left out in the night in which clocks are put forward.
func (a At) Time() (time.Time, error) {
	if a.IsZero() {
		return time.Time{}, fmt.Errorf("no moment is told")
	}
	loc, err := Zone(a.Zone)
	if err != nil {
		return time.Time{}, err
	}
	return a.On(loc)
}

// On is [At.Time] for one who has looked up the location of a's zone already,
// which takes longer than all else.
func (a At) On(loc *time.Location) (time.Time, error) {
	both := a.moments(loc)
	switch {
	case len(both) == 0 && !a.Timed: // the day begins without a midnight
		return firstOf(a.Day, loc), nil
	case len(both) == 0:
		return time.Time{}, fmt.Errorf("%02d:%02d does not exist on %s in %s: clocks are put forward in that night, so choose an hour before or after", a.Hour, a.Minute, a.Day, a.Zone)
	case a.Again && len(both) == 2:
		return both[1], nil
	}
	return both[0], nil
}

// Twice reports whether the clock shows a twice, when clocks are set back.
func (a At) Twice() bool {
	loc, err := Zone(a.Zone)
	return err == nil && a.Timed && len(a.moments(loc)) == 2
}

// firstOf returns the first moment of a day without a midnight, which begins at
// the minute to which clocks are put forward.
func firstOf(day Date, loc *time.Location) time.Time {
	t := time.Date(day.Year, day.Month, day.Day, 12, 0, 0, 0, loc)
	for before := t.Add(-time.Minute); DateOf(before) == day; before = before.Add(-time.Minute) {
		t = before
	}
	return t
}

// Passed reports whether a has passed at a moment, as deadlines count: one with
// an hour has passed from its first second on; a day alone lasts until it ends in
// its zone. The unknown moment has not passed, nor has one that no clock shows.
func (a At) Passed(now time.Time) bool {
	t, err := a.Time()
	if err != nil {
		return false
	}
	if !a.Timed {
		return DateOf(now.In(t.Location())).After(a.Day)
	}
	return !now.Before(t)
}

// In returns the same moment on the clock of another zone; a day without an hour
// stays that day. A moment that no clock shows comes back as it is.
func (a At) In(zone string) At {
	t, err := a.Time()
	loc, zoneErr := Zone(zone)
	switch {
	case err != nil || zoneErr != nil:
		return a
	case !a.Timed:
		return At{Day: a.Day, Zone: zone}
	}
	return AtOf(t.In(loc))
}

// Compare orders moments; the zero At comes first, and so does one that no
// clock shows.
func (a At) Compare(b At) int {
	x, errA := a.Time()
	y, errB := b.Time()
	if errA != nil || errB != nil {
		return cmp.Compare(okInt(errA), okInt(errB))
	}
	return x.Compare(y)
}

func okInt(err error) int {
	if err != nil {
		return 0
	}
	return 1
}

// Zone returns the location of an IANA name. "" and "Local" are no zone: what is
// kept must mean the same on every computer.
func Zone(name string) (*time.Location, error) {
	if name == "" || name == "Local" {
		return nil, fmt.Errorf("a time zone is missing: name one, such as America/Los_Angeles")
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("%q is not a time zone: name one as America/Los_Angeles or Europe/Warsaw", name)
	}
	return loc, nil
}

// String writes a as "2026-12-07 08:30 America/Los_Angeles", without an hour as
// "2026-12-07 America/Los_Angeles", the second of two equal hours with "again"
// at the end, and the zero At as "".
func (a At) String() string {
	if a.IsZero() {
		return ""
	}
	parts := []string{a.Day.String()}
	if a.Timed {
		parts = append(parts, fmt.Sprintf("%02d:%02d", a.Hour, a.Minute))
	}
	parts = append(parts, a.Zone)
	if a.Again {
		parts = append(parts, "again")
	}
	return strings.Join(parts, " ")
}

// ParseAt reads what String writes.
func ParseAt(s string) (a At, err error) {
	words := strings.Fields(s)
	if len(words) == 0 {
		return At{}, nil
	}
	if a.Day, err = ParseDate(words[0]); err != nil {
		return At{}, err
	}
	if words = words[1:]; len(words) > 0 && words[len(words)-1] == "again" {
		a.Again, words = true, words[:len(words)-1]
	}
	if len(words) == 2 {
		t, err := time.Parse("15:04", words[0])
		if err != nil || len(words[0]) != len("15:04") {
			return At{}, fmt.Errorf("%q is not an hour: write it as 08:30", words[0])
		}
		a.Hour, a.Minute, a.Timed, words = t.Hour(), t.Minute(), true, words[1:]
	}
	if len(words) != 1 {
		return At{}, fmt.Errorf("%q is not a moment: write it as 2026-12-07 08:30 America/Los_Angeles", s)
	}
	if !zoneName(words[0]) {
		return At{}, fmt.Errorf("%q is not a time zone: name one as America/Los_Angeles or Europe/Warsaw", words[0])
	}
	a.Zone = words[0]
	return a, nil
}

// zoneName reports whether a text has the signs of a zone's name and no others.
func zoneName(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("/_+-", r))
	})
}

// MarshalText writes a as String does.
func (a At) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (a *At) UnmarshalText(b []byte) (err error) {
	*a, err = ParseAt(string(b))
	return err
}

// at wants a to be unknown or a moment that a clock shows.
func (c *checker) at(field string, a At) {
	if a.IsZero() {
		return
	}
	c.want(!a.Day.IsZero(), field, "needs a day")
	c.date(field, a.Day)
	c.want(0 <= a.Hour && a.Hour < 24 && 0 <= a.Minute && a.Minute < 60, field, "must be an hour of the day, such as 08:30")
	if _, err := a.Time(); err != nil {
		c.want(false, field, "is not possible: %v", err)
	}
	c.want(!a.Again || a.Twice(), field, "comes only once on that day")
	c.want(a.Timed || a.Hour == 0 && a.Minute == 0, field, "must have no hour when none is told")
}
