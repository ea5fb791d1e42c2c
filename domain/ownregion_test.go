package domain_test

import (
	"errors"
	"strings"
	"testing"

	"secondlook/domain"
)

// shippedRegions is a little table as it ships.
func shippedRegions() domain.Regions {
	return domain.Regions{
		{Key: "central_valley", Name: "Central Valley", State: "CA", Counties: []string{"Tulare", "Fresno"}, Cities: []string{"Visalia", "Fresno"}, Zips: []string{"932", "93721"}},
		{Key: "central_coast", Name: "Central Coast", State: "CA", Counties: []string{"Monterey"}, Cities: []string{"Salinas"}, Zips: []string{"939"}},
		{Key: "nevada", Name: "Nevada", State: "NV"},
	}
}

func TestVisaliaLiesInTheCentralValley(t *testing.T) {
	rs := shippedRegions()
	for _, c := range []struct{ city, county, state, want string }{
		{"Visalia", "", "CA", "central_valley"},
		{" visalia ", "", " ca", "central_valley"},
		{"Earlimart", "tulare", "CA", "central_valley"},
		{"Salinas", "Fresno", "CA", "central_coast"}, // the city goes before the county
		{"Visalia", "", "NV", "nevada"},
		{"Visalia", "", "KY", domain.National},
		{"", "", "CA", domain.National},
		{"", "", "", domain.National},
	} {
		if got := rs.Find(c.city, c.county, c.state); got != c.want {
			t.Errorf("Find(%q, %q, %q) = %s, want %s", c.city, c.county, c.state, got, c.want)
		}
	}
	for zip, want := range map[string]string{"93291": "central_valley", "93721-1234": "central_valley", "93901": "central_coast", "10001": domain.National, "": domain.National} {
		if got := rs.FindZip(zip); got != want {
			t.Errorf("FindZip(%q) = %s, want %s", zip, got, want)
		}
	}
}

func TestOwnRegionsGoFirst(t *testing.T) {
	shipped := shippedRegions()
	rs := shipped.With([]domain.OwnRegion{
		{Key: "south", Name: "South", State: "CA", Counties: []string{"Tulare"}, Cities: []string{"Visalia"}, Zips: []string{"932"}},
		{Key: "central_coast", Name: "My Coast", State: "CA", Cities: []string{"Watsonville"}},
	})
	if len(rs) != 4 || rs[3].Key != "south" || !rs[3].Own || rs[1].Name != "My Coast" || len(shipped) != 3 || shipped[1].Own {
		t.Fatalf("the table is %+v, the shipped one %+v", rs, shipped)
	}
	for _, c := range []struct{ city, county, want string }{
		{"Visalia", "", "south"},
		{"Earlimart", "Tulare", "south"},
		{"Fresno", "Tulare", "south"}, // a county of the user's goes before a shipped city
		{"Fresno", "Fresno", "central_valley"},
		{"Watsonville", "", "central_coast"},
		{"Salinas", "Monterey", domain.National}, // no longer part of it
	} {
		if got := rs.Find(c.city, c.county, "CA"); got != c.want {
			t.Errorf("Find(%q, %q) = %s, want %s", c.city, c.county, got, c.want)
		}
	}
	if got := rs.FindZip("93291"); got != "south" {
		t.Errorf("FindZip: %s", got)
	}
	if got := rs.FindZip("93721"); got != "central_valley" {
		t.Errorf("the longer prefix loses: %s", got)
	}
	if rs.Name("central_coast") != "My Coast" || rs.Name("gone") != "gone" {
		t.Error("names are wrong")
	}
}

func TestDefines(t *testing.T) {
	shipped := shippedRegions()[0]
	same := domain.OwnRegion{Key: "central_valley", Name: "Central Valley", State: "CA", Counties: []string{"fresno", "Tulare"}, Cities: []string{"Visalia", "Fresno"}, Zips: []string{"932", "93721"}}
	if !same.Defines(shipped) {
		t.Error("another order makes another region")
	}
	for name, change := range map[string]func(*domain.OwnRegion){
		"key":      func(r *domain.OwnRegion) { r.Key = "valley" },
		"name":     func(r *domain.OwnRegion) { r.Name = "Valley" },
		"state":    func(r *domain.OwnRegion) { r.State = "NV" },
		"counties": func(r *domain.OwnRegion) { r.Counties = r.Counties[:1] },
		"cities":   func(r *domain.OwnRegion) { r.Cities = []string{"Visalia", "Clovis"} },
		"zips":     func(r *domain.OwnRegion) { r.Zips = nil },
		"missions": func(r *domain.OwnRegion) { r.Missions = domain.SetOf(domain.Rural) },
	} {
		other := same
		if change(&other); other.Defines(shipped) {
			t.Errorf("another %s makes no other region", name)
		}
	}
}

func TestOwnRegionRules(t *testing.T) {
	good := domain.OwnRegion{Key: "my_valley_2", Name: "Mine", State: "CA", Counties: []string{"Tulare"}, Cities: []string{"Visalia"}, Zips: []string{"932", "93291"}}
	if err := good.Validate(); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		field  string
		change func(*domain.OwnRegion)
	}{
		"no key":          {"key", func(r *domain.OwnRegion) { r.Key = "" }},
		"capital key":     {"key", func(r *domain.OwnRegion) { r.Key = "Valley" }},
		"blank in key":    {"key", func(r *domain.OwnRegion) { r.Key = "my valley" }},
		"accent in key":   {"key", func(r *domain.OwnRegion) { r.Key = "cañon" }},
		"national":        {"key", func(r *domain.OwnRegion) { r.Key = domain.National }},
		"long key":        {"key", func(r *domain.OwnRegion) { r.Key = strings.Repeat("k", 201) }},
		"no name":         {"name", func(r *domain.OwnRegion) { r.Name = " " }},
		"formula":         {"name", func(r *domain.OwnRegion) { r.Name = "=1+1" }},
		"no state":        {"state", func(r *domain.OwnRegion) { r.State = "" }},
		"long state":      {"state", func(r *domain.OwnRegion) { r.State = "California" }},
		"empty city":      {"cities", func(r *domain.OwnRegion) { r.Cities = []string{""} }},
		"two cities":      {"cities", func(r *domain.OwnRegion) { r.Cities = []string{"Visalia, Tulare"} }},
		"city twice":      {"cities", func(r *domain.OwnRegion) { r.Cities = []string{"Visalia", "VISALIA"} }},
		"county twice":    {"counties", func(r *domain.OwnRegion) { r.Counties = []string{"Tulare", "Tulare"} }},
		"many counties":   {"counties", func(r *domain.OwnRegion) { r.Counties = []string{strings.Repeat("k", 5001)} }},
		"short zip":       {"zips", func(r *domain.OwnRegion) { r.Zips = []string{"93"} }},
		"long zip":        {"zips", func(r *domain.OwnRegion) { r.Zips = []string{"932910"} }},
		"letters in zip":  {"zips", func(r *domain.OwnRegion) { r.Zips = []string{"93x"} }},
		"foreign numeral": {"zips", func(r *domain.OwnRegion) { r.Zips = []string{"٩٣٢"} }},
		"zip twice":       {"zips", func(r *domain.OwnRegion) { r.Zips = []string{"932", "932"} }},
	} {
		r := good
		c.change(&r)
		var bad domain.Invalid
		if err := r.Validate(); !errors.As(err, &bad) || bad.Problem(c.field) == "" || len(bad) != 1 {
			t.Errorf("%s: %v, want one problem of %s", name, err, c.field)
		}
	}
}
