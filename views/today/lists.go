package today

import (
	"fmt"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// How many lines the lists show before they are asked for all, where the page
// scrolls anyway.
const (
	mostLacks = 5
	mostDates = 6
)

// What the two lists take: both cards without a line and with the way to the
// agenda, a line, and a link to the rest of what is missing.
const (
	bareCards float32 = 163
	lineHigh  float32 = 44.5
	restLink  float32 = 31
	leastOf           = 3 // lines of each that are worth a look
)

// fit says how many lines of both lists have room, so that the page need not be
// scrolled.
func fit(room float32, lacks, dates int) (ofLacks, ofDates int) {
	if int((room-bareCards)/lineHigh) >= lacks+dates {
		return lacks, dates
	}
	if n := int((room - bareCards) / lineHigh); n-lacks >= leastOf { // all that is missing
		return lacks, min(dates, n-lacks)
	}
	n := int((room - bareCards - restLink) / lineHigh)
	ofLacks = min(lacks, n/2)
	ofDates = min(dates, n-ofLacks)
	ofLacks = min(lacks, n-ofDates)
	if ofLacks < min(leastOf, lacks) || ofDates < min(leastOf, dates) {
		return min(lacks, mostLacks), min(dates, mostDates)
	}
	return ofLacks, ofDates
}

// missingCard lists what is missing, each with the way to where it belongs.
func (p *Page) missingCard(lacks []app.Lack, shown int) *ui.Card {
	if len(lacks) == 0 {
		return ui.Boxed(heading("What is missing", "Nothing that the guide asks for.")...)
	}
	items := heading("What is missing", "")
	shown, more := p.lacks.part(len(lacks), shown)
	for i, l := range lacks[:shown] {
		if i > 0 {
			items = append(items, ui.Rule())
		}
		tone := ui.Unsure
		if l.Grave {
			tone = ui.Bad
		}
		text := ui.NewStack(1, ui.NewParagraph(l.Text, ui.Style{}), ui.Small(l.Why))
		items = append(items, newLine(ui.NewChip("!", tone), 22, text, p.link(placeOf(l.Spot), l.Spot)))
	}
	return ui.Boxed(append(items, more...)...)
}

// places are the words of links.
var places = map[string]string{
	ui.PageInterviews: "Interviews", ui.PageRankList: "Rank list", ui.PageSOAP: "SOAP", ui.PageToday: "Agenda",
	ui.PageProfile: "Profile", ui.PagePrograms: "Programs", ui.PageList: "My list", ui.PageApplications: "Applications", ui.PageStrategy: "Strategy", ui.PageSeasons: "Seasons", ui.PageSettings: "Settings",
}

// placeOf is the word of the link to a place: the tab of the profile where it
// names one.
func placeOf(s app.Spot) string {
	if text, ok := tabs[s.Tab]; ok && s.Page == ui.PageProfile {
		return text
	}
	return places[s.Page]
}

// tabs are the words of links to parts of the profile.
var tabs = map[string]string{
	"exams": "Exams", "practice_tests": "Exams", "study_days": "Exams", "rotations": "Rotations", "letters": "Letters", "statements": "Statements",
	"explanations": "Statements", "experiences": "Experiences", "scholarly_works": "Research", "languages": "Languages", "stories": "Stories",
	"people": "People", "outreach": "Outreach", "documents": "Documents", "english_tests": "Documents",
}

// datesCard lists the next dates.
func (p *Page) datesCard(o *app.Overview, shown int) *ui.Card {
	items := heading("Next", o.Calendar)
	if len(o.Dates) == 0 && o.Calendar == "" {
		return ui.Boxed(heading("Next", "No date of the season is still to come.")...)
	}
	for i := range o.Dates[:shown] {
		if i > 0 {
			items = append(items, ui.Rule())
		}
		items = append(items, p.dateLine(&o.Dates[i]))
	}
	return ui.Boxed(append(items, ui.Rule(), ui.Space(theme.Gap4), ui.Row(ui.NewLink(fmt.Sprintf("Whole agenda, %d", len(o.Dates)), p.goes(partDue))))...)
}

// dateLine is one date: the day, what it is, its hour as it is stated and
// where the user is, and how far away it is.
func (p *Page) dateLine(d *app.DateLine) fyne.CanvasObject {
	quiet := ui.Style{Size: small, Color: second}
	if d.Overdue {
		quiet.Color = theme.Unsure
	}
	day := d.Day
	switch {
	case day == "":
		day = "any day"
	case d.Days == 0 && !d.Overdue:
		day = "today"
	}
	about := domain.Dots(d.Left, d.Hour())
	if d.Verify && d.Spot != (app.Spot{}) {
		about += " · to verify"
	}
	text := ui.NewStack(1, ui.NewParagraph(d.Text, ui.Style{}), ui.NewParagraph(about, quiet))
	var right fyne.CanvasObject
	switch {
	case d.Spot != (app.Spot{}):
		right = p.link(placeOf(d.Spot), d.Spot)
	case d.Verify:
		right = ui.NewChip("to verify", ui.Unsure)
	}
	return newLine(ui.NewText(day, ui.Style{Bold: true, Size: small}), 76, text, right)
}

// A rest is the line under a list that shows the whole of it, or the first
// lines again.
type rest struct {
	all  bool
	link *ui.Button
}

func newRest(changed func()) *rest {
	r := &rest{}
	r.link = ui.NewLink("", func() {
		r.all = !r.all
		changed()
	})
	return r
}

// part returns how many of n lines are shown where there is room for a few, and
// the line under them.
func (r *rest) part(n, few int) (shown int, line []fyne.CanvasObject) {
	switch {
	case few >= n:
		return n, nil
	case r.all:
		shown = n
		r.link.Set("Show fewer", ui.Link)
	default:
		shown = few
		r.link.Set(fmt.Sprintf("Show all %d", n), ui.Link)
	}
	return shown, []fyne.CanvasObject{ui.Rule(), ui.Space(theme.Gap4), ui.Row(r.link)}
}
