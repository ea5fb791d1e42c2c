package learning_test

import (
	"math"
	"slices"
	"testing"

	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/learning"
	"secondlook/domain/luck"
	"secondlook/domain/simulate"

	"pgregory.net/rapid"
)

// usual is how the set that ships parts what strikes all programs alike.
func usual(tb enginetest.TB) chance.Apart { return enginetest.Reference(tb).Apart() }

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// Of 1,000 simulated applicants whose truth is known, about 800 have it within
// the 80 % interval, and the mean of what is learnt lies nearer to it than
// nothing learnt does: for short and long lists, one to four seasons, low and
// high chances, and however much hangs on rules that nobody knows.
func TestCoverageOverSimulatedApplicants(t *testing.T) {
	if testing.Short() {
		t.Skip("it goes through 3,000 applicants")
	}
	a, l := usual(t), luck.New(11)
	before := learning.NewPrior(a)
	for _, open := range []float64{1, 0.6, 0.3} {
		inside, all, prior, after := 0, 0, 0.0, 0.0
		for _, length := range []int{15, 40, 120} {
			for _, level := range []float64{0.04, 0.12, 0.4} {
				part, squares, none := 0, 0.0, 0.0
				const each = 112
				for i := range each {
					x := simulate.Applicant(l, a, simulate.Trial{Seasons: 1 + i%4, Length: length, Level: level, Open: open})
					p := before.Learn(x.Rounds)
					if p.Low <= x.Own && x.Own <= p.High {
						part++
					}
					squares += (p.Mean - x.Own) * (p.Mean - x.Own)
					none += x.Own * x.Own
					if p.SD > p.Prior+1e-6 {
						t.Fatalf("%v of %v is less sure than before", p.SD, p.Prior)
					}
				}
				inside, all, prior, after = inside+part, all+each, prior+none, after+squares
				if share := float64(part) / each; share < 0.66 || share > 0.93 {
					t.Errorf("lists of %d at %v: %.2f of the intervals hold the truth", length, level, share)
				}
				if squares >= none {
					t.Errorf("lists of %d at %v: the mean is off by %.3f, nothing by %.3f", length, level, squares/each, none/each)
				}
			}
		}
		share := float64(inside) / float64(all)
		t.Logf("rules allow %v: %.3f of the 80 %% intervals of %d applicants hold the truth; mean squared error %.3f, nothing learnt %.3f",
			open, share, all, after/float64(all), prior/float64(all))
		if all < 1000 || share < 0.75 || share > 0.85 {
			t.Errorf("%.3f of %d intervals hold the truth", share, all)
		}
	}
}

// A program that never answers for its rules says no each season; with the long
// lists of four seasons to the same programs the intervals still hold.
func TestTheSameRulesInEverySeason(t *testing.T) {
	a, l := usual(t), luck.New(12)
	before := learning.NewPrior(a)
	for _, open := range []float64{0.6, 0.3} {
		inside, bias := 0, 0.0
		const many = 300
		for range many {
			x := simulate.Applicant(l, a, simulate.Trial{Seasons: 3, Length: 80, Level: 0.3, Open: open})
			p := before.Learn(x.Rounds)
			bias += (p.Mean - x.Own) / many
			if p.Low <= x.Own && x.Own <= p.High {
				inside++
			}
		}
		share := float64(inside) / many
		t.Logf("rules allow %v: %.3f hold the truth, bias %.3f", open, share, bias)
		if share < 0.73 || share > 0.87 || math.Abs(bias) > 0.06 {
			t.Errorf("rules allow %v: %.3f of the intervals hold the truth, the mean is off by %.3f", open, share, bias)
		}
	}
}

// The grid gives what brute force gives: sums over a far finer grid of δ and of
// the luck of each of two seasons.
func TestLearnAgainstBruteForce(t *testing.T) {
	a := usual(t)
	rounds := []learning.Round{
		{Asked: []learning.Asked{{P: 0.1, Invited: true}, {P: 0.3, Invited: true}, {P: 0.2}, {P: 0.05}}},
		{Asked: []learning.Asked{{P: 0.5, Invited: true}, {P: 0.1}, {P: 0.6, Invited: true}}},
	}
	center := chance.Center(math.Hypot(a.Spread, a.Luck))
	const n = 400
	mass, mean, second := 0.0, 0.0, 0.0
	for i := -n; i <= n; i++ {
		d := 6 * a.Spread * float64(i) / n
		weight := math.Exp(-d * d / (2 * a.Spread * a.Spread))
		for _, r := range rounds {
			sum := 0.0
			for k := -n; k <= n; k++ {
				z := 6 * float64(k) / n
				like := math.Exp(-z * z / 2)
				for _, x := range r.Asked {
					q := logistic(center(x.P) + d + a.Luck*z)
					if !x.Invited {
						q = 1 - q
					}
					like *= q
				}
				sum += like
			}
			weight *= sum
		}
		mass, mean, second = mass+weight, mean+weight*d, second+weight*d*d
	}
	mean /= mass
	sd := math.Sqrt(second/mass - mean*mean)
	p := learning.Learn(a, rounds)
	if math.Abs(p.Mean-mean) > 0.002 || math.Abs(p.SD-sd) > 0.002 {
		t.Errorf("mean %.4f and SD %.4f, by brute force %.4f and %.4f", p.Mean, p.SD, mean, sd)
	}
	if p.Seasons != 2 || p.Applications != 7 || p.Invited != 4 {
		t.Errorf("%+v", p)
	}
}

// Without anything to learn from nothing changes.
func TestNothingTeachesNothing(t *testing.T) {
	a := usual(t)
	for _, rounds := range [][]learning.Round{nil, {{}}, {{Asked: []learning.Asked{{P: 0}, {P: 1, Invited: true}}}}} {
		p := learning.Learn(a, rounds)
		if p.Mean != 0 || p.SD != a.Spread || p.Shift != 0 || p.Seasons != 0 || p.Low != -p.High {
			t.Errorf("%v teach %+v", rounds, p)
		}
	}
	if p := learning.Learn(chance.Apart{Luck: 1}, []learning.Round{{Asked: []learning.Asked{{P: 0.1, Invited: true}}}}); p.Mean != 0 || p.SD != 0 || p.Shift != 0 {
		t.Errorf("where applicants do not differ %+v", p)
	}
}

// One season shows δ and its luck together: however long its list, it teaches no
// more than the share of δ in both. Seasons that agree teach more.
func TestOneSeasonIsMostlyLuck(t *testing.T) {
	a := usual(t)
	all := make([]learning.Asked, 3000)
	for i := range all {
		all[i] = learning.Asked{P: 0.1, Invited: i%3 == 0}
	}
	once := learning.Learn(a, []learning.Round{{Asked: all}})
	shown := math.Log(0.5) - chance.Center(math.Hypot(a.Spread, a.Luck))(0.1) // a third is invited
	share := a.Spread * a.Spread / (a.Spread*a.Spread + a.Luck*a.Luck)
	if math.Abs(once.Mean-share*shown) > 0.02 {
		t.Errorf("one season teaches %.3f, of %.3f that it shows", once.Mean, shown)
	}
	least := a.Spread * math.Sqrt(1-share)
	if once.SD < least-0.005 {
		t.Errorf("it leaves %.3f, less than %.3f", once.SD, least)
	}
	thrice := learning.Learn(a, []learning.Round{{Asked: all}, {Asked: all}, {Asked: all}})
	if thrice.Mean <= once.Mean || thrice.SD >= once.SD || thrice.Mean > shown {
		t.Errorf("three seasons %+v, one %+v", thrice, once)
	}
}

func rounds(t *rapid.T) []learning.Round {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) learning.Round {
		return learning.Round{Asked: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) learning.Asked {
			open := rapid.Float64Range(0.2, 1).Draw(t, "open")
			return learning.Asked{P: open * rapid.Float64Range(0.001, 0.99).Draw(t, "p"), Open: open, Invited: rapid.Bool().Draw(t, "invited")}
		}), 1, 25).Draw(t, "asked")}
	}), 1, 4).Draw(t, "rounds")
}

// What must hold of whatever happens.
func TestPromisesOfLearning(t *testing.T) {
	a := usual(t)
	same := func(x, y learning.Posterior) bool {
		return math.Abs(x.Mean-y.Mean) < 1e-9 && math.Abs(x.SD-y.SD) < 1e-9 && math.Abs(x.Shift-y.Shift) < 1e-6
	}
	rapid.Check(t, func(t *rapid.T) {
		list := rounds(t)
		p := learning.Learn(a, list)
		if p.SD > p.Prior+1e-6 || !(p.Low < p.Mean && p.Mean < p.High) || !(p.From <= p.Shift && p.Shift <= p.To) {
			t.Fatalf("%+v", p)
		}
		if q := learning.Learn(a, append(slices.Clone(list), learning.Round{}, learning.Round{Asked: []learning.Asked{{P: 0}}})); !same(p, q) || q.Seasons != p.Seasons {
			t.Fatalf("a season that says nothing makes %+v of %+v", q, p)
		}
		turned := slices.Clone(list)
		slices.Reverse(turned)
		for i := range turned {
			turned[i].Asked = slices.Clone(turned[i].Asked)
			slices.Reverse(turned[i].Asked)
		}
		if q := learning.Learn(a, turned); !same(p, q) {
			t.Fatalf("the other way round %+v, not %+v", q, p)
		}
		more := slices.Clone(list)
		more[0].Asked = slices.Clone(more[0].Asked)
		for i := range more[0].Asked {
			if !more[0].Asked[i].Invited {
				more[0].Asked[i].Invited = true
				break
			}
		}
		if q := learning.Learn(a, more); q.Mean < p.Mean-1e-12 || q.Shift < p.Shift-1e-9 {
			t.Fatalf("one invitation more teaches %+v, without it %+v", q, p)
		}
	})
}

// Chances that hold already what was learnt teach what they would without it:
// nothing is learnt twice.
func TestNothingIsLearntTwice(t *testing.T) {
	a := usual(t)
	rapid.Check(t, func(t *rapid.T) {
		list, by := rounds(t), rapid.Float64Range(-2, 2).Draw(t, "learnt before")
		held := slices.Clone(list)
		for i := range held {
			held[i].Learnt = by
			held[i].Asked = slices.Clone(held[i].Asked)
			for k := range held[i].Asked {
				x := &held[i].Asked[k]
				p := x.P / x.Open
				x.P = x.Open * logistic(math.Log(p/(1-p))+by)
			}
		}
		p, q := learning.Learn(a, list), learning.Learn(a, held)
		if math.Abs(p.Mean-q.Mean) > 1e-9 || math.Abs(p.Shift-q.Shift) > 1e-6 {
			t.Fatalf("%+v, and with %v learnt before %+v", p, by, q)
		}
	})
}

// As many invitations as expected hardly move anything, and the shift keeps what
// the list can expect.
func TestAsExpectedHardlyMoves(t *testing.T) {
	a := usual(t)
	list := make([]learning.Asked, 100)
	for i := range list {
		list[i] = learning.Asked{P: 0.1, Invited: i < 10}
	}
	p := learning.Learn(a, []learning.Round{{Asked: list}})
	if math.Abs(p.Shift) > 0.15 {
		t.Errorf("10 of 10 expected move the chances by %.3f", p.Shift)
	}
	for i := range list {
		list[i].Invited = false
	}
	none := learning.Learn(a, []learning.Round{{Asked: list}})
	if none.Shift > -0.2 || none.Shift < -1 || none.To <= none.Shift {
		t.Errorf("none of 10 expected moves them by %.3f (%.3f to %.3f)", none.Shift, none.From, none.To)
	}
	t.Logf("10 of 100 at 10 %%: shift %.3f; none: %.3f (%.3f to %.3f), SD %.3f of %.3f", p.Shift, none.Shift, none.From, none.To, none.SD, none.Prior)
}

// Ten seasons of 300 applications.
func BenchmarkLearn(b *testing.B) {
	a := usual(b)
	x := simulate.Applicant(luck.New(11), a, simulate.Trial{Seasons: 10, Length: 300, Level: 0.1})
	for b.Loop() {
		learning.Learn(a, x.Rounds)
	}
}
