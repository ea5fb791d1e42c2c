package programs

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// newYear is the choice of a year that is not noted yet.
const newYear = "another year"

// A yearEntry is a year of residents as the dialog asks for it.
type yearEntry struct {
	Pick string // the year that is changed, or newYear
	Year domain.ProgramYear
}

// A yearBook is the dialog in which the residents of a program are noted, year
// by year.
type yearBook struct {
	p      *Page
	key    string
	years  []domain.ProgramYear // as they are kept, the newest first
	chosen domain.ProgramYear   // the one that is shown
	gone   fyne.CanvasObject    // takes the chosen year away
	form   *form.Form[yearEntry]
}

// noteYear opens the dialog on a year of the selected program; 0 is a new one.
func (p *Page) noteYear(year int) {
	row := p.selected()
	if row == nil {
		return
	}
	b := &yearBook{p: p, key: row.Program.Key, years: p.explained().Residents.Years}
	b.gone = ui.Row(ui.NewLink("Delete this year", b.remove))
	pick := newYear
	if year > 0 {
		pick = strconv.Itoa(year)
	}
	rec, fields := b.choose(yearEntry{Pick: pick})
	b.form = form.Edit[yearEntry]{
		Title: "Residents of a year", Why: row.Program.Name + " · " + app.Place(row.Program),
		Record: rec, Fields: fields, Below: []fyne.CanvasObject{b.gone}, Turns: "pick", Turn: b.choose, Start: "academic_year",
		Save: b.save, Failed: "The year was not kept; what you typed is still here.",
		Then: func(e yearEntry) {
			p.host.Say(ui.Notice{Text: "Residents of " + strconv.Itoa(e.Year.Year) + " noted", Undo: p.host.Undo})
		},
	}.Show(p.host)
}

// choose returns the record of a choice with the fields that ask for it: the year
// as it is kept, or a new one beside the newest.
func (b *yearBook) choose(e yearEntry) (yearEntry, []form.Field[yearEntry]) {
	b.gone.Hide()
	e.Year = domain.ProgramYear{Program: b.key, Year: b.p.app.Today().Year, AsOf: b.p.app.Today().String()}
	if len(b.years) > 0 {
		e.Year.Source = b.years[0].Source
		for b.noted(e.Year.Year) >= 0 {
			e.Year.Year--
		}
	}
	if n, err := strconv.Atoi(e.Pick); err == nil {
		e.Year = b.years[b.noted(n)]
		b.gone.Show()
	}
	b.chosen = e.Year
	return e, b.fields()
}

// noted returns the place of a year among those that are kept, or -1.
func (b *yearBook) noted(year int) int {
	return slices.IndexFunc(b.years, func(y domain.ProgramYear) bool { return y.Year == year })
}

func (b *yearBook) fields() (out []form.Field[yearEntry]) {
	if len(b.years) > 0 {
		words := []string{newYear}
		for _, y := range b.years {
			words = append(words, strconv.Itoa(y.Year))
		}
		out = append(out, form.OneOf("pick", "Year to note", func(e *yearEntry) *string { return &e.Pick }, words, func(s string) string { return s }).Wide())
	}
	number := func(name, label, why string, at func(*yearEntry) *int) form.Field[yearEntry] {
		return form.Number(name, label, at).Why(why)
	}
	return append(out,
		number("academic_year", "Academic year", "In which it began.", func(e *yearEntry) *int { return &e.Year.Year }),
		number("residents", "Residents", "In all classes together.", func(e *yearEntry) *int { return &e.Year.Residents }),
		number("non_us_img", "Non-US IMGs", "From schools abroad, without US citizenship.", func(e *yearEntry) *int { return &e.Year.NonUS }),
		number("us_img", "US IMGs", "US citizens from schools abroad; counted apart.", func(e *yearEntry) *int { return &e.Year.US }),
		form.Text("source", "Source", func(e *yearEntry) *string { return &e.Year.Source }).Hint("their page, a directory of yours").Why("Where you read it. Nothing of it leaves this computer."),
		form.Text("as_of", "As of", func(e *yearEntry) *string { return &e.Year.AsOf }).Hint("2026-05-31").Why("A year, month or day."))
}

func (b *yearBook) save(e *yearEntry) error {
	return b.p.app.NoteYear(context.Background(), &e.Year)
}

// remove takes the chosen year away and closes the dialog.
func (b *yearBook) remove() {
	if err := b.p.app.ProgramYears.Delete(context.Background(), b.chosen.ID); err != nil {
		b.p.host.Fail("The year was not taken away.", err)
		return
	}
	b.form.OnClose()
	b.p.host.Say(ui.Notice{Text: "Residents of " + strconv.Itoa(b.chosen.Year) + " deleted", Undo: b.p.host.Undo})
}
