package chance_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/screening"
)

// Visas were studied in internal medicine: in other specialties both shares are
// carried over, with a wider error, whatever the program says of J-1.
func TestVisaSharesAreCarriedOver(t *testing.T) {
	who := enginetest.Applicant()
	who.Applicant.Status = domain.NeedsH1B
	at := func(specialty string, says ...string) chance.Reason {
		p := quiet(t, says...)
		p.Specialty = specialty
		m, o, a := assess(t, who, p)
		for _, r := range m.Explain(&p, &o, &a) {
			if r.IsDoor && r.Door == screening.Visa {
				return r
			}
		}
		t.Fatalf("no visa hangs in %s", specialty)
		return chance.Reason{}
	}
	for _, says := range [][]string{{}, {"visa_j1", "yes"}} {
		if r := at(domain.Psychiatry, says...); r.Kind != chance.Derived {
			t.Errorf("psychiatry that says %v: %v", says, r.Kind)
		}
		if r := at(domain.InternalMedicine, says...); r.Kind != chance.Published {
			t.Errorf("internal medicine that says %v: %v", says, r.Kind)
		}
	}
}

// What is not stated of the certificate never counts as a yes, nor as the worst.
func TestACertificateThatIsNotStated(t *testing.T) {
	p := enginetest.Program("p", domain.Psychiatry, "Reno", "NV", "nevada")
	who := enginetest.Applicant()
	share := func(state domain.ECFMGState) float64 {
		who.Applicant.ECFMG = state
		_, _, a := assess(t, who, p)
		return a.Match
	}
	none, unknown, begun, all := share(domain.ECFMGNotStarted), share(domain.ECFMGUnknown), share(domain.ECFMGInProgress), share(domain.ECFMGCertified)
	if !(none < unknown && unknown < begun && begun < all) {
		t.Errorf("not begun %v, not stated %v, in progress %v, certified %v", none, unknown, begun, all)
	}
	who.Applicant.Country = "USA" // a school there needs no certificate
	if got := share(domain.ECFMGUnknown); got != all {
		t.Errorf("after a school in the United States %v of %v interviews count", got, all)
	}
}
