package paths

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// invented is a process whose numbers are drawn once and then stay: any chances
// and costs, some choices shut, places for years of training likely or not.
func invented(t *rapid.T, seasons int) *Process {
	doings := rapid.SliceOfNDistinct(rapid.SampledFrom(doingsAll()), 0, 3, rapid.ID).Draw(t, "doings")
	points := func(name string) (at chance.Points) {
		for i := range at {
			at[i] = rapid.Float64Range(0, 1).Draw(t, name)
		}
		return at
	}
	type at struct {
		season int
		done   Done
	}
	chances, costs, shut := map[at]chance.Points{}, map[at]int64{}, map[at]bool{}
	flat := rapid.Bool().Draw(t, "costs alike")
	soap := rapid.SampledFrom([]float64{0, 0, 0.1}).Draw(t, "soap")
	q := rapid.SampledFrom([]float64{0, 0.3, 1}).Draw(t, "place")
	p := &Process{Seasons: seasons, Same: rapid.SampledFrom([]float64{0, 0.01, 0.2}).Draw(t, "same")}
	p.Options = func(season int, done Done) (out []Choice) {
		year := slices.ContainsFunc(done[:season], oneYear)
		for _, d := range append([]domain.Doing{domain.DoNothing}, doings...) {
			k := at{season, Done{d}}
			if _, ok := shut[k]; !ok {
				shut[k] = rapid.IntRange(0, 4).Draw(t, "shut") == 0
			}
			if d != domain.DoNothing && (shut[k] || year && oneYear(d)) {
				continue
			}
			for _, c := range []Choice{{Doing: d}, {Apply: true, Doing: d}, {Apply: true, SOAP: true, Doing: d}} {
				if (!oneYear(d) || c.Apply) && (!c.SOAP || soap > 0) {
					out = append(out, c)
				}
			}
		}
		return out
	}
	p.Chance = func(season int, done Done, withSOAP bool) chance.Points {
		k := at{season, done}
		if _, ok := chances[k]; !ok {
			chances[k] = points("chance")
		}
		v := chances[k]
		for i := range v {
			if withSOAP {
				v[i] = 1 - (1-v[i])*(1-soap)
			}
		}
		return v
	}
	p.Cents = func(season int, done Done, c Choice) (cents int64) {
		k := at{season, Done{c.Doing}}
		if _, ok := costs[k]; !ok {
			costs[k] = int64(rapid.IntRange(0, 3).Draw(t, "cost"))
		}
		if c.Apply {
			cents = 2
		}
		if flat {
			return cents
		}
		return cents + costs[k]
	}
	p.Place = func(domain.Doing) float64 { return q }
	untold := rapid.SliceOfDistinct(rapid.SampledFrom(doingsAll()), rapid.ID).Draw(t, "untold")
	p.Untold = func(_ int, d domain.Doing) bool { return slices.Contains(untold, d) }
	return p
}

// every goes through all paths of a process from a season on.
func every(p *Process, season int, done Done, path Path, visit func(Path)) {
	if season == p.Seasons {
		visit(slices.Clone(path))
		return
	}
	for _, c := range p.Options(season, done) {
		d := done
		d[season] = c.Doing
		every(p, season+1, d, append(path, c), visit)
	}
}

// all are all plans from a path on, where those without a place go on by hand.
func all(p *Process, from walked, first *Choice) (out []Solution) {
	every(p, from.season, from.done, nil, func(path Path) {
		if first != nil && path[0] != *first {
			return
		}
		w := from
		for _, c := range path {
			if w = w.step(p, c); w.open {
				w.open = false
				if w.season < p.Seasons {
					best, _ := byHand(p, walked{season: w.season, done: w.done.without(), missed: w.lost}, nil)
					w.other, w.lost, w.instead = &best.Plan, best.missed, w.instead.plus(best.burden)
				}
			}
		}
		out = append(out, w.solution())
	})
	return out
}

// byHand is the best plan from a path on that begins with a choice, out of all of
// them.
func byHand(p *Process, from walked, first *Choice) (best Solution, ok bool) {
	plans, most := all(p, from, first), -1.0
	for _, x := range plans {
		most = max(most, x.Chance)
	}
	for _, x := range plans {
		if x.Chance >= most-p.Same-equal && (!ok || x.before(&best)) {
			best, ok = x, true
		}
	}
	return best, ok
}

// The solution is what going through all paths finds: the same path, the same
// chance to the last digit, the same cost.
func TestSolveIsWhatAllPathsSay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := invented(t, rapid.IntRange(1, 3).Draw(t, "seasons"))
		one := rapid.SampledFrom(p.Options(0, Done{})).Draw(t, "first")
		firsts := []*Choice{nil, &one, {SOAP: true}}
		for _, first := range firsts {
			want, ok := byHand(p, walked{missed: ones()}, first)
			got, found := p.Solve(first)
			if !ok && !found {
				continue
			}
			if ok != found || !same(&got.Plan, &want.Plan) || got.Chance != want.Chance || got.Cents != want.Cents {
				t.Fatalf("beginning with %+v\ngot  %+v\nwant %+v", first, got, want)
			}
			again, _ := p.Solve(first)
			if !slices.Equal(again.Path, got.Path) || again.Chance != got.Chance {
				t.Fatalf("another time it is %+v", again)
			}
		}
	})
}

// same reports whether two plans are one, with what is done instead.
func same(a, b *Plan) bool {
	if a == nil || b == nil {
		return a == b
	}
	return slices.Equal(a.Path, b.Path) && same(a.Else, b.Else)
}

// A season more never lowers the highest chance, and another option neither, where
// nothing is given away for what costs less.
func TestMoreIsNeverWorse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := invented(t, 3)
		p.Same = 0
		last := -1.0
		for n := 1; n <= 3; n++ {
			p.Seasons, p.bounds = n, nil
			got, _ := p.Solve(nil)
			if got.Chance < last-rounding {
				t.Fatalf("%d seasons: %v after %v", n, got.Chance, last)
			}
			last = got.Chance
		}
		all := p.Options
		p.Options = func(season int, done Done) []Choice { return all(season, done)[:1] }
		p.bounds = nil
		if few, _ := p.Solve(nil); few.Chance > last+rounding {
			t.Fatalf("fewer options reach %v, all of them %v", few.Chance, last)
		}
	})
}

// Who gets no place for a year of training does not pay for the year.
func TestAYearThatDoesNotComeCostsNothing(t *testing.T) {
	p := &Process{Seasons: 2, Place: func(domain.Doing) float64 { return 0.5 }}
	p.Options = func(int, Done) []Choice { return []Choice{{Apply: true}} }
	p.Chance = func(int, Done, bool) (at chance.Points) { return at }
	p.Cents = func(_ int, done Done, c Choice) int64 {
		switch {
		case c.Doing == domain.DoPreliminary:
			return 1000
		case done[0] == domain.DoNothing:
			return 5000
		}
		return 10
	}
	x := p.Follow(Path{{Apply: true, Doing: domain.DoPreliminary}, {Apply: true}})
	if x.Cents != 2*5000 || x.Else == nil {
		t.Errorf("%d cents, and then %+v", x.Cents, x.Else)
	}
}

// To wait for nothing is never better than to apply: applying takes nothing away.
func TestWaitingIsNotFree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := invented(t, 3)
		every(p, 0, Done{}, nil, func(path Path) {
			v := p.Follow(path).Chance
			for i, c := range path {
				if c.Apply {
					continue
				}
				more := slices.Clone(path)
				more[i].Apply = true
				if w := p.Follow(more).Chance; path.year() < 0 && w < v-rounding {
					t.Fatalf("%+v reaches %v, and %+v %v", path, v, more, w)
				}
			}
		})
	})
}

// What stays with the applicant makes a second season worth less than the first
// one, and not less than nothing.
func TestSeasonsAreNotIndependent(t *testing.T) {
	p := &Process{Seasons: 2, Options: func(int, Done) []Choice { return []Choice{{}, {Apply: true}} }}
	p.Chance = func(int, Done, bool) (at chance.Points) {
		for i := range at {
			at[i] = float64(i) / float64(len(at)-1)
		}
		return at
	}
	p.Cents = func(int, Done, Choice) int64 { return 0 }
	one, both := p.Follow(Path{{Apply: true}, {}}).Chance, p.Follow(Path{{Apply: true}, {Apply: true}}).Chance
	if math.Abs(one-0.5) > 1e-9 || both >= 0.75 || both <= one {
		t.Errorf("one season %v, both %v", one, both)
	}
	var want chance.Points
	for i, v := range p.Chance(0, Done{}, false) {
		want[i] = (1 - v) * (1 - v)
	}
	if got := 1 - chance.Mean(want); math.Abs(both-got) > 1e-12 {
		t.Errorf("both %v, by hand %v", both, got)
	}
}

// doingsAll are all things that can be done beside applying.
func doingsAll() (out []domain.Doing) {
	for d := domain.DoStep3; d <= domain.DoTransitional; d++ {
		out = append(out, d)
	}
	return out
}
