package plan_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
)

// Nobody is asked to speak to a program that refuses contact, and no month is
// offered there; who has spoken is not asked again (A3, S20).
func TestAProgramThatRefusesContactIsLeftInPeace(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	p.People[0].Programs = []string{"p00", "p01"}
	asked := func() (programs any, audition string) {
		for _, m := range w.moves(p, 6) {
			switch {
			case m.Kind == plan.Advocate && m.Record == 4:
				programs = m.Why.Args[0]
			case m.Kind == plan.Rotation && m.Program != "":
				audition = m.Program
			}
		}
		return programs, audition
	}
	n, first := asked()
	if n != 2 || first == "" {
		t.Fatalf("%v programs, a month in %q", n, first)
	}
	i := slices.IndexFunc(w.catalog.Programs, func(x domain.Program) bool { return x.Key == first })
	enginetest.Says(t, &w.catalog.Programs[i], "no_contact", "yes", "2026-09")
	enginetest.Says(t, &w.catalog.Programs[1], "no_contact", "yes", "2026-09")
	if n, second := asked(); n == 2 || second == first {
		t.Errorf("refused contact: %v programs, a month in %q", n, second)
	}
	p.People[0].Programs = []string{"p01"}
	if n, _ := asked(); n != nil {
		t.Errorf("no program takes contact, and %v are to be spoken to", n)
	}
	p.People[0].Programs, p.People[0].AdvocatedOn = []string{"p02"}, enginetest.Today
	if n, _ := asked(); n != nil {
		t.Errorf("she has spoken, and is asked to speak to %v", n)
	}
}
