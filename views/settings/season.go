package settings

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/figures"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// season is the tab of a season: the applicant's own day, and the calendar.
type season struct {
	*figureTab
	day  *ui.Text
	note *ui.Text
}

func newSeason(p *Page) *season {
	s := &season{
		day:  ui.NewParagraph("", ui.Style{Bold: true}),
		note: ui.Small(""),
	}
	s.figureTab = newFigureTab(p, seasonNote, true, figures.Season)
	change := ui.NewButton(p.host.Change(ui.Action{Text: "Your day…", Do: s.askDay}))
	change.Compact = true
	card := ui.NewCard(ui.Beside(ui.NewStack(theme.Gap4, s.day, s.note), change), theme.Gap12)
	s.box = ui.NewFilled(theme.Gap12, s.table, append([]fyne.CanvasObject{card}, s.top...)...)
	return s
}

// Reload reads the season and its dates.
func (s *season) Reload() error {
	rec, err := s.record()
	if err != nil {
		return err
	}
	first, known := s.p.app.Catalog().FirstSubmission(s.year())
	switch {
	case !rec.SubmitsOn.IsZero():
		s.day.SetText("You submit on " + app.Day(rec.SubmitsOn))
	case known:
		s.day.SetText("You submit on " + app.Day(first) + ", the first possible day")
	default:
		s.day.SetText("You submit on the first possible day, which is not known yet: " + app.Day(first) + " is assumed")
	}
	s.note.SetText(rec.Note)
	s.note.Hidden = rec.Note == ""
	return s.figureTab.Reload()
}

// record returns what the user keeps of the season that is shown.
func (s *season) record() (domain.Season, error) {
	list, err := s.p.app.Seasons.List(context.Background())
	i := slices.IndexFunc(list, func(x domain.Season) bool { return x.Year == s.year() })
	if i < 0 {
		return domain.Season{Year: s.year()}, err
	}
	return list[i], err
}

// askDay opens the dialog for the day of submission and the note.
func (s *season) askDay() {
	rec, err := s.record()
	if err != nil {
		s.p.host.Fail("The season could not be read.", err)
		return
	}
	form.Edit[domain.Season]{
		Title: "Season " + strconv.Itoa(rec.Year), Record: rec,
		Fields: []form.Field[domain.Season]{
			form.Day("submits_on", "Day of submission", func(x *domain.Season) *domain.Date { return &x.SubmitsOn }).Hint("the first possible day").Wide().
				Why("Years since graduation, months of work and letters are counted up to this day. Empty: the first possible day."),
			form.Text("note", "Note", func(x *domain.Season) *string { return &x.Note }).Wide(),
		},
		Save:   func(x *domain.Season) error { return s.p.app.Seasons.Save(context.Background(), x) },
		Failed: "The season was not kept; what you typed is still here.",
		Then: func(x domain.Season) {
			s.p.host.Say(ui.Notice{Text: "Season " + strconv.Itoa(x.Year) + " is kept", Undo: s.p.host.Undo})
		},
	}.Show(s.p.host)
}
