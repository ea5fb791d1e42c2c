package ranking_test

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"

	"pgregory.net/rapid"
)

var specialties = []string{domain.FamilyMedicine, domain.InternalMedicine, domain.Psychiatry, domain.Pediatrics, "Dermatology", "Anesthesiology"}

// programs makes n programs of every specialty, place and openness.
func programs(tb enginetest.TB, n int) []domain.Program {
	tb.Helper()
	places := [][3]string{{"Fresno", "CA", "central_valley"}, {"Riverside", "CA", "inland_empire"}, {"Las Vegas", "NV", "nevada"}, {"Albany", "NY", domain.National}}
	out := make([]domain.Program, n)
	for i := range out {
		at := places[i%len(places)]
		p := enginetest.Program(fmt.Sprintf("p%04d", i), specialties[i%len(specialties)], at[0], at[1], at[2])
		switch i % 7 {
		case 1:
			enginetest.Says(tb, &p, "visa_j1", "yes", "2026-03-01")
		case 2:
			enginetest.Says(tb, &p, "visa_j1", "no", "2026-03-01")
		case 3:
			enginetest.Says(tb, &p, "min_step2", "250", "2026-03-01")
		case 4:
			enginetest.Says(tb, &p, "min_step2", "250", "2019")
		case 5:
			enginetest.Says(tb, &p, "missions", "rural; spanish_migrant", "2026-03-01")
		}
		out[i] = p
	}
	return out
}

func rank(tb enginetest.TB, ps []domain.Program, who domain.Profile) *ranking.Result {
	tb.Helper()
	e := ranking.New(enginetest.Catalog(ps...), enginetest.Reference(tb))
	return e.Rank(ps, who, enginetest.Season, enginetest.Today)
}

func TestOrder(t *testing.T) {
	res := rank(t, programs(t, 210), enginetest.Applicant())
	if len(res.Programs) != 210 {
		t.Fatalf("%d of 210 programs are ranked", len(res.Programs))
	}
	closed := 0
	for i, r := range res.Programs {
		if r.Verdict == screening.Closed {
			closed++
			if r.Rank != 0 || r.Chance != 0 || r.Low != 0 || r.High != 0 {
				t.Errorf("%s is closed at rank %d with %v (%v–%v)", r.Program.Key, r.Rank, r.Chance, r.Low, r.High)
			}
		} else if closed > 0 || r.Rank != i+1 || r.Chance <= 0 {
			t.Errorf("%s at place %d has rank %d and the chance %v after %d closed ones", r.Program.Key, i+1, r.Rank, r.Chance, closed)
		}
		if i == 0 {
			continue
		}
		before := res.Programs[i-1]
		sameKind := (before.Verdict == screening.Closed) == (r.Verdict == screening.Closed)
		if sameKind && (before.Chance < r.Chance || before.Chance == r.Chance && before.Program.Key >= r.Program.Key) {
			t.Errorf("%s (%v) stands before %s (%v)", before.Program.Key, before.Chance, r.Program.Key, r.Chance)
		}
	}
	if closed < 30 || closed > 100 {
		t.Errorf("%d programs are closed, the test wants some of both", closed)
	}
}

func TestTiesGoByKey(t *testing.T) {
	var ps []domain.Program
	for _, key := range []string{"c", "a", "d", "b"} {
		ps = append(ps, enginetest.Program(key, domain.Psychiatry, "Fresno", "CA", "central_valley"))
	}
	var got []string
	for _, r := range rank(t, ps, enginetest.Applicant()).Programs {
		got = append(got, r.Program.Key)
	}
	if !slices.Equal(got, []string{"a", "b", "c", "d"}) {
		t.Errorf("four programs alike stand as %v", got)
	}
}

func TestPermutationChangesNothing(t *testing.T) {
	ps := programs(t, 60)
	want := rank(t, ps, enginetest.Applicant())
	rapid.Check(t, func(t *rapid.T) {
		mixed := rapid.Permutation(ps).Draw(t, "programs")
		got := rank(t, mixed, enginetest.Applicant())
		for i := range want.Programs {
			a, b := want.Programs[i], got.Programs[i]
			if a.Program.Key != b.Program.Key {
				t.Fatalf("place %d is %s, was %s", i, b.Program.Key, a.Program.Key)
			}
			a.Program, b.Program = nil, nil
			if !reflect.DeepEqual(a, b) {
				t.Fatalf("place %d is\n%+v, was\n%+v", i, b, a)
			}
		}
	})
}

// What one program says changes no other program's chance.
func TestProgramsDoNotTouchEachOther(t *testing.T) {
	ps := programs(t, 60)
	alone := map[string]float64{}
	for i := range ps {
		alone[ps[i].Key] = rank(t, ps[i:i+1], enginetest.Applicant()).Programs[0].Chance
	}
	for _, r := range rank(t, ps, enginetest.Applicant()).Programs {
		if r.Chance != alone[r.Program.Key] {
			t.Errorf("%s has the chance %v among others and %v alone", r.Program.Key, r.Chance, alone[r.Program.Key])
		}
	}
}

func TestInputStaysAsItIs(t *testing.T) {
	ps := programs(t, 30)
	before := slices.Clone(ps)
	res := rank(t, ps, enginetest.Applicant())
	for i := range ps {
		if ps[i].Key != before[i].Key {
			t.Fatalf("the programs that were handed in are in another order")
		}
	}
	inside := slices.ContainsFunc(res.Programs, func(r ranking.Ranked) bool { return r.Program == &ps[0] })
	if !inside {
		t.Error("the result copies programs and does not point at them")
	}
}

func TestWished(t *testing.T) {
	ps := programs(t, 12)
	for _, r := range rank(t, ps, enginetest.Applicant()).Programs {
		if !r.Wished {
			t.Errorf("without wishes %s is not wished", r.Program.Specialty)
		}
	}
	who := enginetest.Applicant()
	plain := rank(t, ps, who)
	who.Applicant.Wishes.Specialties = []string{" family medicine ", "PSYCHIATRY"}
	res := rank(t, ps, who)
	for i, r := range res.Programs {
		want := r.Program.Specialty == domain.FamilyMedicine || r.Program.Specialty == domain.Psychiatry
		if r.Wished != want {
			t.Errorf("%s is wished: %v", r.Program.Specialty, r.Wished)
		}
		if p := plain.Programs[i]; p.Program.Key != r.Program.Key || p.Chance != r.Chance {
			t.Errorf("a wish has moved %s", r.Program.Key)
		}
	}
}

func TestExplainAddsUp(t *testing.T) {
	res := rank(t, programs(t, 84), enginetest.Applicant())
	for i := range res.Programs {
		r := &res.Programs[i]
		o, reasons := res.Explain(r)
		if o.Verdict != r.Verdict || o.Unknowns != r.Unknowns {
			t.Errorf("%s: explained as %v with %d unknowns, ranked as %v with %d", r.Program.Key, o.Verdict, o.Unknowns, r.Verdict, r.Unknowns)
		}
		sum := 0.0
		for _, why := range reasons {
			sum += why.Points
		}
		if math.Abs(sum-100*r.Chance) > 1e-9 || !reasons[0].Base {
			t.Errorf("%s: the reasons are %v points of %v", r.Program.Key, sum, 100*r.Chance)
		}
	}
}

func TestNoProgramsAndNoRecords(t *testing.T) {
	if res := rank(t, nil, enginetest.Applicant()); len(res.Programs) != 0 {
		t.Errorf("a catalog of nothing ranks %d programs", len(res.Programs))
	}
	for _, r := range rank(t, programs(t, 42), domain.Profile{}).Programs {
		if math.IsNaN(r.Chance) || r.Chance < 0 || r.Low > r.Chance || r.High < r.Chance || r.High > 1 {
			t.Errorf("without records %s has the chance %v (%v–%v)", r.Program.Key, r.Chance, r.Low, r.High)
		}
	}
}

func BenchmarkRank2000(b *testing.B) {
	ps := programs(b, 2000)
	e := ranking.New(enginetest.Catalog(ps...), enginetest.Reference(b))
	who := enginetest.Applicant()
	b.ReportAllocs()
	for b.Loop() {
		if res := e.Rank(ps, who, enginetest.Season, enginetest.Today); len(res.Programs) != 2000 {
			b.Fatal("programs are missing")
		}
	}
}
