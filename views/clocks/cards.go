package clocks

import (
	"fmt"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/clocks"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// drawProgram shows the card of the selected program, which alone hangs on it.
func (t *Tab) drawProgram() {
	if len(t.rows) > 0 {
		t.about.Set(t.programCard())
		t.side.Refresh()
	}
}

// draw shows the cards of the side.
func (t *Tab) draw() {
	var cards []fyne.CanvasObject
	gaps, regions := t.gapsCard(), fyne.CanvasObject(nil)
	if len(t.regions) > 0 {
		regions = t.regionsCard()
	}
	if glance := t.glance(gaps, regions); glance != nil {
		cards = append(cards, glance)
	}
	if len(t.rows) > 0 {
		cards = append(cards, t.about)
	}
	cards = append(cards, t.seasonsCard(), gaps)
	if regions != nil {
		cards = append(cards, regions)
	}
	cards = append(cards, t.recencyCard())
	if len(t.now.Doors) > 0 {
		cards = append(cards, t.groupsCard())
	}
	cards = append(cards, t.papers.Clocks()...)
	if len(t.now.Dates) > 0 {
		cards = append(cards, t.datesCard())
	}
	t.side.Set(cards...)
}

// row returns the selected program.
func (t *Tab) row() *app.ClockDoor {
	for _, d := range t.rows {
		if d.Program.Key == t.chosen {
			return d
		}
	}
	return t.rows[0]
}

// programCard says of the selected program what each season says of it.
func (t *Tab) programCard() fyne.CanvasObject {
	d := t.row()
	items := []fyne.CanvasObject{
		ui.Heading(d.Program.Title()), ui.Space(2), ui.Small(d.Program.Specialty + " · " + d.Place), ui.Space(theme.Gap8),
		ui.NewParagraph(fmt.Sprintf("At most %s since graduation: %s.", ui.Plural(d.Cutoff, "year", "years"), d.Word), ui.Style{}), ui.Space(theme.Gap8),
	}
	for n, from := 0, 0; n < clocks.Seasons; n++ { // seasons of which the same is said stand in one line
		if n+1 < clocks.Seasons && d.States[n+1] == d.States[n] {
			continue
		}
		years := fmt.Sprint(t.now.Season + from)
		if n > from {
			years += fmt.Sprintf(" – %d", t.now.Season+n)
		}
		tone, telling := signs[d.States[n]].Tone, from // why it closes is told of the first season, why it holds of the last
		if d.States[n] == clocks.Open {
			telling = n
		}
		items = append(items, ui.Beside(ui.NewText(years, ui.Style{Bold: true}), ui.Row(ui.NewChip(d.States[n].String(), tone))), ui.Space(2), ui.Small(domain.Capital(d.Reason(telling))+"."), ui.Space(theme.Gap8))
		from = n + 1
	}
	source := d.Source
	if d.AsOf != "" {
		source += ", " + d.AsOf
	}
	show := ui.NewButton(ui.Action{Text: "Show the program", Do: func() { t.host.Show(ui.Route{Page: ui.PagePrograms, Item: d.Program.Key}) }})
	show.Compact = true
	return ui.Boxed(append(items, ui.Small(source), ui.Space(theme.Gap8), ui.Row(show), ui.Space(theme.Gap8), ui.Small(legend))...)
}

// seasonsCard is the strip of the five seasons.
func (t *Tab) seasonsCard() fyne.CanvasObject {
	items := ui.Headed("Five seasons", "If you add nothing to your records, and what they plan comes to pass.")
	var lines []fyne.CanvasObject
	for _, s := range t.now.Seasons {
		lines = append(lines, t.seasonLine(s))
	}
	return ui.Boxed(append(items, ui.Ruled(theme.Gap8, lines)...)...)
}

// seasonLine is one season: years, doors, and the way to what it will be held to.
func (t *Tab) seasonLine(s app.ClockSeason) fyne.CanvasObject {
	share := 1.0
	if n := s.Of.Stated(); n > 0 {
		share = float64(s.Of[clocks.Open]) / float64(n)
	}
	way := ui.NewLink(ui.Plural(len(s.Binds), "thing to mind", "things to mind"), func() { t.binds(s) })
	title := fmt.Sprint(s.Season)
	if s.Years != "" {
		title += " · " + s.Years
	}
	return ui.NewStack(theme.Gap4, ui.Beside(ui.NewParagraph(title, ui.Style{Bold: true}), way), ui.NewMeter(share, theme.Primary),
		ui.Small(s.Doors))
}

// binds shows what a season will be held to.
func (t *Tab) binds(s app.ClockSeason) {
	text := ui.Style{}
	items := []fyne.CanvasObject{}
	fact := func(label, value string) {
		if value != "" {
			items = append(items, ui.Beside(ui.Small(label), ui.NewText(value, text)), ui.Space(theme.Gap4))
		}
	}
	fact("Applications are sent", s.Submits)
	fact("Since graduation", s.Years)
	fact("ECFMG certificate", s.Certificate.Word)
	fact("OET", s.English)
	fact("Hands-on work in the US, months back", s.Care)
	fact("Last exam passed, months back", s.Exam)
	fact("H-1B", s.Petition)
	if len(s.Binds) > 0 {
		items = append(items, ui.Space(theme.Gap8), ui.NewText("To mind", ui.Style{Bold: true}), ui.Space(theme.Gap4))
	}
	for _, b := range s.Binds {
		items = append(items, ui.NewParagraph(b, text), ui.Space(theme.Gap8))
	}
	items = append(items, ui.Small(t.now.Law))
	d := ui.NewDialog(t.host, fmt.Sprintf("Season %d", s.Season), ui.Wide(dialogWide, ui.NewStack(0, items...)))
	d.SetActions(&ui.Action{Text: "Close", Do: d.Hide})
	d.Show()
}

// dialogWide is the width of what the dialogs show.
const dialogWide float32 = 560

// lines draws what is said below each other.
func lines(list []app.PaperLine) (out []fyne.CanvasObject) {
	for _, l := range list {
		tone := ui.Plain
		if l.Good {
			tone = ui.Good
		}
		top := fyne.CanvasObject(ui.NewParagraph(l.Label, ui.Style{Bold: true}))
		if l.Word != "" {
			top = ui.Beside(top, ui.Row(ui.NewChip(l.Word, tone)))
		}
		items := []fyne.CanvasObject{top}
		if l.Text != "" {
			items = append(items, ui.Small(l.Text))
		}
		out = append(out, ui.NewStack(2, items...))
	}
	return ui.Ruled(theme.Gap8, out)
}

// recencyCard says how long ago things were.
func (t *Tab) recencyCard() fyne.CanvasObject {
	return ui.Boxed(append(ui.Headed("How long ago", ""), lines(t.now.Recency)...)...)
}

// gapsCard lists the times that no record tells of, quietly.
func (t *Tab) gapsCard() fyne.CanvasObject {
	items := ui.Headed("Times no record tells of", "Programs ask what you did in them. A reason may stay private.")
	if len(t.now.Gaps)+len(t.now.Quiet) == 0 {
		text := "There are none: your records tell of every month since graduation."
		if t.now.Profile.Applicant.Graduation.IsZero() {
			text = "Note the day of your graduation under About me; then they are found."
		}
		return ui.Boxed(append(append(items, ui.Small(text)), t.timeline()...)...)
	}
	var rows []fyne.CanvasObject
	for _, g := range t.now.Gaps {
		parts := []fyne.CanvasObject{ui.NewParagraph(g.Text, ui.Style{Bold: true}), ui.Row(ui.NewChip(g.State, ui.Plain))}
		for _, p := range g.Places {
			parts = append(parts, ui.Small(p))
		}
		if g.Fill != "" {
			parts = append(parts, ui.Small(g.Fill))
		}
		parts = append(parts, ui.NewWrap(theme.Gap8, t.host.ChangeLink("Add what you did…", func() { t.did(g) }), t.host.ChangeLink("Explain, or keep private…", func() { t.explain(g) })))
		rows = append(rows, ui.NewStack(theme.Gap4, parts...))
	}
	for _, q := range t.now.Quiet {
		rows = append(rows, ui.NewStack(theme.Gap4, ui.NewParagraph(q.Label, ui.Style{Bold: true}), ui.Small(q.Text)))
	}
	items = append(append(items, ui.Ruled(theme.Gap8, rows)...), t.timeline()...)
	way := ui.NewLink("What counts as a gap…", func() {
		t.host.Show(ui.Route{Page: ui.PageSettings, Tab: ui.TabThresholds, Item: "reference/set.gap_months"})
	})
	return ui.Boxed(append(items, ui.Space(theme.Gap8), ui.Row(way))...)
}

// timeline is the chart of the time since graduation, if there is any.
func (t *Tab) timeline() []fyne.CanvasObject {
	if !t.drawn {
		return nil
	}
	return []fyne.CanvasObject{ui.Space(theme.Gap12), ui.High(chartHigh, t.chart)}
}

// chartHigh is the height of the chart of the time since graduation.
const chartHigh float32 = 220

// groupsCard counts the open doors by specialty and region, of the first season
// and the last one.
func (t *Tab) groupsCard() fyne.CanvasObject {
	of, where := t.now.Catalog, "in the catalog"
	if t.listed {
		of, where = t.now.List, "on your list"
	}
	last := t.now.Season + clocks.Seasons - 1
	items := ui.Headed("Open doors", fmt.Sprintf("Programs %s that state a limit and are surely open to you in %d, and then in %d.", where, t.now.Season, last))
	part := func(title string, list []app.ClockTally) {
		var rows []fyne.CanvasObject
		for _, x := range list {
			if x.Seasons[0].Stated() > 0 && len(rows) < mostGroups {
				count := fmt.Sprintf("%d → %d of %d", x.Seasons[0][clocks.Open], x.Seasons[clocks.Seasons-1][clocks.Open], x.Seasons[0].Stated())
				rows = append(rows, ui.Beside(ui.NewParagraph(x.Name, ui.Style{}), ui.NewText(count, ui.Style{Bold: true})))
			}
		}
		if len(rows) > 0 {
			items = append(items, ui.Space(theme.Gap8), ui.NewText(title, ui.Style{Size: theme.Small, Bold: true, Color: theme.Second}), ui.Space(theme.Gap4), ui.NewStack(theme.Gap4, rows...))
		}
	}
	part("BY SPECIALTY", of.Specialties)
	part("BY REGION", of.Regions)
	return ui.Boxed(append(items, ui.Space(theme.Gap8), ui.Small(fmt.Sprintf("%d more %s state no limit.", of.All.Unsaid, where)))...)
}

// mostGroups is how many specialties and regions stand on the card.
const mostGroups = 6

// datesCard lists the days of papers as they are noted.
func (t *Tab) datesCard() fyne.CanvasObject {
	items := ui.Headed("Days of papers", "As you have noted them; check them with the authority.")
	var rows []fyne.CanvasObject
	for _, l := range t.now.Dates {
		rows = append(rows, ui.Beside(ui.NewParagraph(l.Text, ui.Style{}), ui.NewText(l.Label, ui.Style{Bold: true})))
	}
	return ui.Boxed(append(items, ui.NewStack(theme.Gap4, rows...))...)
}
