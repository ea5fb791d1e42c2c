package seasons

import (
	"context"
	"fmt"
	"slices"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// answer is what a program said of an application long after it was sent.
type answer struct {
	Program string // its key
	Status  domain.ApplicationStatus
	Day     domain.Date
}

// late asks which program of a past season has answered after all, and what.
func (o *overview) late(y app.Year) {
	options := fields.Programs(o.p.app)
	every := options.All
	options.All = func() []ui.Option {
		return slices.DeleteFunc(every(), func(x ui.Option) bool { return find(y, x.Key) < 0 })
	}
	form.Edit[answer]{
		Title: fmt.Sprintf("A late answer to season %d", y.Season), Record: answer{Status: domain.Rejected, Day: o.p.app.Today()},
		Fields: []form.Field[answer]{
			form.Pick("program", "Program", func(a *answer) *string { return &a.Program }, options).Must().Wide(),
			form.Choice("status", "What it said", func(a *answer) *domain.ApplicationStatus { return &a.Status }, nil).Must(),
			form.Day("date", "On the day", func(a *answer) *domain.Date { return &a.Day }).Why("Empty: not known."),
		},
		Check: func(a answer) error {
			var bad domain.Invalid
			if find(y, a.Program) < 0 {
				bad = append(bad, domain.FieldError{Field: "program", Problem: "is required: one that has not answered yet"})
			}
			if a.Status <= domain.Submitted {
				bad = append(bad, domain.FieldError{Field: "status", Problem: "must be an answer"})
			}
			if a.Day.After(o.p.app.Today()) {
				bad = append(bad, domain.FieldError{Field: "date", Problem: "lies ahead"})
			}
			if len(bad) > 0 {
				return bad
			}
			return nil
		},
		Failed: "The answer was not kept; what you typed is still here.",
		Save: func(a *answer) error {
			x := y.Silent[find(y, a.Program)].With(domain.StatusEvent{Status: a.Status, Date: a.Day})
			return o.p.app.Applications.Save(context.Background(), &x)
		},
		Then: func(answer) {
			o.p.host.Say(ui.Notice{Text: fmt.Sprintf("Noted in season %d; what is frozen of it stays as it was", y.Season), Undo: o.p.host.Undo})
		},
	}.Show(o.p.host)
}

// find returns which of the season's silent applications is of a program; -1: none.
func find(y app.Year, program string) int {
	return slices.IndexFunc(y.Silent, func(a domain.Application) bool { return a.Program == program })
}

// reason is why a season that was put away is changed after all.
type reason struct{ Why string }

// correct opens a season that was put away again, for a reason.
func (o *overview) correct(y app.Year) {
	form.Edit[reason]{
		Title: fmt.Sprintf("Correct season %d", y.Season), Agree: "Open it again",
		Why: "What belongs to it can then be changed. What is frozen of it stays as it was; the reason stands with the season. Put it away again when it is right.",
		Fields: []form.Field[reason]{
			form.Note("why", "Why", func(r *reason) *string { return &r.Why }),
		},
		Failed: "The season was not opened again; what you typed is still here.",
		Save:   func(r *reason) error { return o.p.app.CorrectSeason(context.Background(), y.Season, r.Why) },
		Then: func(reason) {
			o.p.host.Say(ui.Notice{Text: fmt.Sprintf("Season %d is open again, to be corrected", y.Season), Undo: o.p.host.Undo})
		},
	}.Show(o.p.host)
}
