package programs

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// panel says of one program why it stands where it does, and what is known of
// it.
type panel struct {
	p     *Page
	box   *ui.Card
	sheet *ui.Sheet
	list  *ui.Button
	of    *app.Row        // the row that was explained last; nil: none
	last  app.Explanation // of it
	late  bool            // what is selected is not shown yet, since the panel is folded

	would, all bool                // what would change it is unfolded; all of it
	above      []fyne.CanvasObject // what stands over that part
	key        string              // of the program that is shown; "": none
}

func newPanel(p *Page) *panel {
	w := &panel{p: p, sheet: ui.NewSheet(ui.NewStack(0), theme.Gap16)}
	w.list = ui.NewButton(p.host.Change(ui.Action{Text: "Add to list", Kind: ui.Primary, Do: p.toggleListed}))
	fix := ui.NewButton(p.host.Change(ui.Action{Text: "Correct a fact…", Do: func() { p.correct("") }}))
	source := ui.NewButton(ui.Action{Text: "Copy source", Do: p.copySources})
	for _, b := range []*ui.Button{w.list, fix, source} {
		b.Compact = true
	}
	foot := container.NewPadded(container.NewPadded(ui.Row(w.list, fix, source)))
	w.box = ui.NewCard(container.NewBorder(nil, container.NewVBox(ui.Rule(), foot), nil, nil, w.sheet), 1)
	return w
}

// explanation explains row n of a ranking, once for as long as it is the one that
// is asked for.
func (w *panel) explanation(r *app.Ranking, n int) app.Explanation {
	if w.of != &r.Rows[n] {
		w.of, w.last = &r.Rows[n], w.p.explain(r, n)
	}
	return w.last
}

// show explains row n of a ranking; without one the panel is empty.
func (w *panel) show(r *app.Ranking, n int) {
	w.late = false
	if r == nil || n < 0 {
		w.key = ""
		w.sheet.Set()
		return
	}
	row := &r.Rows[n]
	x := w.explanation(r, n)
	if row.Listed {
		w.list.Set("On list ✓", ui.Primary)
	} else {
		w.list.Set("Add to list", ui.Quiet)
	}
	items := append(head(row, x), w.marks(row)...)
	items = append(items, closing(row, x)...)
	items = append(items, w.reasons(row, x)...)
	items = append(items, w.weights(x)...)
	w.above = slices.Clone(items)
	if !w.p.app.Quiet() {
		items = append(items, w.prospects(r, n)...)
	}
	items = append(items, screens(x)...)
	items = append(items, evidence(x)...)
	items = append(items, notes(x)...)
	items = append(items, w.blocks(x)...)
	items = append(items, w.residents(x)...)
	items = append(items, w.unfilled(row)...)
	items = append(items, w.factTable(x)...)
	if w.key == row.Program.Key { // the same program: its reader stays where he is
		w.sheet.Stack.Set(items...)
		w.sheet.Fit()
		return
	}
	w.key = row.Program.Key
	w.sheet.Set(items...)
}

// head is the name and place of a program, and its tier.
func head(row *app.Row, x app.Explanation) []fyne.CanvasObject {
	p := row.Program
	items := []fyne.CanvasObject{
		ui.Heading(p.Name),
		ui.Space(3),
		ui.Second(p.Specialty + " · " + app.Place(p)),
	}
	if x.Band != "" && row.Verdict != screening.Closed {
		items = append(items, ui.Space(6), ui.Row(ui.NewChip(x.Band, ui.Plain)))
	}
	if x.Tier != "" {
		items = append(items, ui.Space(6), ui.Small(x.Tier))
	}
	return items
}

// marks say whether a program is pinned or banned and what it is worth, and
// change that.
func (w *panel) marks(row *app.Row) []fyne.CanvasObject {
	pin, ban := "Pin to every list", "Ban from every list"
	var line []fyne.CanvasObject
	switch row.Mark {
	case domain.Pin:
		pin = "Take away"
		line = append(line, ui.NewChip("pinned", ui.Good))
	case domain.Ban:
		ban = "Take away"
		line = append(line, ui.NewChip("banned", ui.Bad))
	}
	if row.Mark == domain.Pin || row.Mark != domain.Ban && row.Verdict != screening.Closed {
		line = append(line, w.p.host.QuietChange(pin, func() { w.p.mark(domain.Pin) }))
	}
	if row.Mark != domain.Pin {
		line = append(line, w.p.host.QuietChange(ban, func() { w.p.mark(domain.Ban) }))
	}
	worth := "Worth…"
	if n := w.p.worth(row); n > 0 {
		worth = "Worth " + strconv.Itoa(n) + "…"
	}
	line = append(line, w.p.host.QuietChange(worth, w.p.askWorth))
	return []fyne.CanvasObject{ui.Space(6), ui.Row(line...)}
}

var screenMarks = map[string]struct {
	sign string
	tone ui.Tone
}{"pass": {"✓", ui.Good}, "fail": {"✕", ui.Bad}, "unknown": {"?", ui.Unsure}}

// screens lists the rules with their answers.
func screens(x app.Explanation) []fyne.CanvasObject {
	if len(x.Screens) == 0 {
		return nil
	}
	items := ui.Section("SCREENS")
	for _, s := range x.Screens {
		mark := screenMarks[s.Result]
		about := cite(s.Source, s.AsOf)
		if s.Strength != "" && s.Strength != "strict" && s.Result != "pass" {
			about = domain.Dots(s.Strength, about)
		}
		if s.Stage != "" && s.Stage != screening.AtInterview.String() {
			about = domain.Dots("binds at "+s.Stage, about)
		}
		if s.ExceptedBy != "" {
			about = domain.Dots("softened by "+s.ExceptedBy, about)
		}
		reason := ui.NewParagraph(domain.Capital(s.Reason), ui.Style{})
		text := ui.NewStack(1, reason)
		if about != "" {
			text = ui.NewStack(1, reason, ui.Small(about))
		}
		items = append(items, ui.Marked(ui.NewChip(mark.sign, mark.tone), text), ui.Space(theme.Gap8))
	}
	return items
}

// evidence sets what the program values beside what the records show.
func evidence(x app.Explanation) []fyne.CanvasObject {
	if len(x.Evidence) == 0 {
		return nil
	}
	items := ui.Section("WHAT IT VALUES, AND YOUR EVIDENCE")
	for _, e := range x.Evidence {
		mark, tone, text, colour := "✓", ui.Good, "", second
		for _, rec := range e.Records {
			text = domain.Dots(text, rec)
		}
		if len(e.Records) == 0 {
			mark, tone, text, colour = "gap", ui.Unsure, "no record of yours shows it", theme.Unsure
		}
		title := e.Tag
		if e.Assumed {
			title += " (usual in this region)"
		}
		lines := []fyne.CanvasObject{ui.NewParagraph(title, ui.Style{}), ui.NewParagraph(text, ui.Style{Size: small, Color: colour})}
		if e.Also != "" {
			lines = append(lines, ui.Small(e.Also))
		}
		items = append(items, ui.Marked(ui.NewChip(mark, tone), ui.NewStack(1, lines...)), ui.Space(theme.Gap8))
	}
	return items
}

// notes are what else one should know, and where the catalog is thin.
func notes(x app.Explanation) []fyne.CanvasObject {
	if len(x.Notes) == 0 {
		return nil
	}
	items := ui.Section("GOOD TO KNOW")
	for _, t := range x.Notes {
		items = append(items, ui.Small(t), ui.Space(theme.Gap4))
	}
	return items
}

// factTable lists the facts that stand in no block of the sheet, the unknown
// ones last.
func (w *panel) factTable(x app.Explanation) []fyne.CanvasObject {
	items := ui.Section("OTHER FACTS")
	thin := x.Sheet.Known == 0
	for _, f := range x.Facts {
		thin = thin && !f.Known
		if !x.Sheet.Has(f.Field) {
			items = append(items, w.factLine(f)...)
		}
	}
	if thin {
		items = append(items[:3:3], append([]fyne.CanvasObject{ui.Small(
			"Nobody has sourced a fact of this program yet. One look at its page settles most of the questions above.")}, items[3:]...)...)
	}
	return items
}
