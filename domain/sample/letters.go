package sample

import (
	"time"

	"secondlook/domain"
)

// rotations are two electives of an enrolled student, an observership since
// then, and two offers of one that she compares.
func rotations(on dates) []domain.Rotation {
	return []domain.Rotation{
		{
			Kind: domain.SubInternship, HandsOn: true, Site: "Family health clinics, Fresno", City: "Fresno", State: "CA",
			Specialty: domain.FamilyMedicine, Setting: domain.HealthCenter, Start: on(3, time.January, 9), End: on(3, time.March, 3),
			Program: FresnoFamily, Supervisor: "Dr. Amrit Gill", CostCents: 320_000,
			Role: domain.EnrolledStudent, Hours: 45, Languages: []string{"Spanish", "English"}, Patients: "farm worker families",
			LetterOdds: domain.LetterLikely, StayCents: 210_000,
		},
		{
			Kind: domain.Elective, HandsOn: true, Site: "County hospital, Bakersfield", City: "Bakersfield", State: "CA",
			Specialty: domain.InternalMedicine, Setting: domain.CountyHospital, Start: on(3, time.March, 13), End: on(3, time.April, 7),
			Supervisor: "Dr. Helen Ortiz", CostCents: 180_000,
			Role: domain.EnrolledStudent, Hours: 50, Languages: []string{"Spanish", "English"}, Patients: "uninsured adults",
			LetterOdds: domain.LetterPossible, StayCents: 95_000,
		},
		{
			Kind: domain.Observership, Site: "Community hospital, Visalia", City: "Visalia", State: "CA",
			Specialty: domain.FamilyMedicine, Setting: domain.CommunityHospital, Start: on(2, time.September, 4), End: on(2, time.September, 29),
			Role: domain.Observer, LetterOdds: domain.LetterPossible,
		},
		{
			Kind: domain.Observership, Site: "Community health center, Madera", City: "Madera", State: "CA",
			Specialty: domain.FamilyMedicine, Setting: domain.HealthCenter, Start: on(0, time.April, 5), End: on(0, time.April, 30),
			Supervisor: "Dr. Rosa Medina", CostCents: 60_000, Role: domain.Observer, LetterOdds: domain.LetterPossible, Patients: "farm worker families",
			Note: "Could stay with her aunt.",
		},
		{
			Kind: domain.Observership, Site: "Private practice, Houston", City: "Houston", State: "TX",
			Specialty: domain.InternalMedicine, Setting: domain.PrivatePractice, Start: on(0, time.April, 5), End: on(0, time.April, 30),
			CostCents: 240_000, StayCents: 180_000, Role: domain.Observer, LetterOdds: domain.LetterLikely,
			Warnings: domain.SetOf(domain.LetterForFee, domain.NoSupervisor),
			Note:     "An agency's offer, to compare.",
		},
	}
}

// letters are two in hand from her electives, one that is promised, and one
// from her school.
func letters(on dates) []domain.Letter {
	return []domain.Letter{
		{
			Writer: "Dr. Amrit Gill", Role: domain.ClerkshipDirector, Specialty: domain.FamilyMedicine, US: true,
			Status: domain.LetterUploaded, Date: on(1, time.August, 20), Waived: true, Program: FresnoFamily,
			Due: on(1, time.August, 25), Weeks: 8, Contact: "through the clerkship office",
			Points: domain.SetOf(domain.PointPGY1Level, domain.PointLanguage, domain.PointWorkedClosely),
		},
		{
			Writer: "Dr. Helen Ortiz", Role: domain.Attending, Specialty: domain.InternalMedicine, US: true,
			Status: domain.LetterUploaded, Date: on(1, time.August, 28), Waived: true,
			Due: on(1, time.August, 25), Weeks: 4, Scores: true,
			Points: domain.SetOf(domain.PointReasoning, domain.PointSafeAndCompetent),
		},
		{
			Writer: "Dr. Paul Reyes", Role: domain.Attending, Specialty: domain.FamilyMedicine, US: true,
			Status: domain.LetterAgreed, Date: on(1, time.July, 2), Waived: true,
			Due: on(1, time.August, 25), Contact: "at the mobile clinic, on Saturdays",
			Points: domain.SetOf(domain.PointLanguage, domain.PointHappyToHave),
		},
		{
			Writer: "Dra. Marta Solís", Role: domain.FacultyMember, Specialty: domain.InternalMedicine,
			Status: domain.LetterUploaded, Date: on(1, time.June, 15), Waived: true,
		},
	}
}
