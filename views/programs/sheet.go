package programs

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/build"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// blocks are what one has to know of the program before paying, block by block,
// each fact with its source and age, and how much of it is known.
func (w *panel) blocks(x app.Explanation) []fyne.CanvasObject {
	items := ui.Section("WHAT TO KNOW BEFORE YOU PAY")
	tone := ui.Unsure
	if x.Sheet.Known == x.Sheet.All {
		tone = ui.Good
	}
	line := []fyne.CanvasObject{
		ui.NewChip(fmt.Sprintf("%d of %d known", x.Sheet.Known, x.Sheet.All), tone), ui.NewQuietLink("Print sheet…", w.p.printSheet),
	}
	if x.Sheet.Known < x.Sheet.All {
		line = append(line, ui.NewQuietLink("Copy what to ask", w.p.copyQuestions))
	}
	items = append(items, ui.Row(line...))
	if row := w.p.selected(); row != nil && row.Listed && x.Sheet.Known < x.Sheet.All {
		to := ui.Route{Page: ui.PageStrategy, Tab: ui.TabVerify, Item: row.Program.Key} // and not the row: a link outlives it
		items = append(items, ui.Row(ui.NewQuietLink("To verify", func() { w.p.host.Show(to) })))
	}
	for _, b := range x.Sheet.Blocks {
		head := ui.Beside(ui.NewText(b.Title, ui.Style{Bold: true}),
			ui.NewText(fmt.Sprintf("%d of %d", b.Known, len(b.Rows)), ui.Style{Size: small, Color: second}))
		items = append(items, ui.Space(theme.Gap12), head, ui.Space(theme.Gap4), ui.Rule())
		for _, f := range b.Rows {
			items = append(items, w.factLine(f)...)
		}
	}
	return items
}

// factLine is one fact with its source and age, and the way to put it right.
func (w *panel) factLine(f app.FactRow) []fyne.CanvasObject {
	quiet := ui.Style{Size: small, Color: second}
	left, about, link := []fyne.CanvasObject{ui.Second(f.Label + ": unknown")}, f.Assumed, "Enter…"
	if f.Known {
		value, style := w.p.factValue(f), ui.Style{Bold: true}
		if len([]rune(value)) > 40 {
			style.Bold = false
		}
		left = []fyne.CanvasObject{ui.NewText(f.Label, quiet), ui.NewParagraph(value, style)}
		about, link = factSource(f), "Correct…"
	}
	if about != "" {
		left = append(left, ui.NewParagraph(about, quiet))
	}
	if f.Wording != "" {
		left = append(left, ui.NewParagraph("“"+f.Wording+"”", quiet))
	}
	line := ui.Beside(ui.NewStack(1, left...), w.p.host.QuietChange(link, func() { w.p.correct(f.Field) }))
	return []fyne.CanvasObject{ui.Space(6), line, ui.Space(6), ui.Rule()}
}

// printSheet opens the sheet of the selected program as a PDF.
func (p *Page) printSheet() {
	if r := p.selected(); r != nil {
		build.PrintProgram(p.host, p.app, r.Program.Key)
	}
}

// copyQuestions puts what is not known of the selected program on the clipboard,
// as a list for an e-mail or a call.
func (p *Page) copyQuestions() {
	row := p.selected()
	if row == nil {
		return
	}
	text, n := p.app.Questions(row.Program)
	fyne.CurrentApp().Clipboard().SetContent(text)
	p.host.Say(ui.Notice{Text: ui.Plural(n, "question is", "questions are") + " on the clipboard"})
}

// residents says whom the user has counted, with the way to note a year.
func (w *panel) residents(x app.Explanation) []fyne.CanvasObject {
	r := x.Residents
	items := ui.Section("ITS RESIDENTS, BY YOUR COUNTS")
	add := w.p.host.QuietChange("Add a year…", func() { w.p.noteYear(0) })
	if len(r.Years) == 0 {
		return append(items, ui.Beside(ui.Small(
			"Who its residents were, as its page or a directory of yours tells: the share of non-US IMGs shows how open it is."),

			add))
	}
	for i, text := range []string{r.NonUS, r.US, r.Expect} {
		style := ui.Style{Size: small, Color: second}
		if i == 0 {
			style = ui.Style{}
		}
		if text != "" {
			items = append(items, ui.NewParagraph(text, style), ui.Space(theme.Gap4))
		}
	}
	for _, y := range r.Years {
		text := ui.NewStack(1,
			ui.NewText(fmt.Sprintf("%d: %d non-US IMGs, %d US IMGs, of %d residents", y.Year, y.NonUS, y.US, y.Residents), ui.Style{Bold: true}),
			ui.Small(cite(y.Source, y.AsOf)))
		items = append(items, ui.Space(6), ui.Beside(text, w.p.host.QuietChange("Change…", func() { w.p.noteYear(y.Year) })), ui.Space(6), ui.Rule())
	}
	return append(items, ui.Space(6), ui.Row(add))
}

// weights say what scores and the mission weigh at the program.
func (w *panel) weights(x app.Explanation) []fyne.CanvasObject {
	v := x.Weighing
	if !v.IsOwn() {
		text := fmt.Sprintf("Scores weigh %d%%, its mission %d%%, as in its specialty.", v.UsualScore, v.UsualMission)
		return []fyne.CanvasObject{ui.Space(6), ui.Beside(ui.Small(text), w.p.host.QuietChange("Change…", w.p.weigh))}
	}
	text := fmt.Sprintf("Scores weigh %s, its mission %s.", against(v.Score, v.UsualScore), against(v.Mission, v.UsualMission))
	return []fyne.CanvasObject{
		ui.Space(6), ui.Row(ui.NewChip("your weights here", ui.Tier1), w.p.host.QuietChange("Change…", w.p.weigh), w.p.host.QuietChange("Reset", w.p.resetWeights)),
		ui.Small(text),
	}
}

// against writes a weight, and what is usual where that differs.
func against(now, usual int) string {
	if now == usual {
		return strconv.Itoa(now) + "%"
	}
	return fmt.Sprintf("%d%% (usually %d%%)", now, usual)
}
