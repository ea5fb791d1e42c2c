package silence_test

import (
	"math"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/silence"

	"pgregory.net/rapid"
)

var (
	review = domain.NewDate(2026, time.September, 23)
	end    = domain.NewDate(2027, time.February, 1)
)

func timing(t testing.TB) silence.Timing {
	t.Helper()
	out, ok := silence.New(enginetest.Reference(t), review, end)
	if !ok {
		t.Fatal("the season's timing is not known")
	}
	return out
}

func TestShareAtTheEdges(t *testing.T) {
	s := timing(t)
	for day, want := range map[domain.Date]float64{
		review.AddDays(-1): 0, review: 0, review.AddDays(7): 0.2, review.AddDays(35): 0.6, review.AddDays(70): 0.85, review.AddDays(98): 0.95,
		end: 1, end.AddDays(40): 1, review.AddDays(21): 0.4,
	} {
		if got := s.Share(day).Value; math.Abs(got-want) > 1e-9 {
			t.Errorf("by %v %v are sent, not %v", day, got, want)
		}
	}
	if e := s.Share(end.AddDays(-1)); !(e.Low < e.Value && e.Value < 1 && e.Value > 0.99) {
		t.Errorf("the day before the end: %+v", e)
	}
	if e := s.Share(review.AddDays(35)); math.Abs(e.Low-0.4462) > 1e-3 || math.Abs(e.High-0.7538) > 1e-3 {
		t.Errorf("after five weeks: %+v", e)
	}
}

// Without a day on which programs begin to read, or with both the wrong way
// round, nothing is made up.
func TestUnknownCalendar(t *testing.T) {
	ref := enginetest.Reference(t)
	for _, c := range [][2]domain.Date{{{}, end}, {review, {}}, {end, review}, {review, review}} {
		if s, ok := silence.New(ref, c[0], c[1]); ok || s.Share(end).Value != 0 {
			t.Errorf("from %v to %v it is %+v", c[0], c[1], s)
		}
	}
}

// The share never falls, stays within its range and within 0..1, whatever the
// figures are; it is 0 before programs read and 1 at the end.
func TestShareIsMonotone(t *testing.T) {
	shipped := enginetest.Reference(t)
	rapid.Check(t, func(rt *rapid.T) {
		ref := shipped
		for _, row := range []string{"invited.week_1", "invited.week_5", "invited.week_10", "invited.week_14"} {
			ref = ref.With(row, rapid.Float64Range(0, 1).Draw(rt, row))
		}
		length := rapid.IntRange(1, 200).Draw(rt, "length")
		s, ok := silence.New(ref, review, review.AddDays(length))
		if !ok {
			rt.Fatal("not known")
		}
		last := chance.Estimate{}
		for n := -3; n <= length+3; n++ {
			e := s.Share(review.AddDays(n))
			if n <= 0 && e != (chance.Estimate{}) || n >= length && (e.Value != 1 || e.Low != 1 || e.High != 1) {
				rt.Fatalf("day %d of %d: %+v", n, length, e)
			}
			const eps = 1e-12
			if e.Value < last.Value-eps || e.Low < last.Low-eps || e.High < last.High-eps || e.Low > e.Value+eps || e.Value > e.High+eps || e.High > 1+eps {
				rt.Fatalf("day %d of %d: %+v after %+v", n, length, e, last)
			}
			last = e
		}
	})
}

func TestUsualByHand(t *testing.T) {
	all := chance.Estimate{Value: 1, Low: 1, High: 1}
	// Without any error it is Poisson: of a mean of 5, P(N ≤ 2) = 0.1247 and P(N ≤ 8) = 0.9319.
	if c := silence.Usual(chance.Estimate{Value: 5, Low: 5, High: 5}, all, 0, 100); c.Low != 2 || c.High != 8 || c.Mean != 5 {
		t.Errorf("Poisson of 5: %+v", c)
	}
	if c := silence.Usual(chance.Estimate{Value: 10, Low: 5, High: 20}, chance.Estimate{Value: 0.5, Low: 0.4, High: 0.6}, 0, 100); c.Mean != 5 || c.Low > 2 || c.High < 9 {
		t.Errorf("with errors the range is no wider: %+v", c)
	}
	if c := silence.Usual(chance.Estimate{Value: 10, Low: 5, High: 20}, all, 1, 6); c.High != 6 {
		t.Errorf("more invitations than programs: %+v", c)
	}
	for _, c := range []silence.Count{
		silence.Usual(chance.Estimate{}, all, 1, 9), silence.Usual(chance.Estimate{Value: 3}, chance.Estimate{}, 1, 9), silence.Usual(chance.Estimate{Value: 3, Low: 3, High: 3}, all, 1, 0),
	} {
		if c != (silence.Count{}) {
			t.Errorf("of nothing: %+v", c)
		}
	}
}

// The range is in order, within the list, and grows with what was sent.
func TestUsualGrows(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		most := rapid.IntRange(1, 300).Draw(rt, "programs")
		value := rapid.Float64Range(0.01, float64(most)).Draw(rt, "expected")
		wide := rapid.Float64Range(1, 4).Draw(rt, "range")
		total := chance.Estimate{Value: value, Low: value / wide, High: value * wide}
		luck := rapid.Float64Range(0, 1.5).Draw(rt, "luck")
		last := silence.Count{}
		for _, share := range []float64{0.05, 0.3, 0.6, 1} {
			c := silence.Usual(total, chance.Estimate{Value: share, Low: share, High: share}, luck, most)
			if c.Low > c.High || c.High > most || c.Low < last.Low || c.High < last.High || c.Mean < last.Mean {
				rt.Fatalf("share %v: %+v after %+v", share, c, last)
			}
			last = c
		}
	})
}

func BenchmarkUsual(b *testing.B) {
	for b.Loop() {
		silence.Usual(chance.Estimate{Value: 15, Low: 8, High: 30}, chance.Estimate{Value: 0.8, Low: 0.7, High: 0.9}, 1, 120)
	}
}
