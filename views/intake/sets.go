package intake

import (
	"context"
	"os"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// ChooseSet asks for the folder of a reference set and brings it in.
func ChooseSet(h ui.Host, a *app.App) {
	PickFolder(h, "The folder of a reference set: manifest.json and its tables", func(dir string) { ReadSet(h, a, dir) })
}

// ReadSet reads the reference set in a folder, reports on it, and keeps it if
// the user agrees.
func ReadSet(h ui.Host, a *app.App, dir string) {
	ui.Work(h, "Reading the reference set…", "The folder could not be read, and nothing was changed.", func(ctx context.Context) (app.SetReport, error) {
		return a.CheckReference(ctx, os.DirFS(dir))
	}, func(rep app.SetReport) { reportSet(h, a, dir, rep) })
}

// reportSet tells what a reading has found, and offers what can be kept.
func reportSet(h ui.Host, a *app.App, dir string, rep app.SetReport) {
	switch {
	case rep.Usable && rep.Shipped:
		ui.Tell(h, "This is the set that ships", "There is nothing to load: it is always there.")
	case rep.Usable && rep.Same:
		ui.Tell(h, rep.Name+" changes nothing", "The set is there already, just as it is.")
	default:
		offerSet(h, a, dir, rep)
	}
}

// offerSet shows a report and keeps the set if the user agrees.
func offerSet(h ui.Host, a *app.App, dir string, rep app.SetReport) {
	var items []fyne.CanvasObject
	say := func(text string) { items = append(items, ui.NewParagraph(text, ui.Style{})) }
	title := "This folder cannot be used as a reference set"
	if rep.Usable {
		title = "Load the reference set " + rep.Name + "?"
		say("Edition " + rep.Edition + " of " + app.Day(rep.Date) + ": " + ui.Plural(rep.Rows, "figure", "figures") + ", " + ui.Plural(rep.Counts, "count", "counts") + " of ranks.")
		say("From: " + rep.Source)
		say("Terms: " + rep.Terms)
		switch {
		case rep.InUse:
			say("A set of that name is in use: this one takes its place, and every chance is worked out by it. You can undo it.")
		case rep.Replaces:
			say("A set of that name is there: this one takes its place. You can undo it.")
		}
	} else {
		say("Nothing was changed. Put these right and load the folder again:")
	}
	if len(rep.Found) > 0 {
		items = append(items, ui.Space(theme.Gap4), findings(rep.Found))
	}
	d := ui.NewDialog(h, title, ui.Wide(theme.Scaled(640), ui.NewStack(theme.Gap8, items...)))
	if !rep.Usable {
		d.SetActions(&ui.Action{Text: "Close", Kind: ui.Primary, Do: d.Hide})
		d.Show()
		return
	}
	keep := func(use bool) func() {
		return func() {
			d.Hide()
			keepSet(h, a, dir, rep.Name, use)
		}
	}
	actions := []*ui.Action{{Text: "Cancel", Do: d.Hide}, {Text: "Load", Kind: ui.Primary, Do: keep(false)}}
	if !rep.InUse {
		actions = slices.Insert(actions, 1, &ui.Action{Text: "Load and use", Do: keep(true)})
	}
	d.SetActions(actions...)
	d.Show()
}

// findings lists what a reading has found, with its place and what is allowed.
func findings(list []domain.Finding) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for i, f := range list {
		if i > 0 {
			rows = append(rows, ui.Rule())
		}
		where := f.File
		if f.Line > 0 {
			where += ", line " + strconv.Itoa(f.Line)
		}
		chip := ui.NewChip("wrong", ui.Bad)
		if f.Warning {
			chip = ui.NewChip("warning", ui.Unsure)
		}
		text := f.Problem
		if f.Row != "" {
			text = f.Row + ": " + text
		}
		if f.Allowed != "" {
			where += " · allowed: " + f.Allowed
		}
		rows = append(rows, ui.Marked(chip, ui.NewStack(1, ui.NewParagraph(text, ui.Style{}), ui.Small(where))))
	}
	return ui.NewStack(theme.Gap8, rows...)
}

// keepSet keeps the set of a folder, as it is now: where that is no set any more
// since it was looked at, the new report is shown.
func keepSet(h ui.Host, a *app.App, dir, name string, use bool) {
	ui.Work(h, "Loading "+name+"…", "The set was not loaded, and nothing was changed.", func(ctx context.Context) (app.SetReport, error) {
		return a.AddReference(ctx, os.DirFS(dir), use)
	}, func(rep app.SetReport) {
		switch {
		case !rep.Usable, rep.Shipped, rep.Same && !use:
			reportSet(h, a, dir, rep)
		case use:
			h.Say(ui.Notice{Text: rep.Name + " is loaded and in use", Undo: h.Undo})
		default:
			h.Say(ui.Notice{Text: rep.Name + " is loaded; " + Rests(a, rep.InUse), Undo: h.Undo})
		}
	})
}

// Rests says what the chances rest on after a change of reference sets, and
// whether they rested on it before.
func Rests(a *app.App, changed bool) string {
	if changed {
		return "chances now rest on " + a.Reference()
	}
	return "chances rest on " + a.Reference() + " as before"
}
