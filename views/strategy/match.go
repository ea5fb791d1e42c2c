package strategy

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/rehearsal"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// matchTab is the tab of how the Match sees the list.
type matchTab struct {
	host  ui.Host
	app   *app.App
	deck  *ui.Deck
	table *ui.Table
	about *ui.Text
	side  *matchSide
	body  *ui.SideBody

	now   *app.Rehearsal   // as the records are; nil: never read
	draws *rehearsal.Draws // of now; nil: being worked out
	stop  context.CancelFunc
	list  []int // programs in the order that is tried
	truth []int // in the order that is called one's own
	end   app.RehearsalEnd
}

var (
	_ ui.Stater    = (*matchTab)(nil)
	_ ui.Actor     = (*matchTab)(nil)
	_ ui.RuneTyper = (*matchTab)(nil)
	_ ui.KeyTyper  = (*matchTab)(nil)
)

// The cards of its deck, beside those of all tabs.
const (
	cardWait = "wait"
	cardList = "list"
)

const matchTitle = "How the Match sees my list"

func newMatch(h ui.Host, a *app.App) *matchTab {
	m := &matchTab{host: h, app: a, about: ui.NewParagraph("", quiet), stop: func() {}}
	m.table = newMatchTable(m)
	m.side = newMatchSide(m)
	m.body = ui.NewSideBody(ui.NewFilled(theme.Gap8, m.table, ui.NewText(matchTitle, ui.Style{Size: theme.Title, Bold: true}), m.about), m.side.sheet)
	m.deck = newDeck(h, m.body, matchTitle+" begins with your records",
		"Once your records and a list are there, this page runs the Match with it many times.")
	m.deck.Put(cardWait, ui.NewBegin(matchTitle, "The Match is being run…"))
	m.deck.Put(cardList, ui.NewBegin("There is no list to match with",
		"Build a list, or put programs on it. This page then runs the Match with it many times, and says where you end and what another order would do.",
		ui.Action{Text: "Go to my list", Kind: ui.Primary, Do: func() { h.Show(ui.Route{Page: ui.PageList}) }}))
	m.deck.Turn(cardWait)
	return m
}

var quiet = ui.Style{Size: theme.Small, Color: theme.Second}

// Object returns what the tab shows.
func (m *matchTab) Object() fyne.CanvasObject { return m.deck }

// Status says where the draws end, and where the list stands on other pages.
func (m *matchTab) Status() string {
	if m.draws == nil || m.deck.Top() != ui.FaceBody {
		return matchTitle
	}
	with := "With an interview at all " + strconv.Itoa(len(m.now.Programs))
	if len(m.now.Programs) == 1 {
		with = "With an interview there"
	}
	return with + " you match in " + app.Percent(1-m.end.Unmatched.Value) + " of " + strconv.Itoa(m.draws.Len()) + " draws; " + m.now.Listed
}

// Actions change the order.
func (m *matchTab) Actions() []ui.Action {
	if m.draws == nil || m.deck.Top() != ui.FaceBody {
		return nil
	}
	return []ui.Action{
		{Text: "Move up", Do: func() { m.move(-1) }},
		{Text: "Move down", Do: func() { m.move(1) }},
		{Text: "Back to my order", Do: m.back},
	}
}

// Focus gives the keys to the list.
func (m *matchTab) Focus() {
	if m.deck.Top() == ui.FaceBody {
		m.host.Window.Canvas().Focus(m.table)
	}
}

// TypedRune moves the selected program, and shows or hides the panel with w.
func (m *matchTab) TypedRune(r rune) {
	switch r {
	case 'u', 'U':
		m.move(-1)
	case 'd', 'D':
		m.move(1)
	case 'w', 'W':
		m.body.Toggle()
	}
}

// TypedKey hears keys that nothing else has taken: what moves about in a table
// does so in this one.
func (m *matchTab) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd:
		if m.deck.Top() == ui.FaceBody {
			m.Focus()
			m.table.TypedKey(ev)
		}
	}
}

// Reload reads the list again, and runs the Match again if it is another one.
func (m *matchTab) Reload() error {
	ctx := context.Background()
	empty, err := m.app.Empty(ctx)
	if err != nil {
		return err
	}
	if empty {
		m.deck.Turn(ui.FaceBegin)
		return nil
	}
	now, err := m.app.Rehearsal(ctx, app.Scope{})
	if err != nil {
		return err
	}
	same := now.Same(m.now) && m.draws != nil
	moved := same && !slices.Equal(now.Order, m.now.Order)
	if m.now = now; same {
		if moved { // the rank order list is in another order
			m.truth, m.list = slices.Clone(now.Order), slices.Clone(now.Order)
		}
		m.show()
		return nil
	}
	m.stop()
	m.draws, m.list = nil, nil
	m.table.SetCount(0)
	if len(now.Programs) == 0 {
		m.deck.Turn(cardList)
		return nil
	}
	m.run()
	return nil
}

// run makes the draws away from the window.
func (m *matchTab) run() {
	ctx, stop := context.WithCancel(context.Background())
	m.stop = stop
	m.deck.Turn(cardWait)
	now := m.now
	var draws *rehearsal.Draws
	var err error
	m.host.Aside(func() { draws, err = now.Draw(ctx) }, func() {
		switch {
		case now != m.now:
		case err != nil:
			m.host.Fail("The Match could not be run.", err)
		default:
			m.draws = draws
			m.truth, m.list = slices.Clone(now.Order), slices.Clone(now.Order)
			m.show()
		}
	})
}

// show tells where the draws end with the order at hand.
func (m *matchTab) show() {
	m.end = m.app.RehearsalEnd(m.draws, m.list, m.truth)
	m.about.SetText(m.now.About)
	m.side.show()
	m.table.SetCount(len(m.list) + 1)
	m.deck.Turn(ui.FaceBody)
	m.host.Touch()
}

// move exchanges the selected program with its neighbour.
func (m *matchTab) move(by int) {
	at := m.table.Selected()
	if m.draws == nil || at < 0 || at >= len(m.list) || at+by < 0 || at+by >= len(m.list) {
		return
	}
	m.list[at], m.list[at+by] = m.list[at+by], m.list[at]
	m.show()
	m.table.Mark(at + by)
}

// back takes the moves back.
func (m *matchTab) back() {
	m.list = slices.Clone(m.truth)
	m.show()
}

// call makes the order at hand one's own.
func (m *matchTab) call() {
	m.truth = slices.Clone(m.list)
	m.show()
}
