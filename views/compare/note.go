package compare

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/seasons"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// NoteAction is what opens the panel of an earlier season.
const NoteAction = "Note an earlier season…"

// An answer is what a program may have answered.
type answer struct {
	came   seasons.Answer
	status domain.ApplicationStatus
}

// answers are those of the panel.
var answers = []answer{
	{seasons.Silent, domain.Submitted}, {seasons.Declined, domain.Rejected}, {seasons.Invited, domain.Invited},
	{seasons.Interviewed, domain.Interviewed}, {seasons.Ranked, domain.Ranked},
}

// outcomes are how a season may have ended.
var outcomes = []domain.MatchOutcome{domain.OutcomeUnmatched, domain.OutcomeWithdrawn, domain.OutcomePartial}

// numbers are how far a season came, told in numbers.
var numbers = []struct {
	field, label string
	of           func(*domain.Told) *int
}{
	{"told_applications", "Applications", func(t *domain.Told) *int { return &t.Sent }},
	{"told_invitations", "Invitations", func(t *domain.Told) *int { return &t.Invited }},
	{"told_interviews", "Interviews", func(t *domain.Told) *int { return &t.Interviewed }},
	{"told_ranked", "Ranked", func(t *domain.Told) *int { return &t.Ranked }},
}

// A noting is the panel that notes an earlier season.
type noting struct {
	tab     *Tab
	fields  map[string]*ui.Field // by the name of what they hold
	told    []*ui.Entry          // as numbers has them
	year    *ui.Entry
	sent    *ui.Entry
	outcome *ui.Select
	review  *ui.Entry
	program *ui.Picker
	answer  *ui.Select
	listed  *ui.Stack
	fault   *ui.Text
	names   map[string]string
	noted   []app.NotedAnswer
	dialog  *ui.Dialog
	begun   string // what stood in the inputs at first
}

// Note opens the panel of an earlier season.
func (t *Tab) Note() { t.noting() }

// noting is Note, and returns the panel; nil where it could not be opened.
func (t *Tab) noting() *noting {
	programs, err := t.app.Programs(context.Background())
	if err != nil {
		t.host.Fail("The programs could not be read.", err)
		return nil
	}
	year, err := t.app.EarlierSeason(context.Background())
	if err != nil {
		t.host.Fail("The seasons could not be read.", err)
		return nil
	}
	n := &noting{tab: t, names: map[string]string{}, fields: map[string]*ui.Field{}, year: ui.NewEntry("2026"), sent: ui.NewEntry(strconv.Itoa(year-1) + "-09-27"), review: ui.NewNotes("What you would say of it today", 2)}
	n.year.SetText(strconv.Itoa(year))
	n.inputs(programs)
	n.dialog = ui.NewDialog(t.host, "An earlier season", ui.Wide(580, n.body()))
	n.begun = n.said()
	n.dialog.SetTyped(func() bool { return n.said() != n.begun })
	n.dialog.SetActions(&ui.Action{Text: "Cancel", Do: func() { n.dialog.Hide() }}, &ui.Action{Text: "Keep season", Kind: ui.Primary, Do: n.keep})
	n.dialog.Show()
	n.dialog.Focus(n.year)
	return n
}

// body is what is asked: the season, then the programs as far as they are known.
func (n *noting) body() fyne.CanvasObject {
	field := func(name, label, note string, input fyne.CanvasObject) *ui.Field {
		n.fields[name] = ui.NewField(label, note, input)
		return n.fields[name]
	}
	var told []fyne.CanvasObject
	for _, x := range numbers {
		e := ui.NewEntry("")
		n.told = append(n.told, e)
		told = append(told, field(x.field, x.label, "", e))
	}
	return ui.NewStack(theme.Gap8,
		newColumns(field("year", "Year of the Match", "What is noted already stays.", n.year), field("sent", "Day of sending", "Empty: you do not know it.", n.sent)),
		newColumns(told...),
		ui.Small("As far as you remember. Numbers stand beside other seasons as told; only programs and their answers can teach."),
		newColumns(field("outcome", "How it ended", "", n.outcome), field("review", "Looking back", "", n.review)),
		newColumns(field("programs", "A program that you applied to", "", n.program), ui.NewField("What it answered", "", n.answer)),
		ui.Row(ui.NewButton(ui.Action{Text: "Add program", Do: func() { n.add() }})), n.listed, n.fault)
}

// inputs makes the choices of the panel.
func (n *noting) inputs(programs []domain.Program) {
	var words, ways []string
	for _, o := range outcomes {
		words = append(words, o.String())
	}
	for _, a := range answers {
		ways = append(ways, a.came.String())
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
	n.listed = ui.NewStack(2, ui.Second("No program yet."))
	n.fault = ui.NewParagraph("", ui.Style{Color: theme.Bad})
}

// said is all that stands in the inputs.
func (n *noting) said() string {
	parts := []string{n.year.Text, n.sent.Text, n.outcome.Selected, n.review.Text, n.program.Key()}
	for _, e := range n.told {
		parts = append(parts, e.Text)
	}
	for _, x := range n.noted {
		parts = append(parts, x.Program)
	}
	return strings.Join(parts, "\n")
}

// add puts the chosen program on the list of the panel, and reports whether that
// could be done.
func (n *noting) add() bool {
	key, box := n.program.Key(), n.fields["programs"]
	switch {
	case key == "":
		box.Problem("Choose a program first.")
		n.dialog.Fit()
		return false
	case slices.ContainsFunc(n.noted, func(x app.NotedAnswer) bool { return x.Program == key }):
		box.Problem("It stands there already.")
		n.dialog.Fit()
		return false
	}
	i := slices.IndexFunc(answers, func(a answer) bool { return a.came.String() == n.answer.Selected })
	n.noted = append(n.noted, app.NotedAnswer{Program: key, Status: answers[max(0, i)].status})
	n.program.Set("")
	box.Problem("")
	n.tell()
	return true
}

// tell writes what is listed, each with a way to take it off.
func (n *noting) tell() {
	var rows []fyne.CanvasObject
	for i, x := range n.noted {
		k := slices.IndexFunc(answers, func(a answer) bool { return a.status == x.Status })
		text := ui.NewParagraph(n.names[x.Program]+": "+answers[k].came.String(), ui.Style{})
		rows = append(rows, ui.Beside(text, ui.NewLink("Take off", func() {
			n.noted = slices.Delete(n.noted, i, i+1)
			n.tell()
		})))
	}
	if len(rows) == 0 {
		rows = append(rows, ui.Second("No program yet."))
	}
	n.listed.Set(rows...)
	n.dialog.Fit()
}

// read is the season that is asked for; fields that cannot be read say what is
// wrong.
func (n *noting) read() (s app.NotedSeason, ok bool) {
	var bad domain.Invalid
	s.Year, _ = strconv.Atoi(strings.TrimSpace(n.year.Text))
	s.Review, s.Answers = strings.TrimSpace(n.review.Text), n.noted
	for _, o := range outcomes {
		if o.String() == n.outcome.Selected {
			s.Outcome = o
		}
	}
	for i, x := range numbers {
		text := strings.TrimSpace(n.told[i].Text)
		v, err := strconv.Atoi(text)
		if text != "" && err != nil {
			bad = append(bad, domain.FieldError{Field: x.field, Problem: "must be a whole number"})
		}
		*x.of(&s.Told) = v
	}
	if text := strings.TrimSpace(n.sent.Text); text != "" {
		day, err := domain.ParseDate(text)
		if err != nil {
			bad = append(bad, domain.FieldError{Field: "sent", Problem: "The day of sending must be a day such as 2025-09-24."})
		}
		s.Sent = day
	}
	n.wrong(bad)
	return s, bad == nil
}

// wrong says beside each field what is wrong with it, and goes to the first one.
func (n *noting) wrong(bad domain.Invalid) {
	for _, f := range n.fields {
		f.Problem("")
	}
	n.fault.SetText("")
	for i, b := range bad {
		f, text := n.fields[b.Field], b.Problem
		if f == nil {
			n.fault.SetText(text)
			continue
		}
		if strings.HasPrefix(b.Field, "told_") {
			text = f.Label + " " + text
		}
		if f.Problem(text); i == 0 && f.Input != nil {
			n.dialog.Focus(f.Input)
		}
	}
	n.dialog.Fit()
}

// keep notes the season with the program that is chosen and not added yet, or says
// what is wrong.
func (n *noting) keep() {
	if n.program.Key() != "" && !n.add() {
		return
	}
	s, ok := n.read()
	if !ok {
		return
	}
	t := n.tab
	err := t.app.NoteSeason(context.Background(), s)
	var bad domain.Invalid
	switch {
	case errors.As(err, &bad):
		n.wrong(bad)
		return
	case err != nil:
		t.host.Fail("The season could not be kept.", err)
		return
	}
	n.dialog.Hide()
	t.host.Say(ui.Notice{Text: "Season " + strconv.Itoa(s.Year) + " is noted", Undo: t.host.Undo})
	if err := t.beside(s.Year); err != nil {
		t.host.Fail("The seasons could not be read again.", err)
	}
}
