package app

import (
	"slices"

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
	Interviews        float64 // that can be expected
	Chance, Low, High float64
}

// Next is what the next programs of a curve would add that the list does not hold.
type Next struct {
	Programs int
	Cents    int64
	Gain     chance.Estimate // of the chance to match
}

const (
	leastCurve = 160 // programs on a curve, where there are so many
	beyondList = 40  // programs on it beyond a longer list
	step       = 10  // programs between which a bend is looked for
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

// MoneyCurve is the curve of the saved list in the order in which its programs help
// most for their fees, which is the order to look at it against money (S91).
func (a *App) MoneyCurve(r *Ranking) *Curve {
	list, season := applications(r), a.engine.Model.Season()
	listed := a.byFee(r, list, gone(r, list), season)
	return a.curveOf(r, listed, a.byFee(r, curved(r, list, season), append(gone(r, list), list...), season))
}

// byFee orders programs by how much each helps for its fee, when those before it
// are paid.
func (a *App) byFee(r *Ranking, rows, before []*Row, season chance.Season) []*Row {
	count, bySpecialty := map[string]int{}, map[string][]*Row{}
	for _, row := range before {
		count[row.Program.Specialty]++
	}
	var names []string
	for _, row := range byHelp(rows, season) {
		name := row.Program.Specialty
		if bySpecialty[name] == nil {
			names = append(names, name)
		}
		bySpecialty[name] = append(bySpecialty[name], row)
	}
	out := make([]*Row, 0, len(rows))
	for len(out) < len(rows) {
		best, most := "", -1.0
		for _, name := range names {
			if len(bySpecialty[name]) == 0 {
				continue
			}
			row := bySpecialty[name][0]
			tiers, _ := a.tiers(name, r.Season)
			if v := row.Hope() * row.weight(season) / float64(max(1, portfolio.Marginal(tiers, count[name]+1))); v > most {
				best, most = name, v
			}
		}
		out = append(out, bySpecialty[best][0])
		bySpecialty[best] = bySpecialty[best][1:]
		count[best]++
	}
	return out
}

// curved are the programs beyond a list that its curve shows, the best first.
func curved(r *Ranking, list []*Row, season chance.Season) []*Row {
	more := others(r, list, season)
	return more[:min(len(more), max(leastCurve-len(list), beyondList))]
}

// curve works out the curve of a list.
func (a *App) curve(r *Ranking, list []*Row, season chance.Season) *Curve {
	return a.curveOf(r, byHelp(list, season), curved(r, list, season))
}

// curveOf works out the curve of a list and of programs beyond it in their order.
// Its fees begin with what is paid for applications that were withdrawn.
func (a *App) curveOf(r *Ranking, list, more []*Row) *Curve {
	c := &Curve{Listed: len(list), Rows: append(slices.Clip(list), more...)}
	at := make([]int, len(c.Rows)+1)
	for n := range at {
		at[n] = n
	}
	chances := a.engine.Model.ListCurve(tickets(c.Rows), at)
	withdrawn := gone(r, list)
	lines := a.bill(r.Season, append(withdrawn, c.Rows...)).Lines
	sum := CurvePoint{}
	for i, line := range lines {
		if n := i - len(withdrawn); n >= 0 {
			c.Points = append(c.Points, sum.with(n, chances.At(n)))
			sum.Interviews += c.Rows[n].Hope()
		}
		sum.Cents += line.Cents
	}
	c.Points = append(c.Points, sum.with(len(c.Rows), chances.At(len(c.Rows))))
	if to := min(c.Listed+a.together(), len(c.Rows)); to > c.Listed {
		c.Next = Next{to - c.Listed, c.Points[to].Cents - c.Points[c.Listed].Cents, chances.Gain(c.Listed, to)}
	}
	c.Bend = a.bend(c)
	return c
}

// with is the point of n programs with their chance to match.
func (p CurvePoint) with(n int, e chance.Estimate) CurvePoint {
	p.Programs, p.Chance, p.Low, p.High = n, e.Value, e.Low, e.High
	return p
}

// together is how many programs are told of as the next ones.
func (a *App) together() int {
	n, _ := a.reference().Row("set.add_programs")
	return int(n.Value)
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
