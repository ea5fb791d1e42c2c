// Package ranking puts screens, chances and tiers together: the whole catalog
// in order for one applicant and one season.
package ranking

import (
	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/domain/tier"
)

// A Ranked is one program with everything that the engine says of it, as
// numbers.
type Ranked struct {
	Program       *domain.Program
	Rank          int // 1 is best; 0: closed
	Wished        bool
	Tier          tier.Tier
	TierConfirmed bool
	Verdict       screening.Verdict
	Unknowns      int            // screens that are unknown
	ClosedBy      screening.Name // meaningful when Verdict is Closed
	Chance        float64        // of an interview, 0..1
	Low, High     float64        // 80 % range of the chance
	FeeCents      int64
}

// A Result is the whole catalog in order.
type Result struct {
	Programs []Ranked
}
