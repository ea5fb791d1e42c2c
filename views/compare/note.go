package compare

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// noteAction is what opens the panel of an earlier season.
const noteAction = "Note an earlier season…"

// answers are what a program may have answered, in the words of the panel.
var answers = []struct {
	word   string
	status domain.ApplicationStatus
}{
	{"no answer", domain.Submitted}, {"declined", domain.Rejected}, {"invited", domain.Invited}, {"interviewed", domain.Interviewed}, {"ranked", domain.Ranked},
}

// outcomes are the words of how a season ended.
var outcomes = []domain.MatchOutcome{domain.OutcomeUnmatched, domain.OutcomeWithdrawn, domain.OutcomePartial}

// A noting is the panel that notes an earlier season.
type noting struct {
	tab     *Tab
	year    *ui.Entry
	outcome *ui.Select
	review  *ui.Entry
	program *ui.Picker
	answer  *ui.Select
	listed  *ui.Text
	fault   *ui.Text
	names   map[string]string
	noted   []app.NotedAnswer
	dialog  *ui.Dialog
}

// note opens the panel of an earlier season.
func (t *Tab) note() { t.noting() }

// noting is note, and returns the panel; nil where it could not be opened.
func (t *Tab) noting() *noting {
	programs, err := t.app.Programs(context.Background())
	if err != nil {
		t.host.Fail("The programs could not be read.", err)
		return nil
	}
	n := &noting{tab: t, names: map[string]string{}, year: ui.NewEntry("2026"), review: ui.NewNotes("What you would say of it today", 3)}
	n.year.SetText(strconv.Itoa(t.app.Season() - 1))
	var words, ways []string
	for _, o := range outcomes {
		words = append(words, o.String())
	}
	for _, a := range answers {
		ways = append(ways, a.word)
	}
	n.outcome, n.answer = ui.NewSelect(words, nil), ui.NewSelect(ways, nil)
	n.outcome.Label, n.answer.Label = "How it ended", "What the program answered"
	n.answer.SetSelected(ways[0])
	options := make([]ui.Option, len(programs))
	for i := range programs {
		p := &programs[i]
		n.names[p.Key] = p.Name
		options[i] = ui.Option{Key: p.Key, Text: p.Name, Second: app.Place(p)}
	}
	n.program = ui.NewPicker("Choose a program", func() []ui.Option { return options }, nil)
	n.program.Label = "A program that you applied to"
	n.listed = ui.NewParagraph("No program yet.", ui.Style{Color: theme.Second})
	n.fault = ui.NewParagraph("", ui.Style{Color: theme.Bad})
	body := ui.NewStack(theme.Gap8,
		ui.NewField("Year of the Match", "", n.year), ui.NewField("How it ended", "", n.outcome), ui.NewField("Looking back", "", n.review),
		ui.NewField("A program that you applied to", "", n.program), ui.NewField("What it answered", "", n.answer),
		ui.Row(ui.NewButton(ui.Action{Text: "Add program", Do: n.add})), n.listed, n.fault)
	n.dialog = ui.NewDialog(t.host, "An earlier season", ui.Wide(520, body))
	n.dialog.SetTyped(func() bool { return len(n.noted) > 0 || n.review.Text != "" })
	n.dialog.SetActions(&ui.Action{Text: "Cancel", Do: func() { n.dialog.Hide() }}, &ui.Action{Text: "Keep season", Kind: ui.Primary, Do: n.keep})
	n.dialog.Show()
	return n
}

// add puts the chosen program on the list of the panel.
func (n *noting) add() {
	key := n.program.Key()
	if key == "" {
		n.fault.SetText("Choose a program first.")
		return
	}
	if slices.ContainsFunc(n.noted, func(x app.NotedAnswer) bool { return x.Program == key }) {
		n.fault.SetText("It stands there already.")
		return
	}
	i := max(0, slices.IndexFunc(answers, func(a struct {
		word   string
		status domain.ApplicationStatus
	}) bool {
		return a.word == n.answer.Selected
	}))
	n.noted = append(n.noted, app.NotedAnswer{Program: key, Status: answers[i].status})
	n.program.Set("")
	n.fault.SetText("")
	n.tell()
}

// tell writes what is listed.
func (n *noting) tell() {
	var lines []string
	for _, x := range n.noted {
		for _, a := range answers {
			if a.status == x.Status {
				lines = append(lines, n.names[x.Program]+": "+a.word)
			}
		}
	}
	n.listed.SetText(strings.Join(lines, "; "))
}

// keep notes the season, or says what is wrong.
func (n *noting) keep() {
	year, _ := strconv.Atoi(strings.TrimSpace(n.year.Text))
	s := app.NotedSeason{Year: year, Review: strings.TrimSpace(n.review.Text), Answers: n.noted}
	for _, o := range outcomes {
		if o.String() == n.outcome.Selected {
			s.Outcome = o
		}
	}
	err := n.tab.app.NoteSeason(context.Background(), s)
	var bad domain.Invalid
	switch {
	case errors.As(err, &bad):
		n.fault.SetText(bad[0].Problem)
		return
	case err != nil:
		n.tab.host.Fail("The season could not be kept.", err)
		return
	}
	n.dialog.Hide()
	if err := n.tab.Reload(); err != nil {
		n.tab.host.Fail("The seasons could not be read again.", err)
	}
}
