package app

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"secondlook/domain"
	"secondlook/domain/invitations"
	"secondlook/domain/seasons"
)

// A Calendar is a season's invitations, interviews and dates, as of now.
type Calendar struct {
	Season  int
	Now     time.Time
	Today   domain.Date // on the own clock
	Home    string      // own zone, as an IANA name
	Profile domain.Profile
	Open    []invitations.Waiting // the most urgent first
	Diary   *invitations.Diary
	Clashes []invitations.Clash
	Pace    time.Duration // median of the own answers; zero where none is timed
	Timed   int           // answers that it is the median of
	Events  []domain.Event

	app      *App
	beside   []int // seasons that were put away while they ran, see [seasons.Running]
	programs map[string]*domain.Program
	posts    []postDay // nil: nobody has asked yet
	steps    []AfterLine
}

// Calendar reads the invitations and interviews of a scope's season.
func (a *App) Calendar(ctx context.Context, s Scope) (*Calendar, error) {
	c := &Calendar{Season: s.Season, app: a, Now: a.cfg.Now(), programs: map[string]*domain.Program{}}
	if c.Season == 0 {
		c.Season = a.Season()
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	for i := range programs {
		c.programs[programs[i].Key] = &programs[i]
	}
	if s.Profile != nil {
		c.Profile = *s.Profile
	} else if c.Profile, err = a.Profile(ctx); err != nil {
		return nil, err
	}
	if c.Home = c.Profile.Applicant.Zone; c.Home == "" {
		if c.Home, err = a.OwnZone(ctx); err != nil {
			return nil, err
		}
	}
	home, err := domain.Zone(c.Home)
	if err != nil {
		return nil, fmt.Errorf("read the calendar: %w", err)
	}
	rules := invitations.RulesOf(a.reference())
	c.Today = domain.DateOf(c.Now.In(home))
	c.beside = seasons.Running(c.Profile, c.Season, c.Today)
	c.Open = invitations.Open(c.Profile, c.Season, c.Now, c.beside...)
	c.Diary = rules.Diary(c.Profile, c.Season, c.Home, c.city, c.beside...)
	c.Clashes = c.Diary.Clashes()
	c.Pace, c.Timed = invitations.Pace(c.Profile, c.Season)
	for _, e := range a.catalog.Events {
		if e.Season == c.Season && !e.Date.IsZero() {
			c.Events = append(c.Events, e)
		}
	}
	return c, nil
}

// At is this minute on the own clock.
func (c *Calendar) At() domain.At { return domain.AtOf(c.Now.In(c.Diary.Home).Truncate(time.Minute)) }

// ClashesOf lists what an interview that is kept clashes with, at the time that x
// tells; nothing where it is no longer to come.
func (c *Calendar) ClashesOf(x domain.Interview) []invitations.Clash {
	for _, e := range c.Diary.Entries {
		if e.Kind == invitations.EntryInterview && e.Record == x.ID && x.State == domain.InterviewPlanned {
			e.Start = x.Start
			return c.Diary.With(e)
		}
	}
	return nil
}

// Program returns a program by its key; nil where no catalog holds it.
func (c *Calendar) Program(key string) *domain.Program { return c.programs[key] }

// Name is what a program is called, its key where no catalog holds it.
func (c *Calendar) Name(key string) string {
	if p := c.programs[key]; p != nil {
		return p.Title()
	}
	return key
}

// NameIn is what a program is called, with the season where that is another one
// than the calendar's.
func (c *Calendar) NameIn(key string, season int) string {
	if season == 0 || season == c.Season {
		return c.Name(key)
	}
	return c.app.say("agenda.left", c.Name(key), strconv.Itoa(season))
}

// Holds reports whether a record of a season stands in the calendar: all of its own
// do, and of seasons that were put away while they ran what is still open.
func (c *Calendar) Holds(season int, open bool) bool {
	return season == c.Season || open && slices.Contains(c.beside, season)
}

// Zone is the time zone of a program; "" where nobody knows.
func (c *Calendar) Zone(key string) string {
	if p := c.programs[key]; p != nil {
		zone, _ := c.app.ProgramZone(p)
		return zone
	}
	return ""
}

func (c *Calendar) city(key string) string {
	if p := c.programs[key]; p != nil {
		return Place(p)
	}
	return ""
}

// Title is what an entry of the diary is called.
func (c *Calendar) Title(e invitations.Entry) string {
	switch e.Kind {
	case invitations.EntryInterview:
		return c.NameIn(e.Program, e.Season)
	case invitations.EntryHeld:
		return c.app.say("calendar.held", c.NameIn(e.Program, e.Season))
	}
	return e.Title
}

// Clash says what does not go well with an entry, as a sentence that begins with
// the other one.
func (c *Calendar) Clash(x invitations.Clash) string {
	return c.app.say("calendar.clash."+x.Kind.String(), c.Title(x.B), c.Title(x.A), Minutes(x.Minutes), c.app.hours(x, c))
}

// hours says when the other entry of a clash takes place, on the own clock.
func (a *App) hours(x invitations.Clash, c *Calendar) string {
	if x.B.Start.IsZero() {
		return Span(x.B.From, x.B.To)
	}
	return Moment(x.B.Start.In(c.Home))
}

// Hours says how a meeting lies on the own clock, "" where nothing is to be
// said.
func (c *Calendar) Hours(n invitations.HourNote) string {
	if n == invitations.HourFine {
		return ""
	}
	hour := c.Diary.Rules.Until
	if n == invitations.HourEarly {
		hour = c.Diary.Rules.From
	}
	return c.app.say("calendar.hours."+n.String(), fmt.Sprintf("%d:00", hour%24))
}

// Minutes writes a length of time: 45 min, 3 h 10 min, 2 days 4 h. It is rounded
// down.
func Minutes(n int) string {
	switch {
	case n < 60:
		return fmt.Sprintf("%d min", n)
	case n < 24*60 && n%60 == 0:
		return fmt.Sprintf("%d h", n/60)
	case n < 24*60:
		return fmt.Sprintf("%d h %d min", n/60, n%60)
	}
	days, hours := n/(24*60), n/60%24
	text := fmt.Sprintf("%d days", days)
	if days == 1 {
		text = "1 day"
	}
	if hours == 0 {
		return text
	}
	return fmt.Sprintf("%s %d h", text, hours)
}

// Waited says how long ago an invitation came, "" where nobody knows.
func (c *Calendar) Waited(w invitations.Waiting) string {
	switch {
	case !w.Known:
		return ""
	case !w.Exact && w.Waits < 24*time.Hour:
		return c.app.say("calendar.today")
	}
	return c.app.say("calendar.ago", Minutes(int(w.Waits/time.Minute)))
}

// Left says how long there is to answer an invitation, "" where no deadline is
// told.
func (c *Calendar) Left(w invitations.Waiting) string {
	switch {
	case w.By.IsZero():
		return ""
	case w.Late():
		return c.app.say("calendar.late", Minutes(int(-w.Left/time.Minute)))
	}
	return c.app.say("calendar.left", Minutes(int(w.Left/time.Minute)))
}

// Reply writes a reply to an invitation, with nothing but facts of the records
// in it. empty names the slots that are left to be filled by hand. days are
// those that it asks for.
func (c *Calendar) Reply(k invitations.ReplyKind, i domain.Invitation, chosen domain.At, days []invitations.FreeDay) (text string, empty []string) {
	r := invitations.Write(k, invitations.Facts{Name: c.Profile.Applicant.Name, Program: c.Full(i.Program), Season: i.Season, Chosen: chosen, Free: days, Late: i.Open() && i.AnswerBy.Passed(c.Now)})
	var lines []string
	for _, m := range r.Lines {
		lines = append(lines, c.app.cfg.Words.Render(m))
	}
	for _, m := range r.Empty {
		empty = append(empty, c.app.cfg.Words.Render(m))
	}
	return strings.Join(lines, "\n\n"), empty
}

// Full is a program's name with its specialty, its key where no catalog holds it.
func (c *Calendar) Full(key string) string {
	if p := c.programs[key]; p != nil {
		return p.Name
	}
	return key
}
