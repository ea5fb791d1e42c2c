package portfolio_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"secondlook/domain/portfolio"

	"pgregory.net/rapid"
)

// drawPrizes draws a small problem with costs that collide, values that tie,
// and chances up to 1.
func drawPrizes(t *rapid.T, most int) (prizes []portfolio.Prize, budget int64) {
	unit := rapid.SampledFrom([]int64{1, 97, 1 << 46}).Draw(t, "unit")
	for i := range rapid.IntRange(0, most).Draw(t, "items") {
		prizes = append(prizes, portfolio.Prize{
			ID:     fmt.Sprintf("item %d", i),
			Chance: rapid.OneOf(rapid.Float64Range(0.001, 1), rapid.Just(1.0), rapid.Just(1e-9)).Draw(t, "chance"),
			Value:  rapid.OneOf(rapid.Float64Range(0, 10), rapid.Just(5.0), rapid.Just(0.0), rapid.Just(1e12)).Draw(t, "value"),
			Cost:   unit*rapid.Int64Range(0, 9).Draw(t, "cost") + rapid.Int64Range(0, 1).Draw(t, "odd"),
		})
	}
	return prizes, unit * rapid.Int64Range(0, 40).Draw(t, "budget")
}

// worth is the expected value of the best one admitted, told by definition: of
// each set that may be admitted, its chance and its best.
func worth(prizes []portfolio.Prize, set int) (v float64) {
	var order []int
	for i := range prizes {
		if set>>i&1 == 1 {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(i, j int) int { return int(math.Copysign(1, prizes[j].Value-prizes[i].Value)) })
	none := 1.0
	for _, i := range order {
		v += none * prizes[i].Chance * prizes[i].Value
		none *= 1 - prizes[i].Chance
	}
	return v
}

// bestOfAll looks at every set within the budget.
func bestOfAll(prizes []portfolio.Prize, budget int64) (best float64) {
	for set := range 1 << len(prizes) {
		cost := int64(0)
		for i := range prizes {
			if set>>i&1 == 1 {
				cost += prizes[i].Cost
			}
		}
		if cost <= budget {
			best = max(best, worth(prizes, set))
		}
	}
	return best
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(math.Abs(a), math.Abs(b)) }

// The best basket equals the best of all sets.
func TestBasketAgainstAllSets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		prizes, budget := drawPrizes(t, 12)
		b := portfolio.BestBasket(prizes, budget)
		if want := bestOfAll(prizes, budget); !near(b.Value, want) || !b.Exact || b.Bound != b.Value {
			t.Fatalf("found %+v, the best set is worth %v", b, want)
		}
		set, cost := 0, int64(0)
		for n, i := range b.Chosen {
			set |= 1 << i
			cost += prizes[i].Cost
			if n > 0 && prizes[b.Chosen[n-1]].Value < prizes[i].Value {
				t.Fatalf("the order is %v", b.Chosen)
			}
		}
		if cost != b.Cost || cost > budget || !near(worth(prizes, set), b.Value) {
			t.Fatalf("%v costs %d (told %d) of %d and is worth %v (told %v)", b.Chosen, cost, b.Cost, budget, worth(prizes, set), b.Value)
		}
	})
}

// More money, a higher chance, a greater value are never worse; the order of the
// items changes nothing.
func TestBasketsNeverGetWorse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		prizes, budget := drawPrizes(t, 40)
		b := portfolio.BestBasket(prizes, budget)
		check := func(what string, now portfolio.Basket) {
			if now.Exact && b.Exact && now.Value < b.Value*(1-1e-9) || now.Bound < b.Value*(1-1e-9) || now.Bound < now.Value || now.Exact && now.Bound != now.Value {
				t.Fatalf("with %s it is %+v, without %+v", what, now, b)
			}
		}
		check("more money", portfolio.BestBasket(prizes, budget+rapid.Int64Range(0, 50).Draw(t, "more")))
		other := rapid.Permutation(prizes).Draw(t, "order")
		same := portfolio.BestBasket(other, budget)
		if ids(prizes, b) != ids(other, same) || b.Value != same.Value || b.Bound != same.Bound {
			t.Fatalf("in another order it is %+v, not %+v", same, b)
		}
		if len(prizes) > 0 {
			i := rapid.IntRange(0, len(prizes)-1).Draw(t, "which")
			better := slices.Clone(prizes)
			better[i].Chance = min(1, better[i].Chance*1.5)
			check("a higher chance", portfolio.BestBasket(better, budget))
			better[i] = prizes[i]
			better[i].Value += 1
			check("a greater value", portfolio.BestBasket(better, budget))
		}
	})
}

func ids(prizes []portfolio.Prize, b portfolio.Basket) string {
	var names []string
	for _, i := range b.Chosen {
		names = append(names, prizes[i].ID)
	}
	return strings.Join(names, ";")
}

// A prefix by value is not the best (the example of Chade and Smith, in words):
// a sure place of middling value can be worth more than another dream.
func TestAPrefixByValueIsNotTheBest(t *testing.T) {
	prizes := []portfolio.Prize{{ID: "dream", Chance: 0.1, Value: 10, Cost: 1}, {ID: "second dream", Chance: 0.1, Value: 9.9, Cost: 1}, {ID: "safe", Chance: 0.9, Value: 5, Cost: 1}}
	b := portfolio.BestBasket(prizes, 2)
	if ids(prizes, b) != "dream;safe" || !near(b.Value, 0.1*10+0.9*0.9*5) || !b.Exact {
		t.Errorf("found %s: %+v", ids(prizes, b), b)
	}
}

func TestPrizesThatAreNone(t *testing.T) {
	good := portfolio.Prize{"a", 0.5, 1, 1}
	for words, bad := range map[string]portfolio.Prize{
		`item "b": chance`:           {"b", 0, 1, 1},
		`item "c": chance`:           {"c", 1.0000001, 1, 1},
		`item "d": chance`:           {"d", math.NaN(), 1, 1},
		`item "e": value`:            {"e", 1, -1, 1},
		`item "f": value`:            {"f", 1, math.NaN(), 1},
		`item "g": value`:            {"g", 1, math.Inf(1), 1},
		`item "h": cost`:             {"h", 1, 1, -1},
		`item "i": cost`:             {"i", 1, 1, portfolio.MaxCost + 1},
		`item "a" stands twice`:      good,
		`item 2: id is empty`:        {"", 1, 1, 1},
		`item "j": chance must be a`: {"j", -0.5, 1, 1},
	} {
		if err := portfolio.CheckPrizes([]portfolio.Prize{good, bad}, 1); err == nil || !strings.Contains(err.Error(), words) {
			t.Errorf("%+v: %v, want %q", bad, err, words)
		}
	}
	if err := portfolio.CheckPrizes([]portfolio.Prize{good}, portfolio.MaxCost); err != nil {
		t.Error(err)
	}
	for _, budget := range []int64{-1, portfolio.MaxCost + 1} {
		if err := portfolio.CheckPrizes(nil, budget); err == nil || !strings.Contains(err.Error(), "budget") {
			t.Errorf("budget %d: %v", budget, err)
		}
	}
}

// problem is a large problem of a kind.
func problem(kind string, n, share int) (prizes []portfolio.Prize, budget int64) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range n {
		p := portfolio.Prize{ID: fmt.Sprint(i), Chance: 0.02 + 0.3*r.Float64(), Value: 10 * r.Float64(), Cost: 1 + r.Int64N(1<<44)}
		switch kind {
		case "cents":
			p.Cost = 1000 + r.Int64N(5000)
		case "alike": // what is dear is good: hard for every bound
			p.Cost = 1<<40 + int64(p.Chance*p.Value*float64(1<<42)) + r.Int64N(1<<20)
		case "levels":
			p.Value, p.Cost = float64(1+r.IntN(5)), int64(1100+1900*r.IntN(2))
		case "same":
			p.Chance, p.Value, p.Cost = 0.1, 5, 1<<40+int64(i)
		}
		budget += p.Cost / int64(share)
		prizes = append(prizes, p)
	}
	return prizes, budget
}

// Thousands of items end soon, with a bound that is no lower than any list.
func TestLargeBasketsAreBounded(t *testing.T) {
	for _, kind := range []string{"any", "cents", "alike", "levels", "same"} {
		for _, share := range []int{12, 200} {
			prizes, budget := problem(kind, 2000, share)
			b := portfolio.BestBasket(prizes, budget)
			t.Logf("%s, a part in %d: %d chosen, value %v, bound %v more, exact %v", kind, share, len(b.Chosen), b.Value, b.Bound/b.Value-1, b.Exact)
			if b.Cost > budget || b.Bound < b.Value || b.Exact != (b.Bound == b.Value) || b.Bound > 1.05*b.Value {
				t.Errorf("%s: cost %d of %d, value %v, bound %v, exact %v", kind, b.Cost, budget, b.Value, b.Bound, b.Exact)
			}
		}
	}
}

func BenchmarkBestBasket(b *testing.B) {
	for _, kind := range []string{"any", "cents", "alike", "levels", "same"} {
		for _, n := range []int{150, 1500, 15000} {
			prizes, budget := problem(kind, n, 12)
			b.Run(fmt.Sprint(kind, "/", n), func(b *testing.B) {
				for b.Loop() {
					portfolio.BestBasket(prizes, budget)
				}
			})
		}
	}
}
