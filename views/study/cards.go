// Package study is what stands beside the records of exams: whether one is
// ready to sit, how the week goes, whether to take Step 3, and whether to send
// the applications at once or wait for a score.
package study

import (
	"context"
	"reflect"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/study"
	"secondlook/views/chart"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

const (
	small  = theme.Small
	second = theme.Second
)

// Cards are the cards of the study.
type Cards struct {
	host  ui.Host
	app   *app.App
	now   *app.Study
	empty bool // there are no records yet
	exam  int  // which of the exams is shown
	chart *chart.Chart
	over  []fyne.CanvasObject
	under []fyne.CanvasObject

	// Redraw tells that the cards are others; nil: nobody.
	Redraw func()
}

// New returns the cards. Call Reload before they are shown.
func New(h ui.Host, a *app.App) *Cards {
	return &Cards{host: h, app: a, chart: chart.New()}
}

// Reload reads the records again, and draws the cards anew where they say
// something else.
func (c *Cards) Reload() {
	ctx := context.Background()
	now, err := c.app.Study(ctx, app.Scope{})
	empty := false
	if err == nil {
		empty, err = c.app.Empty(ctx)
	}
	if err != nil {
		c.host.Fail("How your study stands could not be read, so the page shows what it last knew.", err)
		return
	}
	if c.now == nil || c.empty != empty || !reflect.DeepEqual(c.now, now) {
		c.now, c.empty = now, empty
		c.draw()
	}
}

// draw makes the cards anew.
func (c *Cards) draw() {
	c.exam = min(c.exam, max(len(c.now.Exams)-1, 0))
	c.over, c.under = nil, nil
	if c.empty {
		return
	}
	c.over = []fyne.CanvasObject{c.readyCard()}
	c.under = []fyne.CanvasObject{c.weekCard(), c.step3Card(), c.waitCard()}
}

// Over are the cards over the chosen record.
func (c *Cards) Over() []fyne.CanvasObject { return c.over }

// Under are the cards below it.
func (c *Cards) Under() []fyne.CanvasObject { return c.under }

// TypedRune does what a letter stands for, and reports whether it is one: t logs
// today's blocks, r shows the rules of the Step 3 card, c compares days of
// sending.
func (c *Cards) TypedRune(r rune) bool {
	if c.now == nil {
		return false
	}
	switch r {
	case 't', 'T':
		c.Log()
	case 'r', 'R':
		c.showRules()
	case 'c', 'C':
		c.Compare()
	default:
		return false
	}
	return true
}

func heading(text string, right fyne.CanvasObject) fyne.CanvasObject {
	title := ui.Heading(text)
	if right == nil {
		return title
	}
	return ui.Beside(title, right)
}

// readyCard says whether the exam that comes next can be sat.
func (c *Cards) readyCard() fyne.CanvasObject {
	if len(c.now.Exams) == 0 {
		return ui.Boxed(heading("Ready to sit?", nil), ui.Space(theme.Gap8),
			ui.NewParagraph("No exam is prepared for.", ui.Style{}), ui.Space(theme.Gap4),
			ui.Small("Plan an attempt, or note a first practice test as a baseline: then this card says when you are ready."))
	}
	x := &c.now.Exams[c.exam]
	items := []fyne.CanvasObject{
		heading("Ready to sit "+x.Name+"?", nil), ui.Space(6), ui.Row(ui.NewChip(x.Word, readyTone(x))), ui.Space(theme.Gap8),
		ui.NewParagraph(x.Why, ui.Style{}),
	}
	if x.Next != "" {
		items = append(items, ui.Space(theme.Gap4), ui.Small(x.Next), ui.Space(theme.Gap4), ui.Row(ui.NewLink("Step 3: "+c.now.Step3.Word+" (R)", c.showRules)))
	}
	if f, ok := c.app.PracticeFigure(x); ok {
		if err := c.chart.Set(f); err == nil {
			items = append(items, ui.Space(theme.Gap12), ui.High(chartHigh, c.chart))
		}
	}
	for i, line := range x.Lines {
		gap := theme.Gap4
		if i == 0 {
			gap = theme.Gap12
		}
		items = append(items, ui.Space(gap), factLine(line.Label, line.Value))
	}
	if len(c.now.Exams) > 1 {
		next := (c.exam + 1) % len(c.now.Exams)
		items = append(items, ui.Space(theme.Gap8), ui.Row(ui.NewLink("Show "+c.now.Exams[next].Name, func() {
			c.exam = next
			c.draw()
			if c.Redraw != nil {
				c.Redraw()
			}
		})))
	}
	return ui.Boxed(items...)
}

// chartHigh is the height of the chart of practice scores.
const chartHigh float32 = 196

// labelWide is the room of the names of figures.
const labelWide float32 = 118

// factLine is a figure with its name.
func factLine(label, value string) fyne.CanvasObject {
	return ui.NewGrid(0, []ui.GridColumn{{}, {Flex: true}}, []fyne.CanvasObject{
		ui.Wide(labelWide, ui.Small(label)), ui.NewParagraph(value, ui.Style{Size: small}),
	})
}

func readyTone(x *app.ExamStudy) ui.Tone {
	switch {
	case x.Ready:
		return ui.Good
	case x.Level <= study.OnlyBaseline:
		return ui.Plain
	}
	return ui.Unsure
}

// weekCard says how the week goes.
func (c *Cards) weekCard() fyne.CanvasObject {
	r := &c.now.Rhythm
	log := c.host.ChangeLink("Log today (T)", c.Log)
	items := []fyne.CanvasObject{heading("This week", log), ui.Space(theme.Gap8)}
	if r.Last.IsZero() && !worked(r) {
		return ui.Boxed(append(items, ui.Small("Nothing is logged yet. Each day's blocks of questions, and a practice test a week, show whether you keep the pace."))...)
	}
	days := make([]bar, len(r.Days))
	for i, d := range r.Days {
		days[i] = bar{Label: d.Date.Time().Format("Mon")[:2], Value: d.Blocks, Below: d.Blocks < r.Low, Later: d.Date.After(c.app.Today())}
	}
	items = append(items, newBars(days, r.Low, r.High, "Blocks by day of this week"), ui.Space(theme.Gap8), ui.NewParagraph(r.Blocks, ui.Style{}), ui.Space(2))
	if r.Rhythm.Streak > 1 {
		items = append(items, ui.Small(r.Streak), ui.Space(2))
	}
	items = append(items, ui.Space(theme.Gap4))
	if r.Late {
		items = append(items, ui.Row(ui.NewChip("practice test due", ui.Unsure)), ui.Space(theme.Gap4))
	}
	items = append(items, ui.NewParagraph(r.Practice, ui.Style{}), ui.Space(theme.Gap12), ui.Rule(), ui.Space(theme.Gap12), ui.Small("Blocks by week, the last one running"), ui.Space(theme.Gap4))
	weeks := make([]bar, len(r.Weeks))
	for i, w := range r.Weeks {
		weeks[i] = bar{Value: w.Blocks, Below: w.Below()}
		if (len(r.Weeks)-i)%2 == 1 { // each second one has room for its day
			weeks[i].Label = w.Monday.Time().Format("2 Jan")
		}
	}
	return ui.Boxed(append(items, newBars(weeks, weekDays*r.Low, weekDays*r.High, "Blocks by week"))...)
}

const weekDays = 7

// worked reports whether anything is logged in the weeks that are told.
func worked(r *app.StudyRhythm) bool {
	for _, w := range r.Weeks {
		if w.Worked > 0 {
			return true
		}
	}
	return false
}

var verdictTones = map[study.Verdict]ui.Tone{
	study.Done: ui.Good, study.Awaited: ui.Tier2, study.Take: ui.Good, study.Optional: ui.Tier2,
	study.Wait: ui.Unsure, study.Delay: ui.Unsure, study.Avoid: ui.Bad, study.TooLate: ui.Plain, study.NoneLeft: ui.Plain,
}

// step3Card says whether to take Step 3, and what to do about it.
func (c *Cards) step3Card() fyne.CanvasObject {
	x := &c.now.Step3
	items := []fyne.CanvasObject{
		heading("Step 3: take it?", nil), ui.Space(6), ui.Row(ui.NewChip(x.Word, verdictTones[x.Verdict])), ui.Space(theme.Gap8), ui.NewParagraph(x.Text, ui.Style{}),
	}
	for _, why := range x.Why {
		items = append(items, ui.Space(theme.Gap4), ui.Small(why))
	}
	if len(x.Tasks) > 0 {
		items = append(items, ui.Space(theme.Gap12), ui.NewText("WHAT TO DO", ui.Style{Size: small, Bold: true, Color: second}))
		for _, task := range x.Tasks {
			items = append(items, ui.Space(theme.Gap4), ui.NewParagraph(task, ui.Style{}))
		}
	}
	if len(x.Rules) == 0 {
		return ui.Boxed(items...)
	}
	return ui.Boxed(append(items, ui.Space(theme.Gap8), ui.NewWrap(theme.Gap12, ui.NewLink("Every rule (R)", c.showRules), c.host.ChangeLink("My answers…", c.ask)))...)
}

// waitCard leads to the comparison of days of sending.
func (c *Cards) waitCard() fyne.CanvasObject {
	return ui.Boxed(heading("Send now or wait?", nil), ui.Space(theme.Gap8),
		ui.Small("Applications at once with what stands, against some weeks later with a better score: what each would do to your chance to match."),
		ui.Space(theme.Gap8), ui.Row(ui.NewLink("Compare… (C)", c.Compare)))
}
