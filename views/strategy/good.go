package strategy

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/chance"
	"secondlook/views/chart"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// good is the tab of how far the chances can be trusted.
type good struct {
	host   ui.Host
	app    *app.App
	deck   *ui.Deck
	sheet  *ui.Sheet
	choice *ui.Select // of the specialty whose counts are drawn
	counts *chart.Chart
	own    *chart.Chart
	now    *app.Calibration
	before *ui.Stack // of past seasons
}

var (
	_ ui.Stater   = (*good)(nil)
	_ ui.Actor    = (*good)(nil)
	_ ui.KeyTyper = (*good)(nil)
)

// chartHigh is the height of a chart with its title.
const chartHigh float32 = 300

func newGood(h ui.Host, a *app.App) *good {
	g := &good{host: h, app: a, sheet: ui.NewPage(theme.Gap12), counts: chart.New(), own: chart.New(), before: ui.NewStack(theme.Gap8)}
	g.deck = newDeck(h, g.sheet, "This begins with your records",
		"Once they are there, this page says which errors make your range, which of them are our judgement, and how well the curves fit their counts.")
	g.choice = ui.NewSelect(nil, nil)
	g.choice.Label = "Specialty"
	g.choice.OnChanged = func(string) { g.draw() }
	return g
}

// Object returns what the tab shows.
func (g *good) Object() fyne.CanvasObject { return g.deck }

// Status says by which figures chances are worked out.
func (g *good) Status() string { return "How far to trust the chances by " + g.app.Reference() }

// Actions leads to the reference sets.
func (g *good) Actions() []ui.Action {
	return []ui.Action{{Text: "Reference sets…", Do: func() { g.host.Show(ui.Route{Page: ui.PageSettings, Tab: ui.TabReferences}) }}}
}

// Focus puts the keys on the sheet, which they scroll.
func (g *good) Focus() {
	if g.deck.Top() == ui.FaceBody {
		g.host.Window.Canvas().Focus(g.sheet)
	}
}

// TypedKey scrolls the tab.
func (g *good) TypedKey(ev *fyne.KeyEvent) { g.sheet.Scroll(ev) }

// Reload works it out again.
func (g *good) Reload() error {
	ctx := context.Background()
	empty, err := g.app.Empty(ctx)
	if err != nil {
		return err
	}
	if empty {
		g.deck.Turn(ui.FaceBegin)
		return nil
	}
	now, past, err := g.app.CalibrationNow(ctx, app.Scope{})
	if err != nil {
		return err
	}
	g.deck.Turn(ui.FaceBody)
	now.Past.Lines = []string{"Your past seasons are being looked at…"}
	g.show(now)
	g.host.Aside(past.Run, func() {
		if now == g.now {
			now.Past = past.Report()
			g.past()
		}
	})
	return nil
}

// show writes the cards.
func (g *good) show(now *app.Calibration) {
	g.now = now
	var cards []fyne.CanvasObject
	if len(now.Doubts) > 0 {
		cards = append(cards, ui.NewToneCard(ui.NewStack(theme.Gap8, paragraphs(now.Doubts)...), theme.Gap16, ui.Unsure))
	}
	g.past()
	cards = append(cards, g.use(), ui.Titled("Your own seasons, in hindsight", g.before))
	if now.Fit != nil {
		cards = append(cards, g.fit(), ui.Titled("Where raw counts mislead", paragraphs(now.Fit.Notes)...))
	}
	cards = append(cards, ui.Titled("The base of all chances", paragraphs(now.Base.Lines)...))
	g.sheet.Set(cards...)
}

func paragraphs(lines []string) (out []fyne.CanvasObject) {
	for _, l := range lines {
		out = append(out, ui.NewParagraph(l, ui.Style{}))
	}
	return out
}

// shownCauses is how many sources of error are listed.
const shownCauses = 8

// use says which errors make the range of the list, and what the rows rest on.
func (g *good) use() fyne.CanvasObject {
	u := g.now.Use
	var items []fyne.CanvasObject
	if u.List != "" {
		items = append(items, ui.NewParagraph(fmt.Sprintf("%s to match, with %s. Of that range each of these makes so much:",
			app.ChanceWords(u.Chance.Value, u.Chance.Low, u.Chance.High), u.List), ui.Style{}), g.causes())
	}
	items = append(items, paragraphs(u.Notes)...)
	kinds := [][]fyne.CanvasObject{ui.Titles("What the figures rest on", "Figures", "Of the range")}
	for _, k := range u.Kinds {
		share := app.Percent(k.Share)
		if u.List == "" {
			share = "–"
		}
		kinds = append(kinds, []fyne.CanvasObject{ui.NewText(k.Name, ui.Style{}), ui.NewText(strconv.Itoa(k.Rows), ui.Style{}), ui.NewText(share, ui.Style{})})
	}
	items = append(items, ui.Space(theme.Gap4), ui.NewGrid(5, []ui.GridColumn{{Flex: true}, {Right: true}, {Right: true}}, kinds...))
	return ui.Titled("What makes your range", items...)
}

// causes lists the errors that make most of the range.
func (g *good) causes() fyne.CanvasObject {
	list := g.now.Use.Causes
	var rows [][]fyne.CanvasObject
	rest, full := 0.0, 0.0
	for i, c := range list {
		if i >= shownCauses {
			rest += c.Share
			continue
		}
		full = max(full, c.Share)
		open := ui.NewLink("Figure", func() { g.host.Show(ui.Route{Page: ui.PageSettings, Item: c.Key}) })
		rows = append(rows, []fyne.CanvasObject{
			ui.NewText(app.Percent(c.Share), ui.Style{Bold: true}),
			ui.Wide(theme.Scaled(90), ui.NewMeter(c.Share/full, theme.Primary)),
			ui.NewText(c.Label, ui.Style{}), ui.NewChip(c.Row.Kind.String(), tone(c.Row.Kind)), open,
		})
	}
	if rest > 0 {
		rows = append(rows, []fyne.CanvasObject{
			ui.NewText(app.Percent(rest), ui.Style{Bold: true}), nil,
			ui.NewText(ui.Plural(len(list)-shownCauses, "smaller error", "smaller errors"), ui.Style{Color: theme.Second}),
		})
	}
	return ui.NewGrid(4, []ui.GridColumn{{Right: true}, {}, {Flex: true}, {}, {}}, rows...)
}

// tone is that of a kind: what is judged is unsure.
func tone(k chance.Kind) ui.Tone {
	if k == chance.Judgement {
		return ui.Unsure
	}
	return ui.Plain
}
