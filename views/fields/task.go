package fields

import (
	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
)

// Task asks for a task of the applicant's own.
func Task(a *app.App) []form.Field[domain.Task] {
	return []form.Field[domain.Task]{
		form.Text("title", "What to do", func(t *domain.Task) *string { return &t.Title }).Must().Wide(),
		form.Day("due", "Due", func(t *domain.Task) *domain.Date { return &t.Due }).Why("On its day it is due, the day after it is overdue. Empty: any day."),
		form.Day("snoozed_until", "Not shown before", func(t *domain.Task) *domain.Date { return &t.Snoozed }),
		form.Pick("program", "About a program", func(t *domain.Task) *string { return &t.Program }, Programs(a)),
		form.Number("season", "Season", func(t *domain.Task) *int { return &t.Season }).Why("The year of the Match. Empty: it is shown in every season."),
		form.Day("done", "Done on", func(t *domain.Task) *domain.Date { return &t.Done }).Why("Empty: it is open."),
		form.Note("note", "Note", func(t *domain.Task) *string { return &t.Note }).Why(noteWhy),
	}
}
