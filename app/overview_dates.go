package app

import (
	"cmp"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // zones are known on every system

	"secondlook/domain"
	"secondlook/domain/languages"
	"secondlook/domain/plan"
)

// A DateLine is one date of the season or of the records.
type DateLine struct {
	Date    domain.Date // in the place where it was set
	Day     string      // "Wed 3 Mar"
	Text    string
	Clock   string // "21:00 ET"; "" when no hour is told
	Own     string // the same moment where the user is; "" where it is the same
	Left    string // "in 101 days"
	Days    int    // until then; negative: overdue
	Verify  bool   // secondary: to verify
	Spot    Spot   // zero: it leads nowhere
	event   string
	opening bool // nothing is due then
}

// Overdue reports whether the day has passed on which something was due.
func (d *DateLine) Overdue() bool { return d.Days < 0 && !d.opening }

// dates lists what is still to come, the overdue first. none says why there is
// nothing of the season's calendar.
func (a *App) dates(n *present) (out []DateLine, none string) {
	today := n.today.Day
	known := false
	for _, e := range a.catalog.Events {
		if e.Season != n.at.season {
			continue
		}
		known = true
		if d := a.dateOf(e); !e.Date.Before(today) {
			out = append(out, d)
		}
	}
	if !known {
		none = a.say("today.calendar.none", n.at.season)
	}
	out = append(out, a.ownDates(n)...)
	out = append(out, a.paperDates(n)...)
	for i := range out {
		d := &out[i]
		d.Days = today.DaysUntil(d.Date)
		if d.Left == "" {
			d.Left = a.left(d.Days)
		}
		d.Day = d.Date.Time().Format("Mon 2 Jan")
		if d.Date.Year != today.Year && (d.Days > 300 || d.Days < 0) {
			d.Day = d.Date.Time().Format("2 Jan 2006")
		}
	}
	slices.SortStableFunc(out, func(x, y DateLine) int {
		return cmp.Or(x.Date.Compare(y.Date), cmp.Compare(x.Clock, y.Clock), cmp.Compare(x.Text, y.Text))
	})
	return out, none
}

// left says how far away a day is.
func (a *App) left(days int) string {
	switch {
	case days == 0:
		return a.say("today.left.today")
	case days == 1:
		return a.say("today.left.tomorrow")
	case days < 0:
		return a.say("today.left.over", -days)
	}
	return a.say("today.left.days", days)
}

// openings are events from which on something can be done; others are due.
var openings = []string{"season_opens", "submit", "review", "registration_opens", "ranking_opens", "soap_prepare", "soap_review"}

// dateOf is an event of the calendar with its hour as it is stated, and where
// the user is. The hour is that of the zone on that very day: clocks change.
func (a *App) dateOf(e domain.Event) DateLine {
	d := DateLine{Date: e.Date, Text: e.Text, Verify: e.Verify, event: e.Key, opening: slices.Contains(openings, e.Key)}
	if text, ok := a.cfg.Words["today.event."+e.Key]; ok {
		d.Text = text
	}
	if round, ok := strings.CutPrefix(e.Text, "SOAP offer round "); ok && e.Key == "soap_round" {
		d.Text = a.say("today.event.soap_round", round)
	}
	var at time.Time
	if d.Clock, at = a.clock(e); at.IsZero() {
		return d
	}
	if own := at.In(a.cfg.Now().Location()); own.Format("2 15:04") != at.Format("2 15:04") {
		d.Own = a.say("today.own", own.Format("15:04"))
		if own.Day() != at.Day() {
			d.Own = a.say("today.own.day", own.Format("15:04"), own.Format("Mon 2 Jan"))
		}
	}
	return d
}

// clock writes the hours of an event with their zone, "09:00–11:00 ET", and
// says when it begins, which is zero when nobody knows.
func (a *App) clock(e domain.Event) (text string, begins time.Time) {
	begin, _, _ := strings.Cut(e.Time, "-")
	if begin == "" {
		return "", begins
	}
	text = strings.ReplaceAll(e.Time, "-", "–")
	zone, err := time.LoadLocation(e.Zone)
	if err != nil || e.Zone == "" {
		a.cfg.Log.Warn("an event has no known zone", "event", e.Key, "zone", e.Zone)
		return text, begins
	}
	if e.Date.IsZero() {
		return text + " " + ZoneWord(domain.AtOf(a.cfg.Now().In(zone))), begins
	}
	at, err := time.ParseInLocation("2006-01-02 15:04", e.Date.String()+" "+begin, zone)
	if err != nil {
		a.cfg.Log.Warn("an event has no readable hour", "event", e.Key, "time", e.Time)
		return text, begins
	}
	return text + " " + ZoneWord(domain.AtOf(at)), at
}

// ownDates are the dates of the records: the day of sending, exams that are
// planned, results that are awaited, rotations that begin.
func (a *App) ownDates(n *present) (out []DateLine) {
	p, today := n.ranking.Profile, n.today.Day
	planned := 0
	for _, x := range p.List(n.at.season) {
		if x.Planned() {
			planned++
		}
	}
	if day := n.calendar.Submit; planned > 0 && !day.IsZero() && (n.today.Phase == plan.Before || n.today.Phase == plan.Interviews) {
		out = append(out, a.sending(n, day, planned))
	}
	for _, e := range p.Exams {
		if e.Date.IsZero() || e.Score > 0 || e.Result != domain.ResultUnknown {
			continue
		}
		where := profileSpot("exams", e.ID)
		if !e.Date.Before(today) {
			out = append(out, DateLine{Date: e.Date, Text: a.say("today.exam", e.Kind.String()), Spot: where})
			continue
		}
		due, _ := e.ResultOn(a.setting("set.score_days"))
		out = append(out, DateLine{Date: due, Text: a.say("today.result", e.Kind.String()), Spot: where})
	}
	out = append(out, n.check.days()...)
	return append(out, a.beginnings(p, today)...)
}

// beginnings are the courses and rotations that are to come.
func (a *App) beginnings(p domain.Profile, today domain.Date) (out []DateLine) {
	for _, l := range p.Languages {
		if languages.CourseOn(l, today) == languages.Planned {
			out = append(out, DateLine{Date: l.CourseStart, Text: a.say("today.course", l.Course), Spot: profileSpot("languages", l.ID)})
		}
	}
	for _, r := range p.Rotations {
		if r.Start.After(today) {
			out = append(out, DateLine{Date: r.Start, Text: a.say("today.rotation", cmp.Or(r.Site, r.City, r.Kind.String())), Spot: profileSpot("rotations", r.ID)})
		}
	}
	return out
}

// sending is the day on which the applicant sends the applications. Where it is
// only the first possible one it is never overdue.
func (a *App) sending(n *present, day domain.Date, planned int) DateLine {
	d := DateLine{Date: day, Text: a.say("today.send", planned), Spot: Spot{Page: pageApplications}}
	own := n.ranking.Profile.SubmitsOn(n.at.season, domain.Date{})
	if late := day.DaysUntil(n.today.Day); own.IsZero() && late > 0 {
		d.Text, d.Left, d.opening = a.say("today.send.open", planned), a.say("today.left.since", late), true
	}
	return d
}

// overviewStatus is the day, the part of the season and the next deadline.
func (a *App) overviewStatus(n *present) string {
	t := n.today
	text := t.Day.Time().Format("Monday 2 January 2006")
	if t.Empty {
		return a.say("today.status.empty", text)
	}
	if t.Sample {
		text = a.say("today.status.sample", text)
	}
	text += " · " + a.say("today.phase."+t.Phase.String())
	for _, d := range t.Dates {
		if d.event != "" && !d.opening {
			return a.say("today.status.next", text, lowerFirst(d.Text), d.Left)
		}
	}
	return text
}

// lowerFirst writes the first letter of a sentence small, unless the word is
// an abbreviation.
func lowerFirst(s string) string {
	if len(s) > 1 && s[1] >= 'a' && s[1] <= 'z' && !strings.HasPrefix(s, "Match ") {
		return strings.ToLower(s[:1]) + s[1:]
	}
	return s
}
