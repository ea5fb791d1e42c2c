package intake

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// ChooseUnfilled asks for a file with a list of unfilled programs and brings it
// in.
func ChooseUnfilled(h ui.Host, a *app.App) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			h.Fail("The file could not be opened, so nothing was imported.", err)
		case r != nil:
			name := r.URI().Name()
			ui.Work(h, "Reading "+name+"…", name+" could not be tried, and nothing was changed.", func(ctx context.Context) (trial, error) {
				defer shut(r)
				b, err := app.ReadFile(r)
				if err != nil {
					return trial{problems: []string{err.Error()}}, nil
				}
				return unfilled(ctx, a, b, false)
			}, func(t trial) { offer(h, name, t) })
		}
	}, h.Window)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".pdf", ".csv", ".tsv", ".txt"}))
	d.SetTitleText("Import a list of unfilled programs (.pdf, .csv or text)")
	d.SetView(dialog.ListView)
	show(h, d)
}

// PasteUnfilled asks for the text of a list of unfilled programs and brings it in.
// What was pasted stays until something of it is kept.
func PasteUnfilled(h ui.Host, a *app.App) {
	text := ui.NewNotes("1400140C0   Kern Medical   Bakersfield   CA   Internal Medicine   2", 10)
	text.Wrapping = fyne.TextWrapOff
	text.Scroll = fyne.ScrollBoth
	text.Label = "The list as it was copied"
	d := ui.NewDialog(h, "Paste a list of unfilled programs", ui.Wide(620, ui.NewStack(theme.Gap8,
		ui.NewParagraph("Copy the page with the list, or its columns from a spreadsheet, and paste it here: one program a line.", ui.Style{}),
		text,
		ui.Small("Keep it to yourself: sharing the list is a violation of the Match's rules. It leaves this program in no export unless you ask for it."))))
	typed := func() bool { return strings.TrimSpace(text.Text) != "" }
	leave := func() {
		if typed() {
			ui.AskLoss(h, "Leave without importing?", "What you pasted here is not kept.", "Leave it", func() { d.Hide() })
			return
		}
		d.Hide()
	}
	d.SetEscape(leave)
	d.SetTyped(typed)
	try := func() {
		if !typed() {
			d.Focus(text)
			return
		}
		t, err := unfilled(context.Background(), a, []byte(text.Text), true)
		if err != nil {
			h.Fail("The list could not be tried, and nothing was changed.", err)
			return
		}
		t.then = func() { d.Hide() }
		offer(h, "the list", t)
	}
	text.OnEnter, text.OnEscape = try, leave
	d.SetActions(&ui.Action{Text: "Cancel", Do: leave}, &ui.Action{Text: "See what it holds", Kind: ui.Primary, Do: try})
	d.Show()
	d.Focus(text)
}

// unfilled tries a list of unfilled programs.
func unfilled(ctx context.Context, a *app.App, b []byte, pasted bool) (trial, error) {
	rep, err := a.ImportUnfilled(ctx, b, 0, pasted, true)
	switch {
	case err != nil || len(rep.Problems) > 0:
		return wrong(err, rep.Problems...)
	case !rep.Changes():
		return trial{nothing: "All of its programs are on your list already."}, nil
	}
	return trial{says: unfilledReport(rep), keep: func(ctx context.Context) (string, error) {
		done, err := a.ImportUnfilled(ctx, b, 0, pasted, false)
		return ui.Plural(done.Added, "unfilled program", "unfilled programs") + " added, " + ui.Count(done.Changed) + " changed", err
	}}, nil
}

// unfilledReport says row by row what an import would do, as far as a panel can
// show it.
func unfilledReport(rep app.UnfilledReport) string {
	lines := []string{fmt.Sprintf("%s for the season %d: %s new, %s changed, %s as before; %s known to the catalog.",
		ui.Plural(len(rep.Rows), "program", "programs"), rep.Season, ui.Count(rep.Added), ui.Count(rep.Changed), ui.Count(rep.Same), ui.Count(rep.Matched))}
	var rows []string
	for _, l := range rep.Rows {
		text := l.Name
		if l.Place != "" {
			text += ", " + l.Place
		}
		if l.Positions > 0 {
			text += ": " + ui.Plural(l.Positions, "position", "positions")
		}
		if len(l.Candidates) > 0 {
			text += " (it may be " + strings.Join(l.Candidates, " or ") + ")"
		}
		rows = append(rows, text)
	}
	lines = append(lines, first(rows)...)
	for _, r := range first(rep.Repeats) {
		lines = append(lines, domain.Capital(r))
	}
	if n := len(rep.Skipped); n > 0 {
		lines = append(lines, ui.Plural(n, "line is", "lines are")+" no program: "+strings.Join(first(rep.Skipped), "; "))
	}
	if len(rep.Ignored) > 0 {
		lines = append(lines, "Nothing is read from the columns "+strings.Join(rep.Ignored, ", ")+".")
	}
	if rep.Gone > 0 {
		lines = append(lines, ui.Plural(rep.Gone, "program", "programs")+" of your list are not in it, and stay.")
	}
	return strings.Join(append(lines, "", rep.Notice), "\n")
}
