package letters

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// mostOffers is how many rotations stand side by side.
const mostOffers = 3

// Compare shows what rotations cost and would add, side by side: the first one,
// and as many of the others as have room.
func Compare(h ui.Host, a *app.App, of []domain.Rotation) {
	of = of[:min(len(of), mostOffers)]
	e, err := a.Evaluate(context.Background(), app.Scope{}, of)
	if err != nil {
		h.Fail("The rotations could not be compared.", err)
		return
	}
	ui.Work(h, "Asking what they would add…", "The rotations could not be compared.",
		func(context.Context) (bool, error) { e.Run(); return true, nil },
		func(bool) { showOffers(h, hush(a, e.Cards())) })
}

// hush leaves out of cards what a rotation would add while chances are hidden.
func hush(a *app.App, cards []app.RotationCard) []app.RotationCard {
	for i := range cards {
		if a.Quiet() {
			cards[i].Gain, cards[i].Rests = ui.Hidden, ""
		}
	}
	return cards
}

func showOffers(h ui.Host, cards []app.RotationCard) {
	d := ui.NewDialog(h, "What a rotation costs, and what it would add", ui.Wide(offersWide(len(cards)), offers(cards)))
	d.SetActions(&ui.Action{Text: "Close", Kind: ui.Primary, Do: d.Hide})
	d.Show()
}

func offersWide(n int) float32 { return 200 + 240*float32(n) }

// offers is the comparison.
func offers(cards []app.RotationCard) fyne.CanvasObject {
	var heads []ui.Wrapper
	for _, c := range cards {
		heads = append(heads, ui.NewStack(2, ui.NewParagraph(offerName(c.Rotation), ui.Style{Bold: true}), ui.Small(c.Days)))
	}
	items := []fyne.CanvasObject{newLine(ui.NewParagraph("", ui.Style{}), heads...)}
	for _, x := range offerLines {
		var texts []ui.Wrapper
		some := false
		for _, c := range cards {
			text := x.of(c)
			some = some || text != ""
			style := ui.Style{}
			if x.unsure {
				style.Color = theme.Unsure
			}
			texts = append(texts, ui.NewParagraph(text, style))
		}
		if some {
			items = append(items, ui.Space(theme.Gap8), ui.Rule(), ui.Space(theme.Gap8), newLine(ui.Second(x.label), texts...))
		}
	}
	return ui.NewStack(0, append(items, ui.Space(theme.Gap16),
		ui.Small("What it would add is the engine's answer to your records with the rotation in them, as if it had ended today. Nothing here judges the law: ask the place and the state's medical board."))...)
}

func offerName(r domain.Rotation) string {
	if r.Site != "" {
		return r.Site
	}
	return domain.Capital(r.Kind.String())
}

// offerLines are what is said of each rotation.
var offerLines = []struct {
	label  string
	unsure bool // it calls for care
	of     func(app.RotationCard) string
}{
	{label: "Fee", of: func(c app.RotationCard) string { return domain.Capital(c.Fee) }},
	{label: "Room, board, travel", of: func(c app.RotationCard) string { return domain.Capital(c.Stay) }},
	{label: "Together", of: func(c app.RotationCard) string { return domain.Capital(c.Total) }},
	{label: "Work", of: func(c app.RotationCard) string { return domain.Capital(c.HandsOn) }},
	{label: "A letter is", of: func(c app.RotationCard) string { return domain.Capital(c.Letter) }},
	{label: "Months added", of: func(c app.RotationCard) string { return domain.Capital(c.Months) }},
	{label: "Site", of: func(c app.RotationCard) string { return domain.Capital(c.Ladder) }},
	{label: "Relevance", of: func(c app.RotationCard) string {
		return domain.Capital(c.Relevance) + " · " + strconv.Itoa(c.Fit) + " of 2"
	}},
	{label: "It would add", of: added},
	{label: "To ask", of: func(c app.RotationCard) string { return strings.Join(c.Questions, "\n") }},
	{label: "Warning signs", unsure: true, of: func(c app.RotationCard) string { return strings.Join(c.Warnings, "\n") }},
}

// added says what a rotation would add, on what that rests, and for when.
func added(c app.RotationCard) string {
	text := domain.Capital(c.Gain)
	if c.Rests != "" {
		text += " (" + c.Rests + ")"
	}
	if c.Counts != "" {
		text += "\n" + domain.Capital(c.Counts)
	}
	return text
}
