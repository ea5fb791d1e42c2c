package applications

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/build"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/history"
	"secondlook/views/row"
	"secondlook/views/ui"
)

// A change is a change of status before it is kept.
type change struct {
	Status domain.ApplicationStatus
	Date   domain.Date
}

// next is the status that mostly follows on another.
var next = map[domain.ApplicationStatus]domain.ApplicationStatus{
	domain.ApplicationUnknown: domain.Submitted, domain.Planned: domain.Submitted, domain.Submitted: domain.Invited,
	domain.Invited: domain.Interviewed, domain.Interviewed: domain.Ranked, domain.Ranked: domain.Matched,
}

// changeStatus asks for another status of the applications that are meant.
func (p *desk) changeStatus() { p.askNext(p.meant()) }

// askNext asks for the status that follows.
func (p *desk) askNext(rows []*app.ApplicationRow) {
	if len(rows) == 0 {
		return
	}
	to := rows[0].Status
	if s, ok := next[to]; ok {
		to = s
	}
	p.askStatus(rows, to)
}

// withdraw asks for the day on which the applications that are meant were
// withdrawn.
func (p *desk) withdraw() { p.askStatus(p.meant(), domain.Withdrawn) }

func (p *desk) askStatus(rows []*app.ApplicationRow, to domain.ApplicationStatus) {
	if len(rows) == 0 {
		return
	}
	ids := make([]domain.ID, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
	}
	what := title(rows[0])
	if len(rows) > 1 {
		what = ui.Plural(len(rows), "application", "applications")
	}
	p.Focus() // has the keys again after the dialog
	form.Edit[change]{
		Title: "Status: " + what, Record: change{to, p.list.Today}, Check: p.checkChange, Start: "status",
		Fields: []form.Field[change]{
			form.Choice("status", "Status", func(c *change) *domain.ApplicationStatus { return &c.Status }, sayStatus).Must(),
			p.dayField("The day on which it happened; a day of the past goes where it belongs. Empty: not known."),
		},
		Ask: func(c change) string {
			if c.Status != domain.Matched {
				return ""
			}
			return p.app.TooEarly(p.list.Season, domain.OutcomeMatched)
		},
		Save: func(c *change) error { return p.keepStatus(ids, what, *c) }, Failed: notChanged,
	}.Show(p.host)
}

const notChanged = "The status was not changed."

func (p *desk) dayField(why string) form.Field[change] {
	return form.Day("date", "Date", func(c *change) *domain.Date { return &c.Date }).Why(why)
}

// sayStatus writes a word of the vocabulary for people.
func sayStatus(word string) string {
	var s domain.ApplicationStatus
	if s.UnmarshalText([]byte(word)) != nil {
		return word
	}
	return domain.Capital(row.LongStatus(s))
}

// checkChange wants a day that can be.
func (p *desk) checkChange(c change) error {
	var bad domain.Invalid
	switch season := (domain.Application{Season: p.list.Season}); {
	case c.Date.IsZero():
	case c.Date.After(p.list.Today):
		bad = domain.Invalid{{Field: "date", Problem: "must not lie after today"}}
	case !season.InSeason(c.Date):
		bad = domain.Invalid{{Field: "date", Problem: fmt.Sprintf("must lie in %d or %d, the years of season %d", p.list.Season-1, p.list.Season, p.list.Season)}}
	}
	if c.Status == domain.ApplicationUnknown {
		bad = append(bad, domain.FieldError{Field: "status", Problem: "must be chosen"})
	}
	if bad != nil {
		return bad
	}
	return nil
}

// keepStatus notes a change of several applications and tells of it.
func (p *desk) keepStatus(ids []domain.ID, what string, c change) error {
	err := p.app.SetApplicationStatus(context.Background(), ids, domain.StatusEvent{Status: c.Status, Date: c.Date})
	var bad domain.Invalid
	if errors.As(err, &bad) {
		return bad
	}
	if err == nil {
		for _, id := range ids {
			delete(p.ticked, id)
		}
		p.told()
		p.table.Refresh()
		p.host.Say(ui.Notice{Text: what + ": " + row.LongStatus(c.Status), Undo: p.host.Undo})
	}
	return err
}

// markSent asks for the day on which all planned applications were sent.
func (p *desk) markSent() {
	if p.empty() {
		return
	}
	var ids []domain.ID
	for _, r := range p.list.Rows {
		if r.Planned() {
			ids = append(ids, r.ID)
		}
	}
	if len(ids) == 0 {
		return
	}
	what := ui.Plural(len(ids), "application", "applications")
	p.Focus()
	form.Edit[change]{
		Title: "I have sent " + what, Record: change{domain.Submitted, p.list.Today}, Check: p.checkChange,
		Fields: []form.Field[change]{p.dayField("Marks everything that is planned as sent on this day. " +
			"It only notes what you have done: applications are sent in the application service itself. You can undo it.").Wide()},
		Save: func(c *change) error { return p.keepStatus(ids, what, *c) }, Failed: notChanged,
	}.Show(p.host)
}

// remove takes the planned ones of the applications that are meant off the
// list.
func (p *desk) remove() { p.takeOff(p.meant()) }

func (p *desk) takeOff(rows []*app.ApplicationRow) {
	if len(rows) == 0 {
		return
	}
	keys := make([]string, len(rows))
	for i, r := range rows {
		keys[i] = r.Application.Program
	}
	p.Focus() // what was pressed in the panel may be drawn no more
	build.TakeOff(p.host, p.app, p.list.Season, keys...)
}

// askDay asks for the right day of one change of status.
func (p *desk) askDay(r *app.ApplicationRow, event int) {
	if r == nil || event >= len(r.Events) {
		return
	}
	what, id, e := title(r), r.ID, r.Events[event]
	p.Focus()
	form.Edit[change]{
		Title: domain.Capital(row.LongStatus(e.Status)) + ": " + what, Record: change{e.Status, e.Date}, Check: p.checkChange, Start: "date",
		Fields: []form.Field[change]{p.dayField("The day on which it happened. Empty: not known.").Wide()},
		Save: func(c *change) error {
			err := p.app.RedateEvent(context.Background(), id, event, c.Date)
			var bad domain.Invalid
			switch {
			case errors.As(err, &bad):
				return domain.Invalid{{Field: "date", Problem: "does not fit between the days of what went before and came after"}}
			case err == nil:
				p.host.Say(ui.Notice{Text: what + ": the day is put right", Undo: p.host.Undo})
			}
			return err
		},
		Failed: notChanged,
	}.Show(p.host)
}

// removeEvent takes one change of status away.
func (p *desk) removeEvent(r *app.ApplicationRow, event int) {
	if r == nil {
		return
	}
	p.Focus()
	if err := p.app.RemoveEvent(context.Background(), r.ID, event); err != nil {
		p.host.Fail(notChanged, err)
		return
	}
	p.host.Say(ui.Notice{Text: title(r) + ": one change taken away", Undo: p.host.Undo})
}

// history shows every state that an application had, with a way back to each.
func (p *desk) history(r *app.ApplicationRow) {
	if r == nil {
		return
	}
	p.Focus()
	history.Show(p.host, p.app, p.app.Applications.Table(), r.ID, title(r))
}

// Add asks for a program to put on the list.
func (p *desk) Add() {
	type addition struct{ Program string }
	season := p.app.Season()
	p.Focus()
	form.Edit[addition]{
		Title: "Add a program to your list",
		Fields: []form.Field[addition]{
			form.Pick("program", "Program", func(a *addition) *string { return &a.Program }, fields.Programs(p.app)).
				Why("It is planned until you say that it is sent. The page Programs shows how they rank for you.").Wide(),
		},
		Check: func(a addition) error {
			switch {
			case a.Program == "":
				return domain.Invalid{{Field: "program", Problem: "must be chosen"}}
			case p.list != nil && slices.ContainsFunc(p.list.Rows, func(r app.ApplicationRow) bool { return r.Program == a.Program && r.Listed() }):
				return domain.Invalid{{Field: "program", Problem: "is on your list already"}}
			}
			return nil
		},
		Save: func(a *addition) error {
			p.chosen = a.Program
			err := p.app.PutOn(context.Background(), season, a.Program)
			if err == nil {
				p.host.Say(ui.Notice{Text: "One more program is on your list", Undo: p.host.Undo})
			}
			return err
		},
		Failed: "The program was not put on your list.",
	}.Show(p.host)
}
