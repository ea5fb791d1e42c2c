package afterward

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/build"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// guides asks which of the guides to the first 72 hours is to be read.
func (t *Tab) guides() {
	d := ui.NewDialog(t.host, "The first 72 hours", ui.NewParagraph(
		"What to do, and what to leave, after the message of the Monday of Match Week. Read the one that you do not hope for once in a quiet hour: who to call is easier to choose now.", ui.Style{}))
	read := func(outcome domain.MatchOutcome) func() {
		return func() {
			d.Hide()
			t.guide(outcome)
		}
	}
	d.SetActions(
		&ui.Action{Text: "Cancel", Do: d.Hide},
		&ui.Action{Text: "Partially matched", Do: read(domain.OutcomePartial)},
		&ui.Action{Text: "Not matched", Do: read(domain.OutcomeUnmatched)},
		&ui.Action{Text: "Matched", Do: read(domain.OutcomeMatched)},
	)
	d.Show()
}

// guide shows a guide, to be printed and to go on from.
func (t *Tab) guide(outcome domain.MatchOutcome) {
	g, err := t.app.FirstGuide(context.Background(), app.Scope{Season: t.now.Season}, outcome)
	if err != nil {
		t.host.Fail("The guide could not be read.", err)
		return
	}
	items := []fyne.CanvasObject{ui.NewParagraph(g.Lead, ui.Style{Bold: true})}
	if g.Begins != "" {
		items = append(items, ui.Space(theme.Gap4), ui.Small("The message comes on "+g.Begins+"."))
	}
	if g.Rounds != "" {
		items = append(items, ui.Space(theme.Gap4), ui.Small(g.Rounds))
	}
	for _, p := range g.Parts {
		items = append(items, ui.Space(theme.Gap16), ui.Heading(p.When))
		for _, l := range p.Lines {
			items = append(items, ui.Space(theme.Gap8), ui.NewParagraph(l.Text, ui.Style{Bold: true}))
			for _, text := range []string{l.Why, l.Source} {
				if text != "" {
					items = append(items, ui.Space(2), ui.Small(text))
				}
			}
		}
	}
	d := ui.NewDialog(t.host, g.Title, ui.NewStack(0, items...))
	lead := func(text string, to ui.Route) *ui.Action {
		return &ui.Action{Text: text, Do: func() { d.Hide(); t.host.Show(to) }}
	}
	actions := []*ui.Action{{Text: "Close", Do: d.Hide}, {Text: "Print…", Do: func() { d.Hide(); build.PrintFirst72(t.host, t.app, outcome) }}}
	switch {
	case outcome == domain.OutcomeMatched:
	case g.SOAP:
		actions = append(actions, lead("Go to SOAP", ui.Route{Page: ui.PageSOAP}))
	default:
		actions = append(actions, lead("Go to Strategy", ui.Route{Page: ui.PageStrategy}))
	}
	actions[len(actions)-1].Kind = ui.Primary
	d.SetActions(actions...)
	d.Show()
}

// brief asks for the three questions of the brief for an adviser, and prints it.
func (t *Tab) brief() {
	b, err := t.app.Brief(context.Background(), app.Scope{})
	if err != nil {
		t.host.Fail("The brief could not be gathered.", err)
		return
	}
	lead := "Two pages with your three questions at their end. The people, places and programs that your records name, contacts and notes are taken out; read it once before you give it away."
	if b.Own < domain.MostQuestions {
		lead += " What you have not written yet is proposed from your records. Change it, or keep it as yours; printed as it is it is marked as a proposal."
	}
	items := []fyne.CanvasObject{ui.NewParagraph(lead, ui.Style{})}
	entries := make([]*ui.Entry, domain.MostQuestions)
	for i := range entries {
		e := ui.NewNotes("What do you want to ask?", 3)
		if i < len(b.Written) {
			e.SetText(b.Written[i])
		}
		entries[i] = e
		items = append(items, ui.Space(theme.Gap12), ui.NewField("Question "+strconv.Itoa(i+1), "", e))
	}
	d := ui.NewDialog(t.host, "Brief for an adviser", ui.NewStack(0, items...))
	changed := func() bool { return !slices.Equal(typed(entries), trimmed(b.Written)) }
	print := func(keep bool) func() {
		return func() {
			if keep || changed() {
				if err := t.app.SetQuestions(context.Background(), b.Season, own(b, typed(entries), keep)); err != nil {
					t.host.Fail("The questions were not kept; what you typed is still here.", err)
					return
				}
			}
			d.Hide()
			build.PrintBrief(t.host, t.app)
		}
	}
	d.SetTyped(changed)
	d.SetActions(&ui.Action{Text: "Cancel", Do: d.Hide}, &ui.Action{Text: "Keep as mine and print", Do: print(true)}, &ui.Action{Text: "Print…", Kind: ui.Primary, Do: print(false)})
	d.Show()
	d.Focus(entries[0])
}

// own are the questions that are the applicant's: those that were so, and of the
// proposals those that were changed, or all where they are kept.
func own(b *app.Brief, typed []string, keep bool) (out []string) {
	for i, q := range typed {
		if keep || i < b.Own || !slices.Contains(b.Written[b.Own:], q) {
			out = append(out, q)
		}
	}
	return out
}

// typed are the texts of some entries, without those that are empty.
func typed(entries []*ui.Entry) (out []string) {
	for _, e := range entries {
		out = append(out, e.Text)
	}
	return trimmed(out)
}

// trimmed are texts without outer blanks, and without those that are empty.
func trimmed(texts []string) (out []string) {
	for _, s := range texts {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
