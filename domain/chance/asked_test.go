package chance_test

import (
	"math"
	"testing"

	"secondlook/domain/chance"
	"secondlook/domain/enginetest"

	"pgregory.net/rapid"
)

func options(most int) *rapid.Generator[[]chance.Option] {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) chance.Option {
		return chance.Option{
			Open: rapid.Float64Range(0.01, 0.9).Draw(t, "open"), Yes: rapid.Float64Range(0.05, 0.95).Draw(t, "yes"),
			Weight: rapid.Float64Range(0.05, 0.3).Draw(t, "weight"),
		}
	}), 0, most)
}

// The expectation over the answers is that of going through all of them.
func TestAskedEqualsEnumeration(t *testing.T) {
	s := seasonOf(t)
	rapid.Check(t, func(t *rapid.T) {
		q := chance.Query{Asked: options(7).Draw(t, "asked"), Next: options(4).Draw(t, "next")}
		var rest chance.Luck
		for range 3 {
			rest = rest.Add(s.Luck(0.1, 0.2))
		}
		without, with := s.Asked(rest, []chance.Query{q})
		wantWithout, wantWith := 0.0, 0.0
		for answers := range 1 << len(q.Asked) {
			share, closed := 1.0, 0
			one := chance.Query{}
			for i, o := range q.Asked {
				if answers>>i&1 == 1 {
					share *= o.Yes
					one.Asked = append(one.Asked, chance.Option{Open: o.Open, Yes: 1, Weight: o.Weight})
				} else {
					share *= 1 - o.Yes
					closed++
				}
			}
			plain, _ := s.Asked(rest, []chance.Query{one})
			// A program that is certain to be closed is replaced by the next.
			for range closed {
				one.Asked = append(one.Asked, chance.Option{Open: 0.5, Yes: 0, Weight: 0.1})
			}
			one.Next = q.Next
			_, better := s.Asked(rest, []chance.Query{one})
			wantWithout += share * plain
			wantWith += share * better
		}
		if math.Abs(without-wantWithout) > 1e-9 || math.Abs(with-wantWith) > 1e-9 {
			t.Fatalf("%v and %v, by enumeration %v and %v", without, with, wantWithout, wantWith)
		}
		if with < without-1e-12 || with > 1 {
			t.Fatalf("asking lowers %v to %v", without, with)
		}
	})
}

func TestAskingWhatIsKnownGainsNothing(t *testing.T) {
	s := seasonOf(t)
	sure := chance.Option{Open: 0.2, Yes: 1, Weight: 0.2}
	without, with := s.Asked(chance.Luck{}, []chance.Query{{Asked: []chance.Option{sure}, Next: []chance.Option{sure}}})
	if math.Abs(without-with) > 1e-15 {
		t.Errorf("%v becomes %v", without, with)
	}
	if want := s.Chance(s.Luck(0.2, 0.2)); math.Abs(with-want) > 1e-9 {
		t.Errorf("one sure program gives %v, want %v", with, want)
	}
}

func seasonOf(t *testing.T) chance.Season {
	return chance.NewModel(enginetest.Reference(t), enginetest.Catalog()).Season()
}
