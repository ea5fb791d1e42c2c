package strategy

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/plan"
	"secondlook/views/ui"
)

// The columns by which moves are sorted.
const (
	moveGain  = "gain"
	moveName  = "name"
	moveTime  = "time"
	moveMoney = "money"
	moveUntil = "until"
)

func newMovesTable(m *moves) *ui.Table {
	t := ui.NewTable(
		ui.ChipColumn(ui.Column{ID: moveGain, Title: "Adds", Width: 104, Note: "points of your chance to match, with their range; a word where only judgement says how much"}, m.chip),
		ui.PairColumn(ui.Column{ID: moveName, Title: "What", Width: 180, Flex: 1}, m.name),
		ui.TextColumn(ui.Column{ID: moveTime, Title: "Time", Width: 78, Drop: 2}, func(i int) ui.Line { return m.line(i, func(w *app.Yield) string { return cmp.Or(w.Time, "at once") }) }),
		ui.TextColumn(ui.Column{ID: moveMoney, Title: "Money", Width: 88, Right: true, Drop: 3, Note: "fees, and what your own rotations cost a month"}, func(i int) ui.Line { return m.line(i, moneyOf) }),
		ui.TextColumn(ui.Column{ID: moveUntil, Title: "Last day", Width: 98, Drop: 4, Note: "the last day on which it counts this season"}, func(i int) ui.Line { return m.line(i, lastDay) }),
	)
	t.OnSelect = m.choose
	t.OnPrimary = func(int) { m.goThere() }
	t.OnSort = m.sortByColumn
	return t
}

func moneyOf(w *app.Yield) string { return cmp.Or(w.Money, "–") }

func lastDay(w *app.Yield) string {
	if w.Until.IsZero() {
		return "–"
	}
	return app.Day(w.Until)
}

// A moveRow is a row of the table: a move or a pair. Both nil is a row that is
// gone.
type moveRow struct {
	one *app.Move
	two *app.MovePair
}

// yield is what a row adds and takes; nil of one that is gone.
func (r moveRow) yield() *app.Yield {
	switch {
	case r.one != nil:
		return &r.one.Yield
	case r.two != nil:
		return &r.two.Yield
	}
	return nil
}

// late is 1 for a move that gains nothing this season.
func (r moveRow) late() int {
	if r.one != nil && !r.one.Possible {
		return 1
	}
	return 0
}

// title names a row by its first move.
func (r moveRow) title() string {
	if r.two != nil {
		return r.two.First.Title
	}
	return r.one.Title
}

// at returns a row of the table.
func (m *moves) at(row int) moveRow {
	if row < 0 || row >= len(m.rows) {
		return moveRow{}
	}
	return m.rows[row]
}

// parts are the move or the pair of a row, whichever it is.
func (m *moves) parts(row int) (*app.Move, *app.MovePair) {
	r := m.at(row)
	return r.one, r.two
}

func (m *moves) line(row int, text func(*app.Yield) string) ui.Line {
	r := m.at(row)
	switch w := r.yield(); {
	case w == nil:
		return ui.Line{}
	case r.late() > 0:
		return ui.Line{Text: text(w), Tone: ui.Dim}
	default:
		return ui.Line{Text: text(w)}
	}
}

// chip says what a row adds, with its range where points are told.
func (m *moves) chip(row int) ui.Word {
	one, two := m.parts(row)
	switch {
	case one != nil:
		return ui.Word{Text: one.Chip, Tone: chipTone(one.Clear, one.Possible), Mark: span(&one.Yield)}
	case two != nil:
		return ui.Word{Text: two.Chip, Tone: chipTone(two.Clear, true), Mark: span(&two.Yield)}
	}
	return ui.Word{}
}

func span(w *app.Yield) string {
	if w.Range == "" {
		return ""
	}
	return app.Range(w.Gain.Low, w.Gain.High)
}

// chipTone is the ground of the chip of a move.
func chipTone(clear, possible bool) ui.Tone {
	switch {
	case clear:
		return ui.Good
	case possible:
		return ui.Unsure
	}
	return ui.Plain
}

// name says what a row is: of what gains nothing this season, why.
func (m *moves) name(row int) ui.Pair {
	one, two := m.parts(row)
	switch {
	case two != nil:
		return ui.Pair{Title: two.First.Title, Second: "+ " + two.Second.Title, Mark: map[plan.Effect]string{plan.MoreThanSum: "more than the sum", plan.LessThanSum: "less than the sum"}[two.Effect]}
	case one == nil:
		return ui.Pair{}
	case !one.Possible:
		return ui.Pair{Title: one.Title, Second: one.Blocked, Dim: true}
	}
	return ui.Pair{Title: one.Title, Second: one.Does}
}

// id tells a row of the table from all others.
func (m *moves) id(row int) string {
	one, two := m.parts(row)
	switch {
	case one != nil:
		return one.Kind + " " + one.Key
	case two != nil:
		return two.First.Kind + " " + two.First.Key + " + " + two.Second.Kind + " " + two.Second.Key
	}
	return ""
}

// sortByColumn orders by a column; the same one again turns the order round.
// Gains begin with the largest, and what is due first begins.
func (m *moves) sortByColumn(column string) {
	if m.sortBy == column {
		m.desc = !m.desc
	} else {
		m.sortBy, m.desc = column, column == moveGain
	}
	m.show()
}

// sort orders the rows. What gains nothing this season stays behind the rest.
func (m *moves) sort() {
	m.rows = m.rows[:0]
	switch {
	case m.found == nil:
	case m.pairs:
		for i := range m.found.Pairs {
			m.rows = append(m.rows, moveRow{two: &m.found.Pairs[i]})
		}
	default:
		for i := range m.found.List {
			m.rows = append(m.rows, moveRow{one: &m.found.List[i]})
		}
	}
	compare := moveOrders[m.sortBy]
	slices.SortStableFunc(m.rows, func(a, b moveRow) int {
		if d := cmp.Compare(a.late(), b.late()); d != 0 {
			return d
		}
		if m.desc {
			a, b = b, a
		}
		return compare(a, b)
	})
}

// moveOrders compare rows by a column; an unknown last day comes last.
var moveOrders = map[string]func(a, b moveRow) int{
	moveGain:  func(a, b moveRow) int { return cmp.Compare(a.yield().Gain.Value, b.yield().Gain.Value) },
	moveName:  func(a, b moveRow) int { return strings.Compare(strings.ToLower(a.title()), strings.ToLower(b.title())) },
	moveTime:  func(a, b moveRow) int { return cmp.Compare(a.yield().Days, b.yield().Days) },
	moveMoney: func(a, b moveRow) int { return cmp.Compare(a.yield().Cents, b.yield().Cents) },
	moveUntil: func(a, b moveRow) int {
		far := domain.NewDate(domain.LastSeason, 12, 31)
		return cmp.Or(a.yield().Until, far).Compare(cmp.Or(b.yield().Until, far))
	},
}
