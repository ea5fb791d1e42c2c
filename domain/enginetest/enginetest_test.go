package enginetest_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
)

func TestTheWorldIsWhole(t *testing.T) {
	r := enginetest.Reference(t)
	if len(enginetest.Coefficients(t)) < 50 || len(enginetest.Ranks(t)) == 0 || r.Name != "test" {
		t.Errorf("%d coefficients, %d ranks", len(enginetest.Coefficients(t)), len(enginetest.Ranks(t)))
	}
	if err := enginetest.Applicant().Validate(); err != nil {
		t.Errorf("the applicant: %v", err)
	}
	if domain.SeasonOn(enginetest.Today) != enginetest.Season {
		t.Errorf("%v is not in season %d", enginetest.Today, enginetest.Season)
	}
	p := enginetest.Program("k", domain.Psychiatry, "Visalia", "CA", "central_valley")
	c := enginetest.Catalog(p)
	if got := c.Regions.Find(p.City, p.County, p.State); got != p.Region {
		t.Errorf("Visalia lies in %s", got)
	}
	if _, ok := c.Specialty(p.Specialty); !ok || len(c.Programs) != 1 {
		t.Error("the catalog lacks the program or its specialty")
	}
}

func TestSays(t *testing.T) {
	p := enginetest.Program("k", domain.Psychiatry, "Fresno", "CA", "central_valley")
	for _, name := range domain.FieldNames() {
		f, _ := domain.FieldNamed(name)
		if _, _, known := f.Get(&p); known {
			t.Errorf("a new program says %s", name)
		}
	}
	enginetest.Says(t, &p, "min_step2", "220", "2019")
	if f := p.MinStep2; !f.Known || f.Value != 220 || f.Source == "" || f.AsOf.Fresh(enginetest.Today, 24) {
		t.Errorf("the fact is %+v", f)
	}
}
