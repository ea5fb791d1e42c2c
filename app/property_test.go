package app_test

import (
	"math"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/app/catalog"
	"secondlook/assets"
	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/sample"

	"pgregory.net/rapid"
)

// person draws an applicant for the whole catalog.
func person(t *rapid.T) domain.Profile {
	p := sample.Profile(season)
	p.Applicant.Status = rapid.SampledFrom(append(statuses, domain.StatusUnknown)).Draw(t, "status")
	p.Applicant.Graduation = domain.NewDate(rapid.IntRange(2000, 2026).Draw(t, "graduation"), 6, 15)
	p.Exams = nil
	if score := rapid.IntRange(0, 260).Draw(t, "step 1"); score >= 192 {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2021, 3, 1), Score: score})
	}
	for range rapid.IntRange(0, 2).Draw(t, "fails") {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2020, 3, 1), Result: domain.Fail})
	}
	p.Exams = append(p.Exams, domain.Exam{
		Kind: domain.Step2CK, Score: rapid.IntRange(195, 285).Draw(t, "step 2"), Date: domain.NewDate(rapid.IntRange(2018, 2026).Draw(t, "year"), 5, 1),
	})
	p.Rotations = p.Rotations[rapid.IntRange(0, len(p.Rotations)).Draw(t, "rotations"):]
	p.Letters = p.Letters[rapid.IntRange(0, len(p.Letters)).Draw(t, "letters"):]
	return p
}

var statuses = []domain.Status{domain.Citizen, domain.PermanentResident, domain.EAD, domain.NeedsJ1, domain.NeedsH1B, domain.Either}

// never wants no program to have a lower chance after than before.
func never(t *rapid.T, what string, before, after *app.Ranking) {
	was := chances(before)
	for _, row := range after.Rows {
		if row.Chance < was[row.Program.Key]-1e-12 {
			t.Fatalf("%s lowers %s from %v to %v", what, row.Program.Key, was[row.Program.Key], row.Chance)
		}
	}
}

// drawn runs a property over the whole catalog a few dozen times.
func drawn(t *testing.T, f func(*rapid.T, func(domain.Profile) *app.Ranking)) {
	t.Helper()
	a := apptest.New(t)
	rapid.Check(t, func(rt *rapid.T) {
		f(rt, func(p domain.Profile) *app.Ranking { return rank(t, a, p) })
	})
}

func TestAHigherScoreNeverLowers(t *testing.T) {
	drawn(t, func(t *rapid.T, rank func(domain.Profile) *app.Ranking) {
		p := person(t)
		before := rank(p)
		two := &p.Exams[len(p.Exams)-1]
		two.Score += 5
		never(t, "five points more", before, rank(p))
	})
}

func TestALetterNeverLowers(t *testing.T) {
	drawn(t, func(t *rapid.T, rank func(domain.Profile) *app.Ranking) {
		p := person(t)
		before := rank(p)
		p.Letters = append(p.Letters, domain.Letter{
			Writer: "Dr. New", US: rapid.Bool().Draw(t, "us"), Advocate: rapid.Bool().Draw(t, "advocate"), Program: sample.UnlvInternal,
			Role:      rapid.SampledFrom([]domain.WriterRole{domain.Attending, domain.ProgramDirector}).Draw(t, "role"),
			Specialty: rapid.SampledFrom([]string{domain.FamilyMedicine, domain.Psychiatry}).Draw(t, "specialty"),
			Status:    rapid.SampledFrom([]domain.LetterStatus{domain.LetterAsked, domain.LetterUploaded, domain.LetterDeclined}).Draw(t, "status"),
		})
		never(t, "a letter", before, rank(p))
	})
}

// More money buys a list that is at least as good, within its fees.
func TestMoneyNeverLowers(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	was := 0.0
	for _, budget := range []int64{0, 1_099, 1_100, 5_000, 33_000, 34_000, 60_000, 100_000, 150_000, 200_000, 350_000} {
		plan, err := a.BuildList(t.Context(), app.Scope{Profile: &p, Season: season}, budget, domain.GoalUnknown)
		if err != nil {
			t.Fatal(err)
		}
		if plan.Chance < was-1e-12 || plan.Chance > 1 {
			t.Errorf("with %s the chance is %v, with less it was %v", app.Money(budget), plan.Chance, was)
		}
		if plan.Low > plan.Chance || plan.High < plan.Chance {
			t.Errorf("with %s the chance is %v outside %v–%v", app.Money(budget), plan.Chance, plan.Low, plan.High)
		}
		was = plan.Chance
	}
	if was < 0.05 {
		t.Errorf("all that money buys a chance of %v", was)
	}
}

// The two reference profiles that are written down get the invitations that
// the set is tuned to.
func TestCalibration(t *testing.T) {
	c, err := catalog.Load(assets.Catalog())
	if err != nil {
		t.Fatal(err)
	}
	ref, err := catalog.LoadReference(assets.Reference())
	if err != nil {
		t.Fatal(err)
	}
	m := chance.NewModel(ref, c)
	for profile, want := range map[string]float64{"typical": 10, "weaker": 5} {
		if got := 100 * m.Calibrate(c.Programs, profile); math.Abs(got-want) > 0.5 {
			t.Errorf("the %s applicant is invited %.2f times for 100 applications, want %v", profile, got, want)
		}
	}
}
