package settings

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/chance"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// weigh works out what the selected set would change for the user.
func (r *references) weigh() {
	name := r.now().Name
	ui.Work(r.p.host, "Comparing…", "The sets could not be compared.", func(ctx context.Context) (*app.Comparison, error) {
		return r.p.app.CompareReference(ctx, name, app.Scope{})
	}, func(c *app.Comparison) { r.show(name, c) })
}

// show tells what a set would change.
func (r *references) show(name string, c *app.Comparison) {
	quiet := r.p.app.Quiet()
	items := []fyne.CanvasObject{
		ui.Second("Season " + strconv.Itoa(c.Season) + ", by " + c.From + " now and by " + c.To + " then."),
		outcome(c, quiet),
	}
	for _, text := range c.Problems {
		items = append(items, ui.Marked(ui.NewChip("would not fit", ui.Unsure), ui.NewParagraph(text, ui.Style{Size: theme.Small})))
	}
	if len(c.Moved) > 0 && !quiet {
		items = append(items, heading("Programs that move most, of "+ui.Plural(c.Changed, "one with another chance", "with another chance")), moved(c.Moved))
	}
	items = append(items, heading(ui.Plural(len(c.Rows), "figure differs", "figures differ")), figuresThat(c.Rows))
	d := ui.NewDialog(r.p.host, "What "+name+" would change for you", ui.Wide(theme.Scaled(720), ui.NewStack(theme.Gap8, items...)))
	d.SetActions(&ui.Action{Text: "Use it", Do: func() { d.Hide(); r.take(name) }}, &ui.Action{Text: "Close", Kind: ui.Primary, Do: d.Hide})
	d.Show()
}

func heading(text string) fyne.CanvasObject {
	return ui.NewStack(0, ui.Space(theme.Gap8), ui.NewParagraph(text, ui.Style{Bold: true}))
}

// span writes a chance with its range.
func span(e chance.Estimate) string {
	return app.ChanceWords(e.Value, e.Low, e.High)
}

func plain(s string) fyne.CanvasObject { return ui.NewText(s, ui.Style{}) }

// outcome is the chance of the list, unless chances are hidden, and how many
// programs are open.
func outcome(c *app.Comparison, quiet bool) fyne.CanvasObject {
	rows := [][]fyne.CanvasObject{ui.Titles("", "Now", "Then")}
	add := func(what, now, then string) {
		rows = append(rows, []fyne.CanvasObject{plain(what), plain(now), plain(then)})
	}
	if c.Programs > 0 && !quiet {
		add("To match, with your list of "+ui.Plural(c.Programs, "program", "programs"), span(c.Before), span(c.After))
	}
	for _, x := range []struct {
		what      string
		now, then int
	}{
		{"Programs that are open to you", c.Counts[0].Open, c.Counts[1].Open},
		{"Programs that hang on what is not known", c.Counts[0].Unknown, c.Counts[1].Unknown},
		{"Programs that are closed", c.Counts[0].Closed, c.Counts[1].Closed},
	} {
		add(x.what, ui.Count(x.now), ui.Count(x.then))
	}
	return ui.NewGrid(5, []ui.GridColumn{{Flex: true}, {Right: true}, {Right: true}}, rows...)
}

// moved lists programs with their rank and chance before and after.
func moved(list []app.Shift) fyne.CanvasObject {
	place := func(rank int) string {
		if rank == 0 {
			return "closed"
		}
		return ui.Count(rank)
	}
	rows := [][]fyne.CanvasObject{ui.Titles("Program", "Rank", "Chance of an interview")}
	for _, m := range list {
		rows = append(rows, []fyne.CanvasObject{
			plain(m.Program.Name), plain(place(m.RankBefore) + " → " + place(m.RankAfter)), plain(span(m.Before) + " → " + span(m.After)),
		})
	}
	return ui.NewGrid(4, []ui.GridColumn{{Flex: true}, {Right: true}, {Right: true}}, rows...)
}

// figuresThat lists the figures that differ, with what they rest on.
func figuresThat(list []app.RowChange) fyne.CanvasObject {
	var items []fyne.CanvasObject
	none := func(s string) string {
		if s == "" {
			return "none"
		}
		return s
	}
	for i, x := range list {
		if i > 0 {
			items = append(items, ui.Rule())
		}
		rests := none(x.KindWas) + ", " + none(x.CiteWas)
		if x.KindWas != x.KindNow || x.CiteWas != x.CiteNow {
			rests += " → " + none(x.KindNow) + ", " + none(x.CiteNow)
		}
		items = append(items, ui.NewStack(1,
			ui.Beside(ui.NewParagraph(x.Label, ui.Style{}), ui.NewText(none(x.ValueWas)+" → "+none(x.ValueIs), ui.Style{Bold: true})),
			ui.Small(rests)))
	}
	return ui.NewStack(theme.Gap4, items...)
}
