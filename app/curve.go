package app

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/portfolio"
)

// A Curve is the chance to match by the number of programs: the list in the
// order in which its programs help, the best first, and then the best others
// that it could hold (S91).
type Curve struct {
	Points []CurvePoint // of the first n programs, from none
	Listed int          // programs of the list
	Bend   int          // from here on ten more add less than the row set.bend says; -1: farther out
	Next   Next
	Rows   []*Row // in the order of the curve
}

// A CurvePoint is a number of programs with their fees and chance to match.
type CurvePoint struct {
	Programs          int
	Cents             int64
	Chance, Low, High float64
}

// Next is what the best programs that the list does not hold would add.
type Next struct {
	Programs int
	Cents    int64
	Gain     chance.Estimate // of the chance to match
}

const (
	leastCurve = 160 // programs on a curve, where there are so many
	beyondList = 40  // programs on it beyond a longer list
	step       = 10  // programs that are looked at together
)

// At is the chance with the first n programs and its 80 % range.
func (c *Curve) At(n int) (p, low, high float64) {
	at := c.Points[min(n, len(c.Points)-1)]
	return at.Chance, at.Low, at.High
}

// ListedCurve is the curve of the saved list of a ranking.
func (a *App) ListedCurve(r *Ranking) *Curve {
	return a.curve(r, applications(r), a.engine.Model.Season())
}

// applications are the programs on the saved list, one for each application.
// One that has declined is paid for and stays on the list, without a chance.
func applications(r *Ranking) (list []*Row) {
	declined := map[string]bool{}
	for _, x := range r.Profile.List(r.Season) {
		declined[x.Program] = x.Status == domain.Rejected
	}
	counted := map[string]bool{}
	for i := range r.Rows {
		row := &r.Rows[i]
		if !row.Listed || counted[row.Program.Application()] {
			continue
		}
		counted[row.Program.Application()] = true
		if declined[row.Program.Key] {
			row = row.without()
		}
		list = append(list, row)
	}
	return list
}

// without is a row without its chance.
func (r Row) without() *Row {
	x := *r.Ranked
	x.Assessment.Closed, x.Assessment.Chance, x.Assessment.Low, x.Assessment.High = true, 0, 0, 0
	x.Chance, x.Low, x.High = 0, 0, 0
	r.Ranked = &x
	return &r
}

func (a *App) curve(r *Ranking, list []*Row, season chance.Season) *Curve {
	c := &Curve{Listed: len(list), Rows: byHelp(list, season)}
	more := byHelp(others(r, list), season)
	c.Rows = append(c.Rows, more[:min(len(more), max(leastCurve-len(list), beyondList))]...)
	at := make([]int, len(c.Rows)+1)
	for n := range at {
		at[n] = n
	}
	chances := a.engine.Model.ListCurve(tickets(c.Rows), at)
	count := map[string]int{}
	var cents int64
	for n := range at {
		if n > 0 {
			name := c.Rows[n-1].Program.Specialty
			count[name]++
			tiers, _ := a.tiers(name, r.Season)
			cents += portfolio.Marginal(tiers, count[name])
		}
		e := chances.At(n)
		c.Points = append(c.Points, CurvePoint{Programs: n, Cents: cents, Chance: e.Value, Low: e.Low, High: e.High})
	}
	if to := min(c.Listed+step, len(c.Rows)); to > c.Listed {
		c.Next = Next{to - c.Listed, c.Points[to].Cents - c.Points[c.Listed].Cents, chances.Gain(c.Listed, to)}
	}
	c.Bend = a.bend(c)
	return c
}

// bend is the number of programs from which on ten more add little.
func (a *App) bend(c *Curve) int {
	least, _ := a.reference().Row("set.bend")
	for n := len(c.Points) - 1 - step; n >= 0; n-- {
		if c.Points[n+step].Chance-c.Points[n].Chance >= least.Value {
			if n+1+step >= len(c.Points) {
				return -1
			}
			return n + 1
		}
	}
	return 0
}

// others are the programs that a list could hold and does not.
func others(r *Ranking, list []*Row) (out []*Row) {
	have := map[string]bool{}
	for _, row := range list {
		have[row.Program.Application()] = true
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		if !have[row.Program.Application()] && eligible(row) && !domain.OneYear(row.Program.Track) {
			have[row.Program.Application()] = true
			out = append(out, row)
		}
	}
	return out
}

// byHelp orders programs by how much each helps to match.
func byHelp(rows []*Row, season chance.Season) []*Row {
	help := map[*Row]float64{}
	for _, row := range rows {
		if !domain.OneYear(row.Program.Track) {
			help[row] = row.Chance * season.Weight(row.Program.Specialty, row.Assessment.Match)
		}
	}
	out := slices.Clone(rows)
	slices.SortStableFunc(out, func(a, b *Row) int {
		return cmp.Or(cmp.Compare(help[b], help[a]), cmp.Compare(a.Program.Key, b.Program.Key))
	})
	return out
}

// tickets are programs as the model wants them.
func tickets(rows []*Row) []chance.Ticket {
	out := make([]chance.Ticket, len(rows))
	for i, row := range rows {
		out[i] = chance.Ticket{Program: row.Program, Assessment: &row.Assessment}
	}
	return out
}
