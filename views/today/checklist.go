package today

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/checklist"
	"secondlook/views/build"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// The parts of the page.
const (
	partDay  = "day"
	partList = ui.TabChecklist
	partDue  = ui.TabAgenda
)

// tableTasks is the table of tasks, which stand on the agenda.
const tableTasks = "tasks"

// What of the checklist is shown.
const (
	showOpen = iota
	showDone
	showAll
)

// check is the checklist: every item by area, and what they amount to.
type check struct {
	page  *Page
	list  *app.Checklist // nil: not read yet
	show  int
	ways  [3]*ui.Button
	sheet *ui.Sheet
	body  fyne.CanvasObject
}

func newCheck(p *Page) *check {
	c := &check{page: p, sheet: ui.NewSheet(ui.NewStack(gap), 0)}
	c.sheet.Margin = scrollBar
	row := make([]fyne.CanvasObject, len(c.ways))
	for i := range c.ways {
		c.ways[i] = ui.NewButton(ui.Action{Do: func() { c.turn(i) }})
		c.ways[i].Compact = true
		row[i] = c.ways[i]
	}
	c.body = ui.NewFilled(theme.Gap12, c.sheet, ui.NewWrap(theme.Gap8, row...))
	return c
}

// turn shows what is open, what is done, or all.
func (c *check) turn(show int) {
	c.show = show
	c.draw()
}

// reload reads the checklist again.
func (c *check) reload() {
	list, err := c.page.app.Checklist(context.Background(), app.Scope{})
	if err != nil {
		c.page.host.Fail("Your records could not be read, so the checklist shows what it last knew.", err)
		return
	}
	if list != c.list {
		c.list = list
		c.draw()
	}
}

// status says how many things are done and missing.
func (c *check) status() string {
	if c.list == nil {
		return ""
	}
	text := fmt.Sprintf("Checklist of season %d · %d missing", c.list.Season, c.list.Missing)
	if c.list.Late > 0 {
		text += fmt.Sprintf(", %d of them late", c.list.Late)
	}
	return text + fmt.Sprintf(" · %d done", c.list.Done)
}

// draw puts the items on the sheet again.
func (c *check) draw() {
	if c.list == nil {
		return
	}
	for i, text := range []string{fmt.Sprintf("Open %d", c.list.Missing), fmt.Sprintf("Done %d", c.list.Done), fmt.Sprintf("All %d", len(c.list.Items))} {
		kind := ui.Quiet
		if i == c.show {
			kind = ui.Chosen
		}
		c.ways[i].Set(text, kind)
	}
	var areas []ui.Wrapper
	for _, g := range c.list.ByArea() {
		if card := c.area(g); card != nil {
			areas = append(areas, card)
		}
	}
	if len(areas) == 0 {
		areas = append(areas, ui.Boxed(ui.Second("Nothing to show here.")))
	}
	side := newPile(c.page.readyCard(c.list.Dials, c.list.Words), c.strengths())
	columns := newColumns([]float32{0.62, 0.38}, newPile(areas...), side)
	c.sheet.Stack.Set(columns)
	c.sheet.Fit()
}

// shown reports whether an item is wanted.
func (c *check) shown(x *app.CheckItem) bool {
	done := x.State == checklist.Done
	return c.show == showAll || done == (c.show == showDone)
}

// area is the card of one area, nil without an item that is wanted.
func (c *check) area(g app.AreaItems) *ui.Card {
	items := heading(g.Of, "")
	n := len(items)
	for i := range g.Items {
		if x := &g.Items[i]; c.shown(x) {
			if len(items) > n {
				items = append(items, ui.Rule())
			}
			items = append(items, c.line(x))
		}
	}
	if len(items) == n {
		return nil
	}
	return ui.Boxed(items...)
}

// tones are the grounds of the chips of states.
var tones = map[checklist.State]ui.Tone{checklist.Done: ui.Good, checklist.Missing: ui.Plain, checklist.Late: ui.Unsure}

// line is one item: its state, what it is, why it matters, the way to it.
func (c *check) line(x *app.CheckItem) fyne.CanvasObject {
	tone := tones[x.State]
	if x.Grave && x.State != checklist.Done {
		tone = ui.Bad
	}
	about := x.Why
	if x.When != "" {
		about = domain.Capital(x.When) + " · " + about
	}
	text := []fyne.CanvasObject{ui.NewParagraph(x.What, ui.Style{})}
	if about != "" {
		text = append(text, ui.Small(about))
	}
	return newLine(ui.NewChip(x.State.String(), tone), 66, ui.NewStack(1, text...), c.page.link(placeOf(x.Spot), x.Spot))
}

// strengths is the card of what the applicant can lean on.
func (c *check) strengths() *ui.Card {
	items := heading("What you can lean on", "Clinical work, research, service, language: the records under each.")
	for _, s := range c.list.Strengths {
		items = append(items, ui.Space(theme.Gap8), ui.NewParagraph(s.Heading, ui.Style{Bold: true}))
		for _, b := range s.Records {
			items = append(items, ui.Space(theme.Gap4), ui.NewTextLink(b.Text, func() { c.page.host.Show(route(b.Spot)) }))
		}
		if len(s.Records) == 0 {
			items = append(items, ui.Space(2), ui.Second("Nothing yet"))
		}
	}
	return ui.Boxed(items...)
}

// key hears the letters of the checklist: o, d and a show what is open, what is
// done, or all.
func (c *check) key(r rune) {
	switch r {
	case 'o', 'O':
		c.turn(showOpen)
	case 'd', 'D':
		c.turn(showDone)
	case 'a', 'A':
		c.turn(showAll)
	}
}

func (c *check) print() { build.PrintChecklist(c.page.host, c.page.app) }
