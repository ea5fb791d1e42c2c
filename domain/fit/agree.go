package fit

import (
	"fmt"
	"math"
	"strings"

	"secondlook/domain/chance"
)

// A Doubt is a row of a reference set that its own counts do not bear out.
type Doubt struct{ Row, Problem string }

// agreed is by what part of a fitted value a row may differ from it before that
// is told: rows are written with three or four digits.
const agreed = 0.01

// Doubts compares the rows of a set that are called fitted with the curve that
// its counts give.
func Doubts(r *chance.Reference) (out []Doubt) {
	c, err := Of(r.Ranks)
	for _, row := range r.Rows() {
		if row.Kind != chance.Fitted || !strings.HasPrefix(row.Name, "match.") {
			continue
		}
		if err != nil {
			out = append(out, Doubt{row.Name, "is called fitted, but the set has no counts that a curve can be fitted to"})
			continue
		}
		want, ok := c.row(row.Name)
		switch {
		case !ok:
			out = append(out, Doubt{row.Name, "is called fitted, but the set has no counts for it"})
		case math.Abs(row.Value-want) > agreed*want:
			out = append(out, Doubt{row.Name, fmt.Sprintf("is %.4g, but the counts of the set give %.4g", row.Value, want)})
		}
	}
	if err == nil && !c.OnBound {
		out = append(out, Doubt{"match.ceiling", fmt.Sprintf("goes with a curve of exponent 1; the counts of the set fit best with %.2f", c.Exponent)})
	}
	return out
}

// row is the fitted value of a row of a reference set.
func (c *Curve) row(name string) (float64, bool) {
	switch name {
	case "match.ceiling":
		return c.Ceiling, true
	case "match.rate.other":
		return c.All.Rate, true
	}
	for _, g := range c.Groups {
		if name == "match.rate."+g.Specialty {
			return g.Rate, true
		}
	}
	return 0, false
}
