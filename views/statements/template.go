package statements

import (
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// template offers paragraphs to begin with. Their facts come from the records;
// what these do not tell stands in brackets, and is listed.
func (e *editor) template() {
	region := e.rec.Region
	if all := e.t.now.Regions(); region == "" && len(all) > 0 {
		region = all[0].Key
	}
	var d *ui.Dialog
	items := []fyne.CanvasObject{ui.Second("The facts come from your records, and nothing is made up. What the records do not tell stands in [brackets], for you to fill in. The paragraph goes where the cursor stands.")}
	for _, x := range e.t.now.TemplateTexts(region) {
		items = append(items, ui.Rule(), templateLine(x, func() {
			d.Hide()
			e.insert(x.Text)
		}))
	}
	d = ui.NewDialog(e.t.host, "Insert a template", ui.Wide(dialogWide, ui.NewStack(theme.Gap12, items...)))
	d.SetActions(&ui.Action{Text: "Close", Do: d.Hide})
	d.Show()
}

// dialogWide is the width of the dialogs of the tab.
const dialogWide float32 = 660

// templateLine is one template with its text, and what is to be filled in.
func templateLine(x app.TemplateText, insert func()) fyne.CanvasObject {
	b := ui.NewButton(ui.Action{Text: "Insert", Do: insert})
	b.Compact = true
	items := []fyne.CanvasObject{
		ui.Beside(ui.NewParagraph(x.Title, ui.Style{Bold: true}), b), ui.Space(theme.Gap4), ui.NewParagraph(x.Text, ui.Style{}),
	}
	if len(x.Empty) > 0 {
		items = append(items, ui.Space(theme.Gap4), ui.Small("To fill in: "+strings.Join(x.Empty, "; ")+"."))
	}
	return ui.NewStack(0, items...)
}
