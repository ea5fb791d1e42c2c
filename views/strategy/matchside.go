package strategy

import (
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// matchSide is what is said about the list: what the order does, why the true
// one is best, what the draws rest on, and a tiny Match to step through.
type matchSide struct {
	m                             *matchTab
	sheet                         *ui.Sheet
	against, truth, chance, field *ui.Text
	call                          fyne.CanvasObject // makes the order at hand one's own
}

// truthText is why the order of true preference is best.
const truthText = "Rank programs as you like them, and all of them that you would rather have than no match. The Match goes down your list and " +
	"gives you the first program that wants you; asking a better one first costs nothing, since those below stay open. No other order can bring " +
	"you a program that you like better (Dubins and Freedman 1981; Roth 1982). Where you are likely to be taken does not belong into the order."

const memoryText = "U and D move the selected program up and down. The order is tried on this page only, and forgotten when the window closes."

func newMatchSide(m *matchTab) *matchSide {
	s := &matchSide{m: m, against: ui.NewParagraph("", ui.Style{}), truth: ui.NewParagraph("", ui.Style{}), chance: ui.NewParagraph("", quiet), field: ui.NewParagraph("", quiet)}
	call := ui.NewButton(m.host.Change(ui.Action{Text: "Call this my order", Do: m.call}))
	call.Compact = true
	s.call = ui.Row(call)
	s.sheet = ui.NewPage(theme.Gap12,
		titled("What this order does", s.against, ui.NewParagraph(memoryText, quiet), s.call),
		titled("Why your true order is best", s.truth, ui.NewParagraph(truthText, quiet)),
		newTiny(func() { s.sheet.Fit() }),
		titled("What the draws rest on", s.chance, s.field),
	)
	return s
}

// titled is a card with a heading.
func titled(title string, items ...fyne.CanvasObject) fyne.CanvasObject {
	return ui.NewCard(ui.NewStack(theme.Gap8, append([]fyne.CanvasObject{ui.NewParagraph(title, ui.Style{Bold: true})}, items...)...), theme.Gap16)
}

// show tells of the order at hand.
func (s *matchSide) show() {
	ui.Visible(s.call, !slices.Equal(s.m.list, s.m.truth))
	s.against.SetText(s.m.end.Against)
	s.truth.SetText(s.m.end.Truth)
	s.chance.SetText(s.m.now.Chance)
	s.field.SetText(s.m.now.Market)
	s.sheet.Fit()
}
