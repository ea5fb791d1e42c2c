package chance_test

import (
	"fmt"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"

	"pgregory.net/rapid"
)

// An interview that is had never lowers the chance to match, whatever else is
// on the list; its range holds the chance, and as many interviews are expected
// at least as are had.
func TestHadNeverLowers(t *testing.T) {
	who := enginetest.Applicant()
	var pool []chance.Ticket
	var m *chance.Model
	for i, at := range [][3]string{
		{domain.FamilyMedicine, "Fresno", "CA"}, {domain.InternalMedicine, "Riverside", "CA"}, {domain.Psychiatry, "Reno", "NV"}, {"Dermatology", "Albany", "NY"},
	} {
		p := enginetest.Program(fmt.Sprint("p", i), at[0], at[1], at[2], "")
		model, _, a := assess(t, who, p)
		m = model
		pool = append(pool, chance.Ticket{Program: &p, Assessment: &a})
	}
	closed := chance.Ticket{Program: pool[0].Program, Assessment: &chance.Assessment{Closed: true, Match: 1}}
	pool = append(pool, closed)
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.SampledFrom(pool), 1, 40).Draw(t, "list")
		before, _, _ := m.ListChance(list)
		i := rapid.IntRange(0, len(list)-1).Draw(t, "invited")
		n, was := 0, m.Interviews(list)
		for range rapid.IntRange(1, 3).Draw(t, "how many") {
			had := list[i%len(list)].Assessment.Had()
			if list[i%len(list)].Assessment.Chance < 1 {
				n++
			}
			list[i%len(list)].Assessment = &had
			i++
		}
		p, low, high := m.ListChance(list)
		if p < before-1e-12 || !(low <= p && p <= high) {
			t.Fatalf("with %d invitations %v (%v to %v), without %v", n, p, low, high, before)
		}
		if e := m.Interviews(list); e.Low < float64(n) || e.Value < was.Value-1e-12 || e.High < e.Value-1e-12 {
			t.Fatalf("%d interviews are had, and %+v are expected; before %+v", n, e, was)
		}
	})
}

// Rules that bind only when lists are ranked bind after an interview too.
func TestHadKeepsWhatBindsLater(t *testing.T) {
	who := enginetest.Applicant()
	who.Applicant.ECFMG = domain.ECFMGInProgress
	_, _, a := assess(t, who, enginetest.Program("p", domain.FamilyMedicine, "Reno", "NV", "nevada"))
	if had := a.Had(); had.Match != a.Match || had.Chance != 1 || had.Low != 1 || had.High != 1 || had.Closed {
		t.Errorf("%+v of %+v", had, a)
	}
}
