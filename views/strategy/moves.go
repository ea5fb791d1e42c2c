package strategy

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// moves is the tab of what can still be done this season.
type moves struct {
	host   ui.Host
	app    *app.App
	deck   *ui.Deck
	sheet  *ui.Sheet
	search *app.Search // the one that runs
	shown  *app.Moves  // nil: being worked out
}

// The cards of its deck.
const (
	cardBegin = "begin"
	cardSheet = "sheet"
)

func newMoves(h ui.Host, a *app.App) *moves {
	m := &moves{host: h, app: a, deck: ui.NewDeck(), sheet: ui.NewSheet(ui.NewStack(theme.Gap12), 0)}
	m.deck.Put(cardSheet, m.sheet)
	m.deck.Put(cardBegin, ui.NewBegin("Moves begin with your records",
		"Once your exams, rotations, letters and wishes are there, this page lists what you can still do this season and what each would add to your chance.",
		ui.Action{Text: "Begin…", Kind: ui.Primary, Do: func() { h.Show(ui.Route{Page: ui.PageStart}) }}))
	m.deck.Turn(cardSheet)
	return m
}

// Object returns what the tab shows.
func (m *moves) Object() fyne.CanvasObject { return m.deck }

// Status says what the tab is about.
func (m *moves) Status() string {
	return "What you can still do this season, and what each would add · by " + m.app.Reference()
}

// Focus gives the keys to nothing in particular: those of the page scroll it.
func (m *moves) Focus() {}

// TypedKey scrolls the tab.
func (m *moves) TypedKey(ev *fyne.KeyEvent) { m.sheet.TypedKey(ev) }

// Reload works the moves out again if the records have changed.
func (m *moves) Reload() error {
	ctx := context.Background()
	empty, err := m.app.Empty(ctx)
	if err == nil && empty {
		m.deck.Turn(cardBegin)
		return nil
	}
	var found *app.Moves
	var search *app.Search
	if err == nil {
		found, search, err = m.app.Moves(ctx, app.Scope{})
	}
	if err != nil {
		return err
	}
	m.deck.Turn(cardSheet)
	m.search = search
	m.show(found)
	if search != nil {
		m.host.Aside(search.Run, func() {
			if found := m.app.Found(search); search == m.search {
				m.show(found)
			}
		})
	}
	return nil
}

// show lists moves; nil while they are worked out.
func (m *moves) show(list *app.Moves) {
	if m.shown = list; list == nil {
		m.sheet.Set(ui.NewCard(ui.NewParagraph("Being worked out…", ui.Style{Color: theme.Second}), theme.Gap16))
		return
	}
	var items []fyne.CanvasObject
	for i := range list.List {
		x := &list.List[i]
		if i > 0 {
			items = append(items, ui.Rule())
		}
		tone := ui.Plain
		switch {
		case x.Clear:
			tone = ui.Good
		case x.Possible:
			tone = ui.Unsure
		}
		text := ui.NewStack(1, ui.NewParagraph(x.Title, ui.Style{Bold: true}), ui.NewParagraph(x.Why, ui.Style{Size: theme.Small, Color: theme.Second}))
		way := ui.NewButton(ui.Action{Text: x.Do, Do: func() {
			m.host.Show(ui.Route{Page: x.Spot.Page, Tab: x.Spot.Tab, Item: x.Spot.Item})
		}})
		way.Compact = true
		items = append(items, ui.Beside(ui.Marked(ui.NewChip(x.Chip, tone), text), way))
	}
	if len(items) == 0 {
		items = append(items, ui.NewParagraph("Nothing that the engine knows would add to it this season.", ui.Style{Color: theme.Second}))
	}
	m.sheet.Set(ui.NewCard(ui.NewStack(theme.Gap8, items...), theme.Gap16))
}
