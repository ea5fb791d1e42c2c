// Package intake brings files into the program: a profile file, a table of
// programs, residents or regions, or the folder of a reference set, chosen in a
// dialog or dropped onto the window. It always shows what a file would do before
// anything is changed.
package intake

import (
	"bytes"
	"cmp"
	"context"
	"errors"
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

// shownProblems is how many lines of a report are shown.
const shownProblems = 8

// Choose asks for a file and brings it in.
func Choose(h ui.Host, a *app.App) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			h.Fail("The file could not be opened, so nothing was imported.", err)
		case r != nil:
			Read(h, a, r, r.URI().Name())
		}
	}, h.Window)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".json", ".csv"}))
	d.SetTitleText("Import a profile (.json), or a table of programs, residents or regions (.csv)")
	d.SetView(dialog.ListView)
	show(h, d)
}

// Dropped brings in the first file that was dropped onto the window. A folder is
// a reference set.
func Dropped(h ui.Host, a *app.App, files []fyne.URI) {
	if len(files) == 0 {
		return
	}
	if dir, err := storage.CanList(files[0]); err == nil && dir {
		ReadSet(h, a, files[0].Path())
		return
	}
	r, err := storage.Reader(files[0])
	if err != nil {
		h.Fail("The file could not be opened, so nothing was imported.", err)
		return
	}
	Read(h, a, r, files[0].Name())
}

// A trial is what a file would do, and how to do it.
type trial struct {
	problems []string // what is wrong in the file; with any, nothing else counts
	nothing  string   // why there is nothing to do
	says     string
	keep     func(context.Context) (said string, err error)
	then     func() // once it is done; nil: nothing
}

// Read tries one file, by the ending of its name, shows what it would do, and
// does it if the user agrees. It closes r if that can be closed.
func Read(h ui.Host, a *app.App, r io.Reader, name string) {
	try := tries(a, name)
	if try == nil {
		shut(r)
		ui.Tell(h, "This file cannot be imported", "Import a profile file (.json), a table of programs, residents or regions (.csv), or a list of unfilled programs (.pdf, .csv).")
		return
	}
	ui.Work(h, "Reading "+name+"…", name+" could not be tried, and nothing was changed.", func(ctx context.Context) (trial, error) {
		defer shut(r)
		b, err := app.ReadFile(r)
		if err != nil {
			return trial{problems: []string{err.Error()}}, nil
		}
		t, err := try(ctx, b)
		return t, cmp.Or(err, ctx.Err())
	}, func(t trial) { offer(h, name, t) })
}

// tries returns what tries a file with the given name, or nil.
func tries(a *app.App, name string) func(context.Context, []byte) (trial, error) {
	switch ext := filepath.Ext(name); {
	case strings.EqualFold(ext, ".json"):
		return func(ctx context.Context, b []byte) (trial, error) { return profile(ctx, a, b) }
	case strings.EqualFold(ext, ".pdf"):
		return func(ctx context.Context, b []byte) (trial, error) { return unfilled(ctx, a, b, false) }
	case strings.EqualFold(ext, ".csv"), strings.EqualFold(ext, ".tsv"):
		return func(ctx context.Context, b []byte) (trial, error) {
			switch {
			case app.HoldsUnfilled(b):
				return unfilled(ctx, a, b, false)
			case app.HoldsHistory(b):
				return residents(ctx, a, b, name)
			case app.HoldsRegions(b):
				return regions(ctx, a, b)
			}
			return programs(ctx, a, b, name)
		}
	}
	return nil
}

// shut closes a file that was only read, so that nothing is lost if it fails.
func shut(r io.Reader) {
	if c, ok := r.(io.Closer); ok {
		_ = c.Close()
	}
}

// offer shows what a file would do and does it if the user agrees.
func offer(h ui.Host, name string, t trial) {
	switch {
	case len(t.problems) > 0:
		refuse(h, name, t.problems)
	case t.nothing != "":
		ui.Tell(h, name+" changes nothing", t.nothing)
	default:
		ui.Ask(h, "Import "+name, t.says, "Import", func() {
			ui.Work(h, "Importing "+name+"…", name+" was not imported, and your records are as they were.", t.keep,
				func(said string) {
					if t.then != nil {
						t.then()
					}
					h.Say(ui.Notice{Text: said})
				})
		})
	}
}

// wrong tells what is wrong in the file from what is wrong with the records:
// the first is for the user to put right, the second is an error.
func wrong(err error, problems ...string) (trial, error) {
	switch {
	case err == nil:
		return trial{problems: problems}, nil
	case records(err):
		return trial{}, err
	}
	return trial{problems: []string{err.Error()}}, nil
}

// records reports whether an error comes from the records.
func records(err error) bool {
	var bad domain.Invalid
	return !errors.As(err, &bad) && (domain.Sentence(err) != "" || errors.Is(err, context.Canceled))
}

// profile tries a profile file, which takes the place of the records.
func profile(ctx context.Context, a *app.App, b []byte) (trial, error) {
	p, err := a.ReadProfile(bytes.NewReader(b))
	if err != nil {
		return trial{problems: strings.Split(err.Error(), "; ")}, nil
	}
	empty, err := a.Empty(ctx)
	if err != nil {
		return trial{}, err
	}
	text := contents(p)
	if !empty {
		text += "\n\nThese records take the place of yours. Yours are backed up first."
	}
	return trial{says: text, keep: func(ctx context.Context) (string, error) {
		kept, err := a.TakeProfile(ctx, p)
		return strings.TrimSpace("Your records are here. " + a.UnfilledWords(kept, true)), err
	}}, nil
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

// programs tries a table of programs.
func programs(ctx context.Context, a *app.App, b []byte, name string) (trial, error) {
	rep, err := a.ImportPrograms(ctx, bytes.NewReader(b), name, true)
	if err != nil || len(rep.Problems) > 0 {
		return wrong(err, rep.Problems...)
	}
	return trial{says: report(rep), keep: func(ctx context.Context) (string, error) {
		done, err := a.ImportPrograms(ctx, bytes.NewReader(b), name, false)
		return fmt.Sprintf("%s added, %s changed",
			ui.Plural(len(done.Added), "program", "programs"), ui.Plural(len(done.Changed), "fact", "facts")), err
	}}, nil
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
