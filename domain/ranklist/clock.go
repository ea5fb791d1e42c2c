package ranklist

import (
	"strings"
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

// MomentOf returns when an event of a season happens. A season without it
// borrows the day of the nearest one. ok is false when no season has it.
func MomentOf(c *domain.Catalog, key string, season int) (m Moment, ok bool) {
	away := func(e domain.Event) int { return max(season-e.Season, e.Season-season) }
	var nearest domain.Event
	for _, e := range c.Events {
		if e.Key == key && (!ok || away(e) < away(nearest)) {
			nearest, ok = e, true
		}
	}
	if !ok {
		return m, false
	}
	day := domain.NewDate(nearest.Date.Year+season-nearest.Season, nearest.Date.Month, nearest.Date.Day)
	m = Moment{At: domain.At{Day: day, Zone: nearest.Zone}, Verify: nearest.Verify || away(nearest) > 0, Source: nearest.Source}
	begin, _, _ := strings.Cut(nearest.Time, "-")
	if t, err := time.Parse("15:04", begin); err == nil {
		m.At.Hour, m.At.Minute, m.At.Timed = t.Hour(), t.Minute(), true
	}
	return m, true
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

// CountdownOf reads the calendar of a season at a moment. A day without an hour
// lasts until its end.
func CountdownOf(c *domain.Catalog, season int, now time.Time) (d Countdown) {
	var opens, closes bool
	d.Opens, opens = MomentOf(c, Opens, season)
	d.Closes, closes = MomentOf(c, Closes, season)
	end := d.Closes.At
	if closes && !end.Timed {
		end.Day = end.Day.AddDays(1)
	}
	until, err := end.Time()
	if !closes || err != nil {
		return d
	}
	d.Days = max(0, domain.DateOf(now.In(until.Location())).DaysUntil(d.Closes.At.Day))
	begin, err := d.Opens.At.Time()
	switch {
	case !now.Before(until):
		d.Phase = Over
	case opens && err == nil && now.Before(begin):
		d.Phase, d.Left = Before, begin.Sub(now)
	default:
		d.Phase, d.Left = Open, until.Sub(now)
	}
	return d
}
