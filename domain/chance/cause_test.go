package chance_test

import (
	"math"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/screening"
)

// The parts of a range add up to it, and an error that is taken away takes its
// part away.
func TestPartsOfARange(t *testing.T) {
	who := enginetest.Applicant()
	var list []chance.Ticket
	var m *chance.Model
	for range 30 {
		p := enginetest.Program("p", domain.FamilyMedicine, "Reno", "NV", "nevada")
		model, _, a := assess(t, who, p)
		m = model
		list = append(list, chance.Ticket{Program: &p, Assessment: &a})
	}
	parts := m.ListCurve(list, []int{0, 30}).Parts(1)
	sum, seen := 0.0, map[string]float64{}
	for i, p := range parts {
		sum += p.Share
		name := p.Row
		if p.IsDoor {
			name = p.Door.String()
		}
		if seen[name] += p.Share; name == "" || p.Share <= 0 || i > 0 && p.Share > parts[i-1].Share {
			t.Errorf("%+v after %+v", p, parts[max(i-1, 0)])
		}
		if row := m.Row(p.Cause); row.Name == "" || row.Source == "" {
			t.Errorf("%+v rests on %+v", p, row)
		}
	}
	if math.Abs(sum-1) > 1e-12 {
		t.Errorf("they add up to %v", sum)
	}
	for _, name := range []string{"base.intercept", "match.discount", "season.sigma", "match.ceiling", "match.rate", screening.Visa.String(), "score.ck"} {
		if seen[name] == 0 {
			t.Errorf("%s has no part", name)
		}
	}
	if seen["record.step3"] != 0 {
		t.Error("what the applicant has nothing of has a part")
	}
	if got := m.ListCurve(nil, []int{0}).Parts(0); got != nil {
		t.Errorf("an empty list has %v", got)
	}
}
