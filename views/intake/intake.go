// Package intake brings files into the program: a profile file or a table of
// programs or regions, chosen in a dialog or dropped onto the window. It always
// shows what a file would do before anything is changed.
package intake

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// most is how large a file may be.
const most = 50 << 20

// shownProblems is how many lines of a report are shown.
const shownProblems = 8

// Choose asks for a file and brings it in.
func Choose(h ui.Host, a *app.App) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			h.Fail("The file could not be opened.", err)
		case r != nil:
			defer r.Close()
			Read(h, a, r, r.URI().Name())
		}
	}, h.Window)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".json", ".csv"}))
	d.SetTitleText("Import a profile or a table of programs")
	d.SetView(dialog.ListView)
	d.Show() // before the size: the dialog has nothing to size until then
	size := h.Window.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width-80, 900), min(size.Height-80, 620)))
}

// Dropped brings in the first file that was dropped onto the window.
func Dropped(h ui.Host, a *app.App, files []fyne.URI) {
	if len(files) == 0 {
		return
	}
	r, err := storage.Reader(files[0])
	if err != nil {
		h.Fail("The file could not be opened.", err)
		return
	}
	defer r.Close()
	Read(h, a, r, files[0].Name())
}

// Read brings in one file, by the ending of its name.
func Read(h ui.Host, a *app.App, r io.Reader, name string) {
	b, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case err != nil:
		h.Fail("The file could not be read.", err)
	case len(b) > most:
		ui.Tell(h, "This file is too large", "Profile files and tables of programs are far smaller than 50 MB.")
	case strings.EqualFold(filepath.Ext(name), ".json"):
		profile(h, a, b, name)
	case strings.EqualFold(filepath.Ext(name), ".csv") && app.HoldsRegions(b):
		regions(h, a, b, name)
	case strings.EqualFold(filepath.Ext(name), ".csv"):
		programs(h, a, b, name)
	default:
		ui.Tell(h, "This file cannot be imported", "Import a profile file (.json) or a table of programs or regions (.csv).")
	}
}

// profile shows what is in a profile file and replaces the records by it.
func profile(h ui.Host, a *app.App, b []byte, name string) {
	p, err := a.ReadProfile(bytes.NewReader(b))
	if err != nil {
		refuse(h, name, strings.Split(err.Error(), "; "))
		return
	}
	ctx := context.Background()
	empty, err := a.Empty(ctx)
	if err != nil {
		h.Fail("Your records could not be read.", err)
		return
	}
	text := contents(p)
	if !empty {
		text += "\n\nThese records take the place of yours. Yours are backed up first."
	}
	ui.Ask(h, "Import "+name, text, "Import", func() {
		if err := a.ReplaceProfile(ctx, p); err != nil {
			h.Fail("Nothing was imported.", err)
			return
		}
		h.Say(ui.Notice{Text: "Your records are here"})
	})
}

// contents says what a profile holds.
func contents(p domain.Profile) string {
	who := p.Applicant.Name
	if who == "" {
		who = "A profile without a name"
	}
	parts := []string{
		ui.Plural(len(p.Exams), "exam", "exams"), ui.Plural(len(p.Rotations), "rotation", "rotations"),
		ui.Plural(len(p.Letters), "letter", "letters"), ui.Plural(len(p.Experiences), "experience", "experiences"),
		ui.Plural(len(p.Languages), "language", "languages"), ui.Plural(len(p.People), "person", "people"),
		ui.Plural(len(p.Applications), "application", "applications"),
	}
	return who + ": " + strings.Join(parts, ", ") + "."
}

// programs tries a table of programs, shows the report and then keeps it.
func programs(h ui.Host, a *app.App, b []byte, name string) {
	ctx := context.Background()
	rep, err := a.ImportPrograms(ctx, bytes.NewReader(b), name, true)
	switch {
	case err != nil:
		refuse(h, name, []string{err.Error()})
		return
	case len(rep.Problems) > 0:
		refuse(h, name, rep.Problems)
		return
	}
	ui.Ask(h, "Import "+name, report(rep), "Import", func() {
		done, err := a.ImportPrograms(ctx, bytes.NewReader(b), name, false)
		if err != nil {
			h.Fail("Nothing was imported.", err)
			return
		}
		h.Say(ui.Notice{Text: fmt.Sprintf("%s added, %s changed",
			ui.Plural(len(done.Added), "program", "programs"), ui.Plural(len(done.Changed), "fact", "facts"))})
	})
}

// report says what an import would do.
func report(rep app.ImportReport) string {
	lines := []string{fmt.Sprintf("%s read: %s new, %s changed, %s there already.",
		ui.Plural(rep.Rows, "row", "rows"), ui.Plural(len(rep.Added), "program", "programs"),
		ui.Plural(len(rep.Changed), "fact", "facts"), ui.Plural(rep.Same, "fact", "facts"))}
	if rep.Undated > 0 {
		lines = append(lines, ui.Plural(rep.Undated, "fact has", "facts have")+" no date and will close nothing until you confirm it.")
	}
	return strings.Join(append(lines, first(rep.Changed)...), "\n")
}

// first returns the first lines of a long list, and how many more there are.
func first(lines []string) []string {
	if len(lines) <= shownProblems {
		return lines
	}
	out := append([]string{}, lines[:shownProblems]...)
	return append(out, "and "+ui.Count(len(lines)-shownProblems)+" more")
}

// refuse says why a file was not taken.
func refuse(h ui.Host, name string, problems []string) {
	items := []fyne.CanvasObject{ui.NewParagraph("Nothing was changed. Put these right in the file and try again:", ui.Style{}), ui.Space(theme.Gap4)}
	for _, p := range first(problems) {
		items = append(items, ui.NewParagraph(p, ui.Style{Color: theme.Bad}))
	}
	d := ui.NewDialog(h, name+" was not imported", ui.NewStack(theme.Gap4, items...))
	d.SetActions(&ui.Action{Text: "Close", Kind: ui.Primary, Do: func() { d.Hide() }})
	d.Show()
}
