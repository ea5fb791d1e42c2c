package works

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/evidence"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// dialogWide is the width of what the dialogs show.
const dialogWide float32 = 640

// propose shows which experiences would show most, to be ticked in one step.
func (d *Desk) propose() {
	p := d.now.Proposal
	items := []fyne.CanvasObject{
		ui.Second("No other choice within the limits shows more of what the programs of your list value. Of those that show as much, what you have ticked comes first. You know what you can tell best: decide yourself."),
		ui.Space(theme.Gap12),
	}
	part := func(title string, picks []app.Pick, chip func(app.Pick) fyne.CanvasObject) {
		if len(picks) == 0 {
			return
		}
		items = append(items, ui.NewText(title, ui.Style{Bold: true}), ui.Space(theme.Gap8))
		var lines []fyne.CanvasObject
		for _, x := range picks {
			lines = append(lines, ui.Beside(ui.NewStack(1, ui.NewParagraph(x.Name, ui.Style{}), ui.Small(x.Why)), ui.Row(chip(x))))
		}
		items = append(append(items, ui.Ruled(6, lines)...), ui.Space(theme.Gap16))
	}
	part("To list", p.Listed, picked)
	part("Most meaningful", p.Meaningful, picked)
	part("No longer listed: "+ui.Count(len(p.Dropped)), p.Dropped, unticked)
	part("No longer most meaningful: "+ui.Count(len(p.Lowered)), p.Lowered, unticked)
	if len(p.Dropped)+len(p.Lowered) > 0 {
		items = append(items, ui.Small("Their texts stay in your records."))
	}
	dialog := ui.NewDialog(d.host, "Which would show most", ui.Wide(dialogWide, ui.NewStack(0, items...)))
	actions := []*ui.Action{{Text: "Close", Do: dialog.Hide}}
	if !p.Same {
		tick := d.host.Change(ui.Action{Text: "Tick these", Kind: ui.Primary, Do: func() {
			dialog.Hide()
			d.tick(p)
		}})
		actions = append(actions, &tick)
	}
	dialog.SetActions(actions...)
	dialog.Show()
}

// picked says whether a proposed experience is ticked already.
func picked(x app.Pick) fyne.CanvasObject {
	if x.Ticked {
		return ui.NewChip("ticked", ui.Good)
	}
	return ui.NewChip("new", ui.Tier2)
}

// unticked says that an experience loses its tick.
func unticked(app.Pick) fyne.CanvasObject { return ui.NewChip("unticked", ui.Unsure) }

// tick takes a proposal over.
func (d *Desk) tick(p app.Proposal) {
	ids := func(picks []app.Pick) (out []domain.ID) {
		for _, x := range picks {
			out = append(out, x.ID)
		}
		return out
	}
	if err := d.app.TickExperiences(context.Background(), ids(p.Listed), ids(p.Meaningful)); err != nil {
		d.host.Fail("The experiences could not be ticked.", err)
		return
	}
	d.host.Say(ui.Notice{Text: ui.Plural(len(p.Listed), "experience is", "experiences are") + " ticked for the application", Undo: d.host.Undo})
}

// matrix shows what programs value beside the records that show it.
func (d *Desk) matrix() {
	columns := []ui.GridColumn{{Flex: true}}
	titles := append([]string{"Mission or trait"}, d.app.EvidenceColumns()...)
	for range evidence.Sources() {
		columns = append(columns, ui.GridColumn{})
	}
	rows := [][]fyne.CanvasObject{ui.Titles(titles...)}
	for _, r := range d.now.Evidence {
		rows = append(rows, evidenceRow(r))
	}
	items := []fyne.CanvasObject{
		ui.Second("What the programs of your list serve and value, those of most programs first, and how many of your records show it. Letters count what you asked about, statements their claims and stories. Only experiences, rotations and languages move a chance."),
		ui.Space(theme.Gap12), ui.NewGrid(6, columns, rows...),
	}
	dialog := ui.NewDialog(d.host, "Matrix of evidence", ui.Wide(dialogWide+80, ui.NewStack(0, items...)))
	dialog.SetActions(&ui.Action{Text: "Close", Do: dialog.Hide})
	dialog.Show()
}

// evidenceRow is one mission or trait with the count of records in each column.
func evidenceRow(r app.EvidenceRow) []fyne.CanvasObject {
	var names []string
	for _, s := range evidence.Sources() {
		names = append(names, r.Cells[s]...)
	}
	lines := []fyne.CanvasObject{ui.NewParagraph(r.Label, ui.Style{})}
	detail := strings.Join(once(names), ", ")
	if r.Programs > 0 {
		detail = domain.Dots(ui.Plural(r.Programs, "program", "programs"), detail)
	}
	if detail != "" {
		lines = append(lines, ui.Small(detail))
	}
	if r.Missing != "" && r.Programs > 0 {
		lines = append(lines, ui.NewParagraph(r.Missing, ui.Style{Size: small, Color: theme.Unsure}))
	}
	row := []fyne.CanvasObject{ui.NewStack(1, lines...)}
	for _, s := range evidence.Sources() {
		cell := ui.NewText("–", ui.Style{Color: second})
		if n := len(r.Cells[s]); n > 0 {
			cell = ui.NewText("✓ "+ui.Count(n), ui.Style{Bold: true, Color: theme.Good})
		}
		row = append(row, cell)
	}
	return row
}

// once leaves out names that stood before.
func once(names []string) (out []string) {
	seen := map[string]bool{}
	for _, n := range names {
		if !seen[n] {
			seen[n] = true
			out = append(out, n)
		}
	}
	return out
}
