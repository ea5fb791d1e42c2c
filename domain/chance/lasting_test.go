package chance_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
)

// lastingList is a model by a reference set, with a list of programs that have
// any chances.
func lastingList(t enginetest.TB, ref *chance.Reference, chances []float64) (*chance.Model, []chance.Ticket) {
	m := chance.NewModel(ref, enginetest.Catalog())
	var list []chance.Ticket
	for i, p := range chances {
		program := enginetest.Program("p", []string{domain.FamilyMedicine, domain.InternalMedicine, "Dermatology"}[i%3], "Fresno", "CA", "central_valley")
		list = append(list, chance.Ticket{Program: &program, Assessment: &chance.Assessment{Chance: p, Match: 1}})
	}
	return m, list
}

// The mean over what stays with an applicant is the chance of the list, whatever
// part of the season's luck that is.
func TestLastingKeepsTheMean(t *testing.T) {
	ref := enginetest.Reference(t)
	rapid.Check(t, func(t *rapid.T) {
		with := ref.With("own.spread", rapid.Float64Range(0, 1.2).Draw(t, "spread"))
		m, list := lastingList(t, with, rapid.SliceOfN(rapid.Float64Range(0.001, 0.9), 1, 40).Draw(t, "chances"))
		want, _, _ := m.ListChance(list)
		at := m.Lasting(list)
		if got := chance.Mean(at); math.Abs(got-want) > 2e-3 {
			t.Fatalf("the mean is %v, the list has %v", got, want)
		}
		for i, v := range at {
			if v < 0 || v > 1 || i > 0 && v < at[i-1]-1e-12 {
				t.Fatalf("it does not rise: %v", at)
			}
		}
	})
}

// Where nothing stays with the applicant all points are one; where everything
// does, they lie as far apart as luck can bring them.
func TestLastingAtItsEnds(t *testing.T) {
	ref := enginetest.Reference(t)
	width := func(spread float64) float64 {
		m, list := lastingList(t, ref.With("own.spread", spread), []float64{0.1, 0.2, 0.05})
		at := m.Lasting(list)
		return at[len(at)-1] - at[0]
	}
	if w := width(0); w > 1e-12 {
		t.Errorf("nothing stays, and the points lie %v apart", w)
	}
	last := 0.0
	for _, spread := range []float64{0.3, 0.6, 1} {
		w := width(spread)
		if w <= last {
			t.Errorf("with a spread of %v the points lie %v apart, before %v", spread, w, last)
		}
		last = w
	}
	if all := width(5); math.Abs(all-last) > 1e-12 {
		t.Errorf("more stays than there is: %v, not %v", all, last)
	}
}

// What does not lead to a match is not counted: a closed program, a single year.
func TestLastingLeavesOut(t *testing.T) {
	m, list := lastingList(t, enginetest.Reference(t), []float64{0.2, 0.3})
	plain := m.Lasting(list)
	year := enginetest.Program("y", domain.InternalMedicine, "Fresno", "CA", "central_valley")
	year.Track = domain.Preliminary
	shut := enginetest.Program("z", domain.InternalMedicine, "Fresno", "CA", "central_valley")
	more := append(list,
		chance.Ticket{Program: &year, Assessment: &chance.Assessment{Chance: 0.9, Match: 1}},
		chance.Ticket{Program: &shut, Assessment: &chance.Assessment{Closed: true}},
	)
	if got := m.Lasting(more); got != plain {
		t.Errorf("%v, not %v", got, plain)
	}
	if got := m.Lasting(nil); got != (chance.Points{}) {
		t.Errorf("no list has %v", got)
	}
	had := list[0]
	a := had.Assessment.Had()
	had.Assessment = &a
	if got := m.Lasting([]chance.Ticket{had}); math.Abs(got[0]-got[len(got)-1]) > 1e-12 || got[0] <= 0 {
		t.Errorf("an interview that is had hangs on luck: %v", got)
	}
}

// Each figure moves what it moves for the list of a season too, in one order, and
// the spread comes last.
func TestLastingMoved(t *testing.T) {
	m, before, after := twoLists(t)
	rows, all := m.Moved(), m.LastingMoved(before)
	if len(all) != len(rows)+1 || all[0] != m.Lasting(before) || rows[len(rows)-1].Row != "own.spread" {
		t.Fatalf("%d figures, %d lists", len(rows), len(all))
	}
	for name, down := range map[string]bool{"base.intercept": false, "match.ceiling": true, "season.sigma": true, "match.rate": true, "us.months": false, "own.spread": false} {
		i := slices.IndexFunc(rows, func(x chance.Moved) bool { return x.Row == name })
		if i < 0 || rows[i].Down != down {
			t.Errorf("%s is %+v", name, rows[max(i, 0)])
		}
	}
	i := slices.IndexFunc(rows, func(x chance.Moved) bool { return x.Row == "base.intercept" })
	if chance.Mean(all[i+1]) <= chance.Mean(all[0]) {
		t.Error("a higher base does not raise the chance")
	}
	wide := all[len(all)-1]
	if math.Abs(chance.Mean(wide)-chance.Mean(all[0])) > 2e-3 || wide[len(wide)-1] <= all[0][len(wide)-1] {
		t.Errorf("a wider spread: %v, before %v", wide, all[0])
	}
	// The curve of a single season is that of the list.
	joined := func(list []chance.Ticket) *chance.Curve {
		moved := m.LastingMoved(list)
		return m.Joined(func(move int) []float64 { return []float64{chance.Mean(moved[move])} })
	}
	one, two := joined(before), joined(after)
	for _, pair := range [][2]chance.Estimate{
		{one.At(0), m.Forecast(before).At(0)},
		{one.Against(two), m.Forecast(before).Against(m.Forecast(after))},
		{one.AgainstAt(0, two, 0), one.Against(two)},
	} {
		got, want := pair[0], pair[1]
		if math.Abs(got.Value-want.Value) > 1e-3 || math.Abs(got.Low-want.Low) > 2e-3 || math.Abs(got.High-want.High) > 2e-3 {
			t.Errorf("%+v, not %+v", got, want)
		}
	}
}

// The rows of paths lie in their bounds, and no farther.
func TestPathRows(t *testing.T) {
	ref := enginetest.Reference(t)
	for name, tt := range map[string]struct {
		good, bad float64
	}{
		"set.path_seasons": {6, 7}, "set.path_same": {0, 1.5}, "set.path_rotation_months": {12, 0}, "set.path_letters": {0, 5},
		"set.path_soap": {1, 1.1}, "set.path_preliminary": {0, -0.1}, "set.path_living": {2500, -1}, "set.path_pay_research": {60000, 2e6},
		"set.path_post_days": {1000, 1.5},
	} {
		if _, err := ref.Replace(map[string]float64{name: tt.good}); err != nil {
			t.Errorf("%s may not be %v: %v", name, tt.good, err)
		}
		if _, err := ref.Replace(map[string]float64{name: tt.bad}); err == nil {
			t.Errorf("%s may be %v", name, tt.bad)
		}
	}
}
