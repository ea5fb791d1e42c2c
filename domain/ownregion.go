package domain

import (
	"slices"
	"strings"
)

// An OwnRegion is a region that the user defines: a new one, or one in the
// place of the shipped region with its key. Without counties and cities it is
// the whole state.
type OwnRegion struct {
	ID       ID
	Key      string
	Name     string
	State    string
	Counties []string
	Cities   []string
	Zips     []string // postal codes or their first digits
	Missions Tags
}

const (
	shortZip = 3 // digits
	longZip  = 5
)

// Region returns the region that r defines.
func (r OwnRegion) Region() Region {
	return Region{
		Key: r.Key, Name: r.Name, State: r.State,
		Counties: r.Counties, Cities: r.Cities, Zips: r.Zips, Missions: r.Missions, Own: true,
	}
}

// Defines reports whether r says of a region exactly what other says. Neither
// order nor case of its places matters.
func (r OwnRegion) Defines(other Region) bool {
	return r.Key == other.Key && r.Name == other.Name && r.State == other.State && r.Missions == other.Missions &&
		samePlaces(r.Counties, other.Counties) && samePlaces(r.Cities, other.Cities) && samePlaces(r.Zips, other.Zips)
}

func samePlaces(a, b []string) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(s string) bool { return !containsFold(b, s) })
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (r OwnRegion) Validate() error {
	var c checker
	c.want(regionKey(r.Key), "key", "must be lower-case letters, digits and underscores, such as central_valley")
	c.want(r.Key != National, "key", "must not be %s, which is every place without a region", National)
	c.want(foldName(r.Name) != "", "name", "is required, such as Central Valley")
	c.want(r.State != "", "state", "is required: two capital letters, such as CA")
	c.state("state", r.State)
	c.text("key", r.Key, maxName)
	c.text("name", r.Name, maxName)
	c.cell("name", r.Name)
	c.places("counties", r.Counties)
	c.places("cities", r.Cities)
	c.places("zips", r.Zips)
	if i := slices.IndexFunc(r.Zips, func(zip string) bool { return !isZip(zip) }); i >= 0 {
		c.want(false, "zips", "must be postal codes or their first digits, three to five digits each, not %q", short(r.Zips[i]))
	}
	return c.err()
}

func isZip(s string) bool {
	return shortZip <= len(s) && len(s) <= longZip && strings.Trim(s, "0123456789") == ""
}

func regionKey(key string) bool {
	return key != "" && strings.Trim(key, "abcdefghijklmnopqrstuvwxyz0123456789_") == ""
}

// places wants a list of places that each stand once and fit together into a
// cell of a table. The first place that does not is told.
func (c *checker) places(field string, list []string) {
	c.text(field, strings.Join(list, "; "), maxNote)
	seen := make(map[string]bool, len(list))
	for _, place := range list {
		before, folded := len(c.bad), strings.ToLower(place)
		c.cell(field, place)
		c.want(foldName(place) != "", field, "must not have an empty part")
		c.want(!strings.ContainsAny(place, ";,\n\r"), field, "must be separated by semicolons, unlike %q", short(place))
		c.want(!seen[folded], field, "must each stand once, but %q stands twice", short(place))
		if len(c.bad) > before {
			return
		}
		seen[folded] = true
	}
}

// cell refuses text that a spreadsheet would take for a formula.
func (c *checker) cell(field, s string) {
	c.want(s == "" || !strings.ContainsRune("=+-@", rune(s[0])), field, "must not begin with =, +, - or @")
}

// short cuts text that a message quotes.
func short(s string) string {
	if runes := []rune(s); len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return s
}
