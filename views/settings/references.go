package settings

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/intake"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

const referencesNote = "Every chance rests on one set of figures: the one that ships, or one that somebody who may use better figures has written. " +
	"\"Export…\" writes the files of a set as a template. Figures of your own stay and are laid over the set in use."

// references is the tab of the reference sets.
type references struct {
	box                       *ui.Filled
	p                         *Page
	table                     *ui.Table
	use, compare, export, out *ui.Button
	tools                     *ui.Flow
	unused                    *ui.Stack
	about                     *ui.Stack // of the selected set
	list                      []app.SetInfo
}

var (
	_ ui.Opener = (*references)(nil)
	_ ui.Placer = (*references)(nil)
)

func newReferences(p *Page) *references {
	r := &references{p: p, unused: ui.NewStack(theme.Gap8), about: ui.NewStack(theme.Gap4)}
	r.table = ui.NewTable(
		ui.PairColumn(ui.Column{ID: "name", Title: "Reference set", Width: 280, Flex: 1}, func(i int) ui.Pair {
			s := r.at(i)
			if s.Problem != "" {
				return ui.Pair{Title: s.Name, Second: "cannot be used by this version"}
			}
			return ui.Pair{Title: s.Name, Second: s.Terms}
		}),
		ui.TextColumn(ui.Column{ID: "edition", Title: "Edition", Width: 90, Drop: 2}, func(i int) ui.Line { return ui.Line{Text: r.at(i).Edition} }),
		ui.TextColumn(ui.Column{ID: "date", Title: "Date", Width: 110, Drop: 3}, func(i int) ui.Line {
			if r.at(i).Date.IsZero() {
				return ui.Line{}
			}
			return ui.Line{Text: app.Day(r.at(i).Date), Tone: ui.Dim}
		}),
		ui.ChipColumn(ui.Column{ID: "state", Title: "State", Width: 120}, func(i int) ui.Word { return stateOf(r.at(i)) }),
	)
	r.table.OnSelect = func(int) { r.tell() }
	r.table.OnPrimary = func(int) { r.choose() }
	load := ui.NewButton(p.host.Change(ui.Action{Text: "Load…", Kind: ui.Primary, Do: func() { intake.ChooseSet(p.host, p.app) }}))
	r.use = ui.NewButton(p.host.Change(ui.Action{Text: "Use", Do: r.choose}))
	r.compare = ui.NewButton(ui.Action{Text: "Compare…", Do: r.weigh})
	r.export = ui.NewButton(ui.Action{Text: "Export…", Do: r.write})
	r.out = ui.NewButton(p.host.Change(ui.Action{Text: "Remove", Do: r.remove}))
	r.tools = ui.NewWrap(theme.Gap8, load, r.use, r.compare, r.export, r.out)
	r.box = ui.NewFilled(theme.Gap12, ui.NewSheet(ui.NewStack(0, ui.NewCard(r.about, theme.Gap16)), 0),
		ui.Small(referencesNote), r.unused, r.tools, ui.High(theme.Scaled(tableHigh), r.table))
	return r
}

// tableHigh is the height of the table of sets.
const tableHigh float32 = 160

// stateOf says whether a set is in use.
func stateOf(s app.SetInfo) ui.Word {
	switch {
	case s.InUse:
		return ui.Word{Text: "in use", Tone: ui.Good}
	case s.Problem != "":
		return ui.Word{Text: "not usable", Tone: ui.Bad}
	case s.Shipped:
		return ui.Word{Text: "shipped", Tone: ui.Plain}
	}
	return ui.Word{}
}

// Object returns what the tab shows.
func (r *references) Object() fyne.CanvasObject { return r.box }

// Focus puts the keys on the table.
func (r *references) Focus() { r.p.host.Window.Canvas().Focus(r.table) }

// Reload reads the sets and keeps the selection.
func (r *references) Reload() error {
	list, err := r.p.app.References(context.Background())
	if err != nil {
		return err
	}
	r.list = list
	var problems []fyne.CanvasObject
	for _, text := range r.p.app.FigureProblems() {
		problems = append(problems, ui.Marked(ui.NewChip("not used", ui.Unsure), ui.NewParagraph(text, ui.Style{Size: theme.Small})))
	}
	r.unused.Set(problems...)
	r.unused.Hidden = len(problems) == 0
	row := r.table.Selected()
	r.table.SetCount(len(list))
	r.table.Mark(min(max(row, 0), len(list)-1))
	r.tell()
	return nil
}

func (r *references) at(row int) app.SetInfo {
	if row < 0 || row >= len(r.list) {
		return app.SetInfo{}
	}
	return r.list[row]
}

func (r *references) now() app.SetInfo { return r.at(r.table.Selected()) }

// tell says whose the selected set is, and what can be done with it.
func (r *references) tell() {
	s := r.now()
	ui.Visible(r.use, !s.InUse && s.Problem == "")
	ui.Visible(r.compare, !s.InUse && s.Problem == "")
	ui.Visible(r.out, !s.Shipped)
	lines := []fyne.CanvasObject{ui.Heading(s.Name)}
	for _, line := range [][2]string{{"From", s.Source}, {"Terms", s.Terms}, {"Problem", s.Problem}} {
		if line[1] != "" {
			lines = append(lines, ui.NewText(line[0], ui.Style{Size: theme.Small, Bold: true, Color: theme.Second}), ui.NewParagraph(line[1], ui.Style{}))
		}
	}
	r.about.Set(lines...)
	r.tools.Refresh()
	r.box.Refresh()
}

// choose makes the selected set the one in use.
func (r *references) choose() {
	s := r.now()
	if s.InUse || s.Problem != "" {
		return
	}
	r.take(s.Name)
}

func (r *references) take(name string) {
	if err := r.p.app.UseReference(context.Background(), name); err != nil {
		r.p.host.Fail("The reference set in use is as it was.", err)
		return
	}
	r.p.host.Say(ui.Notice{Text: name + " is in use", Undo: r.p.host.Undo})
}

// remove takes the selected set away.
func (r *references) remove() {
	s := r.now()
	if err := r.p.app.RemoveReference(context.Background(), s.Name); err != nil {
		r.p.host.Fail("The reference set is still there.", err)
		return
	}
	r.p.host.Say(ui.Notice{Text: s.Name + " is removed; " + intake.Rests(r.p.app, s.InUse), Undo: r.p.host.Undo})
}

// write exports the selected set into a folder of its name.
func (r *references) write() {
	name := r.now().Name
	intake.PickFolder(r.p.host, "Where a folder with the files of "+name+" goes", func(dir string) { r.writeTo(name, dir) })
}

func (r *references) writeTo(name, dir string) {
	to := filepath.Join(dir, app.SetFolder(name))
	if err := r.p.app.ExportReference(context.Background(), name, to); err != nil {
		r.p.host.Fail("The set was not exported.", err)
		return
	}
	r.p.host.Say(ui.Notice{Text: "The files are in " + to})
}

// Place is the selected set.
func (r *references) Place() string { return r.now().Name }

// Open goes to a set.
func (r *references) Open(name string) {
	for i, s := range r.list {
		if s.Name == name {
			r.table.Mark(i)
			r.tell()
		}
	}
}
