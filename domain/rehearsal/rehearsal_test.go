package rehearsal_test

import (
	"context"
	"errors"
	"math"
	"reflect"
	"slices"
	"testing"

	"secondlook/domain/rehearsal"
)

var rules = rehearsal.Rules{Ceiling: 0.9, Listed: 7, Ranks: 12, Shared: 0.25, Common: 0.5}

func draws(t testing.TB, n int, takes ...float64) *rehearsal.Draws {
	t.Helper()
	programs := make([]rehearsal.Program, len(takes))
	for i, take := range takes {
		programs[i] = rehearsal.Program{Positions: 3 + 4*(i%3), Take: take}
	}
	d, err := rehearsal.New(context.Background(), programs, rules, n)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// order is 0, 1, 2 …
func order(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// The share of draws that match is the chance that the figures give, and so is
// that of each program, taken alone and behind others.
func TestSharesAreTheChances(t *testing.T) {
	takes := []float64{0.1, 0.3, 0.05, 0.4, 0.2, 0.15}
	const n = 4000
	d := draws(t, n, takes...)
	o := d.Outcome(order(6), order(6))
	left := rules.Ceiling
	for p, take := range takes {
		want := left * take
		if got, low, high := o.Share(o.Ends[p]); math.Abs(got-want) > high-low+0.01 {
			t.Errorf("program %d: %.3f of the draws, want %.3f", p, got, want)
		}
		left -= want
		alone := d.Outcome([]int{p}, []int{p})
		if got, low, high := alone.Share(alone.Ends[p]); math.Abs(got-rules.Ceiling*take) > high-low+0.01 {
			t.Errorf("program %d alone: %.3f of the draws, want %.3f", p, got, rules.Ceiling*take)
		}
	}
	if got, low, high := o.Share(o.Unmatched); math.Abs(got-(1-rules.Ceiling+left)) > high-low+0.01 {
		t.Errorf("unmatched: %.3f, want %.3f", got, 1-rules.Ceiling+left)
	}
}

// The range holds the share, and is open to what no draw has shown.
func TestShare(t *testing.T) {
	o := rehearsal.Outcome{N: 500}
	for _, n := range []int{0, 1, 250, 499, 500} {
		p, low, high := o.Share(n)
		if p != float64(n)/500 || low > p || high < p || high-low > 0.06 || low < 0 || high > 1 || n == 0 && high == 0 {
			t.Errorf("%d of 500: %v, %v to %v", n, p, low, high)
		}
	}
	if _, low, high := (rehearsal.Outcome{}).Share(0); low != 0 || high != 1 {
		t.Errorf("without draws: %v to %v", low, high)
	}
}

func TestSameInputSameDraws(t *testing.T) {
	a, b := draws(t, 50, 0.3, 0.2, 0.6), draws(t, 50, 0.3, 0.2, 0.6)
	if x, y := a.Outcome(order(3), order(3)), b.Outcome(order(3), order(3)); !reflect.DeepEqual(x, y) {
		t.Errorf("%+v, and again %+v", x, y)
	}
	first := a.Outcome(order(3), order(3))
	a.Outcome([]int{2, 1, 0}, order(3))
	a.Try(order(3))
	if again := a.Outcome(order(3), order(3)); !reflect.DeepEqual(first, again) {
		t.Errorf("%+v, and after other lists %+v", first, again)
	}
}

// Every draw ends somewhere; moving a program up never lowers its own share,
// and no order does better in any draw than the true one.
func TestOrders(t *testing.T) {
	d := draws(t, 300, 0.3, 0.5, 0.2, 0.4)
	truth := order(4)
	for i := 1; i < 4; i++ {
		up := slices.Clone(truth)
		up[i-1], up[i] = up[i], up[i-1]
		before, after := d.Outcome(truth, truth), d.Outcome(up, truth)
		if after.Ends[i] < before.Ends[i] || after.Ends[i-1] > before.Ends[i-1] {
			t.Errorf("program %d moved up: %v, then %v", i, before.Ends, after.Ends)
		}
		sum := after.Unmatched
		for _, n := range after.Ends {
			sum += n
		}
		if sum != 300 || after.Better+after.Same+after.Worse != 300 || after.Better > 0 || before.Same != 300 {
			t.Errorf("after the move of %d: %+v", i, after)
		}
	}
	if x := d.Try(truth); x.Better != 0 || x.Worse == 0 || x.Orders != 7 || x.Draws != 300 {
		t.Errorf("other orders: %+v", x)
	}
}

// A program that is left off the list is no match, and an empty list matches
// nowhere.
func TestShorterLists(t *testing.T) {
	d := draws(t, 100, 1, 1)
	if o := d.Outcome([]int{1}, order(2)); o.Ends[0] != 0 || o.Ends[1] < 80 {
		t.Errorf("with one of two: %+v", o)
	}
	if o := d.Outcome(nil, order(2)); o.Unmatched != 100 {
		t.Errorf("without a list: %+v", o)
	}
}

func TestCancelled(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := rehearsal.New(ctx, []rehearsal.Program{{Positions: 1, Take: 0.5}}, rules, 10); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// Somebody waits for this on the page: fifteen programs, five hundred draws.
func BenchmarkDraws(b *testing.B) {
	takes := make([]float64, 15)
	for i := range takes {
		takes[i] = 0.1
	}
	b.ReportAllocs()
	for b.Loop() {
		draws(b, 500, takes...)
	}
}

func BenchmarkTry(b *testing.B) {
	d := draws(b, 500, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1)
	for b.Loop() {
		d.Try(order(15))
	}
}
