package domain

import (
	"slices"
	"strings"
)

// A Region is a named set of counties and cities of one state.
type Region struct {
	Key      string // such as "central_valley"
	Name     string // such as "Central Valley"
	State    string
	Counties []string
	Cities   []string
	Zips     []string // postal codes or their first digits; the longest match wins
	Missions Tags     // what programs of the region usually serve, by the guide; assumed, never known
	Own      bool     // the user's, see [OwnRegion]
}

// Regions is the region table.
type Regions []Region

// National is the region of every place that no other region holds.
const National = "national"

// Find returns the key of the region that holds a place: by city first, then
// by county, then the region that is a whole state, else [National]. What the
// user's own regions hold goes before what the shipped ones do.
func (rs Regions) Find(city, county, state string) string {
	city, county, state = strings.TrimSpace(city), strings.TrimSpace(county), strings.ToUpper(strings.TrimSpace(state))
	for _, own := range []bool{true, false} {
		for _, r := range rs {
			if r.Own == own && r.State == state && containsFold(r.Cities, city) {
				return r.Key
			}
		}
		for _, r := range rs {
			if r.Own == own && r.State == state && containsFold(r.Counties, county) {
				return r.Key
			}
		}
	}
	whole := National
	for _, r := range rs {
		if r.State == state && len(r.Cities) == 0 && len(r.Counties) == 0 {
			whole = r.Key
		}
	}
	return whole
}

// Of returns the key of the region of a rotation: the one that it names, else
// that of its place.
func (rs Regions) Of(r Rotation) string {
	if r.Region != "" {
		return r.Region
	}
	return rs.Find(r.City, "", r.State)
}

// FindZip returns the key of the region that a postal code lies in, such as
// "93721" or "93721-1234": the region with the longest matching prefix, the
// user's before a shipped one, else [National].
func (rs Regions) FindZip(zip string) string {
	zip = strings.TrimSpace(zip)
	found, own, length := National, false, 0
	for _, r := range rs {
		for _, prefix := range r.Zips {
			longer := len(prefix) > length || len(prefix) == length && r.Own && !own
			if longer && strings.HasPrefix(zip, prefix) {
				found, own, length = r.Key, r.Own, len(prefix)
			}
		}
	}
	return found
}

// Name returns the name of a region, or its key when the table lacks it.
func (rs Regions) Name(key string) string {
	if r, ok := rs.Region(key); ok {
		return r.Name
	}
	return key
}

// Region returns the region with a key.
func (rs Regions) Region(key string) (r Region, ok bool) {
	i := slices.IndexFunc(rs, func(r Region) bool { return r.Key == key })
	if i < 0 {
		return Region{}, false
	}
	return rs[i], true
}

// With returns the table with the user's own regions in it: each takes the
// place of the region with its key, or comes after the others.
func (rs Regions) With(own []OwnRegion) Regions {
	out := slices.Clone(rs)
	for _, o := range own {
		i := slices.IndexFunc(out, func(r Region) bool { return r.Key == o.Key })
		if i < 0 {
			out = append(out, o.Region())
			continue
		}
		out[i] = o.Region()
	}
	return out
}

// containsFold reports whether a list holds s, without regard to case. No list
// holds the empty place.
func containsFold(list []string, s string) bool {
	return s != "" && slices.ContainsFunc(list, func(have string) bool { return strings.EqualFold(have, s) })
}
