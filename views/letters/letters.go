// Package letters is what can be done with letters of recommendation and the
// rotations that they come from beside keeping their records: assigning letters
// to programs, asking for one on paper, and comparing rotations.
package letters

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/build"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// Tab is the place of the page of assignments in the profile.
const Tab = "assign"

// Where leads to the page of assignments, with a program chosen; "": none.
func Where(program string) ui.Route {
	return ui.Route{Page: ui.PageProfile, Tab: Tab, Item: program}
}

const (
	small  = theme.Small
	second = theme.Second
)

// Tone is the colour of a letter's state.
func Tone(s domain.LetterStatus) ui.Tone {
	switch s {
	case domain.LetterUploaded, domain.LetterAssigned:
		return ui.Good
	case domain.LetterAgreed:
		return ui.Tier2
	case domain.LetterAsked, domain.LetterReminded:
		return ui.Unsure
	case domain.LetterDeclined:
		return ui.Dim
	}
	return ui.Plain
}

// title is a heading in a panel.
func title(text string) fyne.CanvasObject {
	return ui.NewText(text, ui.Style{Size: small, Bold: true, Color: second})
}

// Print shows what a letter request will say and what it leaves out, and opens
// it as a PDF.
func Print(h ui.Host, a *app.App, id domain.ID) {
	p, err := a.LetterPacket(context.Background(), app.LetterChoice{ID: id}, app.PrintOptions{})
	if err != nil {
		h.Fail("The request could not be gathered.", err)
		return
	}
	var items []fyne.CanvasObject
	if len(p.Missing) > 0 {
		items = append(items, ui.NewParagraph("Your records do not tell, so it is left out:", ui.Style{Bold: true}))
		for _, m := range p.Missing {
			items = append(items, ui.NewParagraph("· "+m, ui.Style{Color: theme.Unsure}))
		}
		items = append(items, ui.Space(theme.Gap12), ui.Rule(), ui.Space(theme.Gap12))
	}
	for _, part := range p.Parts {
		items = append(items, title(part.Heading), ui.Space(theme.Gap4))
		for _, l := range part.Lines {
			text := l.Text
			if l.Label != "" {
				text = l.Label + ": " + text
			}
			items = append(items, ui.NewParagraph(text, ui.Style{}))
			if l.Detail != "" {
				items = append(items, ui.Small(l.Detail))
			}
		}
		items = append(items, ui.Space(theme.Gap12))
	}
	for _, note := range p.Notes {
		items = append(items, ui.Small("Not on the sheet: "+note+"."))
	}
	items = append(items, ui.Small("All of it comes from your records, and the words of the letter stay the writer's. Read it before you hand it over."))
	d := ui.NewDialog(h, "Request to "+a.LetterCalled(p.Letter.Ref()), ui.Wide(520, ui.NewStack(2, items...)))
	d.SetActions(&ui.Action{Text: "Close", Do: d.Hide}, &ui.Action{Text: "Open as PDF", Kind: ui.Primary, Do: func() {
		d.Hide()
		build.PrintLetter(h, a, id)
	}})
	d.Show()
}
