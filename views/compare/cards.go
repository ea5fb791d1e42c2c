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
func (t *Tab) show() error {
	cards := []fyne.CanvasObject{t.choice()}
	for _, s := range t.now.Steps {
		cards = append(cards, t.step(s))
	}
	cards = append(cards, t.facts())
	drawn, err := t.figures()
	if err != nil {
		return err
	}
	if len(t.now.Again) > 0 {
		cards = append(cards, t.again())
	}
	t.sheet.Set(append(cards, drawn...)...)
	return nil
}

func card(title string, items ...fyne.CanvasObject) fyne.CanvasObject {
	head := ui.NewParagraph(title, ui.Style{Size: theme.Heading, Bold: true})
	return ui.NewCard(ui.NewStack(theme.Gap8, append([]fyne.CanvasObject{head}, items...)...), theme.Gap16)
}

func quiet(text string) fyne.CanvasObject {
	return ui.NewParagraph(text, ui.Style{Color: theme.Second})
}

// choice is the row in which the seasons are chosen.
func (t *Tab) choice() fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.NewText("Seasons", ui.Style{Bold: true}), t.selects[0], t.selects[1]}
	if len(t.years) > 2 {
		items = append(items, t.selects[2])
	}
	return ui.NewWrap(theme.Gap8, items...)
}

// step is what changed from one season to another, the largest effect first.
func (t *Tab) step(s app.ComparedStep) fyne.CanvasObject {
	var items []fyne.CanvasObject
	for _, c := range s.Changes {
		lines := []fyne.CanvasObject{ui.NewParagraph(c.Name+" – "+c.Effect, ui.Style{Bold: true}), quiet(c.Turn)}
		for _, l := range c.Lines {
			lines = append(lines, quiet(l))
		}
		items = append(items, ui.NewStack(2, lines...))
	}
	if len(items) == 0 {
		items = append(items, quiet("Nothing that counts has changed."))
	} else {
		items = append(items, ui.NewParagraph(s.Together, ui.Style{Bold: true}))
	}
	return card(s.Title, append(items, ui.NewParagraph(s.Luck, ui.Style{}), ui.NewParagraph(t.now.Note, ui.Style{Size: theme.Small, Color: theme.Second}))...)
}

// facts are the seasons in columns. What differs from the season before says so.
func (t *Tab) facts() fyne.CanvasObject {
	head := []fyne.CanvasObject{ui.NewText("", ui.Style{})}
	for _, c := range t.now.Columns {
		head = append(head, ui.NewStack(0, ui.NewText(c.Title, ui.Style{Bold: true}), ui.NewParagraph(c.Note, ui.Style{Size: theme.Small, Color: theme.Second})))
	}
	items := []fyne.CanvasObject{newColumns(head...)}
	for _, f := range t.now.Facts {
		row := []fyne.CanvasObject{quiet(f.Label)}
		for i, text := range f.Cells {
			cell := ui.NewParagraph(text, ui.Style{Bold: f.Changed[i]})
			if f.Changed[i] {
				cell = ui.NewParagraph(text+" · changed", ui.Style{Bold: true})
			}
			row = append(row, cell)
		}
		items = append(items, newColumns(row...))
	}
	return card("Side by side", items...)
}

// fewRows is how many programs are listed before all are asked for.
const fewRows = 12

// again lists the programs that several seasons applied to; a name opens the
// program.
func (t *Tab) again() fyne.CanvasObject {
	rows := t.now.Again
	if !t.every {
		rows = rows[:min(len(rows), fewRows)]
	}
	items := []fyne.CanvasObject{quiet("Who said no twice, who was silent, and who has invited before.")}
	for _, r := range rows {
		row := []fyne.CanvasObject{ui.NewTextLink(r.Name, func() { t.host.Show(ui.Route{Page: ui.PagePrograms, Item: r.Program}) })}
		for i, text := range r.Answers {
			if text == "" {
				text = "–"
			}
			row = append(row, ui.NewParagraph(t.now.Columns[i].Title+" "+text, ui.Style{}))
		}
		items = append(items, newColumns(append(row, ui.NewParagraph(r.Verdict, ui.Style{Color: theme.Second}))...))
	}
	if more := len(t.now.Again) - len(rows); more > 0 {
		items = append(items, ui.Row(ui.NewLink("Show all "+strconv.Itoa(len(t.now.Again)), func() {
			t.every = true
			if err := t.show(); err != nil {
				t.host.Fail("The programs could not be shown.", err)
			}
		})))
	}
	return card("Applied to more than once", items...)
}

// figures are the charts of the seasons.
func (t *Tab) figures() (out []fyne.CanvasObject, err error) {
	draw := func(i int, f figure.Figure, high float32) error {
		out = append(out, ui.NewCard(ui.High(high, t.charts[i]), theme.Gap16))
		return t.charts[i].Set(f)
	}
	if err := draw(0, t.app.FunnelFigure(t.now), chartHigh+40); err != nil {
		return nil, err
	}
	for i, of := range []func(*app.SeasonComparison) (figure.Figure, bool){t.app.InvitationsFigure, t.app.InterviewsFigure} {
		if f, ok := of(t.now); ok {
			if err := draw(1+i, f, chartHigh); err != nil {
				return nil, err
			}
		}
	}
	f, err := t.app.TimelineFigure(context.Background(), app.Scope{})
	if err != nil {
		return nil, err
	}
	if len(f.Lanes) > 0 {
		err = draw(3, f, chartHigh)
	}
	return out, err
}
