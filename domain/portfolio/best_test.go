package portfolio_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
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

// drawWeight draws the weight of a program: that of its specialty, less where a
// rule binds later, or any.
func drawWeight(t *rapid.T, s chance.Season, specialty string) float64 {
	later := rapid.OneOf(rapid.SampledFrom([]float64{1, 1, 0.3, 0.24}), rapid.Float64Range(0.01, 1)).Draw(t, "later")
	return s.Weight(specialty, later)
}

// drawGroups draws a few specialties under tiers, with the given marks; in some
// a few applications are sent.
func drawGroups(t *rapid.T, s chance.Season, marks ...domain.MarkKind) (groups []portfolio.Group) {
	tiers := []domain.Fee{{From: 1, To: rapid.IntRange(1, 3).Draw(t, "to"), Cents: 11}, {}}
	tiers[1] = domain.Fee{From: tiers[0].To + 1, Cents: rapid.Int64Range(5, 40).Draw(t, "dear")}
	tiers[0].Flat = rapid.Bool().Draw(t, "flat")
	for g := range rapid.IntRange(1, 3).Draw(t, "groups") {
		name := []string{domain.FamilyMedicine, domain.InternalMedicine, "other"}[g]
		group := portfolio.Group{Specialty: name, Tiers: tiers}
		for i := range rapid.IntRange(0, 2).Draw(t, "sent") {
			group.Sent++
			if rapid.Bool().Draw(t, "stays") {
				group.Kept = append(group.Kept, portfolio.Item{
					Key: fmt.Sprint("sent", g, i), Chance: rapid.Float64Range(0, 0.5).Draw(t, "p of sent"), Weight: drawWeight(t, s, name),
					Value: rapid.Float64Range(0, 10).Draw(t, "value of sent"), Tier: rapid.IntRange(0, 3).Draw(t, "tier of sent"),
				})
			}
		}
		for i := range rapid.IntRange(0, 4).Draw(t, "items") {
			group.Items = append(group.Items, portfolio.Item{
				Key: fmt.Sprint(g, i), Chance: rapid.Float64Range(0.001, 0.9).Draw(t, "p"), Weight: drawWeight(t, s, name),
				Value: rapid.OneOf(rapid.Float64Range(0, 10), rapid.SampledFrom([]float64{0, 3, 7})).Draw(t, "value"), Tier: rapid.IntRange(0, 3).Draw(t, "tier"),
				Mark: rapid.SampledFrom(append(marks, domain.MarkUnknown)).Draw(t, "mark"),
			})
		}
		groups = append(groups, group)
	}
	return groups
}

// find is the search for the greatest chance without a wish.
func find(groups []portfolio.Group, budget int64, s chance.Season, limit int) portfolio.Best {
	return portfolio.Task{Groups: groups, Budget: budget, Season: s, Limit: limit}.MostChance()
}

func luckOf(s chance.Season, items []portfolio.Item) (l chance.Luck) {
	for _, it := range items {
		l = l.Add(s.Luck(it.Chance, it.Weight))
	}
	return l
}

// The best list equals the best of all subsets, under tiers and in several
// specialties.
func TestBestAgainstAllSubsets(t *testing.T) {
	s := season(t)
	rapid.Check(t, func(t *rapid.T) {
		groups := drawGroups(t, s)
		budget := rapid.Int64Range(0, 200).Draw(t, "budget")
		best := find(groups, budget, s, 1000)
		if want := allSubsets(groups, budget, s); math.Abs(best.Chance-want) > 1e-9 || !best.Exact {
			t.Fatalf("found %v (exact %v), the best subset has %v", best.Chance, best.Exact, want)
		}
		most, _ := sent(groups, budget, s)
		if best.Cents > most {
			t.Fatalf("costs %d of a budget of %d", best.Cents, budget)
		}
		// Exchanges, the way out when there are too many combinations, come close.
		if rough := find(groups, budget, s, 0); rough.Cents > most || rough.Chance > best.Chance+1e-12 {
			t.Fatalf("exchanges found %v for %d, the best is %v", rough.Chance, rough.Cents, best.Chance)
		}
	})
}

// sent returns what a list may cost, the budget or what is paid already, and
// the luck of what is sent.
func sent(groups []portfolio.Group, budget int64, s chance.Season) (most int64, luck chance.Luck) {
	for _, g := range groups {
		most += portfolio.Price(g.Tiers, g.Sent)
		luck = luck.Add(luckOf(s, g.Kept))
	}
	return max(most, budget), luck
}

func allSubsets(groups []portfolio.Group, budget int64, s chance.Season) (best float64) {
	best, _, _ = subsets(groups, budget, s)
	return best
}

// subsets looks at every list without a banned item. It returns the greatest
// chance of those within the budget, of those among them that hold every pinned
// item (-1: there is none), and of those that hold nothing else.
func subsets(groups []portfolio.Group, budget int64, s chance.Season) (any, pinned, only float64) {
	type item struct {
		group int
		portfolio.Item
	}
	var items []item
	pins := 0
	for g := range groups {
		for _, it := range groups[g].Items {
			if it.Mark == domain.Pin {
				pins++
			}
			if it.Mark != domain.Ban {
				items = append(items, item{g, it})
			}
		}
	}
	any, pinned = -1, -1
	most, paid := sent(groups, budget, s)
	for set := range 1 << len(items) {
		counts := make([]int, len(groups))
		l := paid
		held, others := 0, 0
		for i, it := range items {
			if set>>i&1 == 1 {
				counts[it.group]++
				l = l.Add(s.Luck(it.Chance, it.Weight))
				if it.Mark == domain.Pin {
					held++
				} else {
					others++
				}
			}
		}
		cost := int64(0)
		for g, n := range counts {
			cost += portfolio.Price(groups[g].Tiers, groups[g].Sent+n)
		}
		if cost > most {
			continue
		}
		v := s.Chance(l)
		any = max(any, v)
		if held == pins {
			pinned = max(pinned, v)
		}
		if others == 0 {
			only = max(only, v)
		}
	}
	return any, pinned, only
}

// With pins and bans the best list equals the best of all subsets that hold
// every pin and no ban. Where the budget cannot pay every pin, it holds the
// best of them that it can pay.
func TestPinsAndBansAgainstAllSubsets(t *testing.T) {
	s := season(t)
	rapid.Check(t, func(t *rapid.T) {
		groups := drawGroups(t, s, domain.Pin, domain.Ban)
		budget := rapid.Int64Range(0, 150).Draw(t, "budget")
		_, pinned, only := subsets(groups, budget, s)
		for _, limit := range []int{1000, 0} {
			best := find(groups, budget, s, limit)
			held, chance := holds(t, groups, best, s)
			if most, _ := sent(groups, budget, s); best.Cents > most || math.Abs(chance-best.Chance) > 1e-9 {
				t.Fatalf("costs %d of %d, chance %v, told %v", best.Cents, budget, chance, best.Chance)
			}
			switch {
			case pinned < 0 && held < only-1e-9 && limit > 0:
				t.Fatalf("the pins on it give %v, the best that can be paid %v", held, only)
			case pinned >= 0 && limit > 0 && (math.Abs(best.Chance-pinned) > 1e-9 || !best.Exact):
				t.Fatalf("found %v (exact %v), the best subset has %v", best.Chance, best.Exact, pinned)
			case pinned >= 0 && best.Chance > pinned+1e-9:
				t.Fatalf("found %v, more than the best subset, %v", best.Chance, pinned)
			}
		}
	})
}

// Beside many that are sent, a chance counts the more the less it moves with the
// season. The best three or four of eight are not those with the greatest product
// of chance and weight, where weights differ; the bound holds even so.
func TestWeightsThatDiffer(t *testing.T) {
	s := season(t)
	r := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		group := portfolio.Group{Specialty: domain.InternalMedicine, Tiers: []domain.Fee{{From: 1, Cents: 1}}}
		weight := func() float64 { return []float64{0.15, 0.045}[r.IntN(2)] }
		for n := range 60 {
			group.Sent++
			group.Kept = append(group.Kept, portfolio.Item{Key: fmt.Sprint("sent ", n), Chance: 0.4 * r.Float64(), Weight: weight()})
		}
		for n := range 8 {
			it := portfolio.Item{Key: fmt.Sprint(n), Chance: 0.1 * (1 + r.Float64()), Weight: weight()}
			if it.Weight < 0.1 {
				it.Chance *= 3
			}
			group.Items = append(group.Items, it)
		}
		task := portfolio.Task{Groups: []portfolio.Group{group}, Budget: 63 + r.Int64N(2), Season: s, Limit: 1000}
		want := allSubsets(task.Groups, task.Budget, s)
		if b := task.MostChance(); math.Abs(b.Chance-want) > 1e-12 || !b.Exact {
			t.Fatalf("found %+v, the best list has %v", b, want)
		}
		task.Limit = 0
		if b := task.MostChance(); b.Chance > want+1e-12 || b.Bound < want-1e-12 {
			t.Fatalf("roughly %+v, the best list has %v", b, want)
		}
	}
}

// holds returns the chance of the pins of a list and of the whole list, which
// may hold no ban.
func holds(t *rapid.T, groups []portfolio.Group, best portfolio.Best, s chance.Season) (pins, all float64) {
	_, p := sent(groups, 0, s)
	l := p
	for g := range best.Chosen {
		for _, i := range best.Chosen[g] {
			it := groups[g].Items[i]
			l = l.Add(s.Luck(it.Chance, it.Weight))
			switch it.Mark {
			case domain.Ban:
				t.Fatalf("%s is banned and on the list", it.Key)
			case domain.Pin:
				p = p.Add(s.Luck(it.Chance, it.Weight))
			}
		}
	}
	return s.Chance(p), s.Chance(l)
}

// A pin that gives no chance is on the list all the same, and is paid.
func TestAPinWithoutAChanceIsOn(t *testing.T) {
	s := season(t)
	groups := many(s, 5)
	groups[0].Items[3].Weight, groups[0].Items[3].Mark = 0, domain.Pin
	best := find(groups, 2200, s, 1000)
	if !slices.Equal(best.Chosen[0], []int{3, 0}) || best.Cents != 2200 {
		t.Errorf("the list is %v for %d", best.Chosen, best.Cents)
	}
	if best = find(groups, 1000, s, 1000); len(best.Chosen[0]) != 0 || best.Cents != 0 {
		t.Errorf("with no money it is %v for %d", best.Chosen, best.Cents)
	}
}

// What is sent takes the cheap places and a part of the budget; once all of it
// is gone, nothing more is bought.
func TestWhatIsSentIsPaid(t *testing.T) {
	s := season(t)
	groups := many(s, 60)
	for n := range 28 {
		groups[0].Sent++
		groups[0].Kept = append(groups[0].Kept, portfolio.Item{Key: fmt.Sprint("sent ", n), Chance: 0.01 / float64(n+1), Weight: groups[0].Items[0].Weight})
	}
	if best := find(groups, 39_000, s, 1000); len(best.Chosen[0]) != 4 || best.Cents != 39_000 || best.Chance <= s.Chance(luckOf(s, groups[0].Kept)) {
		t.Errorf("beside 28 that are sent there are %v for %d, chance %v", best.Chosen, best.Cents, best.Chance)
	}
	if best := find(groups, 20_000, s, 1000); len(best.Chosen[0]) != 0 || best.Cents != 30_800 || best.Chance != s.Chance(luckOf(s, groups[0].Kept)) {
		t.Errorf("with all money gone there are %v for %d, chance %v", best.Chosen, best.Cents, best.Chance)
	}
}

// More money never gives less.
func TestMoneyNeverHurts(t *testing.T) {
	s := season(t)
	groups := many(s, 60, 40)
	last := -1.0
	for budget := int64(0); budget < 400_000; budget += 7_300 {
		b := find(groups, budget, s, 1_000_000)
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
		find(groups, 200_000, s, 1_000_000)
	}
}
