package afterward

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	rules "secondlook/domain/afterward"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// cards are the slowest chain, what to look at, the way back, and what is good to
// know.
func (t *Tab) cards() []fyne.CanvasObject {
	return []fyne.CanvasObject{t.chainCard(), t.lookCard(), t.backCard(), t.noteCard()}
}

// outlookCard says whether the first day can be kept.
func (t *Tab) outlookCard() fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Beside(ui.Heading("First day"), ui.NewText(app.Day(t.now.Begins), ui.Style{Size: theme.Heading, Bold: true}))}
	if t.now.Danger() {
		items = append(items, ui.Space(theme.Gap4), ui.Row(ui.NewChip("too late as it stands", ui.Unsure)))
	}
	if t.now.Outlook != "" {
		items = append(items, ui.Space(theme.Gap4), ui.Small(t.now.Outlook))
	}
	return ui.Boxed(items...)
}

// chainCard names the slowest chain, and says what all of this is not.
func (t *Tab) chainCard() fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading("What is slowest")}
	if t.now.Chain != "" {
		items = append(items, ui.Space(theme.Gap4), ui.NewParagraph(t.now.Chain, ui.Style{}))
	}
	if !t.now.Told {
		items = append(items, ui.Space(theme.Gap4), ui.Small("Open “Begin training” to write the day that the program names."))
	}
	return ui.Boxed(append(items, ui.Space(theme.Gap8), ui.Small(t.now.Law))...)
}

// The words for the visas and states to look at.
const (
	byRecords  = "By my records"
	stateOther = "Another state"
)

// visas are the visas that can be looked at, in words.
var visas = []struct {
	word string
	path domain.VisaPath
}{{byRecords, domain.PathUnknown}, {"J-1", domain.PathJ1}, {"H-1B", domain.PathH1B}, {"No visa needed", domain.PathNone}}

// states are the states of training whose license has rows of its own.
var states = []struct{ word, state string }{{byRecords, ""}, {"California", "CA"}, {"Texas", "TX"}, {stateOther, rules.Elsewhere}}

// lookCard chooses the visa and the state to look at.
func (t *Tab) lookCard() fyne.CanvasObject {
	var visaWords, stateWords []string
	visa, state := byRecords, byRecords
	for _, v := range visas {
		visaWords = append(visaWords, v.word)
		if v.path == t.look.Path {
			visa = v.word
		}
	}
	for _, s := range states {
		stateWords = append(stateWords, s.word)
		if s.state == t.look.State {
			state = s.word
		}
	}
	pick := func(label string, words []string, chosen string, changed func(string)) fyne.CanvasObject {
		s := ui.NewSelect(words, nil)
		s.Label, s.Selected, s.OnChanged = label, chosen, changed
		return ui.NewField(label, "", s)
	}
	items := []fyne.CanvasObject{
		ui.Heading("Look at it for"), ui.Space(theme.Gap8),
		pick("Visa: "+t.now.Visa, visaWords, visa, t.lookVisa), ui.Space(theme.Gap8),
		pick("State of training: "+stateWord(t.now.State), stateWords, state, t.lookState),
	}
	if t.look.Path != domain.PathUnknown && t.now.Matched {
		items = append(items, ui.Space(theme.Gap8), ui.Row(t.host.ChangeLink("Note that this visa is agreed", t.agree)))
	}
	return ui.Boxed(items...)
}

func stateWord(state string) string {
	switch state {
	case "":
		return "not known yet"
	case rules.Elsewhere:
		return "another state"
	}
	return state
}

func (t *Tab) lookVisa(word string) {
	for _, v := range visas {
		if v.word == word {
			t.look.Path = v.path
		}
	}
	t.again()
}

func (t *Tab) lookState(word string) {
	for _, s := range states {
		if s.word == word {
			t.look.State = s.state
		}
	}
	t.again()
}

// again shows what is to be looked at now.
func (t *Tab) again() {
	if err := t.Reload(); err != nil {
		t.host.Fail("The steps could not be read, so the page shows what it last knew.", err)
	}
	t.host.Touch()
}

// agree notes the visa that is looked at as the one that was agreed on.
func (t *Tab) agree() {
	path := t.look.Path
	t.look.Path = domain.PathUnknown
	if err := t.app.AgreeOnVisa(context.Background(), t.now.Season, path); err != nil {
		t.host.Fail("The visa was not noted.", err)
		return
	}
	t.host.Say(ui.Notice{Text: "Noted: training on " + path.String(), Undo: t.host.Undo})
}

// backCard says how the applicant means to come back.
func (t *Tab) backCard() fyne.CanvasObject {
	return ui.Boxed(ui.Heading("The way back"), ui.Space(theme.Gap4), ui.NewParagraph(t.now.Wishes, ui.Style{}), ui.Space(theme.Gap4),
		ui.Small("It is counted from the last day of training, which you can write at “Finish training”."), ui.Space(theme.Gap8),
		ui.Row(ui.NewLink("Change your wishes", func() { t.host.Show(ui.Route{Page: ui.PageProfile, Tab: "about"}) })))
}

// noteCard lists the rules that are good to know.
func (t *Tab) noteCard() fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading("Good to know")}
	for i, n := range t.now.Notes {
		if i > 0 {
			items = append(items, ui.Space(theme.Gap8), ui.Rule())
		}
		title, text := n.What, n.How
		source := n.Source
		items = append(items, ui.Space(theme.Gap8), ui.NewParagraph(title, ui.Style{Bold: true}), ui.Space(2), ui.Small(text+" "+n.Check),
			ui.Row(ui.NewLink("Source", func() { ui.Tell(t.host, title, "Source: "+source+".") })))
	}
	return ui.Boxed(items...)
}
