package settings

import (
	"context"
	"errors"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/figures"
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
		note: ui.NewParagraph("", ui.Style{Size: theme.Small, Color: theme.Second}),
	}
	s.figureTab = newFigureTab(p, seasonNote, true, figures.Season)
	change := ui.NewButton(ui.Action{Text: "Your day…", Do: s.askDay})
	change.Compact = true
	card := ui.NewCard(ui.Beside(ui.NewStack(theme.Gap4, s.day, s.note), change), theme.Gap12)
	s.box = ui.NewFilled(theme.Gap12, s.table, append([]fyne.CanvasObject{card}, s.top...)...)
	return s
}

// reload reads the season and its dates.
func (s *season) reload() error {
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
	return s.figureTab.reload()
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
	day, note := ui.NewEntry("the first possible day"), ui.NewEntry("")
	day.SetText(app.Day(rec.SubmitsOn))
	note.SetText(rec.Note)
	when := ui.NewField("You submit on", "Years since graduation, months of work and letters are counted up to this day. Empty: the first possible day.", day)
	what := ui.NewField("Note", "", note)
	d := ui.NewDialog(s.p.host, "Season "+strconv.Itoa(rec.Year), ui.NewStack(theme.Gap12, when, what))
	save := func() {
		if s.keep(rec, day.Text, note.Text, when, what) {
			d.Hide()
			return
		}
		d.Fit()
	}
	for _, e := range []*ui.Entry{day, note} {
		e.OnEnter, e.OnEscape = save, d.Hide
	}
	d.SetActions(&ui.Action{Text: "Cancel", Do: d.Hide}, &ui.Action{Text: "Save", Kind: ui.Primary, Do: save})
	d.Show()
	d.Focus(day)
}

// keep saves the season, or shows what is wrong with it.
func (s *season) keep(rec domain.Season, day, note string, when, what *ui.Field) bool {
	var err error
	when.Problem("")
	what.Problem("")
	if rec.SubmitsOn, err = app.ParseDay(day); err != nil {
		when.Problem("The day " + err.Error())
		return false
	}
	rec.Note = note
	err = s.p.app.Seasons.Save(context.Background(), &rec)
	var bad domain.Invalid
	switch {
	case errors.As(err, &bad):
		for name, f := range map[string]*ui.Field{"submits_on": when, "note": what} {
			if problem := bad.Problem(name); problem != "" {
				f.Problem(map[bool]string{true: "The day ", false: "The note "}[f == when] + problem)
			}
		}
		return false
	case err != nil:
		s.p.host.Fail("The season was not kept.", err)
		return true
	}
	s.p.host.Say(ui.Notice{Text: "Season " + strconv.Itoa(rec.Year) + " is kept", Undo: s.p.host.Undo})
	return true
}
