package chance_test

import (
	"math"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/ranking"
)

// twoLists returns the model and the tickets of some programs without and with
// a letter more.
func twoLists(t *testing.T) (m *chance.Model, before, after []chance.Ticket) {
	var programs []domain.Program
	for _, key := range []string{"a", "b", "c", "d", "e"} {
		p := enginetest.Program(key, domain.FamilyMedicine, "Fresno", "CA", "central_valley")
		enginetest.Says(t, &p, "visa_j1", "yes", "2026-09")
		programs = append(programs, p)
	}
	e := ranking.New(enginetest.Catalog(programs...), enginetest.Reference(t))
	tickets := func(p domain.Profile) (out []chance.Ticket) {
		res := e.Rank(programs, p, enginetest.Season, enginetest.Today)
		for i := range res.Programs {
			out = append(out, chance.Ticket{Program: res.Programs[i].Program, Assessment: &res.Programs[i].Assessment})
		}
		return out
	}
	who := enginetest.Applicant()
	before = tickets(who)
	who.Letters = append(who.Letters, domain.Letter{US: true, Specialty: domain.FamilyMedicine, Role: domain.ProgramDirector, Status: domain.LetterUploaded})
	return e.Model, before, tickets(who)
}

// What two lists share makes each of them uncertain, and not their difference.
func TestGainIsSurerThanTheChance(t *testing.T) {
	m, before, after := twoLists(t)
	f, g := m.Forecast(before), m.Forecast(after)
	gain := f.To(g)
	if gain.Value <= 0 || gain.Low < 0 || gain.Low > gain.Value || gain.High < gain.Value {
		t.Fatalf("the letter gains %+v", gain)
	}
	if whole := f.At(0); gain.High-gain.Low >= whole.High-whole.Low {
		t.Errorf("the gain is less sure than the chance: %+v against %+v", gain, whole)
	}
	if same := f.To(f); same.Value != 0 || same.Low != 0 || same.High > 1e-12 {
		t.Errorf("nothing gains %+v", same)
	}
	if all := m.Forecast(nil).To(f); math.Abs(all.Value-f.At(0).Value) > 1e-12 || all.Low <= 0 || all.High < all.Value {
		t.Errorf("the list gains %+v on none", all)
	}
}
