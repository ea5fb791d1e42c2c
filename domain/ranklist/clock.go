package ranklist

import (
	"time"

	"secondlook/domain"
)

// The events of a season that concern rank order lists.
const (
	Opens  = "ranking_opens"
	Closes = "rank_deadline"
)

// A Moment is when something of the season happens.
type Moment struct {
	At     domain.At // on the clock of the Match
	Verify bool      // secondary, or borrowed from another season
	Source string
}

// MomentOf returns when an event of a season begins. A season without it borrows
// the day of the nearest one, and no hour. ok is false when no season has it.
func MomentOf(c *domain.Catalog, key string, season int) (m Moment, ok bool) {
	for _, e := range c.Events {
		if e.Key == key && e.Season == season {
			return Moment{At: e.Begins(), Verify: e.Verify, Source: e.Source}, true
		}
	}
	day, _ := c.DayOf(key, season)
	for _, e := range c.Events {
		if e.Key == key {
			return Moment{At: domain.At{Day: day, Zone: e.Zone}, Verify: true, Source: e.Source}, true
		}
	}
	return m, false
}

// A Phase says whether lists can be entered.
type Phase uint8

// The phases. The minute of the deadline itself is too late.
const (
	Unknown Phase = iota // the calendar does not say
	Before               // they cannot be entered yet
	Open
	Over
)

// A Countdown is how long it is until lists can be entered, and must be
// certified.
type Countdown struct {
	Phase         Phase
	Opens, Closes Moment
	Left          time.Duration // until it opens, before that; until it closes, while it is open
	Days          int           // civil days on the clock of the Match until it closes; 0: it is that day or over
}

// CountdownOf reads the calendar of a season at a moment, see
// [domain.At.Passed].
func CountdownOf(c *domain.Catalog, season int, now time.Time) (d Countdown) {
	var opens, closes bool
	d.Opens, opens = MomentOf(c, Opens, season)
	d.Closes, closes = MomentOf(c, Closes, season)
	until, err := d.Closes.At.Time()
	if !closes || err != nil {
		return d
	}
	d.Days = max(0, domain.DateOf(now.In(until.Location())).DaysUntil(d.Closes.At.Day))
	if !d.Closes.At.Timed {
		until = until.AddDate(0, 0, 1) // until its day is over
	}
	begin, err := d.Opens.At.Time()
	switch {
	case d.Closes.At.Passed(now):
		d.Phase = Over
	case opens && err == nil && now.Before(begin):
		d.Phase, d.Left = Before, begin.Sub(now)
	default:
		d.Phase, d.Left = Open, until.Sub(now)
	}
	return d
}
