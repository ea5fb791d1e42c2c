package chance_test

import (
	"math"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"

	"pgregory.net/rapid"
)

func season(tb enginetest.TB) chance.Season {
	return chance.NewModel(enginetest.Reference(tb), enginetest.Catalog()).Season()
}

// The curve of certain interviews is 0 at 0, rises, is concave and stays below
// the ceiling.
func TestCurve(t *testing.T) {
	s := season(t)
	var l chance.Luck
	last, step := s.Chance(l), math.Inf(1)
	if last != 0 {
		t.Errorf("g(0) = %v", last)
	}
	for n := range 30 {
		l = l.Add(s.Luck(1, s.Weight(domain.FamilyMedicine, 1)))
		g := s.Chance(l)
		if !(g > last && g < s.Ceiling && g-last < step) {
			t.Fatalf("g(%d) = %v after %v, last step %v", n+1, g, last, step)
		}
		last, step = g, g-last
	}
}

// The closed form equals the sum over all outcomes of the invitations, with
// the season's luck averaged by a fine grid of its own.
func TestClosedFormAgainstEnumeration(t *testing.T) {
	s := season(t)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "programs")
		ps, rs := make([]float64, n), make([]float64, n)
		var luck chance.Luck
		for i := range ps {
			ps[i] = rapid.Float64Range(0.001, 0.9).Draw(t, "p")
			rs[i] = s.Weight(rapid.SampledFrom([]string{domain.FamilyMedicine, domain.InternalMedicine, "other"}).Draw(t, "specialty"), 1)
			luck = luck.Add(s.Luck(ps[i], rs[i]))
		}
		if got, want := s.Chance(luck), enumerate(t, s, ps, rs); math.Abs(got-want) > 2e-4 {
			t.Fatalf("closed form %v, enumeration %v for %v", got, want, ps)
		}
	})
}

// enumerate averages c(1−Π(1−rᵢ over the invitations that come)) over every
// set of invitations and a fine grid of the season's luck.
func enumerate(t *rapid.T, s chance.Season, ps, rs []float64) float64 {
	row, _ := enginetest.Reference(t).Row("season.sigma")
	sigma := row.Value
	total, weight := 0.0, 0.0
	centers := make([]float64, len(ps))
	for i, p := range ps {
		centers[i] = center(p, sigma)
	}
	for u := -6.0; u <= 6; u += 0.05 {
		w := math.Exp(-u * u / 2)
		weight += w
		for set := range 1 << len(ps) {
			prob, miss := 1.0, 1.0
			for i := range ps {
				q := 1 / (1 + math.Exp(-(centers[i] + sigma*u)))
				if set>>i&1 == 1 {
					prob *= q
					miss *= 1 - rs[i]
				} else {
					prob *= 1 - q
				}
			}
			total += w * prob * s.Ceiling * (1 - miss)
		}
	}
	return total / weight
}

// center finds by bisection the log-odds whose mean over the luck is p.
func center(p, sigma float64) float64 {
	low, high := -20.0, 20.0
	for range 60 {
		mid := (low + high) / 2
		mean, weight := 0.0, 0.0
		for u := -6.0; u <= 6; u += 0.05 {
			w := math.Exp(-u * u / 2)
			mean += w / (1 + math.Exp(-(mid + sigma*u)))
			weight += w
		}
		if mean/weight < p {
			low = mid
		} else {
			high = mid
		}
	}
	return (low + high) / 2
}

// Two identical specialties equal the single one, another program never
// lowers a list's chance, and luck in common lowers what many programs give.
func TestListProperties(t *testing.T) {
	s := season(t)
	one := s.Weight(domain.FamilyMedicine, 1)
	var a, b chance.Luck
	for range 8 {
		a = a.Add(s.Luck(0.2, one))
	}
	for range 4 {
		b = b.Add(s.Luck(0.2, one))
	}
	if got, want := s.Chance(b.Add(b)), s.Chance(a); math.Abs(got-want) > 1e-12 {
		t.Errorf("4 + 4 give %v, 8 give %v", got, want)
	}
	rapid.Check(t, func(t *rapid.T) {
		var l chance.Luck
		before := 0.0
		for range rapid.IntRange(1, 40).Draw(t, "n") {
			l = l.Add(s.Luck(rapid.Float64Range(0, 1).Draw(t, "p"), one))
			after := s.Chance(l)
			if after < before-1e-12 || after > s.Ceiling+1e-12 {
				t.Fatalf("%v after %v", after, before)
			}
			before = after
		}
	})
}

// Weaker applicants' lists have ranges that hold their chance; a list of
// places of one year is no match.
func TestListChance(t *testing.T) {
	who := enginetest.Applicant()
	var list []chance.Ticket
	var m *chance.Model
	for range 40 {
		p := enginetest.Program("p", domain.FamilyMedicine, "Reno", "NV", "nevada")
		model, _, a := assess(t, who, p)
		m = model
		list = append(list, chance.Ticket{Program: &p, Assessment: &a})
	}
	p, low, high := m.ListChance(list)
	if !(0 < low && low < p && p < high && high < 1) {
		t.Errorf("chance %v, range %v to %v", p, low, high)
	}
	if more, _, _ := m.ListChance(append(list, list[0])); more <= p {
		t.Errorf("one more program: %v, was %v", more, p)
	}
	if none, _, _ := m.ListChance(nil); none != 0 {
		t.Errorf("an empty list has chance %v", none)
	}
	curve := m.ListCurve(list, []int{0, 10, 40})
	if got := curve.At(2); got != (chance.Estimate{Value: p, Low: low, High: high}) || curve.At(0) != (chance.Estimate{}) || curve.Len() != 3 {
		t.Errorf("the curve ends at %v, the list has %v (%v to %v)", got, p, low, high)
	}
	if g, at := curve.Gain(1, 2), curve.At(1); math.Abs(g.Value-(p-at.Value)) > 1e-12 || !(0 < g.Low && g.Low < g.Value && g.Value < g.High) {
		t.Errorf("thirty more add %+v to %+v", g, at)
	}
	if g := curve.Gain(2, 2); g != (chance.Estimate{}) {
		t.Errorf("nothing more adds %+v", g)
	}
	n := m.Interviews(list)
	if want := 40 * list[0].Assessment.Chance; math.Abs(n.Value-want) > 1e-9 || !(0 < n.Low && n.Low < n.Value && n.Value < n.High && n.High <= 40) {
		t.Errorf("%+v interviews, want %v", n, want)
	}
	if none := m.Interviews(nil); none != (chance.Estimate{}) {
		t.Errorf("an empty list has %+v interviews", none)
	}
	for i := range list {
		list[i].Program.Track = domain.Preliminary
	}
	if year, _, _ := m.ListChance(list); year != 0 {
		t.Errorf("forty preliminary years have chance %v to match", year)
	}
}
