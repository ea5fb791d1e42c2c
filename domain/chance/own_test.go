package chance_test

import (
	"math"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"

	"pgregory.net/rapid"
)

// What stays with an applicant and the luck of a season are all of season.sigma.
func TestOwnPartsSigma(t *testing.T) {
	ref := enginetest.Reference(t)
	rapid.Check(t, func(t *rapid.T) {
		sigma, spread, left := rapid.Float64Range(0, 5).Draw(t, "sigma"), rapid.Float64Range(0, 5).Draw(t, "spread"), rapid.Float64Range(0, 5).Draw(t, "left")
		o := ref.With("season.sigma", sigma).With("own.spread", spread).With("own.left", left).Apart()
		if got := math.Hypot(o.Spread, o.Luck); math.Abs(got-sigma) > 1e-9 {
			t.Fatalf("%+v make up %v of %v", o, got, sigma)
		}
		if o.Left > o.Spread || o.Spread > sigma || left == 0 && o.Left != o.Spread {
			t.Fatalf("%+v of %v with %v left", o, spread, left)
		}
	})
}

// The set that ships has learnt nothing; what is learnt moves every chance, is a
// reason of its own, and leaves less to luck.
func TestOwnIntercept(t *testing.T) {
	ref, who := enginetest.Reference(t), enginetest.Applicant()
	if o := ref.Apart(); o.Intercept != 0 || o.Left != o.Spread {
		t.Errorf("the set that ships has learnt %+v", o)
	}
	program := enginetest.Program("p", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
	look := func(ref *chance.Reference) (p, own float64, season chance.Season) {
		m, o, a := assessBy(t, ref, who, program)
		sum := 0.0
		for _, r := range m.Explain(&program, &o, &a) {
			sum += r.Points
			if !r.Base && !r.IsDoor && !r.Closes && r.Factor == chance.OwnIntercept {
				own = r.Points
			}
		}
		if math.Abs(sum-100*a.Chance) > 1e-9 {
			t.Errorf("reasons add up to %v of %v", sum, 100*a.Chance)
		}
		return a.Chance, own, m.Season()
	}
	plain, none, before := look(ref)
	better, more, after := look(ref.With("own.intercept", 0.4).With("own.left", 0.3))
	worse, less, _ := look(ref.With("own.intercept", -0.4))
	if none != 0 || !(worse < plain && plain < better) || !(less < 0 && more > 0) {
		t.Errorf("chances %v %v %v for reasons %v %v %v", worse, plain, better, less, none, more)
	}
	sigma, _ := ref.Row("season.sigma")
	if want := math.Sqrt(1 - 0.6*0.6 + 0.3*0.3); before.Sigma() != sigma.Value || math.Abs(after.Sigma()-want) > 1e-9 {
		t.Errorf("luck %v, then %v, not %v", before.Sigma(), after.Sigma(), want)
	}
}
