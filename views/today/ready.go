package today

import (
	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// readyCard shows how far the four parts of the strategy have come, and which of
// the three words the records back. Each says what it lacks when it is chosen.
func (p *Page) readyCard(dials []app.Dial, words []app.Claim) *ui.Card {
	items := []fyne.CanvasObject{caption("READINESS")}
	for i := range dials {
		items = append(items, ui.Space(theme.Gap8))
		items = append(items, p.dial(&dials[i])...)
	}
	if len(words) == 0 {
		return ui.Boxed(items...)
	}
	return ui.Boxed(append(items, ui.Space(theme.Gap12), ui.Rule(), ui.Space(theme.Gap8), ui.NewWrap(theme.Gap8, p.wordChips(words)...))...)
}

// dial is one part: its name, which tells what it lacks, how much of it is there.
func (p *Page) dial(d *app.Dial) []fyne.CanvasObject {
	tone := theme.Primary
	if d.Short {
		tone = theme.Amber
	}
	name := ui.NewTextLink(d.Label, func() { p.tellDial(d) })
	return []fyne.CanvasObject{ui.Beside(name, ui.NewText(d.Value, ui.Style{Bold: true})), ui.Space(theme.Gap4), ui.NewMeter(d.Share, tone)}
}

// wordChips say which words are backed, with the way to what backs them.
func (p *Page) wordChips(words []app.Claim) (out []fyne.CanvasObject) {
	for _, w := range words {
		chip := ui.NewChip(w.Word+": open", ui.Plain)
		if len(w.Backing) > 0 {
			chip = ui.NewChip(w.Word, ui.Good)
		}
		out = append(out, chip)
	}
	return append(out, ui.NewLink("Why", func() { p.tellWords(words) }))
}

// dialogWide is the width of what a dial lacks, in text of the usual size.
const dialogWide float32 = 520

// tellDial says part by part how far a dial has come, and leads to where what it
// lacks is settled.
func (p *Page) tellDial(d *app.Dial) {
	var items []fyne.CanvasObject
	var dialog *ui.Dialog
	for i, part := range d.Parts {
		if i > 0 {
			items = append(items, ui.Rule())
		}
		chip, text := ui.NewChip("there", ui.Good), part.Text
		if part.Share < 1 {
			chip = ui.NewChip(app.Percent(part.Share), ui.Unsure)
		}
		items = append(items, newLine(chip, 62, ui.NewParagraph(text, ui.Style{}), p.leave(&dialog, part.Spot)))
	}
	about := "Each line counts alike; the bar is their mean, " + app.Percent(d.Share) + ". No chance rests on it."
	items = append(items, ui.Space(theme.Gap8), ui.Small(about))
	dialog = p.tell(d.Label, items)
}

// tellWords says which records back the three words, and what would.
func (p *Page) tellWords(words []app.Claim) {
	var dialog *ui.Dialog
	items := []fyne.CanvasObject{
		ui.Second("An application has to say: improving, safe, reliable. Each word needs a record behind it."), ui.Space(theme.Gap8),
	}
	for i, w := range words {
		if i > 0 {
			items = append(items, ui.Rule())
		}
		items = append(items, p.backingLines(w, &dialog)...)
	}
	dialog = p.tell("What backs the three words", items)
}

// backingLines are the records behind one word, each with the way to it.
func (p *Page) backingLines(w app.Claim, dialog **ui.Dialog) (out []fyne.CanvasObject) {
	if len(w.Backing) == 0 {
		return []fyne.CanvasObject{newLine(ui.NewChip(w.Word, ui.Plain), wordRoom, ui.Second("Nothing yet: "+w.None), nil)}
	}
	for i, b := range w.Backing {
		mark := fyne.CanvasObject(ui.Space(1))
		if i == 0 {
			mark = ui.NewChip(w.Word, ui.Good)
		}
		out = append(out, newLine(mark, wordRoom, ui.NewParagraph(domain.Capital(b.Text), ui.Style{}), p.leave(dialog, b.Spot)))
	}
	return out
}

// wordRoom is the room of the chips of words.
const wordRoom float32 = 84

// leave is a link that closes a dialog and leads to a place.
func (p *Page) leave(dialog **ui.Dialog, to app.Spot) fyne.CanvasObject {
	return ui.NewLink(placeOf(to), func() {
		if *dialog != nil {
			(*dialog).Hide()
		}
		p.host.Show(route(to))
	})
}

func (p *Page) tell(title string, items []fyne.CanvasObject) *ui.Dialog {
	d := ui.NewDialog(p.host, title, ui.Wide(theme.Scaled(dialogWide), ui.NewStack(0, items...)))
	d.SetActions(&ui.Action{Text: "Close", Kind: ui.Primary, Do: d.Hide})
	d.Show()
	return d
}
