package app

import "secondlook/domain/chance"

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

// curve works out the curve of a list. Its fees begin with what is paid for
// applications that were withdrawn.
func (a *App) curve(r *Ranking, list []*Row, season chance.Season) *Curve {
	c := &Curve{Listed: len(list), Rows: byHelp(list, season)}
	more := others(r, list, season)
	c.Rows = append(c.Rows, more[:min(len(more), max(leastCurve-len(list), beyondList))]...)
	at := make([]int, len(c.Rows)+1)
	for n := range at {
		at[n] = n
	}
	chances := a.engine.Model.ListCurve(tickets(c.Rows), at)
	withdrawn := gone(r, list)
	lines := a.bill(r.Season, append(withdrawn, c.Rows...)).Lines
	var cents int64
	for i, line := range lines {
		if n := i - len(withdrawn); n >= 0 {
			c.Points = append(c.Points, pointOf(n, cents, chances.At(n)))
		}
		cents += line.Cents
	}
	c.Points = append(c.Points, pointOf(len(c.Rows), cents, chances.At(len(c.Rows))))
	if to := min(c.Listed+a.together(), len(c.Rows)); to > c.Listed {
		c.Next = Next{to - c.Listed, c.Points[to].Cents - c.Points[c.Listed].Cents, chances.Gain(c.Listed, to)}
	}
	c.Bend = a.bend(c)
	return c
}

func pointOf(n int, cents int64, e chance.Estimate) CurvePoint {
	return CurvePoint{Programs: n, Cents: cents, Chance: e.Value, Low: e.Low, High: e.High}
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
