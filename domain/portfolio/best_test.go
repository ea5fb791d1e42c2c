package portfolio_test

import (
	"fmt"
	"math"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/portfolio"

	"pgregory.net/rapid"
)

var eras2027 = []domain.Fee{{From: 1, To: 30, Cents: 1100}, {From: 31, Cents: 3000}}

// What each application adds makes up the price of all of them.
func TestMarginal(t *testing.T) {
	flat := []domain.Fee{{From: 1, To: 10, Cents: 9900, Flat: true}, {From: 11, Cents: 1900}}
	for _, tt := range []struct {
		tiers []domain.Fee
		n     int
		want  int64
	}{{eras2027, 1, 1100}, {eras2027, 30, 1100}, {eras2027, 31, 3000}, {flat, 1, 9900}, {flat, 2, 0}, {flat, 10, 0}, {flat, 11, 1900}, {nil, 1, 0}} {
		if got := portfolio.Marginal(tt.tiers, tt.n); got != tt.want {
			t.Errorf("application %d of %v adds %d, want %d", tt.n, tt.tiers, got, tt.want)
		}
	}
	var sum int64
	for n := 1; n <= 43; n++ {
		sum += portfolio.Marginal(eras2027, n)
	}
	if want := portfolio.Price(eras2027, 43); sum != want {
		t.Errorf("43 applications add %d, want %d", sum, want)
	}
}

// The examples that the application service gives for its prices.
func TestPrice(t *testing.T) {
	eras2024 := []domain.Fee{{From: 1, To: 10, Cents: 9900, Flat: true}, {From: 11, To: 20, Cents: 1900}, {From: 21, To: 30, Cents: 2300}, {From: 31, Cents: 2700}}
	tests := []struct {
		tiers []domain.Fee
		n     int
		want  int64
	}{
		{eras2027, 0, 0}, {eras2027, 1, 1100}, {eras2027, 7, 7700}, {eras2027, 30, 33000}, {eras2027, 31, 36000}, {eras2027, 43, 72000},
		{eras2024, 1, 9900}, {eras2024, 10, 9900}, {eras2024, 11, 11800}, {eras2024, 30, 51900}, {eras2024, 31, 54600},
	}
	for _, tt := range tests {
		if got := portfolio.Price(tt.tiers, tt.n); got != tt.want {
			t.Errorf("%d applications cost %d, want %d", tt.n, got, tt.want)
		}
	}
	// 43 in internal medicine and 7 in radiology: the service's example of $797.
	if got := portfolio.Price(eras2027, 43) + portfolio.Price(eras2027, 7); got != 79700 {
		t.Errorf("43 + 7 cost %d, want 79700", got)
	}
}

func season(tb enginetest.TB) chance.Season {
	return chance.NewModel(enginetest.Reference(tb), enginetest.Catalog()).Season()
}

// The best list equals the best of all subsets, under tiers and in several
// specialties.
func TestBestAgainstAllSubsets(t *testing.T) {
	s := season(t)
	rapid.Check(t, func(t *rapid.T) {
		tiers := []domain.Fee{{From: 1, To: rapid.IntRange(1, 3).Draw(t, "to"), Cents: 11}, {}}
		tiers[1] = domain.Fee{From: tiers[0].To + 1, Cents: rapid.Int64Range(5, 40).Draw(t, "dear")}
		tiers[0].Flat = rapid.Bool().Draw(t, "flat")
		var groups []portfolio.Group
		for g := range rapid.IntRange(1, 3).Draw(t, "groups") {
			name := []string{domain.FamilyMedicine, domain.InternalMedicine, "other"}[g]
			group := portfolio.Group{Specialty: name, Tiers: tiers}
			for i := range rapid.IntRange(0, 4).Draw(t, "items") {
				group.Items = append(group.Items, portfolio.Item{
					Key: fmt.Sprint(g, i), Chance: rapid.Float64Range(0.001, 0.9).Draw(t, "p"), Weight: s.Weight(name, 1),
				})
			}
			groups = append(groups, group)
		}
		budget := rapid.Int64Range(0, 200).Draw(t, "budget")
		best := portfolio.Find(groups, budget, s, 1000)
		if want := allSubsets(groups, budget, s); math.Abs(best.Chance-want) > 1e-9 || !best.Exact {
			t.Fatalf("found %v (exact %v), the best subset has %v", best.Chance, best.Exact, want)
		}
		if best.Cents > budget {
			t.Fatalf("costs %d of a budget of %d", best.Cents, budget)
		}
		// Exchanges, the way out when there are too many combinations, come close.
		if rough := portfolio.Find(groups, budget, s, 0); rough.Cents > budget || rough.Chance > best.Chance+1e-12 {
			t.Fatalf("exchanges found %v for %d, the best is %v", rough.Chance, rough.Cents, best.Chance)
		}
	})
}

func allSubsets(groups []portfolio.Group, budget int64, s chance.Season) (best float64) {
	type item struct {
		group int
		portfolio.Item
	}
	var items []item
	for g := range groups {
		for _, it := range groups[g].Items {
			items = append(items, item{g, it})
		}
	}
	for set := range 1 << len(items) {
		counts := make([]int, len(groups))
		var l chance.Luck
		for i, it := range items {
			if set>>i&1 == 1 {
				counts[it.group]++
				l = l.Add(s.Luck(it.Chance, it.Weight))
			}
		}
		cost := int64(0)
		for g, n := range counts {
			cost += portfolio.Price(groups[g].Tiers, n)
		}
		if cost <= budget {
			best = max(best, s.Chance(l))
		}
	}
	return best
}

// More money never gives less.
func TestMoneyNeverHurts(t *testing.T) {
	s := season(t)
	groups := many(s, 60, 40)
	last := -1.0
	for budget := int64(0); budget < 400_000; budget += 7_300 {
		b := portfolio.Find(groups, budget, s, 1_000_000)
		if b.Chance < last-1e-12 || b.Cents > budget {
			t.Fatalf("budget %d: chance %v after %v, costs %d", budget, b.Chance, last, b.Cents)
		}
		last = b.Chance
	}
}

func many(s chance.Season, counts ...int) (groups []portfolio.Group) {
	for g, n := range counts {
		name := []string{domain.FamilyMedicine, domain.InternalMedicine, domain.Psychiatry}[g]
		group := portfolio.Group{Specialty: name, Tiers: eras2027}
		for i := range n {
			group.Items = append(group.Items, portfolio.Item{Key: fmt.Sprint(g, "-", i), Chance: 0.3 / (1 + 0.05*float64(i)), Weight: s.Weight(name, 1)})
		}
		groups = append(groups, group)
	}
	return groups
}

// BenchmarkFind builds a list of about 120 out of 1,500 in three specialties.
func BenchmarkFind(b *testing.B) {
	s := season(b)
	groups := many(s, 600, 500, 400)
	for b.Loop() {
		portfolio.Find(groups, 200_000, s, 1_000_000)
	}
}
