package app

import (
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // zones are known on every system

	"secondlook/domain"
	"secondlook/domain/agenda"
)

// A DateLine is one date of the season or of the records: something to do, or
// something that comes.
type DateLine struct {
	Date    domain.Date // in the place where it was set; zero: no day is known
	Day     string      // "Wed 3 Mar"
	Text    string      // what it is, and what it is about
	What    string
	About   string // the program, person or thing by its name; "": What says it all
	Clock   string // "21:00 ET"; "" when no hour is told
	Own     string // the same moment where the user is; "" where it is the same
	Left    string // "in 101 days"
	Days    int    // until then; negative: that day has passed
	Overdue bool   // the day has passed on which it was due, or the minute
	Verify  bool   // secondary: to verify
	Spot    Spot   // zero: it leads nowhere

	Kind    agenda.Kind
	Key     string                // stable, see [App.Finish]
	Due     domain.At             // the moment; without a zone it is a day of the applicant's own calendar
	Program string                // key of the program; "": none
	Record  domain.ID             // of the records; 0: none in particular
	Opening bool                  // nothing is due then
	Warn    bool                  // the season hangs on it, and it is due within the weeks of the warning
	draft   domain.Correspondence // the message where no record of it is there yet
	event   string
}

// OwnTask reports whether a date is a task that the user has written.
func (d *DateLine) OwnTask() bool { return d.Kind == agenda.Task }

// dates lists what is still to come, the overdue first. none says why there is
// nothing of the season's calendar.
func (a *App) dates(n *present) (out []DateLine, none string) {
	now := a.ownNow(n.ranking.Profile.Applicant)
	asked, spots := a.asked(n)
	items := agenda.Of(agenda.Input{
		Profile: n.ranking.Profile, Season: n.at.season, Now: now, Catalog: a.catalog, Reference: a.reference(),
		Calendar: n.calendar, Checklist: n.check.items, Asked: asked, Name: n.names(), Empty: n.today.Empty,
	})
	n.turns = agenda.Turns(items, now)
	none = a.say("today.calendar.none", n.at.season)
	for _, e := range a.catalog.Events {
		if e.Season == n.at.season {
			none = ""
		}
	}
	for i := range items {
		d := a.dateLine(&items[i], now)
		if spot, ok := spots[d.Key]; ok && d.Key != "" {
			d.Spot = spot
		}
		out = append(out, d)
	}
	return out, none
}

// names finds the names of programs by their keys: "" where no catalog holds one.
func (n *present) names() func(key string) string {
	var of map[string]string // made when the first is asked for
	return func(key string) string {
		if of == nil {
			of = make(map[string]string, len(n.ranking.Rows))
			for i := range n.ranking.Rows {
				p := n.ranking.Rows[i].Program
				of[p.Key] = p.Title()
			}
		}
		return of[key]
	}
}

// dateLine puts an item in words: the day as its place writes it, its hour there
// and where the user is, and how far away it is. The hour is that of the zone on
// that very day: clocks change.
func (a *App) dateLine(it *agenda.Item, now time.Time) DateLine {
	d := DateLine{
		Date: it.Due.Day, What: a.itemWords(it.What), About: it.About, Days: it.Days, Overdue: it.Overdue, Verify: it.Verify, Spot: spotOf(it.At),
		Kind: it.Kind, Key: it.Key, Due: it.Due, Program: it.Program, Record: it.At.Record, Opening: it.Opening, Warn: it.Warn, draft: it.Draft, event: it.Event,
	}
	if it.Season != 0 {
		d.About = a.say("agenda.left", d.About, strconv.Itoa(it.Season))
	}
	d.Text = domain.Dots(d.What, d.About)
	d.Left = a.itemLeft(it)
	if d.Date.IsZero() {
		return d
	}
	d.Day = d.Date.Time().Format("Mon 2 Jan")
	if d.Date.Year != now.Year() && (d.Days > 300 || d.Days < 0) {
		d.Day = d.Date.Time().Format("2 Jan 2006")
	}
	at, err := it.Due.Time()
	if !it.Due.Timed || err != nil {
		return d
	}
	d.Clock = at.Format("15:04")
	if end, err := it.End.Time(); err == nil {
		d.Clock += "–" + end.Format("15:04")
	}
	d.Clock += " " + ZoneWord(it.Due)
	if own := at.In(now.Location()); own.Format("2 15:04") != at.Format("2 15:04") {
		d.Own = a.say("today.own", own.Format("15:04"))
		if own.Day() != at.Day() {
			d.Own = a.say("today.own.day", own.Format("15:04"), own.Format("Mon 2 Jan"))
		}
	}
	return d
}

// itemWords puts what an item is in words. The name of a step stands in the middle
// of a sentence and begins small.
func (a *App) itemWords(m domain.Message) string {
	if strings.HasPrefix(m.Key, "today.papers.step.") {
		if inner, ok := m.Args[0].(domain.Message); ok {
			return a.say(m.Key, lowerFirst(a.cfg.Words.Render(inner)))
		}
	}
	return a.cfg.Words.Render(m)
}

// itemLeft says how far away an item is.
func (a *App) itemLeft(it *agenda.Item) string {
	switch {
	case it.Due.Day.IsZero():
		return a.say("today.left.none")
	case it.Opening && it.Days < 0:
		return a.say("today.left.since", -it.Days)
	case it.Overdue && it.Days >= 0:
		return a.say("today.left.passed")
	case !it.Overdue && it.Days < 0:
		return a.say("today.left.today")
	}
	return a.left(it.Days)
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
		if d.event != "" && !d.Opening && !d.Overdue {
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
