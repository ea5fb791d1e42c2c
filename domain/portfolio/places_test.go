package portfolio_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/portfolio"

	"pgregory.net/rapid"
)

// A listed item of a task; sent ones are of group -1.
type listed struct {
	group int
	*portfolio.Item
}

// subset is one list of a task, with all that is asked of lists.
type subset struct {
	items  []listed
	chance float64
	value  float64 // with independent chances
	wanted float64 // with the luck that all share
	mix    portfolio.Mix
}

// everyList calls f with each list within the budget that holds every pin of the
// given ones and no other pin or banned item.
func everyList(task portfolio.Task, pins map[*portfolio.Item]bool, f func(subset)) {
	var kept, open []listed
	for g := range task.Groups {
		group := &task.Groups[g]
		for i := range group.Kept {
			kept = append(kept, listed{-1, &group.Kept[i]})
		}
		for i := range group.Items {
			if it := &group.Items[i]; it.Mark == domain.MarkUnknown || pins[it] {
				open = append(open, listed{g, it})
			}
		}
	}
	most, _ := sent(task.Groups, task.Budget, task.Season)
	for set := range 1 << len(open) {
		counts, list, held := make([]int, len(task.Groups)), slices.Clone(kept), 0
		for i, x := range open {
			if set>>i&1 == 1 {
				counts[x.group]++
				list = append(list, x)
				if pins[x.Item] {
					held++
				}
			}
		}
		cost := int64(0)
		for g, n := range counts {
			cost += portfolio.Price(task.Groups[g].Tiers, task.Groups[g].Sent+n)
		}
		if cost <= most && held == len(pins) {
			f(told(task, list))
		}
	}
}

// told works out what a list comes to, by definition.
func told(task portfolio.Task, list []listed) (x subset) {
	x.items = list
	luck := chance.Luck{}
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b listed) int { return int(math.Copysign(1, b.Value-a.Value)) })
	none, at := 1.0, chance.Points{}
	for u := range at {
		at[u] = 1
	}
	var worth chance.Points
	for _, it := range sorted {
		luck = luck.Add(task.Season.Luck(it.Chance, it.Weight))
		x.mix[it.Tier]++
		x.value += none * it.Chance * it.Weight * it.Value
		none *= 1 - it.Chance*it.Weight
		for u, p := range task.Season.Spread(it.Chance) {
			worth[u] += at[u] * p * it.Weight * it.Value
			at[u] *= 1 - p*it.Weight
		}
	}
	x.mix[0] = 0
	x.chance = task.Season.Chance(luck)
	x.value *= task.Season.Ceiling
	x.wanted = task.Season.Ceiling * chance.Mean(worth)
	return x
}

// met is how much of a wish a mix meets, tier 1 first.
func met(mix, wish portfolio.Mix) []int {
	return []int{min(mix[1], wish[1]), min(mix[2], wish[2]), min(mix[3], wish[3])}
}

func drawTask(t *rapid.T, s chance.Season, limit int, marks ...domain.MarkKind) portfolio.Task {
	return portfolio.Task{
		Groups: drawGroups(t, s, marks...), Season: s, Limit: limit, Budget: rapid.Int64Range(0, 200).Draw(t, "budget"),
		Wish: portfolio.Mix{0, rapid.IntRange(0, 2).Draw(t, "tier 1"), rapid.IntRange(0, 2).Draw(t, "tier 2"), rapid.IntRange(0, 2).Draw(t, "tier 3")},
	}
}

// heldPins are the pins on a list.
func heldPins(task portfolio.Task, b portfolio.Best) map[*portfolio.Item]bool {
	pins := map[*portfolio.Item]bool{}
	for g := range task.Groups {
		for _, i := range b.Chosen[g] {
			if it := &task.Groups[g].Items[i]; it.Mark == domain.Pin {
				pins[it] = true
			}
		}
	}
	return pins
}

// of is the list of a task that was found.
func of(task portfolio.Task, b portfolio.Best) subset {
	var list []listed
	for g := range task.Groups {
		for i := range task.Groups[g].Kept {
			list = append(list, listed{-1, &task.Groups[g].Kept[i]})
		}
		for _, i := range b.Chosen[g] {
			list = append(list, listed{g, &task.Groups[g].Items[i]})
		}
	}
	return told(task, list)
}

func counts(b portfolio.Best) (out []int) {
	for _, list := range b.Chosen {
		out = append(out, len(list))
	}
	return out
}

func same(a, b float64) bool { return math.Abs(a-b) <= 1e-9 }

// With marks and a wish, under tiers, the best list equals the best of all lists
// that hold the pins and as much of the wish as can be; a rough search comes with
// a bound that holds.
func TestMixesAgainstAllLists(t *testing.T) {
	s := season(t)
	rapid.Check(t, func(t *rapid.T) {
		task := drawTask(t, s, 100_000, domain.Pin, domain.Ban)
		b := task.MostChance()
		pins, top, wish := heldPins(task, b), -1.0, []int{-1}
		everyList(task, pins, func(x subset) {
			if c := slices.Compare(met(x.mix, task.Wish), wish); c > 0 || c == 0 && x.chance > top {
				wish, top = met(x.mix, task.Wish), x.chance
			}
		})
		if !same(b.Chance, top) || !slices.Equal(met(b.Mix, task.Wish), wish) || !b.Exact || b.Bound != b.Chance || b.Sought != b.Chance {
			t.Fatalf("found %+v; the best list has %v with %v of the wish", b, top, wish)
		}
		task.Limit = 0
		if rough := task.MostChance(); slices.Equal(met(rough.Mix, task.Wish), wish) && (rough.Bound < top-1e-9 || rough.Chance > top+1e-9 || rough.Bound < rough.Chance) {
			if len(heldPins(task, rough)) == len(pins) {
				t.Fatalf("roughly %+v, the best list has %v", rough, top)
			}
		}
	})
}

// The list of the places that are wanted most equals the best of all lists where
// chances are independent; with shared luck, and with little work, the best of
// all lists lies between what is found and the bound.
func TestPlacesAgainstAllLists(t *testing.T) {
	s := season(t)
	worst := 0.0
	rapid.Check(t, func(t *rapid.T) {
		task := drawTask(t, s, 100_000, domain.Pin, domain.Ban)
		first := task.MostChance()
		wish, value, wanted := met(first.Mix, task.Wish), 0.0, 0.0
		everyList(task, heldPins(task, first), func(x subset) {
			if slices.Equal(met(x.mix, task.Wish), wish) {
				value, wanted = max(value, x.value), max(wanted, x.wanted)
			}
		})
		b := task.MostValue()
		if x := of(task, b); !same(b.Sought, value) || !same(x.value, value) || !b.Exact || b.Bound != b.Sought || !same(b.Chance, x.chance) || !same(b.Value, x.wanted) {
			t.Fatalf("found %+v, which is worth %v; the best list is worth %v", b, x.value, value)
		}
		most, _ := sent(task.Groups, task.Budget, s)
		for _, limit := range []int{100_000, 0} {
			task.Limit = limit
			if limit == 0 && !slices.Equal(met(task.MostChance().Mix, task.Wish), wish) {
				continue
			}
			rough, c := task.MostValue(), task.MostWanted()
			if limit == 0 && len(heldPins(task, c)) != len(heldPins(task, first)) {
				continue
			}
			if rough.Sought > value+1e-9 || rough.Bound < value-1e-9 {
				t.Fatalf("with a limit of %d found %+v, the best list is worth %v", limit, rough, value)
			}
			if x := of(task, c); c.Value > wanted+1e-9 || c.Bound < wanted-1e-9 || !same(x.wanted, c.Value) || c.Sought != c.Value || c.Cents > most || !slices.Equal(met(c.Mix, task.Wish), wish) {
				t.Fatalf("with a limit of %d found %+v, which is worth %v; the best list is worth %v", limit, c, x.wanted, wanted)
			}
			if wanted > 0 && limit > 0 {
				worst = max(worst, 1-c.Value/wanted)
			}
		}
	})
	t.Logf("with shared luck the list is at most %.2g %% below the best one", 100*worst)
}

// The same for sixteen programs in three specialties, with pins and a ban.
func TestSixteenAgainstAllLists(t *testing.T) {
	s := season(t)
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 1))
		task := portfolio.Task{Groups: many(s, 6, 5, 5), Budget: 5_000 + r.Int64N(10_000), Season: s, Limit: 1_000_000, Wish: portfolio.Mix{0, 2, 1, 1}}
		for g := range task.Groups {
			task.Groups[g].Tiers = []domain.Fee{{From: 1, To: 2, Cents: 1100}, {From: 3, Cents: 3000}}
			for i := range task.Groups[g].Items {
				it := &task.Groups[g].Items[i]
				it.Chance, it.Value, it.Tier = 0.02+0.5*r.Float64(), 10*r.Float64(), r.IntN(4)
			}
		}
		task.Groups[0].Items[5].Mark, task.Groups[1].Items[0].Mark = domain.Pin, domain.Ban
		b, v, w := task.MostChance(), task.MostValue(), task.MostWanted()
		pins, chance, value, wanted := heldPins(task, b), 0.0, 0.0, 0.0
		everyList(task, pins, func(x subset) {
			if slices.Equal(met(x.mix, task.Wish), met(b.Mix, task.Wish)) {
				chance, value, wanted = max(chance, x.chance), max(value, x.value), max(wanted, x.wanted)
			}
		})
		if !b.Exact || !same(b.Chance, chance) || !v.Exact || !same(v.Sought, value) || w.Value > wanted+1e-9 || w.Value < 0.99*wanted || w.Bound < wanted {
			t.Errorf("found %+v, %+v and %+v; the best are %v, %v and %v", b, v, w, chance, value, wanted)
		}
	}
}

// large is a task of 1,500 programs times a factor in three specialties, of which
// about 120 can be paid.
func large(tb testing.TB, times int, wish portfolio.Mix) portfolio.Task {
	s := season(tb)
	groups := many(s, 600*times, 500*times, 400*times)
	r := rand.New(rand.NewPCG(3, 4))
	for g := range groups {
		for i := range groups[g].Items {
			it := &groups[g].Items[i]
			it.Tier = r.IntN(4)
			it.Value = []float64{2, 10, 7, 5}[it.Tier] * []float64{1, 0.8, 0.6}[g]
			if r.IntN(5) == 0 {
				it.Value *= r.Float64()
			}
			it.Chance *= 0.3 + 0.7*r.Float64()
		}
	}
	return portfolio.Task{Groups: groups, Budget: 200_000, Season: s, Wish: wish, Limit: 1_000_000}
}

// Lists of a hundred out of thousands are exact, or come with a bound that is
// near.
func TestLargeTasks(t *testing.T) {
	for _, wish := range []portfolio.Mix{{}, {0, 40, 30, 20}} {
		task := large(t, 1, wish)
		for name, b := range map[string]portfolio.Best{"chance": task.MostChance(), "value": task.MostValue(), "wanted": task.MostWanted()} {
			t.Logf("%s, wish %v: %v cents %d mix %v; chance %.4f value %.4f, bound %.3g above, exact %v", name, wish, counts(b), b.Cents, b.Mix, b.Chance, b.Value, b.Bound/b.Sought-1, b.Exact)
			if b.Cents > task.Budget || !(b.Bound >= b.Sought) || b.Bound > 1.02*b.Sought || b.Exact && b.Bound != b.Sought {
				t.Errorf("%s, wish %v: %+v", name, wish, b)
			}
		}
	}
}

func BenchmarkTask(b *testing.B) {
	for _, times := range []int{1, 10} {
		for _, wish := range []portfolio.Mix{{}, {0, 40, 30, 20}} {
			task := large(b, times, wish)
			name := fmt.Sprint("/", 1500*times, "/", wish != portfolio.Mix{})
			b.Run("chance"+name, func(b *testing.B) {
				for b.Loop() {
					task.MostChance()
				}
			})
			b.Run("value"+name, func(b *testing.B) {
				for b.Loop() {
					task.MostValue()
				}
			})
			b.Run("wanted"+name, func(b *testing.B) {
				for b.Loop() {
					task.MostWanted()
				}
			})
		}
	}
}

// More money, a higher chance or a greater value never give less: an exact list
// is no worse, and no bound falls below what was had before. The order of the
// programs changes nothing.
func TestTasksNeverGetWorse(t *testing.T) {
	s := season(t)
	rapid.Check(t, func(t *rapid.T) {
		task := drawTask(t, s, 100_000)
		task.Wish = portfolio.Mix{}
		looks := []func(portfolio.Task) (portfolio.Best, float64){
			func(t portfolio.Task) (portfolio.Best, float64) { b := t.MostChance(); return b, b.Sought },
			func(t portfolio.Task) (portfolio.Best, float64) { b := t.MostValue(); return b, b.Sought },
			func(t portfolio.Task) (portfolio.Best, float64) { b := t.MostWanted(); return b, b.Value },
		}
		for n, look := range looks {
			b, was := look(task)
			check := func(what string, now portfolio.Task) {
				c, is := look(now)
				if c.Bound < was-1e-9 || c.Bound < is || c.Exact && (b.Exact && is < was-1e-9 || c.Bound != is) {
					t.Fatalf("search %d with %s: %+v, before %+v", n, what, c, b)
				}
			}
			more := task
			more.Budget += rapid.Int64Range(0, 60).Draw(t, "more")
			check("more money", more)
			for g := range task.Groups {
				if len(task.Groups[g].Items) == 0 {
					continue
				}
				change := func(f func(*portfolio.Item)) portfolio.Task {
					other := task
					other.Groups = slices.Clone(task.Groups)
					other.Groups[g].Items = slices.Clone(task.Groups[g].Items)
					f(&other.Groups[g].Items[0])
					return other
				}
				check("a higher chance", change(func(it *portfolio.Item) { it.Chance = min(1, it.Chance*1.3) }))
				check("a greater value", change(func(it *portfolio.Item) { it.Value++ }))
				turned := change(func(*portfolio.Item) {})
				slices.Reverse(turned.Groups[g].Items)
				if c, is := look(turned); is != was || c.Bound != b.Bound {
					t.Fatalf("search %d in another order: %+v, before %+v", n, c, b)
				}
			}
		}
	})
}

// In whatever order groups and programs are given, and exact or not, the same
// list is found.
func TestOrderDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	keys := func(t portfolio.Task, b portfolio.Best) (out []string) {
		for g := range t.Groups {
			for _, i := range b.Chosen[g] {
				out = append(out, t.Groups[g].Items[i].Key)
			}
		}
		slices.Sort(out)
		return out
	}
	for n := range 6 {
		task := large(t, 1, portfolio.Mix{0, 4 * (n % 2), 3, 2})
		task.Limit, task.Budget = []int{1, 2_000, 50_000}[n/2], 50_000
		for g := range task.Groups {
			task.Groups[g].Items = task.Groups[g].Items[:60]
			for i := range task.Groups[g].Items {
				task.Groups[g].Items[i].Weight *= []float64{1, 0.3}[r.IntN(2)]
			}
		}
		other := task
		other.Groups = slices.Clone(task.Groups)
		slices.Reverse(other.Groups)
		for g := range other.Groups {
			items := slices.Clone(other.Groups[g].Items)
			r.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
			other.Groups[g].Items = items
		}
		for name, look := range map[string]func(portfolio.Task) portfolio.Best{
			"chance": portfolio.Task.MostChance, "value": portfolio.Task.MostValue, "wanted": portfolio.Task.MostWanted,
		} {
			a, b := look(task), look(other)
			if a.Sought != b.Sought || a.Bound != b.Bound || a.Cents != b.Cents || !slices.Equal(keys(task, a), keys(other, b)) {
				t.Errorf("%s with a limit of %d: %v of %v, and %v of %v in another order", name, task.Limit, a.Sought, a.Bound, b.Sought, b.Bound)
			}
		}
	}
}
