package plan

import (
	"math"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
)

// A Difference is what one state has over another by the engine: below zero where
// it has less.
type Difference struct {
	Match      chance.Estimate // of the chance to match
	Interviews chance.Estimate // of the interviews that the list can expect
	Basis      chance.Kind
	Size       Size // of the difference of the chance, up or down
}

// None reports whether the engine sees no difference.
func (d Difference) None() bool {
	return math.Abs(d.Match.Value) <= least && math.Abs(d.Interviews.Value) <= least
}

// Reversed is the difference the other way round.
func (d Difference) Reversed() Difference {
	d.Match, d.Interviews = reversed(d.Match), reversed(d.Interviews)
	return d
}

// reversed adds zero, so that nothing is less than nothing.
func reversed(e chance.Estimate) chance.Estimate {
	return chance.Estimate{Value: -e.Value + 0, Low: -e.High + 0, High: -e.Low + 0}
}

// Between works out what the second of two states has over the first in a season,
// as seen on a day. What programs have answered does not count.
func (p *Planner) Between(season int, today domain.Date, before, after State) Difference {
	d := &draft{Planner: p, Start: Start{Season: season, Today: today, Unanswered: true}, season: p.engine.Model.Season()}
	a, b := d.look(before), d.look(after)
	out := Difference{Match: a.forecast.Against(b.forecast), Interviews: p.engine.Model.Expected(a.tickets(), b.tickets())}
	firm, soft := basis(a, b)
	firm2, soft2 := basis(b, a) // what is lost counts as well as what is gained
	out.Basis = kindOf(firm+firm2, soft+soft2)
	up := out.Match
	if up.Value < 0 {
		up = reversed(up)
	}
	out.Size = p.size(out.Basis, up)
	if up.Value <= least {
		out.Size = Unclear
	}
	return out
}

// List are the programs of a state as the engine sees them, one for each
// application, and the chance to match and the interviews that they give.
func (p *Planner) List(season int, today domain.Date, s State) (rows []*ranking.Ranked, match, interviews chance.Estimate) {
	d := &draft{Planner: p, Start: Start{Season: season, Today: today, Unanswered: true}, season: p.engine.Model.Season()}
	v := d.look(s)
	return v.rows, v.forecast.At(v.forecast.Len() - 1), p.engine.Model.Interviews(v.tickets())
}
