package sample

import (
	"time"

	"secondlook/domain"
)

// posts are what could fill the time until another season, should she need one:
// looked at and applied for, none held.
func posts(on dates) []domain.Post {
	return []domain.Post{
		{
			Kind: domain.ResearchCoordinator, Title: "Clinical research coordinator", Organization: "University hospital, Fresno", City: "Fresno", State: "CA",
			Specialty: domain.InternalMedicine, Stage: domain.PostApplied, ApplyBy: on(1, time.November, 1), AppliedOn: on(1, time.October, 20), Start: on(0, time.July, 1), Paid: domain.SaysYes,
			YearCents: 58_000_00, Permits: domain.SetOf(domain.PermitJ1Research, domain.PermitEAD, domain.PermitResident, domain.PermitCitizen),
			Note: "They say that they sponsor research scholars; ask how that bears on training later.",
		},
		{
			Kind: domain.MigrantOutreach, Title: "Health educator", Organization: "Community health center, Madera", City: "Madera", State: "CA",
			Stage: domain.PostLookingAt, ApplyBy: on(0, time.January, 15), Paid: domain.SaysNo,
		},
	}
}
