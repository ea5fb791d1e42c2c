package domain

import "testing"

func TestZoneOf(t *testing.T) {
	c := &Catalog{Zones: []StateZone{
		{State: "TX", Cities: []string{"El Paso"}, Zone: "America/Denver"}, {State: "TX", Zone: "America/Chicago", Split: true}, {State: "CA", Zone: "America/Los_Angeles"},
	}}
	for _, want := range []struct {
		state, city, zone string
		sure              bool
	}{
		{"CA", "Fresno", "America/Los_Angeles", true}, {"CA", "", "America/Los_Angeles", true}, {"TX", "el paso ", "America/Denver", true},
		{"TX", "Houston", "America/Chicago", false}, {"ZZ", "Nowhere", "", false}, {"", "", "", false},
	} {
		if zone, sure := c.ZoneOf(want.state, want.city); zone != want.zone || sure != want.sure {
			t.Errorf("%s, %s: %q, %v; want %q, %v", want.city, want.state, zone, sure, want.zone, want.sure)
		}
	}
}
