package profile

import (
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/rotations"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A todo is something to do about a letter.
type todo struct {
	text, about string
	table       string // of the record that it leads to
	id          domain.ID
}

// todos are the letters of which something is due, and the rotations without
// one.
func (p *Page) todos() (out []todo) {
	for _, l := range p.book.Letters {
		if l.Ripe || l.Late != "" && l.Next != "" {
			out = append(out, todo{l.Next, domain.Dots(l.When, l.Late), "letters", l.ID})
		}
	}
	for _, n := range p.book.Nudges {
		out = append(out, todo{n.Text, "", "rotations", n.Rotation.ID})
	}
	return out
}

// todoCard is the card of what is due about letters, if there is anything.
func (p *Page) todoCard() func() []fyne.CanvasObject {
	return kept(p.todos, func(all []todo) []fyne.CanvasObject {
		if len(all) == 0 {
			return nil
		}
		items := []fyne.CanvasObject{ui.Heading("To do for letters")}
		for i, x := range all {
			if i > 0 {
				items = append(items, ui.Space(theme.Gap8), ui.Rule())
			}
			to := ui.Route{Page: ui.PageProfile, Tab: x.table, Item: strconv.FormatInt(int64(x.id), 10)}
			items = append(items, ui.Space(theme.Gap8), ui.NewTextLink(x.text, func() { p.host.Show(to) }))
			if x.about != "" {
				items = append(items, ui.Small(domain.Capital(x.about)))
			}
		}
		return []fyne.CanvasObject{ui.Boxed(items...)}
	})
}

// monthCard is the card of the months in the United States by region, if there
// are any.
func (p *Page) monthCard() func() []fyne.CanvasObject {
	read := func() []rotations.Months {
		return rotations.ByRegion(p.profile.Rotations, p.app.Catalog().Regions, p.app.Today())
	}
	return kept(read, func(all []rotations.Months) []fyne.CanvasObject {
		if len(all) == 0 {
			return nil
		}
		items := []fyne.CanvasObject{ui.Heading("Months by region")}
		for _, m := range all {
			items = append(items, ui.Space(theme.Gap8), ui.Beside(ui.NewParagraph(domain.Capital(p.app.RegionName(m.Region)), ui.Style{}),
				ui.NewText(handsOnMonths(m), ui.Style{Bold: true})))
			if about := monthWords(m); about != "" {
				items = append(items, ui.Small(about))
			}
		}
		return []fyne.CanvasObject{ui.Boxed(items...)}
	})
}

func handsOnMonths(m rotations.Months) string {
	if m.HandsOn == 0 {
		return "none hands-on"
	}
	return app.Months(m.HandsOn) + " hands-on"
}

// monthWords say what there is beside hands-on months.
func monthWords(m rotations.Months) string {
	var watching, planned string
	if m.Watching > 0 {
		watching = app.Months(m.Watching) + " watching"
	}
	if m.Planned > 0 {
		planned = app.Months(m.Planned) + " planned"
	}
	return domain.Dots(watching, planned)
}
