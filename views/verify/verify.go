// Package verify draws what is to be verified of the programs of the list: the
// questions in the order of what their answers are worth, what is known of each,
// and the ways to settle it.
package verify

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/verify"
	"secondlook/views/build"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// The columns, which are also the orders.
const (
	byTick     = "tick"
	byProgram  = "program"
	byQuestion = "question"
	byKnown    = "known"
	byWorth    = "worth"
	byState    = "state"
)

// What is shown.
const (
	showOpen = iota
	showVisa
	showCutoffs
	showAsked
	showAll
)

// The cards of the tab.
const (
	cardList = "list"
)

// A Tab is the tab of what to verify.
type Tab struct {
	host  ui.Host
	app   *app.App
	table *ui.Table
	panel *panel
	ways  [5]*ui.Button
	tick  *ui.Button
	only  *ui.Button
	side  *ui.SideBody
	deck  *ui.Deck

	all    *app.Verification
	rows   []app.VerifyQuestion // as the table shows them
	show   int
	one    string // the program whose questions alone are shown; "": all
	chosen key
	ticked map[key]bool
	sortBy string
	desc   bool
	who    domain.Applicant
}

var (
	_ ui.Stater    = (*Tab)(nil)
	_ ui.Actor     = (*Tab)(nil)
	_ ui.Opener    = (*Tab)(nil)
	_ ui.Placer    = (*Tab)(nil)
	_ ui.RuneTyper = (*Tab)(nil)
	_ ui.KeyTyper  = (*Tab)(nil)
)

// A key tells a question from all others.
type key struct{ program, field string }

func keyOf(q *app.VerifyQuestion) key { return key{q.Program.Key, q.Field} }

// New returns the tab. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Tab {
	t := &Tab{host: h, app: a, all: &app.Verification{}, ticked: map[key]bool{}, sortBy: byWorth}
	t.table = ui.NewTable(
		ui.CheckColumn(ui.Column{ID: byTick, Title: "✓", Width: 40, Note: "facts to confirm as they stand"}, func(i int) bool { return t.ticked[keyOf(t.row(i))] }),
		ui.PairColumn(ui.Column{ID: byProgram, Title: "Program", Width: 150, Flex: 1}, t.program),
		ui.PairColumn(ui.Column{ID: byQuestion, Title: "Question", Width: 130, Flex: 0.4}, t.question),
		ui.PairColumn(ui.Column{ID: byKnown, Title: "Known", Width: 92, Flex: 0.3, Drop: 2}, t.known),
		ui.TextColumn(ui.Column{ID: byWorth, Title: "Worth", Width: 76, Note: "what the answer is worth for your chance to match", Drop: 1}, t.worth),
		ui.ChipColumn(ui.Column{ID: byState, Title: "State", Width: 128}, t.state),
	)
	t.table.OnSelect = func(i int) { t.choose(i) }
	t.table.OnPrimary = func(int) { t.answer() }
	t.table.OnSort = t.sort
	t.table.OnTick = t.setTicks
	t.panel = newPanel(t)
	row := make([]fyne.CanvasObject, len(t.ways))
	for i := range t.ways {
		t.ways[i] = ui.NewButton(ui.Action{Do: func() { t.turn(i) }})
		t.ways[i].Compact = true
		row[i] = t.ways[i]
	}
	t.tick = ui.NewButton(t.host.Change(ui.Action{Text: "Confirm as they stand", Do: t.confirmTicked}))
	t.tick.Compact = true
	t.only = ui.NewButton(ui.Action{Kind: ui.Chosen, Do: func() { t.turn(showOpen) }})
	t.only.Compact = true
	t.side = ui.NewSideBody(t.table, t.panel.box)
	body := ui.NewFilled(theme.Gap12, t.side, ui.NewWrap(theme.Gap8, append(row, t.only, t.tick)...))
	t.deck = ui.NewBeginDeck(body, ui.NewStart(h, "What to verify begins with your records",
		"Once your records and a list of programs are there, this page says which of their rules nobody knows, and which answer is worth most."))
	t.deck.Put(cardList, ui.NewBegin("Put programs on your list first",
		"What is to be verified is about the programs of your saved list: their visas, their cutoffs and their days.",
		ui.Action{Text: "Go to My list", Kind: ui.Primary, Do: func() { h.Show(ui.Route{Page: ui.PageList}) }}))
	return t
}

// Object returns what the tab shows.
func (t *Tab) Object() fyne.CanvasObject { return t.deck }

// Status says how much is open, and what the order is.
func (t *Tab) Status() string {
	open, asked := 0, 0
	for i := range t.all.Questions {
		q := &t.all.Questions[i]
		if q.Open() {
			open++
		}
		if q.Waits() {
			asked++
		}
	}
	text := ui.Plural(open, "fact", "facts") + " to find out or to confirm"
	if asked > 0 {
		text += fmt.Sprintf(" · %d asked and not answered", asked)
	}
	return text + " · those first that are worth most"
}

// Actions are the buttons of the head.
func (t *Tab) Actions() []ui.Action {
	if t.deck.Top() != ui.FaceBody {
		return nil
	}
	return []ui.Action{{Text: "Print worksheet", Do: t.print}, t.host.Change(ui.Action{Text: "Enter the answer…", Kind: ui.Primary, Do: t.answer})}
}

func (t *Tab) print() { build.PrintWorksheet(t.host, t.app) }

// Focus gives the keys to the table.
func (t *Tab) Focus() {
	if t.deck.Top() == ui.FaceBody {
		t.host.Window.Canvas().Focus(t.table)
	}
}

// Reload reads the questions again and keeps the selection.
func (t *Tab) Reload() error {
	ctx := context.Background()
	empty, err := t.app.Empty(ctx)
	if err != nil {
		return err
	}
	if empty {
		t.all = &app.Verification{}
		t.fill()
		t.deck.Turn(ui.FaceBegin)
		return nil
	}
	all, err := t.app.Verification(ctx, app.Scope{})
	if err != nil {
		return err
	}
	p, err := t.app.Profile(ctx)
	if err != nil {
		return err
	}
	t.all, t.who = all, p.Applicant
	t.deck.Turn(ui.FaceBody)
	if !all.Listed {
		t.deck.Turn(cardList)
	}
	t.fill()
	return nil
}

// Open shows the questions about one program alone.
func (t *Tab) Open(program string) {
	t.one, t.show = program, showOpen
	about := t.all.Of(program)
	switch {
	case len(about) == 0:
		t.one = ""
	case !slices.ContainsFunc(about, func(q app.VerifyQuestion) bool { return q.Open() }):
		t.show = showAll
	}
	t.fill()
}

// Place is the program whose questions alone are shown.
func (t *Tab) Place() string { return t.one }

// turn shows other questions; the same once more those of all programs.
func (t *Tab) turn(show int) {
	t.one, t.show = "", show
	t.fill()
}

// wanted reports whether a question belongs to a view.
func wanted(q *app.VerifyQuestion, show int) bool {
	switch show {
	case showOpen:
		return q.Open()
	case showVisa:
		return q.Open() && q.Topic == verify.Visa
	case showCutoffs:
		return q.Open() && q.Topic == verify.Cutoff
	case showAsked:
		return q.Asked != nil
	}
	return true
}

// pick gathers the questions that are wanted, in their order, and says on the
// buttons how many there are of each kind.
func (t *Tab) pick() {
	t.rows = nil
	var counts [len(t.ways)]int
	for _, q := range t.all.Questions {
		for show := range counts {
			if wanted(&q, show) {
				counts[show]++
			}
		}
		if wanted(&q, t.show) && (t.one == "" || q.Program.Key == t.one) {
			t.rows = append(t.rows, q)
		}
	}
	for i, word := range []string{"Open", "Visa", "Cutoffs", "Asked", "All"} {
		kind := ui.Quiet
		if i == t.show && t.one == "" {
			kind = ui.Chosen
		}
		t.ways[i].Set(fmt.Sprintf("%s %d", word, counts[i]), kind)
	}
	ui.Visible(t.only, t.one != "")
	if t.one != "" && len(t.rows) > 0 {
		t.only.Set("Only "+t.rows[0].Program.Title()+" ✕", ui.Chosen)
	}
	if compare := orders[t.sortBy]; compare != nil {
		slices.SortStableFunc(t.rows, func(a, b app.VerifyQuestion) int { return compare(&a, &b) })
	}
	if t.desc {
		slices.Reverse(t.rows)
	}
}

// fill shows the questions, with the selected one still selected. Where it is
// settled the next one stands in its place.
func (t *Tab) fill() {
	at := t.table.Selected()
	t.pick()
	t.table.SetSort(t.sortBy, t.desc)
	t.table.SetCount(len(t.rows))
	t.countTicks()
	if len(t.rows) == 0 {
		t.panel.show(nil)
		return
	}
	if i := slices.IndexFunc(t.rows, func(q app.VerifyQuestion) bool { return keyOf(&q) == t.chosen }); i >= 0 {
		at = i
	}
	at = max(0, min(at, len(t.rows)-1))
	t.table.Mark(at)
	t.choose(at)
}

// orders compare questions by a column; by worth they stand as they come.
var orders = map[string]func(a, b *app.VerifyQuestion) int{
	byProgram: func(a, b *app.VerifyQuestion) int { return cmp.Compare(a.Program.Name, b.Program.Name) },
	byQuestion: func(a, b *app.VerifyQuestion) int {
		fields := verify.Fields()
		return slices.Index(fields, a.Field) - slices.Index(fields, b.Field)
	},
	byKnown: func(a, b *app.VerifyQuestion) int { return cmp.Compare(a.Is, b.Is) },
	byState: func(a, b *app.VerifyQuestion) int { return cmp.Compare(a.State, b.State) },
}

// sort orders by a column; the same one again turns the order round. The heading
// of the boxes ticks all that can be confirmed.
func (t *Tab) sort(column string) {
	switch {
	case column == byTick:
		t.tickAll()
		return
	case t.sortBy == column:
		t.desc = !t.desc
	default:
		t.sortBy, t.desc = column, false
	}
	t.fill()
}

// choose shows one question in full.
func (t *Tab) choose(i int) {
	t.chosen = keyOf(&t.rows[i])
	t.panel.show(&t.rows[i])
}

// selected is the question that is chosen, nil without any.
func (t *Tab) selected() *app.VerifyQuestion {
	if i := t.table.Selected(); i >= 0 && i < len(t.rows) {
		return &t.rows[i]
	}
	return nil
}

// none stands for a row that is gone when it is drawn once more.
var none = app.VerifyQuestion{Question: verify.Question{Program: &domain.Program{}}}

func (t *Tab) row(i int) *app.VerifyQuestion {
	if i < 0 || i >= len(t.rows) {
		return &none
	}
	return &t.rows[i]
}
