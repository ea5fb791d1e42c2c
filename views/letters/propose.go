package letters

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// Propose shows the letters that are proposed for every program of the list,
// and assigns them in one step if the user wants it.
func Propose(h ui.Host, a *app.App, afresh bool) {
	p, err := a.ProposeLetters(context.Background(), app.Scope{}, afresh)
	if err != nil {
		h.Fail("No letters could be proposed; all is as it was.", err)
		return
	}
	d := ui.NewDialog(h, "Propose letters", ui.Wide(560, ui.NewStack(0, proposed(a, p)...)))
	other := &ui.Action{Text: "Begin afresh…", Do: func() { d.Hide(); Propose(h, a, true) }}
	if afresh {
		other = &ui.Action{Text: "Keep mine…", Do: func() { d.Hide(); Propose(h, a, false) }}
	}
	actions := []*ui.Action{{Text: "Cancel", Do: d.Hide}, other}
	if p.Changes > 0 {
		actions = append(actions, &ui.Action{Text: "Assign them", Kind: ui.Primary, Do: func() { d.Hide(); assign(h, a, p) }})
	}
	d.SetActions(actions...)
	d.Show()
}

// assign keeps what is proposed.
func assign(h ui.Host, a *app.App, p *app.LetterProposal) {
	if err := a.SaveLetters(context.Background(), p); err != nil {
		h.Fail("The letters were not assigned; all is as it was.", err)
		return
	}
	h.Say(ui.Notice{Text: "The letters of " + ui.Plural(p.Changes, "program", "programs") + " changed", Undo: h.Undo})
}

// proposed is what is said of a proposal.
func proposed(a *app.App, p *app.LetterProposal) (items []fyne.CanvasObject) {
	head := "Nothing to add: every program has what fits, or no letter is in hand or agreed."
	if p.Changes > 0 {
		head = ui.Plural(p.Added, "letter", "letters") + " for " + ui.Plural(p.Changes, "program", "programs")
		if p.Dropped > 0 {
			head += ", " + ui.Plural(p.Dropped, "letter gives", "letters give") + " way"
		}
		if p.Short > 0 {
			head += "; " + ui.Plural(p.Short, "program has", "programs have") + " too few even so"
		}
	}
	items = append(items, ui.NewParagraph(head, ui.Style{Bold: true}))
	for _, text := range a.ProposalRule(p.Afresh) {
		items = append(items, ui.Space(theme.Gap4), ui.Small(text))
	}
	for _, r := range p.Rows {
		if !r.Changes() {
			continue
		}
		items = append(items, ui.Space(theme.Gap8), ui.Rule(), ui.Space(theme.Gap8), ui.NewParagraph(r.Case.Program.Title(), ui.Style{Bold: true}),
			ui.Small(r.Case.Program.Specialty+" · "+app.Place(r.Case.Program)))
		for i, pick := range r.Add {
			items = append(items, ui.NewParagraph("+ "+a.LetterCalled(pick.Ref)+": "+r.Why[i], ui.Style{}))
		}
		for _, ref := range r.Drop {
			items = append(items, ui.Second("− "+a.LetterCalled(ref)))
		}
		if n := len(r.Letters()); n < domain.MostLetters {
			items = append(items, ui.Small(ui.Count(n)+" of "+ui.Count(domain.MostLetters)+" places are taken then"))
		}
	}
	return items
}
