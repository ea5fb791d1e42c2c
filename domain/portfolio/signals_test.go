package portfolio_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"secondlook/domain/chance"
	"secondlook/domain/portfolio"

	"pgregory.net/rapid"
)

// raised is a chance with its log-odds moved.
func raised(p, by float64) float64 { return 1 / (1 + math.Exp(-math.Log(p/(1-p))-by)) }

func drawQuotas(t *rapid.T) (quotas []portfolio.Quota) {
	for range rapid.IntRange(1, 2).Draw(t, "quotas") {
		q := portfolio.Quota{Left: [2]int{rapid.IntRange(0, 3).Draw(t, "first"), rapid.IntRange(0, 2).Draw(t, "second")}}
		for range rapid.IntRange(0, 5).Draw(t, "items") {
			p, by := rapid.Float64Range(0.005, 0.9).Draw(t, "p"), rapid.Float64Range(0, 2).Draw(t, "by")
			q.Items = append(q.Items, portfolio.Signalled{
				Chance: [3]float64{p, raised(p, by), raised(p, by*rapid.Float64Range(0, 1).Draw(t, "silver"))},
				Weight: rapid.Float64Range(0.01, 0.3).Draw(t, "weight"),
			})
		}
		quotas = append(quotas, q)
	}
	return quotas
}

// mostOfAll looks at every placing within the quotas.
func mostOfAll(quotas []portfolio.Quota, rest chance.Luck, s chance.Season) (best float64) {
	if len(quotas) == 0 {
		return s.Chance(rest)
	}
	q := quotas[0]
	var place func(i int, left [2]int, luck chance.Luck)
	place = func(i int, left [2]int, luck chance.Luck) {
		if i == len(q.Items) {
			best = max(best, mostOfAll(quotas[1:], luck, s))
			return
		}
		for k := range 3 {
			if k > 0 && left[k-1] == 0 {
				continue
			}
			now := left
			if k > 0 {
				now[k-1]--
			}
			place(i+1, now, luck.Add(s.Luck(q.Items[i].Chance[k], q.Items[i].Weight)))
		}
	}
	place(0, q.Left, rest)
	return best
}

// The placing equals the best of all placings, or has a bound that holds. No
// quota is passed.
func TestSignalsAgainstAllPlacings(t *testing.T) {
	s := season(t)
	proved, all := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		quotas := drawQuotas(t)
		rest := s.Luck(rapid.Float64Range(0, 0.9).Draw(t, "rest"), 0.3)
		want := mostOfAll(quotas, rest, s)
		p := portfolio.PlaceSignals(quotas, rest, s)
		if p.Chance > want+1e-9 || p.Bound < want-1e-9 || p.Before > p.Chance+1e-12 || p.Exact && (p.Bound != p.Chance || !same(p.Chance, want)) {
			t.Fatalf("placed %+v, the best has %v", p, want)
		}
		luck := rest
		for q := range quotas {
			var used [3]int
			for i, k := range p.Kind[q] {
				used[k]++
				luck = luck.Add(s.Luck(quotas[q].Items[i].Chance[k], quotas[q].Items[i].Weight))
			}
			if used[1] > quotas[q].Left[0] || used[2] > quotas[q].Left[1] {
				t.Fatalf("%v is over the quota %v", p.Kind, quotas[q].Left)
			}
		}
		if !same(s.Chance(luck), p.Chance) {
			t.Fatalf("it has a chance of %v, told %v", s.Chance(luck), p.Chance)
		}
		if all++; p.Exact {
			proved++
		}
	})
	t.Logf("%d of %d placings are proved", proved, all)
}

// manySignals is a list of a hundred and twenty in three specialties.
func manySignals(times int) (quotas []portfolio.Quota) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, left := range [][2]int{{3, 12}, {5, 0}, {10, 0}} {
		q := portfolio.Quota{Left: left}
		for range 40 * times {
			p := 0.02 + 0.4*r.Float64()
			q.Items = append(q.Items, portfolio.Signalled{Chance: [3]float64{p, raised(p, 0.9), raised(p, 0.5)}, Weight: 0.1 + 0.1*r.Float64()})
		}
		quotas = append(quotas, q)
	}
	return quotas
}

func TestManySignals(t *testing.T) {
	s := season(t)
	p := portfolio.PlaceSignals(manySignals(1), chance.Luck{}, s)
	t.Logf("from %v to %v, bound %v, exact %v", p.Before, p.Chance, p.Bound, p.Exact)
	if p.Bound > p.Chance*1.001 || p.Chance <= p.Before {
		t.Errorf("placed %+v", p)
	}
}

func BenchmarkPlaceSignals(b *testing.B) {
	s := season(b)
	for _, times := range []int{1, 10} {
		quotas := manySignals(times)
		b.Run(map[int]string{1: "120", 10: "1200"}[times], func(b *testing.B) {
			for b.Loop() {
				portfolio.PlaceSignals(quotas, chance.Luck{}, s)
			}
		})
	}
}
