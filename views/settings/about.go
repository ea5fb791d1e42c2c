package settings

import (
	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// aboutTab says what the program rests on and what it does not cover.
type aboutTab struct {
	sheet *ui.Sheet
	p     *Page
}

func newAbout(p *Page) *aboutTab {
	return &aboutTab{p: p, sheet: ui.NewPage(theme.Gap12)}
}

func (a *aboutTab) Focus() { a.p.host.Window.Canvas().Focus(a.sheet) }

func (a *aboutTab) Object() fyne.CanvasObject { return a.sheet }

func (a *aboutTab) Reload() error {
	what, not := a.p.app.AboutLines()
	a.sheet.Set(
		paper("Second Look", what),
		paper("Please read", not),
		paper("What the catalog does not cover", gaps(a.p.app.Catalog())),
	)
	return nil
}

// paper is a card of paragraphs with a heading.
func paper(title string, lines []string) fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading(title)}
	for _, l := range lines {
		items = append(items, ui.NewParagraph(l, ui.Style{}))
	}
	return ui.NewCard(ui.NewStack(theme.Gap8, items...), theme.Gap16)
}

// gaps says where programs are missing, each state with those that lack the
// same.
func gaps(c *domain.Catalog) (out []string) {
	at := map[string]int{}
	for _, g := range c.Gaps {
		where := g.State
		if g.Specialty != "" {
			where = g.Specialty
			if g.State != "" {
				where += " in " + g.State
			}
		}
		if i, ok := at[g.Note]; ok {
			out[i] += ", " + where
			continue
		}
		at[g.Note] = len(out)
		out = append(out, where)
	}
	for note, i := range at {
		out[i] += ": " + note
	}
	return out
}
