// Package learning is the tab of how well past seasons were predicted, and of what
// they teach beyond the records.
package learning

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/chart"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// Tab is the key of the tab.
const Tab = "learning"

// A Part is the tab.
type Part struct {
	host  ui.Host
	app   *app.App
	deck  *ui.Deck
	sheet *ui.Sheet
	plot  *chart.Chart
	also  *ui.Check // count seasons in hindsight
	now   *app.Learning
	work  *ui.Errand
}

var (
	_ ui.Stater   = (*Part)(nil)
	_ ui.KeyTyper = (*Part)(nil)
)

// The cards of the deck.
const (
	cardQuiet = "quiet"
	cardWait  = "wait"
)

// plotHigh is the height of the reliability plot.
const plotHigh float32 = 280

// New returns the tab. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Part {
	p := &Part{host: h, app: a, work: ui.NewErrand(h), deck: ui.NewDeck(), sheet: ui.NewPage(theme.Gap12), plot: chart.New()}
	p.also = ui.NewCheck("Count seasons told in hindsight", func(bool) {
		if err := p.Reload(); err != nil {
			h.Fail("The seasons could not be compared.", err)
		}
		h.Touch()
	})
	p.deck.Put(ui.FaceBody, p.sheet)
	p.deck.Put(cardWait, ui.NewPage(0, ui.Boxed(ui.Second("Your seasons are being compared with what was said of them…"))))
	p.deck.Put(cardQuiet, ui.NewPage(0, ui.Boxed(ui.NewQuietNote(h, a))))
	return p
}

// Object returns what the tab shows.
func (p *Part) Object() fyne.CanvasObject { return p.deck }

// Status says how many seasons are compared.
func (p *Part) Status() string {
	switch {
	case p.app.Quiet():
		return "Quiet mode: chances are hidden"
	case p.work.Running():
		return "Your seasons are being compared…"
	case p.now == nil || len(p.now.Seasons) == 0:
		return "No season to compare yet"
	case p.now.Learnt.Seasons == 0:
		return "No season counts yet"
	}
	return ui.Plural(p.now.Learnt.Seasons, "season compared with what was said of it", "seasons compared with what was said of them")
}

// Focus puts the keys on the sheet, which they scroll.
func (p *Part) Focus() {
	if p.deck.Top() == ui.FaceBody {
		p.host.Window.Canvas().Focus(p.sheet)
	}
}

// TypedKey scrolls the tab.
func (p *Part) TypedKey(ev *fyne.KeyEvent) { p.sheet.Scroll(ev) }

// Reload compares again, beside everything else; what was known stands until then.
func (p *Part) Reload() error {
	p.work.Stop()
	if p.app.Quiet() {
		p.deck.Turn(cardQuiet)
		return nil
	}
	work, err := p.app.Learn(context.Background(), app.Scope{}, p.also.On)
	if err != nil {
		return err
	}
	if work.Done() {
		p.put(work.Found())
		return nil
	}
	if p.now == nil {
		p.deck.Turn(cardWait)
	}
	p.work.Run(work.Run, func(failed error) {
		if failed == nil {
			p.put(work.Found())
		} else {
			p.fail(failed)
		}
		p.host.Touch()
	})
	p.host.Touch()
	return nil
}

// fail tells that the seasons could not be compared.
func (p *Part) fail(err error) {
	if p.now == nil {
		p.begin("What was said of your seasons could not be compared with what came. It is tried again when a record changes.")
	}
	p.host.Fail("The seasons could not be compared.", err)
}

// begin stands for the cards while there are none.
func (p *Part) begin(text string) {
	p.deck.Put(ui.FaceBegin, ui.NewBegin("How well it predicted", text, ui.Action{Text: "Open Applications", Kind: ui.Primary, Do: func() { p.host.Show(ui.Route{Page: ui.PageApplications}) }}))
	p.deck.Turn(ui.FaceBegin)
}

// put shows what was found.
func (p *Part) put(now *app.Learning) {
	p.now = now
	if len(now.Seasons) == 0 {
		p.begin(now.Head)
		return
	}
	p.deck.Turn(ui.FaceBody)
	c := p.host.Window.Canvas()
	ticked := c.Focused() == fyne.Focusable(p.also)
	p.show()
	if ticked {
		c.Focus(p.also)
	}
}

// show writes the cards.
func (p *Part) show() {
	first := []fyne.CanvasObject{ui.Heading(p.now.Head)}
	if p.now.Other > 0 {
		first = append(first, ui.Row(p.also))
		first = append(first, small(p.now.Warn)...)
	}
	cards := []fyne.CanvasObject{ui.NewCard(ui.NewStack(theme.Gap12, first...), theme.Gap16)}
	if p.now.Offer != nil {
		cards = append(cards, p.teach())
	} else if p.now.TakenOver {
		cards = append(cards, ui.Titled("In your chances", ui.NewParagraph("Something is taken over from seasons that are not counted now, or typed under Settings.", ui.Style{}), ui.Row(p.back())))
	}
	cards = append(cards, p.seasons())
	if len(p.now.Bins) > 0 {
		cards = append(cards, p.reliability())
	}
	p.sheet.Set(cards...)
}

// small writes lines that explain.
func small(lines []string) (out []fyne.CanvasObject) {
	for _, l := range lines {
		out = append(out, ui.Small(l))
	}
	return out
}

// seasons says of each season what was said and what came, the last one first.
func (p *Part) seasons() fyne.CanvasObject {
	rows := [][]fyne.CanvasObject{ui.Titles("Match of", "Applications", "Invitations", "Expected", "Usual", "")}
	for i := len(p.now.Rows) - 1; i >= 0; i-- {
		r := &p.now.Rows[i]
		tone := ui.Unsure
		switch {
		case r.Running:
			tone = ui.Plain
		case r.Frozen:
			tone = ui.Good
		}
		row := []fyne.CanvasObject{ui.NewText(r.Season, ui.Style{Bold: true})}
		for _, text := range []string{r.Applications, r.Invited, r.Expected, r.Usual} {
			row = append(row, ui.NewText(text, ui.Style{}))
		}
		rows = append(rows, append(row, ui.NewChip(r.Word, tone)))
	}
	foot := "Usual: what eight seasons in ten would bring, by the errors of the figures and by luck. In a season that is over, silence counts as a no."
	if slices.ContainsFunc(p.now.Rows, func(r app.LearningRow) bool { return r.Numbers }) {
		foot += " A season of which only numbers are told teaches nothing: no chance can be held against them."
	}
	right := ui.GridColumn{Right: true, Share: 1}
	return ui.Titled("Season by season", ui.NewGrid(5, []ui.GridColumn{{Share: 0.5}, right, right, right, right, {Share: 1}}, rows...),
		ui.Small(foot))
}

// reliability shows the plot and the scores.
func (p *Part) reliability() fyne.CanvasObject {
	if err := p.plot.Set(p.app.ReliabilityFigure(p.now.Bins)); err != nil {
		p.host.Fail("The seasons could not be drawn.", err)
	}
	items := []fyne.CanvasObject{
		ui.High(plotHigh, p.plot),
		ui.Small("Dots: the share that was invited, with its 80% interval. Dashed: where it is just as said."),
	}
	for _, l := range p.now.Lines {
		items = append(items, ui.NewParagraph(l, ui.Style{}))
	}
	return ui.Titled("Said and came", items...)
}
