package today

import (
	"fmt"
	"math"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

const (
	small  = theme.Small
	second = theme.Second
)

// caption is the heading of one of the small cards.
func caption(text string) fyne.CanvasObject {
	return ui.NewText(text, ui.Style{Size: small, Bold: true, Color: second})
}

// heading is the heading of one of the large cards, with a quiet line.
func heading(title, about string) []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading(title)}
	if about != "" {
		items = append(items, ui.Space(2), ui.Small(about))
	}
	return append(items, ui.Space(theme.Gap4))
}

// percent writes one end of a range.
func percent(p float64) int { return int(math.Round(100 * p)) }

// chanceCard shows the chance with its range, and what it rests on; quietly
// only what the list holds.
func (p *Page) chanceCard(o *app.Outlook) *ui.Card {
	season := "THIS SEASON"
	if past := p.app.Bygone().Season; past != 0 {
		season = fmt.Sprintf("IN %d", past)
	}
	if p.quiet && o.Known {
		return ui.Boxed(caption(season), ui.Space(theme.Gap8),
			ui.NewParagraph("Chances are hidden. What can be done today is below.", ui.Style{Size: theme.Menu, Bold: true}), ui.Space(theme.Gap8),
			ui.NewParagraph(o.List, ui.Style{Size: small, Bold: true}), ui.Space(2), ui.Small(o.Rests[0]))
	}
	items := []fyne.CanvasObject{caption("CHANCE OF MATCHING " + season), ui.Space(theme.Gap4)}
	if !o.Known {
		return ui.Boxed(append(items, ui.Second("There is no list to work it out for, and no program is open to one."))...)
	}
	figure := ui.NewText(app.Percent(o.Chance), ui.Style{Size: theme.Figure, Bold: true})
	span := ui.NewText(fmt.Sprintf("between %d and %d", percent(o.Low), percent(o.High)), ui.Style{Size: theme.Menu, Color: second})
	items = append(items, ui.Row(figure, span), ui.Space(theme.Gap4), ui.NewSpan(o.Chance, o.Low, o.High), ui.Space(theme.Gap8),
		ui.NewParagraph(o.List, ui.Style{Size: small, Bold: true}))
	for _, text := range o.Rests {
		items = append(items, ui.Space(2), ui.Small(text))
	}
	return ui.Boxed(items...)
}

// endedCard says how a past season ended, and what was said before.
func (p *Page) endedCard(e *app.Ended) *ui.Card {
	items := []fyne.CanvasObject{
		caption(fmt.Sprintf("HOW SEASON %d ENDED", p.overview.Season)), ui.Space(theme.Gap4),
		ui.NewParagraph(e.Title, ui.Style{Size: theme.Figure, Bold: true}),
	}
	if !p.quiet && e.Said != "" {
		items = append(items, ui.Space(theme.Gap4), ui.NewParagraph(e.Said, ui.Style{Size: small}))
	}
	return ui.Boxed(items...)
}

// wordsCard stands in the place of the moves of a past season: nothing moves it.
func (p *Page) wordsCard(e *app.Ended) *ui.Card {
	text := "Nothing is noted yet. Back in the season of today, its card under Seasons takes it."
	if e.Words != "" {
		text = e.Words
	}
	return ui.Titled("What you say of it", ui.NewParagraph(text, ui.Style{}))
}

// matchCard says with whom the season ended, and where to go on.
func (p *Page) matchCard(m *app.Match) *ui.Card {
	items := []fyne.CanvasObject{caption("THE MATCH"), ui.Space(theme.Gap4), ui.NewParagraph(m.Title, ui.Style{Size: theme.Title, Bold: true})}
	for _, text := range m.Texts {
		items = append(items, ui.Space(theme.Gap4), ui.Small(text))
	}
	links := []fyne.CanvasObject{p.link("After the Match", afterMatch)}
	if !m.Where {
		links = append(links, p.link("Open my applications", app.Spot{Page: ui.PageApplications}))
	}
	return ui.Boxed(append(items, ui.Space(theme.Gap8), ui.Row(links...))...)
}

// nextCard stands in the place of the moves once there is a match.
func (p *Page) nextCard(m *app.Match) *ui.Card {
	about := "The open steps until training begins, each with its last good day."
	if len(m.Steps) == 0 {
		about = "No step until training begins is open any more."
	}
	items := heading("What comes next", about)
	for i := range m.Steps[:min(len(m.Steps), mostSteps)] {
		s := &m.Steps[i]
		to := afterMatch
		to.Item = s.Key
		text := ui.NewStack(1, ui.NewParagraph(s.What, ui.Style{Bold: true}), ui.Small(domain.Dots(s.When, s.Takes)))
		items = append(items, newLine(ui.NewText(strconv.Itoa(i+1), ui.Style{Color: second}), numberRoom, text, p.link("Step", to)), ui.Rule())
	}
	all := fmt.Sprintf("All %d open steps, and the way back", len(m.Steps))
	return ui.Boxed(append(items, ui.Space(theme.Gap4), ui.Row(p.link(all, afterMatch)))...)
}

// mostSteps is how many steps after a match are listed; numberRoom is the room of
// their numbers.
const (
	mostSteps          = 7
	numberRoom float32 = 24
)

// afterMatch is where the steps after a match stand.
var afterMatch = app.Spot{Page: ui.PageSeasons, Tab: "afterward"}

// soFarCard counts what the season has come to.
func (p *Page) soFarCard(o *app.Overview) *ui.Card {
	tallies := o.Tallies
	items := []fyne.CanvasObject{caption("SEASON SO FAR"), ui.Space(theme.Gap4)}
	if len(tallies) == 0 {
		return ui.Boxed(append(items, ui.Second("No application is planned or sent in the records."),
			ui.Space(theme.Gap8), ui.Row(p.link("Open my list", app.Spot{Page: ui.PageList})))...)
	}
	for i, t := range tallies {
		if i > 0 {
			items = append(items, ui.Rule())
		}
		items = append(items, newLine(ui.NewText(t.Label, ui.Style{}), 92, ui.NewMeter(float64(t.Count)/float64(max(t.Of, 1)), theme.Primary),
			ui.Wide(40, ui.NewText(ui.Count(t.Count), ui.Style{Bold: true, Align: fyne.TextAlignTrailing}))))
	}
	return ui.Boxed(append(items, p.silence(o.Silence)...)...)
}

// silence says quietly what it means that most programs have not answered.
func (p *Page) silence(s *app.Silence) (items []fyne.CanvasObject) {
	if s == nil {
		return nil
	}
	text := s.Text
	if s.Own != "" && !p.quiet {
		text += " " + s.Own
	}
	items = append(items, ui.Space(theme.Gap8), ui.Small(text))
	if s.Rests != "" {
		items = append(items, ui.Space(2), ui.Row(ui.NewQuietLink("What this means", func() { p.tellSilence(s) })))
	}
	return items
}

// tellSilence says what the base rate rests on, and what is still to come.
func (p *Page) tellSilence(s *app.Silence) {
	var items []fyne.CanvasObject
	for _, text := range []string{s.Text, s.Own, s.Next, s.Rests} {
		if text != "" && (text != s.Own || !p.quiet) {
			items = append(items, ui.NewParagraph(text, ui.Style{}), ui.Space(theme.Gap8))
		}
	}
	p.tell("Silence from programs", items)
}

// moveTone is the ground of the chip of a move.
func moveTone(m *app.Move) ui.Tone {
	switch {
	case m.Clear:
		return ui.Good
	case m.Possible:
		return ui.Unsure
	}
	return ui.Plain
}

// movesCard lists what moves the chance most; nil while that is worked out.
func (p *Page) movesCard(m *app.Moves) *ui.Card {
	title := "What moves your chance most"
	if p.quiet {
		title = "What you can still do"
	}
	if m == nil {
		return ui.Boxed(heading(title, "Being worked out…")...)
	}
	if len(m.List) == 0 {
		return ui.Boxed(heading(title, "Nothing that the engine knows would add to it any more.")...)
	}
	about := "A word instead of points where only judgement says how much."
	switch {
	case p.quiet:
		about = "How much each would add is hidden."
	case m.Equal >= mostMoves:
		about = "All of these are about equal: their ranges overlap. " + about
	case m.Equal > 1:
		about = fmt.Sprintf("The first %d are about equal: their ranges overlap. ", m.Equal) + about
	}
	items := heading(title, about)
	for i := range m.List[:min(len(m.List), mostMoves)] {
		if i > 0 {
			items = append(items, ui.Rule())
		}
		items = append(items, p.moveLine(&m.List[i]))
	}
	if p.quiet { // they stand on a page that is hidden
		return ui.Boxed(items...)
	}
	all := "All moves and their pairs"
	if len(m.List) > mostMoves {
		all = fmt.Sprintf("All %d moves and their pairs", len(m.List))
	}
	return ui.Boxed(append(items, ui.Rule(), ui.Space(theme.Gap4), ui.Row(ui.NewLink(all, func() {
		p.host.Show(ui.Route{Page: ui.PageStrategy, Tab: ui.TabMoves})
	})))...)
}

// mostMoves is how many moves are listed; all of them stand on the page that
// their link leads to.
const mostMoves = 6

// moveLine is one move: what it adds, what it is, and the way to it.
func (p *Page) moveLine(m *app.Move) fyne.CanvasObject {
	chip, why := fyne.CanvasObject(ui.NewChip(m.Chip, moveTone(m))), m.Why
	room := chipRoom
	if p.quiet {
		why = m.Quiet
		if m.Possible { // that it is too late is no chance
			chip, room = ui.Space(1), 0
		}
	}
	text := ui.NewStack(1, ui.NewParagraph(m.Title, ui.Style{Bold: true}), ui.Small(why))
	return newLine(chip, room, text, p.button(m.Do, m.Spot))
}

// chipRoom is the room of the chips of moves.
const chipRoom float32 = 66
