package views

import (
	"fyne.io/fyne/v2"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// helpTexts are what F1 says, part by part; "" stands for the rule of bands.
var helpTexts = []struct {
	title string
	lines []string
}{
	{"Order and chance", []string{
		"Programs stand in the order of your chance of an interview. Every chance has a range: eight times in ten the truth should lie inside it. Where the ranges of two programs overlap, take them as about equal.",
		"The bar runs from nothing to the highest range of all programs. Its dark part is the chance, its soft part the range.",
		"",
	}},
	{"Screens", []string{
		"\"clear\": every rule of the program that is known lets you in. \"2 unknown\": two answers are not known; one look at the program's page settles them. \"?\": nobody has sourced it yet, and it is never counted as a yes.",
		"\"with an advocate\": a rule would close it, but somebody there can speak for you. A red word is the rule that closes it. Closed programs have no place and no chance.",
	}},
	{"Tiers", []string{
		"Tier 1: the Central Valley. Tier 2: parts of California like the Valley, and community or county programs in the rest of California, Nevada, Arizona and New Mexico. Tier 3: community programs elsewhere with a record of second chances. A rule that you are known to fail takes the tier away.",
		"A tier with a question mark hangs on facts that are still to be verified.",
	}},
	{"Reasons", []string{
		"Points say how much each reason moves your chance; they add up to the chance. \"published\" rests on a study, \"derived\" is carried over from another group or outcome, \"judgement\" is our judgement: no study behind it, so its error is wide.",
		"A tie is what binds you to a city or its region: home, family, study, work, or a rotation there.",
	}},
	{"The best list", []string{"The best list is the best under this model and these facts, no more than that."}},
}

// helpWidth is how wide the lines of the help are.
const helpWidth float32 = 620

// showHelp says how to read the page, and what the program rests on.
func (s *Shell) showHelp() {
	var items []fyne.CanvasObject
	part := func(title string, lines []string) {
		items = append(items, ui.NewText(title, ui.Style{Bold: true}))
		for _, l := range lines {
			if l == "" {
				l = s.app.BandRule()
			}
			items = append(items, ui.NewParagraph(l, ui.Style{}))
		}
		items = append(items, ui.Space(theme.Gap4))
	}
	for _, t := range helpTexts {
		part(t.title, t.lines)
	}
	part("What this rests on", s.app.AboutLines())
	s.read("How to read this page", ui.Wide(helpWidth, ui.NewStack(theme.Gap8, items...)))
}

// showShortcuts lists the keys.
func (s *Shell) showShortcuts() {
	var lines []fyne.CanvasObject
	for i, part := range shortcutList {
		if i > 0 {
			lines = append(lines, ui.Space(theme.Gap4))
		}
		lines = append(lines, ui.NewText(part.title, ui.Style{Bold: true}))
		for _, k := range part.keys {
			lines = append(lines, ui.Beside(ui.NewText(k[1], ui.Style{}), ui.NewText(k[0], ui.Style{Bold: true, Color: theme.Second})))
		}
	}
	s.read("Keys", ui.Wide(keysWidth, ui.NewStack(theme.Gap8, lines...)))
}

// keysWidth is how wide the list of keys is.
const keysWidth float32 = 560

// read shows something to read.
func (s *Shell) read(title string, content fyne.CanvasObject) {
	d := ui.NewDialog(s.host, title, content)
	d.SetActions(&ui.Action{Text: "Close", Kind: ui.Primary, Do: func() { d.Hide() }})
	d.Show()
}
