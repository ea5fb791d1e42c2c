package tier_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/screening"
	"secondlook/domain/tier"
)

// Twelve programs and their tiers (S85–S87).
func TestTwelvePrograms(t *testing.T) {
	closed := screening.Outcome{Verdict: screening.Closed}
	hanging := screening.Outcome{Verdict: screening.Hanging, Unknowns: 1}
	open := screening.Outcome{}
	tests := []struct {
		name                string
		city, state, region string
		says                []string
		o                   screening.Outcome
		tier                tier.Tier
		confirmed           bool
	}{
		{"Valley, all known", "Fresno", "CA", "central_valley", []string{"img_percent", "60"}, open, 1, true},
		{"Valley, history unknown", "Fresno", "CA", "central_valley", nil, open, 1, false},
		{"Valley, visa unknown", "Visalia", "CA", "central_valley", []string{"img_percent", "60"}, hanging, 1, false},
		{"Valley, closed", "Visalia", "CA", "central_valley", nil, closed, 0, true},
		{"Riverside", "Riverside", "CA", "inland_empire", nil, hanging, 2, false},
		{"Los Angeles, county", "Los Angeles", "CA", "los_angeles", []string{"program_type", "county"}, hanging, 2, false},
		{"Los Angeles, university", "Los Angeles", "CA", "los_angeles", []string{"program_type", "university"}, hanging, 0, true},
		{"Reno", "Reno", "NV", "nevada", nil, hanging, 2, false},
		{"Tucson, community, all known", "Tucson", "AZ", "arizona", []string{"program_type", "community", "img_percent", "50"}, open, 2, true},
		{"Albuquerque, university", "Albuquerque", "NM", "new_mexico", []string{"program_type", "university"}, hanging, 0, true},
		{"Flint, second chances", "Flint", "MI", "national", []string{"program_type", "community", "second_chance", "yes"}, open, 3, true},
		{"Flint, no second chances", "Flint", "MI", "national", []string{"second_chance", "no"}, open, 0, true},
	}
	for _, tt := range tests {
		p := enginetest.Program(tt.name, domain.FamilyMedicine, tt.city, tt.state, tt.region)
		for i := 0; i < len(tt.says); i += 2 {
			enginetest.Says(t, &p, tt.says[i], tt.says[i+1], "2026")
		}
		got := tier.Of(&p, &tt.o, enginetest.Catalog().Tiers)
		if got.Tier != tt.tier || got.Confirmed != tt.confirmed {
			t.Errorf("%s: tier %d, confirmed %v; want %d, %v", tt.name, got.Tier, got.Confirmed, tt.tier, tt.confirmed)
		}
	}
}
