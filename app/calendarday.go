package app

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/invitations"
)

// What a line of a calendar is.
const (
	LineInterview = "interview"
	LineDone      = "done"
	LineSocial    = "social event"
	LineHeld      = "held"
	LineAnswer    = "answer by"
	LineExam      = "exam"
	LineRotation  = "rotation"
	LineTask      = "task"
	LinePost      = "post"
	LineStep      = "step after the Match"
	LineDate      = "date of the season"
)

// A CalendarLine is one thing on a day of the calendar.
type CalendarLine struct {
	Kind   string // one of the constants above
	Title  string
	Clock  string    // "17:30–21:30 CET"; "" where no hour is known
	Table  string    // of the record that it comes from; "": none
	Record domain.ID // its number
	Step   string    // the key of a step after the Match; "": it is none
	Clash  bool      // it goes ill with something else
	Verify bool      // a date from a secondary source
	minute int       // of the day on which it begins; -1: it has no hour
}

// On lists what stands on a day, in its order: on the own calendar, or, with
// theirs, each meeting on that of its program.
func (c *Calendar) On(day domain.Date, theirs bool) (out []CalendarLine) {
	for _, e := range c.Diary.Entries {
		if l, ok := c.line(e, day, theirs); ok {
			out = append(out, l)
		}
	}
	for _, w := range c.Open {
		if far(w.AnswerBy, day) {
			continue
		}
		if by := c.shown(w.AnswerBy, theirs); by.Day == day && !w.By.IsZero() {
			out = append(out, CalendarLine{
				Kind: LineAnswer, Title: c.app.say("calendar.answer", c.Name(w.Program)), Clock: Clock(by),
				Table: "invitations", Record: w.ID, minute: minuteOf(by),
			})
		}
	}
	out = append(out, c.daysOn(day)...)
	for _, e := range c.Events {
		if at := c.shown(eventAt(e), theirs); at.Day == day {
			out = append(out, CalendarLine{Kind: LineDate, Title: e.Text, Clock: c.eventClock(e, at, theirs), Verify: e.Verify, minute: minuteOf(at)})
		}
	}
	slices.SortStableFunc(out, func(a, b CalendarLine) int { return cmp.Compare(a.minute, b.minute) })
	return out
}

// shown is a moment on the clock that is shown.
func (c *Calendar) shown(at domain.At, theirs bool) domain.At {
	if theirs || at.IsZero() {
		return at
	}
	return at.In(c.Home)
}

func minuteOf(at domain.At) int {
	if !at.Timed {
		return -1
	}
	return at.Hour*60 + at.Minute
}

// The lines and tables of what stands in a diary.
var (
	entryLines = map[invitations.EntryKind]string{
		invitations.EntryHeld: LineHeld, invitations.EntryExam: LineExam, invitations.EntryRotation: LineRotation, invitations.EntryTask: LineTask,
	}
	entryTables = map[invitations.EntryKind]string{
		invitations.EntryInterview: "interviews", invitations.EntryHeld: "invitations", invitations.EntryExam: "exams",
		invitations.EntryRotation: "rotations", invitations.EntryTask: "tasks",
	}
)

// line is an entry of the diary on a day; ok is false where it does not touch it.
func (c *Calendar) line(e invitations.Entry, day domain.Date, theirs bool) (l CalendarLine, ok bool) {
	start := e.Start
	switch {
	case start.IsZero() && (day.Before(e.From) || day.After(e.To)), far(start, day):
		return l, false
	case !start.IsZero():
		if start = c.shown(start, theirs); start.Day != day {
			return l, false
		}
	}
	l = CalendarLine{Kind: entryLines[e.Kind], Title: c.Title(e), Table: entryTables[e.Kind], Record: e.Record, minute: -1}
	if e.Kind == invitations.EntryInterview {
		l.Kind = c.meeting(e.Record)
	}
	if start.IsZero() {
		return l, true
	}
	l.Clock, l.minute = c.span(start, e.Minutes), minuteOf(start)
	l.Clash = slices.ContainsFunc(c.Clashes, func(x invitations.Clash) bool {
		return sameEntry(x.A, e) || sameEntry(x.B, e)
	})
	return l, true
}

// far reports whether a moment falls on a day on no clock at all: those of the
// world are 26 hours apart at most.
func far(at domain.At, day domain.Date) bool {
	days := at.Day.DaysUntil(day)
	return !at.IsZero() && (days < -2 || days > 2)
}

func sameEntry(a, b invitations.Entry) bool {
	return a.Kind == b.Kind && a.Record == b.Record && a.Offer == b.Offer
}

// meeting says what kind of meeting an interview's record is.
func (c *Calendar) meeting(id domain.ID) string {
	for _, x := range c.Profile.Interviews {
		switch {
		case x.ID != id:
		case x.State == domain.InterviewDone:
			return LineDone
		case !x.Counts():
			return LineSocial
		}
	}
	return LineInterview
}

// span writes from when to when a meeting lasts: "17:30–21:30 CET", without the
// end where nobody has told how long.
func (c *Calendar) span(start domain.At, minutes int) string {
	if !start.Timed || minutes == 0 {
		return Clock(start)
	}
	begins, err := start.Time()
	if err != nil {
		return Clock(start)
	}
	end := begins.Add(invitations.Lasting(minutes))
	return fmt.Sprintf("%02d:%02d–%s %s", start.Hour, start.Minute, end.Format("15:04"), ZoneWord(start))
}

// eventAt is when a date of the season begins; without an hour it is a day of
// the zone in which it was set, which is the same day everywhere.
func eventAt(e domain.Event) domain.At {
	at := domain.At{Day: e.Date, Zone: cmp.Or(e.Zone, "America/New_York")}
	begin, _, _ := strings.Cut(e.Time, "-")
	var hour, minute int
	if n, err := fmt.Sscanf(begin, "%d:%d", &hour, &minute); n == 2 && err == nil {
		at.Timed, at.Hour, at.Minute = true, hour, minute
	}
	return at
}

// eventClock writes the hours of a date of the season: in its own zone as they
// are told, on another clock as they are there.
func (c *Calendar) eventClock(e domain.Event, at domain.At, theirs bool) string {
	if theirs || !at.Timed {
		text, _ := c.app.clock(e)
		return text
	}
	_, end, long := strings.Cut(e.Time, "-")
	if !long {
		return Clock(at)
	}
	e.Time = end
	return strings.TrimSuffix(Clock(at), " "+ZoneWord(at)) + "–" + Clock(eventAt(e).In(c.Home))
}
