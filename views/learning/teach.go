package learning

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/chance"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// teach shows what the seasons teach, and what taking it over would change.
func (p *Part) teach() fyne.CanvasObject {
	o := p.now.Offer
	items := []fyne.CanvasObject{ui.NewParagraph(p.now.Learn[0], ui.Style{})}
	after := "Taken over"
	if o.InUse {
		after = "As it is"
	}
	rows := [][]fyne.CanvasObject{ui.Titles("", "Now", after)}
	add := func(what string, before, then chance.Estimate, bold bool) {
		cells := []fyne.CanvasObject{ui.NewText(what, ui.Style{Bold: bold}), number(before, bold)}
		if !o.InUse {
			cells = append(cells, number(then, bold))
		}
		rows = append(rows, cells)
	}
	if o.InUse {
		rows[0] = ui.Titles("", "Now")
	}
	if o.List != "" {
		add("To match, with "+o.List, o.Before, o.After, true)
	}
	for _, x := range o.Programs {
		add("Interview at "+x.Name, x.Before, x.After, false)
	}
	right := ui.GridColumn{Right: true}
	columns := []ui.GridColumn{{Flex: true}, right, right}
	if o.InUse {
		columns = columns[:2]
	}
	items = append(items, ui.NewGrid(5, columns, rows...))
	items = append(items, small(p.now.Learn[1:])...)
	return ui.Titled("What your seasons teach", append(items, ui.Space(theme.Gap4), p.buttons())...)
}

func number(e chance.Estimate, bold bool) fyne.CanvasObject {
	return ui.NewText(app.ChanceWords(e.Value, e.Low, e.High), ui.Style{Bold: bold})
}

// buttons take what is learnt over, or back.
func (p *Part) buttons() fyne.CanvasObject {
	var row []fyne.CanvasObject
	if p.now.Offer.InUse {
		row = append(row, ui.NewChip("In your chances", ui.Good))
	} else {
		row = append(row, ui.NewButton(p.host.Change(ui.Action{Text: "Take it over", Kind: ui.Primary, Do: p.takeOver})))
	}
	if p.now.TakenOver {
		row = append(row, p.back())
	}
	return ui.Row(row...)
}

func (p *Part) back() fyne.CanvasObject {
	return ui.NewButton(p.host.Change(ui.Action{Text: "Take it back", Do: p.takeBack}))
}

func (p *Part) takeOver() {
	if err := p.app.TakeOver(context.Background(), p.also.On); err != nil {
		p.host.Fail("What your seasons teach could not be taken over.", err)
		return
	}
	p.tell("What your seasons teach is in your chances now")
}

func (p *Part) takeBack() {
	if err := p.app.TakeBack(context.Background()); err != nil {
		p.host.Fail("It could not be taken back.", err)
		return
	}
	p.tell("Your chances are without it again")
}

// tell says what was done, with the way back.
func (p *Part) tell(text string) {
	p.host.Say(ui.Notice{Text: text, Undo: p.host.Undo})
}
