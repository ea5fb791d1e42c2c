package interviews

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/build"
	"secondlook/views/collection"
	"secondlook/views/scoresheet"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// The tabs of what is prepared, and of what is written afterwards.
const (
	tabAnswers = "answers"
	tabThanks  = "correspondence"
)

// placed turns a table of the answers, as the search for records names it, into its
// place on their tab.
func placed(r ui.Route) ui.Route {
	switch r.Tab {
	case "questions", "drills", "criteria":
		return ui.Route{Page: r.Page, Tab: tabAnswers, Item: strings.TrimSuffix(r.Tab+"/"+r.Item, "/")}
	}
	return r
}

// dayActs are the sheets of an interview: that of its day, and its points.
func (p *Page) dayActs(x domain.Interview) []collection.Act {
	if x.State == domain.InterviewCancelled || x.State == domain.InterviewMissed {
		return nil
	}
	return []collection.Act{
		{Key: 'p', Reads: true, Action: ui.Action{Text: "Day sheet…", Do: func() { build.PrintDay(p.host, p.app, x.ID) }}},
		{Key: 'k', Action: ui.Action{Text: "Score sheet…", Do: func() { scoresheet.Show(p.host, p.app, x) }}},
	}
}

// scoreCard is what was thought of an interview; none before it is scored.
func (p *Page) scoreCard(x domain.Interview) []fyne.CanvasObject {
	sheet, err := p.app.ScoreSheet(context.Background(), x)
	if err != nil || sheet.Empty() {
		return nil
	}
	items := []fyne.CanvasObject{ui.Beside(ui.Heading("Score sheet"), ui.NewText(sheet.Figure, ui.Style{Bold: true}))}
	gut := ""
	if sheet.Gut != "" {
		gut = "Gut feeling " + sheet.Gut
	}
	for _, text := range []string{domain.Dots(gut, sheet.When), sheet.Without, sheet.Loose} {
		if text != "" {
			items = append(items, ui.Space(theme.Gap4), ui.Small(domain.Capital(text)))
		}
	}
	return []fyne.CanvasObject{ui.Boxed(items...)}
}
