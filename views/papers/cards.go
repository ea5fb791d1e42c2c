package papers

import (
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/app"
	rules "secondlook/domain/papers"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

const (
	small  = theme.Small
	second = theme.Second
)

// cards are drawn anew only when what they say has changed.
type cards struct {
	said  []string
	drawn []fyne.CanvasObject
}

// Cards are the last safe days, the certificate, and what the exams allow, as of
// the last reading.
func (d *Desk) Cards() []fyne.CanvasObject {
	if said := d.said(); !slices.Equal(said, d.cards.said) {
		d.cards = cards{said: said, drawn: []fyne.CanvasObject{d.planCard(), d.certificateCard(), d.examCard()}}
	}
	return d.cards.drawn
}

// Clocks are the certificate and what the exams allow, without the last safe days,
// as of the last reading.
func (d *Desk) Clocks() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.certificateCard(), d.examCard()}
}

// said are all texts of the cards.
func (d *Desk) said() (out []string) {
	for _, l := range slices.Concat(d.now.Certificate, d.now.Pathway, d.now.Attempts, []app.PaperLine{d.now.Years, d.now.English}) {
		out = append(out, l.Label, l.Word, l.Text)
	}
	for _, p := range d.now.Plans {
		out = append(out, p.Title, p.Target)
		for _, s := range p.Steps {
			out = append(out, s.Name, s.Word, app.Day(s.Last))
		}
	}
	return out
}

// planCard lists the last safe days of the plans whose day is still to come, or
// of the later one.
func (d *Desk) planCard() fyne.CanvasObject {
	items := ui.Headed("Last safe days", "")
	for i, p := range d.now.Coming() {
		if i > 0 {
			items = append(items, ui.Space(theme.Gap12))
		}
		items = append(items, ui.NewText(p.Title, ui.Style{Bold: true}), ui.Space(2), ui.Small(p.Target))
		if p.Verify {
			items = append(items, d.source(p.Title, p.Source))
		}
		items = append(items, ui.Space(theme.Gap4))
		for _, s := range p.Steps {
			items = append(items, ui.Rule(), ui.Space(6), step(s), ui.Space(6))
		}
	}
	return ui.Boxed(items...)
}

// step is one line of a plan: what, and how far it has come; of what is open until
// when, too.
func step(s app.PaperStep) fyne.CanvasObject {
	chip := ui.NewChip(s.Word, tone(s))
	if !s.Open() {
		return ui.Beside(ui.Second(s.Name), ui.Row(chip))
	}
	under := ui.Row(chip)
	if s.Critical {
		under = ui.Row(chip, ui.NewText("comes first", ui.Style{Size: small, Color: second}))
	}
	return ui.NewStack(theme.Gap4, ui.Beside(ui.NewParagraph(s.Name, ui.Style{}), ui.NewText(app.Day(s.Last), ui.Style{Bold: true})), under)
}

// tone is the ground of a step's word.
func tone(s app.PaperStep) ui.Tone {
	switch {
	case s.Late() || s.Critical:
		return ui.Unsure
	case s.Progress == rules.StepDone:
		return ui.Good
	case s.Progress == rules.StepPlanned || s.Progress == rules.StepUnderWay:
		return ui.Tier2
	}
	return ui.Plain
}

// certificateCard says for which seasons the certificate holds, and without one
// what to ask about the Pathways.
func (d *Desk) certificateCard() fyne.CanvasObject {
	items := append(ui.Headed("ECFMG certificate", ""), d.lines(d.now.Certificate)...)
	if len(d.now.Pathway) > 0 {
		items = append(items, ui.Space(theme.Gap12), ui.NewText("Which Pathway", ui.Style{Bold: true}), ui.Space(theme.Gap8))
		items = append(items, d.lines(d.now.Pathway)...)
	}
	way := ui.NewLink("Change under About me", func() { d.host.Show(ui.Route{Page: ui.PageProfile, Tab: "about"}) })
	return ui.Boxed(append(items, ui.Space(theme.Gap8), ui.Row(way))...)
}

// examCard says which attempts are left, how long passes count, and what the OET
// amounts to.
func (d *Desk) examCard() fyne.CanvasObject {
	items := append(ui.Headed("Attempts and years", ""), d.lines(append(slices.Clone(d.now.Attempts), d.now.Years, d.now.English))...)
	return ui.Boxed(append(items, ui.Space(theme.Gap12), ui.Small(d.now.Law))...)
}

// lines draws what is said below each other.
func (d *Desk) lines(list []app.PaperLine) (out []fyne.CanvasObject) {
	for i, l := range list {
		if i > 0 {
			out = append(out, ui.Space(theme.Gap8), ui.Rule(), ui.Space(theme.Gap8))
		}
		var chips []fyne.CanvasObject
		if l.Word != "" {
			chips = append(chips, ui.NewChip(l.Word, lineTone(l)))
		}
		out = append(out, ui.Beside(ui.NewParagraph(l.Label, ui.Style{Bold: true}), ui.Row(chips...)))
		out = append(out, ui.Space(2), ui.Small(l.Text))
		if l.Verify {
			out = append(out, d.source(l.Label, l.Source))
		}
	}
	return out
}

// source leads to where a line comes from.
func (d *Desk) source(title, source string) fyne.CanvasObject {
	text := "This rests on a copy, or on a day of another season: check it with the ECFMG, USMLE or NRMP before you rely on it."
	if source != "" {
		text += "\nSource: " + source + "."
	}
	return ui.Row(ui.NewLink("To verify: source", func() { ui.Tell(d.host, title, text) }))
}

func lineTone(l app.PaperLine) ui.Tone {
	switch {
	case l.Watch:
		return ui.Unsure
	case l.Good:
		return ui.Good
	}
	return ui.Plain
}
