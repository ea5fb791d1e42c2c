package strategy

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/app"
	"secondlook/domain"
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
		ui.TextColumn(ui.Column{ID: moveTime, Title: "Time", Width: 78, Drop: 2}, func(i int) ui.Line { return m.line(i, func(w *app.Worth) string { return cmp.Or(w.Time, "at once") }) }),
		ui.TextColumn(ui.Column{ID: moveMoney, Title: "Money", Width: 74, Right: true, Drop: 3, Note: "fees, and what your own rotations cost a month"}, func(i int) ui.Line { return m.line(i, moneyOf) }),
		ui.TextColumn(ui.Column{ID: moveUntil, Title: "Last day", Width: 98, Drop: 4, Note: "the last day on which it counts this season"}, func(i int) ui.Line { return m.line(i, lastDay) }),
	)
	t.OnSelect = m.choose
	t.OnPrimary = func(int) { m.goThere() }
	t.OnSort = m.sortByColumn
	return t
}

func moneyOf(w *app.Worth) string {
	if w.Cents == 0 {
		return "–"
	}
	return app.Money(w.Cents)
}

func lastDay(w *app.Worth) string {
	if w.Until.IsZero() {
		return "–"
	}
	return app.Day(w.Until)
}

// at returns the move or the pair of a row of the table, whichever is shown; both
// nil is a row that is gone.
func (m *moves) at(row int) (*app.Move, *app.MovePair) {
	switch {
	case m.found == nil || row < 0 || row >= len(m.order):
		return nil, nil
	case m.pairs:
		return nil, &m.found.Pairs[m.order[row]]
	}
	return &m.found.List[m.order[row]], nil
}

// worth is what a row adds and takes; nil of one that is gone.
func (m *moves) worth(row int) *app.Worth {
	one, two := m.at(row)
	switch {
	case one != nil:
		return &one.Worth
	case two != nil:
		return &two.Worth
	}
	return nil
}

func (m *moves) line(row int, text func(*app.Worth) string) ui.Line {
	w := m.worth(row)
	if w == nil {
		return ui.Line{}
	}
	if one, _ := m.at(row); one != nil && !one.Possible {
		return ui.Line{Text: text(w), Tone: ui.Dim}
	}
	return ui.Line{Text: text(w)}
}

// chip says what a row adds, with its range where points are told.
func (m *moves) chip(row int) ui.Word {
	one, two := m.at(row)
	switch {
	case one != nil:
		return ui.Word{Text: one.Chip, Tone: chipTone(one.Clear, one.Possible), Mark: span(&one.Worth)}
	case two != nil:
		return ui.Word{Text: two.Chip, Tone: chipTone(two.Clear, true), Mark: span(&two.Worth)}
	}
	return ui.Word{}
}

func span(w *app.Worth) string {
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
	one, two := m.at(row)
	switch {
	case two != nil:
		return ui.Pair{Title: two.First.Title, Second: "+ " + two.Second.Title, Mark: map[string]string{"more": "more than the sum", "less": "less than the sum"}[two.Effect]}
	case one == nil:
		return ui.Pair{}
	case !one.Possible:
		return ui.Pair{Title: one.Title, Second: one.Blocked, Dim: true}
	}
	return ui.Pair{Title: one.Title, Second: one.Does}
}

// id tells a row of the table from all others.
func (m *moves) id(row int) string {
	one, two := m.at(row)
	switch {
	case one != nil:
		return one.Kind + " " + one.Key
	case two != nil:
		return two.First.Kind + " " + two.First.Key + " + " + two.Second.Kind + " " + two.Second.Key
	}
	return ""
}

// sortByColumn orders by a column; the same one again turns the order round. What
// adds most and what is due first begin.
func (m *moves) sortByColumn(column string) {
	m.desc = m.sortBy == column && !m.desc
	m.sortBy = column
	m.show()
}

// sort orders the rows. What gains nothing this season stays behind the rest.
func (m *moves) sort() {
	m.order = m.order[:0]
	if m.found == nil {
		return
	}
	n := len(m.found.List)
	if m.pairs {
		n = len(m.found.Pairs)
	}
	for i := range n {
		m.order = append(m.order, i)
	}
	if m.sortBy == moveGain && !m.desc {
		return
	}
	rows := slices.Clone(m.order)
	slices.SortStableFunc(rows, func(a, b int) int {
		if d := cmp.Compare(m.late(a), m.late(b)); d != 0 {
			return d
		}
		if m.desc {
			a, b = b, a
		}
		return m.compare(a, b)
	})
	m.order = rows
}

// late is 1 for a move that gains nothing this season.
func (m *moves) late(i int) int {
	if !m.pairs && !m.found.List[i].Possible {
		return 1
	}
	return 0
}

// compare orders two moves or pairs by the chosen column; an unknown last day
// comes last. It reads them by the order of their gains.
func (m *moves) compare(a, b int) int {
	x, y := m.worth(a), m.worth(b)
	far := domain.NewDate(domain.LastSeason, 12, 31)
	switch m.sortBy {
	case moveName:
		return strings.Compare(strings.ToLower(m.name(a).Title), strings.ToLower(m.name(b).Title))
	case moveTime:
		return cmp.Compare(x.Days, y.Days)
	case moveMoney:
		return cmp.Compare(x.Cents, y.Cents)
	case moveUntil:
		return cmp.Or(x.Until, far).Compare(cmp.Or(y.Until, far))
	}
	return cmp.Compare(y.Gain.Value, x.Gain.Value)
}
