package strategy

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/ui"
)

// moves is the tab of what can still be done this season: the moves, one by one
// or in pairs, and what the chosen one does.
type moves struct {
	host ui.Host
	app  *app.App
	deck *ui.Deck
	body *movesBody

	now    *app.Overview // of the records that are shown; nil: not read yet
	found  *app.Moves    // nil: being worked out
	pairs  bool          // the pairs are shown, or wanted
	rows   []moveRow     // as the table shows them
	sortBy string
	desc   bool
	chosen string // what is selected, see id

	search *app.Search // the one that runs
	stop   func()      // gives it up; nil: it cannot be given up
	part   string      // how far it is, in words
}

var (
	_ ui.Stater    = (*moves)(nil)
	_ ui.Opener    = (*moves)(nil)
	_ ui.Placer    = (*moves)(nil)
	_ ui.RuneTyper = (*moves)(nil)
	_ ui.KeyTyper  = (*moves)(nil)
)

func newMoves(h ui.Host, a *app.App) *moves {
	m := &moves{host: h, app: a, sortBy: moveGain, desc: true}
	m.body = newMovesBody(m)
	m.deck = newDeck(h, m.body, "Moves begin with your records",
		"Once your exams, rotations, letters and wishes are there, this page lists what you can still do this season and what each would add to your chance.")
	return m
}

// Object returns what the tab shows.
func (m *moves) Object() fyne.CanvasObject { return m.deck }

// Status says what the chance is before any move.
func (m *moves) Status() string {
	if m.now != nil && m.now.Match != nil {
		return m.now.Match.Title
	}
	if m.now == nil || !m.now.Outlook.Known {
		return "What you can still do this season, and what each would add · chances by " + m.app.Reference()
	}
	o := m.now.Outlook
	return o.List + ": chance to match " + app.ChanceWords(o.Chance, o.Low, o.High) + " · chances by " + m.app.Reference()
}

// Reload works the moves out again if the records have changed.
func (m *moves) Reload() error {
	ctx := context.Background()
	empty, err := m.app.Empty(ctx)
	if err == nil && empty {
		m.giveUp()
		m.now, m.found = nil, nil
		m.deck.Turn(ui.FaceBegin)
		return nil
	}
	var now *app.Overview
	if err == nil {
		now, err = m.app.Overview(ctx, app.Scope{})
	}
	if err != nil {
		return err
	}
	if now.Match != nil {
		m.giveUp()
		m.now, m.found, m.rows = now, nil, nil
		m.deck.Put(faceMatched, ui.NewBegin(now.Match.Title, "The season has ended with a place, so nothing moves its chance any more. What comes until the first day of training stands under After the Match.",
			ui.Action{Text: "After the Match", Kind: ui.Primary, Do: func() { m.host.Show(ui.Route{Page: ui.PageSeasons, Tab: "afterward"}) }}))
		m.deck.Turn(faceMatched)
		return nil
	}
	m.deck.Turn(ui.FaceBody)
	if now == m.now && m.found != nil {
		return nil
	}
	m.now = now
	return m.look()
}

// look finds the single moves, and the pairs where they are wanted: what is
// known of them is shown at once, the rest when it is there.
func (m *moves) look() error {
	m.giveUp()
	find := m.app.Moves
	if m.pairs {
		find = m.app.MovePairs
	}
	found, search, err := find(context.Background(), app.Scope{})
	if err != nil {
		return err
	}
	m.found, m.search = found, search
	m.show()
	if search == nil {
		return nil
	}
	run := search.Run
	if m.pairs {
		ctx, stop := m.host.Until()
		m.stop = stop
		run = func() { _ = search.RunPairs(ctx, m.progress(search)) } // it only fails when it is given up
	}
	m.host.Aside(run, func() { m.done(search) })
	return nil
}

// progress tells how far a search is, a few times in all.
func (m *moves) progress(s *app.Search) func(done, of int) {
	last := 0
	return func(done, of int) {
		if step := 10 * done / of; step != last {
			last = step
			m.host.Back(func() {
				if s == m.search {
					m.part = ui.Count(done) + " of " + ui.Count(of) + " pairs"
					m.body.tell()
				}
			})
		}
	}
}

// done keeps what a search has found, and shows it unless another one has begun.
func (m *moves) done(s *app.Search) {
	found := m.app.Found(s)
	if s != m.search || found == nil {
		return
	}
	m.giveUp()
	m.found = found
	m.show()
}

// giveUp ends the search that runs.
func (m *moves) giveUp() {
	if m.stop != nil {
		m.stop()
	}
	m.search, m.stop, m.part = nil, nil, ""
}

// cancel gives up the pairs and goes back to the single moves.
func (m *moves) cancel() { m.turn(false) }

// turn shows the single moves or the pairs.
func (m *moves) turn(pairs bool) {
	if m.now == nil || m.pairs == pairs {
		return
	}
	m.pairs, m.chosen = pairs, ""
	if err := m.look(); err != nil {
		m.host.Fail("What moves your chance could not be worked out.", err)
	}
}

// show puts what has been found on the page.
func (m *moves) show() {
	m.sort()
	m.body.show()
	m.host.Touch()
}
