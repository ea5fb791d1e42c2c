package app

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/agenda"
)

// A Group is a part of what is to be done, by how near it is.
type Group int

// The groups, in the order of display.
const (
	GroupOverdue Group = iota
	GroupToday
	GroupWeek // within seven days
	GroupLater
	GroupUndated
)

// weekDays is how many days a week has.
const weekDays = 7

// Group is the part that a date belongs to.
func (d *DateLine) Group() Group {
	switch {
	case d.Overdue:
		return GroupOverdue
	case d.Date.IsZero():
		return GroupUndated
	case d.Days <= 0:
		return GroupToday
	case d.Days < weekDays:
		return GroupWeek
	}
	return GroupLater
}

// GroupName is the heading of a group.
func (a *App) GroupName(g Group) string { return a.say("agenda.group." + strconv.Itoa(int(g))) }

// Hour is the hour of a date there and where the user is, "10:00 PT (your
// 19:00)"; "" when none is told.
func (d *DateLine) Hour() string {
	if d.Own == "" {
		return d.Clock
	}
	return d.Clock + " (" + d.Own + ")"
}

// Near counts what is overdue or due within so many days, the calendar's own dates
// left out.
func (o *Overview) Near(days int) (n int) {
	for i := range o.Dates {
		if d := &o.Dates[i]; d.Asks() && (d.Overdue || !d.Date.IsZero() && d.Days <= days) {
			n++
		}
	}
	return n
}

// Asks reports whether a date asks for something to be done, rather than only to
// come.
func (d *DateLine) Asks() bool { return d.Kind != agenda.Calendar || !d.Opening }

// CanFinish reports whether a date is done by saying so: tasks, messages that were
// sent, money that was paid, what the preparation asks for. Others end with their
// record.
func (d *DateLine) CanFinish() bool {
	switch d.Kind {
	case agenda.Task, agenda.Message, agenda.Payment, agenda.Preparation:
		return true
	}
	return false
}

// CanSnooze reports whether a date can be put off.
func (d *DateLine) CanSnooze() bool {
	switch d.Kind {
	case agenda.Calendar, agenda.Invitation, agenda.Interview, agenda.Exam:
		return false
	}
	return d.Key != "" || d.Kind == agenda.Task
}

// fewAlike is how many tasks of one rule stand one by one; more are one line.
const fewAlike = 3

// asked is what the records ask for beside what the agenda reads by itself, with
// the places where it is done. Where a rule asks for the same of many programs
// it is one line.
func (a *App) asked(n *present) (out []agenda.Item, spots map[string]Spot) {
	open, alike := []ComputedTask{}, map[string]int{}
	for _, t := range a.computedTasks(n) {
		if t.Rule != "A5" && t.Key != "step3/practice" && t.Open(n.today.Day) { // those stand there by themselves
			open = append(open, t)
			alike[t.Rule]++
		}
	}
	spots = map[string]Spot{}
	for _, t := range open {
		it := agenda.Item{Kind: agenda.Preparation, Key: t.Key, What: domain.Msg("agenda.task", t.Words), Due: domain.At{Day: t.Due}, Program: t.Program}
		if alike[t.Rule] > fewAlike && t.Program != "" {
			if it.Key = "alike/" + t.Rule; spots[it.Key] != (Spot{}) {
				continue
			}
			it.What, it.Program = domain.Msg("agenda.alike."+t.Rule, alike[t.Rule]), ""
			t.Spot.Item = ""
		}
		spots[it.Key] = t.Spot
		out = append(out, it)
	}
	for _, it := range a.afterItems(n) {
		spots[it.Key] = Spot{Page: pageSeasons, Tab: tabAfterward, Item: strings.TrimPrefix(it.Key, afterPrefix)}
		out = append(out, it)
	}
	return out, spots
}

// Finish notes that a date is done today: in its record where it has one, else as
// the user's word on it.
func (a *App) Finish(ctx context.Context, d *DateLine) error {
	today := a.Today()
	switch d.Kind {
	case agenda.Task:
		if d.Key == "" {
			return change(ctx, a.Tasks, d.isTask, func(t *domain.Task) { t.Done = today })
		}
	case agenda.Message:
		if d.Record == 0 && d.draft.Program != "" {
			note := d.draft
			note.Sent = today
			return a.Correspondence.Save(ctx, &note)
		}
		return change(ctx, a.Correspondence, func(x domain.Correspondence) bool { return x.ID == d.Record }, func(x *domain.Correspondence) { x.Sent = today })
	case agenda.Payment:
		return change(ctx, a.Payments, func(x domain.Payment) bool { return x.ID == d.Record }, func(x *domain.Payment) { x.Paid = today })
	case agenda.Preparation:
		if step, ok := strings.CutPrefix(d.Key, afterPrefix); ok {
			return a.finishStep(ctx, step)
		}
	}
	return a.word(ctx, d, func(t *domain.Task) { t.Done = today })
}

// Snooze puts a date off: it is shown again on that day.
func (a *App) Snooze(ctx context.Context, d *DateLine, until domain.Date) error {
	if d.Kind == agenda.Task && d.Key == "" {
		return change(ctx, a.Tasks, d.isTask, func(t *domain.Task) { t.Snoozed = until })
	}
	return a.word(ctx, d, func(t *domain.Task) { t.Snoozed = until })
}

func (d *DateLine) isTask(t domain.Task) bool { return t.ID == d.Record }

// word keeps what the user says of something that the records ask for.
func (a *App) word(ctx context.Context, d *DateLine, say func(*domain.Task)) error {
	if d.Key == "" {
		return fmt.Errorf("%s cannot be put off", d.Text)
	}
	all, err := a.Tasks.List(ctx)
	if err != nil {
		return err
	}
	t := domain.Task{Key: d.Key, Title: d.Text, Season: a.Season(), Program: d.Program}
	if i := slices.IndexFunc(all, func(x domain.Task) bool { return x.Key == d.Key && (x.Season == 0 || x.Season == a.Season()) }); i >= 0 {
		t = all[i]
	}
	say(&t)
	return a.Tasks.Save(ctx, &t)
}

// change changes the first record of a collection that is the one.
func change[T Record](ctx context.Context, of *Collection[T], is func(T) bool, by func(*T)) error {
	all, err := of.List(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(all, is)
	if i < 0 {
		return domain.ErrNotFound
	}
	by(&all[i])
	return of.Save(ctx, &all[i])
}
