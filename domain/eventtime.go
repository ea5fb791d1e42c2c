package domain

import "strings"

// Begins returns when an event begins, on the clock of its zone; without an hour
// the day alone. It is zero when neither a day nor a zone is known.
func (e Event) Begins() At {
	begin, _, _ := strings.Cut(e.Time, "-")
	return e.at(begin)
}

// Ends returns when an event of some hours ends; of any other it is when it
// begins.
func (e Event) Ends() At {
	_, end, span := strings.Cut(e.Time, "-")
	if !span {
		return e.Begins()
	}
	return e.at(end)
}

// at is an hour of the event's day. One that cannot be read is not told.
func (e Event) at(clock string) At {
	if _, err := Zone(e.Zone); err != nil || e.Date.IsZero() {
		return At{}
	}
	day := At{Day: e.Date, Zone: e.Zone}
	at, err := ParseAt(strings.Join([]string{e.Date.String(), clock, e.Zone}, " "))
	if err != nil || clock == "" {
		return day
	}
	return at
}
