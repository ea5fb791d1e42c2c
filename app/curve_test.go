package app_test

import (
	"math"
	"testing"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/sample"
)

func TestCurveOfTheSavedList(t *testing.T) {
	a := filled(t)
	r, err := a.Rank(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	c := a.ListedCurve(r)
	p, low, high, n := a.ListedChance(r)
	if at := c.Points[c.Listed]; c.Listed != n || at.Programs != n || math.Abs(at.Chance-p)+math.Abs(at.Low-low)+math.Abs(at.High-high) > 1e-9 {
		t.Errorf("at %d the curve has %+v; the list of %d has %v (%v to %v)", c.Listed, at, n, p, low, high)
	}
	if len(c.Points) != 161 || len(c.Rows) != 160 {
		t.Errorf("%d points, %d programs", len(c.Points), len(c.Rows))
	}
	wanders(t, c, c.Listed)
	if g := c.Next; g.Programs != 10 || g.Cents <= 0 || !(0 < g.Gain.Low && g.Gain.Low < g.Gain.Value && g.Gain.Value < g.Gain.High) {
		t.Errorf("the next programs: %+v", g)
	}
}

// wanders wants a curve that never falls, whose fees rise, and that bends
// within the list and beyond it.
func wanders(t *testing.T, c *app.Curve, listed int) {
	t.Helper()
	for i := 1; i < len(c.Points); i++ {
		a, b := c.Points[i-1], c.Points[i]
		if b.Chance < a.Chance || b.Cents < a.Cents || b.Low > b.Chance || b.High < b.Chance {
			t.Fatalf("%+v after %+v", b, a)
		}
		if i > 1 && i != listed+1 && b.Chance-a.Chance > a.Chance-c.Points[i-2].Chance+0.002 {
			t.Errorf("program %d adds %v, the one before %v", i, b.Chance-a.Chance, a.Chance-c.Points[i-2].Chance)
		}
	}
}

func TestCurveOfABuiltList(t *testing.T) {
	a := filled(t)
	plan := build(t, a, app.Scope{}, sample.BudgetCents)
	c := plan.Curve
	if c.Listed != len(plan.Chosen) || c.Points[c.Listed].Cents != plan.FeeCents() || c.Points[c.Listed].Chance != plan.Chance {
		t.Errorf("the curve says %+v of %d programs for %d with %v", c.Points[c.Listed], len(plan.Chosen), plan.FeeCents(), plan.Chance)
	}
	wanders(t, c, c.Listed)
	if !told(plan, "The next 10 programs would add ") {
		t.Errorf("what more would add is not told: %v", plan.Notes)
	}
	if c.Bend < 1 || c.Bend+10 >= len(c.Points) {
		t.Fatalf("the bend is at %d", c.Bend)
	}
	if gain := c.Points[c.Bend+10].Chance - c.Points[c.Bend].Chance; gain >= 0.01 {
		t.Errorf("after the bend ten more add %v", gain)
	}
	if gain := c.Points[c.Bend+9].Chance - c.Points[c.Bend-1].Chance; gain < 0.01 {
		t.Errorf("before the bend ten more add %v", gain)
	}
}

func TestCurveOfNothing(t *testing.T) {
	a := filled(t)
	p := sample.Profile(season)
	p.Applicant.Wishes.Specialties = []string{"Basket Weaving"}
	r := rank(t, a, p)
	c := a.ListedCurve(r)
	if len(c.Points) != 1 || c.Listed != 0 || c.Next.Programs != 0 || c.Bend != 0 {
		t.Errorf("a curve without programs is %+v", c)
	}
	if chance, low, high := c.At(5); chance != 0 || low != 0 || high != 0 {
		t.Error("nothing has a chance")
	}
	p = sample.Profile(season)
	p.Marks = append(p.Marks, domain.Mark{Program: kern, Season: season, Kind: domain.Ban})
	for _, row := range a.ListedCurve(rank(t, a, p)).Rows {
		if row.Program.Key == kern {
			t.Error("a banned program is among those to come")
		}
	}
}

func BenchmarkListedCurve(b *testing.B) {
	a := filled(b)
	r, err := a.Rank(b.Context(), app.Scope{})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		a.ListedCurve(r)
	}
}

// Against the number of programs, the money and the interviews to expect the
// chance rises, and ever more slowly (S91).
func TestTheCurveFlattensInEachView(t *testing.T) {
	a := filled(t)
	p := sample.Profile(season)
	p.Applications = nil
	r := rank(t, a, p)
	money := a.MoneyCurve(r)
	flattens(t, "money", money.Points, func(p app.CurvePoint) float64 { return float64(p.Cents) }, 5e-3)
	p.Applicant.Wishes.Specialties = p.Applicant.Wishes.Specialties[:1]
	r = rank(t, a, p)
	curve := a.ListedCurve(r)
	flattens(t, "programs", curve.Points, func(p app.CurvePoint) float64 { return float64(p.Programs) }, 1e-3)
	flattens(t, "interviews", curve.Points, func(p app.CurvePoint) float64 { return p.Interviews }, 2e-2)
}

// flattens wants a slope that never falls below nothing and never rises by more
// than a share of the first one and what chances that are not quite in order add.
func flattens(t *testing.T, what string, points []app.CurvePoint, at func(app.CurvePoint) float64, slack float64) {
	t.Helper()
	if len(points) < 100 {
		t.Fatalf("%s: %d points", what, len(points))
	}
	first, last := 0.0, math.Inf(1)
	for i := 1; i < len(points); i++ {
		slope := (points[i].Chance - points[i-1].Chance) / (at(points[i]) - at(points[i-1]))
		if i == 1 {
			first = slope
		}
		if slope < 0 || slope > last+slack*first {
			t.Fatalf("%s: at point %d the slope is %v, before %v, at first %v", what, i, slope, last, first)
		}
		last = slope
	}
}

// The curve against money holds the same programs: at the list both say the same,
// and before it more chance is had for the money.
func TestTheMoneyCurveOfTheSavedList(t *testing.T) {
	a := filled(t)
	r, err := a.Rank(t.Context(), app.Scope{})
	must(t, err)
	number, money := a.ListedCurve(r), a.MoneyCurve(r)
	n := number.Listed
	if money.Listed != n || len(money.Points) != len(number.Points) || math.Abs(money.Points[n].Chance-number.Points[n].Chance) > 1e-9 ||
		money.Points[n].Cents != number.Points[n].Cents || math.Abs(money.Points[n].Interviews-number.Points[n].Interviews) > 1e-9 {
		t.Errorf("at the list it is %+v, by number %+v", money.Points[n], number.Points[n])
	}
	if half := money.Points[60]; half.Cents >= number.Points[60].Cents {
		t.Errorf("60 programs by fee cost %d, by number %d", half.Cents, number.Points[60].Cents)
	}
	to, next := n+money.Next.Programs, money.Next
	if next.Programs != number.Next.Programs || next.Cents != money.Points[to].Cents-money.Points[n].Cents ||
		math.Abs(next.Gain.Value-(money.Points[to].Chance-money.Points[n].Chance)) > 1e-9 || next.Cents > number.Next.Cents {
		t.Errorf("the next on it are %+v, by number %+v", next, number.Next)
	}
}
