package app

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"secondlook/app/exchange"
	"secondlook/domain"
	"secondlook/domain/invitations"
)

// WriteCalendar writes the calendar file of a scope's season and says how many
// items it holds: interviews and other meetings, times that are held, deadlines
// to answer, exams, rotations, own tasks, days of posts, steps after the Match, and the dates of
// the season. The same
// records are the same bytes. Without any it is [NothingToPrint].
func (a *App) WriteCalendar(ctx context.Context, w io.Writer, s Scope) (int, error) {
	c, err := a.Calendar(ctx, s)
	if err != nil {
		return 0, err
	}
	items, err := c.items(ctx)
	if err != nil {
		return 0, err
	}
	if len(items) == 0 {
		return 0, ErrEmptyCalendar
	}
	return len(items), exchange.WriteCalendar(w, a.say("calendar.file.name", c.Season), items)
}

// CalendarFile writes the calendar file of a scope's season into the folder of
// this run's prints.
func (a *App) CalendarFile(ctx context.Context, s Scope) (path string, items int, err error) {
	name := "calendar-" + strconv.Itoa(cmp.Or(s.Season, a.Season()))
	path, err = a.placePrint(name, ".ics", func(w io.Writer) (err error) {
		items, err = a.WriteCalendar(ctx, w, s)
		return err
	})
	return path, items, err
}

// OpenFile hands a file to the system's viewer of its kind.
func (a *App) OpenFile(path string) error {
	if a.cfg.Open == nil {
		return nil
	}
	return a.cfg.Open(path)
}

// items are what the calendar file holds.
func (c *Calendar) items(ctx context.Context) (out []exchange.CalendarItem, err error) {
	add := func(it exchange.CalendarItem, name, table string, id domain.ID, parts ...string) error {
		number := fmt.Sprint(id)
		if id == 0 { // the records come from a file
			number = fmt.Sprintf("file-%d", len(out)+1)
		}
		it.UID = exchange.UID(append([]string{name, number}, parts...)...)
		out = append(out, it)
		return c.stamp(ctx, &out[len(out)-1], table, id)
	}
	for _, e := range c.Diary.Entries {
		it, name, parts := c.entryItem(e), strings.ReplaceAll(e.Kind.String(), " ", "-"), []string(nil)
		if e.Kind == invitations.EntryHeld {
			parts = []string{fmt.Sprint(e.Offer + 1)}
		}
		if err := add(it, name, entryTables[e.Kind], e.Record, parts...); err != nil {
			return nil, err
		}
	}
	for _, w := range c.Open {
		if w.By.IsZero() {
			continue
		}
		it := exchange.CalendarItem{Title: c.app.say("calendar.answer", c.Full(w.Program)), Start: w.AnswerBy, Free: true, Alarms: c.alarms(false)}
		if err := add(it, "answer", "invitations", w.ID); err != nil {
			return nil, err
		}
	}
	for _, d := range c.postDays() {
		if err := add(d.item(c), "post", "posts", d.post.ID, d.Kind.String()); err != nil {
			return nil, err
		}
	}
	for _, s := range c.afterSteps() {
		it := exchange.CalendarItem{
			UID: exchange.UID("after", fmt.Sprint(c.Season), s.Key), Title: s.What, Text: domain.Join("\n", s.How, s.Check, s.Source), Start: domain.At{Day: s.Due, Zone: c.Home}, Free: true,
		}
		if err := c.stamp(ctx, &it, "formalities", s.Said.ID); err != nil {
			return nil, err
		}
		out = append(out, it)
	}
	for n, e := range c.Events {
		it := exchange.CalendarItem{UID: c.eventUID(n), Title: e.Text, Start: eventAt(e), Minutes: minutesLong(e), Free: true, Stamp: c.begins()}
		if e.Verify {
			it.Text = c.app.say("calendar.file.verify", c.app.sourceTitle(e.Source))
		}
		out = append(out, it)
	}
	return out, nil
}

// begins is the moment with which a season begins, for items without a history
// of their own.
func (c *Calendar) begins() time.Time {
	return time.Date(c.Season-1, time.June, 1, 0, 0, 0, 0, time.UTC)
}

// eventUID names a date of the season by its key and its place among those of
// that key, so that a day that is put right stays the same item.
func (c *Calendar) eventUID(n int) string {
	place := 1
	for _, e := range c.Events[:n] {
		if e.Key == c.Events[n].Key {
			place++
		}
	}
	return exchange.UID("date", fmt.Sprint(c.Season), c.Events[n].Key, fmt.Sprint(place))
}

// minutesLong is how long a date of the season lasts; 0: it is a moment.
func minutesLong(e domain.Event) int {
	_, end, long := strings.Cut(e.Time, "-")
	if !long {
		return 0
	}
	from := eventAt(e)
	e.Time = end
	return max(minuteOf(eventAt(e))-minuteOf(from), 0)
}

// entryItem is an entry of the diary in the file.
func (c *Calendar) entryItem(e invitations.Entry) exchange.CalendarItem {
	it := exchange.CalendarItem{Title: c.Title(e), Start: e.Start}
	if e.Start.IsZero() {
		it.Start, it.Last, it.Free = domain.At{Day: e.From, Zone: c.Home}, e.To, e.Kind != invitations.EntryExam
		return it
	}
	it.Minutes = invitations.Length(e.Minutes, c.Diary.Rules)
	if e.Kind == invitations.EntryHeld {
		it.Title, it.Tentative = c.app.say("calendar.held", c.Full(e.Program)), true
		return it
	}
	c.meetingItem(&it, e)
	return it
}

// meetingItem adds what is known of a meeting: what it is, where, who is met.
func (c *Calendar) meetingItem(it *exchange.CalendarItem, e invitations.Entry) {
	i := slices.IndexFunc(c.Profile.Interviews, func(x domain.Interview) bool { return x.ID == e.Record })
	if i < 0 {
		return
	}
	x := c.Profile.Interviews[i]
	it.Title = c.app.say("calendar.file.meeting", domain.Capital(cmp.Or(x.Kind.String(), domain.ProgramInterview.String())), c.Full(x.Program))
	it.Place = x.Place
	for _, word := range strings.Fields(x.Place) {
		if it.Link == "" && (strings.HasPrefix(word, "https://") || strings.HasPrefix(word, "http://")) {
			it.Link = strings.TrimRight(word, ".,;)")
		}
	}
	lines := []string{c.app.say("calendar.file.clocks", Both(x.Start, c.Home))}
	for _, p := range x.People {
		lines = append(lines, domain.Dots(p.Name, p.Role))
	}
	if x.Minutes == 0 {
		lines = append(lines, c.app.say("calendar.file.supposed", Minutes(it.Minutes)))
	}
	it.Text = strings.Join(append(lines, x.Agenda), "\n")
	it.Text = strings.TrimSpace(it.Text)
	if x.State == domain.InterviewPlanned {
		it.Alarms = c.alarms(true)
	}
}

// alarms are the minutes before an item at which it rings; meetings ring twice.
func (c *Calendar) alarms(twice bool) (out []int) {
	value := func(row string) int {
		r, _ := c.app.reference().Row(row)
		return int(r.Value)
	}
	if first := value("set.alarm_first"); first > 0 {
		out = append(out, first*60)
	}
	if last := value("set.alarm_last"); twice && last > 0 {
		out = append(out, last)
	}
	return out
}

// stamp tells how often the record behind an item was changed, and when last.
func (c *Calendar) stamp(ctx context.Context, it *exchange.CalendarItem, table string, id domain.ID) error {
	it.Stamp = c.begins()
	if id == 0 {
		return nil
	}
	changes, err := c.app.cfg.Store.History(ctx, table, id)
	if err != nil {
		return fmt.Errorf("read the history: %w", err)
	}
	if len(changes) > 0 {
		it.Stamp, it.Sequence = changes[0].At, len(changes)-1
	}
	return nil
}
