package chance_test

import (
	"math"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/screening"
)

// sourced is a program of which nothing is unknown that widens a range.
func sourced(t *testing.T, specialty, state, region string) domain.Program {
	p := enginetest.Program("p", specialty, "Town", state, region)
	for _, says := range [][2]string{{"accepts_imgs", "yes"}, {"visa_j1", "yes"}, {"missions", "rural"}, {"min_step2", "200"}, {"max_attempts", "3"}, {"holistic", "no"}} {
		enginetest.Says(t, &p, says[0], says[1], "2026-09")
	}
	return p
}

// list is n applications like one, with the model that reads them.
func list(t *testing.T, who domain.Profile, p domain.Program, n int) (*chance.Model, []chance.Ticket) {
	m, _, a := assess(t, who, p)
	var out []chance.Ticket
	for range n {
		out = append(out, chance.Ticket{Program: &p, Assessment: &a})
	}
	return m, out
}

const z80 = 1.2815515655446004

// Where nothing is unknown of a program, all that makes its own range is shared
// by other programs: a list of it is no surer, however long it is.
func TestAListIsNoSurerThanItsPrograms(t *testing.T) {
	for _, p := range []domain.Program{
		sourced(t, domain.InternalMedicine, "NV", "nevada"), sourced(t, domain.FamilyMedicine, "CA", "central_valley"),
		sourced(t, "Anesthesiology", "CA", "inland_empire"), sourced(t, "Dermatology", "NV", "nevada"), sourced(t, "Something New", "NV", "nevada"),
	} {
		for _, n := range []int{1, 20} {
			m, tickets := list(t, enginetest.Applicant(), p, n)
			a := tickets[0].Assessment
			own := a.Spread * (1 - a.Chance) // of the logarithm of the chance
			e := m.Interviews(tickets)
			if got := math.Log(e.High/e.Value) / z80; got < own-1e-9 {
				t.Errorf("%d in %s: the invitations err by %.3f, each program by %.3f", n, p.Specialty, got, own)
			}
		}
		m, tickets := list(t, enginetest.Applicant(), p, 1)
		if c, low, high := m.ListChance(tickets); math.Log(high/c) < 0.95*math.Log(tickets[0].Assessment.High/tickets[0].Assessment.Chance) {
			t.Errorf("%s: the list ranges from %.4f to %.4f, its program from %.4f to %.4f", p.Specialty, low, high, tickets[0].Assessment.Low, tickets[0].Assessment.High)
		}
	}
}

// Every figure whose error programs share has a part in the range of the lists
// that it touches, and none in others.
func TestSharedErrorsHaveParts(t *testing.T) {
	early := enginetest.Applicant()
	early.Applicant.ECFMG = domain.ECFMGNotStarted
	unstated := enginetest.Applicant()
	unstated.Applicant.ECFMG = domain.ECFMGUnknown
	silent := sourced(t, domain.Psychiatry, "NV", "nevada")
	silent.VisaJ1 = domain.Fact[domain.Answer]{}
	for name, tt := range map[string]struct {
		who  domain.Profile
		p    domain.Program
		want bool
	}{
		"base.access.very_hard":        {enginetest.Applicant(), sourced(t, "Dermatology", "NV", "nevada"), true},
		"base.access.hard":             {enginetest.Applicant(), sourced(t, "Dermatology", "NV", "nevada"), false},
		"bar.Anesthesiology":           {enginetest.Applicant(), sourced(t, "Anesthesiology", "NV", "nevada"), true},
		"bar.Pediatrics":               {enginetest.Applicant(), sourced(t, "Anesthesiology", "NV", "nevada"), false},
		"history.prior_mean":           {counted(10, 5), quiet(t), true},
		"later.ecfmg_not_started":      {early, quiet(t), true},
		"later.ecfmg_unknown":          {unstated, quiet(t), true},
		"later.licence":                {early, quiet(t), false},
		screening.AcceptsIMGs.String(): {enginetest.Applicant(), silent, false},
		screening.Visa.String():        {enginetest.Applicant(), silent, true},
	} {
		m, tickets := list(t, tt.who, tt.p, 20)
		seen := false
		for _, part := range m.ListCurve(tickets, []int{20}).Parts(0) {
			seen = seen || part.Row == name || part.IsDoor && part.Door.String() == name
		}
		if seen != tt.want {
			t.Errorf("%s has a part: %v", name, seen)
		}
	}
}

// The larger the error of how many doors are open, the wider the range.
func TestADoorErrsByItsShare(t *testing.T) {
	p := sourced(t, domain.InternalMedicine, "NV", "nevada")
	p.VisaJ1 = domain.Fact[domain.Answer]{}
	width := func(se float64) float64 {
		rows := named("visa_j1_accepted", func(c *chance.Coefficient) { c.SE = se })(enginetest.Coefficients(t))
		ref, err := chance.NewReference("x", enginetest.Today, "", rows, nil)
		if err != nil {
			t.Fatal(err)
		}
		m, _, a := assessBy(t, ref, enginetest.Applicant(), p)
		e := m.Interviews([]chance.Ticket{{Program: &p, Assessment: &a}})
		return math.Log(e.High / e.Value)
	}
	if few, more := width(0.04), width(0.3); more < 1.05*few {
		t.Errorf("with an error of 0.04 %v, of 0.3 %v", few, more)
	}
}
