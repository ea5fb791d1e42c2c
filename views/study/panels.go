package study

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/study"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// Log asks for today's blocks, of the exam that is prepared for. What is logged
// of today already is changed.
func (c *Cards) Log() {
	ctx := context.Background()
	all, err := c.app.StudyDays.List(ctx)
	if err != nil {
		c.host.Fail("The study log could not be read.", err)
		return
	}
	rec := domain.StudyDay{Date: c.app.Today()}
	if len(c.now.Exams) > 0 {
		rec.Exam = c.now.Exams[c.exam].Kind
	} else if n := len(all); n > 0 {
		rec.Exam = all[n-1].Exam
	}
	for _, d := range all {
		if d.Exam == rec.Exam && d.Date == rec.Date {
			rec = d
		}
	}
	form.Edit[domain.StudyDay]{
		Title: "Log today's blocks", Record: rec, Fields: fields.StudyDay(), Start: "blocks",
		Check: func(d domain.StudyDay) error {
			if err := d.Validate(); err != nil {
				return err
			}
			return fields.CheckStudyDay(c.app, d, all)
		},
		Save:   func(d *domain.StudyDay) error { return c.app.StudyDays.Save(ctx, d) },
		Failed: "This was not saved; what you typed is still here.",
		Then: func(d domain.StudyDay) {
			c.host.Say(ui.Notice{Text: "Logged: " + ui.Plural(d.Blocks, "block", "blocks") + " on " + app.Day(d.Date), Undo: c.host.Undo})
		},
	}.Show(c.host)
}

// ask asks for what only the applicant can say of the ground that Step 3 stands
// on.
func (c *Cards) ask() {
	ctx := context.Background()
	p, err := c.app.Profile(ctx)
	if err != nil {
		c.host.Fail("Your answers could not be read.", err)
		return
	}
	form.Edit[domain.Applicant]{
		Title: "Before the next exam", Why: "What went wrong before, and whether it is mended. The Step 3 card goes by your answers, and nothing else does.",
		Record: p.Applicant, Fields: fields.Footing(), Check: domain.Applicant.Validate,
		Save:   func(a *domain.Applicant) error { return c.app.Applicants.Save(ctx, a) },
		Failed: "This was not saved; your answers are still here.",
		Then: func(domain.Applicant) {
			c.host.Say(ui.Notice{Text: "Saved: your answers", Undo: c.host.Undo})
		},
	}.Show(c.host)
}

// rank puts the rules that decide before the others.
func rank(r app.Step3Rule) int {
	if r.Decides {
		return 0
	}
	return 1
}

// answerTone is the ground of an answer. That nothing asks for Step 3 is no fault.
func answerTone(r app.Step3Rule) ui.Tone {
	switch {
	case r.Answer == study.Yes:
		return ui.Good
	case r.Answer == study.No && r.Name != study.ForH1B && r.Name != study.AfterFail && r.Name != study.Recency:
		return ui.Unsure
	}
	return ui.Plain
}

// rulesWide is the width of the list of rules.
const rulesWide float32 = 620

// showRules shows every rule of the Step 3 card with its answer and setting.
func (c *Cards) showRules() {
	x := &c.now.Step3
	if len(x.Rules) == 0 {
		return
	}
	var rows [][]fyne.CanvasObject
	var d *ui.Dialog
	rules := slices.Clone(x.Rules)
	slices.SortStableFunc(rules, func(a, b app.Step3Rule) int { return cmp.Compare(rank(a), rank(b)) })
	for _, r := range rules {
		cite := fyne.CanvasObject(ui.NewText("Rule "+r.Cite, ui.Style{Size: small, Color: second}))
		if len(r.Settings) > 0 {
			cite = ui.NewLink("Rule "+r.Cite, func() {
				d.Hide()
				c.host.Show(ui.Route{Page: ui.PageSettings, Item: r.Settings[0]})
			})
		}
		rows = append(rows, []fyne.CanvasObject{
			ui.NewChip(r.Word, answerTone(r)),
			ui.NewStack(1, ui.NewParagraph(r.Label, ui.Style{Bold: r.Decides}), ui.Small(r.Reason)), cite,
		})
	}
	d = ui.NewDialog(c.host, "Step 3: "+x.Word, ui.Wide(rulesWide, ui.NewStack(theme.Gap12,
		ui.NewParagraph(x.Text+" The verdict rests on what stands in bold. Each rule is put so that a yes speaks for taking it; a link leads to its setting.", ui.Style{}),
		ui.NewGrid(6, []ui.GridColumn{{}, {Flex: true}, {Right: true}}, rows...))))
	d.SetActions(&ui.Action{Text: "My answers…", Do: func() { d.Hide(); c.ask() }}, &ui.Action{Text: "Close", Kind: ui.Primary, Do: func() { d.Hide() }})
	d.Show()
}

// Compare compares days of sending in the season in use.
func (c *Cards) Compare() {
	if c.app.Quiet() {
		ui.Tell(c.host, "Send now or wait?", "Chances are hidden. Show them under Settings, Look, or with Ctrl+Shift+H, to compare days of sending.")
		return
	}
	p, err := c.app.Profile(context.Background())
	if err != nil {
		c.host.Fail("Your records could not be read.", err)
		return
	}
	c.compare(p, c.app.Season())
}

// compare compares days of sending in a season.
func (c *Cards) compare(p domain.Profile, season int) {
	ui.Work(c.host, "Comparing days of sending…", "The days could not be compared.", func(ctx context.Context) (*app.Waiting, error) {
		return c.app.Waiting(ctx, app.Scope{Profile: &p, Season: season})
	}, func(w *app.Waiting) {
		if w == nil {
			ui.Tell(c.host, "Send now or wait?", "There is no list to compare them for yet, and no program is open to one.")
			return
		}
		other := season + 1
		if season > c.app.Season() {
			other = c.app.Season()
		}
		d := ui.NewDialog(c.host, w.Title+" · season "+strconv.Itoa(season), ui.Wide(compareWide, comparison(w)))
		d.SetActions(&ui.Action{Text: "Season " + strconv.Itoa(other), Do: func() { d.Hide(); c.compare(p, other) }},
			&ui.Action{Text: "Close", Kind: ui.Primary, Do: func() { d.Hide() }})
		d.Show()
	})
}

// compareWide is the width of the comparison.
const compareWide float32 = 660

var wordTones = map[bool]fyne.ThemeColorName{true: theme.Ink, false: second}

// comparison is the table of the days with what it says.
func comparison(w *app.Waiting) fyne.CanvasObject {
	head := []fyne.CanvasObject{ui.Titles(w.List)[0]}
	columns := []ui.GridColumn{{Flex: true}}
	for _, name := range w.Columns {
		head = append(head, ui.Titles(name)[0])
		columns = append(columns, ui.GridColumn{Right: true})
	}
	rows := [][]fyne.CanvasObject{head, {ui.NewParagraph(w.Now.Label, ui.Style{Bold: true}), ui.NewText(w.Now.Cells[0].Text, ui.Style{Bold: true})}}
	for _, row := range w.Rows {
		label := []fyne.CanvasObject{ui.NewParagraph(row.Label, ui.Style{})}
		if row.Note != "" {
			label = append(label, ui.Small(row.Note))
		}
		line := []fyne.CanvasObject{ui.NewStack(1, label...)}
		for _, cell := range row.Cells {
			colour := wordTones[!cell.Early]
			line = append(line, ui.NewStack(1, ui.NewText(cell.Text, ui.Style{Color: colour, Align: fyne.TextAlignTrailing}),
				ui.NewText(cell.Word, ui.Style{Size: small, Color: second, Align: fyne.TextAlignTrailing})))
		}
		rows = append(rows, line)
	}
	var items []fyne.CanvasObject
	if w.Lead != "" {
		items = append(items, ui.NewParagraph(w.Lead, ui.Style{}))
	}
	items = append(items, ui.NewParagraph(w.Best, ui.Style{Bold: true}), ui.NewGrid(6, columns, rows...))
	for _, text := range w.Lines {
		items = append(items, ui.Small(text))
	}
	return ui.NewStack(theme.Gap12, items...)
}
