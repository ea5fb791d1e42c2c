package luck_test

import (
	"math"
	"slices"
	"testing"

	"secondlook/domain/luck"
)

const many = 100_000

// moments are the mean and the standard deviation of many draws.
func moments(draw func() float64) (mean, sd float64) {
	sum, squares := 0.0, 0.0
	for range many {
		x := draw()
		sum, squares = sum+x, squares+x*x
	}
	mean = sum / many
	return mean, math.Sqrt(squares/many - mean*mean)
}

func TestDistributions(t *testing.T) {
	for name, c := range map[string]struct {
		draw     func(*luck.Stream) float64
		mean, sd float64
	}{
		"share":  {(*luck.Stream).Share, 0.5, math.Sqrt(1.0 / 12)},
		"normal": {(*luck.Stream).Normal, 0, 1},
		"wait":   {(*luck.Stream).Wait, 1, 1},
		"below":  {func(l *luck.Stream) float64 { return float64(l.Below(10)) }, 4.5, math.Sqrt(8.25)},
	} {
		l := luck.New(1)
		mean, sd := moments(func() float64 { return c.draw(l) })
		if math.Abs(mean-c.mean) > 0.02*max(1, c.mean) || math.Abs(sd-c.sd) > 0.02*c.sd {
			t.Errorf("%s: mean %v and spread %v, not %v and %v", name, mean, sd, c.mean, c.sd)
		}
	}
}

// Every number comes once, and each place sees each of them as often.
func TestOrder(t *testing.T) {
	l := luck.New(2)
	first := make([]int, 5)
	for range many {
		order := l.Order(5)
		first[order[0]]++
		slices.Sort(order)
		if !slices.Equal(order, []int{0, 1, 2, 3, 4}) {
			t.Fatal(order)
		}
	}
	for n, times := range first {
		if share := float64(times) / many; share < 0.19 || share > 0.21 {
			t.Errorf("%d comes first in %v", n, share)
		}
	}
	if len(l.Order(0)) != 0 {
		t.Error("nothing has an order")
	}
}

func TestSeeds(t *testing.T) {
	a, b, c := luck.New(7), luck.New(7), luck.New(8)
	same := 0
	for range 1000 {
		x := a.Share()
		if x != b.Share() {
			t.Fatal("the same seed draws something else")
		}
		if x == c.Share() {
			same++
		}
	}
	if same > 1 {
		t.Errorf("%d draws of another seed are the same", same)
	}
}
