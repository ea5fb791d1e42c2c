package chance

import (
	"cmp"
	"slices"

	"secondlook/domain/screening"
)

// A Cause is one source of error of a list's chance: a row of the reference
// set, or facts of one kind that nobody has sourced.
type Cause struct {
	Row    string         // of the reference set; "" for a door
	Door   screening.Name // meaningful when IsDoor
	IsDoor bool
}

// allRates stands for the rates of all specialties, which err together.
const allRates = "match.rate"

// A Part is what a source of error makes of the width of a range.
type Part struct {
	Cause
	Share float64 // of the variance; all parts add up to 1
}

// Parts says which errors make the range at point i of a curve, those that make
// most first. The range's variance is the sum of what each error adds to it
// (delta method on the log-odds, as in [Curve.At]). Without a range there are
// none.
func (c *Curve) Parts(i int) (out []Part) {
	sum := 0.0
	for k := range c.moved {
		v := square(c.moved[k][i] - c.p[i])
		sum += v
		out = append(out, Part{c.causes[k], v})
	}
	if sum == 0 {
		return nil
	}
	for k := range out {
		out[k].Share /= sum
	}
	slices.SortStableFunc(out, func(a, b Part) int { return cmp.Compare(b.Share, a.Share) })
	return slices.DeleteFunc(out, func(p Part) bool { return p.Share == 0 })
}

// Row returns the row of a cause, with the kind that it rests on; for the rates
// that of the other specialties stands for all, and for facts that are not
// known the row of their common error does.
func (m *Model) Row(c Cause) Coefficient {
	switch {
	case c.IsDoor:
		return m.ref.rows["set.door_error"]
	case c.Row == allRates:
		return m.ref.rows[allRates+".other"]
	}
	return m.ref.rows[c.Row]
}
