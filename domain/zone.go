package domain

import (
	"slices"
	"strings"
)

// A StateZone is the time zone of a state, or of some cities in it.
type StateZone struct {
	State  string   // two letters
	Cities []string // empty: the zone that most of the state has
	Zone   string   // IANA name
	Split  bool     // parts of the state have another one
	Source string
}

// ZoneOf returns the time zone of a city in a state of two letters. sure is false
// where the state has several zones and the city is not among those that are
// known, and where the state is unknown: zone is then a guess, or "".
func (c *Catalog) ZoneOf(state, city string) (zone string, sure bool) {
	for _, z := range c.Zones {
		if z.State != state {
			continue
		}
		if slices.ContainsFunc(z.Cities, func(name string) bool { return strings.EqualFold(name, strings.TrimSpace(city)) }) {
			return z.Zone, true
		}
		if len(z.Cities) == 0 {
			zone, sure = z.Zone, !z.Split
		}
	}
	return zone, sure
}

// A WorldZone is a time zone and a country that has it.
type WorldZone struct {
	Zone    string // IANA name
	Country string
	Source  string
}
