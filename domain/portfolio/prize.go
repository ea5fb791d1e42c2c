package portfolio

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// A Prize is one item of a problem in plain numbers: it is admitted with a
// chance, apart from all others, and is worth something then.
type Prize struct {
	ID     string
	Chance float64 // above 0, at most 1
	Value  float64 // 0 or more
	Cost   int64   // 0 or more, in the unit of the budget
}

// MaxCost is the most that a prize or a budget may be: floating-point numbers
// hold each whole number up to it.
const MaxCost = 1 << 53

// A Basket is the set of prizes that is found.
type Basket struct {
	Chosen []int   // places of the prizes, from the greatest value to the least; of the same value by ID
	Cost   int64   // of all of them
	Value  float64 // expected value of the best one that is admitted
	Bound  float64 // no basket is worth more
	Exact  bool    // none is worth more than this one, up to twelve digits
}

// CheckPrizes says what is wrong with a problem, naming the prize.
func CheckPrizes(prizes []Prize, budget int64) error {
	if budget < 0 || budget > MaxCost {
		return fmt.Errorf("budget must be a whole number from 0 to %d, not %d", int64(MaxCost), budget)
	}
	seen := make(map[string]bool, len(prizes))
	for i := range prizes {
		p := &prizes[i]
		switch {
		case p.ID == "":
			return fmt.Errorf("item %d: id is empty: give each item a name of its own", i+1)
		case seen[p.ID]:
			return fmt.Errorf("item %q stands twice: give each item an id of its own", p.ID)
		case !(p.Chance > 0 && p.Chance <= 1):
			return fmt.Errorf("item %q: chance must be above 0 and at most 1, not %v", p.ID, p.Chance)
		case !(p.Value >= 0) || math.IsInf(p.Value, 0):
			return fmt.Errorf("item %q: value must be 0 or more, not %v", p.ID, p.Value)
		case p.Cost < 0 || p.Cost > MaxCost:
			return fmt.Errorf("item %q: cost must be a whole number from 0 to %d, not %d", p.ID, int64(MaxCost), p.Cost)
		}
		seen[p.ID] = true
	}
	return nil
}

// The work of a search over prizes. It ends within a second or two.
const (
	prizeStates = 5_000_000 // states at all rungs together
	prizeHopes  = 2_000_000 // figures of the bound
	prizeRough  = 500_000   // figures of it while the multiplier is looked for
	roughCells  = 32        // of a value meanwhile, at most
)

// BestBasket finds the basket that is worth most within a budget, of prizes that
// [CheckPrizes] has nothing against. The order of the prizes does not matter.
func BestBasket(prizes []Prize, budget int64) Basket {
	l, scale := prizeLadder(prizes, budget)
	if len(l.rungs) == 0 || scale == 0 {
		return Basket{Chosen: []int{}, Exact: true}
	}
	bound := min(1, payPrizes(l, budget))
	n := len(l.rungs)
	l.hopes = newHopes(l.rungs, min(max(prizeHopes/n, roughCells/2), 1024))
	l.known = -1
	rough := l.climb(min(max(prizeStates/10/n, 20), 500))
	l.known = rough.value
	fine := l.climb(min(max(prizeStates/n, 50), 200_000))
	rungs := rough.rungs
	if fine.found {
		rungs = fine.rungs
	}
	b := Basket{Chosen: make([]int, 0, len(rungs))}
	for _, r := range rungs {
		b.Chosen = append(b.Chosen, l.rungs[r].item)
	}
	b.count(prizes)
	b.Bound = max(b.Value, min(bound, fine.lost)*scale)
	if b.Exact = b.Bound <= b.Value*(1+sameValue); b.Exact {
		b.Bound = b.Value
	}
	return b
}

// count adds up the prizes that are chosen.
func (b *Basket) count(prizes []Prize) {
	none := 1.0 // chance that nothing of greater value is admitted
	for _, i := range b.Chosen {
		p := &prizes[i]
		b.Cost += p.Cost
		b.Value += none * p.Chance * p.Value
		none *= 1 - p.Chance
	}
}

// prizeLadder makes a ladder of the prizes that can be paid and are worth
// something. scale is what all of them together would give.
func prizeLadder(prizes []Prize, budget int64) (l *ladder, scale float64) {
	l = &ladder{ordered: true, start: state{node: -1}}
	var order []int
	for i, p := range prizes {
		if p.Cost <= budget && p.Chance*p.Value > 0 {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := &prizes[i], &prizes[j]
		return cmp.Or(cmp.Compare(a.Value, b.Value), cmp.Compare(b.ID, a.ID))
	})
	for _, i := range order {
		p := &prizes[i]
		l.rungs = append(l.rungs, rung{gain: p.Chance * p.Value, keep: 1 - p.Chance, step: p.Cost, item: i})
	}
	return l, share(l.rungs)
}

// share makes the gains of rungs shares of what all of them together give, and
// returns that.
func share(rungs []rung) (all float64) {
	for i := range rungs {
		all = rungs[i].gain + rungs[i].keep*all
	}
	for i := range rungs {
		if all > 0 {
			rungs[i].gain /= all
		}
	}
	return all
}

// payPrizes finds the price of money at which the bound is least, and sets the
// tolls by it. It returns the bound of the whole.
func payPrizes(l *ladder, budget int64) float64 {
	dear := 0.0 // above it no prize is worth its cost
	for _, r := range l.rungs {
		if r.step > 0 {
			dear = max(dear, r.gain/float64(r.step))
		}
	}
	toll := func(price float64) {
		for i := range l.rungs {
			l.rungs[i].toll = price * float64(l.rungs[i].step)
		}
	}
	cells := min(max(prizeRough/len(l.rungs), roughCells/4), roughCells)
	bound := func(price float64) float64 {
		toll(price)
		return hope(l.rungs, cells) + price*float64(budget)
	}
	price, value := 0.0, bound(0)
	if dear > 0 {
		const span, times = 1e-24, 30
		if at, b := least(dear*span, dear, times, bound); b < value {
			price, value = at, b
		}
	}
	toll(price)
	l.start.room = price * float64(budget)
	l.take = func(s *state, r *rung) bool {
		s.money += r.step
		s.room = price * float64(budget-s.money)
		return s.money <= budget
	}
	return value
}
