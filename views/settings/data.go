package settings

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/history"
	"secondlook/views/intake"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// data is the tab of where the records are, and of their backups.
type data struct {
	box    *ui.Filled
	p      *Page
	folder *ui.Text
	copies *ui.Text // about the second folder
	unsure *ui.Chip // what keeps copies from going there
	stop   *ui.Button
	info   *ui.Text
	bring  *ui.Button
	table  *ui.Table
	list   []app.Backup
	loose  []fyne.CanvasObject // what is laid out anew when a part of it comes or goes, from the inside out
}

var _ ui.KeyTyper = (*data)(nil)

func newData(p *Page) *data {
	quiet := ui.Style{Size: theme.Small, Color: theme.Second}
	d := &data{
		p: p, folder: ui.NewParagraph("", ui.Style{}), copies: ui.NewParagraph("", ui.Style{}),
		unsure: ui.NewChip("not up to date", ui.Unsure), info: ui.NewText("", quiet),
	}
	buttons := []fyne.CanvasObject{compact("What was deleted…", func() { history.ShowDeleted(p.host, p.app) })}
	if p.host.OpenFolder != nil {
		buttons = append(buttons, compact("Open another folder…", func() { intake.ChooseFolder(p.host) }))
	}
	d.stop = compact("No second folder", d.forget)
	choose := compact("Choose a folder…", func() { intake.PickFolder(p.host, "Where a copy of every backup goes", d.copyTo) })
	d.bring = ui.NewButton(p.host.Change(ui.Action{Text: "Restore…", Do: func() { d.ask(d.table.Selected()) }}))
	now := ui.NewButton(ui.Action{Text: "Back up now", Kind: ui.Primary, Do: d.backUp})
	d.table = newBackupTable(d)
	d.box = ui.NewFilled(theme.Gap12, d.table,
		d.card("Your data", d.folder, nil, buttons...),
		d.card("A second folder, such as on a stick", d.copies, d.unsure, choose, d.stop),
		d.beside(d.info, d.bring, now))
	return d
}

// beside puts buttons at the right of an object.
func (d *data) beside(left fyne.CanvasObject, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	row := ui.Row(buttons...)
	line := ui.Beside(left, row)
	d.loose = append(d.loose, row, line)
	return line
}

func compact(text string, do func()) *ui.Button {
	b := ui.NewButton(ui.Action{Text: text, Do: do})
	b.Compact = true
	return b
}

// card is a heading with a text under it and buttons beside it.
func (d *data) card(title string, text, chip fyne.CanvasObject, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	lines := []fyne.CanvasObject{ui.NewText(title, ui.Style{Bold: true}), text}
	if chip != nil {
		lines = append(lines, chip)
	}
	stack := ui.NewStack(theme.Gap4, lines...)
	d.loose = append(d.loose, stack)
	return ui.NewCard(d.beside(stack, buttons...), theme.Gap12)
}

func newBackupTable(d *data) *ui.Table {
	t := ui.NewTable(
		ui.PairColumn(ui.Column{ID: "at", Title: "Backup of", Width: 230, Flex: 1}, func(i int) ui.Pair {
			return ui.Pair{Title: d.when(i), Second: filepath.Base(d.at(i).Path)}
		}),
		ui.TextColumn(ui.Column{ID: "size", Title: "Size", Width: 100, Right: true, Drop: 1}, func(i int) ui.Line {
			return ui.Line{Text: app.FileSize(d.at(i).Bytes), Tone: ui.Dim}
		}),
		ui.ChipColumn(ui.Column{ID: "state", Title: "State", Width: 120}, func(i int) ui.Word {
			if d.at(i).Checked {
				return ui.Word{Text: "checked", Tone: ui.Good}
			}
			return ui.Word{Text: "damaged", Tone: ui.Bad}
		}),
	)
	t.OnSelect = func(int) { d.tell() }
	t.OnPrimary = d.ask
	return t
}

func (d *data) Object() fyne.CanvasObject { return d.box }

func (d *data) Focus() { d.p.host.Window.Canvas().Focus(d.table) }

func (d *data) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd:
		d.Focus()
		d.table.TypedKey(ev)
	}
}

// at returns the backup of a row, or none.
func (d *data) at(row int) app.Backup {
	if row < 0 || row >= len(d.list) {
		return app.Backup{}
	}
	return d.list[row]
}

// when is the moment of a backup, to the second where another one is of the
// same minute.
func (d *data) when(row int) string {
	const minute = "2 Jan 2006 15:04"
	at := d.at(row).At.Format(minute)
	for i, b := range d.list {
		if i != row && b.At.Format(minute) == at {
			return d.at(row).At.Format(minute + ":05")
		}
	}
	return at
}

// Reload reads the folders and the backups.
func (d *data) Reload() error {
	ctx := context.Background()
	list, err := d.p.app.Backups(ctx)
	if err != nil {
		return err
	}
	second, err := d.p.app.SecondFolder(ctx)
	if err != nil {
		return err
	}
	d.list = list
	d.folder.SetText(d.p.app.DataFolder())
	d.copies.SetText(secondWords(second))
	d.unsure.Hidden = second.Problem == ""
	ui.Visible(d.stop, second.Dir != "")
	row := d.table.Selected()
	d.table.SetCount(len(d.list))
	d.table.Mark(min(max(row, 0), len(d.list)-1))
	d.tell()
	return nil
}

// tell says how many backups there are and what can be done with the selected
// one.
func (d *data) tell() {
	bad := 0
	for _, b := range d.list {
		if !b.Checked {
			bad++
		}
	}
	text := ui.Plural(len(d.list), "backup", "backups") + ", each opened and checked"
	switch {
	case len(d.list) == 0:
		text = "No backup yet: the first is made when the program starts with records"
	case bad > 0:
		text = ui.Plural(len(d.list), "backup", "backups") + ", " + ui.Count(bad) + " of them damaged and of no use"
	}
	d.info.SetText(text)
	ui.Visible(d.bring, d.at(d.table.Selected()).Checked)
	for _, o := range append(d.loose, d.box) {
		o.Refresh()
	}
}

// secondWords says where copies go and how new the newest one is.
func secondWords(s app.SecondFolder) string {
	switch {
	case s.Dir == "":
		return "None: the backups lie in the data folder, and what harms that disk harms them too."
	case !s.Seen:
		return s.Dir + "\nLooking for the newest copy…"
	case s.Problem != "":
		return s.Dir + "\n" + s.Problem
	case s.Last.Path == "":
		return s.Dir + "\nNo copy is there yet."
	}
	return s.Dir + "\nNewest copy: " + s.Last.At.Format("2 Jan 2006 15:04")
}
