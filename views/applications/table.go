package applications

import (
	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/row"
	"secondlook/views/ui"
)

// newTable makes the table of applications.
func newTable(p *desk) *ui.Table {
	t := ui.NewTable(
		ui.CheckColumn(ui.Column{ID: byTick, Title: "✓", Width: 40}, func(i int) bool { return p.ticked[p.row(i).ID] }),
		ui.PairColumn(ui.Column{ID: byName, Title: "Program", Width: 176, Flex: 1}, p.namePair),
		ui.TextColumn(ui.Column{ID: bySpecialty, Title: "Specialty", Width: 70, Drop: 5}, func(i int) ui.Line {
			return ui.Line{Text: p.app.Catalog().Short(specialtyOf(p.row(i))), Tone: p.dim(i)}
		}),
		ui.ChipColumn(ui.Column{ID: byTier, Title: "Tier", Width: 78, Drop: 3}, func(i int) ui.Word { return row.Tier(p.row(i).Ranked) }),
		ui.RangeColumn(ui.Column{ID: byChance, Title: "Interview chance", Width: 138, Flex: 0.05, Drop: 2}, p.chanceRange),
		ui.TextColumn(ui.Column{ID: byFee, Title: "Fee", Width: 64, Right: true, Drop: 7}, p.feeLine),
		ui.ChipColumn(ui.Column{ID: bySignal, Title: "Signal", Width: 76, Drop: 6}, p.signalChip),
		ui.ChipColumn(ui.Column{ID: byStatus, Title: "Status", Width: 112}, func(i int) ui.Word {
			return ui.Word{Text: row.Status(p.row(i).Status), Tone: statusTone(p.row(i).Status)}
		}),
		ui.TextColumn(ui.Column{ID: bySince, Title: "Since", Width: 92, Drop: 1}, func(i int) ui.Line { return dayLine(p.row(i).Since()) }),
		ui.TextColumn(ui.Column{ID: byLetters, Title: "Letters", Width: 62, Drop: 9}, p.lettersLine),
		ui.TextColumn(ui.Column{ID: byAdded, Title: "Added", Width: 92, Drop: 8}, func(i int) ui.Line { return dayLine(p.row(i).Added) }),
	)
	t.OnSelect = p.choose
	t.OnPrimary = func(int) { p.changeStatus() }
	t.OnSort = p.sort
	t.OnTick = p.tick
	return t
}

// dim is the tone of what is over.
func (p *desk) dim(i int) ui.Tone {
	if s := p.row(i).Status; s == domain.Rejected || s == domain.Withdrawn {
		return ui.Dim
	}
	return ui.Plain
}

func (p *desk) namePair(i int) ui.Pair {
	r := p.row(i)
	pair := ui.Pair{Title: title(r), Second: "no longer in the catalog", Dim: p.dim(i) == ui.Dim}
	if r.Ranked != nil {
		pair.Second = app.Place(r.Ranked.Program)
		if !p.table.Shows(bySpecialty) {
			pair.Second += " · " + p.app.Catalog().Short(r.Ranked.Program.Specialty)
		}
	}
	if r.Pinned {
		pair.Mark = "pin"
	}
	return pair
}

func (p *desk) chanceRange(i int) ui.Range {
	r := p.row(i)
	if out := outcome(r); out != "" {
		return ui.Range{Out: out}
	}
	return row.Chance(r.Ranked, p.full, p.app.Quiet())
}

func (p *desk) feeLine(i int) ui.Line {
	r := p.row(i)
	if r.Place == 0 {
		return ui.Line{Text: "–", Tone: ui.Dim}
	}
	return ui.Line{Text: app.Money(r.Cents), Tone: p.dim(i)}
}

func (p *desk) signalChip(i int) ui.Word {
	r := p.row(i)
	if r.Signal == domain.NoSignal {
		return ui.Word{Mark: "–"}
	}
	w := ui.Word{Text: signalWord(r.Signal), Tone: ui.Plain}
	if tooMany(p.list.Signals[specialtyOf(r)], r.Signal) {
		w.Tone, w.Mark = ui.Unsure, "!"
	}
	return w
}

// lettersLine says how many letters a program gets.
func (p *desk) lettersLine(i int) ui.Line {
	n := len(p.row(i).Letters)
	l := ui.Line{Text: ui.Count(n) + " of " + ui.Count(domain.MostLetters), Tone: p.dim(i)}
	if n == 0 && p.row(i).Listed() {
		l.Tone = ui.Unsure
	}
	return l
}

func dayLine(d domain.Date) ui.Line {
	if d.IsZero() {
		return ui.Line{Text: "not noted", Tone: ui.Dim}
	}
	return ui.Line{Text: app.Day(d)}
}

// sort orders by a column; the same column again turns the order round. Dates
// and chances begin with the newest and the highest. The boxes' heading ticks
// all that are shown.
func (p *desk) sort(column string) {
	if column == byTick {
		p.tickAll()
		return
	}
	if p.sortBy == column {
		p.desc = !p.desc
	} else {
		p.sortBy, p.desc = column, column == byChance || column == bySince || column == byAdded || column == byFee
	}
	p.chosen = ""
	p.filter(true)
}

// tick ticks the boxes of rows of the table, or clears them.
func (p *desk) tick(rows []int, on bool) {
	for _, i := range rows {
		if on {
			p.ticked[p.row(i).ID] = true
		} else {
			delete(p.ticked, p.row(i).ID)
		}
	}
	p.told()
}

// tickAll ticks every row that is shown, or clears all boxes when they are
// ticked already.
func (p *desk) tickAll() {
	rows, all := make([]int, len(p.shown)), true
	for i := range rows {
		rows[i] = i
		all = all && p.ticked[p.row(i).ID]
	}
	if all {
		p.untick()
		return
	}
	p.tick(rows, true)
	p.table.Refresh()
}

// untick clears all boxes.
func (p *desk) untick() {
	p.ticked = map[domain.ID]bool{}
	p.told()
	p.table.Refresh()
}
