package app

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/agenda"
)

// Notifying is how the user wants to be reminded of what is due while the window
// is open.
type Notifying struct {
	On      bool
	Days    int  // so many days before a day, and on the day itself; 0: on the day alone
	Minutes int  // so many minutes before an hour; 0: at the hour
	Detail  bool // the notification says what is due; else only how many things are
}

// The limits of what can be asked for.
const (
	MostNotifyDays    = 14
	MostNotifyMinutes = 24 * 60
)

// The preferences of notifications: how they are wanted, and what was told on the
// last day on which something was.
const (
	prefNotify        = "notify"
	prefNotifyDays    = "notify.days"
	prefNotifyMinutes = "notify.minutes"
	prefNotifyDetail  = "notify.detail"
	prefNotifyTold    = "notify.told"
	prefNotifyOnce    = "notify.once"
)

// Notifying returns how the user wants to be reminded: without a word of his a day
// and an hour before, and without saying of what.
func (a *App) Notifying(ctx context.Context) Notifying {
	number := func(key string, usual, most int) int {
		n, err := strconv.Atoi(a.Preference(ctx, key))
		if err != nil || n < 0 || n > most {
			return usual
		}
		return n
	}
	return Notifying{
		On: a.Preference(ctx, prefNotify) != no, Days: number(prefNotifyDays, 1, MostNotifyDays), Minutes: number(prefNotifyMinutes, 60, MostNotifyMinutes),
		Detail: a.Preference(ctx, prefNotifyDetail) == yes,
	}
}

// SetNotifying keeps how the user wants to be reminded.
func (a *App) SetNotifying(ctx context.Context, n Notifying) error {
	word := map[bool]string{true: yes, false: no}
	for key, value := range map[string]string{
		prefNotify: word[n.On], prefNotifyDays: strconv.Itoa(n.Days), prefNotifyMinutes: strconv.Itoa(n.Minutes), prefNotifyDetail: word[n.Detail],
	} {
		if err := a.SetPreference(ctx, key, value); err != nil {
			return fmt.Errorf("keep how you are reminded: %w", err)
		}
	}
	return nil
}

// A Reminder is one thing that is to be told now.
type Reminder struct {
	Line  *DateLine
	Stage string // "before", "day" or "hour": told once a day; "over" or "warn": told once
}

// once reports whether a reminder is told only once, and not on every day on which
// it holds.
func (r *Reminder) once() bool { return r.Stage == "over" || r.Stage == "warn" }

// key names a reminder among those of one day.
func (r *Reminder) key() string {
	name := r.Line.Key
	if name == "" {
		name = r.Line.Kind.String() + "/" + strconv.FormatInt(int64(r.Line.Record), 10)
	}
	return r.Stage + " " + name + " " + r.Line.Due.String()
}

// Reminders returns what is to be told now and was not told today yet: what is due
// soon, today, within the hour, or has just become overdue. Nothing is told of
// empty records and of the sample's.
func (a *App) Reminders(ctx context.Context) ([]Reminder, error) {
	want := a.Notifying(ctx)
	if !want.On {
		return nil, nil
	}
	o, err := a.Overview(ctx, Scope{})
	if err != nil || o.Empty || o.Sample {
		return nil, err
	}
	told := a.told(ctx)
	for key := range strings.SplitSeq(a.Preference(ctx, prefNotifyOnce), "\n") {
		told[key] = true
	}
	var out []Reminder
	for i := range o.Dates {
		d := &o.Dates[i]
		for _, stage := range a.stages(d, want) {
			if r := (Reminder{d, stage}); !told[r.key()] {
				out = append(out, r)
			}
		}
	}
	return out, nil
}

// stages are the reminders that are due of a date at this moment.
func (a *App) stages(d *DateLine, want Notifying) (out []string) {
	if !d.Asks() || d.Date.IsZero() || d.Opening {
		return nil
	}
	switch {
	case d.Overdue && d.Days >= -1:
		return []string{"over"}
	case d.Overdue:
		return nil
	case d.Days == 0:
		out = append(out, "day")
	case 0 < d.Days && d.Days <= want.Days:
		out = append(out, "before")
	}
	if d.Warn && d.Days > 0 {
		out = append(out, "warn")
	}
	if a.withinHour(d, want) {
		out = append(out, "hour")
	}
	return out
}

// withinHour reports whether the hour of a date is so near that it is told.
func (a *App) withinHour(d *DateLine, want Notifying) bool {
	at, err := d.Due.Time()
	return d.Due.Timed && err == nil && d.Kind != agenda.Calendar && at.Sub(a.cfg.Now()).Minutes() <= float64(want.Minutes)
}

// told is what was told today.
func (a *App) told(ctx context.Context) map[string]bool {
	out := map[string]bool{}
	day, rest, _ := strings.Cut(a.Preference(ctx, prefNotifyTold), "\n")
	if day == a.Today().String() {
		for key := range strings.SplitSeq(rest, "\n") {
			out[key] = true
		}
	}
	return out
}

// Told keeps that reminders were told, so that they are not told again today, also
// after a restart.
func (a *App) Told(ctx context.Context, list []Reminder) error {
	if len(list) == 0 {
		return nil
	}
	daily, once := []string{a.Today().String()}, []string(nil)
	if day, rest, _ := strings.Cut(a.Preference(ctx, prefNotifyTold), "\n"); day == daily[0] && rest != "" {
		daily = append(daily, rest)
	}
	if kept := a.Preference(ctx, prefNotifyOnce); kept != "" {
		once = strings.Split(kept, "\n")
	}
	for i := range list {
		if r := &list[i]; r.once() {
			once = append(once, r.key())
		} else {
			daily = append(daily, r.key())
		}
	}
	once = once[max(0, len(once)-mostOnce):]
	if err := a.SetPreference(ctx, prefNotifyOnce, strings.Join(once, "\n")); err != nil {
		return err
	}
	return a.SetPreference(ctx, prefNotifyTold, strings.Join(daily, "\n"))
}

// mostOnce is how many reminders are remembered that are told only once; what is
// longer ago is not told any more by itself.
const mostOnce = 500

// mostTold is how many things a notification names.
const mostTold = 3

// ReminderText says what is due: how many things only, unless the user wants to
// read which. One thing is counted once, by what is nearest.
func (a *App) ReminderText(ctx context.Context, list []Reminder) string {
	if a.Notifying(ctx).Detail {
		var lines []string
		for i := range list {
			if i == mostTold {
				lines = append(lines, a.say("notify.more", len(list)-mostTold))
				break
			}
			lines = append(lines, a.say("notify."+list[i].Stage, domain.Dots(list[i].Line.Text, list[i].Line.Hour())))
		}
		return strings.Join(lines, "\n")
	}
	count, seen := map[string]int{}, map[*DateLine]bool{}
	stages := []string{"over", "hour", "day", "before", "warn"}
	for _, stage := range stages {
		for i := range list {
			if r := &list[i]; r.Stage == stage && !seen[r.Line] {
				seen[r.Line] = true
				count[stage]++
			}
		}
	}
	var parts []string
	for _, stage := range stages {
		if n := count[stage]; n > 0 {
			parts = append(parts, a.say("notify.count."+stage, n))
		}
	}
	return strings.Join(parts, " ")
}
