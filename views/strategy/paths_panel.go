package strategy

import (
	"cmp"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/paths"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// show puts what is known on the page, with the chosen path still chosen.
func (p *pathsTab) show() {
	p.tell()
	lines := []app.PathLine(nil)
	if p.found != nil {
		lines = p.found.Lines
	}
	p.table.SetCount(len(lines))
	row := 0
	for i := range lines {
		if lines[i].Name == p.chosen {
			row = i
		}
	}
	if len(lines) == 0 {
		p.side.Set()
	} else {
		p.table.Mark(row)
		p.choose(row)
	}
	p.host.Touch()
}

// tell writes the card of the best next step, or how far the work is.
func (p *pathsTab) tell() {
	p.top.Set(ui.NewCard(p.lead(), theme.Gap16))
	p.body.Refresh()
}

// lead is what the card says.
func (p *pathsTab) lead() fyne.CanvasObject {
	quiet := ui.Style{Color: theme.Second}
	if p.found == nil {
		text, way := "The paths are being worked out…", ui.Action{Text: "Stop", Do: p.cancel}
		switch {
		case p.stop == nil:
			text, way = "The paths are not worked out.", ui.Action{Text: "Work them out", Do: p.again}
		case p.part != "":
			text = "The paths are being worked out: " + p.part
		}
		button := ui.NewButton(way)
		button.Compact = true
		return ui.Beside(ui.NewParagraph(text, quiet), button)
	}
	if p.found.Missing != "" {
		return ui.NewParagraph(p.found.Missing, quiet)
	}
	items := []fyne.CanvasObject{
		ui.NewText("BEST NEXT STEP", ui.Style{Size: small, Bold: true, Color: second}),
		ui.NewParagraph(p.found.Best, ui.Style{Size: theme.Heading, Bold: true}),
		ui.NewParagraph(p.found.Reason, ui.Style{}),
	}
	if text := p.equal(); text != "" {
		items = append(items, ui.NewParagraph(text, ui.Style{Size: small, Color: second}))
	}
	return ui.NewStack(theme.Gap4, items...)
}

// equal says how many paths cannot be told from the best one, and which of them is
// the cheapest; "": none is.
func (p *pathsTab) equal() string {
	count, cheapest := 0, -1
	for i := range p.found.Lines {
		l := &p.found.Lines[i]
		if !l.Equal || l.Barred {
			continue
		}
		if count++; cheapest < 0 || l.Cents < p.found.Lines[cheapest].Cents {
			cheapest = i
		}
	}
	if count == 0 {
		return "Best under this model and these facts."
	}
	return fmt.Sprintf("Best under this model and these facts. %s about equal, since the ranges overlap; the cheapest of these is “%s”.",
		ui.Plural(count, "other path is", "other paths are"), p.found.Lines[cheapest].Name)
}

// again works the paths out after they were given up.
func (p *pathsTab) again() {
	if err := p.look(); err != nil {
		p.host.Fail("The paths could not be worked out.", err)
	}
}

// choose shows what a path does season by season, and what it rests on.
func (p *pathsTab) choose(row int) {
	l := p.line(row)
	if l.Name == "" {
		p.side.Set()
		return
	}
	p.chosen = l.Name
	figure := p.app.PathFigure(p.found, row)
	if err := p.chart.Set(figure); err != nil {
		p.host.Fail("The chart could not be drawn.", err)
	}
	items := []fyne.CanvasObject{ui.NewParagraph(l.Name, ui.Style{Size: theme.Heading, Bold: true}), ui.Space(theme.Gap8), ui.High(theme.Scaled(pathChartHigh), p.chart), ui.Space(theme.Gap8), caption(captions(p.found, row))}
	items = append(items, p.byMarch(l)...)
	items = append(items, section("SEASON BY SEASON")...)
	for i := range l.Steps {
		items = append(items, stepItems(&l.Steps[i])...)
	}
	for _, text := range []string{l.Instead, l.Note} {
		if text != "" {
			items = append(items, ui.NewParagraph(text, ui.Style{Size: small, Color: second}), ui.Space(theme.Gap4))
		}
	}
	if l.Own != nil {
		edit, gone := ui.NewButton(p.host.Change(ui.Action{Text: "Edit…", Do: p.edit})), ui.NewButton(p.host.Change(ui.Action{Text: "Delete", Do: p.remove}))
		edit.Compact, gone.Compact = true, true
		items = append(items, ui.Space(theme.Gap4), ui.NewWrap(theme.Gap8, edit, gone))
	}
	items = append(items, section("WHAT WOULD TURN THE BEST NEXT STEP")...)
	items = append(items, smalls(p.found.Flips)...)
	items = append(items, section("WHAT IT RESTS ON")...)
	items = append(items, smalls(p.found.Notes)...)
	if p.found.Left != "" {
		items = append(items, smalls([]string{p.found.Left})...)
	}
	items = append(items, section("WHAT CAN BE DONE BESIDE")...)
	for i := range p.found.Options {
		items = append(items, optionItems(&p.found.Options[i])...)
	}
	p.side.Set(items...)
}

// captions say which line of the chart is which.
func captions(f *app.Paths, row int) string {
	text := "Solid: this path, with its 80% range."
	dash := []string{" Dashed: ", " Dotted: "}
	if row != 0 {
		text, dash = text+dash[0]+"the best one.", dash[1:]
	}
	for i := range f.Lines {
		if f.Lines[i].Kind == paths.Each && i != row && i != 0 {
			text += dash[0] + "applying every season, with nothing beside."
		}
	}
	return text
}

// byMarch are the chances by each March.
func (p *pathsTab) byMarch(l *app.PathLine) []fyne.CanvasObject {
	items := section("MATCHED BY MARCH")
	for i, m := range l.Matched {
		items = append(items, ui.Beside(ui.NewText(strconv.Itoa(m.Year), ui.Style{Color: second}), ui.NewText(l.Chances[i], ui.Style{Bold: true})), ui.Space(theme.Gap4))
	}
	for _, line := range [][2]string{{"Money, if no season brings a match", l.Money}, {"What is done pays", l.Pays}} {
		if line[1] != "" {
			items = append(items, ui.Beside(ui.NewParagraph(line[0], ui.Style{Color: second}), ui.NewText(line[1], ui.Style{Bold: true})), ui.Space(theme.Gap4))
		}
	}
	return items
}

// stepItems are what is said of one season.
func stepItems(s *app.PathStepWords) []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.NewParagraph(s.Title, ui.Style{Bold: true})}
	for _, text := range []string{s.Facts, domain.Capital(s.Effect), s.Law} {
		if text != "" {
			items = append(items, ui.NewParagraph(text, ui.Style{Size: small, Color: second}))
		}
	}
	for _, text := range []string{s.Closes, s.Barred} {
		if text != "" {
			items = append(items, ui.NewParagraph(text, ui.Style{Size: small, Color: theme.Unsure}))
		}
	}
	return append(items, ui.Space(theme.Gap8))
}

// optionItems are the card of one thing that can be done (S39).
func optionItems(o *app.PathOption) []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Beside(ui.NewParagraph(o.Name, ui.Style{Bold: true}), ui.NewText(cmp.Or(o.Money, "–"), ui.Style{Color: second}))}
	for _, text := range []string{o.When, domain.Capital(o.Effect), o.Law} {
		if text != "" {
			items = append(items, ui.NewParagraph(text, ui.Style{Size: small, Color: second}))
		}
	}
	return append(items, ui.Space(theme.Gap8))
}

// smalls are sentences in small letters.
func smalls(lines []string) (out []fyne.CanvasObject) {
	for _, text := range lines {
		out = append(out, ui.NewParagraph(text, ui.Style{Size: small, Color: second}), ui.Space(theme.Gap4))
	}
	return out
}
