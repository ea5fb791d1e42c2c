package fit_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/fit"

	"pgregory.net/rapid"
)

func shipped(t testing.TB) *fit.Curve {
	t.Helper()
	c, err := fit.Of(enginetest.Ranks(t))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// The shipped rows are those that the counts of 2007 give, and the exponent of
// the curve lies on its bound.
func TestFitMatchesTheShippedRows(t *testing.T) {
	ref, curve := enginetest.Reference(t), shipped(t)
	near := func(what string, got, want float64) {
		if math.Abs(got-want) > 6e-4 {
			t.Errorf("%s: fitted %.4f, shipped %.4f", what, got, want)
		}
	}
	ceiling, _ := ref.Row("match.ceiling")
	near("ceiling", curve.Ceiling, ceiling.Value)
	if ceiling.SE < curve.CeilingSE {
		t.Errorf("the ceiling's shipped error %v is smaller than the fit's %v", ceiling.SE, curve.CeilingSE)
	}
	for _, g := range curve.Groups {
		row, _ := ref.Row("match.rate." + g.Specialty)
		near(g.Specialty, g.Rate, row.Value)
		near("error of "+g.Specialty, g.SE, row.SE)
		if g.Wide < g.SE {
			t.Errorf("%s: error %v with the ceiling, %v without", g.Specialty, g.Wide, g.SE)
		}
	}
	other, _ := ref.Row("match.rate.other")
	near("other", curve.All.Rate, other.Value)
	if !curve.OnBound || curve.Slope <= 0 || curve.Exponent != 1 || curve.ExponentSE != 0 {
		t.Errorf("exponent %v ± %v, slope %v: the maximum lies on the bound", curve.Exponent, curve.ExponentSE, curve.Slope)
	}
	if d := fit.Doubts(ref); len(d) > 0 {
		t.Errorf("the shipped set doubts itself: %v", d)
	}
	if e := curve.Error; e.Points != 59 || e.Persons != 7734 || e.RMS < 0.04 || e.RMS > 0.05 || e.Deviance < 80 || e.Deviance > 95 {
		t.Errorf("error of the fit: %+v", e)
	}
}

// No other parameters near the maximum are likelier.
func TestFitIsAMaximum(t *testing.T) {
	c := shipped(t)
	at := func(ceiling, exponent, rate float64) (sum float64) {
		for _, g := range c.Groups {
			for _, k := range g.Counts {
				p := ceiling * (1 - math.Exp(-rate*g.Rate*math.Pow(float64(k.Ranks), exponent)))
				sum += float64(k.Matched)*math.Log(p) + float64(k.NotMatched)*math.Log1p(-p)
			}
		}
		return sum
	}
	if got := at(c.Ceiling, 1, 1); math.Abs(got-c.LogLik) > 1e-6 {
		t.Errorf("log-likelihood %v, by hand %v", c.LogLik, got)
	}
	for _, p := range [][3]float64{{c.Ceiling + 0.002, 1, 1}, {c.Ceiling - 0.002, 1, 1}, {c.Ceiling, 0.998, 1}, {c.Ceiling, 1, 1.01}, {c.Ceiling, 1, 0.99}} {
		if at(p[0], p[1], p[2]) >= c.LogLik {
			t.Errorf("%v is likelier", p)
		}
	}
}

// draw makes counts of applicants whose curve is known.
func draw(seed uint64, persons int, ceiling, exponent float64, rates map[string]float64) (out []chance.RankCount) {
	luck := rand.New(rand.NewPCG(seed, 1))
	names := make([]string, 0, len(rates))
	for name := range rates {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		for n := 1; n <= 15; n++ {
			k := chance.RankCount{Specialty: name, Ranks: n}
			p := ceiling * (1 - math.Exp(-rates[name]*math.Pow(float64(n), exponent)))
			for range persons {
				if luck.Float64() < p {
					k.Matched++
				} else {
					k.NotMatched++
				}
			}
			out = append(out, k)
		}
	}
	return out
}

// Simulated applicants: the fit finds the truth that made them, within a few of
// its own standard errors, and an exponent inside its bounds as well.
func TestFitFindsTheTruth(t *testing.T) {
	rates := map[string]float64{"A": 0.45, "B": 0.3}
	within, all := 0, 0
	for seed := range uint64(40) {
		c, err := fit.Of(draw(seed, 400, 0.85, 0.7, rates))
		if err != nil {
			t.Fatal(err)
		}
		if c.OnBound || c.ExponentSE <= 0 || c.CeilingSE <= 0 {
			t.Fatalf("seed %d: exponent %v ± %v", seed, c.Exponent, c.ExponentSE)
		}
		for _, x := range [][3]float64{{c.Ceiling, c.CeilingSE, 0.85}, {c.Exponent, c.ExponentSE, 0.7}, {c.Groups[0].Rate, c.Groups[0].Wide, 0.45}, {c.Groups[1].Rate, c.Groups[1].Wide, 0.3}} {
			all++
			if math.Abs(x[0]-x[2]) <= 1.96*x[1] {
				within++
			}
			if x[1] > 0 && math.Abs(x[0]-x[2]) > 5*x[1] {
				t.Errorf("seed %d: found %v ± %v, true %v", seed, x[0], x[1], x[2])
			}
		}
	}
	if share := float64(within) / float64(all); share < 0.85 {
		t.Errorf("%.0f %% of the 95 %% intervals hold the truth", 100*share)
	}
}

// Leave-one-out: of specialties that are alike the others tell as much as the
// specialty itself; of one that is not they do not.
func TestLeaveOneOut(t *testing.T) {
	same, err := fit.Of(draw(7, 3000, 0.85, 1, map[string]float64{"A": 0.3, "B": 0.3, "C": 0.3}))
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range same.LeaveOneOut() {
		if l.Others.RMS > 0.015 || l.Naive.RMS > 0.02 || l.Own.Points != 15 {
			t.Errorf("%+v", l)
		}
	}
	other, err := fit.Of(draw(7, 3000, 0.85, 1, map[string]float64{"A": 0.3, "B": 0.3, "C": 0.05}))
	if err != nil {
		t.Fatal(err)
	}
	last := other.LeaveOneOut()[2]
	if last.Others.RMS < 5*last.Own.RMS {
		t.Errorf("the odd one out: %+v", last)
	}
	if got := shipped(t).LeaveOneOut(); len(got) != 4 || got[1].Specialty != domain.InternalMedicine || got[1].Others.RMS < 0.08 {
		t.Errorf("of 2007: %+v", got)
	}
}

// Numbers worked out by hand: two counts, one specialty, ceiling held by them.
func TestErrorByHand(t *testing.T) {
	c, err := fit.Of([]chance.RankCount{
		{Specialty: "A", Ranks: 1, Matched: 50, NotMatched: 50}, {Specialty: "A", Ranks: 2, Matched: 75, NotMatched: 25},
		{Specialty: "A", Ranks: 16, OrMore: true, Matched: 1, NotMatched: 99}, // never fitted
	})
	if err != nil {
		t.Fatal(err)
	}
	// 1−e^(−a) = 0.5 and 1−e^(−2a) = 0.75 hold at once for a = ln 2, c = 1.
	if math.Abs(c.Groups[0].Rate-math.Ln2) > 1e-4 || math.Abs(c.Ceiling-1) > 1e-4 || c.Error.RMS > 1e-4 || c.Error.Deviance > 1e-4 || c.Error.Points != 2 {
		t.Errorf("%+v", c)
	}
	if got := c.At("A", 0); got != 0 {
		t.Errorf("without ranks %v", got)
	}
	if got := c.At("nowhere", 2); math.Abs(got-0.75) > 1e-3 {
		t.Errorf("a specialty without counts has %v", got)
	}
}

func TestFitRefusesNonsense(t *testing.T) {
	for _, counts := range [][]chance.RankCount{nil, {{Specialty: "x", Ranks: 0, Matched: 1}}, {{Specialty: "x", Ranks: 1, Matched: -1}},
		{{Specialty: "x", Ranks: 1, Matched: 3}}, {{Specialty: "x", Ranks: 1, Matched: 3}, {Specialty: "x", Ranks: 16, OrMore: true, Matched: 3}}} {
		if _, err := fit.Of(counts); err == nil {
			t.Errorf("%v was fitted", counts)
		}
	}
}

// Whatever the counts: the curve is finite, inside its bounds, rises and is
// concave, and the same counts in another order give the same curve.
func TestFitOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var counts []chance.RankCount
		for _, name := range []string{"A", "B", "C"}[:rapid.IntRange(1, 3).Draw(t, "specialties")] {
			for n := range rapid.IntRange(2, 6).Draw(t, "rows") {
				counts = append(counts, chance.RankCount{Specialty: name, Ranks: n + 1,
					Matched: rapid.IntRange(0, 60).Draw(t, "matched"), NotMatched: rapid.IntRange(0, 60).Draw(t, "not")})
			}
		}
		c, err := fit.Of(counts)
		if err != nil {
			return
		}
		last, step := 0.0, math.Inf(1)
		for n := 1; n <= 20; n++ {
			g := c.At("A", float64(n))
			if !(g >= last && g <= 1 && g-last <= step+1e-12) {
				t.Fatalf("g(%d) = %v after %v", n, g, last)
			}
			last, step = g, g-last
		}
		shuffled := rapid.Permutation(counts).Draw(t, "order")
		d, err := fit.Of(shuffled)
		if err != nil || math.Abs(c.LogLik-d.LogLik) > 1e-3*(1+math.Abs(c.LogLik)) {
			t.Fatalf("in another order: %v and %v, %v", c.LogLik, d.LogLik, err)
		}
		for _, l := range c.LeaveOneOut() {
			if math.IsNaN(l.Others.RMS) || math.IsNaN(l.Naive.RMS) || l.Own.Deviance < -1e-9 {
				t.Fatalf("%+v", l)
			}
		}
	})
}

func TestDoubts(t *testing.T) {
	rows := enginetest.Coefficients(t)
	set := func(name string, value float64) []chance.Coefficient {
		out := slices.Clone(rows)
		for i := range out {
			if out[i].Name == name {
				out[i].Value = value
			}
		}
		return out
	}
	ranks := enginetest.Ranks(t)
	few := slices.DeleteFunc(slices.Clone(ranks), func(k chance.RankCount) bool { return k.Specialty == domain.Psychiatry })
	for _, c := range []struct {
		rows  []chance.Coefficient
		ranks []chance.RankCount
		want  string
	}{
		{rows, ranks, ""},
		{set("match.ceiling", 0.8), ranks, "match.ceiling is 0.8, but the counts of the set give 0.8657"},
		{set("match.rate.Psychiatry", 0.5), ranks, "match.rate.Psychiatry is 0.5, but"},
		{rows, few, "match.rate.Psychiatry is called fitted, but the set has no counts for it"},
		{rows, nil, "match.rate.other is called fitted, but the set has no counts that"},
		{rows, draw(3, 2000, 0.9, 0.6, map[string]float64{"A": 0.4}), "exponent 1; the counts of the set fit best with 0.6"},
	} {
		ref, err := chance.NewReference("x", enginetest.Today, "", c.rows, c.ranks)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, d := range fit.Doubts(ref) {
			got += d.Row + " " + d.Problem + "\n"
		}
		if !strings.Contains(got, c.want) || c.want == "" && got != "" {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// The page of errors fits the curve and every curve without one specialty.
func BenchmarkLeaveOneOut(b *testing.B) {
	counts := enginetest.Ranks(b)
	for b.Loop() {
		c, err := fit.Of(counts)
		if err != nil {
			b.Fatal(err)
		}
		c.LeaveOneOut()
	}
}

// A set of the user's may have counts for every specialty there is, and each
// start of the program looks at them.
func BenchmarkManySpecialties(b *testing.B) {
	rates := map[string]float64{}
	for i := range 300 {
		rates[fmt.Sprintf("Specialty %03d", i)] = 0.1 + float64(i%40)/100
	}
	counts := draw(1, 200, 0.85, 1, rates)
	for b.Loop() {
		if _, err := fit.Of(counts); err != nil {
			b.Fatal(err)
		}
	}
}
