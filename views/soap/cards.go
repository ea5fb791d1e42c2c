package soap

import (
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	rules "secondlook/domain/soap"
	"secondlook/views/intake"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

const (
	small  = theme.Small
	second = theme.Second
)

// once returns the card of a name as long as it says the same, else makes it anew.
func (p *Page) once(name, said string, make func() []fyne.CanvasObject) ui.Wrapper {
	if d, ok := p.drawn[name]; ok && d.said == said {
		return d.card
	}
	card := ui.Boxed(make()...)
	p.drawn[name] = drawn{said, card}
	return card
}

// clockCard is the clock: the phase, the time that is left, and what may be done.
func (p *Page) clockCard() ui.Wrapper {
	c := p.desk.Clock
	said := strings.Join(append([]string{c.Title, c.Left, c.Until, p.desk.Contact}, c.May...), "\n")
	for _, r := range p.desk.Rounds {
		said += r.Words + r.Own
	}
	return p.once("clock", said, func() []fyne.CanvasObject {
		items := []fyne.CanvasObject{ui.Heading(c.Title)}
		if c.Left != "" {
			items = append(items, ui.Space(theme.Gap4), ui.NewParagraph(c.Left, ui.Style{Size: theme.Title, Bold: true, Color: theme.Primary}),
				ui.Space(2), ui.Second(domain.Capital(c.Until)))
		}
		items = append(items, ui.Space(theme.Gap12), ui.Rule(), ui.Space(theme.Gap8))
		for _, line := range c.May {
			items = append(items, ui.NewParagraph(line, ui.Style{}), ui.Space(theme.Gap4))
		}
		if p.desk.Contact != "" {
			items = append(items, ui.NewParagraph(p.desk.Contact, ui.Style{Bold: true}), ui.Space(theme.Gap4))
		}
		return append(items, p.rounds()...)
	})
}

// rounds lists the offer rounds in both zones, as long as one of them is to come.
func (p *Page) rounds() (items []fyne.CanvasObject) {
	if len(p.desk.Rounds) == 0 || p.phase() >= rules.Closing {
		return nil
	}
	day, _, _ := strings.Cut(p.desk.Rounds[0].Words, ", ")
	items = append(items, ui.Space(theme.Gap8), ui.NewText("OFFER ROUNDS, "+strings.ToUpper(day), ui.Style{Size: small, Bold: true, Color: second}), ui.Space(theme.Gap4))
	for _, r := range p.desk.Rounds {
		style := ui.Style{Bold: p.phase() == rules.InRound && p.desk.Clock.Round == r.Number}
		if !p.desk.Clock.Now.Before(r.To) {
			style.Color = second
		}
		text := "Round " + ui.Count(r.Number) + ": " + strings.TrimPrefix(r.Words, day+", ")
		if r.Own != "" {
			text += " (your " + r.Own + ")"
		}
		items = append(items, ui.NewParagraph(text, style), ui.Space(2))
	}
	if p.desk.Clock.Verify {
		items = append(items, ui.Space(theme.Gap4), ui.Small("From a copy of the calendar: verify with the NRMP. Change the days under Settings."))
	}
	return items
}

// countCard says how many of the applications are gone.
func (p *Page) countCard() ui.Wrapper {
	c := p.desk.Count
	return p.once("count", p.desk.CountWords+p.desk.Verify, func() []fyne.CanvasObject {
		items := []fyne.CanvasObject{ui.Heading("Applications in all"), ui.Space(theme.Gap8)}
		if c.Limit > 0 {
			tone := theme.Primary
			if c.Full() {
				tone = theme.Unsure
			}
			items = append(items, ui.NewMeter(float64(c.Used())/float64(c.Limit), tone), ui.Space(theme.Gap8))
		}
		items = append(items, ui.NewParagraph(p.desk.CountWords, ui.Style{Bold: true}))
		if c.Full() {
			items = append(items, ui.Space(2), ui.Second("All are used: skip one before you choose another."))
		}
		if p.desk.Verify != "" {
			items = append(items, ui.Space(2), ui.Small(p.desk.Verify))
		}
		return append(items, ui.Space(theme.Gap8), ui.Small(p.desk.Notice))
	})
}

// eligibleCard says who may take part, and what of it is open.
func (p *Page) eligibleCard() ui.Wrapper {
	return p.once("eligible", p.desk.Verdict+saidOf(p.desk.Conditions), func() []fyne.CanvasObject {
		items := []fyne.CanvasObject{
			ui.Heading("May you take part?"), ui.Space(theme.Gap4),
			ui.Second(p.desk.Verdict + " A certified rank list is not asked for."), ui.Space(theme.Gap8),
		}
		items = append(items, p.lines(p.desk.Conditions)...)
		return append(items, ui.Space(theme.Gap8), ui.Row(p.host.ChangeLink("Answer these…", p.askSeason)))
	})
}

// readyCard says what has to be ready, what is missing first.
func (p *Page) readyCard() ui.Wrapper {
	return p.once("ready", p.desk.ReadyWords+saidOf(p.desk.Ready), func() []fyne.CanvasObject {
		items := []fyne.CanvasObject{
			ui.Heading("Ready for SOAP"), ui.Space(theme.Gap4),
			ui.Second(p.desk.ReadyWords), ui.Space(theme.Gap8),
		}
		items = append(items, p.lines(p.desk.Ready)...)
		return append(items, ui.Space(theme.Gap8), ui.Row(p.host.ChangeLink("Order of specialties…", p.askOrder)))
	})
}

func saidOf(lines []app.SOAPLine) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.Key + l.Is.String() + l.Text + l.Do)
	}
	return b.String()
}

// lines draws what is asked for, each with its word.
func (p *Page) lines(list []app.SOAPLine) (items []fyne.CanvasObject) {
	words := map[domain.YesNo]ui.Word{domain.SaysYes: {Text: "done", Tone: ui.Good}, domain.SaysNo: {Text: "missing", Tone: ui.Unsure}, domain.NotSaid: {Text: "unknown", Tone: ui.Plain}}
	for i, l := range list {
		if i > 0 {
			items = append(items, ui.Rule())
		}
		w := words[l.Is]
		var text fyne.CanvasObject = ui.NewParagraph(domain.Capital(l.Text), ui.Style{})
		if l.Spot != (app.Spot{}) && l.Is != domain.SaysYes {
			text = ui.NewTextLink(domain.Capital(l.Text), func() { p.host.Show(ui.Route{Page: l.Spot.Page, Tab: l.Spot.Tab, Item: l.Spot.Item}) })
		}
		items = append(items, ui.Space(5), ui.Beside(text, ui.NewChip(w.Text, w.Tone)))
		if l.Do != "" {
			items = append(items, ui.Small(l.Do))
		}
		items = append(items, ui.Space(5))
	}
	return items
}

// beginCard says how the list comes in, once there is one.
func (p *Page) beginCard() ui.Wrapper {
	text := "The list of unfilled programs comes out on the Monday of Match Week. Paste it here then, drop its file onto the window, or type single programs: they are set against your records at once, in the order of your specialties. Lists of earlier years tell how often a program was unfilled."
	return p.once("begin", text, func() []fyne.CanvasObject {
		return []fyne.CanvasObject{
			ui.Heading("The list of unfilled programs"), ui.Space(theme.Gap4),
			ui.Second(text), ui.Space(theme.Gap4),
			ui.Small(p.desk.Notice), ui.Space(theme.Gap12),
			ui.NewWrap(theme.Gap8,
				ui.NewButton(p.host.Change(ui.Action{Text: "Paste the list…", Kind: ui.Primary, Do: p.paste})),
				ui.NewButton(p.host.Change(ui.Action{Text: "Import a file…", Do: func() { intake.ChooseUnfilled(p.host, p.app) }})),
				ui.NewButton(p.host.Change(ui.Action{Text: "Add a program…", Do: p.list.Add}))),
		}
	})
}
