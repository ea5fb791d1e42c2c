package strategy

import (
	"cmp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/figure"
	"secondlook/views/chart"
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
		if keyOf(&lines[i]) == p.chosen {
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
	var items []fyne.CanvasObject
	if p.state != pathsFound {
		items = append(items, p.work())
	}
	if p.found != nil {
		items = append(items, p.lead()...)
	}
	p.top.Set(ui.NewCard(ui.NewStack(theme.Gap4, items...), theme.Gap16))
	p.body.Refresh()
}

// work says how far the paths of the records are, with the way to stop it or to
// begin again.
func (p *pathsTab) work() fyne.CanvasObject {
	text, way := "The paths are not worked out.", ui.Action{Text: "Work them out", Do: p.again}
	switch {
	case p.state == pathsFailed:
		text, way.Text = "The paths could not be worked out.", "Try again"
	case p.state == pathsRunning && p.part != "":
		text, way = "The paths are being worked out: "+p.part, ui.Action{Text: "Stop", Do: p.cancel}
	case p.state == pathsRunning:
		text, way = "The paths are being worked out…", ui.Action{Text: "Stop", Do: p.cancel}
	}
	if p.found != nil {
		text += " Below stand those of your records before."
	}
	button := ui.NewButton(way)
	button.Compact = true
	return ui.Beside(ui.Second(text), button)
}

// lowWindow is the height of a window below which the rows need the room more than
// what is said of the best next step.
const lowWindow float32 = 520

// lead is the best next step with its reason, and the way to what would turn it.
func (p *pathsTab) lead() []fyne.CanvasObject {
	f := p.found
	if f.Missing != "" {
		return []fyne.CanvasObject{ui.Second(f.Missing)}
	}
	items := []fyne.CanvasObject{
		ui.NewText("BEST NEXT STEP", ui.Style{Size: small, Bold: true, Color: second}),
		ui.Heading(f.Best),
		ui.NewParagraph(f.Reason, ui.Style{}),
	}
	if p.host.Window.Canvas().Size().Height >= theme.Scaled(lowWindow) { // else they stand under what it rests on
		if f.Past != "" {
			items = append(items, ui.NewParagraph(f.Past, ui.Style{Color: theme.Unsure}))
		}
		items = append(items, smalls([]string{f.Alike})...)
	}
	row := make([]fyne.CanvasObject, 0, 4)
	for _, x := range []ui.Action{
		{Text: "All in one chart…", Do: p.all},
		{Text: "What would turn it…", Do: func() { p.read("What would turn the best next step", smalls(f.Flips)) }},
		{Text: "What it rests on…", Do: func() {
			p.read("What the paths rest on", smalls(append([]string{f.Past, f.Alike, f.Left}, f.Notes...)))
		}},
		{Text: "What can be done beside…", Do: func() { p.read("What can be done beside applying", optionItems(f.Options)) }},
	} {
		b := ui.NewButton(x)
		b.Compact = true
		row = append(row, b)
	}
	return append(items, ui.NewWrap(theme.Gap8, row...))
}

// laneHigh is the height of a path in the chart of all.
const laneHigh float32 = 30

// all shows all paths in one chart.
func (p *pathsTab) all() {
	f, drawn := p.app.PathsFigure(p.found), chart.New()
	if err := drawn.Set(f); err != nil {
		p.host.Fail("The chart could not be drawn.", err)
		return
	}
	size := p.host.Window.Canvas().Size()
	high := min(theme.Scaled(laneHigh*float32(len(f.Lanes))+70), size.Height-theme.Scaled(200))
	p.read("The paths beside each other", []fyne.CanvasObject{ui.Wide(min(900, size.Width-theme.Scaled(120)), ui.NewStack(theme.Gap8,
		ui.High(max(high, 160), drawn), ui.Small("The fill changes with each March; the words behind a bar are the chance by the last one, with its 80% range."), ui.Space(theme.Gap4)))})
}

// read shows sentences in a panel.
func (p *pathsTab) read(title string, items []fyne.CanvasObject) {
	d := ui.NewDialog(p.host, title, ui.NewStack(0, items...))
	d.SetActions(&ui.Action{Text: "Close", Kind: ui.Primary, Do: d.Hide})
	d.Show()
}

// again works the paths out after they were stopped.
func (p *pathsTab) again() {
	if err := p.look(); err != nil {
		p.tell()
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
	p.chosen = keyOf(l)
	drawn := p.app.PathFigure(p.found, row)
	if err := p.chart.Set(drawn); err != nil {
		p.host.Fail("The chart could not be drawn.", err)
	}
	items := []fyne.CanvasObject{ui.Heading(l.Name), ui.Space(theme.Gap4)}
	if row > 0 { // the best one has its reason on top
		items = append(items, ui.Second(l.Why), ui.Space(theme.Gap4))
	}
	items = append(items, ui.Space(theme.Gap4), ui.High(theme.Scaled(pathChartHigh), p.chart), ui.Space(theme.Gap8), ui.Small(captions(drawn)))
	items = append(items, p.byMarch(l)...)
	items = append(items, ui.Section("SEASON BY SEASON")...)
	for i := range l.Steps {
		items = append(items, stepItems(&l.Steps[i])...)
	}
	for _, text := range []string{l.Instead, l.Note} {
		if text != "" {
			items = append(items, ui.Small(text), ui.Space(theme.Gap4))
		}
	}
	if l.Own != nil {
		edit, gone := ui.NewButton(p.host.Change(ui.Action{Text: "Edit…", Do: p.edit})), ui.NewButton(p.host.Change(ui.Action{Text: "Delete", Do: p.remove}))
		edit.Compact, gone.Compact = true, true
		items = append(items, ui.Space(theme.Gap4), ui.NewWrap(theme.Gap8, edit, gone))
	}
	p.side.Set(items...)
}

// captions say which line of the chart is which.
func captions(f figure.Figure) string {
	words := map[figure.Stroke]string{figure.Solid: "Solid", figure.Dashed: "dashed", figure.Dotted: "dotted"}
	var parts []string
	for i, s := range f.Series {
		name := s.Name
		if i == 0 {
			name = "this path, with its 80% range"
		}
		parts = append(parts, words[s.Stroke]+": "+name)
	}
	return strings.Join(parts, "; ") + "."
}

// byMarch are the chances by each March.
func (p *pathsTab) byMarch(l *app.PathLine) []fyne.CanvasObject {
	items := ui.Section("MATCHED BY MARCH")
	for i, m := range l.Matched {
		items = append(items, ui.Beside(ui.NewText(strconv.Itoa(m.Year), ui.Style{Color: second}), ui.NewText(l.Chances[i], ui.Style{Bold: true})), ui.Space(theme.Gap4))
	}
	for _, line := range [][2]string{{"Money, if no season brings a match", l.Money}, {"What is done pays", l.Pays}} {
		if line[1] != "" {
			items = append(items, ui.Beside(ui.Second(line[0]), ui.NewText(line[1], ui.Style{Bold: true})), ui.Space(theme.Gap4))
		}
	}
	return items
}

// stepItems are what is said of one season.
func stepItems(s *app.PathStepWords) []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.NewParagraph(s.Title, ui.Style{Bold: true})}
	for _, text := range []string{s.Facts, domain.Capital(s.Effect), s.Law} {
		if text != "" {
			items = append(items, ui.Small(text))
		}
	}
	for _, text := range []string{s.Closes, s.Barred} {
		if text != "" {
			items = append(items, ui.NewParagraph(text, ui.Style{Size: small, Color: theme.Unsure}))
		}
	}
	return append(items, ui.Space(theme.Gap8))
}

// optionItems are what can be done beside applying (S39).
func optionItems(all []app.PathOption) (items []fyne.CanvasObject) {
	for i := range all {
		o := &all[i]
		items = append(items, ui.Beside(ui.NewParagraph(o.Name, ui.Style{Bold: true}), ui.NewText(cmp.Or(o.Money, "–"), ui.Style{Color: second})))
		for _, text := range []string{o.When, domain.Capital(o.Effect), o.Law} {
			if text != "" {
				items = append(items, ui.Small(text))
			}
		}
		items = append(items, ui.Space(theme.Gap8))
	}
	return items
}

// smalls are sentences in small letters.
func smalls(lines []string) (out []fyne.CanvasObject) {
	for _, text := range lines {
		if text != "" {
			out = append(out, ui.Small(text), ui.Space(theme.Gap4))
		}
	}
	return out
}
