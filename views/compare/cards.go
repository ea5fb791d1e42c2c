package compare

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/figure"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// show writes the cards.
func (t *Tab) show() {
	cards := []fyne.CanvasObject{t.choice()}
	for _, s := range t.now.Steps {
		cards = append(cards, t.step(s))
	}
	cards = append(cards, t.facts())
	cards = append(cards, t.figures()...)
	if len(t.now.Again) > 0 {
		t.again()
		cards = append(cards, ui.Titled("Applied to more than once", t.answers))
	}
	t.sheet.Set(cards...)
}

// choice is the row in which the seasons are chosen.
func (t *Tab) choice() fyne.CanvasObject {
	word := func(text string, s *ui.Select) fyne.CanvasObject {
		return ui.Row(ui.NewText(text, ui.Style{Color: theme.Second}), s)
	}
	items := []fyne.CanvasObject{word("Season", t.selects[0]), word("beside", t.selects[1])}
	if len(t.years) > 2 {
		items = append(items, word("and", t.selects[2]))
	}
	return ui.NewCard(ui.NewWrap(theme.Gap8, items...), theme.Gap12)
}

// step is what changed from one season to another, the largest effect first. While
// chances are hidden it leaves out what the changes did.
func (t *Tab) step(s app.ComparedStep) fyne.CanvasObject {
	var items []fyne.CanvasObject
	for _, c := range s.Changes {
		name := c.Name
		if !t.quiet {
			name += " – " + c.Effect
		}
		lines := []fyne.CanvasObject{ui.NewParagraph(name, ui.Style{Bold: true}), ui.Second(c.Turn)}
		for _, l := range c.Lines {
			lines = append(lines, ui.Second(l))
		}
		items = append(items, ui.NewStack(2, lines...))
	}
	switch {
	case len(items) == 0:
		items = append(items, ui.Second("Nothing that counts has changed."))
	case t.quiet:
		items = append(items, ui.NewQuietNote(t.host, t.app))
	default:
		items = append(items, ui.NewParagraph(s.Together, ui.Style{Bold: true}))
	}
	items = append(items, ui.NewParagraph(s.Luck, ui.Style{}))
	if !t.quiet {
		items = append(items, ui.Small(t.now.Note))
	}
	return ui.Titled(s.Title, items...)
}

// chances are the facts that are left out while chances are hidden.
var chances = map[string]bool{"interviews": true, "match": true}

// facts are the seasons in columns. What differs from the season before says so.
func (t *Tab) facts() fyne.CanvasObject {
	head := []fyne.CanvasObject{ui.NewText("", ui.Style{})}
	for _, c := range t.now.Columns {
		head = append(head, ui.NewStack(0, ui.NewText(c.Title, ui.Style{Bold: true}), ui.Small(c.Note)))
	}
	items, names := []fyne.CanvasObject{newColumns(head...)}, []string{}
	for _, c := range t.now.Columns {
		names = append(names, c.Title)
	}
	for _, f := range t.now.Facts {
		if t.quiet && chances[f.Key] {
			continue
		}
		row := []fyne.CanvasObject{ui.Second(f.Label)}
		for i, text := range f.Cells {
			cell := ui.NewParagraph(text, ui.Style{})
			if f.Changed[i] {
				cell = ui.NewParagraph(text+" · changed", ui.Style{Bold: true})
			}
			row = append(row, cell)
		}
		items = append(items, named(names, row...))
	}
	return ui.Titled("Side by side", items...)
}

// fewRows is how many programs are listed before all are asked for.
const fewRows = 12

// again lists the programs that several seasons applied to; a name opens the
// program.
func (t *Tab) again() {
	rows := t.now.Again
	if !t.every {
		rows = rows[:min(len(rows), fewRows)]
	}
	items := []fyne.CanvasObject{ui.Second("Who said no twice, who was silent, and who has invited before.")}
	for _, r := range rows {
		row := []fyne.CanvasObject{ui.NewTextLink(r.Name, func() { t.host.Show(ui.Route{Page: ui.PagePrograms, Item: r.Program}) })}
		for i, text := range r.Answers {
			if text == "" {
				text = "–"
			}
			row = append(row, ui.NewParagraph(t.now.Columns[i].Title+" "+text, ui.Style{}))
		}
		items = append(items, newColumns(append(row, ui.Second(r.Verdict))...))
	}
	if more := len(t.now.Again) - len(rows); more > 0 {
		items = append(items, ui.Row(ui.NewLink("Show all "+strconv.Itoa(len(t.now.Again)), func() {
			t.every = true
			t.again()
			t.sheet.Fit()
		})))
	}
	t.answers.Set(items...)
}

// The heights of the charts with their titles.
const (
	barsHigh  float32 = 24  // of a step of the funnel, for each season
	plotHigh  float32 = 230 // of the lines by week
	timesHigh float32 = 250 // of the time since graduation
)

// figures are the charts of the seasons, each drawn when it comes into sight.
func (t *Tab) figures() (out []fyne.CanvasObject) {
	f := t.app.FunnelFigure(t.now)
	out = append(out, t.drawn(barsHigh*float32(len(f.Lanes))+60, func() fyne.CanvasObject { return t.plot(0, f) }))
	for i, of := range []func(*app.SeasonComparison) (figure.Figure, bool){t.app.InvitationsFigure, t.app.InterviewsFigure} {
		if f, ok := of(t.now); ok {
			out = append(out, t.drawn(plotHigh, func() fyne.CanvasObject { return t.plot(1+i, f) }))
		}
	}
	var undated []fyne.CanvasObject
	for _, text := range t.now.Undated {
		undated = append(undated, ui.Small(text))
	}
	if undated != nil {
		out = append(out, ui.NewCard(ui.NewStack(theme.Gap4, undated...), theme.Gap12))
	}
	f, err := t.app.TimelineFigure(context.Background(), app.Scope{})
	switch {
	case err != nil:
		t.host.Fail("The time since graduation could not be read.", err)
	case len(f.Lanes) > 0:
		out = append(out, t.drawn(timesHigh, func() fyne.CanvasObject { return t.plot(3, f) }))
	}
	return out
}

// drawn is a card that is made when it comes into sight.
func (t *Tab) drawn(high float32, draw func() fyne.CanvasObject) fyne.CanvasObject {
	high += 2 * theme.Gap16
	return ui.NewLate(func(float32) float32 { return high }, func() fyne.CanvasObject { return ui.NewCard(ui.High(high-2*theme.Gap16, draw()), theme.Gap16) })
}

// plot is a chart of a figure.
func (t *Tab) plot(i int, f figure.Figure) fyne.CanvasObject {
	if err := t.charts[i].Set(f); err != nil {
		t.host.Fail("A chart could not be drawn.", err)
	}
	return t.charts[i]
}
