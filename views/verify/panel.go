package verify

import (
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A panel says of one question what is known, what hangs on it, and how it can be
// settled.
type panel struct {
	of    *Tab
	sheet *ui.Sheet
	box   *ui.Card
}

func newPanel(of *Tab) *panel {
	p := &panel{of: of, sheet: ui.NewSheet(ui.NewStack(0), theme.Gap16)}
	p.box = ui.NewCard(p.sheet, 1)
	return p
}

var quiet = ui.Style{Size: theme.Small, Color: theme.Second}

// show tells of a question; nil is none.
func (p *panel) show(q *app.VerifyQuestion) {
	if q == nil {
		p.sheet.Set(ui.Second("Nothing to verify here."))
		return
	}
	word, to := stateOf(q), ui.Route{Page: ui.PagePrograms, Item: q.Program.Key} // and not the question: a link outlives it
	items := []fyne.CanvasObject{
		ui.Heading(q.Label),
		ui.NewTextLink(q.Program.Name, func() { p.of.host.Show(to) }),
		ui.Space(theme.Gap8), ui.Row(ui.NewChip(word.Text, word.Tone)),
	}
	items = append(items, known(q)...)
	items = append(items, ui.Space(theme.Gap12), p.buttons(q))
	items = append(items, p.stakes(q)...)
	items = append(items, p.mail()...)
	items = append(items, part("HOW THE WORTH IS RECKONED")...)
	items = append(items, ui.NewParagraph(p.of.all.How, quiet))
	p.sheet.Set(items...)
}

// part is the heading of a part of the panel.
func part(title string) []fyne.CanvasObject {
	return []fyne.CanvasObject{
		ui.Space(theme.Gap16), ui.NewText(title, ui.Style{Size: theme.Small, Bold: true, Color: theme.Second}), ui.Space(theme.Gap4),
	}
}

// known is what is known, with its source, its age and its wording.
func known(q *app.VerifyQuestion) []fyne.CanvasObject {
	items := part("WHAT IS KNOWN")
	if q.By == "" {
		items = append(items, ui.NewParagraph("Nothing yet.", ui.Style{}))
	} else {
		items = append(items, ui.NewParagraph(q.Is, ui.Style{Bold: true}), ui.NewParagraph(q.Cite, quiet))
	}
	if q.Wording != "" {
		items = append(items, ui.Space(theme.Gap4), ui.NewParagraph("“"+q.Wording+"”", ui.Style{}))
	}
	if q.Notes != "" {
		items = append(items, ui.Space(theme.Gap4), ui.NewParagraph("On visas the catalog has: "+q.Notes, quiet))
	}
	for _, text := range []string{q.Hint, domain.Capital(q.Ask)} {
		if text != "" && text != domain.Capital(stateOf(q).Text) {
			items = append(items, ui.Space(theme.Gap4), ui.NewParagraph(text, quiet))
		}
	}
	if q.Asked != nil && q.Asked.Reply != "" {
		items = append(items, ui.Space(theme.Gap4), ui.NewParagraph("The reply: “"+q.Asked.Reply+"”", quiet))
	}
	return items
}

// buttons are the ways to settle a question.
func (p *panel) buttons(q *app.VerifyQuestion) fyne.CanvasObject {
	enter := ui.NewButton(p.of.host.Change(ui.Action{Text: "Enter the answer…", Do: p.of.answer}))
	row := []fyne.CanvasObject{enter}
	if q.By != "" && q.Open() {
		row = append(row, ui.NewButton(p.of.host.Change(ui.Action{Text: "Confirm as it stands", Do: p.of.confirm})))
	}
	if !q.Refuses {
		row = append(row, ui.NewButton(p.of.host.Change(ui.Action{Text: "Asked…", Do: p.of.noteAsked})))
	}
	for _, o := range row {
		o.(*ui.Button).Compact = true
	}
	return ui.NewWrap(theme.Gap8, row...)
}

// stakes is what hangs on the answer.
func (p *panel) stakes(q *app.VerifyQuestion) []fyne.CanvasObject {
	var stakes fyne.CanvasObject = ui.NewParagraph(q.Stakes, ui.Style{})
	if p.of.app.Quiet() && strings.Contains(q.Stakes, "%") {
		stakes = ui.NewQuietNote(p.of.host, p.of.app)
	}
	items := append(part("WHAT HANGS ON IT"), stakes)
	if q.Saves != "" {
		items = append(items, ui.NewParagraph(q.Saves+" of fees", ui.Style{}))
	}
	if q.Sent {
		items = append(items, ui.NewParagraph("It is sent and paid: the answer tells whether to rank it.", ui.Style{}))
	}
	return items
}

// mail is the e-mail to the coordinator, or why there is none.
func (p *panel) mail() []fyne.CanvasObject {
	x, _ := p.of.inquiry()
	items := part("E-MAIL TO THE COORDINATOR")
	switch {
	case x.Refuses != "":
		items = append(items, ui.NewParagraph(x.Refuses, ui.Style{}))
	case x.Text == "":
		items = append(items, ui.NewParagraph("Nothing is open that was not asked yet.", quiet))
	default:
		copied, sent := ui.NewButton(ui.Action{Text: "Copy", Do: func() { p.of.copyMail(false) }}), ui.NewButton(p.of.host.Change(ui.Action{Text: "Copy and note as sent", Do: func() { p.of.copyMail(true) }}))
		copied.Compact, sent.Compact = true, true
		items = append(items, ui.NewWrap(theme.Gap8, copied, sent), ui.Space(theme.Gap8), ui.NewParagraph(x.Subject, ui.Style{Bold: true}), ui.NewParagraph(x.Text, quiet))
		if len(x.Slots) > 0 {
			items = append(items, ui.Space(theme.Gap4), ui.NewParagraph("To fill in: "+strings.Join(x.Slots, ", "), ui.Style{Color: theme.Unsure}))
		}
	}
	if x.Website != "" {
		items = append(items, ui.Space(theme.Gap8), ui.NewParagraph("Its page: "+x.Website, quiet))
	}
	return items
}
