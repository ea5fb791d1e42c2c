package ranklist

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/ranklist"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// nowName is what the list that is worked on is called.
const nowName = "The list now"

// compare shows line by line what became of one version in another one.
func (p *Page) compare() {
	if len(p.order.Versions) == 0 {
		ui.Tell(p.host, "No version is kept yet", "Keep the list as a version before you change much: the portal keeps no earlier one. Then each change can be seen here, and a version can be taken again.")
		return
	}
	c := &comparison{p: p, list: ui.NewStack(theme.Gap8), about: ui.Second("")}
	c.from, c.to = ui.NewSelect(c.names(), c.chosen), ui.NewSelect(c.names(), c.chosen)
	c.from.Label, c.to.Label = "From", "To"
	c.show()
}

// A comparison is two versions side by side in one list.
type comparison struct {
	p        *Page
	from, to *ui.Select
	about    *ui.Text
	list     *ui.Stack
	d        *ui.Dialog
}

// names are what can be compared.
func (c *comparison) names() []string {
	out := []string{nowName}
	for _, v := range c.p.order.Versions {
		out = append(out, v.Name)
	}
	return out
}

func (c *comparison) show() {
	half := dialogWide/2 - theme.Gap16
	body := ui.NewStack(theme.Gap12, ui.Beside(ui.NewField("From", "", c.from), ui.Wide(half, ui.NewField("To", "", c.to))), c.about, ui.Rule(), c.list)
	c.d = ui.NewDialog(c.p.host, "Versions of the rank list", ui.Wide(dialogWide, body))
	again := c.p.host.Change(ui.Action{Text: "Take the first again", Do: c.take})
	c.d.SetActions(&again, &ui.Action{Text: "Close", Kind: ui.Primary, Do: func() { c.d.Hide() }})
	from := c.p.order.Versions[0]
	for _, v := range c.p.order.Versions { // the one that was certified last says most
		if !v.Certified.IsZero() {
			from = v
			break
		}
	}
	c.from.SetSelected(from.Name)
	c.to.SetSelected(nowName)
	c.draw()
	c.d.Show()
}

func (c *comparison) chosen(string) {
	if c.d != nil {
		c.draw()
	}
}

// number is that of a version by its name; 0: the list now.
func (c *comparison) number(name string) int {
	for _, v := range c.p.order.Versions {
		if v.Name == name {
			return v.Number
		}
	}
	return 0
}

// draw shows the lines.
func (c *comparison) draw() {
	var about string
	for _, v := range c.p.order.Versions {
		if v.Name == c.from.Selected {
			about = v.Name + ": " + v.Words
			if v.Note != "" {
				about += " · " + v.Note
			}
		}
	}
	lists := c.p.app.CompareRankLists(c.p.order, c.number(c.from.Selected), c.number(c.to.Selected))
	differ := 0
	var items []fyne.CanvasObject
	for _, list := range lists {
		if len(lists) > 1 {
			items = append(items, ui.NewParagraph(list.Title, ui.Style{Bold: true, Color: second}))
		}
		for _, l := range list.Lines {
			if l.Differs {
				differ++
			}
			items = append(items, changeLine(l))
		}
	}
	if differ == 0 {
		items = append([]fyne.CanvasObject{ui.NewParagraph("Both are the same.", ui.Style{Bold: true})}, items...)
	}
	c.about.SetText(about)
	c.list.Set(items...)
	c.d.Fit()
}

// changeLine is one line of a comparison.
func changeLine(l app.RankChange) fyne.CanvasObject {
	rank := "–"
	if l.To > 0 {
		rank = ui.Count(l.To)
	}
	return ui.Beside(ui.NewStack(0, ui.NewText(rank+" · "+l.Name, ui.Style{Bold: l.Differs}), ui.NewText(l.Second, ui.Style{Size: small, Color: second})), ui.NewChip(l.Words, changeTone(l)))
}

func changeTone(l app.RankChange) ui.Tone {
	switch {
	case l.Change == ranklist.Added && l.Differs:
		return ui.Good
	case l.Differs:
		return ui.Unsure
	}
	return ui.Plain
}

// take makes the first of both the list that is worked on.
func (c *comparison) take() {
	n := c.number(c.from.Selected)
	if n == 0 {
		ui.Tell(c.p.host, "This is the list now", "Choose a version under From to take it again.")
		return
	}
	c.d.Hide()
	c.p.done(c.p.app.TakeVersion(context.Background(), c.p.order.Season, n), c.from.Selected+" is the list now", unchanged)
}
