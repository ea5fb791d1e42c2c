package strategy

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

const (
	small  = theme.Small
	second = theme.Second
)

// mostShifts is how many programs are listed that a move changes.
const mostShifts = 6

// choose shows what a row of the table does; where the side is folded, once it is
// unfolded.
func (m *moves) choose(row int) {
	one, two := m.parts(row)
	if id := m.id(row); id != "" { // until the moves are found again, the old one stays chosen
		m.chosen = id
	}
	b := m.body
	if b.late = !b.unfolded(); b.late {
		return
	}
	switch {
	case one != nil:
		b.sheet.Set(m.moveItems(one)...)
		m.ways(one)
	case two != nil:
		b.sheet.Set(m.pairItems(two)...)
		m.ways(two.First, two.Second)
	default:
		b.sheet.Set()
		b.foot.RemoveAll()
	}
}

// ways are the buttons that lead to where moves are made.
func (m *moves) ways(of ...*app.Move) {
	var row []fyne.CanvasObject
	for i, x := range of {
		if i > 0 && x.Spot == of[0].Spot {
			continue
		}
		k := ui.Primary
		if i > 0 {
			k = ui.Quiet
		}
		way := ui.NewButton(ui.Action{Text: "Go to " + places[cmp.Or(x.Spot.Tab, x.Spot.Page)], Kind: k, Do: func() { m.visit(x.Spot) }})
		way.Compact = true
		row = append(row, way)
	}
	m.body.foot.Objects = []fyne.CanvasObject{ui.Rule(), container.NewPadded(container.NewPadded(ui.NewWrap(theme.Gap8, row...)))}
	m.body.foot.Refresh()
}

// places are the names of where moves are made, by tab or else by page.
var places = map[string]string{
	"exams": "Exams", "letters": "Letters", "rotations": "Rotations", "languages": "Languages", "people": "People",
	"experiences": "Experience", "applicants": "About me", ui.TabVerify: "To verify",
	ui.PageProfile: "Profile", ui.PagePrograms: "Programs", ui.PageList: "My list", ui.PageApplications: "Applications",
}

// moveItems are what is said of one move.
func (m *moves) moveItems(x *app.Move) []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading(x.Title), ui.Space(6)}
	chip := ui.NewChip(x.Chip, chipTone(x.Clear, x.Possible))
	if !x.Possible {
		items = append(items, ui.Row(chip), ui.Space(6), ui.NewParagraph(domain.Capital(x.Blocked), ui.Style{}))
	} else {
		items = append(items, gain(chip, &x.Yield)...)
	}
	items = append(items, ui.Section("WHAT IT DOES")...)
	items = append(items, ui.NewParagraph(domain.Capital(x.Does), ui.Style{}))
	items = append(items, takes(&x.Yield)...)
	if !x.Possible {
		return items
	}
	return append(items, effects(&x.Yield, m.app.Effects(m.found, x), m.app.Catalog())...)
}

// pairItems are what is said of a pair.
func (m *moves) pairItems(x *app.MovePair) []fyne.CanvasObject {
	items := []fyne.CanvasObject{
		ui.Heading(x.First.Title),
		ui.Heading("+ " + x.Second.Title), ui.Space(6),
	}
	items = append(items, gain(ui.NewChip(x.Chip, chipTone(x.Clear, true)), &x.Yield)...)
	items = append(items, ui.Section("TOGETHER AND ALONE")...)
	items = append(items, ui.NewParagraph("Together "+x.Together+".", ui.Style{}), ui.Space(6))
	for _, one := range []*app.Move{x.First, x.Second} {
		items = append(items, ui.Beside(ui.NewParagraph(one.Title, ui.Style{Size: small}), ui.NewChip(one.Chip, chipTone(one.Clear, one.Possible && one.Gain.Value > 0))), ui.Space(6))
	}
	items = append(items, takes(&x.Yield)...)
	return append(items, effects(&x.Yield, m.app.PairEffects(m.found, x), m.app.Catalog())...)
}

// gain says how much is added to the chance to match.
func gain(chip fyne.CanvasObject, w *app.Yield) []fyne.CanvasObject {
	text := "only judgement says how much: a word, and no number"
	if w.Range != "" {
		text = w.Range + " of the chance to match"
	}
	return []fyne.CanvasObject{ui.Row(chip), ui.Space(4), ui.Small(text)}
}

// takes are time, money and the last day.
func takes(w *app.Yield) []fyne.CanvasObject {
	items := ui.Section("WHAT IT TAKES")
	for _, line := range [][2]string{{"Time", cmp.Or(w.Time, "at once")}, {"Money", moneyOf(w)}, {"Counts until", lastDay(w)}} {
		items = append(items, ui.Beside(ui.NewText(line[0], ui.Style{Color: second}), ui.NewText(line[1], ui.Style{Bold: true})), ui.Space(4))
	}
	return items
}

// effects are the programs that change most, and what that rests on.
func effects(w *app.Yield, e app.MoveEffects, c *domain.Catalog) (items []fyne.CanvasObject) {
	if len(e.Shifts) > 0 {
		items = append(items, ui.Section("WHICH PROGRAMS CHANGE")...)
	}
	for i := range e.Shifts[:min(len(e.Shifts), mostShifts)] {
		items = append(items, shiftLine(&e.Shifts[i], c), ui.Space(6))
	}
	if more := len(e.Shifts) - mostShifts; more > 0 {
		items = append(items, ui.NewText("and "+ui.Plural(more, "more program", "more programs"), ui.Style{Size: small, Color: theme.Second}))
	}
	items = append(items, ui.Section("WHAT IT RESTS ON")...)
	if len(e.Rests) == 0 {
		return append(items, ui.Small(w.Rests))
	}
	for _, text := range e.Rests {
		items = append(items, ui.Small(text), ui.Space(4))
	}
	return items
}

// shiftLine is one program: its chance of an interview before and after, each
// with its range.
func shiftLine(s *app.MoveShift, c *domain.Catalog) fyne.CanvasObject {
	text := s.Note
	var stands []string
	for _, x := range []*app.Stand{s.Before, s.After} {
		if x != nil {
			stands = append(stands, stand(*x))
		}
	}
	if text != "" {
		text = " · " + text
	}
	return ui.NewStack(1, ui.NewParagraph(s.Program.Title()+", "+c.Short(s.Program.Specialty), ui.Style{Size: small, Bold: true}),
		ui.Small(strings.Join(stands, " → ")+text))
}

// stand writes how a program stands.
func stand(s app.Stand) string {
	if s.Verdict == screening.Closed {
		return "closed"
	}
	return app.ChanceWords(s.Value, s.Low, s.High)
}
