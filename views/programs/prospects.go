package programs

import (
	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/plan"
	"secondlook/domain/screening"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// fewProspects is how many changes are listed before all are asked for.
const fewProspects = 6

// toggleWould unfolds what would change a program, or folds it again, and brings
// it into sight.
func (w *panel) toggleWould() {
	w.would, w.all = !w.would, false
	w.again()
	if w.would {
		top := ui.NewStack(0, w.above...).HeightFor(w.sheet.Stack.Size().Width)
		w.sheet.Reveal(top, w.sheet.Size().Height-2*theme.Gap16)
	}
}

// again shows the same program once more.
func (w *panel) again() {
	if i := w.p.table.Selected(); w.p.ranking != nil && i >= 0 && i < len(w.p.shown) {
		w.show(w.p.ranking, w.p.shown[i])
	}
}

// prospects list each single change with what the program's chance would then
// be. It is worked out only where it is unfolded.
func (w *panel) prospects(r *app.Ranking, n int) []fyne.CanvasObject {
	if !w.would {
		return []fyne.CanvasObject{ui.Space(theme.Gap16), ui.Row(ui.NewLink("What would change this?", w.toggleWould))}
	}
	heading := ui.Beside(ui.NewText("WHAT WOULD CHANGE THIS", ui.Style{Size: small, Bold: true, Color: second}), ui.NewQuietLink("Fold", w.toggleWould))
	items := []fyne.CanvasObject{ui.Space(theme.Gap16), heading, ui.Space(theme.Gap4)}
	x := w.p.prospects(r, n)
	if x.Note != "" {
		items = append(items, ui.Space(theme.Gap4), ui.NewParagraph(x.Note, ui.Style{Bold: true}))
	}
	shown := len(x.List)
	if !w.all && shown > fewProspects+1 {
		shown = fewProspects
	}
	for i := range x.List[:shown] {
		items = append(items, w.prospect(&x.List[i], x.Now)...)
	}
	if shown < len(x.List) {
		items = append(items, ui.Row(ui.NewLink("Show all "+ui.Count(len(x.List)), func() { w.all = true; w.again() })))
	}
	return items
}

// prospect is one change: what it is, the chance after it with its range, and
// the way to it.
func (w *panel) prospect(x *app.Prospect, now app.Stand) []fyne.CanvasObject {
	figure, detail, style := "closed", domain.Capital(x.About), ui.Style{Bold: true, Color: theme.Bad}
	if x.After.Verdict != screening.Closed {
		figure, detail = app.Percent(x.After.Value), app.Range(x.After.Low, x.After.High)+"% · "+x.About
		switch {
		case !x.Possible:
			style.Color = second
		case x.After.Value >= now.Value:
			style.Color = theme.Good
		}
	}
	if now.Verdict != screening.Closed {
		figure = app.Percent(now.Value) + " → " + figure
	}
	lines := []fyne.CanvasObject{ui.NewParagraph(x.Title, ui.Style{}), ui.Small(detail)}
	switch {
	case x.Field != "" && x.Answer == plan.IfYes:
		lines = append(lines, ui.Row(w.p.host.QuietChange("Enter its answer…", func() { w.p.correct(x.Field) })))
	case x.Do != "" && x.Possible:
		lines = append(lines, ui.Row(ui.NewQuietLink(x.Do, func() {
			w.p.host.Show(ui.Route{Page: x.Spot.Page, Tab: x.Spot.Tab, Item: x.Spot.Item})
		})))
	}
	return []fyne.CanvasObject{ui.Space(7), ui.Beside(ui.NewStack(1, lines...), ui.NewText(figure, style)), ui.Space(7), ui.Rule()}
}
