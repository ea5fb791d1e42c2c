package chance_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/screening"
	"secondlook/domain/standing"
)

// scored is the applicant with three-digit scores of both Steps.
func scored(step1, ck int) domain.Profile {
	who := enginetest.Applicant()
	who.Exams[0] = domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2018, 5, 1), Score: step1, Result: domain.Pass}
	who.Exams[1] = domain.Exam{Kind: domain.Step2CK, Date: domain.NewDate(2025, 3, 1), Score: ck, Result: domain.Pass}
	return who
}

func pointsOf(t *testing.T, f chance.Factor, who domain.Profile, p domain.Program) float64 {
	m, o, a := assess(t, who, p)
	for _, r := range m.Explain(&p, &o, &a) {
		if !r.Base && !r.IsDoor && r.Factor == f {
			return r.Points
		}
	}
	return 0
}

// Step 1 208, then Step 2 CK 238 is a rise: a program that reads the whole record
// looks past part of the low Step 1, one that says it does not looks past
// nothing, and one that has said nothing does what its specialty does (S21, S23).
func TestALowStep1IsLookedPast(t *testing.T) {
	rise, fall := scored(208, 238), scored(208, 215)
	says := func(word string) float64 {
		return pointsOf(t, chance.HolisticStep1, rise, quiet(t, "holistic", word))
	}
	if yes, assumed, no := says("yes"), says("unknown"), says("no"); !(yes > assumed && assumed > 0 && no == 0) {
		t.Errorf("yes %v, assumed %v, no %v points", yes, assumed, no)
	}
	if got := pointsOf(t, chance.HolisticStep1, fall, quiet(t, "holistic", "yes")); got != 0 {
		t.Errorf("scores that fall: %v points", got)
	}
	if got := pointsOf(t, chance.HolisticStep1, scored(250, 270), quiet(t, "holistic", "yes")); got != 0 {
		t.Errorf("a good Step 1: %v points", got)
	}
	if got := pointsOf(t, chance.HolisticStep1, scored(0, 238), quiet(t, "holistic", "yes")); got != 0 {
		t.Errorf("a Step 1 without a score: %v points", got)
	}
	at := func(ck int) float64 {
		return pointsOf(t, chance.HolisticStep1, scored(195, ck), quiet(t, "holistic", "yes"))
	}
	if strong, fair := at(240), at(225); strong <= fair || fair <= 0 {
		t.Errorf("a strong Step 2 CK gives back %v points, a fair one %v", strong, fair)
	}
}

// What a specialty usually does is a default that differs (S23).
func TestHolisticBySpecialty(t *testing.T) {
	m := chance.NewModel(enginetest.Reference(t), enginetest.Catalog())
	for specialty, want := range map[string]float64{domain.FamilyMedicine: 0.7, "Dermatology": 0.1, "Something New": 0} {
		p := enginetest.Program("p", specialty, "Fresno", "CA", "central_valley")
		if got, assumed := m.Holistic(&p); got != want || !assumed {
			t.Errorf("%s: %v, assumed %v", specialty, got, assumed)
		}
		enginetest.Says(t, &p, "holistic", "yes", "2026")
		if got, assumed := m.Holistic(&p); got != 1 || assumed {
			t.Errorf("%s says yes: %v, assumed %v", specialty, got, assumed)
		}
	}
}

// A failure weighs less where it was passed later and is explained (S22).
func TestAnExplainedFailureWeighsLess(t *testing.T) {
	with := func(edit func(*domain.Profile)) float64 {
		who := enginetest.Applicant()
		who.Exams = append(who.Exams, domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2022, 3, 1), Result: domain.Fail})
		edit(&who)
		return pointsOf(t, chance.HolisticAttempts, who, quiet(t, "holistic", "yes"))
	}
	explain := func(p *domain.Profile) { p.Exams[2].Explained = true }
	if got := with(func(*domain.Profile) {}); got != 0 {
		t.Errorf("without an explanation: %v points", got)
	}
	if got := with(explain); got <= 0 {
		t.Errorf("explained: %v points", got)
	}
	if got := with(func(p *domain.Profile) { explain(p); p.Exams[0].Result = domain.ResultUnknown }); got != 0 {
		t.Errorf("explained and not yet passed: %v points", got)
	}
	if got := with(func(p *domain.Profile) {
		explain(p)
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step2CK, Date: domain.NewDate(2024, 3, 1), Result: domain.Fail})
	}); got != 0 {
		t.Errorf("one of two explained: %v points", got)
	}
}

// However much is looked past, a higher Step 1, a higher Step 2 CK and a failure
// less never lower a chance, and nothing is taken away by reading the whole
// record.
func TestLookingPastKeepsTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ref := enginetest.Reference(t).With("holistic.step1", rapid.Float64Range(0, 1).Draw(t, "past Step 1")).
			With("holistic.attempts", rapid.Float64Range(0, 1).Draw(t, "past failures")).
			With("set.strong_ck", float64(rapid.IntRange(200, 280).Draw(t, "strong")))
		p := enginetest.Program("p", rapid.SampledFrom([]string{domain.FamilyMedicine, "Dermatology"}).Draw(t, "specialty"), "Reno", "NV", "nevada")
		c := enginetest.Catalog(p)
		m := chance.NewModel(ref, c)
		of := func(who domain.Profile, holistic string) float64 {
			q := p
			enginetest.Says(t, &q, "holistic", holistic, "2026")
			enginetest.Says(t, &q, "no_minimum_score", "yes", "2026")
			s := standing.Of(who, c, enginetest.Season, submits, enginetest.Today)
			sp, _ := c.Specialty(p.Specialty)
			o := screening.Run(&q, s, &screening.Rules{FreshMonths: 24, WeeksMonth: 4, HolisticLikely: 50, Specialty: sp})
			return m.Assess(&q, s, &o).Eta
		}
		step1, ck := rapid.IntRange(194, 270).Draw(t, "step 1"), rapid.IntRange(214, 270).Draw(t, "ck")
		who := scored(step1, ck)
		who.Exams = append(who.Exams, domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2017, 3, 1), Result: domain.Fail, Explained: rapid.Bool().Draw(t, "explained")})
		higher1, higher2, fewer := scored(step1+1, ck), scored(step1, ck+1), scored(step1, ck)
		higher1.Exams, higher2.Exams = append(higher1.Exams, who.Exams[2]), append(higher2.Exams, who.Exams[2])
		for _, holistic := range []string{"yes", "unknown", "no"} {
			now := of(who, holistic)
			for what, better := range map[string]domain.Profile{"Step 1": higher1, "Step 2 CK": higher2, "a failure less": fewer} {
				if then := of(better, holistic); then < now-1e-12 {
					t.Fatalf("%s, %s: %v before, %v after", what, holistic, now, then)
				}
			}
		}
		if yes, no := of(who, "yes"), of(who, "no"); yes < no-1e-12 || math.IsNaN(yes) {
			t.Fatalf("whole record %v, numbers only %v", yes, no)
		}
	})
}
