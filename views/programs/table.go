package programs

import (
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
	"secondlook/views/row"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

const (
	small  = theme.Small
	second = theme.Second
)

// noRow stands for a row that is gone when it is drawn once more.
var noRow = app.Row{Ranked: &ranking.Ranked{Program: &domain.Program{}}}

// newTable makes the table of programs.
func newTable(p *Page) *ui.Table {
	t := ui.NewTable(
		ui.TextColumn(ui.Column{ID: byRank, Title: "#", Width: 52}, p.rankLine),
		ui.PairColumn(ui.Column{ID: byName, Title: "Program", Width: 176, Flex: 1}, p.namePair),
		ui.ChipColumn(ui.Column{ID: byTier, Title: "Tier", Width: 78, Drop: 1}, func(i int) ui.Word { return row.Tier(p.row(i)) }),
		ui.TextColumn(ui.Column{ID: bySpecialty, Title: "Specialty", Width: 70, Drop: 4}, func(i int) ui.Line {
			return ui.Line{Text: p.app.Catalog().Short(p.row(i).Program.Specialty), Tone: p.dim(i)}
		}),
		ui.TextColumn(ui.Column{ID: byVisa, Title: "Visa", Width: 94, Drop: visaLast}, p.visaLine),
		ui.ChipColumn(ui.Column{ID: byScreens, Title: "Screens", Width: 122, Flex: 0.12, Drop: 2}, func(i int) ui.Word { return p.screenWord(p.row(i)) }),
		ui.TextColumn(ui.Column{ID: byGap, Title: "CK − mean", Width: 84, Right: true, Hidden: true}, p.gapLine),
		ui.RangeColumn(ui.Column{ID: byChance, Title: "Interview chance", Width: 138, Flex: 0.08}, p.chanceRange),
	)
	t.OnSelect = p.choose
	t.OnPrimary = func(int) { p.toggleListed() }
	t.OnSort = p.sort
	return t
}

func (p *Page) dim(i int) ui.Tone {
	if p.row(i).Verdict == screening.Closed {
		return ui.Dim
	}
	return ui.Plain
}

func (p *Page) rankLine(i int) ui.Line {
	if r := p.row(i); r.Rank > 0 {
		return ui.Line{Text: ui.Count(r.Rank)}
	}
	return ui.Line{Text: "—", Tone: ui.Dim}
}

func (p *Page) namePair(i int) ui.Pair {
	r := p.row(i)
	pair := ui.Pair{Title: r.Program.Title(), Second: p.under(r.Program), Dim: r.Verdict == screening.Closed}
	pair.Mark = marks(r)
	return pair
}

// marks are the signs behind a name: on the list, has invited, pinned, banned.
func marks(r *app.Row) string {
	star, word := "", ""
	if r.Listed {
		star = "★"
	}
	switch r.Mark {
	case domain.Pin:
		word = "pinned"
	case domain.Ban:
		word = "banned"
	}
	if r.Invited {
		star = strings.TrimSpace(star + " invited")
	}
	return strings.TrimSpace(star + " " + word)
}

func (p *Page) visaLine(i int) ui.Line {
	text := p.app.VisaWords(p.row(i).Program)
	if text == "?" {
		return ui.Line{Text: "unknown", Tone: ui.Dim}
	}
	return ui.Line{Text: text, Tone: p.dim(i)}
}

// gapLine says how far the applicant's Step 2 CK lies over the mean of the
// program's residents.
func (p *Page) gapLine(i int) ui.Line {
	points, known := p.gap(p.row(i).Program)
	if !known {
		return ui.Line{Text: "–", Tone: ui.Dim}
	}
	return ui.Line{Text: signed(points), Tone: p.dim(i)}
}

// gap is [app.Ranking.ScoreGap] of the ranking that is shown.
func (p *Page) gap(x *domain.Program) (points int, known bool) {
	if p.ranking == nil {
		return 0, false
	}
	return p.ranking.ScoreGap(x)
}

// signed writes a number with its sign.
func signed(n int) string {
	if n > 0 {
		return "+" + ui.Count(n)
	}
	return strings.Replace(ui.Count(n), "-", "−", 1)
}

func (p *Page) chanceRange(i int) ui.Range {
	return row.Chance(p.row(i), p.full, p.app.Quiet())
}

// sort orders by a column and goes to the first row; the same column again
// turns the order round. Chances begin with the highest.
func (p *Page) sort(column string) {
	switch {
	case p.sortBy == column:
		p.desc = !p.desc
	default:
		p.sortBy, p.desc = column, column == byChance || column == byGap
	}
	p.chosen = ""
	p.filter(true)
}

const (
	visaLast  = 5 // the column of visas goes first where it is narrow
	visaFirst = 3 // it goes after the specialties
)

// visaDrop says when the column of visas goes: who needs a visa keeps it
// longer than the specialties.
func visaDrop(r *app.Ranking) int {
	if r != nil && domain.NeedsVisa(r.Profile.Applicant.Status) {
		return visaFirst
	}
	return visaLast
}
