package list

import (
	"cmp"
	"slices"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
	"secondlook/views/row"
	"secondlook/views/ui"
)

// The columns, which are also the orders.
const (
	byName      = "name"
	bySpecialty = "specialty"
	byTier      = "tier"
	byChance    = "chance"
	byFee       = "fee"
	byState     = "state"
)

// noRow stands for a row that is gone when it is drawn once more.
var noRow = app.ListedProgram{Row: &app.Row{Ranked: &ranking.Ranked{Program: &domain.Program{}}}}

// newTable makes the table of the list.
func newTable(p *Page) *ui.Table {
	t := ui.NewTable(
		ui.PairColumn(ui.Column{ID: byName, Title: "Program", Width: 168, Flex: 1}, p.namePair),
		ui.TextColumn(ui.Column{ID: bySpecialty, Title: "Specialty", Width: 70, Drop: 3}, func(i int) ui.Line {
			return ui.Line{Text: p.app.Catalog().Short(p.row(i).Program.Specialty), Tone: p.tone(i)}
		}),
		ui.ChipColumn(ui.Column{ID: byTier, Title: "Tier", Width: 78, Drop: 2}, func(i int) ui.Word { return row.Tier(p.row(i).Row) }),
		ui.RangeColumn(ui.Column{ID: byChance, Title: "Interview chance", Width: 138}, p.chanceRange),
		ui.TextColumn(ui.Column{ID: byFee, Title: "Fee", Width: 54, Right: true, Drop: 1}, func(i int) ui.Line {
			if x := p.row(i); x.FeeCents > 0 {
				return ui.Line{Text: app.Money(x.FeeCents), Tone: p.tone(i)}
			}
			return ui.Line{Text: "–", Tone: ui.Dim}
		}),
		ui.ChipColumn(ui.Column{ID: byState, Title: "State", Width: 96}, func(i int) ui.Word { return stateWord(p.row(i)) }),
	)
	t.OnSelect = p.choose
	t.OnPrimary = func(int) { p.toggleListed() }
	t.OnSort = p.sort
	return t
}

// row returns the program behind a row of the table.
func (p *Page) row(i int) *app.ListedProgram {
	if p.now == nil || i < 0 || i >= len(p.shown) {
		return &noRow
	}
	return &p.now.Programs[p.shown[i]]
}

// out reports whether a program cannot match: closed, declined, banned, or off
// the list.
func out(x *app.ListedProgram) bool {
	return x.Verdict == screening.Closed || x.Declined || !x.Listed
}

func (p *Page) tone(i int) ui.Tone {
	if out(p.row(i)) {
		return ui.Dim
	}
	return ui.Plain
}

func (p *Page) namePair(i int) ui.Pair {
	x := p.row(i)
	place := app.Place(x.Program)
	if !p.table.Shows(bySpecialty) {
		place += " · " + p.app.Catalog().Short(x.Program.Specialty)
	}
	pair := ui.Pair{Title: x.Program.Title(), Second: place, Dim: out(x)}
	if x.Mark == domain.Pin {
		pair.Mark = "pinned"
	}
	return pair
}

// stateWord says how a program stands on the list.
func stateWord(x *app.ListedProgram) ui.Word {
	switch planned := x.Status == domain.Planned || x.Status == domain.ApplicationUnknown; {
	case !x.Listed && x.Mark == domain.Ban:
		return ui.Word{Text: "banned", Tone: ui.Dim}
	case !x.Listed:
		return ui.Word{Mark: "off the list"}
	case planned && !x.Sent && x.Verdict == screening.Closed:
		return ui.Word{Text: "wasted", Tone: ui.Bad}
	case planned:
		return ui.Word{Mark: "planned"}
	case x.Declined:
		return ui.Word{Text: "declined", Tone: ui.Dim}
	}
	return ui.Word{Text: row.Status(x.Status), Tone: ui.Good}
}

func stateText(x *app.ListedProgram) string { return stateWord(x).Text + stateWord(x).Mark }

func (p *Page) chanceRange(i int) ui.Range {
	return row.Chance(p.row(i).Row, p.full, p.app.Quiet())
}

// sort orders by a column; the same column again turns the order round.
func (p *Page) sort(column string) {
	if p.sortBy == column {
		p.desc = !p.desc
	} else {
		p.sortBy, p.desc = column, column == byChance || column == byFee
	}
	p.filter()
}

// order sorts the shown programs. Equal ones stay in the order of the ranking;
// what is off the list comes last.
func (p *Page) order() {
	compare := map[string]func(a, b *app.ListedProgram) int{
		byName:      func(a, b *app.ListedProgram) int { return cmp.Compare(a.Program.Name, b.Program.Name) },
		bySpecialty: func(a, b *app.ListedProgram) int { return cmp.Compare(a.Program.Specialty, b.Program.Specialty) },
		byTier:      func(a, b *app.ListedProgram) int { return cmp.Compare(row.TierOrder(a.Row), row.TierOrder(b.Row)) },
		byChance:    func(a, b *app.ListedProgram) int { return cmp.Compare(a.Shown(), b.Shown()) },
		byFee:       func(a, b *app.ListedProgram) int { return cmp.Compare(a.FeeCents, b.FeeCents) },
		byState:     func(a, b *app.ListedProgram) int { return cmp.Compare(stateText(a), stateText(b)) },
	}[p.sortBy]
	off := func(x *app.ListedProgram) int {
		if x.Listed {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(p.shown, func(i, j int) int {
		a, b := &p.now.Programs[i], &p.now.Programs[j]
		c := compare(a, b)
		if p.desc {
			c = -c
		}
		return cmp.Or(cmp.Compare(off(a), off(b)), c, cmp.Compare(i, j))
	})
}
