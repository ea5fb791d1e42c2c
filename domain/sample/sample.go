// Package sample is one believable applicant, as values: for looking around
// without an account, for tests and for pictures. She is invented; her records
// are of a kind that many graduates abroad have, and lawful: her hands-on
// rotations were electives while she was still enrolled.
package sample

import (
	"time"

	"secondlook/domain"
)

// Keys of the catalog's programs that the records speak of.
const (
	FresnoFamily   = "ca-fresno-university-of-california-san-francisco-fresno-family-medicine"
	FresnoInternal = "ca-fresno-university-of-california-san-francisco-fresno-internal-medicine"
	KernInternal   = "ca-bakersfield-kern-medical-center-internal-medicine"
	VisaliaFamily  = "ca-visalia-kaweah-delta-health-care-district-kdhcd-family-medicine"
	UnlvInternal   = "nv-las-vegas-kirk-kerkorian-school-of-medicine-at-unlv-internal-medicine"
)

// BudgetCents is what the wishes put aside for application fees.
const BudgetCents = 150_000

// Profile returns the sample applicant's records in a season of the Match,
// without applications. All dates are relative to the season.
func Profile(season int) domain.Profile {
	on := func(yearsBefore int, m time.Month, day int) domain.Date {
		return domain.NewDate(season-yearsBefore, m, day)
	}
	p := domain.Profile{
		Applicant: domain.Applicant{
			Name: "Lucía Herrera (sample)", Status: domain.NeedsJ1, School: "Universidad de San Carlos", Country: "Guatemala",
			Graduation: on(3, time.June, 28), ECFMG: domain.ECFMGCertified, Sample: true, Footing: footing(), Zone: "America/Guatemala",
			Ties: []domain.Tie{{Kind: domain.TieFamily, City: "Madera", State: "CA", Note: "an aunt and cousins"}},
			Wishes: domain.Wishes{
				Specialties: []string{domain.FamilyMedicine, domain.InternalMedicine, domain.Psychiatry},
				Regions:     []string{"central_valley"}, BudgetCents: BudgetCents,
			},
			Papers:   papers(on),
			Currency: "GTQ", RateMicros: 7_660_000, RateOn: on(1, time.June, 1),
		},
		Exams: []domain.Exam{
			{Kind: domain.Step1, Date: on(4, time.March, 11), Result: domain.Fail},
			{Kind: domain.Step1, Date: on(4, time.October, 7), Result: domain.Pass, Borderline: true},
			{Kind: domain.Step2CK, Date: on(2, time.April, 22), Released: on(2, time.May, 14), Score: 224, Result: domain.Pass},
		},
		Rotations:   rotations(on),
		Letters:     named(letters(on)),
		Experiences: experiences(on),
		Languages: []domain.Language{
			{Name: "Spanish", Level: domain.LevelNative, Clinical: true, Where: "with patients in Guatemala and in the Fresno clinics"},
			{Name: "English", Level: domain.LevelAdvanced, Clinical: true, Where: "in US rotations"},
		},
		People:         people(),
		Outreaches:     outreach(on),
		Seasons:        []domain.Season{applying(season, on)},
		Payments:       payments(season, on),
		Stories:        stories(),
		ScholarlyWorks: works(on),
		PracticeTests:  practiceTests(on),
		StudyDays:      studyDays(on),
		EnglishTests:   englishTests(on),
		Documents:      documents(season, on),
		Tasks:          tasks(season, on),
		Posts:          posts(on),
		OwnPaths:       ownPaths(season),
	}
	addStatements(&p, on)
	p.RankLists = rankLists(season, p.Interviews)
	return p
}

type dates func(yearsBefore int, m time.Month, day int) domain.Date
