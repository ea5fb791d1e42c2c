package chance_test

import (
	"fmt"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
)

// A reference profile applies where its specialty is, spread over the catalog.
func TestProfiled(t *testing.T) {
	var programs []domain.Program
	for i := range 40 {
		specialty := domain.InternalMedicine
		if i%2 == 1 {
			specialty = domain.FamilyMedicine
		}
		programs = append(programs, enginetest.Program(fmt.Sprintf("p%02d", i), specialty, "Reno", "NV", "nevada"))
	}
	m := chance.NewModel(enginetest.Reference(t), enginetest.Catalog(programs...))
	for _, n := range []int{0, 1, 7, 20, 77} {
		list := m.Profiled(programs, "typical", domain.InternalMedicine, n)
		seen := map[string]bool{}
		for _, x := range list {
			seen[x.Program.Key] = true
			if x.Program.Specialty != domain.InternalMedicine || x.Assessment.Chance <= 0 || x.Assessment.Match != 1 {
				t.Errorf("%s, %+v", x.Program.Key, x.Assessment)
			}
		}
		if len(list) != n || len(seen) != min(n, 20) {
			t.Errorf("%d applications to %d programs, want %d", len(list), len(seen), n)
		}
	}
	if got := m.Profiled(programs, "typical", "Dermatology", 5); got != nil {
		t.Errorf("%d programs of a specialty that has none", len(got))
	}
	strong, _, _ := m.ListChance(m.Profiled(programs, "typical", domain.InternalMedicine, 20))
	weak, _, _ := m.ListChance(m.Profiled(programs, "weaker", domain.InternalMedicine, 20))
	if strong <= weak {
		t.Errorf("the typical profile has %v, the weaker one %v", strong, weak)
	}
}
