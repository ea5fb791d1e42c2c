package ranklist

import (
	"context"
	"io"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/ranklist"
	"secondlook/views/intake"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// check asks for the list as the portal shows it, and compares it line by line.
func (p *Page) check() { (&checking{p: p}).ask("") }

// A checking is the comparison of the list with one text of the portal.
type checking struct {
	p      *Page
	text   string
	portal ranklist.Portal
	d      *ui.Dialog     // shows what was found
	picked map[int]string // programs of lines that were not sure, by the number of the line
}

const askText = "In the portal, mark the rank order list that is certified and copy it, or save it as a table. Paste it here: nothing leaves this computer."

// ask asks for the text.
func (c *checking) ask(problem string) {
	entry := ui.NewNotes("1. Kern Medical – Family Medicine\n2. …", 10)
	entry.Label = "The portal's list"
	entry.SetText(c.text)
	wrong := ui.NewParagraph(problem, ui.Style{Color: theme.Bad})
	wrong.Hidden = problem == ""
	d := ui.NewDialog(c.p.host, "Check against the portal", ui.Wide(560, ui.NewStack(theme.Gap12, ui.Second(askText), entry, wrong)))
	compare := func() {
		c.text = entry.Text
		d.Hide()
		c.read(strings.NewReader(c.text))
	}
	entry.OnEnter, entry.OnEscape = compare, d.Hide
	d.SetTyped(func() bool { return strings.TrimSpace(entry.Text) != "" })
	d.SetActions(
		&ui.Action{Text: "From a file…", Do: func() {
			intake.PickFile(c.p.host, "The portal's list, as a table (.csv) or text (.txt)", []string{".csv", ".tsv", ".txt"}, func(r io.Reader) {
				d.Hide()
				c.read(r)
			})
		}},
		&ui.Action{Text: "Cancel", Do: d.Hide},
		&ui.Action{Text: "Compare", Kind: ui.Primary, Do: compare})
	d.Show()
	d.Focus(entry)
}

// read reads a text of the portal, and asks again where it cannot be read.
func (c *checking) read(r io.Reader) {
	portal, err := c.p.app.ReadPortal(r)
	if err != nil {
		c.ask(sentence(err))
		return
	}
	c.portal, c.picked = portal, map[int]string{}
	c.show()
}

// sentence begins what is wrong with a capital.
func sentence(err error) string {
	text := err.Error()
	return strings.ToUpper(text[:1]) + text[1:] + "."
}

// show tells what was found.
func (c *checking) show() {
	r, err := c.p.app.CheckRankList(context.Background(), app.Scope{}, c.portal, c.picked)
	if err != nil {
		c.p.host.Fail("The lists could not be compared.", err)
		return
	}
	ink := theme.Good
	if !r.Same {
		ink = theme.Unsure
	}
	items := []fyne.CanvasObject{ui.NewParagraph(r.Answer, ui.Style{Bold: true, Size: theme.Heading, Color: ink})}
	for _, note := range r.Notes {
		items = append(items, ui.NewParagraph(note+".", ui.Style{Color: theme.Unsure}))
	}
	for _, s := range r.Sections {
		if len(r.Sections) > 1 {
			items = append(items, ui.NewParagraph(s.Title, ui.Style{Bold: true}))
		}
		for _, l := range s.Lines {
			items = append(items, c.line(l))
		}
	}
	d := ui.NewDialog(c.p.host, "Beside the portal's list", ui.Wide(dialogWide, ui.NewStack(theme.Gap8, items...)))
	actions := []*ui.Action{{Text: "Another text…", Do: func() { d.Hide(); c.ask("") }}}
	if last, ok := c.newest(); r.Same && (!ok || !last) {
		actions = append(actions, &ui.Action{Text: "Note as certified…", Do: func() { d.Hide(); c.p.certify() }})
	}
	c.d = d
	d.SetActions(append(actions, &ui.Action{Text: "Close", Kind: ui.Primary, Do: d.Hide})...)
	d.Show()
}

// newest reports whether the newest version is what the list is now, and is
// certified. ok is false without any.
func (c *checking) newest() (certified, ok bool) {
	v := c.p.order.Versions
	if len(v) == 0 {
		return false, false
	}
	return v[0].Current && !v[0].Certified.IsZero(), true
}

// line is one rank beside the portal's. One that is not sure can be told.
func (c *checking) line(l app.RankCheckLine) fyne.CanvasObject {
	rank := "–"
	if l.From > 0 {
		rank = ui.Count(l.From)
	}
	name := ui.NewText(rank+" · "+l.Name, ui.Style{Bold: l.Differs})
	if l.State != "unsure" {
		return ui.Beside(ui.NewStack(0, name, ui.NewText(l.Second, ui.Style{Size: small, Color: second})), ui.NewChip(l.Words, changeTone(l.RankChange)))
	}
	pick := ui.NewPicker("Which program is it?", func() []ui.Option { return c.options(l) }, func(key string) {
		c.picked[l.Number] = key
		c.d.Hide()
		c.show()
	})
	pick.Label = "Program of line " + ui.Count(l.Number)
	return ui.NewStack(theme.Gap4, name, ui.NewParagraph(strings.ToUpper(l.Words[:1])+l.Words[1:]+".", ui.Style{Size: small, Color: theme.Unsure}), pick)
}

// options are what a line that is not sure may mean: what it looks like, then
// what is ranked and not in the portal's list.
func (c *checking) options(l app.RankCheckLine) (out []ui.Option) {
	have := map[string]bool{}
	add := func(m app.Meant) {
		if m.Key != "" && !have[m.Key] {
			have[m.Key] = true
			out = append(out, ui.Option{Key: m.Key, Text: m.Name, Second: m.Second})
		}
	}
	for _, m := range l.Candidates {
		add(m)
	}
	for _, r := range c.p.order.Rows {
		add(r.Meant)
	}
	return out
}
