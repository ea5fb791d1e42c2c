package domain

import "slices"

// A StatusEvent is a change of an application's status. A change of which
// nobody knows the day has the zero Date and stands where it belongs.
type StatusEvent struct {
	Status ApplicationStatus `json:"status"`
	Date   Date              `json:"date,omitzero"`
}

// Planned reports whether the application is to be sent.
func (a Application) Planned() bool { return a.Status == Planned || a.Status == ApplicationUnknown }

// Sent reports whether the application has ever been sent: its fee is paid,
// whatever has come of it since. Of one that was withdrawn before anybody noted
// that it was sent nobody knows.
func (a Application) Sent() bool {
	sent := func(s ApplicationStatus) bool { return s != ApplicationUnknown && s != Planned && s != Withdrawn }
	return sent(a.Status) || slices.ContainsFunc(a.Events, func(e StatusEvent) bool { return sent(e.Status) })
}

// Declined reports whether the program has declined.
func (a Application) Declined() bool { return a.Status == Rejected }

// Since returns the day from which the status holds, zero when it is unknown.
func (a Application) Since() Date {
	if n := len(a.Events); n > 0 {
		return a.Events[n-1].Date
	}
	if a.Planned() {
		return a.Added
	}
	return Date{}
}

// With returns the application after a change of its status. The change goes
// where its day belongs, so the status may stay as it is when the change is
// told late. The same status twice in a row is one change: it keeps its day, or
// gets one if it had none. A status from before there were changes is kept as
// one without a day.
func (a Application) With(e StatusEvent) Application {
	events := slices.Clone(a.Events)
	if len(events) == 0 && !a.Planned() {
		events = append(events, StatusEvent{Status: a.Status})
	}
	at := slices.IndexFunc(events, func(x StatusEvent) bool { return !e.Date.IsZero() && x.Date.After(e.Date) })
	if at < 0 {
		at = len(events)
	}
	for _, i := range []int{at - 1, at} {
		if i >= 0 && i < len(events) && events[i].Status == e.Status {
			if events[i].Date.IsZero() {
				events[i].Date = e.Date
			}
			return a.having(events)
		}
	}
	return a.having(slices.Insert(events, at, e))
}

// Redate returns the application with the day of one of its changes put right.
// The change keeps its place among the others, so that the status stays; a day
// that contradicts them is for [Application.Validate] to refuse.
func (a Application) Redate(event int, day Date) Application {
	if event < 0 || event >= len(a.Events) {
		return a
	}
	a.Events = slices.Clone(a.Events)
	a.Events[event].Date = day
	return a
}

// Without returns the application without one of its changes. Without any it
// is planned.
func (a Application) Without(event int) Application {
	if event < 0 || event >= len(a.Events) {
		return a
	}
	return a.having(slices.Delete(slices.Clone(a.Events), event, event+1))
}

func (a Application) having(events []StatusEvent) Application {
	a.Events, a.Status = events, Planned
	if n := len(events); n > 0 {
		a.Status = events[n-1].Status
	} else {
		a.Events = nil
	}
	return a
}

// checkEvents wants changes of the season, in the order of their days, of which
// the last is the status.
func (a Application) checkEvents(c *checker) {
	var last Date
	words, years, order := true, true, true
	for _, e := range a.Events {
		words = words && e.Status != ApplicationUnknown && e.Status.valid()
		years = years && (e.Date.IsZero() || a.InSeason(e.Date))
		order = order && (e.Date.IsZero() || !e.Date.Before(last))
		if !e.Date.IsZero() {
			last = e.Date
		}
	}
	c.want(words, "events", "must each have a status out of %s", listed(applicationWords{}.Words()))
	c.want(years, "events", "must have dates in %d or %d, the years of the season", a.Season-1, a.Season)
	c.want(order, "events", "must stand in the order of their dates")
	if n := len(a.Events); n > 0 {
		c.want(a.Events[n-1].Status == a.Status, "status", "must be that of the last event")
	}
}

// InSeason reports whether a day lies in the year before the Match or in its
// year.
func (a Application) InSeason(day Date) bool { return day.Year == a.Season-1 || day.Year == a.Season }

// ValidateOn reports, beside what [Application.Validate] does, a change that
// cannot have happened by the given day.
func (a Application) ValidateOn(today Date) error {
	c := checkerOf(a.Validate())
	a.checkDone(c, "events", today)
	return c.err()
}

// checkDone wants changes that have happened by the given day.
func (a Application) checkDone(c *checker, field string, today Date) {
	late := slices.ContainsFunc(a.Events, func(e StatusEvent) bool { return e.Date.After(today) })
	c.want(!late, field, "must not lie after today")
}
