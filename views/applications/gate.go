package applications

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/nrmp"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// gate is the tab of the way into the Match: registration, verification and the
// certified list, below each other with their days.
type gate struct {
	host  ui.Host
	app   *app.App
	now   *app.Gate
	sheet *ui.Sheet
}

var (
	_ ui.Stater    = (*gate)(nil)
	_ ui.Actor     = (*gate)(nil)
	_ ui.Adder     = (*gate)(nil)
	_ ui.RuneTyper = (*gate)(nil)
	_ ui.KeyTyper  = (*gate)(nil)
)

func newGate(h ui.Host, a *app.App) *gate {
	g := &gate{host: h, app: a, sheet: ui.NewPage(0)}
	return g
}

// Object returns what the tab shows.
func (g *gate) Object() fyne.CanvasObject { return g.sheet }

// Reload reads the way into the Match again.
func (g *gate) Reload() error {
	now, err := g.app.Gate(context.Background(), app.Scope{})
	if err != nil {
		return err
	}
	g.now = now
	g.draw()
	return nil
}

// Focus puts the keys on the tab.
func (g *gate) Focus() { g.host.Window.Canvas().Focus(g.sheet) }

// Status says what comes next.
func (g *gate) Status() string {
	if g.now == nil {
		return ""
	}
	return g.now.Verdict
}

// Actions are the buttons of the page's head.
func (g *gate) Actions() []ui.Action {
	return []ui.Action{g.host.Change(ui.Action{Text: "Geographic preferences…", Do: func() { askPlaces(g.host, g.app) }}), g.host.Change(ui.Action{Text: "Note a day…", Kind: ui.Primary, Do: g.ask})}
}

// TypedRune hears the letters of the tab: e or n notes a day, g tells of
// geographic preferences.
func (g *gate) TypedRune(r rune) {
	switch r {
	case 'e', 'E', 'n', 'N':
		g.ask()
	case 'g', 'G':
		askPlaces(g.host, g.app)
	}
}

// TypedKey notes a day on Enter, and scrolls.
func (g *gate) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter {
		g.ask()
		return
	}
	g.sheet.Scroll(ev)
}

// Add notes a day.
func (g *gate) Add() { g.ask() }

// draw shows the steps.
func (g *gate) draw() {
	var items []fyne.CanvasObject
	for i, s := range g.now.Steps {
		items = append(items, newMilestone(i+1, i+1 < len(g.now.Steps), s.State, g.card(s)))
	}
	items = append(items, ui.Space(theme.Gap8), g.links())
	for _, note := range g.now.Notes {
		items = append(items, ui.Space(theme.Gap4), ui.Small(note))
	}
	g.sheet.Set(items...)
}

// card tells of one step.
func (g *gate) card(s app.GateStep) fyne.CanvasObject {
	chips := []fyne.CanvasObject{ui.NewChip(s.Word, stepTone(s.Step))}
	if s.Left != "" {
		tone := ui.Plain
		if s.Warn {
			tone = ui.Unsure
		}
		chips = append(chips, ui.NewChip(s.Left, tone))
	}
	if s.Due.Verify && s.State != nrmp.Done && s.State != nrmp.NotNeeded {
		chips = append(chips, ui.NewChip("to verify", ui.Unsure))
	}
	quiet := ui.Style{Size: small, Color: second}
	items := []fyne.CanvasObject{ui.Heading(s.Title), ui.Space(6), ui.NewWrap(theme.Gap8, chips...)}
	for _, x := range []struct {
		text  string
		style ui.Style
	}{{domain.Capital(s.When), ui.Style{}}, {s.Means, quiet}, {missed(s), quiet}, {s.Hint, quiet}} {
		if x.text != "" {
			items = append(items, ui.Space(6), ui.NewParagraph(x.text, x.style))
		}
	}
	return ui.Boxed(items...)
}

// missed says what becomes of whoever misses a step, while it still can be.
func missed(s app.GateStep) string {
	if s.State == nrmp.Done || s.State == nrmp.NotNeeded {
		return ""
	}
	return s.IfMissed
}

// stepTone is the ground of a step's word. Nothing is red.
func stepTone(s nrmp.Step) ui.Tone {
	switch s.State {
	case nrmp.Done:
		return ui.Good
	case nrmp.Open:
		if s.Warn {
			return ui.Unsure
		}
		return ui.Tier2
	case nrmp.LateFee, nrmp.NotNoted, nrmp.Missed:
		return ui.Unsure
	}
	return ui.Dim
}

// links lead to what belongs to the Match elsewhere.
func (g *gate) links() fyne.CanvasObject {
	text := "NRMP ID in MyERAS"
	if g.now.NRMPID != "" {
		text += ": " + g.now.NRMPID
	}
	return ui.NewWrap(theme.Gap16,
		ui.NewLink(text, func() { g.host.Show(ui.Route{Page: ui.PageProfile, Tab: "documents"}) }),
		ui.NewLink("All documents of the season", func() { g.host.Show(ui.Route{Page: ui.PageProfile, Tab: "documents"}) }),
		ui.NewLink("Rank list", func() { g.host.Show(ui.Route{Page: ui.PageRankList}) }))
}

// ask asks for the days of registration and verification, and for the outcome.
func (g *gate) ask() {
	if g.now == nil {
		return
	}
	year := g.now.Record.Year
	form.Edit[domain.Season]{
		Title: "The way into the Match", Record: g.now.Record,
		Why: "The day on which a list was certified is noted with that version of the list.",
		Fields: []form.Field[domain.Season]{
			form.Day("nrmp_registered", "Registered with the NRMP", func(s *domain.Season) *domain.Date { return &s.Registered }).Why("Empty: not yet."),
			form.Day("ecfmg_verified", "Shown as verified in R3", func(s *domain.Season) *domain.Date { return &s.Verified }).Why("Empty: not yet."),
			form.Choice("outcome", "Outcome", func(s *domain.Season) *domain.MatchOutcome { return &s.Outcome }, outcomeWords).Why("As the Monday of Match Week tells it."),
		},
		Save: func(s *domain.Season) error {
			err := g.app.SaveSeason(context.Background(), func(x *domain.Season) {
				x.Registered, x.Verified, x.Outcome = s.Registered, s.Verified, s.Outcome
			}, year)
			if err == nil {
				g.host.Say(ui.Notice{Text: "The days of the Match are kept", Undo: g.host.Undo})
			}
			return err
		},
		Failed: "The days were not kept.",
	}.Show(g.host)
}

// outcomeWords says the outcomes.
func outcomeWords(word string) string {
	if word == "" {
		return "Not known yet"
	}
	return domain.Capital(word)
}
