// Package scoresheet is the dialog in which a program is scored after an
// interview: points under the applicant's own criteria, the gut feeling apart,
// and what he will want to remember.
package scoresheet

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/scores"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// Show opens the score sheet of an interview. Without criteria it offers the
// usual ones first.
func Show(h ui.Host, a *app.App, i domain.Interview) {
	criteria, err := a.Criteria.List(context.Background())
	if err != nil {
		h.Fail("Your criteria could not be read.", err)
		return
	}
	if len(criteria) == 0 {
		offer(h, a, i)
		return
	}
	show(h, a, i, criteria)
}

// offer asks whether to begin with the usual criteria.
func offer(h ui.Host, a *app.App, i domain.Interview) {
	var names []string
	for _, c := range scores.Defaults() {
		names = append(names, c.Name)
	}
	d := ui.NewDialog(h, "Score by what?", ui.Wide(460, ui.NewStack(theme.Gap8,
		ui.NewParagraph("You have no criteria yet. These are usual; change them as you like:", ui.Style{}),
		ui.Second(strings.Join(names, " · ")))))
	d.SetActions(
		&ui.Action{Text: "Cancel", Do: d.Hide},
		&ui.Action{Text: "My own…", Do: func() { d.Hide(); h.Show(own) }},
		&ui.Action{Text: "Use these", Kind: ui.Primary, Do: func() {
			d.Hide()
			if err := a.OfferCriteria(context.Background()); err != nil {
				h.Fail("The criteria were not kept.", err)
				return
			}
			Show(h, a, i)
		}},
	)
	d.Show()
}

// own is where criteria are kept.
var own = ui.Route{Page: ui.PageInterviews, Tab: "answers", Item: "criteria"}

// show opens the sheet by criteria that there are.
func show(h ui.Host, a *app.App, i domain.Interview, criteria []domain.Criterion) {
	rec := fields.Scored{Gut: i.Gut, Impression: i.Impression, Points: make([]int, len(criteria))}
	var loose []domain.Score // of no criterion any more; they stay
	for _, s := range i.Scores {
		at := index(criteria, s.Criterion)
		if at < 0 {
			loose = append(loose, s)
			continue
		}
		rec.Points[at] = s.Points
	}
	said := ui.NewParagraph("", ui.Style{Bold: true})
	note := ui.Small("")
	tell := func(rec fields.Scored) {
		now := i
		now.Scores, now.Gut = points(criteria, rec, loose), rec.Gut
		sheet, err := a.ScoreSheet(context.Background(), now)
		if err != nil { // saving says so
			return
		}
		said.SetText("By the criteria: " + sheet.Figure)
		note.SetText(strings.Trim(sheet.Without+"\n"+sheet.Loose, "\n"))
	}
	tell(rec)
	why := "1 to 10 each, as you felt it today. What you leave out does not count."
	f := form.Edit[fields.Scored]{
		Title: "Score sheet: " + program(a, i.Program), Why: why, Record: rec, Fields: fields.ScoreSheet(criteria), Below: []fyne.CanvasObject{said, note, ui.Space(theme.Gap4)},
		Failed: "The score sheet was not kept; what you chose is still here.",
		Save: func(rec *fields.Scored) error {
			return a.ScoreInterview(context.Background(), i.ID, points(criteria, *rec, loose), rec.Gut, rec.Impression)
		},
		Then: func(fields.Scored) { h.Say(ui.Notice{Text: "Saved: the score sheet", Undo: h.Undo}) },
	}.Show(h)
	before := f.OnChange
	f.OnChange = func() {
		before()
		if rec, err := f.Read(nil); err == nil {
			tell(rec)
		}
	}
}

// program names a program.
func program(a *app.App, key string) string {
	programs, _ := a.Programs(context.Background()) // the page of programs tells of a failure
	for i := range programs {
		if programs[i].Key == key {
			return programs[i].Name
		}
	}
	return key
}

func index(criteria []domain.Criterion, name string) int {
	for i, c := range criteria {
		if domain.CriterionKey(c.Name) == domain.CriterionKey(name) {
			return i
		}
	}
	return -1
}

// points are what a sheet says, with the points that no criterion has any more.
func points(criteria []domain.Criterion, rec fields.Scored, loose []domain.Score) (out []domain.Score) {
	for i, c := range criteria {
		if rec.Points[i] > 0 {
			out = append(out, domain.Score{Criterion: c.Name, Points: rec.Points[i]})
		}
	}
	return append(out, loose...)
}
