package catalog_test

import (
	"math"
	"testing"

	"secondlook/app/catalog"
	"secondlook/assets"
	"secondlook/domain/chance"
)

func loadReference(t testing.TB) (*chance.Reference, chance.Evidence) {
	t.Helper()
	ref, err := catalog.LoadReference(assets.Reference())
	if err != nil {
		t.Fatal(err)
	}
	return ref, ref.Evidence
}

func evidenceSources(e chance.Evidence) (out []string) {
	for _, o := range e.Outcomes {
		out = append(out, o.Source)
	}
	for _, f := range e.Effects {
		out = append(out, f.Source)
	}
	for _, r := range e.BaseRates {
		out = append(out, r.Source)
	}
	return out
}

func TestReference(t *testing.T) {
	ref, evidence := loadReference(t)
	if ref.Name != "Second Look 2026.1" || ref.Terms == "" || ref.Date.IsZero() {
		t.Errorf("the set is %q of %v, terms %q", ref.Name, ref.Date, ref.Terms)
	}
	// 63.7 percent of 419 programs, with the error of a share.
	c, ok := ref.Row("visa_j1_accepted")
	if want := math.Sqrt(.637 * .363 / 419); !ok || c.Value != .637 || c.Kind != chance.Published || math.Abs(c.SE-want) > 1e-4 {
		t.Errorf("visa_j1_accepted is %+v", c)
	}
	c, ok = ref.Row("visa_h1b_given_j1")
	if want := math.Sqrt(.345 * .655 / 267); !ok || c.Value != .345 || math.Abs(c.SE-want) > 1e-4 {
		t.Errorf("visa_h1b_given_j1 is %+v", c)
	}
	most, more := 0, 0
	for _, r := range ref.Ranks {
		if r.OrMore {
			more++
			continue
		}
		most = max(most, r.Ranks)
		if r.Specialty == "Internal Medicine" && r.Ranks == 1 && (r.Matched != 255 || r.NotMatched != 1035) {
			t.Errorf("one rank in internal medicine: %+v", r)
		}
	}
	if len(ref.Ranks) != 64 || most != 15 || more != 4 {
		t.Errorf("%d rows up to %d ranks, %d of them open; want 64 up to 15 and 4 of 16 and more", len(ref.Ranks), most, more)
	}
	if len(evidence.Outcomes) != 104 || len(evidence.Effects) != 16 || len(evidence.BaseRates) == 0 {
		t.Errorf("evidence: %d outcomes, %d effects, %d base rates", len(evidence.Outcomes), len(evidence.Effects), len(evidence.BaseRates))
	}
}
