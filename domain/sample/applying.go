package sample

import (
	"time"

	"secondlook/domain"
)

// applying is what she tells programs of places, and how far she is on the way
// into the Match: she is registered, and the NRMP does not show yet that she is
// verified.
func applying(season int, on dates) domain.Season {
	return domain.Season{
		Year: season, Divisions: []string{"Pacific", "Mountain"}, Setting: domain.SettingRural,
		GeoReason:  "My aunt and cousins live in Madera. In my rotations in Fresno I cared for farm workers in Spanish, and I want to stay where that is needed.",
		Registered: on(1, time.October, 2),
	}
}

// payments are what she has paid so far, and one that is due.
func payments(season int, on dates) []domain.Payment {
	return []domain.Payment{
		{Season: season, Kind: domain.PaidToken, Cents: 185_00, Paid: on(1, time.June, 22)},
		{Season: season, Kind: domain.PaidTranscript, Cents: 80_00, Paid: on(1, time.August, 20)},
		{Season: season, Kind: domain.PaidRegistration, Cents: 85_00, Paid: on(1, time.October, 2)},
		{Season: season, Kind: domain.PaidTravel, About: "Flight to Fresno, refundable", Cents: 412_00, Due: on(1, time.December, 18), Note: "Only if an interview is in person."},
	}
}
