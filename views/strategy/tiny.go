package strategy

import (
	"fmt"

	"fyne.io/fyne/v2"

	"secondlook/domain/match"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// tiny is a Match of three applicants and three programs of one place each, to
// step through.
type tiny struct {
	lines []string
	shown int
	text  *ui.Text
	next  *ui.Button
	fit   func() // lays out what it stands on
}

var (
	tinyApplicants = []string{"Ana", "Ben", "Cyd"}
	tinyPrograms   = []string{"Fresno", "Visalia", "Merced"}
)

// tinyLists is what they rank.
func tinyLists() match.Instance {
	return match.Instance{
		Applicants: [][]int32{{0, 1, 2}, {0, 2, 1}, {0, 1, 2}},
		Programs:   []match.Program{{Positions: 1, Ranks: []int32{2, 1, 0}}, {Positions: 1, Ranks: []int32{0, 2, 1}}, {Positions: 1, Ranks: []int32{1, 0, 2}}},
	}
}

const tinyText = "Three applicants, three programs with one place each. All three like Fresno best. Ana and Cyd then prefer Visalia, Ben prefers Merced. " +
	"Fresno ranks Cyd, Ben, Ana; Visalia ranks Ana, Cyd, Ben; Merced ranks Ben, Ana, Cyd."

func newTiny(fit func()) fyne.CanvasObject {
	t := &tiny{fit: fit, lines: tinySteps(), text: ui.NewParagraph("", ui.Style{})}
	t.next = ui.NewButton(ui.Action{Text: "First step", Do: t.step})
	t.next.Compact = true
	t.text.Hide()
	return ui.NewCard(ui.NewStack(theme.Gap8,
		ui.NewParagraph("A tiny Match, step by step", ui.Style{Bold: true}), ui.NewParagraph(tinyText, quiet), t.text, ui.Row(t.next)), theme.Gap16)
}

// step shows one proposal more, and after the last one begins again.
func (t *tiny) step() {
	t.shown++
	word := "Next step"
	switch {
	case t.shown > len(t.lines):
		t.shown, word = 0, "First step"
	case t.shown == len(t.lines):
		word = "Again"
	}
	text := ""
	for i, line := range t.lines[:t.shown] {
		if i > 0 {
			text += "\n"
		}
		text += line
	}
	t.text.SetText(text)
	ui.Visible(t.text, t.shown > 0)
	t.next.Set(word, ui.Quiet)
	t.fit()
}

// tinySteps tells each proposal in a line, and then the result.
func tinySteps() []string {
	m, err := match.New(tinyLists())
	if err != nil {
		return []string{err.Error()}
	}
	var lines []string
	at := map[int32]int32{}
	for i, s := range m.Steps() {
		who, where := tinyApplicants[s.Applicant], tinyPrograms[s.Program]
		line := fmt.Sprintf("%d. %s asks %s: ", i+1, who, where)
		switch {
		case s.Answer == match.Refused:
			line += fmt.Sprintf("no, %s has somebody it likes better.", where)
		case s.Displaced != match.None:
			line += fmt.Sprintf("%s likes %s better and lets %s go.", where, who, tinyApplicants[s.Displaced])
			delete(at, s.Displaced)
			at[s.Applicant] = s.Program
		default:
			line += fmt.Sprintf("%s holds the place for %s.", where, who)
			at[s.Applicant] = s.Program
		}
		lines = append(lines, line)
	}
	end := "Nobody asks any more, and all that is held becomes the match: "
	for a, name := range tinyApplicants {
		if a > 0 {
			end += ", "
		}
		end += name + " in " + tinyPrograms[at[int32(a)]]
	}
	return append(lines, end+".")
}
